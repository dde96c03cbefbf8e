//! A guest with a phone.

use std::collections::BTreeSet;

use lesson::pack::{Item, ItemChoice, Pack, parts};
use serde_json::{Value, json};
use support::{Handset, Phone};
use words::{Action, Lang, Letter, Nature, Text};

use crate::phones::{said::Said, states::until};

pub struct Guest {
    pub phone: Phone,
    pub said: &'static Said,
}

impl Guest {
    /// Opens the address that was scanned or typed.
    pub fn opens(handset: &Handset, said: &'static Said, address: &str) -> Self {
        let phone = handset.clone().speaking(said.languages).open(address).expect("the page opens");
        Self { phone, said }
    }

    /// Comes in before anything is asked.
    pub fn comes_in(handset: &Handset, said: &'static Said, address: &str) -> Self {
        let guest = Self::opens(handset, said, address);
        guest
            .phone
            .waits_for("heading", said.look)
            .expect("it is in, and nothing is asked yet");
        guest
    }

    /// Chooses on the question that is open, and is told that it counts.
    pub fn votes(&self, letter: Letter) {
        self.phone.waits_for("heading", self.said.act).expect("a question is open");
        let name = self.option(letter);
        self.phone.press("button", &name).expect("an option");
        self.counts(letter);
    }

    /// It says that this choice counts.
    pub fn counts(&self, letter: Letter) {
        until("it says that the vote counts", || {
            self.text().contains(self.said.counted) && self.chosen() == Some(letter)
        });
    }

    /// The whole name of an option on the page.
    fn option(&self, letter: Letter) -> String {
        let script = "const name = arguments[0], named = [...document.querySelectorAll('button')].map(nameOf);
            return named.find((each) => each.startsWith(name + ' ')) ?? null;";
        let name = self.phone.script(script, vec![json!(sign(letter))]).expect("the page answers");
        name.as_str().expect("three options with their letters").to_owned()
    }

    /// Which one is shown as chosen.
    pub fn chosen(&self) -> Option<Letter> {
        let script = "return document.querySelector('[data-letter][aria-pressed=true]')?.dataset.letter ?? null;";
        let letter = self.phone.script(script, vec![]).expect("the page answers");
        Letter::ALL.into_iter().find(|each| letter == json!(sign(*each).to_lowercase()))
    }

    pub fn text(&self) -> String {
        self.phone.text().expect("the page")
    }

    /// By what the room knows this phone when it comes back.
    pub fn token(&self) -> String {
        let kept = self.phone.script("return localStorage.getItem('hang-up-first.token');", vec![]);
        kept.expect("the page answers").as_str().expect("it keeps one").to_owned()
    }

    /// Nothing is left on it.
    pub fn keeps_nothing(&self) {
        let kept = self.phone.script("return [Object.keys(localStorage), document.cookie];", vec![]);
        assert_eq!(
            kept.expect("the page answers"),
            json!([[], ""]),
            "nothing of the room is left on the phone"
        );
    }

    pub fn waits_until_gone(&self, text: &str) {
        until(&format!("it no more says “{text}”"), || !self.text().contains(text));
    }

    fn lang(&self) -> Lang {
        if self.said.lang == "en" { Lang::En } else { Lang::ZhHans }
    }

