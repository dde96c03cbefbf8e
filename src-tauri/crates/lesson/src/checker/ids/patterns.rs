//! Where ids are given, and where they are referred to.

use crate::read::Document;
use crate::read::files::FileKind;

/// What an id is the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checker) enum IdKind {
    Pack,
    Report,
    Fact,
    Line,
    Holder,
    Route,
    Disclosure,
    Request,
    Tactic,
    Scenario,
    Cast,
    Placeholder,
    Step,
    Ending,
    /// A step or an ending.
    Spot,
    Choice,
    Cut,
    Item,
    /// A choice of an item.
    ItemChoice,
    Form,
    Plan,
    Part,
}

/// A kind of file, without the ids in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum File {
    Manifest,
    Facts,
    Brands,
    HelpLines,
    Holders,
    Routes,
    Disclosures,
    Requests,
    Tactics,
    Forms,
    Items,
    Scenario,
    Plan,
    Playthrough,
}

impl File {
    fn of(kind: &FileKind) -> Self {
        match kind {
            FileKind::Manifest => Self::Manifest,
            FileKind::Facts => Self::Facts,
            FileKind::Brands => Self::Brands,
            FileKind::HelpLines => Self::HelpLines,
            FileKind::Holders => Self::Holders,
            FileKind::Routes => Self::Routes,
            FileKind::Disclosures => Self::Disclosures,
            FileKind::Requests => Self::Requests,
            FileKind::Tactics => Self::Tactics,
            FileKind::Forms => Self::Forms,
            FileKind::Items(_) => Self::Items,
            FileKind::Scenario(_) => Self::Scenario,
            FileKind::Plan(_) => Self::Plan,
            FileKind::Playthrough => Self::Playthrough,
        }
    }
}

/// Where ids are given: file, pattern, kind.
const PATTERNS: &[(File, &str, IdKind)] = &[
    (File::Manifest, "id", IdKind::Pack),
    (File::Facts, "report/#/id", IdKind::Report),
    (File::Facts, "fact/#/id", IdKind::Fact),
    (File::HelpLines, "line/#/id", IdKind::Line),
    (File::Holders, "holder/#/id", IdKind::Holder),
    (File::Routes, "route/#/id", IdKind::Route),
    (File::Disclosures, "disclosure/#/id", IdKind::Disclosure),
    (File::Requests, "request/#/id", IdKind::Request),
    (File::Tactics, "tactic/#/id", IdKind::Tactic),
    (File::Forms, "form/#/id", IdKind::Form),
    (File::Items, "item/#/id", IdKind::Item),
    (File::Items, "item/#/choice/#/id", IdKind::ItemChoice),
    (File::Scenario, "id", IdKind::Scenario),
    (File::Scenario, "cast/*", IdKind::Cast),
    (File::Scenario, "vary/*", IdKind::Placeholder),
    (File::Scenario, "step/#/id", IdKind::Step),
    (File::Scenario, "ending/#/id", IdKind::Ending),
    (File::Scenario, "step/#/choice/#/id", IdKind::Choice),
    (File::Scenario, "cut/#/id", IdKind::Cut),
    (File::Plan, "id", IdKind::Plan),
    (File::Plan, "part/#/id", IdKind::Part),
];

/// A key that no such file has is told as such; it may well be the list, misspelt, so that an id not found may be right.
pub(super) fn has_strange_list(doc: &Document<'_>) -> bool {
    let file = File::of(&doc.kind);
    let known = |key: &str| key == "order" || PATTERNS.iter().any(|(of, at, _)| *of == file && at.split('/').next() == Some(key));
    doc.kind.is_list() && doc.root().keys().any(|key| !known(key.get_ref()))
}

pub(super) fn defines(file: &FileKind, pattern: &str) -> Option<IdKind> {
    let file = File::of(file);
    PATTERNS
        .iter()
        .find(|(of, at, _)| *of == file && *at == pattern)
        .map(|(.., kind)| *kind)
}

/// What a string refers to, if it refers to anything.
pub(super) fn refers(file: &FileKind, pattern: &str) -> Option<IdKind> {
    use IdKind as K;
    Some(match (File::of(file), pattern) {
        (File::Facts, "fact/#/report") => K::Report,
        (File::Facts, "fact/#/answered-by") => K::Fact,
        (File::HelpLines, "order/*/*/#") => K::Line,
        (File::Holders, "holder/#/facts/#") | (File::Routes, "route/#/facts/#") => K::Fact,
        (File::Requests, "request/#/facts/#") | (File::Tactics, "tactic/#/facts/#") => K::Fact,
        (File::Disclosures, "disclosure/#/reported/#" | "disclosure/#/sold/#") => K::Fact,
        (File::Disclosures, "disclosure/#/holders/#") => K::Holder,
        (File::Disclosures, "disclosure/#/routes/#") => K::Route,
        (File::Scenario, "based-on/#") | (File::Items, "item/#/based-on/#") => K::Fact,
        (File::Items, "item/#/discloses/#") => K::Disclosure,
        (File::Items, "item/#/requests/#") => K::Request,
        (File::Items, "item/#/tactics/#") => K::Tactic,
        (File::Forms, "form/#/items/#" | "form/#/around-a-story/#" | "form/#/room/#" | "form/#/room-short/#") => K::Item,
        (File::Scenario, "start") => K::Step,
        (File::Scenario, "step/#/who" | "judged") => K::Cast,
        (File::Scenario, "step/#/discloses/#") | (File::Playthrough, "end/knows/#") => K::Disclosure,
        (File::Scenario, "step/#/requests/#" | "step/#/when/given/#" | "step/#/choice/#/gives/#" | "step/#/choice/#/when/given/#")
        | (File::Playthrough, "end/given/#") => K::Request,
        (File::Scenario, "step/#/tactics/#") => K::Tactic,
        (File::Scenario, "exits/*" | "exits/*/to" | "step/#/next" | "step/#/exits/*" | "step/#/exits/*/to" | "step/#/choice/#/to") => {
            K::Spot
        }
        (File::Playthrough, "scenario") | (File::Plan, "part/#/scenario") => K::Scenario,
        (File::Plan, "part/#/form") => K::Form,
        _ => return None,
    })
}

/// The kinds of ids that such a file gives.
pub(super) fn kinds(file: &FileKind) -> impl Iterator<Item = IdKind> {
    let file = File::of(file);
    PATTERNS.iter().filter(move |(of, ..)| *of == file).map(|(.., kind)| *kind)
}
