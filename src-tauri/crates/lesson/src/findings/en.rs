//! What each number says, in English.

use words::FindingCode;

use super::Row;

/// The sentences of a number.
pub(super) fn row(code: FindingCode) -> Row {
    match code {
        FindingCode::Syntax => SYNTAX,
        FindingCode::NotUtf8 => NOT_UTF8,
        FindingCode::FileTooLarge => FILE_TOO_LARGE,
        FindingCode::FileMissing => FILE_MISSING,
        FindingCode::WrongShape => WRONG_SHAPE,
        FindingCode::FileUnreadable => FILE_UNREADABLE,
        FindingCode::BadId => BAD_ID,
        FindingCode::MissingLanguage => MISSING_LANGUAGE,
        FindingCode::DuplicateId => DUPLICATE_ID,
        FindingCode::UnknownId => UNKNOWN_ID,
        FindingCode::UnknownPlaceholder => UNKNOWN_PLACEHOLDER,
        FindingCode::HostileText => HOSTILE_TEXT,
        FindingCode::TextTooLong => TEXT_TOO_LONG,
        FindingCode::LiveLink => LIVE_LINK,
        FindingCode::TelephoneNumber => TELEPHONE_NUMBER,
        FindingCode::BrandName => BRAND_NAME,
        FindingCode::StrayNumber => STRAY_NUMBER,
        FindingCode::MarksDiffer => MARKS_DIFFER,
        FindingCode::Unreachable => UNREACHABLE,
        FindingCode::DeadEnd => DEAD_END,
        FindingCode::LoopWithoutExit => LOOP_WITHOUT_EXIT,
        FindingCode::NoSafeWayOut => NO_SAFE_WAY_OUT,
        FindingCode::MoneyBelowZero => MONEY_BELOW_ZERO,
        FindingCode::TooManyStates => TOO_MANY_STATES,
        FindingCode::TooManyFlags => TOO_MANY_FLAGS,
        FindingCode::SafeMovePunished => SAFE_MOVE_PUNISHED,
        FindingCode::NoReason => NO_REASON,
        FindingCode::ReservedId => RESERVED_ID,
        FindingCode::CutBroken => CUT_BROKEN,
        FindingCode::ExitMissing => EXIT_MISSING,
        FindingCode::Unjudged => UNJUDGED,
        FindingCode::RowBroken => ROW_BROKEN,
        FindingCode::BubblesDiffer => BUBBLES_DIFFER,
        FindingCode::PlaythroughDiffers => PLAYTHROUGH_DIFFERS,
        FindingCode::EndingUnplayed => ENDING_UNPLAYED,
        FindingCode::NamedWithoutAnswer => NAMED_WITHOUT_ANSWER,
        FindingCode::UnsourcedLine => UNSOURCED_LINE,
    }
}

const SYNTAX: Row = Row {
    what: "this is not valid TOML: {message}",
    why: "nothing in this part of the file can be read until it is mended",
    mend: "look at this line and the one before it: usually a quotation mark, a comma, a bracket or an equals sign is missing, or a key is written twice",
};

const NOT_UTF8: Row = Row {
    what: "from here on the file is not UTF-8 text",
    why: "Chinese would be shown as garbage, so the file is not read",
    mend: "open the file in your editor and save it again with the encoding UTF-8",
};

const FILE_TOO_LARGE: Row = Row {
    what: "{problem}",
    why: "a text file of that size is a mistake or an attack, so it is not read",
    mend: "split the content over several files, and take out what does not belong in a text file",
};

const FILE_MISSING: Row = Row {
    what: "the file is missing",
    why: "other files refer to what stands in it",
    mend: "add the file, even if it holds no entries yet; its name must be exactly `{name}`",
};

const WRONG_SHAPE: Row = Row {
    what: "{problem}",
    why: "the program cannot read this entry as it is written",
    mend: "put it right as the first sentence says; entries of the same kind show how they are written",
};

