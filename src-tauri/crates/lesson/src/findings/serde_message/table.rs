//! The messages of the readers and our words for them: English, then Chinese.

/// A value that is none.
const BARE: (&str, &str) = (
    "this value cannot be read: a text stands in quotation marks; a number is digits alone, without unit or comma; yes and no are true and false",
    "这个值读不出来：文字要放在英文引号里；数字只写半角的0到9，不带单位和逗号；是与否写 true 和 false",
);

/// A day, or a number that looks like one.
const DAY: (&str, &str) = (
    "this value cannot be read: a day stands in quotation marks, for example \"2026-11-22\"; a number is digits alone",
    "这个值读不出来：日期要放在英文引号里，例如 \"2026-11-22\"；数字只写半角的0到9",
);

/// A number beyond what is read.
const LARGE: (&str, &str) = ("the number is too large, or not complete", "数字太大，或者没有写完整");

/// One of several words.
const WORD: (&str, &str) = (
    "here belongs one word in quotation marks, of those that README.md lists",
    "这里要写引号里的一个词，照 README 里列出的写",
);

/// How a key that may be missing is written.
pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("id", "`id = \"second-ring\"`"),
    ("nature", "`nature = \"scam\"`"),
    ("claims", "`claims = \"shop\"`"),
    ("minutes", "`minutes = 3`"),
    ("level", "`level = 1`"),
    ("start", "`start = \"ring\"`"),
    ("balance", "`balance = 6200`"),
    ("channel", "`channel = \"call\"`"),
    ("move", "`move = \"refuse\"`"),
    ("to", "`to = \"left\"`"),
    ("seed", "`seed = 1`"),
    ("play", "`play = [\"answer\", \"hang-up\"]`"),
    ("ending", "`ending = \"left\"`"),
    ("money", "`money = 6200`"),
    ("scenario", "`scenario = \"refund-call\"`"),
    ("title", "`title = { zh-Hans = \"……\", en = \"…\" }`"),
    ("name", "`name = { zh-Hans = \"……\", en = \"…\" }`"),
    ("say", "`say = { zh-Hans = \"……\", en = \"…\" }`"),
    ("text", "`text = { zh-Hans = \"……\", en = \"…\" }`"),
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
    ("a struct", "a table, { key = value }", "表，写成 { 键 = 值 }"),
    ("day", "a day or a time without quotation marks", "没有引号的日期或时间"),
    ("u8", "a whole number from 0 to 255", "0到255的整数"),
    ("u32", "a whole number from 0 to 4294967295", "0到4294967295的整数"),
    ("u64", "a whole number, 0 or more", "不小于0的整数"),
    ("i64", "a whole number", "整数"),
    ("f64", "a number", "数字"),
];

