//! What is to be recalled, and how well it was.

use words::{BoosterFormat, CheckRoute, Claim, DisclosureClass, DisclosureId, HolderId, Nature, Recalled, TacticId};

use super::plan::weak_tactic;
use crate::{
    chance::{below, shuffled},
    pack::{Disclosure, Holder, Item, Pack, Tactic},
    progress::{Answered, Subject},
};

/// So many answers stand to choose from.
const OPTIONS: usize = 4;

/// What is asked, with the answers to choose from. Of the first two kinds nothing is chosen: it is said to oneself, then compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Recall<'a> {
    /// What comes first when somebody rings.
    FirstMove,
    /// Words to end the call with.
    OwnWords,
    /// Which of four things that callers know or show proves who they are. None does.
    WhatProves {
        /// One of each class.
        options: Vec<&'a Disclosure>,
    },
    /// What a way of persuading is called.
    NameTheTactic {
        /// The one that is asked for.
        tactic: &'a Tactic,
        /// A contact that this person has met before and that persuaded so.
        line: Option<&'a Item>,
        /// The names to choose from.
        options: Vec<&'a Tactic>,
    },
    /// By which of four ways one finds out for oneself.
    OwnRoute {
        /// Whom the caller claims to be.
        claim: Claim,
        /// The ways.
        options: Vec<CheckRoute>,
    },
    /// Who may hold what they know.
    WhoHolds {
        /// What they know.
        disclosure: &'a Disclosure,
        /// Some that hold it, and some that do not.
        options: Vec<&'a Holder>,
    },
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecallAnswer {
    /// One's own word for how well one had it.
    OwnWord(Recalled),
    /// What proves it; none for “none of these”.
    Proves(Option<DisclosureId>),
    /// The tactic's name.
    Tactic(TacticId),
    /// The way.
    Route(CheckRoute),
    /// Everybody who was ticked.
    Holders(Vec<HolderId>),
}

/// What a format asks. The same pack, answers and seed ask the same; none where the pack has nothing to ask.
#[must_use]
pub fn recall<'a>(pack: &'a Pack, format: BoosterFormat, answers: &[Answered], seed: u64) -> Option<Recall<'a>> {
    let mut chance = seed;
    match format {
        BoosterFormat::FirstMove => Some(Recall::FirstMove),
        BoosterFormat::OwnWords => Some(Recall::OwnWords),
        BoosterFormat::WhatProves => what_proves(pack, &mut chance),
        BoosterFormat::NameTheTactic => name_the_tactic(pack, answers, &mut chance),
        BoosterFormat::OwnRoute => own_route(pack, &mut chance),
        BoosterFormat::WhoHolds => who_holds(pack, &mut chance),
    }
}

impl Recall<'_> {
    /// How well it was recalled; none for an answer to another question, or for one that did not stand to choose.
    #[must_use]
    pub fn grade(&self, answer: &RecallAnswer) -> Option<Recalled> {
        let right = |right| if right { Recalled::Yes } else { Recalled::No };
        match (self, answer) {
            (Self::FirstMove | Self::OwnWords, RecallAnswer::OwnWord(recalled)) => Some(*recalled),
            (Self::WhatProves { .. }, RecallAnswer::Proves(None)) => Some(Recalled::Yes),
            (Self::WhatProves { options }, RecallAnswer::Proves(Some(id))) => {
                options.iter().any(|option| option.id == *id).then_some(Recalled::No)
            }
            (Self::NameTheTactic { tactic, options, .. }, RecallAnswer::Tactic(id)) => {
                options.iter().any(|option| option.id == *id).then(|| right(tactic.id == *id))
            }
            (Self::OwnRoute { options, .. }, RecallAnswer::Route(route)) => {
                options.contains(route).then(|| right(*route == CheckRoute::Own))
            }
            (Self::WhoHolds { disclosure, options }, RecallAnswer::Holders(ticked)) => {
                let stands = |id: &HolderId| options.iter().any(|option| option.id == *id);
                ticked.iter().all(stands).then(|| holders(disclosure, options, ticked))
            }
            _ => None,
        }
    }
}

