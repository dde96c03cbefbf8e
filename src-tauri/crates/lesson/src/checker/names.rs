//! A scenario's id is its file's name (P005).

use super::ids;
use super::shared::Shared;
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::pack::Scenario;
use crate::read::files::FileKind;
use crate::read::{Ledger, Seg};

/// Checks the id of a scenario.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario, shared: &Shared) {
    let FileKind::Scenario(stem) = &ledger.doc().kind else { return };
    let id = story.id.0.as_str();
    if stem.0 == id {
        return;
    }
    // Whoever has copied a file and renamed the copy must change the id, not the name.
    let taken = shared.ids.has(ids::IdKind::Scenario, id);
    let mend = match (ids::is_proper(&stem.0), taken) {
        (true, true) => Mend::NameTaken.key(),
        (true, false) => Mend::WrongFileName.key(),
        (false, false) => Mend::RenameFile.key(),
        (false, true) => "",
    };
    let right = format!("scenarios/{id}.toml");
    let params = [
        ("id", id),
        ("name", ledger.doc().file),
        ("key", "id"),
        ("stem", &stem.0),
        ("right", &*right),
        ("mend", mend),
    ];
    ledger.add_problem(Problem::WrongFileName, &ledger.doc().place(&[Seg::Key("id")]), &params);
}
