import { expect, it } from "vitest";
import list from "../../../licences/third-party.json";
import { textsOf, type Licences, type Part } from "./parts";

const part = (name: string, texts: number[]): Part => ({ name, version: "1.0.0", from: "npm", licence: "MIT", texts });

it("a part has all of its texts, in their order", () => {
  const of: Licences = { version: "1", licence: "MIT", parts: [part("a", [1, 0])], texts: ["first", "second"] };
  expect(textsOf(of, part("a", [1, 0]))).toBe("second\n\nfirst");
});

it("every part that is listed can be told from the others and has a text", () => {
  const read: Licences = list;
  expect(new Set(read.parts.map((each) => `${each.from} ${each.name} ${each.version}`)).size).toBe(read.parts.length);
  expect(read.parts.filter((each) => textsOf(read, each).length < 100)).toEqual([]);
});
