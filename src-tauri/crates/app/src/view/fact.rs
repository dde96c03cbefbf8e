//! Reported statements, never without their source.

use lesson::pack::Facts;
use wire::FactView;
use words::FactId;

/// The facts of these ids with their reports, and with the answers of the companies they name. A fact whose report, or whose
/// company's answer, is missing is left out: it may not be told alone.
pub(crate) fn facts(facts: &Facts, ids: &[FactId]) -> Vec<FactView> {
    ids.iter().filter_map(|id| fact(facts, id)).collect()
}

fn fact(facts: &Facts, id: &FactId) -> Option<FactView> {
    let fact = facts.fact(id)?;
    let report = facts.report(&fact.report)?;
    let answer = match &fact.answered_by {
        // A company's own answer answers itself.
        Some(answer) if answer == id => None,
        Some(answer) => Some(facts.fact(answer)?.text.clone()),
        None if fact.names.is_empty() => None,
        None => return None,
    };
    Some(FactView {
        fact: id.clone(),
        kind: fact.kind,
        text: fact.text.clone(),
        today: fact.today.clone(),
        report_nature: report.nature,
        publisher: report.publisher.clone(),
        report_title: report.title.clone(),
        published: report.published.clone(),
        read_at: fact.source.clone(),
        answer,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str, id: &str) -> Vec<FactView> {
        facts(
            &toml::from_str(file).expect("the facts of the test are sound"),
            &[FactId(id.to_owned())],
        )
    }

    const REPORT: &str = r#"
        [[report]]
        id = "r"
        nature = "news"
        publisher = { en = "P" }
        title = { en = "T" }
        published = "10-18"
        copy-seen = ""
        [[fact]]
        id = "answer"
        report = "r"
        kind = "response"
        names = ["Shop"]
        answered-by = "answer"
        text = { en = "It answered." }
    "#;

    #[test]
    fn a_company_is_named_only_together_with_its_answer() {
        let named = |answered: &str| {
            format!(
                "{REPORT}\n[[fact]]\nid = \"f\"\nreport = \"r\"\nkind = \"loss\"\nnames = [\"Shop\"]\n{answered}\ntext = {{ en = \"L\" }}\n"
            )
        };
        let with = told(&named("answered-by = \"answer\""), "f");
        assert!(
            with.first().is_some_and(|fact| fact.answer.is_some()),
            "the answer is told with it: {with:?}"
        );
        assert!(told(&named(""), "f").is_empty(), "without an answer it is not told at all");
        assert!(
            told(&named("answered-by = \"gone\""), "f").is_empty(),
            "nor when the answer is missing"
        );
    }

    #[test]
    fn a_fact_of_a_missing_report_is_not_told() {
        let fact = "[[fact]]\nid = \"f\"\nreport = \"gone\"\nkind = \"loss\"\ntext = { en = \"L\" }\n";
        assert!(told(fact, "f").is_empty(), "a statement without its source is not reported");
    }
}
