//! What each number says, in English.

mod items;
mod plans;
mod stories;

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
        FindingCode::Unreachable => stories::UNREACHABLE,
        FindingCode::DeadEnd => stories::DEAD_END,
        FindingCode::LoopWithoutExit => stories::LOOP_WITHOUT_EXIT,
        FindingCode::NoSafeWayOut => stories::NO_SAFE_WAY_OUT,
        FindingCode::MoneyBelowZero => stories::MONEY_BELOW_ZERO,
        FindingCode::TooManyStates => stories::TOO_MANY_STATES,
        FindingCode::TooManyFlags => stories::TOO_MANY_FLAGS,
        FindingCode::SafeMovePunished => stories::SAFE_MOVE_PUNISHED,
        FindingCode::NoReason => stories::NO_REASON,
        FindingCode::ReservedId => stories::RESERVED_ID,
        FindingCode::CutBroken => stories::CUT_BROKEN,
        FindingCode::ExitMissing => stories::EXIT_MISSING,
        FindingCode::Unjudged => stories::UNJUDGED,
        FindingCode::RowBroken => stories::ROW_BROKEN,
        FindingCode::BubblesDiffer => stories::BUBBLES_DIFFER,
        FindingCode::CueUndeclared => stories::CUE_UNDECLARED,
        FindingCode::GoodChoiceShows => stories::GOOD_CHOICE_SHOWS,
        FindingCode::TooMuchReading => stories::TOO_MUCH_READING,
        FindingCode::BodyBroken => stories::BODY_BROKEN,
        FindingCode::BetterChangesNothing => stories::BETTER_CHANGES_NOTHING,
        FindingCode::PlaythroughDiffers => stories::PLAYTHROUGH_DIFFERS,
        FindingCode::EndingUnplayed => stories::ENDING_UNPLAYED,
        FindingCode::NamedWithoutAnswer => stories::NAMED_WITHOUT_ANSWER,
        FindingCode::UnsourcedLine => stories::UNSOURCED_LINE,
        FindingCode::LineStale => stories::LINE_STALE,
        FindingCode::NoGenuineStory => stories::NO_GENUINE_STORY,
        FindingCode::FewGenuineItems => items::FEW_GENUINE_ITEMS,
        FindingCode::TacticUnpractised => items::TACTIC_UNPRACTISED,
        FindingCode::ItemUndecided => items::ITEM_UNDECIDED,
        FindingCode::SentencesMiscounted => items::SENTENCES_MISCOUNTED,
        FindingCode::FormBroken => items::FORM_BROKEN,
        FindingCode::FormsUnequal => items::FORMS_UNEQUAL,
        FindingCode::LanguageMixed => LANGUAGE_MIXED,
        FindingCode::PlanMiscounted => plans::PLAN_MISCOUNTED,
        FindingCode::PartIncomplete => plans::PART_INCOMPLETE,
        FindingCode::PlanTooTight => plans::PLAN_TOO_TIGHT,
    }
}

const SYNTAX: Row = Row {
    what: "{problem}",
    why: "what follows may not be read until it is mended",
    mend: "look at this line and the one before it: usually a quotation mark, a comma, a bracket or an equals sign is missing; then check again, for more may come to light",
};

const NOT_UTF8: Row = Row {
    what: "from here on the file is not UTF-8 text",
    why: "Chinese would be shown as garbage, so the file is not read",
    mend: "most likely it is encoded as GBK, for Simplified Chinese: in your editor choose “Reopen with encoding”, GBK (or GB18030); once the words look right, save with the encoding UTF-8. If they still look like garbage, do not save",
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
    why: "with one slip in it, a whole entry is left out",
    mend: "write it as entries of the same kind are written",
};

const FILE_UNREADABLE: Row = Row {
    what: "the file cannot be read: {reason}",
    why: "what stands in it is missing from the pack",
    mend: "check that it is an ordinary file, not a link, and that you may read it",
};

const BAD_ID: Row = Row {
    what: "`{id}` is not a proper id",
    why: "ids stand in records and file names, so they have one simple form",
    mend: "use 1 to 40 signs: small letters a to z, digits and hyphens",
};

const MISSING_LANGUAGE: Row = Row {
    what: "the text in {lang} is missing or blank",
    why: "the pack promises this language, and a learner who reads it would see nothing here",
    mend: "write here in {lang} what the other language says",
};

const DUPLICATE_ID: Row = Row {
    what: "{problem}",
    why: "nobody could tell which of the two is meant",
    mend: "give one of them another id; then, wherever the id is named, see which of the two is meant",
};

const UNKNOWN_ID: Row = Row {
    what: "{problem}",
    why: "the program would have nothing to show or nowhere to go",
    mend: "write an id that exists{ids}; or add the entry that is missing",
};

const UNKNOWN_PLACEHOLDER: Row = Row {
    what: "there is no placeholder `{{placeholder}}` here",
    why: "learners would see the bare braces",
    mend: "here may stand {name} (the person who plays), {balance} (what is in their account){vary}; whoever or whatever else you mean, write it in words",
};

const HOSTILE_TEXT: Row = Row {
    what: "{problem}",
    why: "what learners see would not be what is written: such signs hide words, turn them around, stand in place of others, or pass for parts of the program",
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
    mend: "delete the address, or say it in words, for example “see the office’s page”",
};

const TELEPHONE_NUMBER: Row = Row {
    what: "`{number}` looks like a telephone, card or account number",
    why: "it may belong to somebody; real numbers stand in help-lines.toml only",
    mend: "mask digits with •, for example 95••••••, or leave the number out",
};

const BRAND_NAME: Row = Row {
    what: "the text names “{brand}”",
    why: "a real company may stand only in a sourced fact, together with what the company replied; never in a practice story",
    mend: "use general words, for example “the chat app”, “the payment app”, “the shop”",
};

const STRAY_NUMBER: Row = Row {
    what: "{problem}",
    why: "what is not reported must be plainly made up, so every number has to be one or the other",
    mend: "list the number in `made-up`, write it as a fact of `based-on` does, or take it out of the text",
};

const MARKS_DIFFER: Row = Row {
    what: "{problem}",
    why: "learners can tap these details; in every language they must find the same ones",
    mend: "mark the words that mean the same in every language, and list their id in `discloses`",
};

const LANGUAGE_MIXED: Row = Row {
    what: "{problem}",
    why: "whoever has chosen this language may not read the other",
    mend: "write it in the language it stands for; if this is meant so, leave it: a warning leaves nothing out",
};
