//! What the readers of TOML and of types say, in plain words of the editor's language.
//!
//! Their messages are written for programmers. Those an editor meets are told anew; one that is not known here stays as it is.

use words::Lang;

use super::distance::distance;

/// A message in plain words.
pub(super) fn told(message: &str, lang: Lang) -> String {
    plain(message, lang).unwrap_or_else(|| message.to_owned())
}

fn plain(message: &str, lang: Lang) -> Option<String> {
    let en = lang == Lang::En;
    if let Some((_, english, chinese)) = WHOLE.iter().find(|(start, ..)| message.starts_with(start)) {
        return Some((if en { english } else { chinese }).to_string());
    }
    if let Some(field) = message.strip_prefix("missing field ") {
        let example = EXAMPLES
            .iter()
            .find(|(key, _)| field.trim_matches('`') == *key)
            .map(|(_, line)| line);
        return Some(match (example, en) {
            (Some(line), true) => format!("{field} is missing, for example {line}"),
            (None, true) => format!("{field} is missing"),
            (Some(line), false) => format!("缺少 {field} 这一项，例如 {line}"),
            (None, false) => format!("缺少 {field} 这一项"),
        });
    }
    let (subject, expected) = message.split_once(", expected ")?;
    let known = list(expected, lang);
    if let Some(field) = subject.strip_prefix("unknown field ") {
        let near = near(field, expected, lang);
        return Some(if en {
            format!("{field} is not known here; {near}known are {known}")
        } else {
            format!("不认识 {field} 这个键；{near}可以写 {known}")
        });
    }
    if let Some(value) = subject.strip_prefix("unknown variant ") {
        let near = near(value, expected, lang);
        return Some(if en {
            format!("{value} is not known here; {near}known are {known}")
        } else {
            format!("不认识 {value} 这个值；{near}可以写 {known}")
        });
    }
    let found = subject
        .strip_prefix("invalid type: ")
        .or_else(|| subject.strip_prefix("invalid value: "))?;
    let (found, expected) = (kind(found, lang), kind(expected, lang));
    Some(if en {
        format!("this is {found}, but must be {expected}")
    } else {
        format!("写的是{found}，应该是{expected}")
    })
}

/// What is known and nearly the same as what is written, as a question.
fn near(written: &str, expected: &str, lang: Lang) -> String {
    let written = written.trim_matches('`');
    let known = expected.split('`').skip(1).step_by(2);
    let nearest = known.map(|known| (distance(written, known), known)).min();
    match nearest.filter(|(distance, _)| written.len() <= 40 && *distance <= 2) {
        Some((_, known)) if lang == Lang::En => format!("did you mean `{known}`? "),
        Some((_, known)) => format!("是不是 `{known}`？"),
        None => String::new(),
    }
}

/// What is known, as a list.
fn list(expected: &str, lang: Lang) -> String {
    let joint = if lang == Lang::En { "`, `" } else { "`、`" };
    expected
        .trim_start_matches("one of ")
        .replace("` or `", joint)
        .replace("`, `", joint)
}

/// What a value is: a number, a text, a list.
fn kind(found: &str, lang: Lang) -> String {
    let known = KINDS.iter().find_map(|(start, en, zh)| Some((found.strip_prefix(start)?, en, zh)));
    match (known, lang) {
        (Some((rest, en, _)), Lang::En) => format!("{en}{rest}"),
        (Some((rest, _, zh)), _) => format!("{zh}{rest}"),
        (None, _) => found.to_owned(),
    }
}

/// How a key that may be missing is written.
const EXAMPLES: &[(&str, &str)] = &[
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

const KINDS: &[(&str, &str, &str)] = &[
    ("string", "the text", "文字"),
    ("a string", "a text in quotation marks", "引号里的文字"),
    ("integer", "the number", "整数"),
    ("floating point", "the number", "小数"),
    ("boolean", "the value", "真假值"),
    ("a boolean", "true or false", "true 或 false"),
    ("sequence", "a list", "列表"),
    ("a sequence", "a list, for example [\"…\"]", "列表，例如 [\"……\"]"),
    ("map", "a table", "表"),
    (
        "a map",
        "a table, for example { zh-Hans = \"……\", en = \"…\" }",
        "表，例如 { zh-Hans = \"……\", en = \"…\" }",
    ),
    ("struct ", "a table: ", "一个表："),
    ("tuple struct ", "a text in quotation marks: ", "引号里的文字："),
    ("u8", "a whole number from 0 to 255", "0到255的整数"),
    ("u32", "a whole number, 0 or more", "不小于0的整数"),
    ("u64", "a whole number, 0 or more", "不小于0的整数"),
    ("i64", "a whole number", "整数"),
    ("f64", "a number", "数字"),
];

const WHOLE: &[(&str, &str, &str)] = &[
    ("a level is 1, 2 or 3", "a level is 1, 2 or 3", "level 只能是1、2或3"),
    (
        "an exit is the id",
        "an exit is the id of a step or ending, or a table of `to` and `why`",
        "出口要写步或结局的id，或者写一个有 `to` 和 `why` 的表",
    ),
    ("duplicate key", "the same key is written twice", "同一个键写了两遍"),
    (
        "string values must be quoted",
        "a text must stand in quotation marks",
        "文字要用引号括起来",
    ),
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
    ("missing comma between", "a comma is missing", "少了逗号"),
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
        "the line has neither a key nor a value that can be read",
        "这一行读不出键和值",
    ),
    ("unexpected `=` in array", "there is an = within a list", "列表里多了等号"),
    (
        "invalid key-value pair",
        "the line has neither a key nor a value that can be read",
        "这一行读不出键和值",
    ),
    ("invalid value", "the value cannot be read", "值读不出来"),
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
];
