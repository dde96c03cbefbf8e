//! Answering as a person does, by what stands on the buttons; and looking whether the page tells too early.

use std::collections::BTreeMap;

use lesson::{pack::Item, quiz::assemble};
use support::Window;
use words::{Action, Channel, ItemId, Judgement, Moment, Nature, QuizKind, Text};

use crate::world::{Names, pack};

/// What stands on the pages of the quiz.
pub struct Words {
    pub door: &'static str,
    pub start: &'static str,
    pub go_on: &'static str,
    pub stop: &'static str,
    pub one_answered: &'static str,
    pub offer: &'static str,
    pub before: &'static str,
    pub skip: &'static str,
    pub after: &'static str,
    pub number: fn(usize, usize) -> String,
    pub scam: &'static str,
    pub genuine: &'static str,
    pub how_sure: &'static str,
    pub act: &'static str,
    pub decides: &'static str,
    pub was_scam: &'static str,
    pub was_genuine: &'static str,
    pub kind_when_turned_away: &'static str,
    pub next: &'static str,
    pub to_result: &'static str,
    pub result: &'static str,
    pub line: fn(u32, u32, u32, u32) -> &'static str,
    pub turned_away: &'static str,
    pub compared: &'static str,
    pub figures: &'static str,
    pub rows: [&'static str; 4],
}

pub const WORDS: [Words; 2] = [
    Words {
        door: "测一测",
        start: "开始",
        go_on: "接着上次的来",
        stop: "先停在这里，下次接着来",
        one_answered: "16条里答了1条。",
        offer: "先测一小段？",
        before: "先测一小段",
        skip: "不测，直接选故事",
        after: "接着测后一半",
        number: |number, count| format!("第{number}条，共{count}条"),
        scam: "冒充的",
        genuine: "真的",
        how_sure: "您有多大把握？",
        act: "您会怎么办？",
        decides: "关键在哪里",
        was_scam: "这一条是冒充的。",
        was_genuine: "这一条是真的。",
        kind_when_turned_away: "真的也常常像骗局。",
        next: "下一条",
        to_result: "看看结果",
        result: "这一次的结果",
        line: |caught, all, away, genuine| match (caught, all, away, genuine) {
            (4, 4, 4, 4) => "4个骗局，看出4个；4个真的，错怪4个。",
            (4, 4, 0, 4) => "4个骗局，看出4个；4个真的，错怪0个。",
            _ => "8个骗局，看出8个；8个真的，错怪8个。",
        },
        turned_away: "有几条真的，被当成了假的。",
        compared: "练故事之前和之后",
        figures: "用数字看",
        rows: ["骗局，之前 4 0 0", "骗局，之后 4 0 0", "真的，之前 0 0 4", "真的，之后 4 0 0"],
    },
    Words {
        door: "Test yourself",
        start: "Begin",
        go_on: "Go on where I stopped",
        stop: "Stop here, go on later",
        one_answered: "1 of 16 answered.",
        offer: "A short test first?",
        before: "Test first",
        skip: "No, straight to the stories",
        after: "The other half of the test",
        number: |number, count| format!("{number} of {count}"),
        scam: "Somebody pretending",
        genuine: "What it says it is",
        how_sure: "How sure are you?",
        act: "What would you do?",
        decides: "What settles it",
        was_scam: "Here somebody was pretending.",
        was_genuine: "This one was genuine.",
        kind_when_turned_away: "Genuine contacts often look like scams",
        next: "Next one",
        to_result: "See how it went",
        result: "How it went",
        line: |caught, all, away, genuine| match (caught, all, away, genuine) {
            (4, 4, 4, 4) => "Caught 4 of 4 scams; turned away 4 of 4 genuine contacts.",
            (4, 4, 0, 4) => "Caught 4 of 4 scams; turned away 0 of 4 genuine contacts.",
            _ => "Caught 8 of 8 scams; turned away 8 of 8 genuine contacts.",
        },
        turned_away: "Some genuine ones were turned away.",
        compared: "Before and after the story",
        figures: "The same in figures",
        rows: [
            "Scams, Before 4 0 0",
            "Scams, After 4 0 0",
            "Genuine, Before 0 0 4",
            "Genuine, After 4 0 0",
        ],
    },
];

/// A quiz in the window, and the same one reckoned here from the seed of the journeys.
pub struct Answering<'w> {
    window: &'w Window,
    names: &'w Names,
    words: &'w Words,
    items: Vec<ItemId>,
    at: usize,
}

