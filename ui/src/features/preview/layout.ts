import dagre from "@dagrejs/dagre";
import type { PreviewStep } from "../../generated/PreviewStep";
import type { PreviewWay } from "../../generated/PreviewWay";
import type { PreviewWhole } from "../../generated/PreviewWhole";

/** Sizes of the map, in its own unit, which is the size of its text. */
export const box = { width: 15, height: 6.2, label: 11, line: 1.5 } as const;

/** A step or ending on the map. */
export type Spot = { id: string; kind: "step" | "ending" | "missing"; x: number; y: number };
/** An arrow: the ways that lead from one spot to another, drawn as one. */
export type Arrow = { from: string; to: string; ways: PreviewWay[]; points: { x: number; y: number }[]; x: number; y: number };
export type MapLayout = { spots: Spot[]; arrows: Arrow[]; width: number; height: number };

/** So many ways are written beside one arrow; what is more is counted. */
export const written = 3;

/** What is drawn: leaving the story is possible everywhere, and the other standing exits hide everything else unless they are asked for. */
const isDrawn = (way: PreviewWay, withExits: boolean) => way.press.by !== "exit" || (withExits && way.press.exit !== "stop-watching");

/** The ways of a step by where they lead. */
export function waysByEnd(step: PreviewStep, withExits: boolean): Map<string, PreviewWay[]> {
  const groups = new Map<string, PreviewWay[]>();
  for (const way of step.ways.filter((each) => isDrawn(each, withExits))) {
    groups.set(way.to, [...(groups.get(way.to) ?? []), way]);
  }
  return groups;
}

const labelHeight = (ways: readonly PreviewWay[]) => box.line * 2 * Math.min(ways.length, written) + (ways.length > written ? box.line : 0);

/** Lays the story out from top to bottom. */
export function layOut(whole: PreviewWhole, withExits: boolean): MapLayout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 2, ranksep: 1.6, edgesep: 1, marginx: 1, marginy: 1 });
  const kinds = new Map<string, Spot["kind"]>();
  const add = (id: string, kind: Spot["kind"]) => {
    if (kinds.has(id)) return;
    kinds.set(id, kind);
    graph.setNode(id, { width: box.width, height: box.height });
  };
  for (const step of whole.steps) add(step.step, "step");
  for (const ending of whole.endings) add(ending.ending, "ending");
  const groups: { from: string; to: string; ways: PreviewWay[] }[] = [];
  // Of two steps that share an id the first one is played.
  const first = whole.steps.filter((step, place) => whole.steps.findIndex((other) => other.step === step.step) === place);
  for (const step of first) {
    for (const [to, ways] of waysByEnd(step, withExits)) {
      add(to, "missing");
      groups.push({ from: step.step, to, ways });
      graph.setEdge(step.step, to, { width: box.label, height: labelHeight(ways), labelpos: "c" });
    }
  }
  dagre.layout(graph);
  const spots = [...kinds].map(([id, kind]) => {
    const node = graph.node(id) as unknown as { x: number; y: number };
    return { id, kind, x: node.x, y: node.y };
  });
  const arrows = groups.map(({ from, to, ways }) => {
    const edge = graph.edge(from, to) as unknown as { points: { x: number; y: number }[]; x: number; y: number };
    return { from, to, ways, points: edge.points, x: edge.x, y: edge.y };
  });
  const size = graph.graph() as unknown as { width?: number; height?: number };
  return { spots, arrows, width: Math.max(size.width ?? 0, box.width), height: Math.max(size.height ?? 0, box.height) };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The line of an arrow through its points, its corners rounded. */
export function path(points: readonly { x: number; y: number }[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  let line = `M${round(start.x)} ${round(start.y)}`;
  rest.forEach((point, place) => {
    const next = rest[place + 1];
    line += next
      ? `Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`
      : `L${round(point.x)} ${round(point.y)}`;
  });
  return line;
}
