//! Slips that share a number and differ in their first sentence.
//!
//! A finding carries the key of its problem in the parameter `problem`; the phrase is filled with the finding's other parameters.

mod declared;

use words::{FindingCode, Lang};

use declared::problems;

/// The phrase of the problem with that key.
pub(super) fn phrase(key: &str, lang: Lang) -> Option<&'static str> {
    let problem = Problem::ALL.iter().find(|problem| problem.key() == key)?;
    Some(problem.phrase(lang))
}

problems! {
    Syntax {
        NotToml "not-toml" en "this line is not written as it must be: {message}" zh "这一行的写法不对：{message}"
        StraightQuote "straight-quote"
            en "this line is not written as it must be: a straight quotation mark \" stands inside a text, or is missing at its end"
            zh "这一行的写法不对：文字里面有英文直引号 \"，或者文字末尾少了一个"
        ChineseSign "chinese-sign"
            en "this line is not written as it must be: outside a text stands the Chinese sign `{sign}`"
            zh "这一行的写法不对：文字外面用了中文的 `{sign}`，这里要用英文的 `{ascii}`"
        OtherSign "other-sign"
            en "this line is not written as it must be: outside a text stands `{sign}`"
            zh "这一行的写法不对：文字外面用了 `{sign}`，这里要用 `{ascii}`"
        SignTooMany "sign-too-many"
            en "this line is not written as it must be: outside a text stands `{sign}`, which does not belong here"
            zh "这一行的写法不对：文字外面多了 `{sign}`"
        NotClosed "not-closed"
            en "this line is not written as it must be: `{sign}` is opened and not closed"
            zh "这一行的写法不对：`{sign}` 打开了，没有收尾"
        SingleBrackets "single-brackets"
            en "there are several [{name}], and each stands in double brackets"
            zh "[{name}] 有好几条，每一条都要写双方括号"
        HeaderOpen "header-open" en "the brackets of this line are not complete" zh "这一行的方括号没有写完整"
        TwiceWritten "twice-written" en "`{name}` is already in line {first}" zh "`{name}` 在第{first}行已经写过"
        ValueNumber "value-number" en "`{key}` wants a number" zh "`{key}` 要写数字"
        ValueThis "value-this" en "the value of `{key}` cannot be read" zh "`{key}` 的值读不出来"
        ChineseKey "chinese-key"
            en "the name `{key}` is not written in English letters"
            zh "名称 `{key}` 要用英文写"
    }
    FileTooLarge {
        FileTooLarge "file-too-large" en "the file is larger than {limit}" zh "文件超过{limit}"
        PackTooLarge "pack-too-large"
            en "the files of the pack are larger than {limit} together; this one was not read"
            zh "内容包的文件加起来超过{limit}，这个没有读"
        TooManyFiles "too-many-files" en "the pack has more than {limit} files; this one was not read" zh "内容包的文件超过{limit}个，这个没有读"
    }
    WrongShape {
        Shape "shape" en "{message}" zh "{message}"
        UnknownFile "unknown-file"
            en "the program knows no file of this name; a story belongs into scenarios/ with .toml at its end, items into items/call.toml, chat.toml, sms.toml, door.toml or app.toml, a plan into plans/ with .toml at its end, notes into a file with .md at its end"
            zh "程序不认识叫这个名字的文件；故事放在 scenarios/ 里，以 .toml 结尾，题放在 items/ 的 call.toml、chat.toml、sms.toml、door.toml、app.toml 里，安排放在 plans/ 里，以 .toml 结尾，备注的文件以 .md 结尾"
        WrongFileName "wrong-file-name" en "the id is `{id}`, but the file is called {name}" zh "id是 `{id}`，文件却叫 {name}"
        UnknownKey "unknown-key" en "there is no `{key}` here" zh "这里没有 `{key}` 这个名称"
        StandsOnce "stands-once"
            en "`{key}` is written as one of several, but there is only one"
            zh "`{key}` 写成了好几条里的一条，可是它只有一个"
        ExitMisplaced "exit-misplaced"
            en "`{exit}` stands below [{header}], where only `to` and `why` belong"
            zh "`{exit}` 写到了 [{header}] 下面，那里只能写 `to` 和 `why`"
        TooManyEntries "too-many-entries" en "`{key}` has {count} entries; {limit} are allowed" zh "`{key}`有{count}条，最多{limit}条"
        DrillIntroduced "drill-introduced"
            en "a story is either `introduced` or a `drill`, not both"
            zh "`introduced`（事先说明）和 `drill`（急救演练）只能写一个"
        NoVariants "no-variants" en "[vary] `{key}` has no variant to draw" zh "[vary] 的 `{key}` 一个变体也没有"
        NotADay "not-a-day" en "`{day}` is not a day as the program reads it" zh "日期 `{day}` 的写法程序读不懂"
        NotAVersion "not-a-version" en "`{version}` is no version that can be told older from newer" zh "版本 `{version}` 的写法，比不出新旧"
        NoLanguages "no-languages" en "the list of languages is empty" zh "语言列表是空的"
    }
    DuplicateId {
        UsedTwice "used-twice" en "the id `{id}` is already used in line {first}" zh "id `{id}` 在第{first}行已经用过"
        UsedElsewhere "used-elsewhere"
            en "the id `{id}` is already used in {name}, line {first}"
            zh "id `{id}` 在 {name} 第{first}行已经用过"
    }
    UnknownId {
        UnknownFact "unknown-fact" en "no fact has the id `{id}`" zh "没有id是 `{id}` 的事实"
        UnknownReport "unknown-report" en "no report has the id `{id}`" zh "没有id是 `{id}` 的报道"
        UnknownLine "unknown-line" en "no help line has the id `{id}`" zh "没有id是 `{id}` 的求助电话"
        UnknownHolder "unknown-holder" en "holders.toml has no entry `{id}`" zh "holders.toml 里没有 `{id}`"
        UnknownRoute "unknown-route" en "routes.toml has no entry `{id}`" zh "routes.toml 里没有 `{id}`"
        UnknownDisclosure "unknown-disclosure" en "disclosures.toml has no entry `{id}`" zh "disclosures.toml 里没有 `{id}`"
        UnknownRequest "unknown-request" en "requests.toml has no entry `{id}`" zh "requests.toml 里没有 `{id}`"
        UnknownTactic "unknown-tactic" en "tactics.toml has no entry `{id}`" zh "tactics.toml 里没有 `{id}`"
        UnknownScenario "unknown-scenario" en "there is no scenario `{id}`" zh "没有情景 `{id}`"
        UnknownThere "unknown-there"
            en "the pack `{pack}` has no scenario `{id}`, or has it with errors"
            zh "内容包 `{pack}` 里没有情景 `{id}`，或者那个情景有错误"
        UnknownItem "unknown-item" en "no item has the id `{id}`" zh "没有id是 `{id}` 的题"
        UnknownForm "unknown-form" en "forms.toml has no form `{id}`" zh "forms.toml 里没有题组 `{id}`"
        UnknownCut "unknown-cut" en "the scenario `{scenario}` has no cut `{id}`" zh "情景 `{scenario}` 没有短版 `{id}`"
        UnknownCast "unknown-cast" en "[cast] has nobody called `{id}`{elsewhere}" zh "[cast] 里没有 `{id}`{elsewhere}"
        UnknownSpot "unknown-spot" en "no step or ending has the id `{id}`{elsewhere}" zh "没有id是 `{id}` 的步或结局{elsewhere}"
        UnknownStep "unknown-step" en "no step has the id `{id}`" zh "没有id是 `{id}` 的步"
        UnknownBetter "unknown-better"
            en "`{id}` is no choice or exit of a step"
            zh "`{id}` 不是哪一步的选择或出口"
        BetterBare "better-bare" en "`{id}` does not say at which step" zh "`{id}` 没有写明是在哪一步"
    }
    HostileText {
        HiddenSign "hidden-sign" en "the text holds the invisible sign {found}" zh "文字里有看不见的符号 {found}"
        LostSign "lost-sign"
            en "here stands �: a sign was lost when the file was saved or converted"
            zh "这里有 �：文件转换或保存的时候丢了一个字"
        Markup "markup" en "this looks like HTML, the code of web pages: {found}" zh "这里像是网页代码（HTML）：{found}"
        Entity "entity" en "this looks like HTML, the code of web pages: `{found}`" zh "这里像是网页代码（HTML）：`{found}`"
    }
    StrayNumber {
        NotReported "not-reported"
            en "the number {number} is neither listed in `made-up` nor told by a fact of `based-on`{elsewhere}"
            zh "数字 {number} 没有写进 `made-up`，`based-on` 里的事实也没有说到它{elsewhere}"
        NothingReported "nothing-reported"
            en "the number {number} is not listed in `made-up`, and `based-on` names no facts{elsewhere}"
            zh "数字 {number} 没有写进 `made-up`，也没有用 `based-on` 写明根据哪条事实{elsewhere}"
    }
    MarksDiffer {
        MarkMissing "mark-missing"
            en "{entry} `{step}`: the text in {with} marks words as `{id}`, but the text in {lang} does not"
            zh "{entry} `{step}`：{with}标了 `{id}`，{lang}没有标"
        MarkBrackets "mark-brackets"
            en "{entry} `{step}`: words are marked with Chinese brackets; the program reads only [ ] and ( )"
            zh "{entry} `{step}`：标细节用了中文的括号，程序只认英文的 [ ] 和 ( )"
        MarkUndeclared "mark-undeclared"
            en "{entry} `{step}` marks `{id}`, but its `discloses` does not list it"
            zh "{entry} `{step}` 标了 `{id}`，它的 `discloses` 里却没有"
        MarkNowhere "mark-nowhere"
            en "{entry} `{step}` discloses `{id}`, but no words of its `say` are marked so"
            zh "{entry} `{step}` 的 `discloses` 里有 `{id}`，它的 `say` 里却没有标"
        MarkElsewhere "mark-elsewhere"
            en "words are marked as `{id}` in a text that cannot be tapped; only `say` of a step or an item can"
            zh "这里的文字不能点，却标了 `{id}`；只有步和题的 `say` 能点"
    }
    Unreachable {
        UnreachableStep "unreachable-step" en "no way leads to the step `{id}`" zh "没有路通到步 `{id}`"
        UnreachableEnding "unreachable-ending" en "no way leads to the ending `{id}`" zh "没有路通到结局 `{id}`"
        DeadNext "dead-next"
            en "the step `{step}` has choices, so its `next` is never taken"
            zh "步 `{step}` 有选择，它的 `next` 永远走不到"
    }
    DeadEnd {
        NoWayOn "no-way-on"
            en "the step `{step}` has neither `next` nor a choice that is always open"
            zh "步 `{step}` 既没有 `next`，也没有总能选的选择"
        PassedOver "passed-over"
            en "the step `{step}` is passed over when its `when` does not hold, but has no `next`"
            zh "步 `{step}` 的 `when` 不成立时会被跳过，却没有写 `next`"
    }
    MoneyBelowZero {
        PaysTooMuch "pays-too-much"
            en "the choice `{choice}` of step `{step}` pays {pays}, when as little as {lowest} may be left"
            zh "步 `{step}` 的选择 `{choice}` 要付{pays}，这时账户可能只剩{lowest}"
        PaysWithoutEnd "pays-without-end"
            en "the choice `{choice}` of step `{step}` can be made again and again, and pays {pays} each time"
            zh "步 `{step}` 的选择 `{choice}` 可以反复选，每次付{pays}"
        StartsBelowZero "starts-below-zero" en "the account starts with {balance}" zh "账户一开始就是{balance}"
    }
    ReservedId {
        ReservedChoice "reserved-choice" en "`{id}` cannot be the id of a choice" zh "选择的id不能是 `{id}`"
        ReservedPlaceholder "reserved-placeholder" en "`{id}` cannot be a key of [vary]" zh "[vary] 的键不能是 `{id}`"
    }
    CutBroken {
        CutUnknownStep "cut-unknown-step" en "names the step `{step}`, which does not exist" zh "写了不存在的步 `{step}`"
        CutUnknownOption "cut-unknown-option"
            en "offers `{option}`, which is neither a choice nor an open exit of the step `{step}`"
            zh "的选项 `{option}` 既不是步 `{step}` 的选择，也不是那里开着的出口"
        CutEmpty "cut-empty" en "has no decision" zh "一个决定也没有"
        CutTooManyDecisions "cut-too-many-decisions" en "has {count} decisions" zh "有{count}个决定"
        CutNoOptions "cut-no-options" en "offers nothing at the step `{step}`" zh "在步 `{step}` 一个选项也没有"
        CutTooManyOptions "cut-too-many-options" en "offers {count} options at the step `{step}`" zh "在步 `{step}` 有{count}个选项"
        CutNotConnected "cut-not-connected"
            en "comes to the step `{step}` after `{before}`, but no way leads from there to it"
            zh "在 `{before}` 之后是步 `{step}`，却没有路从那里通过来"
        CutNotMet "cut-not-met"
            en "asks at the step `{step}`, but no way comes there when the first choice is taken wherever the cut asks nothing"
            zh "在步 `{step}` 要问，可是别处都取第一个选择的话，没有路走到那里"
        CutEndless "cut-endless"
            en "does not come to an ending on every way when the first choice is taken wherever the cut asks nothing"
            zh "别处都取第一个选择的话，有的路走不到结局"
        CutAsksOften "cut-asks-often"
            en "asks {count} times on one of its ways, since it comes to the same step again"
            zh "有一条路会回到同一步，一共要问{count}次"
    }
    Unjudged {
        EndingUnjudged "ending-unjudged" en "the ending `{ending}` has no `action`" zh "结局 `{ending}` 没有写 `action`"
        StopJudged "stop-judged"
            en "stop-watching leads to the ending `{ending}`, which has an `action`"
            zh "stop-watching 通到的结局 `{ending}` 写了 `action`"
        JudgedUnnamed "judged-unnamed"
            en "several people or accounts make contact in this story ({ids}), and nothing says which one the learner judges"
            zh "这个故事里来找的不止一方（{ids}），没有写明最后请人判断的是哪一方"
        JudgedNoContact "judged-no-contact"
            en "`judged` names `{id}`, who makes no contact: {ids} do"
            zh "`judged` 写的是 `{id}`，可来找的不是这一方，是 {ids}"
        StopGoesOn "stop-goes-on" en "stop-watching leads to `{to}`, which is not an ending" zh "stop-watching 通到 `{to}`，那不是结局"
    }
    RowBroken {
        NothingProved "nothing-proved" en "a scam has no `proves`" zh "骗局没有写 `proves`"
        RowUnsaid "row-unsaid" en "[row] has a cell for `{id}`, which no step discloses" zh "[row] 里写了 `{id}`，可没有哪一步透露过它"
    }
    PlaythroughDiffers {
        PlayNotOpen "play-not-open"
            en "press {turn}, `{press}`, is not open at the step `{step}`{alike}"
            zh "第{turn}次点按 `{press}` 在步 `{step}` 不能选{alike}"
        PlayHasChoices "play-has-choices"
            en "press {turn} is `go-on`, but the step `{step}` has choices now; only a step without choices goes on by itself{alike}"
            zh "第{turn}次点按是 `go-on`，可是步 `{step}` 现在有选择；没有选择的步才写 `go-on`{alike}"
        PlayNotEnded "play-not-ended"
            en "after the last press the story stands at the step `{step}` and has not ended{alike}"
            zh "点完最后一次，故事停在步 `{step}`，还没有结束{alike}"
        PlayGoesOn "play-goes-on" en "the story has ended before press {turn}, `{press}`{alike}" zh "第{turn}次点按 `{press}` 之前，故事已经结束{alike}"
        PlayTooLong "play-too-long" en "more than {limit} presses" zh "点按超过{limit}次"
        PlayFails "play-fails" en "the engine refuses to play it: {reason}" zh "引擎没法走下去：{reason}"
        PlayDiffers "play-differs"
            en "played to the end, `{field}` is {found}; {name} says {expected}{alike}"
            zh "走到最后，`{field}` 是 {found}；{name} 里写的是 {expected}{alike}"
        PlayUnjudged "play-unjudged"
            en "the ending has no `action`; {name} says {expected}{alike}"
            zh "走到的结局没有 `action`；{name} 里写的是 {expected}{alike}"
        PlaysMoney "plays-money"
            en "all {count} play-throughs end {much} {way} than their files say: their `money` does not fit this `balance`"
            zh "{count}个试玩记录走到最后，钱都比文件里写的{way}{much}：它们的 `money` 和这里的 `balance` 对不上"
    }
    LanguageMixed {
        ChineseInEnglish "chinese-in-english"
            en "the text in English holds Chinese: {words}"
            zh "英文（`en`）里有中文：{words}"
        NoChinese "no-chinese"
            en "the text in Chinese holds no Chinese: {words}"
            zh "中文（`zh-Hans`）里没有中文：{words}"
    }
    CueUndeclared {
        CueOfRequest "cue-of-request"
            en "the {entry} `{step}` says “{cue}”, a cue of the request `{id}`, but its `requests` does not list it"
            zh "{entry} `{step}` 里有“{cue}”，这是他让我做的 `{id}` 的提示词，它的 `requests` 里却没有写"
        CueOfTactic "cue-of-tactic"
            en "the {entry} `{step}` says “{cue}”, a cue of the tactic `{id}`, but its `tactics` does not list it"
            zh "{entry} `{step}` 里有“{cue}”，这是套路 `{id}` 的提示词，它的 `tactics` 里却没有写"
    }
    GoodChoiceShows {
        GoodFirst "good-first"
            en "the good choice stands first at every one of the {count} decisions"
            zh "{count}个决定里，好的选择每次都排第一"
        SafeLongest "safe-longest"
            en "in {lang} the one safe choice is the longest of the three in {count} of {all} items"
            zh "{all}道只有一个稳妥选择的题里，{lang} 有{count}道的稳妥选择是三个里最长的"
        GoodLongest "good-longest"
            en "in {lang} the good choice is the longest at every one of the {count} decisions"
            zh "{count}个决定里，{lang} 的好选择每次都最长"
    }
    TooMuchReading {
        ReadInChinese "read-in-chinese"
            en "in Chinese, from the step `{step}` on, there are {length} characters to read before anybody may choose; three screens are {limit}"
            zh "中文从步 `{step}` 开始，要读{length}字才轮到选择；三屏是{limit}字"
        ReadInEnglish "read-in-english"
            en "in English, from the step `{step}` on, there are {length} words to read before anybody may choose; three screens are {limit}"
            zh "英文从步 `{step}` 开始，要读{length}个单词才轮到选择；三屏是{limit}个"
    }
    ItemUndecided {
        ChoiceCount "choice-count" en "the item `{item}` has {count} choices, not 3" zh "题 `{item}` 有{count}个选择，不是3个"
        NothingSafe "nothing-safe" en "no choice of the item `{item}` is `safe`" zh "题 `{item}` 没有一个选择是 `safe`（稳妥）"
        NothingUnsafe "nothing-unsafe"
            en "the item `{item}` is a scam, but none of its choices is `unsafe`"
            zh "题 `{item}` 是骗局，却没有一个选择是 `unsafe`（不稳妥）"
        NothingCostly "nothing-costly"
            en "the item `{item}` is genuine, but none of its choices is `needlessly-costly` or `unsafe`"
            zh "题 `{item}` 是真的，却没有一个选择是 `needlessly-costly`（多费了周折）或 `unsafe`（不稳妥）"
        AlwaysSafe "always-safe"
            en "the choice `{choice}` of the item `{item}` is `{action}`, but its move is `{move}`"
            zh "题 `{item}` 的选择 `{choice}` 写成 `{action}`，它的动作却是 `{move}`"
    }
    SentencesMiscounted {
        WhyNotTwo "why-not-two"
            en "the `why` of the item `{item}` should have two sentences in {lang}, not {count}"
            zh "题 `{item}` 的 `why`，{lang} 写了{count}句，应该是两句"
        SettingNotOne "setting-not-one"
            en "the `setting` of the item `{item}` should have one sentence in {lang}, not {count}"
            zh "题 `{item}` 的 `setting`，{lang} 写了{count}句，应该是一句"
    }
    FormBroken {
        FormTooSmall "form-too-small"
            en "the form `{form}` has {scams} scams and {genuine} genuine items; 8 of each are the least"
            zh "题组 `{form}` 有{scams}道骗局、{genuine}道真的，最少各8道"
        SubsetSize "subset-size"
            en "`{list}` of the form `{form}` has {scams} scams and {genuine} genuine items, not {count} and {count}"
            zh "题组 `{form}` 的 `{list}` 有{scams}道骗局、{genuine}道真的，应该各{count}道"
        NotInForm "not-in-form"
            en "`{list}` of the form `{form}` names `{id}`, which does not stand in its `items`"
            zh "题组 `{form}` 的 `{list}` 写了 `{id}`，它的 `items` 里却没有"
        AskedTwice "asked-twice"
            en "`{list}` of the form `{form}` names `{id}`, which the form `{first}` has already named there"
            zh "题组 `{form}` 的 `{list}` 写了 `{id}`，题组 `{first}` 的同一处已经写过"
    }
    BodyBroken {
        BodyElsewhere "body-elsewhere"
            en "the step `{step}` has [step.{body}], but its channel is `{channel}`"
            zh "步 `{step}` 有 [step.{body}]，渠道却是 `{channel}`"
        AttachmentLines "attachment-lines"
            en "the attachment of step `{step}` has {count} lines; 1 to {limit} can be drawn"
            zh "步 `{step}` 的附件有{count}行，能画1到{limit}行"
        TypedSigns "typed-signs"
            en "`types` of step `{step}` must be 4 to 6 letters or digits, the same in every language"
            zh "步 `{step}` 的 `types` 要写4到6个字母或数字，各种语言都一样"
    }
    PlanMiscounted {
        NoParts "no-parts" en "the plan has no [[part]]" zh "这份安排一个 [[part]] 也没有"
        PlanTimeless "plan-timeless"
            en "the plan needs one of `minutes` and `seconds`, more than 0"
            zh "这份安排要写 `minutes`（分钟）或 `seconds`（秒），只写一个，要大于0"
        PartTimeless "part-timeless"
            en "the part `{part}` needs one of `minutes` and `seconds`, more than 0"
            zh "环节 `{part}` 要写 `minutes`（分钟）或 `seconds`（秒），只写一个，要大于0"
        PartsOff "parts-off"
            en "the parts take {sum} together, the plan says {whole}"
            zh "各环节加起来是{sum}，这份安排写的是{whole}"
    }
    PartIncomplete {
        PartLacks "part-lacks" en "the part `{part}` is `{kind}`, but has no `{key}`" zh "环节 `{part}` 是 `{kind}`，却没有写 `{key}`"
        PartHas "part-has" en "the part `{part}` is `{kind}`, to which `{key}` does not belong" zh "环节 `{part}` 是 `{kind}`，不该有 `{key}`"
        PollAnswers "poll-answers" en "the poll `{part}` has {count} answers, not 2 or 3" zh "现场调查 `{part}` 有{count}个答案，应该是2个或3个"
        FormAgain "form-again"
            en "the part `{part}` asks the form `{id}`, which an earlier part has asked already"
            zh "环节 `{part}` 用的题组 `{id}`，前面的环节已经用过"
        TalkAtKiosk "talk-at-kiosk" en "the part `{part}` has `discuss`, but at the kiosk one visitor is alone" zh "环节 `{part}` 写了 `discuss`，可展台前只有一个人"
        AloudInRoom "aloud-in-room" en "`aloud` is for the kiosk; in a room everything is read aloud" zh "`aloud` 是给展台写的；大家一起练时本来就都念出来"
    }
}
