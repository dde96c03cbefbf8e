//! Numbers about stories, play-throughs, help lines and the pack as a whole, in English.

use crate::findings::Row;

pub(super) const UNREACHABLE: Row = Row {
    what: "{problem}",
    why: "nobody will ever see it",
    mend: "decide after which step this should come, and let a choice, an exit or `next` lead to it from there; delete it only if it is left over",
};

pub(super) const DEAD_END: Row = Row {
    what: "{problem}",
    why: "the learner would be stuck here",
    mend: "add a choice without `when`, or a line `next = \"…\"` with the id of a step or ending; steps: {stepids}; endings: {endingids}",
};

pub(super) const LOOP_WITHOUT_EXIT: Row = Row {
    what: "from here no ending can be reached: {steps}",
    why: "the story would go round in circles until the learner leaves it unfinished",
    mend: "let one of the choices or exits of these steps lead towards an ending",
};

pub(super) const NO_SAFE_WAY_OUT: Row = Row {
    what: "the step `{step}` offers no safe way out",
    why: "at every moment one must be able to do the right thing",
    mend: "let hang-up, self-check or ask-someone lead somewhere else from here, or add a choice whose move is refuse, ignore, report-it or one of these",
};

pub(super) const MONEY_BELOW_ZERO: Row = Row {
    what: "{problem}",
    why: "nobody can pay what is not in the account; money lent has to be written as `borrows`",
    mend: "raise `balance`, lower `pays`, let money come in first with `borrows`, or keep a loop from paying again and again",
};

pub(super) const TOO_MANY_STATES: Row = Row {
    what: "the story has more than {limit} different states",
    why: "it cannot be checked as a whole in reasonable time, so it is not played",
    mend: "use fewer `when` conditions, or split the story into two",
};

pub(super) const TOO_MANY_FLAGS: Row = Row {
    what: "`when` conditions read {count} different requests; {limit} are allowed",
    why: "each one doubles what has to be checked",
    mend: "use fewer `when` conditions, or split the story into two",
};

pub(super) const SAFE_MOVE_PUNISHED: Row = Row {
    what: "with `{press}` at step `{step}` the learner gets out before giving anything, yet the story ends badly, in `{ending}`",
    why: "hanging up, checking for oneself and asking somebody are always safe, whoever called; the story must not teach the opposite",
    mend: "let `{press}` lead to a step, or to an ending that is not unsafe: {endingids}",
};

pub(super) const NO_REASON: Row = Row {
    what: "the choice `{choice}` of step `{step}` has no `why`",
    why: "every choice is explained right after it is made, whether it was good or not",
    mend: "add to this choice a line `why = { zh-Hans = \"……\", en = \"…\" }`: one or two sentences on why it is good or not",
};

pub(super) const RESERVED_ID: Row = Row {
    what: "{problem}",
    why: "the program uses this id itself",
    mend: "take another id",
};

pub(super) const CUT_BROKEN: Row = Row {
    what: "the cut `{cut}` {problem}",
    why: "a room or a kiosk could not play it",
    mend: "name steps and choices or exits that exist, in the order in which the story comes to them: at most 6 decisions of at most 3 options",
};

pub(super) const EXIT_MISSING: Row = Row {
    what: "[exits] has no `{exit}`",
    why: "the four exits stand open at every step: hang-up, self-check (I look into it myself), ask-someone (I ask somebody I trust), stop-watching (I leave the story)",
    mend: "write a line [exits] before the first [[step]], and below it a line for each exit that is missing: `{exit} = \"…\"`, with the id of a step or ending; steps: {stepids}; endings: {endingids}; it needs no `why`",
};

pub(super) const UNJUDGED: Row = Row {
    what: "{problem}",
    why: "leaving the story is never judged, every other ending says how the action is scored, and the question at the end means one contact",
    mend: "write `action` on every ending except the one that stop-watching leads to",
};

