//! Where a run stands, as its seat may see it.

use lesson::{
    pack::{Pack, Scenario, Step},
    run::{Answer, Open, Run, Spot, Visit, answered},
};
use wire::{Account, ChoiceView, DetailView, EndView, ExitView, Feedback, JudgeView, Line, Notice, Picture, RunView, Scene, StepView};
use words::{Channel, DisclosureId, EndingId, RunId, StepId};

use super::{
    Filler, PROOFS,
    body::{attachment, body},
};
use crate::desk::Shelf;

/// The view of a run. It has neither the nature of the contact, nor unvisited steps, nor which choice is good.
pub(crate) fn run(shelf: &Shelf, id: RunId, scenario: &Scenario, run: &Run, notice: Option<Notice>) -> RunView {
    let filler = Filler {
        drawn: &run.drawn,
        balance: run.balance,
    };
    let pack = &shelf.pack;
    let (scene, before) = match &run.spot {
        Spot::Ending(_) if run.awaits_judgement(scenario) => (Scene::Judge(judge(scenario, filler)), run.visits.len()),
        Spot::Ending(ending) => (Scene::End(end(scenario, ending, filler)), run.visits.len()),
        Spot::Step(_) => (Scene::Step(step(scenario, run, filler)), run.visits.len().saturating_sub(1)),
    };
    RunView {
        run: id,
        pack: shelf.id.clone(),
        scenario: scenario.id.clone(),
        title: filler.text(&scenario.title),
        role: scenario.you.role.clone(),
        to_the_loss: super::to_the_loss(scenario),
        transcript: run
            .visits
            .iter()
            .take(before)
            .flat_map(|visit| lines(scenario, run, visit))
            .collect(),
        // While a judgement is asked nothing is told: the reason for the last answer may say what the contact was.
        feedback: last_feedback(pack, scenario, run).filter(|_| !run.awaits_judgement(scenario)),
        scene,
        got_right: run.tapped.iter().filter_map(|id| detail(pack, id)).collect(),
        proofs: PROOFS,
        checked: run.checked,
        account: account(run),
        notice,
    }
}

/// The picture that was sent along at a visited step; none at a step that was not.
pub(crate) fn picture(shelf: &Shelf, scenario: &Scenario, run: &Run, step: &StepId) -> Picture {
    let visited = run.visits.iter().any(|visit| visit.step == *step);
    let step = scenario.step(&step.0).filter(|_| visited);
    let name = step.and_then(|step| step.chat.as_ref()?.attachment.picture.as_deref());
    Picture {
        data: name.and_then(|name| shelf.picture(&scenario.id, name)),
    }
}

pub(super) fn account(run: &Run) -> Account {
    Account {
        balance: run.balance,
        paid: run.paid,
        owed: run.owed,
    }
}

fn detail(pack: &Pack, id: &DisclosureId) -> Option<DetailView> {
    let entry = pack.catalogues.disclosure(id)?;
    Some(DetailView {
        disclosure: id.clone(),
        name: entry.name.clone(),
    })
}

fn judge(scenario: &Scenario, filler: Filler<'_>) -> JudgeView {
    let judged = scenario.judged.as_ref().and_then(|judged| scenario.cast.get(judged));
    JudgeView {
        who: judged.map(|cast| filler.text(&cast.name)),
    }
}

fn end(scenario: &Scenario, id: &EndingId, filler: Filler<'_>) -> EndView {
    let ending = scenario.ending(&id.0);
    EndView {
        ending: id.clone(),
        text: ending.map(|ending| filler.text(&ending.text)).unwrap_or_default(),
        action: ending.and_then(|ending| ending.action),
    }
}

