//! A pack by its id, whether it came with the program or was imported.

use std::{collections::BTreeMap, sync::Arc};

use lesson::mix::{borrows, mixed};
use wire::{PackChoice, Refusal};
use words::{ErrorCode, PackId, Program, ScenarioId, Seat, Text};

use super::{Desk, Shelf};
use crate::refusal::refuse;

impl Desk {
    /// The pack of that id, as this seat may play it. An imported one is opened the first time.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`]
    pub(crate) fn shelf_of(&self, seat: Seat, pack: &PackId) -> Result<Arc<Shelf>, Refusal> {
        if *pack == self.shelf.id {
            return Ok(Arc::clone(&self.shelf));
        }
        self.installed.shelf(seat, pack)
    }

    /// The pack that a room is led through: where a plan borrows stories, with those of the other packs mixed into it.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`]; [`ErrorCode::PlanPackMissing`] where another pack is not here, or has not what is borrowed.
    pub(crate) fn shelf_for(&self, seat: Seat, pack: &PackId, program: &Program) -> Result<Arc<Shelf>, Refusal> {
        let own = self.shelf_of(seat, pack)?;
        let borrows = borrows(&own.pack, program);
        if borrows.is_empty() {
            return Ok(own);
        }
        let missing = |pack: &str| Refusal {
            params: [("pack".to_owned(), pack.to_owned())].into(),
            ..refuse(ErrorCode::PlanPackMissing, format!("{program:?}"))
        };
        let lender = |id: PackId| match self.shelf_of(seat, &id) {
            Ok(shelf) => Ok((id, shelf)),
            Err(_) => Err(missing(&id.0)),
        };
        let lenders: BTreeMap<PackId, Arc<Shelf>> = borrows.into_iter().map(lender).collect::<Result<_, _>>()?;
        let others = lenders.iter().map(|(id, shelf)| (id.clone(), &shelf.pack)).collect();
        let names: Vec<&str> = lenders.keys().map(|id| id.0.as_str()).collect();
        let mixed = mixed(&own.pack, program, &others).ok_or_else(|| missing(&names.join(", ")))?;
        Ok(Arc::new(Shelf::mixed(&own, mixed, lenders)))
    }

    /// The pack is here, and is the very one of that hash; of a mixed one, each is. Nothing is opened to find out.
    pub(crate) fn is_there(&self, pack: &PackId, hash: &str) -> bool {
        let is_there =
            |pack: &PackId, hash: &str| self.shelf.is_same(pack, hash) || (*pack != self.shelf.id && self.installed.is_there(pack, hash));
        let mut hashes = hash.split(';');
        let own = hashes.next().is_some_and(|own| is_there(pack, own));
        own && hashes.all(|lender| {
            let lender = lender.split_once('=');
            lender.is_some_and(|(pack, hash)| is_there(&PackId(pack.to_owned()), hash))
        })
    }

    /// The packs to choose from, the bundled one first.
    pub(crate) fn choices(&self) -> Vec<PackChoice> {
        let manifest = self.shelf.pack.manifest.as_ref();
        let bundled = PackChoice {
            pack: self.shelf.id.clone(),
            title: manifest.map(|manifest| manifest.title.clone()).unwrap_or_default(),
            publisher: manifest.map(|manifest| manifest.publisher.clone()).unwrap_or_default(),
            bundled: true,
            signed: true,
        };
        std::iter::once(bundled).chain(self.installed.choices()).collect()
    }

    /// The title of a story; none where its pack no longer has it.
    pub(crate) fn story_title(&self, pack: &PackId, story: &ScenarioId) -> Option<Text> {
        if *pack == self.shelf.id {
            return self.shelf.pack.scenarios.get(story).map(|story| story.title.clone());
        }
        self.installed.story_title(pack, story)
    }

    /// The title of what a room is led through; empty where its pack no longer has it.
    pub(crate) fn program_title(&self, pack: &PackId, program: &Program) -> Text {
        let title = match program {
            Program::Story { scenario } => self.story_title(pack, scenario),
            Program::Plan { plan } if *pack == self.shelf.id => self.shelf.pack.plans.get(plan).map(|plan| plan.title.clone()),
            Program::Plan { plan } => self.installed.plan_title(pack, plan),
        };
        title.unwrap_or_default()
    }
}
