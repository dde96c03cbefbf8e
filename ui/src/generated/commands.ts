// Written from the list in the crate `wire` by `cargo run -p wire --example export_types`. Do not edit.
import type { Checklist } from "./Checklist";
import type { ChecklistRead } from "./ChecklistRead";
import type { Debrief } from "./Debrief";
import type { HelpLines } from "./HelpLines";
import type { HelpRead } from "./HelpRead";
import type { HomeLook } from "./HomeLook";
import type { HomeView } from "./HomeView";
import type { PackFindings } from "./PackFindings";
import type { PackFindingsRead } from "./PackFindingsRead";
import type { RunChoose } from "./RunChoose";
import type { RunDebrief } from "./RunDebrief";
import type { RunLook } from "./RunLook";
import type { RunStart } from "./RunStart";
import type { RunTap } from "./RunTap";
import type { RunView } from "./RunView";
import type { Settings } from "./Settings";
import type { SettingsRead } from "./SettingsRead";
import type { SettingsWrite } from "./SettingsWrite";

/** Every command: what it takes and what it returns. */
export type Commands = {
  "home.look": { request: HomeLook; reply: HomeView };
  "run.start": { request: RunStart; reply: RunView };
  "run.look": { request: RunLook; reply: RunView };
  "run.choose": { request: RunChoose; reply: RunView };
  "run.tap": { request: RunTap; reply: RunView };
  "run.debrief": { request: RunDebrief; reply: Debrief };
  "checklist.read": { request: ChecklistRead; reply: Checklist };
  "help.read": { request: HelpRead; reply: HelpLines };
  "pack.findings": { request: PackFindingsRead; reply: PackFindings };
  "settings.read": { request: SettingsRead; reply: Settings };
  "settings.write": { request: SettingsWrite; reply: Settings };
};