/// Wholly, where everybody who holds it was ticked and nobody else; partly, where one of them was.
fn holders(disclosure: &Disclosure, options: &[&Holder], ticked: &[HolderId]) -> Recalled {
    let holds = |id: &HolderId| disclosure.holders.contains(id);
    if options.iter().all(|option| holds(&option.id) == ticked.contains(&option.id)) {
        Recalled::Yes
    } else if ticked.iter().any(holds) {
        Recalled::Partly
    } else {
        Recalled::No
    }
}

fn what_proves<'a>(pack: &'a Pack, chance: &mut u64) -> Option<Recall<'a>> {
    let classes = [
        DisclosureClass::AboutYou,
        DisclosureClass::Prop,
        DisclosureClass::Coincidence,
        DisclosureClass::FromYou,
    ];
    let mut one = |class| {
        let all: Vec<&Disclosure> = pack.catalogues.disclosures.iter().filter(|entry| entry.class == class).collect();
        all.get(below(chance, all.len())).copied()
    };
    let options = classes.into_iter().map(&mut one).collect::<Option<Vec<_>>>()?;
    Some(Recall::WhatProves {
        options: shuffled(options, chance),
    })
}

fn name_the_tactic<'a>(pack: &'a Pack, answers: &[Answered], chance: &mut u64) -> Option<Recall<'a>> {
    let tactic = pack.catalogues.tactic(weak_tactic(pack, answers, chance)?)?;
    let met = answers.iter().find_map(|answered| match &answered.subject {
        Subject::Item(id) => pack
            .items
            .item(id)
            .map(|(_, item)| item)
            .filter(|item| item.nature == Nature::Scam && item.tactics.contains(&tactic.id)),
        Subject::Story(_) => None,
    });
    // What else the line does to persuade would be a right answer too.
    let also = met.map_or(&[][..], |item| &item.tactics);
    let others = pack
        .catalogues
        .tactics
        .iter()
        .filter(|other| other.id != tactic.id && !also.contains(&other.id));
    let others: Vec<&Tactic> = shuffled(others, chance).into_iter().take(OPTIONS - 1).collect();
    (others.len() == OPTIONS - 1).then(|| Recall::NameTheTactic {
        tactic,
        line: met,
        options: shuffled(others.into_iter().chain([tactic]), chance),
    })
}

fn own_route<'a>(pack: &'a Pack, chance: &mut u64) -> Option<Recall<'a>> {
    let mut claims: Vec<Claim> = pack.items.iter().map(|(_, item)| item.claims).collect();
    claims.sort_unstable();
    claims.dedup();
    let claim = *claims.get(below(chance, claims.len()))?;
    let theirs = [
        CheckRoute::TheirNumber,
        CheckRoute::TheirLink,
        CheckRoute::TheirPapers,
        CheckRoute::TheirColleague,
    ];
    let theirs = shuffled(theirs, chance).into_iter().take(OPTIONS - 1);
    let options: Vec<CheckRoute> = theirs.chain([CheckRoute::Own]).collect();
    Some(Recall::OwnRoute {
        claim,
        options: shuffled(options, chance),
    })
}

fn who_holds<'a>(pack: &'a Pack, chance: &mut u64) -> Option<Recall<'a>> {
    let catalogues = &pack.catalogues;
    let known = |entry: &&Disclosure| entry.class == DisclosureClass::AboutYou && entry.holders.len() >= 2;
    let asked: Vec<&Disclosure> = catalogues.disclosures.iter().filter(known).collect();
    let disclosure = *asked.get(below(chance, asked.len()))?;
    let (hold, do_not): (Vec<&Holder>, Vec<&Holder>) = shuffled(&catalogues.holders, chance)
        .into_iter()
        .partition(|holder| disclosure.holders.contains(&holder.id));
    let some = (2 + below(chance, 2)).min(hold.len());
    let options: Vec<&Holder> = hold.into_iter().take(some).chain(do_not.into_iter().take(OPTIONS - some)).collect();
    (options.len() == OPTIONS).then(|| Recall::WhoHolds {
        disclosure,
        options: shuffled(options, chance),
    })
}
