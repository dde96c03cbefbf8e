import type { Messages } from "../../../messages";
import type { RoomChange } from "../../generated/RoomChange";
import type { RoomFigures } from "../../generated/RoomFigures";
import { said } from "./shares";

type Words = Messages["stage"]["figures"];
type Share = { when: string; count: number; of: number };
type Measure = { kind: "caught" | "away"; name: string; shares: Share[]; change: string | undefined };

function changed(change: RoomChange | null, more: Words["caughtMore"], fewer: Words["caughtMore"], unclear: string): string | undefined {
  if (!change) return undefined;
  const told = said(change);
  if (told.is === "unclear") return unclear;
  return (told.is === "more" ? more : fewer)(told.points, told.low, told.high);
}

/** The two measures of the room, before and after, with what can be said of the change. None where too few took part. */
export function figureRows(figures: RoomFigures, f: Words): { measures: Measure[]; people: string } {
  const quizzes = [
    { when: f.before, shares: figures.before },
    { when: f.after, shares: figures.after },
  ].flatMap(({ when, shares }) => (shares ? [{ when, ...shares }] : []));
  if (quizzes.length === 0) return { measures: [], people: "" };
  const measures: Measure[] = [
    { kind: "caught", name: f.caught, shares: quizzes.map(({ when, caught, of_scams }) => ({ when, count: caught, of: of_scams })), change: changed(figures.caught, f.caughtMore, f.caughtLess, f.caughtUnclear) },
    { kind: "away", name: f.away, shares: quizzes.map(({ when, turned_away, of_genuine }) => ({ when, count: turned_away, of: of_genuine })), change: changed(figures.turned_away, f.awayMore, f.awayLess, f.awayUnclear) },
  ];
  return { measures, people: f.people(Math.min(...quizzes.map(({ people }) => people))) };
}