const FILE_UNREADABLE: Row = Row {
    what: "the file cannot be read: {reason}",
    why: "what stands in it is missing from the pack",
    mend: "check that it is an ordinary file, not a link, and that you may read it",
};

const BAD_ID: Row = Row {
    what: "`{id}` is not a proper id",
    why: "ids stand in records and file names, so they have one simple form",
    mend: "use 1 to 40 small letters a to z, digits and hyphens, for example `second-ring`",
};

const MISSING_LANGUAGE: Row = Row {
    what: "the text in `{lang}` is missing or blank",
    why: "the pack promises this language, and a learner who reads it would see nothing here",
    mend: "write the text in `{lang}` too",
};

const DUPLICATE_ID: Row = Row {
    what: "the id `{id}` is already used in line {first}",
    why: "nobody could tell which of the two is meant",
    mend: "give one of them another id, and change what refers to it",
};

const UNKNOWN_ID: Row = Row {
    what: "{problem}",
    why: "the program would have nothing to show or nowhere to go",
    mend: "check the spelling{near}, or add what is missing",
};

const UNKNOWN_PLACEHOLDER: Row = Row {
    what: "there is no placeholder `{{placeholder}}` here",
    why: "learners would see the bare braces",
    mend: "in a scenario write {name} for the learner's name, {balance} for the account, or a key of [vary]; elsewhere write the words out",
};

const HOSTILE_TEXT: Row = Row {
    what: "{problem}",
    why: "such signs can hide or reverse what is written, or pass for parts of the program",
    mend: "delete it and type the plain words again",
};

const TEXT_TOO_LONG: Row = Row {
    what: "this text has {length} characters; {limit} are allowed",
    why: "nobody reads that much on one screen, least of all during a call",
    mend: "shorten it, or share it out over several steps",
};

const LIVE_LINK: Row = Row {
    what: "`{link}` looks like a link that works",
    why: "practice must never lead anybody to a real page, and links are what fraudsters send",
    mend: "say in words what the link pretends to be, for example “a link to a ‘refund page’”",
};

const TELEPHONE_NUMBER: Row = Row {
    what: "`{number}` looks like a telephone, card or account number",
    why: "it may belong to somebody; real numbers stand in help-lines.toml only",
    mend: "mask digits with •, for example 95••••••, or leave the number out",
};

const BRAND_NAME: Row = Row {
    what: "the text names “{brand}”",
    why: "a real company may stand only in a sourced fact, together with its answer; never in a practice story",
    mend: "use general words, for example “the chat app”, “the payment app”, “the shop”",
};

const STRAY_NUMBER: Row = Row {
    what: "the number {number} comes from none of the facts in `based-on` and does not stand in `made-up`",
    why: "what is not reported must be plainly made up, so every number has to be one or the other",
    mend: "write it as the fact writes it in this language, or add it to `made-up` exactly as it stands in the text",
};

const MARKS_DIFFER: Row = Row {
    what: "{problem}",
    why: "every language must offer the same details to tap, or the two lists differ",
    mend: "mark the same words as [words](id) in every language, and list the same ids in `discloses`",
};

const UNREACHABLE: Row = Row {
    what: "{problem}",
    why: "nobody will ever see it",
    mend: "let a choice, an exit or `next` lead to it, or delete it",
};

const DEAD_END: Row = Row {
    what: "{problem}",
    why: "the learner would be stuck here",
    mend: "add a choice that is always open, or write where it goes on as `next`",
};

const LOOP_WITHOUT_EXIT: Row = Row {
    what: "from here no ending can be reached: {steps}",
    why: "the story would go round in circles until the learner leaves it unfinished",
    mend: "let one of the choices or exits of these steps lead towards an ending",
};

const NO_SAFE_WAY_OUT: Row = Row {
    what: "the step `{step}` offers no safe way out",
    why: "at every moment one must be able to do the right thing",
    mend: "let hang-up, self-check or ask-someone lead somewhere else from here, or add a choice whose move is refuse, ignore, report-it or one of these",
};