/// The present step. A run at a step that its scenario does not have cannot be: the engine has just entered it.
fn step(scenario: &Scenario, run: &Run, filler: Filler<'_>) -> StepView {
    let present = run.present(scenario).ok();
    let open = run.open(scenario).unwrap_or_default();
    let speaker = present.and_then(|step| scenario.speaker(step)).map(|cast| filler.speaker(cast));
    let body = present.map(|step| body(step, filler)).unwrap_or_default();
    StepView {
        step: present.map_or_else(|| scenario.start.clone(), |step| step.id.clone()),
        number: u32::try_from(run.visits.len()).unwrap_or(u32::MAX),
        channel: present.map_or(Channel::Call, |step| step.channel),
        ringing: present.is_some_and(Step::is_ringing),
        speaker,
        says: present.and_then(|step| step.say.as_ref()).map(|say| filler.spoken(say)),
        sounds: present.map(|step| step.sounds.clone()).unwrap_or_default(),
        moved_from: present.and_then(|step| moved_from(scenario, run, step)),
        app: body.app,
        sms: body.sms,
        attachment: body.attachment,
        shared_screen: body.shared_screen,
        door: body.door,
        choices: open.iter().filter_map(|open| choice(open, filler)).collect(),
        goes_on: open.iter().any(|open| matches!(open, Open::GoOn(_))),
        exits: open.iter().filter_map(exit).collect(),
    }
}

/// The channel from which the contact moved me here: somebody goes on talking in a chat or on a shared screen.
fn moved_from(scenario: &Scenario, run: &Run, step: &Step) -> Option<Channel> {
    let speaker = scenario.speaker(step).filter(|cast| !cast.helper);
    let there = matches!(step.channel, Channel::Chat | Channel::Screen) && speaker.is_some();
    let before = run.visits.iter().rev().nth(1).and_then(|visit| scenario.step(&visit.step.0))?;
    let talked = scenario.speaker(before).is_some_and(|cast| !cast.helper);
    (there && talked && before.channel != step.channel).then_some(before.channel)
}

fn choice(open: &Open<'_>, filler: Filler<'_>) -> Option<ChoiceView> {
    let Open::Choice(choice) = open else { return None };
    Some(ChoiceView {
        choice: choice.id.clone(),
        says: filler.text(&choice.say),
    })
}

fn exit(open: &Open<'_>) -> Option<ExitView> {
    let Open::Exit(exit, _) = open else { return None };
    Some(ExitView {
        choice: open.id(),
        exit: *exit,
    })
}

/// What was said and done at a visited step.
fn lines(scenario: &Scenario, run: &Run, visit: &Visit) -> Vec<Line> {
    let Some(step) = scenario.step(&visit.step.0) else {
        return Vec::new();
    };
    let filler = Filler {
        drawn: &run.drawn,
        balance: visit.balance,
    };
    let said = step.say.as_ref().map(|say| Line::Other {
        step: step.id.clone(),
        channel: step.channel,
        speaker: scenario.speaker(step).map(|cast| filler.speaker(cast)),
        says: filler.spoken(say),
        attachment: attachment(step, filler),
    });
    let done = match visit.answer.as_ref() {
        Some(Answer::Exit(exit)) => Some(Line::Exit {
            exit: *exit,
            channel: step.channel,
        }),
        Some(Answer::Choice(id)) => step.choices.iter().find(|choice| choice.id == *id).map(|choice| Line::Me {
            says: filler.text(&choice.say),
        }),
        Some(Answer::GoOn) | None => None,
    };
    said.into_iter().chain(done).collect()
}

/// The last answer's feedback: it stays until the next press, also over a restart.
fn last_feedback(pack: &Pack, scenario: &Scenario, run: &Run) -> Option<Feedback> {
    let visit = run.visits.iter().rev().find(|visit| visit.answer.is_some())?;
    let step = scenario.step(&visit.step.0)?;
    let open = answered(scenario, step, visit.answer.as_ref()?)?;
    Filler {
        drawn: &run.drawn,
        balance: visit.balance,
    }
    .feedback(pack, step.channel, open)
}
