export type EmblemAnimal = "magpie" | "cat" | "rabbit" | "panda" | "carp" | "sheep" | "elephant" | "whale";

/** A part of an animal: what it is made of, and its outline on 64 by 64. */
type Part = { kind: "body" | "dark" | "mark" | "line" | "bright"; path: string };

const round = (x: number, y: number, rx: number, ry = rx): string => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
const body = (path: string): Part => ({ kind: "body", path });
const dark = (path: string): Part => ({ kind: "dark", path });
const mark = (path: string): Part => ({ kind: "mark", path });
const line = (path: string): Part => ({ kind: "line", path });
const bright = (path: string): Part => ({ kind: "bright", path });

/** The animals, all seen calmly: faces from the front, the magpie and those that swim from the side. */
export const animals: Record<EmblemAnimal, readonly Part[]> = {
  magpie: [
    body("M13 25a10.5 10.5 0 0 1 19-6c8 3 13 9 15 18l9 15-18-7c-14 3-24-5-25-20z"),
    dark("M14 21a10.5 10.5 0 0 1 17-3c2 2 2.600 5 1.400 8-5 1.600-12 1-18.400-5z"),
    dark("M29 29c9 0 15 6 18 14l9 9-17-6c-6-2-10-8-10-17z"),
    bright("M28 46v8M34 46.500v7.500M25 54.500h6M31.500 54.500h6"),
    body(round(20.5, 20.5, 1.7)),
    body("M12.500 23.500 5 26.500l8.300 2z"),
  ],
  cat: [
    body("M14 12.500 24.500 19a25 25 0 0 1 15 0L50 12.500V36c0 9.500-8 15.500-18 15.500S14 45.500 14 36z"),
    mark(round(24.5, 33, 2.8)),
    mark(round(39.5, 33, 2.8)),
    mark("M29.200 39.500h5.600L32 43z"),
    line("M32 43c0 3-4 4-6 2M32 43c0 3 4 4 6 2"),
    bright("M10.500 37.500l-5-1M10.500 42l-5 1.500M53.500 37.500l5-1M53.500 42l5 1.500"),
  ],
  rabbit: [
    body(round(24, 18, 5.4, 13)),
    body(round(40, 18, 5.4, 13)),
    body(round(32, 39, 16.5, 15)),
    mark(round(24, 17, 2.2, 8.5)),
    mark(round(40, 17, 2.2, 8.5)),
    mark(round(26, 37, 2.5)),
    mark(round(38, 37, 2.5)),
    mark("M29.700 42.500h4.600L32 45.300z"),
    line("M32 45.300v3M28.500 49.500c2 .8 3.500 0 3.500-1.200 0 1.200 1.500 2 3.500 1.200"),
  ],
  panda: [
    dark(round(16, 18.5, 7.4)),
    dark(round(48, 18.5, 7.4)),
    body(round(32, 35, 20, 18.5)),
    dark("M18.500 37c-1-5 3-9.500 7-8.500s4 6.500 1 10-7 2-8-1.500z"),
    dark("M45.500 37c1-5-3-9.500-7-8.500s-4 6.500-1 10 7 2 8-1.500z"),
    body(round(24, 34, 1.9)),
    body(round(40, 34, 1.9)),
    dark(round(32, 42.5, 3, 2.1)),
    line("M32 44.600v2M28 48c2 1.200 4 .4 4-1.400 0 1.800 2 2.600 4 1.400"),
  ],
  carp: [
    body("M7.500 33c6-10 15-14 24.500-12.500 6 1 10 4.500 13 8.500l9-7c-2 7.500-2 14.500 0 22l-9-7c-3 4-7 7.500-13 8.500C22.500 47 13.500 43 7.500 33z"),
    body("M25 21c3-7 9-9 14-8 0 4-1 8-3 10z"),
    mark(round(16.5, 30.5, 2.3)),
    line("M23 24.500c3.500 5 3.500 12 0 17M31 26c2.600 4 2.600 10 0 14M38.500 28.500c1.600 3 1.600 6.500 0 9"),
    bright("M7.500 36.500c-2 1-3 2.500-3 4.500"),
  ],
  sheep: [
    body(round(20, 25, 9.5)),
    body(round(32, 20, 10.5)),
    body(round(44, 25, 9.5)),
    body(round(16, 37, 9)),
    body(round(48, 37, 9)),
    body(round(22, 47, 9)),
    body(round(42, 47, 9)),
    dark("M12.500 33c-3-.5-4.500 1.500-3.500 4s5 3 8.500 2.500l3-4z"),
    dark("M51.500 33c3-.5 4.500 1.500 3.500 4s-5 3-8.500 2.500l-3-4z"),
    dark("M21.500 32c2-3.500 19-3.500 21 0 1.500 9-4 20.500-10.500 20.500S20 41 21.500 32z"),
    body(round(27.5, 37.5, 1.9)),
    body(round(36.5, 37.5, 1.9)),
    bright("M29.800 47.300c1.400 1 3 1 4.400 0"),
  ],
  elephant: [
    body("M24 16c-8-5-19-1-19 11s7 16 13 14c3-1 5-4 6-8z"),
    body("M40 16c8-5 19-1 19 11s-7 16-13 14c-3-1-5-4-6-8z"),
    body("M18 28a14 15 0 0 1 28 0c0 6-2 10-5 13-1 6-1 12 3 14 1 3-4 4-7 2-4-3-5-8-5-15-6 0-14-5-14-14z"),
    line("M20.500 19.500c-3 6-3 12 .5 17M43.500 19.500c3 6 3 12-.5 17"),
    mark(round(26, 28.5, 2.4)),
    mark(round(38, 28.500, 2.4)),
    line("M33.500 46.500c1.800.6 3.600.6 5.400 0M34.500 51c1.600.5 3 .3 4.500-.3"),
  ],
  whale: [
    body("M6 36c0-9 8-15 19-15 10 0 16 6 19 12 4 0 6-3 6-7-3-1-6-4-6-8 4 0 7 1.500 8.500 4 1.500-2.500 4-4 7.500-4 0 5-3 8-5.500 8.500C55 40 47 51 27 51 14 51 6 45 6 36z"),
    mark(round(17, 35, 2.4)),
    line("M9 41.500c8 3 17 3 24 0M16 46c4 1 9 1 13 .2"),
    bright("M26 17c0-4-2-7-6-7.500M26 17c0-4 2-7 6-7.500"),
  ],
};
