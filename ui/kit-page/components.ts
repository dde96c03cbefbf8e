import type { Component } from "svelte";
import type { Saying } from "./saying";

type Specimen = Component<{ say: Saying }>;
type Shown = { name: string; says: string; specimen: Specimen | undefined };

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".svelte".length);
const sources = import.meta.glob<string>("../src/kit/*.svelte", { query: "?raw", import: "default", eager: true });
const specimens = import.meta.glob<Specimen>("./specimens/*.svelte", { import: "default", eager: true });

/** What a component says of itself: the comment it begins with. */
const headOf = (source: string): string => /^<!--\s*([\s\S]*?)\s*-->/.exec(source)?.[1]?.replace(/\s+/g, " ") ?? "";

/** Every component of the kit, by name, with what shows its states where somebody has written that. */
export const components: ReadonlyMap<string, Shown> = new Map(
  Object.entries(sources).map(([path, source]) => {
    const name = nameOf(path);
    return [name, { name, says: headOf(source), specimen: specimens[`./specimens/${name}.svelte`] }];
  }),
);
