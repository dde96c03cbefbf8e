//! Cue words (P045): where a caller says what gives a request or a tactic away, the step or item declares it.

use std::collections::{BTreeMap, BTreeSet};

use words::{Lang, Text};

use super::contact::Contact;
use super::phrases::Phrases;
use super::shared::tag;
use super::texts::LENGTH;
use crate::findings::problem::Problem;
use crate::pack::{Cues, Request, Scenario, Step, Tactic, parts};
use crate::read::{Ledger, Seg};

/// What a cue gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Request,
    Tactic,
}

impl Kind {
    /// The key of the list in a step, and what is told where it lacks the id.
    fn list(self) -> (&'static str, Problem) {
        match self {
            Self::Request => ("requests", Problem::CueOfRequest),
            Self::Tactic => ("tactics", Problem::CueOfTactic),
        }
    }
}

/// The cues of one language, and whose each is.
#[derive(Debug, Default)]
struct Spoken {
    phrases: Phrases,
    owners: Vec<(Kind, String)>,
}

/// The cues of a pack, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct CueWords(BTreeMap<Lang, Spoken>);

impl CueWords {
    /// Prepares the cues of the catalogues.
    pub fn new<'c>(requests: impl Iterator<Item = &'c Request>, tactics: impl Iterator<Item = &'c Tactic>) -> Self {
        let mut lists = BTreeMap::<Lang, (Vec<String>, Vec<(Kind, String)>)>::new();
        let mut take = |kind, id: &str, cues: &Cues| {
            for (lang, cues) in cues {
                let (phrases, owners) = lists.entry(*lang).or_default();
                phrases.extend(cues.iter().cloned());
                owners.extend(cues.iter().map(|_| (kind, id.to_owned())));
            }
        };
        requests.for_each(|request| take(Kind::Request, &request.id.0, &request.cues));
        tactics.for_each(|tactic| take(Kind::Tactic, &tactic.id.0, &tactic.cues));
        let ready = |(phrases, owners)| Spoken {
            phrases: Phrases::new(phrases),
            owners,
        };
        Self(lists.into_iter().map(|(lang, list)| (lang, ready(list))).collect())
    }

    /// Checks what callers say, send and show; a helper, and one's own app, may name what they warn of.
    pub fn check(&self, ledger: &mut Ledger<'_, '_>, story: &Scenario) {
        for (at, step) in story.steps.iter().enumerate() {
            if story.speaker(step).is_some_and(|cast| !cast.helper) {
                self.check_contact(ledger, &Contact::of_step(at, step), shown(step));
            }
        }
    }

    /// Checks what is said in a contact, and the texts shown there, each with its path.
    pub fn check_contact(&self, ledger: &mut Ledger<'_, '_>, contact: &Contact<'_>, shown: Vec<Shown<'_>>) {
        let said = contact.say.map(|say| (vec![Seg::Key("say")], say));
        let mut told = BTreeSet::new();
        for (path, text) in said.into_iter().chain(shown) {
            for (lang, line) in &text.0 {
                // What is too long is told, and looked at no further.
                let Some(spoken) = self.0.get(lang).filter(|_| line.chars().count() <= LENGTH) else {
                    continue;
                };
                let line: String = parts(line).into_iter().map(|part| part.text).collect();
                for index in spoken.phrases.find(&line) {
                    let Some((kind, id)) = spoken.owners.get(index) else { continue };
                    if declares(contact, *kind, id) || !told.insert((*kind, id)) {
                        continue;
                    }
                    let path: Vec<Seg<'_>> = path.iter().copied().chain([Seg::Key(tag(*lang))]).collect();
                    let place = ledger.doc().place(&contact.path(&path));
                    let (list, problem) = kind.list();
                    let told = [("cue", spoken.phrases.get(index)), ("id", id), ("list", list)];
                    let params: Vec<(&str, &str)> = contact.params().into_iter().chain(told).collect();
                    ledger.add_problem(problem, &place, &params);
                }
            }
        }
    }
}

fn declares(contact: &Contact<'_>, kind: Kind, id: &str) -> bool {
    match kind {
        Kind::Request => contact.requests.iter().any(|request| request.0 == id),
        Kind::Tactic => contact.tactics.iter().any(|tactic| tactic.0 == id),
    }
}

/// A text that is shown in a contact, with its path there.
type Shown<'p> = (Vec<Seg<'static>>, &'p Text);

/// What the one who speaks at a step sends or shows besides words.
fn shown(step: &Step) -> Vec<Shown<'_>> {
    let mut texts = Vec::new();
    if let Some(chat) = &step.chat {
        let path = [Seg::Key("chat"), Seg::Key("attachment")];
        texts.push(([&path[..], &[Seg::Key("title")]].concat(), &chat.attachment.title));
        let lines = chat.attachment.lines.iter().enumerate();
        texts.extend(lines.map(|(index, line)| ([&path[..], &[Seg::Key("lines"), Seg::At(index)]].concat(), line)));
    }
    if let Some(door) = &step.door {
        for (key, lines) in [("slip", &door.slip), ("badge", &door.badge)] {
            let lines = lines.iter().enumerate();
            texts.extend(lines.map(|(index, line)| (vec![Seg::Key("door"), Seg::Key(key), Seg::At(index)], line)));
        }
    }
    texts
}
