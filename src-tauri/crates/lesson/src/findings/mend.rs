//! How one slip is mended: one exact act, where the first sentence says exactly what is wrong.
//!
//! A finding carries the key of its mend in the parameter `mend`. Without one, the mend of its problem (of the same key) is told, and
//! where the problem has none, that of its number.

use words::Lang;

/// Declares every mend with its key and its phrase in each language: one that lacks a language does not compile.
macro_rules! mends {
    ($($name:ident $key:literal en $en:literal zh $zh:literal)+) => {
        /// A way to mend one slip.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is told by its phrase")]
        pub enum Mend { $($name),+ }

        impl Mend {
            /// Every mend, for those who look one up by its key.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its key, as the parameter `mend` carries it.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            fn phrases(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => ($en, $zh)),+ }
            }
        }
    };
}

/// The phrase of the mend with that key; Simplified Chinese stands in for Traditional.
pub(super) fn phrase(key: &str, lang: Lang) -> Option<&'static str> {
    let mend = Mend::ALL.iter().find(|mend| mend.key() == key)?;
    let (en, zh_hans) = mend.phrases();
    Some(match lang {
        Lang::En => en,
        Lang::ZhHans | Lang::ZhHant => zh_hans,
    })
}

mends! {
    // P001
    StraightQuote "straight-quote"
        en "inside the text write “ ” or ‘ ’ in place of \"; if the \" at the end of the text is missing, add it"
        zh "把文字里面的 \" 换成“ ”；如果是文字末尾少了 \"，就补上"
    ChineseSign "chinese-sign"
        en "replace `{sign}` by `{ascii}`; the rest of the line may need it again"
        zh "把 `{sign}` 换成 `{ascii}`；这一行后面可能还有要换的"
    OtherSign "other-sign" en "replace `{sign}` by `{ascii}`" zh "把 `{sign}` 换成 `{ascii}`"
    SignTooMany "sign-too-many" en "take `{sign}` out" zh "去掉 `{sign}`"
    NotClosed "not-closed"
        en "write `{closing}` where it ends, usually at the end of this line"
        zh "在结束的地方补上 `{closing}`，一般是这一行的末尾"
    SingleBrackets "single-brackets" en "write [[{name}]]" zh "写成 [[{name}]]"
    HeaderOpen "header-open" en "write `{header}`" zh "写成 `{header}`"
    TwiceWritten "twice-written" en "keep one of the two and delete the other" zh "留下一个，删掉另一个"
    ChineseKey "chinese-key" en "replace `{key}` by the English name that README.md lists" zh "把 `{key}` 换成 README 里列出的英文名称"
    ValueNumber "value-number"
        en "write digits alone, without unit, comma or quotation marks"
        zh "数字只写半角的0到9，不带单位和逗号，也不加引号"
    ValueThis "value-this" en "write `{key} = {value}`" zh "写成 `{key} = {value}`"
    // P002
    Utf16 "utf-16"
        en "the file is encoded as UTF-16 (“Unicode”): open it in your editor, choose “Save as”, and choose the encoding UTF-8"
        zh "这个文件是UTF-16（有的编辑器叫“Unicode”）编码：用编辑器打开，选“另存为”，编码选UTF-8"
    // P005
    UnknownFile "unknown-file" en "move or rename it so, or take it out of the pack" zh "照这样移动或改名，或者从内容包里拿走"
    WrongFileName "wrong-file-name"
        en "write `{key} = \"{stem}\"` here; or, if `{id}` is right, rename the file to {right}"
        zh "把这里写成 `{key} = \"{stem}\"`；如果 `{id}` 才对，就把文件改名为 {right}"
    NameTaken "name-taken"
        en "write `{key} = \"{stem}\"` here; do not rename the file: {right} is there already, and would be lost"
        zh "把这里写成 `{key} = \"{stem}\"`；不要给文件改名：{right} 已经有了，改名会盖掉它"
    RenameFile "rename-file" en "rename the file to {right}" zh "把文件改名为 {right}"
    UnknownKey "unknown-key"
        en "write every entry below a line {known} of its own; take out what belongs to none"
        zh "每一条都写在自己的 {known} 这一行下面；不属于哪一条的就去掉"
    StandsOnce "stands-once" en "write [{key}]" zh "写成 [{key}]"
    TooManyEntries "too-many-entries" en "take entries out until there are at most {limit}" zh "去掉一些，最多留{limit}条"
    NoVariants "no-variants"
        en "write at least one: `{key} = [{ zh-Hans = \"……\", en = \"…\" }]`"
        zh "至少写一个：`{key} = [{ zh-Hans = \"……\", en = \"…\" }]`"
    NotADay "not-a-day"
        en "write the year with four digits, month and day with two, and hyphens between: 2 January 2026 is \"2026-01-02\""
        zh "年写四位，月、日各写两位，中间用连字符：2026年1月2日写成 \"2026-01-02\""
    NotAVersion "not-a-version" en "write three numbers with dots between: \"1.0.0\"" zh "写成三个数，中间用点：\"1.0.0\""
    NoLanguages "no-languages" en "write `languages = [\"zh-Hans\", \"en\"]`" zh "写成 `languages = [\"zh-Hans\", \"en\"]`"
    ExitMisplaced "exit-misplaced"
        en "move this line to right below [exits]{home}; it needs no `why`"
        zh "把这一行移到 [exits]{home}的正下方；可以不写 `why`"
    // P010
    IdMended "id-mended" en "write `{mended}`; where `{id}` is named, too" zh "写成 `{mended}`；写到 `{id}` 的地方也一起改"
    // P012
    UsedTwice "used-twice"
        en "give the one in line {second} another id, for example `{other}`; {used}"
        zh "给第{second}行的换一个id，例如 `{other}`；{used}"
    // P013
    NearId "near-id" en "did you mean `{near}`?" zh "您是不是想写 `{near}`？"
    SomeSpot "some-spot"
        en "write the id of a step or an ending of this story; its steps: {stepids}; its endings: {endingids}"
        zh "写这个情景里一个步或结局的id；现有的步：{stepids}；现有的结局：{endingids}"
    SomeStep "some-step" en "write the id of a step of this story: {stepids}" zh "写这个情景里一个步的id：{stepids}"
    BetterWritten "better-written"
        en "write the step's id, a full stop, the choice's id: a choice `{id}` stands at step `{step}` (line {line}), so write `{near}`"
        zh "要写成 步的id、英文句点、选择的id：步 `{step}` 有选择 `{id}`（第{line}行），写成 `{near}`"
    BetterAnywhere "better-anywhere"
        en "write the id of the step at which `{id}` is pressed, a full stop, and `{id}`{ids}"
        zh "要写成 步的id、英文句点、选择或出口的id，写明是在哪一步选的 `{id}`{ids}"
    BetterUnknown "unknown-better"
        en "write the step's id, a full stop, and the id of a choice or exit of that step{ids}"
        zh "要写成 步的id、英文句点、那一步的选择或出口的id{ids}"
    // P014
    NearPlaceholder "near-placeholder" en "did you mean {near}?" zh "您是不是想写 {near}？"
    CastPlaceholder "cast-placeholder"
        en "`{placeholder}` is somebody of [cast], and is told in words: in English “they”, in Chinese “他”"
        zh "`{placeholder}` 是 [cast] 里的人，不能这样写，要用字说：中文写“他”，英文写“they”"
    NoPlaceholders "no-placeholders" en "write the words themselves; no braces are filled here" zh "直接写出字来；这里的花括号不会换成别的"
    // P015
    HiddenSign "hidden-sign"
        en "delete the words around it and type them anew: the sign itself cannot be seen"
        zh "把它前后的字删掉重打：符号本身看不见"
    LostSign "lost-sign"
        en "look up in the original file, or in an older copy, what stood there, and type it; deleting � does not bring it back"
        zh "去原来的文件或旧的备份里查这里本来是什么字，再打上；光删掉 � 找不回来"
    Markup "markup" en "take out {found}, and keep the words between" zh "去掉 {found}，中间的字留着"
    Entity "entity" en "replace `{found}` by the sign it stands for, such as a space" zh "把 `{found}` 换成它代表的那个符号，例如空格"
    // P020
    MadeUpListed "made-up-listed"
        en "if it is made up, add \"{number}\" (with the quotation marks) to the list `made-up` in line {line}{figures}; or take it out of the text"
        zh "如果是编的，在第{line}行的 `made-up` 里加上 \"{number}\"（带英文引号）{figures}；或者把它从文字里去掉"
    MadeUpNew "made-up-new"
        en "if it is made up, add a line `made-up = [\"{number}\"]` right below the line `{above} = …`{figures}; or take it out of the text"
        zh "如果是编的，在 `{above} = …` 这一行的正下方加一行 `made-up = [\"{number}\"]`{figures}；或者把它从文字里去掉"
    // P021
    MarkBrackets "mark-brackets" en "replace `{wrong}` by `{right}`" zh "把 `{wrong}` 换成 `{right}`"
    MarkMissing "mark-missing"
        en "in {lang}, put the words that mean “{words}” into [ ], and ({id}) right behind: [the words]({id})"
        zh "在{lang}里，把意思是“{words}”的词放进 [ ]，后面紧跟 ({id})：[词语]({id})"
    MarkUndeclared "mark-undeclared" en "below this `say`, write `discloses = [{all}]`" zh "在这个 `say` 下面写 `discloses = [{all}]`"
    MarkNowhere "mark-nowhere"
        en "mark in `say`, in every language, the words that tell it: [the words]({id}); or, if nothing tells it, take `{id}` out of `discloses`"
        zh "在 `say` 的每种语言里，把说到它的词写成 [词语]({id})；如果没有说到它，就从 `discloses` 里去掉 `{id}`"
    MarkElsewhere "mark-elsewhere" en "write the words without [ ] and ({id})" zh "只留下词语，去掉 [ ] 和 ({id})"
    // P030
    DeadNext "dead-next"
        en "delete the line `next = \"{to}\"`; if the story should go on to `{to}` from here, write `to = \"{to}\"` at a choice of this step"
        zh "删掉 `next = \"{to}\"` 这一行；如果从这里要走到 `{to}`，就在这一步的某个选择里写 `to = \"{to}\"`"
    // P031
    PassedOver "passed-over"
        en "add a line `next = \"…\"` with the id of a step or ending; steps: {stepids}; endings: {endingids}"
        zh "加一行 `next = \"……\"`，引号里写步或结局的id；现有的步：{stepids}；现有的结局：{endingids}"
    // P034
    PaysTooMuch "pays-too-much"
        en "let it pay at most {lowest}, or raise `balance`; money that is lent comes in with `borrows`"
        zh "把 `pays` 改到最多{lowest}，或者把 `balance` 加大；借来的钱写成 `borrows`"
    PaysWithoutEnd "pays-without-end"
        en "let this choice lead to a step from which no way leads back here"
        zh "让这个选择通到一个绕不回来的步"
    StartsBelowZero "starts-below-zero" en "write a `balance` of 0 or more" zh "`balance` 写0或更大的数"
    // P041
    ExitListed "exit-listed"
        en "right below [exits] (line {line}) add `{exit} = \"…\"`, with the id of a step or ending; steps: {stepids}; endings: {endingids}; it needs no `why`"
        zh "在 [exits]（第{line}行）的正下方加一行 `{exit} = \"……\"`，引号里写步或结局的id；现有的步：{stepids}；现有的结局：{endingids}；可以不写 `why`"
    StopListed "stop-listed"
        en "right below [exits] (line {line}) add `{exit} = \"…\"`, with the id of an ending that has no `action`: {endingids}; it needs no `why`"
        zh "在 [exits]（第{line}行）的正下方加一行 `{exit} = \"……\"`，引号里写一个没有 `action` 的结局的id：{endingids}；可以不写 `why`"
    StopUnlisted "stop-unlisted"
        en "write a line [exits] before the first [[step]], and below it `{exit} = \"…\"`, with the id of an ending that has no `action`: {endingids}; it needs no `why`"
        zh "在第一个 [[step]] 之前写一行 [exits]，在它下面写 `{exit} = \"……\"`，引号里写一个没有 `action` 的结局的id：{endingids}；可以不写 `why`"
    // P042
    EndingUnjudged "ending-unjudged"
        en "add to this ending one of the lines `action = \"safe\"`, `action = \"unsafe\"` or `action = \"needlessly-costly\"` (a real matter refused or thrown away)"
        zh "给这个结局加上其中一行：`action = \"safe\"`（安全）、`action = \"unsafe\"`（不安全）、`action = \"needlessly-costly\"`（把真有的事推掉、扔掉）"
    JudgedUnnamed "judged-unnamed"
        en "below `claims` add `judged = \"…\"`, with one of {ids}: the contact that `nature` speaks of"
        zh "在 `claims` 下面加一行 `judged = \"……\"`，引号里写 {ids} 里的一个：`nature` 说的是哪一方，就写哪一方"
    JudgedNoContact "judged-no-contact"
        en "write one of {ids}: the contact that `nature` speaks of"
        zh "换成 {ids} 里的一个：`nature` 说的是哪一方，就写哪一方"
    StopJudged "stop-judged"
        en "take the line `action` out of this ending; or let stop-watching lead to an ending without one"
        zh "去掉这个结局的 `action` 一行；或者让 stop-watching 通到一个没有 `action` 的结局"
    StopGoesOn "stop-goes-on"
        en "let stop-watching lead to an ending without `action`"
        zh "让 stop-watching 通到一个没有 `action` 的结局"
    // P050
    PlayNotOpen "play-not-open"
        en "in place of `{press}` write what is open: {open}; or mend the step `{step}` in scenarios/{scenario}.toml"
        zh "把 `{press}` 换成能选的：{open}；或者改 scenarios/{scenario}.toml 里的步 `{step}`"
    PlayHasChoices "play-has-choices"
        en "in place of `go-on` write the id of a choice: {open}; if the step should have none, take them out of scenarios/{scenario}.toml"
        zh "把 `go-on` 换成一个选择的id：{open}；如果这一步不该有选择，就去 scenarios/{scenario}.toml 里删掉"
    PlayNotEnded "play-not-ended"
        en "add the presses that are missing; at the step `{step}` there are {open}"
        zh "补上后面的点按；在步 `{step}` 能选的是 {open}"
    PlayGoesOn "play-goes-on" en "take out `{press}` and what follows it" zh "去掉 `{press}` 和它后面的"
    PlayTooLong "play-too-long" en "leave out presses until there are at most {limit}" zh "少写一些，最多{limit}次"
    PlayDiffers "play-differs"
        en "if the story is right, write `{field} = {found}` in the play-through; if not, mend scenarios/{scenario}.toml"
        zh "如果故事没错，把试玩记录改成 `{field} = {found}`；如果故事错了，就改 scenarios/{scenario}.toml"
    PlayUnjudged "play-unjudged"
        en "if the story is right, take the line `action` out here; if not, write `action` at the ending in scenarios/{scenario}.toml"
        zh "如果故事没错，把这里的 `action` 一行去掉；如果故事错了，就在 scenarios/{scenario}.toml 的结局里写上 `action`"
    PlaysMoney "plays-money"
        en "look at `balance` here first: should it be {before}? If {balance} is right, change `money` in these files: {files}"
        zh "先看这里的 `balance`：是不是应该是 {before}？如果 {balance} 没错，就改这些文件里的 `money`：{files}"
}
