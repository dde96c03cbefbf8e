//! Numbers: none that could be somebody's telephone, card or account (P018); in a story or an item, none that is neither reported
//! nor declared as made up (P020).

mod telephones;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use words::FindingCode;

use super::links;
use super::shared::Shared;
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::pack::{parts, placeholders};
use crate::read::files::FileKind;
use crate::read::{Leaf, Ledger, Place, Seg, TextNode, Walk};
use telephones::telephones;

/// A story rests on at most so many facts, and makes up at most so many numbers.
const FACTS: usize = 100;
const MADE_UP: usize = 500;

/// P018, for a line of a text. Real numbers stand in the help lines alone.
pub(super) fn check_telephone(ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) {
    if ledger.doc().kind == FileKind::HelpLines || !has_digit(line) {
        return;
    }
    for number in telephones(&visible(line)) {
        let place = ledger.doc().within(place, &number);
        ledger.add(FindingCode::TelephoneNumber, &place, &[("number", &number)]);
    }
}

/// P020, for every text of a story whose facts are known.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, shared: &Shared) {
    let mut story = Told::default();
    story.texts.extend(&walk.texts);
    for leaf in &walk.leaves {
        story.take(leaf, "based-on/#", "made-up/#");
    }
    story.check(ledger, &[], shared);
}

/// P020, for every item of a channel: each rests on facts of its own.
pub(super) fn check_items(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, shared: &Shared) {
    let mut items = BTreeMap::<usize, Told<'_>>::new();
    let entry = |place: &Place| place.entry.as_ref().map(|(_, at)| *at);
    for text in &walk.texts {
        if let Some(at) = entry(&text.place) {
            items.entry(at).or_default().texts.push(text);
        }
    }
    for leaf in &walk.leaves {
        if let Some(item) = entry(&leaf.place).and_then(|at| items.get_mut(&at)) {
            item.take(leaf, "item/#/based-on/#", "item/#/made-up/#");
        }
    }
    for (at, item) in items {
        item.check(ledger, &[Seg::Key("item"), Seg::At(at)], shared);
    }
}

/// What is told by a story or an item, and on what it rests.
#[derive(Default)]
struct Told<'w> {
    facts: Vec<&'w str>,
    made_up: Vec<&'w str>,
    texts: Vec<&'w TextNode<'w>>,
}

impl<'w> Told<'w> {
    fn take(&mut self, leaf: &'w Leaf<'_>, based_on: &str, made_up: &str) {
        match leaf.pattern.as_ref() {
            pattern if pattern == based_on => self.facts.push(leaf.value),
            pattern if pattern == made_up => self.made_up.push(leaf.value),
            _ => {}
        }
    }

