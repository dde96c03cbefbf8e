//! What a quiz came to, in counts that plain words can say. No share, no grade.

use std::collections::BTreeMap;

use words::{Action, Channel, Confidence, Judgement, Nature};

/// What was answered to one contact. It rests on the records alone, so that a result stays readable when the pack has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Over which channel it came.
    pub channel: Channel,
    /// What it was.
    pub nature: Nature,
    /// What it was taken to be.
    pub judgement: Judgement,
    /// How sure; none where it could not be told.
    pub confidence: Option<Confidence>,
    /// How what was done is scored.
    pub action: Action,
}

/// How contacts of one nature were judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judgements {
    /// How many there were.
    pub of: u32,
    /// Taken for what they were: scams caught, genuine ones let in.
    pub right: u32,
    /// Taken for the opposite: scams missed, genuine ones turned away.
    pub wrong: u32,
    /// It could not be told: an honest answer, and no mistake.
    pub cannot_tell: u32,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Actions {
    /// Nothing was lost.
    pub safe: u32,
    /// Nothing was lost, but a genuine matter was made harder than it need be.
    pub needlessly_costly: u32,
    /// Something was given away, or a real warning ignored.
    pub not_safe: u32,
}

/// The judgements over one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelTally {
    /// The channel.
    pub channel: Channel,
    /// Of the scams.
    pub scams: Judgements,
    /// Of the genuine ones.
    pub genuine: Judgements,
}

/// How often one was right when one was so sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SureTally {
    /// How sure.
    pub confidence: Confidence,
    /// How many judgements.
    pub of: u32,
    /// How many of them were right.
    pub right: u32,
}

/// What a quiz came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The judgements of the scams.
    pub scams: Judgements,
    /// The judgements of the genuine ones.
    pub genuine: Judgements,
    /// What was done about all of them.
    pub actions: Actions,
    /// By channel, those that were met.
    pub channels: Vec<ChannelTally>,
    /// By how sure, the surest first, those that were said.
    pub sureness: Vec<SureTally>,
}

/// Counts the answers.
#[must_use]
pub fn tally(given: &[Given]) -> Tally {
    let mut all = Tally::default();
    let mut channels = BTreeMap::<Channel, ChannelTally>::new();
    for one in given {
        let channel = channels.entry(one.channel).or_insert_with(|| ChannelTally {
            channel: one.channel,
            scams: Judgements::default(),
            genuine: Judgements::default(),
        });
        let (own, over) = match one.nature {
            Nature::Scam => (&mut all.scams, &mut channel.scams),
            Nature::Genuine => (&mut all.genuine, &mut channel.genuine),
        };
        count_judgement(own, one);
        count_judgement(over, one);
        match one.action {
            Action::Safe => all.actions.safe += 1,
            Action::NeedlesslyCostly => all.actions.needlessly_costly += 1,
            Action::Unsafe => all.actions.not_safe += 1,
        }
    }
    all.channels = channels.into_values().collect();
    let sureness = [Confidence::Sure, Confidence::FairlySure, Confidence::Guess].map(|confidence| sure(given, confidence));
    all.sureness = sureness.into_iter().filter(|sure| sure.of > 0).collect();
    all
}

fn count_judgement(judgements: &mut Judgements, one: &Given) {
    judgements.of += 1;
    match one.judgement {
        Judgement::CannotTell => judgements.cannot_tell += 1,
        _ if is_right(one) => judgements.right += 1,
        _ => judgements.wrong += 1,
    }
}

fn is_right(one: &Given) -> bool {
    matches!(
        (one.nature, one.judgement),
        (Nature::Scam, Judgement::Scam) | (Nature::Genuine, Judgement::Genuine)
    )
}

fn sure(given: &[Given], confidence: Confidence) -> SureTally {
    let mut sure = SureTally {
        confidence,
        of: 0,
        right: 0,
    };
    for one in given.iter().filter(|one| one.confidence == Some(confidence)) {
        sure.of += 1;
        sure.right += u32::from(is_right(one));
    }
    sure
}
