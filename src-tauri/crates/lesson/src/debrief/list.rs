//! The list in their hand: a row such as the caller may have been reading from, made of exactly what this run disclosed.

use words::{DisclosureClass, DisclosureId, Lang, Nature, Text};

use crate::{
    pack::{Catalogues, Drawn, Scenario, Step, parts},
    run::Run,
};

/// What the caller may have been reading from.
#[derive(Clone, Debug, PartialEq)]
pub struct CallersList {
    /// What was said of the learner, in the order in which it was said.
    pub row: Vec<Cell>,
    /// What needs no list: props, what is true of nearly everybody, and what the learner had said.
    pub beside: Vec<Cell>,
}

/// One disclosure of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// What stands in the cell.
    pub value: Text,
}

/// The list after a scam; none after a genuine contact, or where nothing was disclosed.
///
/// Each disclosure stands in it once, however often it was said. What the catalogue does not have is left out: the checker tells.
#[must_use]
pub fn callers_list(catalogues: &Catalogues, scenario: &Scenario, run: &Run) -> Option<CallersList> {
    if scenario.nature == Nature::Genuine {
        return None;
    }
    let mut list = CallersList {
        row: Vec::new(),
        beside: Vec::new(),
    };
    for visit in &run.visits {
        let Some(step) = scenario.step(&visit.step.0) else { continue };
        for id in &step.discloses {
            let known = list.row.iter().chain(&list.beside).any(|cell| cell.disclosure == *id);
            let Some(entry) = catalogues.disclosure(id).filter(|_| !known) else {
                continue;
            };
            let value = scenario.row.get(id).map_or_else(
                || said(step, id, &run.drawn, visit.balance).unwrap_or_else(|| entry.name.clone()),
                |text| run.drawn.fill(text, visit.balance),
            );
            let side = if entry.class == DisclosureClass::AboutYou {
                &mut list.row
            } else {
                &mut list.beside
            };
            side.push(Cell {
                disclosure: id.clone(),
                value,
            });
        }
    }
    (!list.row.is_empty() || !list.beside.is_empty()).then_some(list)
}

/// The words of a detail as they were said, in every language that has them.
fn said(step: &Step, id: &DisclosureId, drawn: &Drawn, balance: i64) -> Option<Text> {
    let words = |lang: &Lang, line: &String| {
        let part = parts(line).into_iter().find(|part| part.disclosure.as_ref() == Some(id))?;
        Some((*lang, drawn.fill_line(&part.text, *lang, balance)))
    };
    let lines = step.say.as_ref()?.0.iter().map(|(lang, line)| words(lang, line));
    lines.collect::<Option<_>>().map(Text)
}

#[cfg(test)]
mod tests {
    use words::{ChoiceId, Moment};

    use super::*;

    fn story() -> Scenario {
        toml::from_str(include_str!("../run/tests/story.toml")).expect("the story of the tests is sound")
    }

    fn catalogues() -> Catalogues {
        let entry = |id: &str, class: &str| {
            format!(
                "id = '{id}'\nclass = '{class}'\nname = {{ en = 'my {id}' }}\nshows = {{ en = 's' }}\nnot-proof = {{ en = 'n' }}\ninstead = {{ en = 'i' }}"
            )
        };
        let read = |text: String| toml::from_str(&text).expect("an entry");
        Catalogues {
            disclosures: vec![read(entry("product", "about-you"))],
            ..Catalogues::default()
        }
    }

    fn play(story: &Scenario, choices: &[&str]) -> Run {
        let start = Run::start(story, 1).expect("the story starts");
        let choose = |run: Run, choice: &&str| {
            let choice = ChoiceId((*choice).to_owned());
            run.choose(story, &choice, Moment(0)).expect("the choice is open").0
        };
        choices.iter().fold(start, choose)
    }

    #[test]
    fn the_list_holds_what_this_run_disclosed_and_nothing_else() {
        let story = story();
        assert_eq!(
            callers_list(&catalogues(), &story, &play(&story, &[])),
            None,
            "before a word was said nothing stands in it"
        );
        let list = callers_list(&catalogues(), &story, &play(&story, &["answer"])).expect("something was disclosed");
        let ids: Vec<&str> = list.row.iter().map(|cell| cell.disclosure.0.as_str()).collect();
        assert_eq!(ids, ["product"], "exactly what was said");
        assert!(list.beside.is_empty(), "nothing was said that needs no list");
    }

    #[test]
    fn a_genuine_contact_has_no_list() {
        let story = Scenario {
            nature: Nature::Genuine,
            ..story()
        };
        let run = play(&story, &["answer"]);
        assert_eq!(
            callers_list(&catalogues(), &story, &run),
            None,
            "a genuine caller is not shown as a thief"
        );
    }

    #[test]
    fn the_cell_of_the_scenario_takes_the_place_of_the_words_said() {
        let mut story = story();
        let cell: Text = Text([(Lang::En, "1 box".to_owned())].into());
        story.row.insert(DisclosureId("product".to_owned()), cell.clone());
        let list = callers_list(&catalogues(), &story, &play(&story, &["answer"])).expect("something was disclosed");
        assert_eq!(list.row.first().map(|first| &first.value), Some(&cell), "a table reads better so");
    }
}
