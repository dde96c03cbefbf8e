//! Numbers about items and forms, in English.

use crate::findings::Row;

pub(super) const FEW_GENUINE_ITEMS: Row = Row {
    what: "{genuine} of the {all} items of this channel are genuine; at least four in ten must be",
    why: "whoever practises on scams alone learns to distrust everything, and ignores what is real; until there are enough genuine ones the items of this channel are left out",
    mend: "add genuine items, as long, as urgent and as well informed as the scams, or take scams out",
};

pub(super) const TACTIC_UNPRACTISED: Row = Row {
    what: "the tactic `{tactic}` stands in {count} of the items, over {channels} of the channels; it needs 4 items or more, over at least 2 channels",
    why: "who is caught by a tactic meets it again, in another contact and another channel, until it is seen; the tactic itself is not left out",
    mend: "add `{tactic}` to `tactics` of the items that persuade so, or write more of them",
};

pub(super) const ITEM_UNDECIDED: Row = Row {
    what: "{problem}",
    why: "every item asks what one would do: something safe must stand open, and something that is not; hanging up, checking for oneself and asking somebody are safe, whoever it was",
    mend: "give it three choices: at least one `safe`; for a scam one `unsafe`; for a genuine contact one `needlessly-costly` (the matter refused or thrown away) or `unsafe`, with the move that it is, such as `ignore` or `refuse`",
};

pub(super) const SENTENCES_MISCOUNTED: Row = Row {
    what: "{problem}",
    why: "what is read between two contacts is short and always the same: one sentence on my life; afterwards one on what decides here and one on what to do",
    mend: "join or part the sentences, or take one out; what stands in quotation marks does not count by itself",
};

pub(super) const FORM_BROKEN: Row = Row {
    what: "{problem}",
    why: "before, after and later each ask a whole set, and nobody meets the same item twice; a form with a fault is left out",
    mend: "put 8 scams and 8 genuine items or more into `items` of each form, none of them into two; then 4 and 4 of these into `around-a-story`, 3 and 3 into `room`, 2 and 2 into `room-short`",
};

pub(super) const FORMS_UNEQUAL: Row = Row {
    what: "`{list}` of the form `{form}` is not as difficult as that of `{first}`: it has {difference} (channel, nature, level)",
    why: "only with sets of equal difficulty does a difference between before and after say something about the learner; the form is left out",
    mend: "exchange items until in every form the same number of items has the same channel, nature and level",
};