    /// Checks every text. The lists stand at the path.
    fn check(&self, ledger: &mut Ledger<'_, '_>, path: &[Seg<'_>], shared: &Shared) {
        let facts_bounded = is_bounded(ledger, path, "based-on", self.facts.len(), FACTS);
        let bounded = is_bounded(ledger, path, "made-up", self.made_up.len(), MADE_UP) && facts_bounded;
        if !bounded || !shared.knows_numbers(&self.facts) {
            return;
        }
        let problem = if self.facts.is_empty() {
            Problem::NothingReported
        } else {
            Problem::NotReported
        };
        for (number, stray) in self.strays(ledger, shared) {
            self.tell(ledger, path, shared, problem, (&number, &stray));
        }
    }

    /// Every stray number once, with the places and the language in which it stands.
    fn strays(&self, ledger: &Ledger<'_, '_>, shared: &Shared) -> BTreeMap<String, Stray> {
        let mut strays = BTreeMap::<String, Stray>::new();
        for lang in &shared.languages {
            let Some(allowed) = self.allowed(lang, shared) else { continue };
            for text in &self.texts {
                for (_, place, line) in text.lines.iter().filter(|(tag, ..)| tag == lang) {
                    for number in strays_of(line, &allowed) {
                        let place = ledger.doc().within(place, &number);
                        let stray = strays.entry(number).or_insert_with(|| Stray { lang, places: Vec::new() });
                        stray.places.push(place);
                    }
                }
            }
        }
        strays.values_mut().for_each(|stray| stray.places.sort_by_key(|place| place.offset));
        strays
    }

    fn tell(&self, ledger: &mut Ledger<'_, '_>, path: &[Seg<'_>], shared: &Shared, problem: Problem, (number, stray): (&str, &Stray)) {
        let doc = ledger.doc();
        let Some((first, others)) = stray.places.split_first() else {
            return;
        };
        let lines: BTreeSet<u32> = others
            .iter()
            .map(|place| doc.line(place))
            .filter(|line| *line != doc.line(first))
            .collect();
        let lines: Vec<String> = lines.iter().take(LINES).map(u32::to_string).collect();
        let list = path.iter().copied().chain([Seg::Key("made-up")]).collect::<Vec<_>>();
        let (mend, line) = match doc.key_line(&list) {
            Some(line) => (Mend::MadeUpListed, line.to_string()),
            None => (Mend::MadeUpNew, String::new()),
        };
        let figures = self.facts.iter().filter_map(|fact| shared.figures.get(*fact)).flatten();
        let figures: BTreeSet<String> = figures
            .filter(|(tag, _)| *tag == stray.lang)
            .map(|(_, written)| format!("`{written}`"))
            .collect();
        let figures: Vec<String> = figures.into_iter().take(LINES).collect();
        let params = [
            ("number", number),
            ("elsewhere", &*lines.join(", ")),
            ("mend", mend.key()),
            ("line", &*line),
            ("above", if path.is_empty() { "level" } else { "claims" }),
            ("figures", &*figures.join(", ")),
        ];
        ledger.add_problem(problem, first, &params);
    }

    /// The numbers that may be written in a language.
    fn allowed(&self, lang: &str, shared: &Shared) -> Option<AhoCorasick> {
        let figures = self.facts.iter().filter_map(|fact| shared.figures.get(*fact)).flatten();
        let figures = figures.filter(|(tag, _)| *tag == lang).map(|(_, written)| written.as_str());
        let allowed = figures
            .chain(self.made_up.iter().copied())
            .chain(shared.short_numbers.iter().map(String::as_str));
        let allowed: BTreeSet<&str> = allowed.filter(|number| number.chars().any(is_digit)).collect();
        // Made anew for every story and item and used on a few lines: the kind that is built soonest.
        AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .build(allowed)
            .ok()
    }
}

/// A list of numbers has no more entries than anybody writes: each is looked for in every text.
fn is_bounded(ledger: &mut Ledger<'_, '_>, path: &[Seg<'_>], key: &str, count: usize, limit: usize) -> bool {
    if count > limit {
        let path: Vec<Seg<'_>> = path.iter().copied().chain([Seg::Key(key)]).collect();
        let place = ledger.doc().place(&path);
        let params = [("key", key), ("count", &*count.to_string()), ("limit", &*limit.to_string())];
        ledger.add_problem(Problem::TooManyEntries, &place, &params);
    }
    count <= limit
}

/// A number that nothing accounts for: the language in which it was found first, and where it stands.
struct Stray {
    lang: &'static str,
    places: Vec<Place>,
}

/// Other lines, and figures of facts, named in one finding.
const LINES: usize = 8;

/// What remains of a line's digits once links, telephone numbers (which have findings of their own) and allowed numbers are out.
fn strays_of(line: &str, allowed: &AhoCorasick) -> BTreeSet<String> {
    if !has_digit(line) {
        return BTreeSet::new();
    }
    let mut line = visible(line);
    // A digit in the name of a placeholder is no number.
    for key in placeholders(&line.clone()) {
        line = line.replace(&format!("{{{key}}}"), " ");
    }
    for told in links::find(&line.clone(), true)
        .into_iter()
        .map(str::to_owned)
        .chain(telephones(&line))
    {
        line = line.replace(&told, " ");
    }
    strays(&line, allowed)
}

/// The numbers, as they are written, of which no allowed number covers every digit. A number matches only where no further digit adjoins
/// it. A run of digits beside a mask, as in 95••••••, is plainly made up.
fn strays(line: &str, allowed: &AhoCorasick) -> BTreeSet<String> {
    let covered = covered(line, allowed);
    let mut strays = BTreeSet::new();
    let mut start = None;
    for (index, sign) in line.char_indices().chain([(line.len(), ' ')]) {
        match start {
            None if is_digit(sign) => start = Some(index),
            Some(from) if !is_digit(sign) => {
                let stray = covered.get(from..index).is_some_and(|covered| covered.contains(&false));
                if stray && !written::is_masked(line, from, index) {
                    strays.insert(written::around(line, from..index).to_owned());
                }
                start = None;
            }
            _ => {}
        }
    }
    strays
}

/// For each byte of a line, whether it belongs to an allowed number.
fn covered(line: &str, allowed: &AhoCorasick) -> Vec<bool> {
    let mut covered = vec![false; line.len()];
    for found in allowed.find_overlapping_iter(line) {
        let inside = line.get(found.range()).unwrap_or_default();
        let before = line.get(..found.start()).and_then(|text| text.chars().next_back());
        let after = line.get(found.end()..).and_then(|text| text.chars().next());
        let joins = |edge: Option<char>, next: Option<char>| edge.is_some_and(is_digit) && next.is_some_and(is_digit);
        if !joins(inside.chars().next(), before) && !joins(inside.chars().next_back(), after) {
            covered
                .iter_mut()
                .take(found.end())
                .skip(found.start())
                .for_each(|byte| *byte = true);
        }
    }
    covered
}

/// Most lines have none, and nothing more is to be done with them.
fn has_digit(line: &str) -> bool {
    line.chars().any(is_digit)
}

/// ASCII and full-width digits.
fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit() || ('０'..='９').contains(&sign)
}

/// A line as it is shown: without the ids of its marks.
fn visible(line: &str) -> String {
    parts(line).into_iter().map(|part| part.text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowing(numbers: &[&str]) -> AhoCorasick {
        AhoCorasick::new(numbers).unwrap()
    }

    #[test]
    fn a_number_is_covered_only_where_no_digit_adjoins_it() {
        let allowed = allowing(&["200", "9月12日", "2"]);
        assert!(
            strays("赔200元，9月12日，第2次", &allowed).is_empty(),
            "each stands between non-digits"
        );
        assert_eq!(
            strays("1200 and 2001", &allowed).len(),
            2,
            "a part of a longer number does not count"
        );
        assert_eq!(
            strays("19月12日", &allowed),
            BTreeSet::from(["19月12日".to_owned()]),
            "neither does the end of one"
        );
        assert_eq!(strays("５０", &allowed).len(), 1, "full-width digits are digits");
    }

    #[test]
    fn a_masked_number_is_plainly_made_up() {
        let none = allowing(&["x"]);
        assert!(
            strays("95••••••，卡号 6222 •••• •••• 1234", &none).is_empty(),
            "each run stands beside a mask"
        );
        assert_eq!(strays("尾号1234•", &none).len(), 0, "behind it or before it");
        assert_eq!(strays("12 34 ••••", &none).len(), 1, "but not further away");
    }

    #[test]
    fn a_longer_number_may_cover_what_a_shorter_one_does_not() {
        assert!(
            strays("5,000元", &allowing(&["5", "5,000"])).is_empty(),
            "the longer number covers all of it"
        );
        assert_eq!(strays("5,000元", &allowing(&["5"])).len(), 1, "the shorter leaves the thousands");
    }
}