pub(super) const ROW_BROKEN: Row = Row {
    what: "{problem}",
    why: "after a scam the list in their hand shows what was disclosed, and what that proves after all: who is calling it never proves",
    mend: "write `proves`, such as “You bought a mask”, and cells only for what some step discloses",
};

pub(super) const BUBBLES_DIFFER: Row = Row {
    what: "the {entry} `{step}` has {count} bubbles in one language and {other} in another, or more than {limit}",
    why: "a line break in a chat begins a new bubble; both languages tell the story in the same beats",
    mend: "use the same number of line breaks in every language, at most three",
};

pub(super) const CUE_UNDECLARED: Row = Row {
    what: "{problem}",
    why: "the debrief names what was wanted and how; what is not declared is passed over in silence",
    mend: "add `{id}` to its `{list}`; if the words mean something else here, word them differently, or make the cue in {list}.toml more exact",
};

pub(super) const GOOD_CHOICE_SHOWS: Row = Row {
    what: "{problem}",
    why: "whoever notices learns to choose by the look of it and not by what is asked of them",
    mend: "change the order, or the length, of the choices at some of these decisions",
};

pub(super) const TOO_MUCH_READING: Row = Row {
    what: "{problem}",
    why: "who only reads stops deciding, and in a room the hall waits for the slowest reader",
    mend: "take out at least {over}, best from the `say` of the step `{longest}`, which is the longest; or drop a step, or give a step in between a choice; the steps are {steps}",
};

pub(super) const BODY_BROKEN: Row = Row {
    what: "{problem}",
    why: "the screen of that channel would show it wrongly or not at all",
    mend: "move it to a step of its channel, or write it as the first sentence says",
};

pub(super) const BETTER_CHANGES_NOTHING: Row = Row {
    what: "the better move of the ending `{ending}` is `{better}`, but whoever makes it comes to this very ending all the same",
    why: "looking back, the learner is told that this move would have changed the story",
    mend: "write `better = \"{near}\"`, or another move, step.choice or step.exit, after which the story can end otherwise",
};

pub(super) const PLAYTHROUGH_DIFFERS: Row = Row {
    what: "{problem}",
    why: "story and play-through do not agree: one of the two is wrong",
    mend: "mend the story; or, if the story is right, this file",
};

pub(super) const ENDING_UNPLAYED: Row = Row {
    what: "no file in playthroughs/ reaches the ending `{ending}`",
    why: "nobody has tried whether it can be played as it is meant",
    mend: "write a file playthroughs/{scenario}.{ending}.toml with every press that leads there; `explain P051` shows a whole one. This is a warning: the story can be used without",
};

pub(super) const NAMED_WITHOUT_ANSWER: Row = Row {
    what: "the fact `{fact}` names {names} without what the company replied",
    why: "whoever is named in a bad light must be heard: what the company replied is shown with the fact",
    mend: "write `answered-by` with the id of the fact that tells the answer, or tell the fact without the name",
};

pub(super) const UNSOURCED_LINE: Row = Row {
    what: "nobody has read a source for the number of `{line}`",
    why: "a wrong number in an emergency does harm",
    mend: "enter the page where you read the number, the day, and `sureness`; until then leave the line out",
};

pub(super) const LINE_STALE: Row = Row {
    what: "the help line `{line}` was last checked on {checked}, more than twelve months before {today}",
    why: "numbers change, and a wrong number in an emergency does harm",
    mend: "read the number again in its source, correct it if need be, and write the day as `checked`",
};

pub(super) const NO_GENUINE_STORY: Row = Row {
    what: "nobody in this pack who says they are `{claims}` is genuine; the scams are {stories}",
    why: "whoever meets only impostors learns to distrust every call, and ignores the one that is real; until there is a genuine one these are left out",
    mend: "add a scenario (where these are items: an item or a scenario) with `nature = \"genuine\"` and `claims = \"{claims}\"`, or give these another `claims` where it is truer",
};
