//! Numbers about items and forms, in Simplified Chinese.

use crate::findings::Row;

pub(super) const FEW_GENUINE_ITEMS: Row = Row {
    what: "这个渠道的{all}道题里，真的有{genuine}道，至少要占四成",
    why: "只拿骗局练，人会什么都不信，真有事的也不理；真的够数以前，这个渠道的题先不用",
    mend: "加几道真的，长短、急不急、说得准不准都和骗局差不多；或者去掉几道骗局",
};

pub(super) const TACTIC_UNPRACTISED: Row = Row {
    what: "套路 `{tactic}` 出现在{count}道题、{channels}个渠道里；要有4道，分在至少2个渠道",
    why: "在哪个套路上吃过亏，就要换个事由、换个渠道再遇上它，直到看得出来；套路本身照用",
    mend: "用了这个套路的题，在 `tactics` 里加上 `{tactic}`；不够就再写几道",
};

pub(super) const ITEM_UNDECIDED: Row = Row {
    what: "{problem}",
    why: "每道题都问“您会怎么做”：要有稳妥的可选，也要有不稳妥的；不管来的是谁，挂断（hang-up）、自己查（self-check）、找人商量（ask-someone）总是稳妥的",
    mend: "写三个选择：至少一个 `safe`（稳妥）；骗局要有一个 `unsafe`（不稳妥）；真的要有一个 `needlessly-costly`（把真有的事推掉、扔掉）或 `unsafe`；动作照实写，例如 `ignore`（不理）、`refuse`（拒绝）",
};

pub(super) const SENTENCES_MISCOUNTED: Row = Row {
    what: "{problem}",
    why: "两道题之间要读的字要少，样子要固定：前面一句说自己的情况；答完两句，一句说关键在哪里，一句说该怎么办",
    mend: "把句子合起来、分开，或者去掉一句；引号里的话不单独算一句",
};

pub(super) const FORM_BROKEN: Row = Row {
    what: "{problem}",
    why: "练前、练后、过些日子各做完整的一组，同一道题谁也不会遇上两次；有错的题组先不用",
    mend: "每组的 `items` 放8道以上骗局、8道以上真的，一道题只放一组；从中取各4道写进 `around-a-story`，各3道写进 `room`，各2道写进 `room-short`",
};

pub(super) const FORMS_UNEQUAL: Row = Row {
    what: "题组 `{form}` 的 `{list}` 和 `{first}` 的难度不一样：{difference}（渠道、真假、难度）",
    why: "几组一样难，练前练后的差别才说得上是人的变化；这个题组先不用",
    mend: "换几道题，让每组里渠道、真假（nature）、难度（level）都相同的题一样多",
};
