//! Numbers about plans, in English.

use crate::findings::Row;

pub(super) const PLAN_MISCOUNTED: Row = Row {
    what: "{problem}",
    why: "a facilitator follows the clock beside each part: if the parts do not add up, the end of the session is lost; the plan is left out",
    mend: "give the plan and every part `minutes` (or `seconds`, not both), so that those of the parts add up to that of the plan",
};

pub(super) const PART_INCOMPLETE: Row = Row {
    what: "{problem}",
    why: "what is done in a part follows from its kind; before and after are compared, so they ask different forms; the plan is left out",
    mend: "words: `say`; quiz: `form` and `set` (`first` for fewer items), each form once; story: `scenario` and `cut` (`discuss` in a room); poll: `ask` and 2 or 3 `options`; checklist: nothing more; any of them may `say` something first",
};

pub(super) const PLAN_TOO_TIGHT: Row = Row {
    what: "the part `{part}` has {given}, but needs {needs} in {lang}: {over} too little",
    why: "reading, votes, talk and reasons take so long on the longest way through it; whoever hurries leaves the slow ones behind",
    mend: "give it more time, ask less, choose a shorter cut or fewer seconds to `discuss`; `hang-up-first-pack time DIR PLAN` shows the sum line by line",
};
