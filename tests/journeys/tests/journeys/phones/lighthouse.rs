//! Lighthouse, which many go by, gives the page that phones open all hundred points for accessibility. Installed by `./setup.sh test-long`.

use std::process::Command;

use serde_json::Value;
use wire::PhoneView;
use words::Phase;

use super::hall::{Hall, asks, decision};
use crate::world::root;

#[test]
#[ignore = "Lighthouse is large and slow; run by `make test-long`"]
fn lighthouse_gives_the_page_of_phones_all_points_for_accessibility() {
    let hall = Hall::open();
    for lang in ["zh-CN", "en-GB"] {
        hall.show(PhoneView::Look);
        assert_eq!(
            points(&hall.scanned(), lang),
            (100, vec![]),
            "{lang}: waiting for the first question"
        );
        hall.show(asks(decision(1, Phase::Open)));
        assert_eq!(points(&hall.scanned(), lang), (100, vec![]), "{lang}: a question");
    }
    assert_eq!(points(&hall.typed(), "zh-CN"), (100, vec![]), "the door at which the code is typed");
}

/// The points of a hundred for this address, and what took some away.
fn points(address: &str, lang: &str) -> (u32, Vec<String>) {
    let report = Command::new(root().join("target/lighthouse/node_modules/.bin/lighthouse"))
        .arg(address)
        .args(["--quiet", "--only-categories=accessibility", "--output=json"])
        .arg(format!("--chrome-flags=--headless=new --no-sandbox --lang={lang}"))
        .env("CHROME_PATH", "/usr/bin/chromium")
        .output()
        .expect("`./setup.sh test-long` installs Lighthouse");
    let told = String::from_utf8_lossy(&report.stderr);
    let report: Value = serde_json::from_slice(&report.stdout).unwrap_or_else(|error| panic!("{error}: {told}"));
    let score = report["categories"]["accessibility"]["score"].as_f64().expect("a score");
    let audits = report["audits"].as_object().into_iter().flatten();
    let lost = audits.filter(|(_, audit)| audit["score"].as_f64().is_some_and(|score| score < 1.0));
    (percent(score), lost.map(|(id, _)| id.clone()).collect())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score is between 0 and 1")]
fn percent(score: f64) -> u32 {
    (score * 100.0).round() as u32
}
