//! Published cases map onto the catalogues of the bundled pack: what fraudsters are reported to show, want and do has its place there.

#![allow(clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

use std::collections::BTreeSet;
use std::fs;

use lesson::checker;
use lesson::now::{Ticks, advice};
use lesson::pack::Catalogues;
use serde::Deserialize;
use words::{Advice, Claim, DisclosureClass, DisclosureId, RequestId, TacticId};

/// The cases of `published-cases.toml`. A claimed identity that [`Claim`] does not know cannot be read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

/// A case: where it was published, and what of the catalogues it shows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    sample: Sample,
    address: String,
    claims: Claim,
    disclosures: Vec<DisclosureId>,
    requests: Vec<RequestId>,
    tactics: Vec<TacticId>,
    /// What the help during a call must come to when all of this is ticked.
    advice: Advice,
    /// What has no place in the catalogues, and why.
    gap: Option<String>,
}

/// What the case was looked for.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Sample {
    /// To try the catalogues: they must have a place for all of it.
    Catalogue,
    /// For the help while somebody is on the phone.
    Now,
}

fn cases() -> Vec<Case> {
    let text = fs::read_to_string(packs::root().join("published-cases.toml")).expect("the cases are there");
    toml::from_str::<Cases>(&text)
        .expect("a case has these keys, and claims a known identity")
        .case
}

fn catalogues() -> Catalogues {
    let folder = packs::root().join("../../src-tauri/resources/packs/reported-cases");
    checker::check(&packs::folder(&folder).expect("the pack is there")).pack.catalogues
}

#[test]
fn enough_different_cases_were_looked_at() {
    let cases = cases();
    let count = |sample| cases.iter().filter(|case| case.sample == sample).count();
    assert!(
        count(Sample::Catalogue) >= 30,
        "a smaller sample would say little of the catalogues"
    );
    assert!(count(Sample::Now) >= 20, "nor would fewer say much of the help during a call");
    let addresses: BTreeSet<&str> = cases.iter().map(|case| case.address.as_str()).collect();
    assert_eq!(addresses.len(), cases.len(), "a case counts once");
    let claims: BTreeSet<Claim> = cases.iter().map(|case| case.claims).collect();
    assert!(
        claims.len() >= 8,
        "a sample with few kinds of impostors would leave the rest untried"
    );
}

/// An address stands as the publisher had it: some pages were published under `http` only.
#[test]
fn every_case_can_be_looked_up_where_it_was_published() {
    for Case { address, .. } in cases() {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
        assert!(
            host.contains('.') && !address.contains(char::is_whitespace),
            "a reader can open it: {address}"
        );
    }
}

#[test]
fn every_entry_that_a_case_names_stands_in_the_catalogues() {
    let all = catalogues();
    let disclosures: BTreeSet<_> = all.disclosures.iter().map(|entry| &entry.id).collect();
    let requests: BTreeSet<_> = all.requests.iter().map(|entry| &entry.id).collect();
    let tactics: BTreeSet<_> = all.tactics.iter().map(|entry| &entry.id).collect();
    let mut unknown = Vec::new();
    for case in cases() {
        let from = &case.address;
        let missing = case.disclosures.iter().filter(|id| !disclosures.contains(id));
        unknown.extend(missing.map(|id| format!("{} ({from})", id.0)));
        let missing = case.requests.iter().filter(|id| !requests.contains(id));
        unknown.extend(missing.map(|id| format!("{} ({from})", id.0)));
        let missing = case.tactics.iter().filter(|id| !tactics.contains(id));
        unknown.extend(missing.map(|id| format!("{} ({from})", id.0)));
    }
    assert!(
        unknown.is_empty(),
        "who reads of it there must find it here:\n{}",
        unknown.join("\n")
    );
}

#[test]
fn the_catalogues_have_a_place_for_everything_in_the_sample() {
    for case in cases() {
        let mapped = case.disclosures.len() + case.requests.len() + case.tactics.len();
        assert!(mapped > 0, "a case that maps onto nothing tries nothing: {}", case.address);
        if case.sample == Sample::Catalogue {
            assert_eq!(case.gap, None, "what callers are reported to do has an entry: {}", case.address);
        } else if let Some(gap) = case.gap {
            assert!(!gap.trim().is_empty(), "a gap is told and explained: {}", case.address);
        }
    }
}

#[test]
fn every_class_of_disclosure_is_met_in_a_case() {
    let cases = cases();
    let shown: BTreeSet<&DisclosureId> = cases.iter().flat_map(|case| &case.disclosures).collect();
    let catalogues = catalogues();
    let entries = catalogues.disclosures.iter().filter(|entry| shown.contains(&entry.id));
    let classes: BTreeSet<DisclosureClass> = entries.map(|entry| entry.class).collect();
    let all = [
        DisclosureClass::AboutYou,
        DisclosureClass::Prop,
        DisclosureClass::Coincidence,
        DisclosureClass::FromYou,
    ];
    assert_eq!(
        classes,
        BTreeSet::from(all),
        "a class that no case shows would be a class of our own fancy"
    );
}

/// The advice stands beside each case and was looked through case by case, so that a changed catalogue cannot quietly change it: wishes that a genuine contact may have too, such as
/// a fee at the door or money for a relative, mean *not before you have checked*; the rest mean *stop now*.
#[test]
fn ticking_what_a_caller_of_a_case_knew_and_wanted_gives_the_advice_that_fits_it() {
    let catalogues = catalogues();
    for case in cases() {
        let ticks = Ticks {
            requests: case.requests.iter().cloned().collect(),
            disclosures: case.disclosures.iter().cloned().collect(),
        };
        assert_eq!(
            advice(&catalogues, &ticks),
            case.advice,
            "the sentence must be true and useful: {}",
            case.address
        );
    }
}