    fn reads(&self, text: &Text) -> String {
        let line = text.0.get(&self.lang()).expect("every text is in both languages");
        let plain: String = parts(line).into_iter().map(|part| part.text).collect();
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The contact that the page asks about; none where it is a decision of a story.
    pub fn item<'p>(&self, pack: &'p Pack) -> Option<&'p Item> {
        let text = self.text();
        let shown = |item: &&Item| text.contains(&self.reads(&item.setting)) && text.contains(&self.reads(&item.say));
        pack.items.iter().map(|(_, item)| item).find(shown)
    }

    /// The choice behind a letter on the page.
    pub fn choice<'i>(&self, item: &'i Item, letter: Letter) -> &'i ItemChoice {
        let name = self.option(letter);
        let named = |choice: &&ItemChoice| name.ends_with(&self.reads(&choice.say));
        item.choices.iter().find(named).expect("the option is one of the contact's choices")
    }

    /// Nothing on it says what the contact was, or what its own choice is worth.
    pub fn knows_nothing_yet(&self) {
        let text = self.text();
        let tells = self.said.natures.iter().map(|(_, says)| *says).chain([self.said.only_you]);
        for tell in tells {
            assert!(!text.contains(tell), "nothing is given away before the reveal: {text}");
        }
    }

    /// It tells its own person, and nobody else, what the contact was and what their choice was worth.
    pub fn is_told(&self, item: &Item, chose: Letter, choice: &ItemChoice) {
        let natures = self.said.natures.iter();
        let (_, says) = natures
            .into_iter()
            .find(|(nature, _)| *nature == item.nature)
            .expect("both are said");
        self.phone.waits_for("heading", says).expect("what it was");
        for text in [
            self.said.only_you,
            &self.reads(&choice.say),
            &self.reads(&item.why),
            self.worth(item.nature, choice.action),
        ] {
            self.phone.sees(text).expect("what one chose, what it was worth, and what decides");
        }
        self.is_own(chose);
    }

    /// After the reveal of a decision: why the own choice is good or not, where the story says so, and no word about another's.
    pub fn is_told_why(&self, pack: &Pack, chose: Letter) {
        self.phone
            .waits_for("heading", self.said.look)
            .expect("a decision is explained to all, on the big screen");
        self.is_own(chose);
        let text = self.text();
        let shown = reasons(pack)
            .map(|why| self.reads(why))
            .filter(|why| !why.is_empty() && text.contains(why))
            .collect::<BTreeSet<_>>();
        if shown.is_empty() {
            assert!(text.contains(self.said.told_none), "no reason is written for it: {text}");
            return;
        }
        assert_eq!(shown.len(), 1, "the reason of its own choice alone: {text}");
        assert!(text.contains(self.said.only_you), "it is for nobody else: {text}");
    }

    fn is_own(&self, chose: Letter) {
        let own = "return document.querySelector('main [data-option]')?.innerText ?? null;";
        let shown: Value = self.phone.script(own, vec![]).expect("the page answers");
        assert_eq!(shown, json!(sign(chose)), "its own choice, and not another's");
    }

    fn worth(&self, nature: Nature, action: Action) -> &'static str {
        let english = self.lang() == Lang::En;
        match (nature, action) {
            (_, Action::Safe) if english => "That is a safe way to act.",
            (_, Action::Safe) => "这样做，稳妥。",
            (_, Action::NeedlesslyCostly) if english => "Nothing is lost that way",
            (_, Action::NeedlesslyCostly) => "这样做没有损失",
            (Nature::Scam, Action::Unsafe) if english => "That is just what they count on",
            (Nature::Scam, Action::Unsafe) => "他等的就是这一步",
            (Nature::Genuine, Action::Unsafe) if english => "It was genuine, and yet",
            (Nature::Genuine, Action::Unsafe) => "这一条虽然是真的",
        }
    }
}

/// Every reason that a story gives for a choice or a way out.
fn reasons(pack: &Pack) -> impl Iterator<Item = &Text> {
    pack.scenarios.values().flat_map(|story| {
        let choices = story.steps.iter().flat_map(|step| &step.choices).map(|choice| &choice.why);
        let exits = story.exits.values().chain(story.steps.iter().flat_map(|step| step.exits.values()));
        choices.chain(exits.filter_map(|rule| rule.why.as_ref()))
    })
}

/// The letter as it is shown.
pub fn sign(letter: Letter) -> &'static str {
    match letter {
        Letter::A => "A",
        Letter::B => "B",
        Letter::C => "C",
    }
}