const MONEY_BELOW_ZERO: Row = Row {
    what: "{problem}",
    why: "nobody can pay what is not in the account; money lent has to be written as `borrows`",
    mend: "raise `balance`, lower `pays`, let money come in first with `borrows`, or keep a loop from paying again and again",
};

const TOO_MANY_STATES: Row = Row {
    what: "the story has more than {limit} different states",
    why: "it cannot be checked as a whole in reasonable time, so it is not played",
    mend: "use fewer `when` conditions, or split the story into two",
};

const TOO_MANY_FLAGS: Row = Row {
    what: "`when` conditions read {count} different requests; {limit} are allowed",
    why: "each one doubles what has to be checked",
    mend: "use fewer `when` conditions, or split the story into two",
};

const SAFE_MOVE_PUNISHED: Row = Row {
    what: "`{press}` at step `{step}` leads to an unsafe ending, with nothing paid, borrowed or given yet",
    why: "hanging up, checking for oneself and asking somebody are always safe, whoever called; the story must not teach the opposite",
    mend: "let it lead to a step or ending that is not unsafe",
};

const NO_REASON: Row = Row {
    what: "the choice `{choice}` of step `{step}` has no `why`",
    why: "every choice is explained right after it is made, whether it was good or not",
    mend: "write in one or two sentences why it was good or not",
};

const RESERVED_ID: Row = Row {
    what: "{problem}",
    why: "the program uses this id itself",
    mend: "take another id",
};

const CUT_BROKEN: Row = Row {
    what: "the cut `{cut}` {problem}",
    why: "a room or a kiosk could not play it",
    mend: "name steps and choices or exits that exist, in the order in which the story comes to them: at most 6 decisions of at most 3 options",
};

const EXIT_MISSING: Row = Row {
    what: "[exits] has no `{exit}`",
    why: "the four exits stand open at every step: hang-up, self-check, ask-someone, stop-watching",
    mend: "add `{exit}` to [exits] and say where it leads",
};

const UNJUDGED: Row = Row {
    what: "{problem}",
    why: "leaving the story is never judged, and every other ending says how the action is scored",
    mend: "write `action` on every ending except the one that stop-watching leads to",
};

const ROW_BROKEN: Row = Row {
    what: "{problem}",
    why: "after a scam the list in their hand shows what was disclosed, and what that proves after all: who is calling it never proves",
    mend: "write `proves`, such as “You bought a mask”, and cells only for what some step discloses",
};

const BUBBLES_DIFFER: Row = Row {
    what: "the step `{step}` has {count} bubbles in one language and {other} in another, or more than {limit}",
    why: "a line break in a chat begins a new bubble; both languages tell the story in the same beats",
    mend: "use the same number of line breaks in every language, at most three",
};

const PLAYTHROUGH_DIFFERS: Row = Row {
    what: "{problem}",
    why: "the story no longer plays as this file says: one of the two is wrong",
    mend: "mend the story, or correct the file if the story is meant to be so",
};

const ENDING_UNPLAYED: Row = Row {
    what: "no file in playthroughs/ reaches the ending `{ending}`",
    why: "nobody has tried whether it can be played as it is meant",
    mend: "add playthroughs/{scenario}.{ending}.toml with every press that leads there",
};

const NAMED_WITHOUT_ANSWER: Row = Row {
    what: "the fact `{fact}` names {names} without the company's answer",
    why: "whoever is named in a bad light must be heard: the answer is shown with the fact",
    mend: "write `answered-by` with the id of the fact that tells the answer, or tell the fact without the name",
};

const UNSOURCED_LINE: Row = Row {
    what: "nobody has read a source for the number of `{line}`",
    why: "a wrong number in an emergency does harm",
    mend: "enter the page where you read the number, the day, and `sureness`; until then leave the line out",
};
