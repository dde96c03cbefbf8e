//! `play`: a story in the terminal, from the first step or any other, to looking back on it.
//!
//! It reads one line a press, so that presses can be typed or piped in: a number or an id takes a choice, a letter an exit. The engine is
//! the program's own.

mod judge;
mod look_back;
mod press;
mod stage;

use std::collections::BTreeSet;
use std::io::{self, BufRead, IsTerminal};

use lesson::pack::{Pack, Scenario};
use lesson::run::{Run, RunError, Spot};
use words::Moment;

use crate::arguments::Wanted;
use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::names::nearest;
use crate::opening::open;
use crate::visible::visible;
use press::{Line, Press};

/// A run has at most so many presses, as a play-through has: a pipe may never end.
const PRESSES: usize = 1_000;

/// Plays a story.
pub fn play(desk: &mut Desk<'_>, wanted: &Wanted, input: &mut dyn BufRead) -> Result<Code, Trouble> {
    let pack = open(desk, &wanted.folder)?;
    let story = pack.story(desk, &wanted.scenario)?;
    let run = begin(desk, &story, wanted)?;
    let mut player = Player {
        desk,
        input,
        echoes: !io::stdin().is_terminal(),
        pack: &pack.checked.pack,
        story: &story,
    };
    player.title()?;
    let Some(run) = player.until_the_end(run)? else {
        return Ok(Code::Errors);
    };
    let run = player.judge(run)?;
    player.look_back(&run)?;
    Ok(Code::Well)
}

/// The run at the step where it is to begin. What the step's own condition asks for counts as given: an editor wants to see that step.
fn begin(desk: &Desk<'_>, story: &Scenario, wanted: &Wanted) -> Result<Run, Trouble> {
    let lang = desk.lang;
    let Some(id) = &wanted.step else {
        return Run::start(story, wanted.seed).map_err(|error| broken(desk, &error));
    };
    let Some(step) = story.step(id) else {
        let shown = visible(id);
        let told = say!(lang, zh "这个情景里没有步 {shown}。", en "This scenario has no step {shown}.");
        let steps = story.steps.iter().map(|step| step.id.0.as_str());
        return Err(Trouble::Misuse(match nearest(id, steps.clone()) {
            Some(near) => {
                let near = visible(near);
                say!(lang, zh "{told}您是不是想写 {near}？", en "{told} Did you mean {near}?")
            }
            None => {
                let all = visible(&steps.collect::<Vec<_>>().join(", "));
                say!(lang, zh "{told}有这些：{all}", en "{told} It has: {all}")
            }
        }));
    };
    Run::begin_at(story, wanted.seed, &step.id, &BTreeSet::new()).map_err(|error| broken(desk, &error))
}

/// The story leads to something that it does not have.
fn broken(desk: &Desk<'_>, error: &RunError) -> Trouble {
    let lang = desk.lang;
    Trouble::Broken(match error {
        RunError::Broken(id) => {
            let id = visible(id);
            say!(lang,
                zh "故事在 {id} 走不下去：没有这一步或结局，或者一直被跳过。用 check 看看是哪里。",
                en "The story cannot go on at {id}: there is no such step or ending, or it is passed over for ever. `check` tells where.")
        }
        other => say!(lang, zh "走不下去：{other}", en "It cannot go on: {other}"),
    })
}

/// Who plays, and where.
struct Player<'p, 'io> {
    desk: &'p mut Desk<'io>,
    input: &'p mut dyn BufRead,
    /// What comes through a pipe is not seen as it comes: it is written beside its prompt.
    echoes: bool,
    /// The pack, for the names of what is said and wanted.
    pack: &'p Pack,
    story: &'p Scenario,
}

impl Player<'_, '_> {
    /// Plays until an ending. Nothing if the player stopped before.
    fn until_the_end(&mut self, mut run: Run) -> Result<Option<Run>, Trouble> {
        let mut presses = 0;
        let mut shown = 0;
        while let Spot::Step(_) = run.spot {
            if run.visits.len() != shown {
                self.stage(&run)?;
                shown = run.visits.len();
            }
            if presses >= PRESSES {
                return Err(Trouble::Broken(say!(self.desk.lang,
                    zh "已经按了{PRESSES}次，还没有结束，就到这里。",
                    en "{PRESSES} presses and no ending: it stops here.")));
            }
            presses += 1;
            match self.ask()? {
                Line::End => {
                    self.tell_stop(&run)?;
                    return Ok(None);
                }
                Line::Typed(typed) => match press::read(&typed, &run, self.story) {
                    Press::Stop => return Ok(None),
                    Press::Again => shown = 0,
                    Press::Tap(id) => run = self.tap(run, id.as_deref())?,
                    Press::Take(id) => run = self.take(&run, &id)?,
                    Press::Unknown(near) => self.not_open(&typed, near.as_deref())?,
                },
            }
        }
        Ok(Some(run))
    }

    /// Takes what stands open, and says what came of it.
    fn take(&mut self, run: &Run, id: &words::ChoiceId) -> Result<Run, Trouble> {
        let open = run.open(self.story).map_err(|error| broken(self.desk, &error))?;
        let (next, _) = run.choose(self.story, id, Moment(0)).map_err(|error| broken(self.desk, &error))?;
        if let Some(open) = open.iter().find(|open| open.id() == *id) {
            self.feedback(open, run)?;
        }
        Ok(next)
    }

    /// Taps the details of the present step: one, or all.
    fn tap(&mut self, run: Run, id: Option<&str>) -> Result<Run, Trouble> {
        let step = run.present(self.story).map_err(|error| broken(self.desk, &error))?;
        let tapped: Vec<_> = step.discloses.iter().filter(|own| id.is_none_or(|id| own.0 == id)).collect();
        if tapped.is_empty() {
            self.desk
                .line(say!(self.desk.lang, zh "  这里没有可以点的。", en "  There is nothing to tap here."))?;
        }
        let mut run = run;
        for detail in tapped {
            (run, _) = run
                .tap(self.story, &step.id, detail, Moment(0))
                .map_err(|error| broken(self.desk, &error))?;
        }
        self.counts(&run)?;
        Ok(run)
    }

    fn tell_stop(&mut self, run: &Run) -> Result<(), Trouble> {
        let Spot::Step(step) = &run.spot else { return Ok(()) };
        let step = visible(&step.0);
        Ok(self.desk.remark(say!(self.desk.lang,
            zh "\n没有更多输入，故事停在步 {step}，还没有到结局。",
            en "\nThere is no more input. The story stands at the step {step} and has not come to an ending."))?)
    }

    fn not_open(&mut self, typed: &str, near: Option<&str>) -> Result<(), Trouble> {
        let lang = self.desk.lang;
        let typed = visible(typed);
        let near = near.map_or_else(
            String::new,
            |near| say!(lang, zh "您是不是想写 {near}？", en " Did you mean {near}?"),
        );
        Ok(self.desk.line(say!(lang,
            zh "  这里不能选“{typed}”。{near}写数字、字母或id；t 点他说中的，r 再看一遍，q 不玩了。",
            en "  “{typed}” is not open here.{near} Type a number, a letter or an id; t taps what they got right, r shows the step again, q quits."))?)
    }
}
