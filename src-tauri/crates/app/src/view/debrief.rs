//! The debrief, joined with the catalogues.

use lesson::{
    debrief::{Better, Cell, Debrief, Seen, callers_list},
    pack::{Pack, Scenario},
    run::Run,
};
use wire::{AskedLine, BetterMove, CallersList, CaughtDetail, DebriefStep, Judged, ListCell, NamedTactic};
use words::{FactId, FactKind, RunId, ScenarioId};

use super::{Filler, PROOFS, body::attachment, disclosure, facts, run::account};
use crate::desk::Shelf;

/// What a run shows, as it crosses.
pub(crate) fn debrief(
    shelf: &Shelf,
    id: RunId,
    scenario: &Scenario,
    run: &Run,
    back: &Debrief<'_>,
    next: Option<ScenarioId>,
) -> wire::Debrief {
    let filler = Filler {
        drawn: &run.drawn,
        balance: run.balance,
    };
    let numbered = back.steps.iter().zip(1_u32..);
    wire::Debrief {
        run: id,
        pack: shelf.id.clone(),
        scenario: scenario.id.clone(),
        title: filler.text(&scenario.title),
        composite: scenario.composite,
        nature: scenario.nature,
        kind: scenario.kind(),
        judged: run.judged.map(|judged| Judged {
            judgement: judged.judgement,
            confidence: judged.confidence,
        }),
        list: list(&shelf.pack, scenario, run),
        ending: filler.text(&back.ending.text),
        action: back.ending.action,
        account: account(run),
        steps: numbered
            .map(|(seen, number)| step(&shelf.pack, scenario, run, seen, number))
            .collect(),
        said: u32::try_from(back.said).unwrap_or(u32::MAX),
        caught: u32::try_from(back.caught).unwrap_or(u32::MAX),
        proofs: PROOFS,
        better: back.better.as_ref().and_then(|better| better_move(&shelf.pack, run, better)),
        facts: facts(&shelf.pack.facts, &scenario.based_on),
        next,
    }
}

/// The list in their hand. A scam that does not say what its row proves has none: the checker has told the editor.
fn list(pack: &Pack, scenario: &Scenario, run: &Run) -> Option<CallersList> {
    let list = callers_list(&pack.catalogues, scenario, run)?;
    let filler = Filler {
        drawn: &run.drawn,
        balance: run.balance,
    };
    let cells = |cells: Vec<Cell>| cells.into_iter().filter_map(|cell| list_cell(pack, cell)).collect();
    let (row, beside): (Vec<ListCell>, Vec<ListCell>) = (cells(list.row), cells(list.beside));
    let priced = |fact: &FactId| {
        row.iter()
            .chain(&beside)
            .any(|cell| cell.sold.iter().any(|sold| sold.fact == *fact))
    };
    let prices = pack
        .facts
        .facts
        .iter()
        .filter(|fact| fact.kind == FactKind::Price && !priced(&fact.id));
    let other_prices: Vec<FactId> = prices.map(|fact| fact.id.clone()).collect();
    Some(CallersList {
        other_prices: facts(&pack.facts, &other_prices),
        row,
        beside,
        proves: filler.text(scenario.proves.as_ref()?),
    })
}

fn list_cell(pack: &Pack, cell: Cell) -> Option<ListCell> {
    let entry = disclosure(pack, pack.catalogues.disclosure(&cell.disclosure)?);
    Some(ListCell {
        disclosure: cell.disclosure,
        class: entry.class,
        name: entry.name,
        value: cell.value,
        holders: entry.holders,
        routes: entry.routes,
        sold: entry.sold,
        shows: entry.shows,
        not_proof: entry.not_proof,
    })
}

fn step(pack: &Pack, scenario: &Scenario, run: &Run, seen: &Seen<'_>, number: u32) -> DebriefStep {
    let filler = Filler {
        drawn: &run.drawn,
        balance: seen.balance,
    };
    let catalogues = &pack.catalogues;
    let disclosures = seen.details.iter().filter_map(|(id, caught)| {
        let entry = catalogues.disclosure(id)?;
        Some(CaughtDetail {
            disclosure: (*id).clone(),
            name: entry.name.clone(),
            not_proof: entry.not_proof.clone(),
            caught: *caught,
        })
    });
    let requests = seen.step.requests.iter().filter_map(|id| {
        let entry = catalogues.request(id)?;
        Some(AskedLine {
            request: id.clone(),
            name: entry.name.clone(),
            why_asked: entry.why_asked.clone(),
        })
    });
    let tactics = seen.step.tactics.iter().filter_map(|id| {
        let entry = catalogues.tactic(id)?;
        Some(NamedTactic {
            tactic: id.clone(),
            name: entry.name.clone(),
            how: entry.how.clone(),
            counter: entry.counter.clone(),
        })
    });
    DebriefStep {
        number,
        channel: seen.step.channel,
        ringing: seen.step.is_ringing(),
        speaker: scenario.speaker(seen.step).map(|cast| filler.speaker(cast)),
        says: seen.step.say.as_ref().map(|say| filler.spoken(say)),
        attachment: attachment(seen.step, filler),
        disclosures: disclosures.collect(),
        requests: requests.collect(),
        tactics: tactics.collect(),
        answer: seen.answer.and_then(|open| filler.feedback(pack, seen.step.channel, open)),
    }
}

fn better_move(pack: &Pack, run: &Run, better: &Better<'_>) -> Option<BetterMove> {
    let filler = Filler {
        drawn: &run.drawn,
        balance: better.balance,
    };
    Some(BetterMove {
        number: better.visit.and_then(|visit| u32::try_from(visit + 1).ok()),
        says: better.step.say.as_ref().map(|say| filler.spoken(say)),
        answer: filler.feedback(pack, better.step.channel, better.open)?,
    })
}
