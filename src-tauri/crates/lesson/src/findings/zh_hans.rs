//! What each number says, in Simplified Chinese.

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
    why: "改好之前，后面的内容可能读不出来",
    mend: "看这一行和上一行：多半是少了引号、逗号、括号或等号；改好再检查一次，后面可能还有",
};

const NOT_UTF8: Row = Row {
    what: "从这里起，文件不是UTF-8编码",
    why: "中文会变成乱码，所以这个文件没有读",
    mend: "多半是GBK（简体中文）编码：先在编辑器里选“用其他编码重新打开”，选GBK（或GB18030）；看到字都对了，再另存为UTF-8。如果字还是乱的，就不要保存",
};

const FILE_TOO_LARGE: Row = Row {
    what: "{problem}",
    why: "这么大的文本文件，不是弄错了就是有人捣乱，所以没有读",
    mend: "把内容分到几个文件里，拿掉不该放在文本文件里的东西",
};

const FILE_MISSING: Row = Row {
    what: "缺少这个文件",
    why: "别的文件要用到它里面的内容",
    mend: "补上这个文件，暂时没有条目也要有；文件名必须正好是 `{name}`",
};

const WRONG_SHAPE: Row = Row {
    what: "{problem}",
    why: "有一处写错，整条就放下不用",
    mend: "照同类的条目那样写",
};

const FILE_UNREADABLE: Row = Row {
    what: "文件读不了：{reason}",
    why: "内容包里就缺了它的内容",
    mend: "看看它是不是普通文件（不是快捷方式或链接），您有没有读取的权限",
};

const BAD_ID: Row = Row {
    what: "`{id}` 不能用作id",
    why: "id会写进记录和文件名，所以只有一种简单写法",
    mend: "用1到40个小写字母a到z、数字和连字符",
};

const MISSING_LANGUAGE: Row = Row {
    what: "缺少{lang}，或者是空的",
    why: "内容包写明有这种语言，用这种语言的人在这里会什么也看不到",
    mend: "在这里用{lang}写上另一种语言说的意思",
};

const DUPLICATE_ID: Row = Row {
    what: "{problem}",
    why: "分不清指的是哪一个",
    mend: "给其中一个换个id；再把写到这个id的地方逐个看看，指的是哪一个",
};

const UNKNOWN_ID: Row = Row {
    what: "{problem}",
    why: "程序会没有东西可显示，或者无处可去",
    mend: "写现有的id{ids}；或者补上缺少的那一条",
};

const UNKNOWN_PLACEHOLDER: Row = Row {
    what: "这里没有 `{{placeholder}}` 这个占位符",
    why: "学员会看到光秃秃的花括号",
    mend: "这里可以写 {name}（学员扮演的人）、{balance}（账户里的钱）{vary}；别的人和事都直接写字",
};

const HOSTILE_TEXT: Row = Row {
    what: "{problem}",
    why: "学员看到的会和写的不一样：这类符号会把文字藏起来、倒过来，顶替别的字，或者冒充程序的一部分",
    mend: "删掉，重新打普通的字",
};

const TEXT_TOO_LONG: Row = Row {
    what: "这段文字有{length}个字，最多{limit}个",
    why: "一屏没有人看这么多，接着电话更看不了",
    mend: "写短一点，或者分到几步里",
};

const LIVE_LINK: Row = Row {
    what: "`{link}` 像是能点开的链接",
    why: "练习绝不能把人带到真的网页，链接正是骗子发的东西",
    mend: "把网址删掉，或者用文字说，例如“看物业的网页”",
};

const TELEPHONE_NUMBER: Row = Row {
    what: "`{number}` 像电话号码、卡号或账号",
    why: "它可能真是谁的号码；真号码只能写在 help-lines.toml 里",
    mend: "用 • 遮住几位，例如 95••••••，或者不写号码",
};

const BRAND_NAME: Row = Row {
    what: "文字里出现了“{brand}”",
    why: "真实公司只能出现在有出处的事实里，并且和它的答复一起；练习故事里不能出现",
    mend: "换成一般的说法，例如“聊天App”“支付App”“商家”",
};

const STRAY_NUMBER: Row = Row {
    what: "{problem}",
    why: "不是报道里的，就得写明是编的，所以每个数字必须属于其中一种",
    mend: "把这个数字写进 `made-up`，或者照 `based-on` 里的事实那样写，或者从文字里去掉",
};

const MARKS_DIFFER: Row = Row {
    what: "{problem}",
    why: "这些细节学员可以点；在两种语言里能点到的要一样",
    mend: "每种语言都标出意思相同的词，并在 `discloses` 里列出它的id",
};

const LANGUAGE_MIXED: Row = Row {
    what: "{problem}",
    why: "选了这种语言的人，不一定看得懂另一种",
    mend: "用该用的语言写；如果本来就要这样，可以不改：“提醒”什么也不放下",
};
