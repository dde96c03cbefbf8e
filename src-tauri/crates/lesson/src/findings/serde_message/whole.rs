//! Messages of the reader of TOML that are told as a whole, each with the act that mends it.

/// Messages that begin so, and what is told of them: what is wrong and the act, in English and in Chinese.
pub(super) struct Whole {
    /// How they begin.
    pub starts: &'static [&'static str],
    /// What is wrong.
    pub what: (&'static str, &'static str),
    /// What to do.
    pub mend: (&'static str, &'static str),
}

const fn whole(starts: &'static [&'static str], what: (&'static str, &'static str), mend: (&'static str, &'static str)) -> Whole {
    Whole { starts, what, mend }
}

/// Those that are known. The first that fits is told.
pub(super) const WHOLE: &[Whole] = &[
    whole(
        &["a level is 1, 2 or 3"],
        ("a level is 1, 2 or 3", "level 只能是1、2或3"),
        (
            "write `level = 1` (easy), `level = 2` or `level = 3` (hard)",
            "写 `level = 1`（容易）、`level = 2` 或 `level = 3`（难）",
        ),
    ),
    whole(
        &["an exit is the id"],
        ("this exit is not written as it must be", "这个出口的写法不对"),
        (
            "write the id of a step or ending in quotation marks; or, below a header such as [exits.hang-up], the two lines `to` and `why`",
            "写引号里的步或结局的id；或者在 [exits.hang-up] 这样的一行下面写 `to` 和 `why` 两行",
        ),
    ),
    whole(
        &["duplicate key"],
        ("the same name is written twice", "同一个名称写了两遍"),
        ("keep one of the two and delete the other", "留下一个，删掉另一个"),
    ),
    whole(
        &["key with no value", "missing assignment between"],
        ("behind the name the = is missing", "名称后面少了等号"),
        ("write = and the value behind the name", "在名称后面写上 = 和值"),
    ),
    whole(
        &["missing key for inline table", "unquoted keys cannot be empty"],
        ("before the = the name is missing", "等号前面没有名称"),
        ("write the name before the =", "在等号前面写上名称"),
    ),
    whole(
        &["invalid inline table element"],
        (
            "between the braces stands something that is not `name = value`",
            "花括号里有不是“名称 = 值”的内容",
        ),
        (
            "write every part as in { zh-Hans = \"……\", en = \"…\" }, with commas between",
            "每一项都照 { zh-Hans = \"……\", en = \"…\" } 那样写，中间用英文逗号隔开",
        ),
    ),
    whole(
        &["missing value"],
        ("the value is missing", "没有写值"),
        ("write the value behind the =", "在等号后面写上值"),
    ),
    whole(
        &[
            "invalid basic string",
            "invalid literal string",
            "invalid multi-line",
            "missing opening quote",
        ],
        ("the quotation marks of a text are not complete", "文字的引号没有写完整"),
        (
            "write the missing \" where the text ends, before the comma or the } that follows it",
            "在文字结束的地方补上 \"，写在后面的逗号或 } 之前",
        ),
    ),
    whole(
        &["unclosed inline table", "missing inline table opening"],
        ("a brace is missing or stands too much", "花括号少了或多了"),
        ("give every { its } , and no more", "让 { 和 } 一一配对"),
    ),
    whole(
        &[
            "unclosed array table",
            "unclosed table",
            "unclosed array",
            "missing array opening",
            "missing table open",
        ],
        ("a bracket is missing or stands too much", "方括号少了或多了"),
        ("give every [ its ], and no more", "让 [ 和 ] 一一配对"),
    ),
    whole(
        &["missing comma between"],
        (
            "a comma is missing, or before it a brace or bracket is not closed",
            "少了逗号，或者前面的花括号、方括号没有收尾",
        ),
        (
            "write , between the two; if a list or table has ended before, close it with ] or }",
            "在两项之间写上英文逗号；如果前面的列表或花括号已经写完，就补上 ] 或 }",
        ),
    ),
    whole(
        &["extra comma"],
        ("there is a comma too many", "多了逗号"),
        ("take one comma out", "去掉一个逗号"),
    ),
    whole(
        &["extra assignment between", "extra `=`", "unexpected `=` in array"],
        ("there is an = too many", "多了等号"),
        ("take one = out", "去掉一个等号"),
    ),
    whole(
        &["invalid unquoted key"],
        ("a name has only letters, digits and hyphens", "名称只能用字母、数字和连字符"),
        ("take the other signs out of the name", "去掉名称里别的符号"),
    ),
    whole(
        &["keys cannot be multi-line"],
        ("a name stands in triple quotation marks", "名称放在了三个引号里"),
        ("take the quotation marks away", "去掉引号"),
    ),
    whole(
        &["unexpected content", "unexpected key or value"],
        (
            "behind the end of what this line says something follows that does not belong there",
            "这一行写完了，后面还有多余的内容",
        ),
        (
            "take it out; a number has no comma, and several values stand in [ ]",
            "去掉多余的；数字里不要写逗号，几个值要放在 [ ] 里",
        ),
    ),
    whole(
        &["invalid key-value pair"],
        ("the line has neither a name nor a value that can be read", "这一行读不出名称和值"),
        ("write `name = value`, or delete the line", "写成“名称 = 值”，或者删掉这一行"),
    ),
    whole(
        &["invalid value, expected unicode", "too few unicode", "missing escaped value"],
        (
            "behind \\ in a text nothing that belongs there follows",
            "文字里的 \\ 后面没有该有的符号",
        ),
        ("take the \\ out", "去掉 \\"),
    ),
    whole(
        &["unexpected leading zero"],
        ("a number begins with a 0 too many", "数字开头多了0"),
        ("take the 0 at the front out", "去掉开头的0"),
    ),
    whole(
        &["carriage return"],
        ("a line ends in an unusual way", "换行的写法不常见"),
        (
            "save the file again with ordinary line ends (LF or CRLF)",
            "另存一遍，换行符选普通的（LF或CRLF）",
        ),
    ),
    whole(
        &["cannot extend value"],
        (
            "the name with a full stop goes on with something that is no table",
            "带点的名称接在了不是表的内容后面",
        ),
        ("write it under another name", "换一个名称"),
    ),
    whole(
        &["invalid comment"],
        ("a comment holds a sign that cannot be seen", "备注里有看不见的符号"),
        ("type the comment anew", "把备注重打一遍"),
    ),
    whole(
        &["recursion limit", "cannot recurse further"],
        ("tables and lists stand too deep within each other", "嵌套太深"),
        ("write it flatter, as entries of the same kind are", "写浅一点，照同类的条目那样"),
    ),
    whole(
        &[
            "string values must be quoted",
            "invalid string",
            "invalid boolean",
            "invalid float",
            "invalid integer",
            "invalid hexadecimal",
            "invalid octal",
            "invalid binary",
            "redundant",
            "invalid mantissa",
            "invalid fraction",
            "invalid exponent",
            "`_` may only",
            "radix must",
            "integers with a radix",
            "unexpected sign",
        ],
        ("this value cannot be read", "这个值读不出来"),
        (
            "put a text in quotation marks; write a number as digits alone, without unit or comma; write yes and no as true and false",
            "文字放在英文引号里；数字只写半角的0到9，不带单位和逗号；是与否写 true 和 false",
        ),
    ),
    whole(
        &["invalid date", "invalid time", "invalid offset"],
        ("this value cannot be read", "这个值读不出来"),
        (
            "put a day in quotation marks: 2 January 2026 is \"2026-01-02\"; write a number as digits alone",
            "日期要放在英文引号里：2026年1月2日写成 \"2026-01-02\"；数字只写半角的0到9",
        ),
    ),
    whole(
        &["integer number overflowed", "floating-point number overflowed", "u64 value"],
        ("the number is too large, or not complete", "数字太大，或者没有写完整"),
        ("write a smaller whole number", "写一个小一些的整数"),
    ),
    whole(
        &[
            "wanted string or table",
            "wanted exactly 1 element",
            "expected table",
            "expected empty",
            "unexpected keys in table",
        ],
        ("here belongs one word in quotation marks", "这里要写引号里的一个词"),
        ("write one of those that README.md lists", "照 README 里列出的写一个"),
    ),
    whole(
        &["invalid length"],
        (
            "this is a list, but must be a table, { name = value }",
            "这里写的是列表，应该是表，写成 { 名称 = 值 }",
        ),
        ("write { } in place of [ ]", "把 [ ] 换成 { }"),
    ),
];