impl<'w> Answering<'w> {
    /// It has just begun in the window.
    pub fn begin(window: &'w Window, names: &'w Names, words: &'w Words, kind: QuizKind, met: &[ItemId]) -> Self {
        let met: BTreeMap<ItemId, Moment> = met.iter().map(|id| (id.clone(), Moment(0))).collect();
        let items = assemble(&pack(), kind, &met, 1).items;
        Self::resume(window, names, words, items, 0)
    }

    /// It stands at that item.
    pub fn resume(window: &'w Window, names: &'w Names, words: &'w Words, items: Vec<ItemId>, at: usize) -> Self {
        Self {
            window,
            names,
            words,
            items,
            at,
        }
    }

    pub fn asked(&self) -> Vec<ItemId> {
        self.items.clone()
    }

    pub fn shows_one(&self) -> bool {
        self.at < self.items.len()
    }

    pub fn nature(&self) -> Nature {
        self.item().nature
    }

    pub fn channel(&self) -> Channel {
        let pack = pack();
        let (channel, _) = pack.items.item(&self.items[self.at]).expect("of the bundled pack");
        channel
    }

    /// The page of the present item has come.
    pub fn is_shown(&self) {
        let number = (self.words.number)(self.at + 1, self.items.len());
        self.window.waits_for("heading", &number).expect("one contact a page");
    }

    fn item(&self) -> Item {
        let pack = pack();
        let (_, item) = pack.items.item(&self.items[self.at]).expect("of the bundled pack");
        item.clone()
    }

    fn told(&self, text: &Text) -> String {
        text.0[&self.names.lang].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Judged, acted on and explained; then on to the next, or to the result.
    pub fn answer(&mut self, judgement: Judgement, action: Action) {
        self.judge(judgement);
        self.act(action);
        self.is_kind(judgement);
        self.go_on();
    }

    /// Looks first that nothing in the page tells what it is or what may be done.
    pub fn judge(&self, judgement: Judgement) {
        let item = self.item();
        let number = (self.words.number)(self.at + 1, self.items.len());
        self.window.waits_for("heading", &number).expect("one contact a page");
        self.window
            .sees(&self.told(&item.setting))
            .expect("what one knows of one's own life");
        self.is_silent(&item);
        let (answer, sure) = match judgement {
            Judgement::Scam => (self.words.scam, true),
            Judgement::Genuine => (self.words.genuine, true),
            Judgement::CannotTell => (self.names.cannot_tell, false),
        };
        self.window.press("button", answer).expect("one of three answers");
        if sure {
            self.is_silent(&item);
            self.window.press("button", self.names.sure).expect("how sure");
        }
        self.window.sees(self.words.act).expect("then what one would do");
    }

    /// Not only to the eye: nowhere in the page, in no language.
    fn is_silent(&self, item: &Item) {
        let page = self
            .window
            .script("return document.documentElement.outerHTML;", vec![])
            .expect("readable");
        let page = page.as_str().expect("a page").to_owned();
        let texts = item.choices.iter().map(|choice| &choice.say).chain([&item.why]);
        for text in texts.flat_map(|text| text.0.values()) {
            assert!(
                !page.contains(text.as_str()),
                "{}: “{text}” is not in the page before the judgement",
                item.id.0
            );
        }
        for told in [self.words.was_scam, self.words.was_genuine] {
            assert!(!page.contains(told), "{}: nor “{told}”", item.id.0);
        }
    }

    pub fn act(&self, action: Action) {
        let item = self.item();
        let choice = item.choices.iter().find(|choice| choice.action == action).or(item.choices.first());
        let says = self.told(&choice.expect("every item has three").say);
        self.window
            .press("button", &says)
            .unwrap_or_else(|fault| panic!("{}: {fault}", item.id.0));
        self.window.sees(self.words.decides).expect("at once it is explained");
        self.window.sees(&self.told(&item.why)).expect("what decides");
        let was = match item.nature {
            Nature::Scam => self.words.was_scam,
            Nature::Genuine => self.words.was_genuine,
        };
        self.window.waits_for("heading", was).expect("what it was, right or wrong");
    }

    /// A genuine one turned away is a mistake too, and told kindly.
    fn is_kind(&self, judgement: Judgement) {
        if self.nature() == Nature::Genuine && judgement == Judgement::Scam {
            let kind = self.window.sees(self.words.kind_when_turned_away);
            kind.expect("why it was easily taken for a fraud, and no blame");
        }
    }

    pub fn go_on(&mut self) {
        self.at += 1;
        let on = if self.at == self.items.len() {
            self.words.to_result
        } else {
            self.words.next
        };
        self.window.press("button", on).expect("on");
    }
}
