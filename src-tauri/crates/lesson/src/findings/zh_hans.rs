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
        FindingCode::PlanMiscounted => plans::PLAN_MISCOUNTED,
        FindingCode::PartIncomplete => plans::PART_INCOMPLETE,
        FindingCode::PlanTooTight => plans::PLAN_TOO_TIGHT,
    }
}

const SYNTAX: Row = Row {
    what: "{problem}",
    why: "改好之前，后面的内容可能读不出来",
    mend: "看这一行和上一行：多半是少了引号、逗号、括号或等号，或者同一个键写了两遍；改好再检查一次，后面可能还有",
};

const NOT_UTF8: Row = Row {
    what: "从这里起，文件不是UTF-8编码",
    why: "中文会变成乱码，所以这个文件没有读",
    mend: "用编辑器打开，另存为UTF-8编码",
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
    why: "照现在的写法，程序读不懂这一条",
    mend: "照第一句说的改；同类条目可以当样子",
};

const FILE_UNREADABLE: Row = Row {
    what: "文件读不了：{reason}",
    why: "内容包里就缺了它的内容",
    mend: "看看它是不是普通文件（不是快捷方式或链接），您有没有读取的权限",
};

const BAD_ID: Row = Row {
    what: "`{id}` 不能用作id",
    why: "id会写进记录和文件名，所以只有一种简单写法",
    mend: "用1到40个小写字母a到z、数字和连字符，例如 `second-ring`",
};

const MISSING_LANGUAGE: Row = Row {
    what: "缺少 `{lang}` 的文字，或者是空的",
    why: "内容包写明有这种语言，用这种语言的人在这里会什么也看不到",
    mend: "补上 `{lang}` 的文字",
};

const DUPLICATE_ID: Row = Row {
    what: "{problem}",
    why: "分不清指的是哪一个",
    mend: "给其中一个换个id，小写字母、数字和连字符随便取，例如 `{id}-2`；再把指这一个的地方一起改：这个文件里（例如 `to`、`next`、出口、`better`、短版）、试玩记录里和题组里{used}",
};

const UNKNOWN_ID: Row = Row {
    what: "{problem}",
    why: "程序会没有东西可显示，或者无处可去",
    mend: "检查拼写，或者补上缺少的内容{near}{ids}",
};

const UNKNOWN_PLACEHOLDER: Row = Row {
    what: "这里没有 `{{placeholder}}` 这个占位符",
    why: "学员会看到光秃秃的花括号",
    mend: "情景里可以写 {name}（学员的名字）、{balance}（账户余额）或 [vary] 里的键；别的文件里请直接写字",
};

const HOSTILE_TEXT: Row = Row {
    what: "{problem}",
    why: "这类符号能把文字藏起来、倒过来，或者冒充程序的一部分",
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
    mend: "用文字说它冒充的是什么，例如：一个‘退款页面’的链接",
};

const TELEPHONE_NUMBER: Row = Row {
    what: "`{number}` 像电话号码、卡号或账号",
    why: "它可能真是谁的号码；真号码只能写在 help-lines.toml 里",
    mend: "用 • 遮住几位，例如 95••••••，或者不写号码",
};

const BRAND_NAME: Row = Row {
    what: "文字里出现了“{brand}”",
    why: "真实公司只能出现在有出处的事实里，并且和它的回应一起；练习故事里不能出现",
    mend: "换成一般的说法，例如“聊天App”“支付App”“商家”",
};

const STRAY_NUMBER: Row = Row {
    what: "{problem}",
    why: "不是报道里的，就得写明是编的，所以每个数字必须属于其中一种",
    mend: "在 `made-up` 里（情景的在文件开头，题的在它自己那一条里）加上 \"{number}\"（带英文引号）；或者照 `based-on` 里的事实在这种语言里的写法写；或者把这个数字从文字里去掉",
};

const MARKS_DIFFER: Row = Row {
    what: "{problem}",
    why: "每种语言里能点的细节必须一样，不然两边数出来不一样",
    mend: "在 `say` 里，每种语言都把同样的词写成 [词语]({id})，并且在 `discloses` 里列出 {id}；括号要用英文的 [ ] 和 ( )，不要用【】和（）",
};