/// Messages told as a whole: their start, and what is told.
pub(super) const WHOLE: &[(&str, &str, &str)] = &[
    ("a level is 1, 2 or 3", "a level is 1, 2 or 3", "level 只能是1、2或3"),
    (
        "an exit is the id",
        "an exit is the id of a step or ending, or a table of `to` and `why`",
        "出口要写步或结局的id，或者写一个有 `to` 和 `why` 的表",
    ),
    ("duplicate key", "the same key is written twice", "同一个键写了两遍"),
    (
        "key with no value",
        "behind the key, the = and the value are missing",
        "键后面没有 = 和值",
    ),
    ("missing key for inline table", "before the = the key is missing", "等号前面没有键"),
    (
        "invalid inline table element",
        "between the braces stands something that is not `key = value`",
        "花括号里有不是“键 = 值”的内容",
    ),
    ("missing value", "the value is missing", "没有写值"),
    (
        "invalid basic string",
        "the quotation marks of a text are not complete",
        "文字的引号没有写完整",
    ),
    (
        "invalid literal string",
        "the quotation marks of a text are not complete",
        "文字的引号没有写完整",
    ),
    (
        "invalid multi-line",
        "the quotation marks of a text are not complete",
        "文字的引号没有写完整",
    ),
    (
        "missing opening quote",
        "the quotation marks of a text are not complete",
        "文字的引号没有写完整",
    ),
    ("unclosed inline table", "a brace is not closed", "花括号没有收尾"),
    (
        "unclosed array table",
        "the double brackets of a table's name are not closed",
        "表名的双方括号没有收尾",
    ),
    ("unclosed array", "a bracket is not closed", "方括号没有收尾"),
    (
        "unclosed table",
        "the brackets of a table's name are not closed",
        "表名的方括号没有收尾",
    ),
    (
        "missing comma between",
        "a comma is missing, or before it a brace or bracket is not closed",
        "少了逗号，或者前面的花括号、方括号没有收尾",
    ),
    ("extra comma", "there is a comma too many", "多了逗号"),
    (
        "missing assignment between",
        "between key and value the = is missing",
        "键和值之间少了等号",
    ),
    ("extra assignment between", "there is an = too many", "多了等号"),
    ("extra `=`", "there is an = too many", "多了等号"),
    (
        "invalid unquoted key",
        "a key has only letters, digits and hyphens",
        "键只能用字母、数字和连字符",
    ),
    ("unquoted keys cannot be empty", "before the = the key is missing", "等号前面没有键"),
    (
        "unexpected content",
        "what follows the value does not belong here",
        "值后面有多余的内容",
    ),
    (
        "unexpected key or value",
        "behind the end of what this line says something follows that does not belong there; a number has no comma, and several values stand in [ ]",
        "这一行写完了，后面还有多余的内容；数字里不要写逗号，几个值要放在 [ ] 里",
    ),
    ("unexpected `=` in array", "there is an = within a list", "列表里多了等号"),
    (
        "invalid key-value pair",
        "the line has neither a key nor a value that can be read",
        "这一行读不出键和值",
    ),
    (
        "invalid value, expected unicode",
        "behind \\u in a text stand no digits of a sign",
        "文字里的 \\u 后面不是一个符号的数字",
    ),
    (
        "missing array opening",
        "a bracket is missing or stands too much",
        "方括号少了或多了",
    ),
    (
        "missing inline table opening",
        "a brace is missing or stands too much",
        "花括号少了或多了",
    ),
    ("missing table open", "a bracket is missing or stands too much", "方括号少了或多了"),
    (
        "missing escaped value",
        "behind \\ in a text nothing that belongs there follows",
        "文字里的 \\ 后面没有该有的符号",
    ),
    (
        "too few unicode",
        "behind \\u in a text digits are missing",
        "文字里的 \\u 后面少了数字",
    ),
    ("unexpected leading zero", "a number begins with a 0 too many", "数字开头多了0"),
    (
        "carriage return",
        "a line ends in a way that TOML does not know; save the file with ordinary line ends",
        "换行的写法不对，请用普通换行另存",
    ),
    (
        "cannot extend value",
        "the key with a dot goes on with something that is no table",
        "带点的键接在了不是表的内容后面",
    ),
    (
        "invalid comment",
        "a comment holds a sign that cannot be seen",
        "备注里有看不见的符号",
    ),
    ("recursion limit", "tables and lists stand too deep within each other", "嵌套太深"),
    (
        "cannot recurse further",
        "tables and lists stand too deep within each other",
        "嵌套太深",
    ),
    ("string values must be quoted", BARE.0, BARE.1),
    ("invalid string", BARE.0, BARE.1),
    ("invalid boolean", BARE.0, BARE.1),
    ("invalid float", BARE.0, BARE.1),
    ("invalid integer", BARE.0, BARE.1),
    ("invalid hexadecimal", BARE.0, BARE.1),
    ("invalid octal", BARE.0, BARE.1),
    ("invalid binary", BARE.0, BARE.1),
    ("redundant", BARE.0, BARE.1),
    ("invalid mantissa", BARE.0, BARE.1),
    ("invalid fraction", BARE.0, BARE.1),
    ("invalid exponent", BARE.0, BARE.1),
    ("`_` may only", BARE.0, BARE.1),
    ("radix must", BARE.0, BARE.1),
    ("integers with a radix", BARE.0, BARE.1),
    ("unexpected sign", BARE.0, BARE.1),
    ("invalid date", DAY.0, DAY.1),
    ("invalid time", DAY.0, DAY.1),
    ("invalid offset", DAY.0, DAY.1),
    ("integer number overflowed", LARGE.0, LARGE.1),
    ("floating-point number overflowed", LARGE.0, LARGE.1),
    ("u64 value", LARGE.0, LARGE.1),
    ("wanted string or table", WORD.0, WORD.1),
    ("wanted exactly 1 element", WORD.0, WORD.1),
    ("expected table", WORD.0, WORD.1),
    ("expected empty", WORD.0, WORD.1),
    ("unexpected keys in table", WORD.0, WORD.1),
    (
        "invalid length",
        "this is a list, but must be a table, { key = value }",
        "这里写的是列表，应该是表，写成 { 键 = 值 }",
    ),
    (
        "keys cannot be multi-line",
        "a key stands without triple quotation marks",
        "键不能放在三个引号里",
    ),
];
