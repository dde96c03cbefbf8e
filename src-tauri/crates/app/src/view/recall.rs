//! What is to be recalled, and what there is to say once it was.

use lesson::booster::Recall;
use wire::{DisclosureOption, HolderOption, RecallGiven, RecallTold, RecallView, TacticOption};
use words::{Recalled, Text};

use super::unmarked;
use crate::desk::Shelf;

/// The question, with the answers to choose from.
pub(crate) fn recall(asked: &Recall<'_>) -> RecallView {
    match asked {
        Recall::FirstMove => RecallView::FirstMove,
        Recall::OwnWords => RecallView::OwnWords,
        Recall::WhatProves { options } => RecallView::WhatProves {
            options: options
                .iter()
                .map(|option| DisclosureOption {
                    disclosure: option.id.clone(),
                    name: option.name.clone(),
                })
                .collect(),
        },
        Recall::NameTheTactic { tactic, line, options } => RecallView::NameTheTactic {
            said: line.map(|item| unmarked(&item.say)),
            how: tactic.how.clone(),
            options: options
                .iter()
                .map(|option| TacticOption {
                    tactic: option.id.clone(),
                    name: option.name.clone(),
                })
                .collect(),
        },
        Recall::OwnRoute { claim, options } => RecallView::OwnRoute {
            claim: *claim,
            options: options.clone(),
        },
        Recall::WhoHolds { disclosure, options } => RecallView::WhoHolds {
            name: disclosure.name.clone(),
            options: options
                .iter()
                .map(|option| HolderOption {
                    holder: option.id.clone(),
                    name: option.name.clone(),
                })
                .collect(),
        },
    }
}

/// What there is to say, in the catalogue's words; whether it was recalled or not.
pub(crate) fn recalled(shelf: &Shelf, asked: &Recall<'_>, given: &RecallGiven, recalled: Recalled) -> RecallTold {
    let told = |name: Option<&Text>, said: Vec<&Text>, holders: Vec<Text>| RecallTold {
        recalled,
        name: name.cloned(),
        said: said.into_iter().cloned().collect(),
        holders,
    };
    match asked {
        Recall::FirstMove | Recall::OwnWords | Recall::OwnRoute { .. } => told(None, Vec::new(), Vec::new()),
        Recall::WhatProves { options } => {
            // Of the one that was picked; where none was, as is right, of the first.
            let picked = match given {
                RecallGiven::Proves { disclosure: Some(id) } => options.iter().find(|option| option.id == *id),
                _ => options.first(),
            };
            told(
                picked.map(|entry| &entry.name),
                picked.map(|entry| &entry.not_proof).into_iter().collect(),
                Vec::new(),
            )
        }
        Recall::NameTheTactic { tactic, .. } => told(Some(&tactic.name), vec![&tactic.how, &tactic.counter], Vec::new()),
        Recall::WhoHolds { disclosure, .. } => {
            let holders = disclosure.holders.iter().filter_map(|id| shelf.pack.catalogues.holder(id));
            told(
                Some(&disclosure.name),
                vec![&disclosure.not_proof],
                holders.map(|holder| holder.name.clone()).collect(),
            )
        }
    }
}
