//! Names, values and kinds as the types of the pack know them, and our words for them: English, then Chinese.

/// How an entry that may be missing is written. What an editor has to choose is left open, so that no line can be copied as it stands and
/// mean something else.
pub(super) const FORMS: &[(&str, &str)] = &[
    ("id", "`id = \"…\"`"),
    ("nature", "`nature = \"scam\"` / `nature = \"genuine\"`"),
    ("minutes", "`minutes = 3`"),
    ("level", "`level = 1` / `level = 2` / `level = 3`"),
    ("start", "`start = \"…\"`"),
    ("claims", "`claims = \"…\"`"),
    ("balance", "`balance = …`"),
    ("channel", "`channel = \"…\"`"),
    ("move", "`move = \"…\"`"),
    ("to", "`to = \"…\"`"),
    ("seed", "`seed = 1`"),
    ("play", "`play = [\"…\", \"…\"]`"),
    ("ending", "`ending = \"…\"`"),
    ("money", "`money = …`"),
    ("scenario", "`scenario = \"…\"`"),
    ("exits", "`[exits]`"),
    ("you", "`[you]`"),
    ("end", "`[end]`"),
    ("title", TEXT),
    ("name", TEXT),
    ("say", TEXT),
    ("text", TEXT),
    ("why", TEXT),
    ("instead", TEXT),
    ("setting", TEXT),
];

/// A text; `…` before the = is the name.
const TEXT: &str = "`… = { zh-Hans = \"……\", en = \"…\" }`";

/// Whole numbers that are sensible under a name, where the type alone would say 0 to 255.
pub(super) const SENSIBLE: &[(&str, &str, &str)] = &[
    ("minutes", "a whole number of minutes, such as 3", "整数，表示大约几分钟，例如3"),
    ("level", "1, 2 or 3", "1、2或3"),
    (
        "voice",
        "a small whole number, one for each voice: 1, 2 …",
        "小的整数，一个声音一个：1、2……",
    ),
    ("pays", "a whole number of yuan, 0 or more", "整数，单位是元，不小于0"),
    ("borrows", "a whole number of yuan, 0 or more", "整数，单位是元，不小于0"),
    ("balance", "a whole number of yuan", "整数，单位是元"),
    ("money", "a whole number of yuan", "整数，单位是元"),
];

/// Values as the readers call them: the start of their word, and ours.
pub(super) const KINDS: &[(&str, &str, &str)] = &[
    ("string", "the text", "文字"),
    ("a string", "a text in quotation marks", "引号里的文字"),
    ("integer", "the number", "整数"),
    ("floating point", "the number", "小数"),
    ("boolean", "the value", "真假值"),
    ("a boolean", "true or false", " true 或 false"),
    ("sequence", "a list", "列表"),
    (
        "a sequence",
        "a list, for example [\"…\"], or entries whose name stands in double brackets, [[…]]",
        "列表，例如 [\"……\"]，或者写成一条一条、每条的名字放在双方括号 [[…]] 里",
    ),
    ("map", "a table", "表"),
    (
        "a map",
        "a table, for example { zh-Hans = \"……\", en = \"…\" }",
        "表，例如 { zh-Hans = \"……\", en = \"…\" }",
    ),
    ("a struct", "a table, { name = value }", "表，写成 { 名称 = 值 }"),
    ("day", "a day or a time without quotation marks", "没有引号的日期或时间"),
    ("u8", "a whole number from 0 to 255", "0到255的整数"),
    ("u32", "a whole number from 0 to 4294967295", "0到4294967295的整数"),
    ("u64", "a whole number, 0 or more", "不小于0的整数"),
    ("i64", "a whole number", "整数"),
    ("f64", "a number", "数字"),
];
