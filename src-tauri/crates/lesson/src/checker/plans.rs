//! Plans: their times add up (P090), each part has what belongs to its kind (P091), and the written sum fits into it (P092).
//!
//! They are read last: what they name must be sound. A plan with an error, or one that names something left out for a fault of its own,
//! is left out.

mod borrowing;

use std::collections::{BTreeMap, BTreeSet};

use words::{FindingCode, FormId, PackId, PartKind, Venue};

use super::shared::Shared;
use super::{SoundFile, ids, texts};
use crate::findings::Finding;
use crate::findings::problem::Problem;
use crate::mix::borrowed;
use crate::pack::{Activity, Pack, Part, Plan, Scenario};
use crate::read::files::FileKind;
use crate::read::{self, Document, Ledger, Place, Seg, walk};
use crate::timing;

/// A pack has at most so many plans, and a plan so many parts: for each story its ways are gone.
const PLANS: usize = 50;
const PARTS: usize = 30;

/// Answers of a poll.
const ANSWERS: std::ops::RangeInclusive<usize> = 2..=3;

/// The packs whose stories a plan may borrow.
type Others<'p> = BTreeMap<PackId, &'p Pack>;

/// Reads and checks the plans, and keeps the sound ones.
pub(super) fn read(sound: &[SoundFile<'_>], shared: &Shared, others: &Others<'_>, pack: &mut Pack, findings: &mut Vec<Finding>) {
    let files = sound.iter().filter(|file| matches!(file.kind, FileKind::Plan(_)));
    for (at, file) in files.enumerate() {
        let (doc, told) = Document::read(file.name, file.kind.clone(), file.bytes);
        findings.extend(told);
        let Some(doc) = doc else { continue };
        let mut ledger = Ledger::new(&doc);
        if at >= PLANS {
            let params = [("key", "plans"), ("count", &*(at + 1).to_string()), ("limit", &*PLANS.to_string())];
            ledger.add_problem(Problem::TooManyEntries, &Place::default(), &params);
        } else {
            check_plan(&mut ledger, shared, others, pack);
        }
        findings.extend(ledger.into_findings());
    }
}

fn check_plan(ledger: &mut Ledger<'_, '_>, shared: &Shared, others: &Others<'_>, pack: &mut Pack) {
    let plan = read::plan(ledger);
    let walk = walk(ledger.doc());
    texts::check(ledger, &walk, shared);
    ids::check(ledger, &walk, shared);
    let Some(plan) = plan else { return };
    check_name(ledger, &plan);
    check_count(ledger, &plan);
    check_times(ledger, &plan);
    check_forms_differ(ledger, &plan);
    for (at, part) in plan.parts.iter().enumerate() {
        check_shape(ledger, &plan, at, part);
        check_cut(ledger, pack, others, at, part);
    }
    if !ledger.is_clean() {
        return;
    }
    let mixed = borrowing::mixed(pack, &plan, others);
    let (known, whole_plan) = mixed.as_ref().map_or((&*pack, &plan), |(pack, plan)| (pack, plan));
    let sums = timing::sum(known, whole_plan);
    // How long a borrowed story takes is known only where its pack is.
    let whole = sums.iter().all(|sum| sum.lines.is_some() || borrowed(pack, sum.part).is_some());
    for (at, sum) in sums.iter().enumerate() {
        check_fits(ledger, at, sum);
    }
    if whole {
        pack.plans.insert(plan.id.clone(), plan);
    }
}

/// The place of a key of a part, or of the part where it lacks it.
fn place(ledger: &Ledger<'_, '_>, at: usize, key: &str) -> Place {
    ledger.doc().place(&[Seg::Key("part"), Seg::At(at), Seg::Key(key)])
}

/// A plan's id is its file's name.
fn check_name(ledger: &mut Ledger<'_, '_>, plan: &Plan) {
    if matches!(&ledger.doc().kind, FileKind::Plan(id) if *id != plan.id) {
        let place = ledger.doc().place(&[Seg::Key("id")]);
        let params = [("id", plan.id.0.as_str()), ("name", ledger.doc().file)];
        ledger.add_problem(Problem::WrongFileName, &place, &params);
    }
}

fn check_count(ledger: &mut Ledger<'_, '_>, plan: &Plan) {
    if plan.parts.is_empty() {
        let place = ledger.doc().place(&[Seg::Key("id")]);
        ledger.add_problem(Problem::NoParts, &place, &[]);
    }
    if plan.parts.len() > PARTS {
        let place = ledger.doc().place(&[Seg::Key("part"), Seg::At(PARTS)]);
        let params = [
            ("key", "part"),
            ("count", &*plan.parts.len().to_string()),
            ("limit", &*PARTS.to_string()),
        ];
        ledger.add_problem(Problem::TooManyEntries, &place, &params);
    }
}

/// P090. The sum is told only where every part has its time.
fn check_times(ledger: &mut Ledger<'_, '_>, plan: &Plan) {
    let whole = plan.length().filter(|length| *length > 0);
    if whole.is_none() {
        let place = ledger.doc().place(&[Seg::Key("id")]);
        ledger.add_problem(Problem::PlanTimeless, &place, &[]);
    }
    let mut sum = Some(0);
    for (at, part) in plan.parts.iter().enumerate() {
        let length = part.length().filter(|length| *length > 0);
        if length.is_none() {
            ledger.add_problem(Problem::PartTimeless, &place(ledger, at, "id"), &[("part", &part.id.0)]);
        }
        sum = sum.zip(length).map(|(sum, length): (u32, u32)| sum + length);
    }
    if let (Some(whole), Some(sum), false) = (whole, sum, plan.parts.is_empty())
        && whole != sum
    {
        let key = if plan.minutes.is_some() { "minutes" } else { "seconds" };
        let place = ledger.doc().place(&[Seg::Key(key)]);
        ledger.add_problem(Problem::PartsOff, &place, &[("sum", &clock(sum)), ("whole", &clock(whole))]);
    }
}

/// P091. Nobody is asked the same form twice.
fn check_forms_differ(ledger: &mut Ledger<'_, '_>, plan: &Plan) {
    let mut asked = BTreeSet::<&FormId>::new();
    for (at, part) in plan.parts.iter().enumerate() {
        let Some(form) = &part.form else { continue };
        if !asked.insert(form) {
            let params = [("part", part.id.0.as_str()), ("id", form.0.as_str())];
            ledger.add_problem(Problem::FormAgain, &place(ledger, at, "form"), &params);
        }
    }
}

/// The keys of a part that belong to some kinds alone, each with whether it is there.
fn keys(part: &Part) -> [(&'static str, bool); 10] {
    [
        ("say", part.say.is_some()),
        ("form", part.form.is_some()),
        ("set", part.set.is_some()),
        ("first", part.first.is_some()),
        ("pack", part.pack.is_some()),
        ("scenario", part.scenario.is_some()),
        ("cut", part.cut.is_some()),
        ("discuss", part.discuss.is_some()),
        ("ask", part.ask.is_some()),
        ("options", !part.options.is_empty()),
    ]
}

/// The keys a kind must have, and those it may have besides.
fn wanted(kind: PartKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        PartKind::Words => (&["say"], &[]),
        PartKind::Quiz => (&["form", "set"], &["say", "first"]),
        PartKind::Story => (&["scenario", "cut"], &["say", "discuss", "pack"]),
        PartKind::Poll => (&["ask", "options"], &["say"]),
        PartKind::Checklist => (&[], &["say"]),
    }
}

/// P091.
fn check_shape(ledger: &mut Ledger<'_, '_>, plan: &Plan, at: usize, part: &Part) {
    let kind = super::rules::word(part.kind);
    let named = |key| [("part", part.id.0.as_str()), ("kind", kind.as_str()), ("key", key)];
    let (must, may) = wanted(part.kind);
    for (key, there) in keys(part) {
        let (problem, told_at) = match there {
            false if must.contains(&key) => (Problem::PartLacks, "kind"),
            true if !must.contains(&key) && !may.contains(&key) => (Problem::PartHas, key),
            _ => continue,
        };
        ledger.add_problem(problem, &place(ledger, at, told_at), &named(key));
    }
    if plan.venue == Venue::Kiosk && part.discuss.is_some() {
        ledger.add_problem(Problem::TalkAtKiosk, &place(ledger, at, "discuss"), &named("discuss"));
    }
    // At a kiosk nobody could see to it that the other pack is there.
    if plan.venue == Venue::Kiosk && part.kind == PartKind::Story && part.pack.is_some() {
        ledger.add_problem(Problem::PartHas, &place(ledger, at, "pack"), &named("pack"));
    }
    if plan.venue == Venue::Room && plan.aloud && at == 0 {
        ledger.add_problem(Problem::AloudInRoom, &ledger.doc().place(&[Seg::Key("aloud")]), &[]);
    }
    if part.kind == PartKind::Poll && !part.options.is_empty() && !ANSWERS.contains(&part.options.len()) {
        let params = [("part", part.id.0.as_str()), ("count", &*part.options.len().to_string())];
        ledger.add_problem(Problem::PollAnswers, &place(ledger, at, "options"), &params);
    }
}

/// P013, for the cut of a story that is sound, and for a story that is borrowed from a pack that is known.
fn check_cut(ledger: &mut Ledger<'_, '_>, pack: &Pack, others: &Others<'_>, at: usize, part: &Part) {
    let Some(Activity::Story(scenario, cut, _)) = part.activity() else {
        return;
    };
    let lender = borrowed(pack, part).map_or(Some(pack), |other| others.get(other).copied());
    let Some(story) = lender.and_then(|lender| lender.scenarios.get(scenario)) else {
        if let (Some(other), Some(lender)) = (borrowed(pack, part), lender) {
            borrowing::tell_unknown(ledger, &place(ledger, at, "scenario"), other, lender, scenario);
        }
        return;
    };
    if story.cut(cut).is_none() {
        let ids = cuts(story);
        let params = [
            ("id", cut.0.as_str()),
            ("scenario", scenario.0.as_str()),
            ("near", ""),
            ("ids", &*ids),
        ];
        ledger.add_problem(Problem::UnknownCut, &place(ledger, at, "cut"), &params);
    }
}

fn cuts(story: &Scenario) -> String {
    let ids: Vec<String> = story.cuts.iter().map(|cut| format!("`{}`", cut.id.0)).collect();
    ids.join(", ")
}

/// P092, for a part of which everything is known.
fn check_fits(ledger: &mut Ledger<'_, '_>, at: usize, sum: &timing::PartSum<'_>) {
    let (Some(given), needs) = (sum.part.length(), sum.longest()) else {
        return;
    };
    if sum.lines.is_none() || needs <= given {
        return;
    }
    let key = if sum.part.minutes.is_some() { "minutes" } else { "seconds" };
    let by_language = sum.needs().into_iter().max_by_key(|(_, seconds)| *seconds);
    let lang = by_language.map_or("", |(lang, _)| super::shared::tag(lang));
    let params = [
        ("part", sum.part.id.0.as_str()),
        ("given", &*clock(given)),
        ("needs", &*clock(needs)),
        ("over", &*clock(needs - given)),
        ("lang", lang),
    ];
    ledger.add(FindingCode::PlanTooTight, &place(ledger, at, key), &params);
}

/// Seconds as minutes and seconds, 1:30.
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
