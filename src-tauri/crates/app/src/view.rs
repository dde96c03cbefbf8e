//! From state to what crosses the wire: placeholders filled, and nothing that the learner should not know yet.

mod body;
mod debrief;
mod disclosure;
mod entry;
mod fact;
mod finding;
mod names;
mod preview;
mod quiz;
mod recall;
mod room;
mod run;
mod sounds;
mod stage;
mod visit;

pub(crate) use debrief::debrief;
pub(crate) use disclosure::{disclosure, holder, route};
pub(crate) use entry::entry;
pub(crate) use fact::facts;
pub(crate) use finding::finding;
use lesson::{
    pack::{Cast, Drawn, Pack, Scenario, parts},
    run::{Open, Run},
};
pub(crate) use names::{checklist, now_list};
pub(crate) use preview::{preview, preview_whole};
pub(crate) use quiz::{past_quiz, quiz, quiz_result, scene, unmarked};
pub(crate) use recall::{recall, recalled};
pub(crate) use room::{room, stage};
pub(crate) use run::{picture, run};
pub(crate) use stage::{Stage, past_option, room_figures};
pub(crate) use visit::{visit, visit_progress};
use wire::{Feedback, Speaker, Spoken, SpokenPart};
use words::{Channel, Lang, RequestId, StoryKind, Text};

/// *Of these, proof of who is calling.* Nothing that is said on a call proves who says it, in scams and in genuine calls alike.
pub(crate) const PROOFS: u32 = 0;

/// Whether to say beforehand that the story is played up to a loss: only of an introduced one. On a blind story the badge would
/// tell the scam from the genuine contact; of a drill more is said already, for it begins after the mistake.
pub(crate) fn to_the_loss(scenario: &Scenario) -> bool {
    scenario.kind() == StoryKind::Introduced && scenario.plays_to_the_loss()
}

/// A line as it is spoken: without marks, its placeholders filled as the run stands.
pub(crate) fn plain(line: &str, lang: Lang, run: &Run) -> String {
    let filled = |part: lesson::pack::SpokenPart| run.drawn.fill_line(&part.text, lang, run.balance);
    parts(line).into_iter().map(filled).collect()
}

/// Fills the texts of one moment of a run: what was drawn, and the account as it then stood.
#[derive(Clone, Copy)]
struct Filler<'a> {
    drawn: &'a Drawn,
    balance: i64,
}

impl Filler<'_> {
    fn text(&self, text: &Text) -> Text {
        self.drawn.fill(text, self.balance)
    }

    fn texts(&self, texts: &[Text]) -> Vec<Text> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// Marks are cut before placeholders are filled, so that no drawn value can make a mark.
    fn spoken(&self, say: &Text) -> Spoken {
        let cut = |lang, line: &String| {
            let part = |part: lesson::pack::SpokenPart| SpokenPart {
                text: self.drawn.fill_line(&part.text, lang, self.balance),
                disclosure: part.disclosure,
            };
            parts(line).into_iter().map(part).collect()
        };
        Spoken(say.0.iter().map(|(lang, line)| (*lang, cut(*lang, line))).collect())
    }

    fn speaker(&self, cast: &Cast) -> Speaker {
        Speaker {
            name: self.text(&cast.name),
            number: cast.number.as_ref().map(|number| self.text(number)),
            helper: cast.helper,
        }
    }

    /// What an answer was, and the reason for or against it. Going on needs none.
    fn feedback(&self, pack: &Pack, channel: Channel, open: Open<'_>) -> Option<Feedback> {
        let why = open.why().map(|why| self.text(why));
        match open {
            Open::GoOn(_) => None,
            Open::Choice(choice) => Some(Feedback {
                says: Some(self.text(&choice.say)),
                exit: None,
                channel,
                why,
                paid: choice.pays.into(),
                borrowed: choice.borrows.into(),
                gave: choice.gives.iter().filter_map(|id| request_name(pack, id)).collect(),
            }),
            Open::Exit(exit, _) => Some(Feedback {
                says: None,
                exit: Some(exit),
                channel,
                why,
                paid: 0,
                borrowed: 0,
                gave: Vec::new(),
            }),
        }
    }
}

fn request_name(pack: &Pack, id: &RequestId) -> Option<Text> {
    pack.catalogues.request(id).map(|request| request.name.clone())
}
