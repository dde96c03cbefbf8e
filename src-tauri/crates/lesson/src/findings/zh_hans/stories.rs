//! Numbers about stories, play-throughs, help lines and the pack as a whole, in Simplified Chinese.

use crate::findings::Row;

pub(super) const UNREACHABLE: Row = Row {
    what: "{problem}",
    why: "谁也看不到它",
    mend: "先想好它该接在哪一步后面，再从那一步的选择、出口或 `next` 通到它；只有多余了才删掉",
};

pub(super) const DEAD_END: Row = Row {
    what: "{problem}",
    why: "学员会卡在这里",
    mend: "加一个不写 `when` 的选择，或者加一行 `next = \"……\"`，引号里写步或结局的id；现有的步：{stepids}；现有的结局：{endingids}",
};

pub(super) const LOOP_WITHOUT_EXIT: Row = Row {
    what: "从这里到不了任何结局：{steps}",
    why: "故事会一直绕圈，学员只能中途离开",
    mend: "让这些步里的某个选择或出口通向结局",
};

pub(super) const NO_SAFE_WAY_OUT: Row = Row {
    what: "步 `{step}` 没有安全的出路",
    why: "任何时候都应该能做对的事",
    mend: "让 hang-up（挂断）、self-check（自己查）或 ask-someone（找人商量）从这里通到别处，或者加一个 move 是 refuse（拒绝）、ignore（不理）、report-it（报告）或上面几种的选择",
};

pub(super) const MONEY_BELOW_ZERO: Row = Row {
    what: "{problem}",
    why: "账户里没有的钱付不出去；借来的钱要写成 `borrows`",
    mend: "把 `balance` 加大、`pays` 减小，或先用 `borrows` 借入；也别让一个循环反复付钱",
};

pub(super) const TOO_MANY_STATES: Row = Row {
    what: "故事的状态超过{limit}种",
    why: "没法在合理的时间里整个检查，所以不能用来练习",
    mend: "少用一些 `when` 条件，或者拆成两个故事",
};

pub(super) const TOO_MANY_FLAGS: Row = Row {
    what: "`when` 条件一共用到{count}种“让我做的”，最多{limit}种",
    why: "每多一种，要检查的就翻一倍",
    mend: "少用一些 `when` 条件，或者拆成两个故事",
};

pub(super) const SAFE_MOVE_PUNISHED: Row = Row {
    what: "在步 `{step}` 选 `{press}`，学员什么都还没给就抽身了，故事却走到不安全的结局 `{ending}`",
    why: "不管来电的是谁，挂断（hang-up）、自己查（self-check）、找人商量（ask-someone）总是安全的；故事不能教成相反的",
    mend: "让 `{press}` 通到别的步，或者不是 `unsafe` 的结局：{endingids}",
};

pub(super) const NO_REASON: Row = Row {
    what: "步 `{step}` 的选择 `{choice}` 没有写 `why`",
    why: "每个选择，不管好不好，选完马上要说明",
    mend: "给这个选择加一行 `why = { zh-Hans = \"……\", en = \"…\" }`，用一两句话写清楚好在哪里、不好在哪里",
};

pub(super) const RESERVED_ID: Row = Row {
    what: "{problem}",
    why: "这个id程序自己要用",
    mend: "换一个id",
};

pub(super) const CUT_BROKEN: Row = Row {
    what: "短版 `{cut}` {problem}",
    why: "教室和展台没法用它",
    mend: "写存在的步和选择（或出口），按故事走到的先后排：最多6个决定，每个最多3个选项",
};

pub(super) const EXIT_MISSING: Row = Row {
    what: "[exits] 里没有 `{exit}`",
    why: "四个出口在每一步都开着：hang-up（挂断）、self-check（自己查）、ask-someone（找人商量）、stop-watching（不看了）",
    mend: "在第一个 [[step]] 之前写一行 [exits]，缺少的出口在它下面各写一行：`{exit} = \"……\"`，引号里写步或结局的id；现有的步：{stepids}；现有的结局：{endingids}；可以不写 `why`",
};

pub(super) const UNJUDGED: Row = Row {
    what: "{problem}",
    why: "中途离开从不评判，其他每个结局都要写明怎么评；最后那一问，要让人知道问的是谁",
    mend: "除了 stop-watching 通到的那个结局，每个结局都写上 `action`",
};

