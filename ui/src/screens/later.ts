/**
 * The screens whose code is read only after the window is up: at the start Home and the screens for the moment itself are waited for,
 * and nothing else. Each is part of the program, so it is there when it is gone to.
 */
export const later = {
  stories: () => import("./StoriesScreen.svelte"),
  play: () => import("./PlayScreen.svelte"),
  debrief: () => import("./DebriefScreen.svelte"),
  check: () => import("./CheckScreen.svelte"),
  quiz: () => import("./QuizScreen.svelte"),
  quizResult: () => import("./QuizResultScreen.svelte"),
  checklist: () => import("./ChecklistScreen.svelte"),
  section: () => import("./SectionScreen.svelte"),
  entry: () => import("./EntryScreen.svelte"),
  who: () => import("./WhoScreen.svelte"),
  data: () => import("./DataScreen.svelte"),
  booster: () => import("./BoosterScreen.svelte"),
  days: () => import("./DaysScreen.svelte"),
  progress: () => import("./ProgressScreen.svelte"),
  room: () => import("./RoomScreen.svelte"),
  roomReport: () => import("./RoomReportScreen.svelte"),
  kiosk: () => import("./KioskSetUpScreen.svelte"),
  packs: () => import("./PacksScreen.svelte"),
  licences: () => import("./LicencesScreen.svelte"),
  findings: () => import("./FindingsScreen.svelte"),
};

/** So long after the start nobody waits for the first page any more. */
const rest = 600;

/** Reads them ahead, one after another, so that nobody waits for them either. What cannot be read says so when it is gone to. */
export function readAhead(): void {
  setTimeout(async () => {
    for (const read of Object.values(later)) await read().catch(() => undefined);
  }, rest);
}
