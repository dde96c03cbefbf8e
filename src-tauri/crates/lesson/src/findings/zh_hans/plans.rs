//! Numbers about plans, in Simplified Chinese.

use crate::findings::Row;

pub(super) const PLAN_MISCOUNTED: Row = Row {
    what: "{problem}",
    why: "主持人照每个环节的时间走；加起来对不上，最后的部分就没时间了；这份安排先不用",
    mend: "整份安排和每个环节都写 `minutes`（或者 `seconds`，只写一个），各环节加起来要等于整份的时间",
};

pub(super) const PART_INCOMPLETE: Row = Row {
    what: "{problem}",
    why: "一个环节做什么，由它的 `kind` 决定；练前练后要比较，所以用不同的题组；这份安排先不用",
    mend: "words（讲几句）写 `say`；quiz（测一测）写 `form` 和 `set`（题要少些就加 `first`），一个题组只用一次；story（故事）写 `scenario` 和 `cut`（大家一起练时可加 `discuss`）；poll（现场调查）写 `ask` 和2到3个 `options`；checklist（清单）不用再写；哪一种都可以先写一段 `say`",
};

pub(super) const PLAN_TOO_TIGHT: Row = Row {
    what: "环节 `{part}` 给了{given}，按{lang}要{needs}，差{over}",
    why: "照最长的一条路，念、表决、讨论、讲理由就要这么久；一赶，慢的人就跟不上了",
    mend: "多给些时间，少问几题，换个更短的短版，或者少留些 `discuss`（讨论）的时间；`hang-up-first-pack time 文件夹 安排` 会一行一行列出怎么算的",
};