pub(super) const ROW_BROKEN: Row = Row {
    what: "{problem}",
    why: "骗局演完，“他手里的那张表”会列出他说过的信息，并说明这些信息说明了什么：它永远证明不了打电话的人是谁",
    mend: "写上 `proves`，例如“您买过面膜”；[row] 里只写某一步透露过的信息",
};

pub(super) const BUBBLES_DIFFER: Row = Row {
    what: "{entry} `{step}` 的消息，一种语言有{count}条，另一种有{other}条，或者超过了{limit}条",
    why: "聊天里换一行就是一条新消息；两种语言要一拍一拍对得上",
    mend: "各语言的换行数写成一样，最多三次换行",
};

pub(super) const CUE_UNDECLARED: Row = Row {
    what: "{problem}",
    why: "回头看时要说出他让人做什么、用了什么套路；没写的，就没人提了",
    mend: "在它的 `{list}` 里加上 `{id}`；如果这里的意思不同，就换个说法，或者把 {list}.toml 里的提示词写得更准",
};

pub(super) const GOOD_CHOICE_SHOWS: Row = Row {
    what: "{problem}",
    why: "看出规律的人，会凭样子选，不再想对方要什么",
    mend: "在其中几个决定上换一换选择的顺序或长短",
};

pub(super) const TOO_MUCH_READING: Row = Row {
    what: "{problem}",
    why: "光读不选，人就不再拿主意了；大家一起练时，全场要等读得最慢的人",
    mend: "至少要少{over}，最长的是步 `{longest}`，先把它的 `say` 写短；也可以去掉一步，或者在中间某一步加上选择；这几步是 {steps}",
};

pub(super) const BODY_BROKEN: Row = Row {
    what: "{problem}",
    why: "这个渠道的屏幕会显示不对，或者根本不显示",
    mend: "移到这个渠道的步里，或者照第一句说的改写",
};

pub(super) const BETTER_CHANGES_NOTHING: Row = Row {
    what: "结局 `{ending}` 的 `better` 写的是 `{better}`，可是照它做了，还是只能走到这同一个结局",
    why: "回头看时会告诉学员，照这一步做，结局就会不同",
    mend: "写成 `better = \"{near}\"`，或者别的能走到另一个结局的一步（写成 步.选择 或 步.出口）",
};

pub(super) const PLAYTHROUGH_DIFFERS: Row = Row {
    what: "{problem}",
    why: "故事走出来和试玩记录对不上，两个里有一个错了",
    mend: "改故事；如果故事没错，就改这个文件",
};

pub(super) const ENDING_UNPLAYED: Row = Row {
    what: "playthroughs/ 里没有文件走到结局 `{ending}`",
    why: "没有人试过能不能照设想走到它",
    mend: "加一个文件 playthroughs/{scenario}.{ending}.toml，写下走到那里的每一次点按；`explain P051` 有一个完整的样子。这只是提醒：没有它，情景也能用",
};

pub(super) const NAMED_WITHOUT_ANSWER: Row = Row {
    what: "事实 `{fact}` 点了 {names} 的名，却没有它的答复",
    why: "被点名的一方要有说话的机会：公司的答复和事实一起显示",
    mend: "用 `answered-by` 写上那条答复的id，或者不点名",
};

pub(super) const UNSOURCED_LINE: Row = Row {
    what: "`{line}` 的号码没有查过出处",
    why: "紧急时号码错了会害人",
    mend: "写上在哪个页面、哪天查到的，改好 `sureness`；在此之前先不要放这一条",
};

pub(super) const LINE_STALE: Row = Row {
    what: "求助电话 `{line}` 上次核对是{checked}，离{today}已超过十二个月",
    why: "号码会变，紧急时号码错了会害人",
    mend: "照来源再核对一遍，有变就改，再把核对的日期写进 `checked`",
};

pub(super) const NO_GENUINE_STORY: Row = Row {
    what: "这个内容包里，自称 `{claims}` 的没有一个是真的；骗局有 {stories}",
    why: "只见过冒充的，人就会什么电话都不信，真有事的也不理；没有真的以前，这几个不用",
    mend: "加一个 `nature = \"genuine\"`、`claims = \"{claims}\"` 的情景（如果这几个是题，也可以加题）；或者给其中更合适的换一个 `claims`",
};
