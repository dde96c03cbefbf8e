//! What the quizzes of a session came to, for the room as a whole and never for fewer than five.

use words::{Action, Move, Nature};

use crate::pack::{Item, ItemChoice};

/// Fewer than these, and a figure could point at somebody.
pub const FEWEST: u32 = 5;

/// The normal deviate within which 95 of 100 lie.
const DEVIATE: f64 = 1.959_964;

/// Counts as they may leave the room: none under five. Where only one is under, the smallest of the others is left out too, for otherwise it
/// could be reckoned from the sum.
#[must_use]
pub fn hidden(counts: &[u32]) -> Vec<Option<u32>> {
    let mut shown: Vec<Option<u32>> = counts.iter().map(|count| Some(*count).filter(|count| *count >= FEWEST)).collect();
    if shown.iter().filter(|count| count.is_none()).count() == 1 {
        let smallest = shown.iter().flatten().min().copied();
        if let Some(other) = shown.iter_mut().find(|count| count.is_some() && **count == smallest) {
            *other = None;
        }
    }
    shown
}

/// How one item was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The number of the part in which it was asked.
    pub act: usize,
    /// What it was.
    pub nature: Nature,
    /// How many answered.
    pub answers: u32,
    /// How many of them caught the scam, or turned the genuine contact away.
    pub hits: u32,
}

/// Whether an answer is one that is counted: of a scam one by which nothing was given away, of a genuine contact one by which the matter
/// itself was turned away. Whoever hangs up on it and checks has turned nothing away (DESIGN section 7, rule 3).
#[must_use]
pub fn is_hit(item: &Item, choice: &ItemChoice) -> bool {
    match item.nature {
        Nature::Scam => choice.action != Action::Unsafe,
        Nature::Genuine => choice.action != Action::Safe && matches!(choice.kind, Move::Ignore | Move::Refuse | Move::HangUp),
    }
}

/// What one quiz came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// How many took part: the answers to the item that fewest answered.
    pub people: u32,
    /// Answers to scams by which nothing was given away.
    pub caught: u32,
    /// Answers to scams.
    pub of_scams: u32,
    /// Answers to genuine contacts by which the matter was turned away.
    pub turned_away: u32,
    /// Answers to genuine contacts.
    pub of_genuine: u32,
}

/// A change of a share with its interval, in percentage points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// After, less before.
    pub points: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// What the quizzes of a session came to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// The first quiz.
    pub before: Option<Shares>,
    /// The last one, if there were several.
    pub after: Option<Shares>,
    /// How the share of scams that were caught changed.
    pub caught: Option<Change>,
    /// How the share of genuine contacts that were turned away changed.
    pub turned_away: Option<Change>,
    /// Of a quiz too few took part.
    pub too_few: bool,
}

/// What the quizzes came to; none where no item was answered.
#[must_use]
pub fn figures(answered: &[Answered]) -> Option<Figures> {
    let answered: Vec<Answered> = answered.iter().copied().filter(|item| item.answers > 0).collect();
    let first = answered.iter().map(|item| item.act).min()?;
    let last = answered.iter().map(|item| item.act).max()?;
    let shares = |act: usize| shares(answered.iter().filter(|item| item.act == act));
    let before = shares(first);
    let after = (last != first).then(|| shares(last));
    let enough = |shares: &Shares| shares.people >= FEWEST;
    let too_few = !enough(&before) || after.is_some_and(|after| !enough(&after));
    let (before, after) = (Some(before).filter(enough), after.filter(enough));
    let compared = before.zip(after);
    Some(Figures {
        before,
        after,
        caught: compared.and_then(|(before, after)| {
            change(
                (before.caught, before.of_scams, before.people),
                (after.caught, after.of_scams, after.people),
            )
        }),
        turned_away: compared.and_then(|(before, after)| {
            change(
                (before.turned_away, before.of_genuine, before.people),
                (after.turned_away, after.of_genuine, after.people),
            )
        }),
        too_few,
    })
}

fn shares<'a>(items: impl Iterator<Item = &'a Answered>) -> Shares {
    let mut shares = Shares {
        people: u32::MAX,
        ..Shares::default()
    };
    for item in items {
        shares.people = shares.people.min(item.answers);
        let (hits, of) = match item.nature {
            Nature::Scam => (&mut shares.caught, &mut shares.of_scams),
            Nature::Genuine => (&mut shares.turned_away, &mut shares.of_genuine),
        };
        *hits = hits.saturating_add(item.hits);
        *of = of.saturating_add(item.answers);
    }
    shares
}

/// The change of a share, with Newcombe's interval for the difference of two shares from Wilson's for each (Newcombe 1998, method 10,
/// 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I). Each is given as (hits, answers, people). Several answers come from
/// each person, so that not the answers are counted as independent but the people: too wide an interval rather than too narrow a one.
fn change(before: (u32, u32, u32), after: (u32, u32, u32)) -> Option<Change> {
    let (from, to) = (Share::of(before)?, Share::of(after)?);
    let points = to.share - from.share;
    let low = points - ((to.share - to.low).powi(2) + (from.high - from.share).powi(2)).sqrt();
    let high = points + ((to.high - to.share).powi(2) + (from.share - from.low).powi(2)).sqrt();
    let percent = |share: f64| (share * 1000.0).round() / 10.0;
    Some(Change {
        points: percent(points),
        low: percent(low),
        high: percent(high),
    })
}

/// A share with Wilson's interval.
struct Share {
    share: f64,
    low: f64,
    high: f64,
}

impl Share {
    fn of((hits, answers, people): (u32, u32, u32)) -> Option<Self> {
        if answers == 0 || people == 0 {
            return None;
        }
        let share = f64::from(hits) / f64::from(answers);
        let people = f64::from(people);
        let square = DEVIATE * DEVIATE;
        let middle = share + square / (2.0 * people);
        let half = DEVIATE * (share * (1.0 - share) / people + square / (4.0 * people * people)).sqrt();
        let whole = 1.0 + square / people;
        Some(Self {
            share,
            low: ((middle - half) / whole).max(0.0),
            high: ((middle + half) / whole).min(1.0),
        })
    }
}
