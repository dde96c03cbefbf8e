//! What each number says, in Simplified Chinese.

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
    what: "这里不合TOML的写法：{message}",
    why: "改好之前，这一段读不出来",
    mend: "看这一行和上一行：多半是少了引号、逗号、括号或等号，或者同一个键写了两遍",
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
    what: "id `{id}` 在第{first}行已经用过",
    why: "分不清指的是哪一个",
    mend: "给其中一个换个id，引用它的地方也一起改",
};

const UNKNOWN_ID: Row = Row {
    what: "{problem}",
    why: "程序会没有东西可显示，或者无处可去",
    mend: "检查拼写{near}，或者补上缺少的内容",
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
    mend: "用文字说它冒充的是什么，例如“一个‘退款页面’的链接”",
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
    what: "数字 {number} 不是 `based-on` 里哪条事实的数字，也没有写进 `made-up`",
    why: "不是报道里的，就得写明是编的，所以每个数字必须属于其中一种",
    mend: "照事实在这种语言里的写法写，或者照文字里的原样加进 `made-up`",
};

const MARKS_DIFFER: Row = Row {
    what: "{problem}",
    why: "每种语言里能点的细节必须一样，不然两边数出来不一样",
    mend: "每种语言都把同样的词写成 [词](id)，并且在 `discloses` 里列出同样的id",
};

const UNREACHABLE: Row = Row {
    what: "{problem}",
    why: "谁也看不到它",
    mend: "让某个选择、出口或 `next` 通到它，或者删掉",
};

const DEAD_END: Row = Row {
    what: "{problem}",
    why: "学员会卡在这里",
    mend: "加一个总能选的选择，或者用 `next` 写明接下来去哪儿",
};

const LOOP_WITHOUT_EXIT: Row = Row {
    what: "从这里到不了任何结局：{steps}",
    why: "故事会一直绕圈，学员只能中途离开",
    mend: "让这些步里的某个选择或出口通向结局",
};

const NO_SAFE_WAY_OUT: Row = Row {
    what: "步 `{step}` 没有安全的出路",
    why: "任何时候都应该能做对的事",
    mend: "让 hang-up、self-check 或 ask-someone 从这里通到别处，或者加一个 move 是 refuse、ignore、report-it 或上面几种的选择",
};

const MONEY_BELOW_ZERO: Row = Row {
    what: "{problem}",
    why: "账户里没有的钱付不出去；借来的钱要写成 `borrows`",
    mend: "把 `balance` 加大、`pays` 减小，或先用 `borrows` 借入；也别让一个循环反复付钱",
};

const TOO_MANY_STATES: Row = Row {
    what: "故事的状态超过{limit}种",
    why: "没法在合理的时间里整个检查，所以不能用来练习",
    mend: "少用一些 `when` 条件，或者拆成两个故事",
};

const TOO_MANY_FLAGS: Row = Row {
    what: "`when` 条件一共用到{count}种“让我做的”，最多{limit}种",
    why: "每多一种，要检查的就翻一倍",
    mend: "少用一些 `when` 条件，或者拆成两个故事",
};

const SAFE_MOVE_PUNISHED: Row = Row {
    what: "在步 `{step}` 选 `{press}` 会走到不安全的结局，而这时还没付钱、没借钱、没交出任何东西",
    why: "不管来电的是谁，挂断、自己查、找人商量总是安全的；故事不能教成相反的",
    mend: "让它通到不是“不安全”的步或结局",
};

const NO_REASON: Row = Row {
    what: "步 `{step}` 的选择 `{choice}` 没有写 `why`",
    why: "每个选择，不管好不好，选完马上要说明",
    mend: "用一两句话写清楚好在哪里、不好在哪里",
};

const RESERVED_ID: Row = Row {
    what: "{problem}",
    why: "这个id程序自己要用",
    mend: "换一个id",
};

const CUT_BROKEN: Row = Row {
    what: "短版 `{cut}` {problem}",
    why: "教室和展台没法用它",
    mend: "写存在的步和选择（或出口），按故事走到的先后排：最多6个决定，每个最多3个选项",
};

const EXIT_MISSING: Row = Row {
    what: "[exits] 里没有 `{exit}`",
    why: "四个出口在每一步都开着：hang-up、self-check、ask-someone、stop-watching",
    mend: "在 [exits] 里加上 `{exit}`，写明通到哪里",
};

const UNJUDGED: Row = Row {
    what: "{problem}",
    why: "中途离开从不评判，其他每个结局都要写明怎么评",
    mend: "除了 stop-watching 通到的那个结局，每个结局都写上 `action`",
};

const ROW_BROKEN: Row = Row {
    what: "{problem}",
    why: "骗局演完，“他手里的那张表”会列出他说过的信息，并说明这些信息说明了什么：它永远证明不了打电话的人是谁",
    mend: "写上 `proves`，例如“您买过面膜”；[row] 里只写某一步透露过的信息",
};

const BUBBLES_DIFFER: Row = Row {
    what: "步 `{step}` 的消息，一种语言有{count}条，另一种有{other}条，或者超过了{limit}条",
    why: "聊天里换一行就是一条新消息；两种语言要一拍一拍对得上",
    mend: "各语言的换行数写成一样，最多三次换行",
};

const PLAYTHROUGH_DIFFERS: Row = Row {
    what: "{problem}",
    why: "故事走出来和这个文件写的不一样，两个里有一个错了",
    mend: "改故事；如果故事本来就该这样，就改这个文件",
};

const ENDING_UNPLAYED: Row = Row {
    what: "playthroughs/ 里没有文件走到结局 `{ending}`",
    why: "没有人试过能不能照设想走到它",
    mend: "加一个 playthroughs/{scenario}.{ending}.toml，写下走到那里的每一次点按",
};

const NAMED_WITHOUT_ANSWER: Row = Row {
    what: "事实 `{fact}` 点了 {names} 的名，却没有它的回应",
    why: "被点名的一方要有说话的机会：回应和事实一起显示",
    mend: "用 `answered-by` 写上那条回应的id，或者不点名",
};

const UNSOURCED_LINE: Row = Row {
    what: "`{line}` 的号码没有查过出处",
    why: "紧急时号码错了会害人",
    mend: "写上在哪个页面、哪天查到的，改好 `sureness`；在此之前先不要放这一条",
};
