// The package types its presets, which hold every region; these two files hold what is needed.
declare module "opencc-js/from/cn" {
  import type { DictGroup } from "opencc-js/core";
  const groups: readonly DictGroup[];
  export default groups;
}
declare module "opencc-js/to/tw" {
  import type { DictGroup } from "opencc-js/core";
  const groups: readonly DictGroup[];
  export default groups;
}
