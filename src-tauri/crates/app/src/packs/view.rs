//! Packs, publishers and the offer, as the page sees them.

use shelf::{Changes, Offer, Publisher, Row, Signed};
use wire::{Notice, PackCard, PackChanges, PackOffer, PackSigned, PublisherCard, Severity};
use words::{Day, ErrorCode};

use crate::{
    desk::{Desk, Shelf},
    refusal::notice_with,
    view::finding,
};

/// The bundled pack first, then by title.
pub(super) fn packs(desk: &Desk) -> Vec<PackCard> {
    let library = desk.installed.library();
    let there = |row: &Row| library.path(&row.pack).is_some_and(|path| path.is_file());
    let mut cards: Vec<PackCard> = library.rows().iter().map(|row| card(row, there(row))).collect();
    cards.sort_by(|one, other| one.title.0.values().cmp(other.title.0.values()));
    std::iter::once(bundled(&desk.shelf)).chain(cards).collect()
}

fn bundled(shelf: &Shelf) -> PackCard {
    let manifest = shelf.pack.manifest.as_ref();
    let warnings = shelf.findings.iter().filter(|finding| finding.severity == Severity::Warning);
    PackCard {
        pack: shelf.id.clone(),
        title: manifest.map(|manifest| manifest.title.clone()).unwrap_or_default(),
        publisher: manifest.map(|manifest| manifest.publisher.clone()).unwrap_or_default(),
        version: shelf.version.clone(),
        date: manifest.map_or_else(|| Day(String::new()), |manifest| manifest.date.clone()),
        bundled: true,
        signed_by: None,
        before: None,
        stories: count(shelf.pack.scenarios.len()),
        plans: count(shelf.pack.plans.len()),
        warnings: count(warnings.count()),
        amiss: shelf.notice.clone(),
    }
}

fn card(row: &Row, there: bool) -> PackCard {
    PackCard {
        pack: row.pack.clone(),
        title: row.title.clone(),
        publisher: row.publisher.clone(),
        version: row.version.clone(),
        date: row.date.clone(),
        bundled: false,
        signed_by: row.key.map(|key| key.words()),
        before: row.before.clone(),
        stories: count(row.stories.len()),
        plans: count(row.plans.len()),
        warnings: row.warnings,
        amiss: (!there).then(|| lost(row)),
    }
}

fn lost(row: &Row) -> Notice {
    let said = |lang| {
        row.title
            .0
            .get(&lang)
            .or_else(|| row.title.0.values().next())
            .cloned()
            .unwrap_or_default()
    };
    let params = [("title.zh-Hans", said(words::Lang::ZhHans)), ("title.en", said(words::Lang::En))];
    notice_with(ErrorCode::PackLost, params)
}

/// Publishers whose key was confirmed here, by name.
pub(super) fn publishers(desk: &Desk) -> Vec<PublisherCard> {
    let library = desk.installed.library();
    let card = |publisher: &Publisher| PublisherCard {
        key: publisher.key.to_string(),
        name: publisher.name.clone(),
        words: publisher.key.words(),
        in_use: library.rows().iter().any(|row| row.key == Some(publisher.key)),
    };
    let mut cards: Vec<PublisherCard> = library.publishers().iter().map(card).collect();
    cards.sort_by(|one, other| one.name.0.values().cmp(other.name.0.values()));
    cards
}

/// A file that waits to be imported.
pub(super) fn offer(number: u32, file: &str, offer: &Offer) -> PackOffer {
    let row = &offer.row;
    PackOffer {
        offer: number,
        file: file.to_owned(),
        size: count(offer.size),
        pack: row.pack.clone(),
        title: row.title.clone(),
        publisher: row.publisher.clone(),
        version: row.version.clone(),
        date: row.date.clone(),
        signed: signed(&offer.signed),
        replaces: offer.replaces.as_ref().map(changes),
        stories: count(row.stories.len()),
        plans: count(row.plans.len()),
        help_lines: count(offer.help_lines),
        facts: count(offer.facts),
        findings: offer.findings.iter().map(finding).collect(),
    }
}

fn signed(signed: &Signed) -> PackSigned {
    match signed {
        Signed::No => PackSigned::No,
        Signed::Known(publisher) => PackSigned::Known {
            name: publisher.name.clone(),
            words: publisher.key.words(),
        },
        Signed::New(key) => PackSigned::New { words: key.words() },
    }
}

fn changes(changes: &Changes) -> PackChanges {
    PackChanges {
        version: changes.version.clone(),
        added: changes.added.clone(),
        changed: changes.changed.clone(),
        removed: changes.removed.clone(),
        other: changes.other,
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
