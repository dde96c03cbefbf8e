//! Every state a story can be in, and every way from one to the next.
//!
//! A state is a step, the flags that some `when` reads, and whether anything has been paid, borrowed or given yet. Money is no part of
//! it: the rule on money needs only the least that can be left in each state (`flow`).

use std::collections::{BTreeSet, HashMap};

use words::{Exit, RequestId, SpotId};

use super::rules::EXITS;
use crate::pack::{Given, Scenario, Step};

/// More states than this are a finding.
pub(super) const STATES: usize = 50_000;

/// More flags than this are a finding.
pub(super) const FLAGS: usize = 12;

/// More ways between states than this count as too many states.
const WAYS: usize = 1_000_000;

/// A state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct State {
    /// The step, by its place in the story.
    pub step: usize,
    /// The flags that are set, one bit each.
    pub flags: u16,
    /// Something has been paid, borrowed or given.
    pub touched: bool,
}

/// What the learner does, or the program for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// The step's `when` does not hold: it is passed over.
    PassOver,
    /// A step without a choice goes on.
    GoOn,
    /// A choice, by its place in the step.
    Choice(usize),
    /// A standing exit.
    Exit(Exit),
}

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A state, by its number.
    State(usize),
    /// An ending, by its place in the story.
    Ending(usize),
}

/// A way from a state.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// What is pressed.
    pub press: Press,
    /// Where it leads.
    pub to: Target,
    /// Yuan that leave the account.
    pub pays: u32,
    /// Yuan that come in.
    pub borrows: u32,
}

/// Every reachable state with its ways, in the order in which they were found; the first is the start.
#[derive(Debug, Default)]
pub(super) struct States {
    /// The states.
    pub states: Vec<State>,
    /// The ways from each.
    pub ways: Vec<Vec<Way>>,
    /// Whether the step is played there, or passed over because its `when` does not hold.
    pub played: Vec<bool>,
}

/// Why a story cannot be explored.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// So many different requests are read by some `when`.
    Flags(usize),
    /// There are more than [`STATES`].
    States,
}

impl States {
    /// The step of that state is played there, not passed over.
    pub fn is_played(&self, state: usize) -> bool {
        self.played.get(state).copied().unwrap_or_default()
    }

    /// The states with their numbers and ways.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &State, &[Way])> {
        self.states
            .iter()
            .zip(&self.ways)
            .enumerate()
            .map(|(index, (state, ways))| (index, state, ways.as_slice()))
    }
}

/// Visits every reachable state of a story whose references all lead somewhere.
pub(super) fn explore(story: &Scenario) -> Result<States, Excess> {
    let map = Map::new(story);
    if map.flags.len() > FLAGS {
        return Err(Excess::Flags(map.flags.len()));
    }
    let mut explorer = Explorer {
        story,
        map,
        numbers: HashMap::new(),
        found: States::default(),
        ways: 0,
    };
    explorer.enter(&SpotId(story.start.0.clone()), 0, false);
    while let Some(state) = explorer.found.states.get(explorer.found.ways.len()).copied() {
        let ways = explorer.ways_from(state);
        explorer.ways += ways.len();
        explorer.found.ways.push(ways);
        if explorer.found.states.len() > STATES || explorer.ways > WAYS {
            return Err(Excess::States);
        }
    }
    Ok(explorer.found)
}

/// Steps and endings by id, flags by request.
struct Map<'s> {
    steps: HashMap<&'s str, usize>,
    endings: HashMap<&'s str, usize>,
    flags: HashMap<&'s RequestId, u16>,
}

impl<'s> Map<'s> {
    fn new(story: &'s Scenario) -> Self {
        let whens = story.steps.iter().flat_map(|step| {
            step.when
                .iter()
                .chain(step.choices.iter().filter_map(|choice| choice.when.as_ref()))
        });
        let read: BTreeSet<&RequestId> = whens.flat_map(|when| &when.given).collect();
        Self {
            steps: story
                .steps
                .iter()
                .enumerate()
                .map(|(index, step)| (step.id.0.as_str(), index))
                .collect(),
            endings: story
                .endings
                .iter()
                .enumerate()
                .map(|(index, ending)| (ending.id.0.as_str(), index))
                .collect(),
            // Beyond the allowed number no bit is needed: the story is not explored.
            flags: read.into_iter().zip((0..).map(|bit| 1_u16.checked_shl(bit).unwrap_or(0))).collect(),
        }
    }

    fn bits<'r>(&self, requests: impl IntoIterator<Item = &'r RequestId>) -> u16 {
        requests
            .into_iter()
            .filter_map(|request| self.flags.get(request))
            .fold(0, |bits, bit| bits | bit)
    }

    fn holds(&self, when: Option<&Given>, flags: u16) -> bool {
        when.is_none_or(|when| {
            let wanted = self.bits(&when.given);
            flags & wanted == wanted
        })
    }
}

struct Explorer<'s> {
    story: &'s Scenario,
    map: Map<'s>,
    numbers: HashMap<State, usize>,
    found: States,
    ways: usize,
}

impl Explorer<'_> {
    /// The target for a spot, given the flags with which it is entered.
    fn enter(&mut self, spot: &SpotId, flags: u16, touched: bool) -> Option<Target> {
        if let Some(ending) = self.map.endings.get(spot.0.as_str()) {
            return Some(Target::Ending(*ending));
        }
        let state = State {
            step: *self.map.steps.get(spot.0.as_str())?,
            flags,
            touched,
        };
        let next = self.found.states.len();
        let number = *self.numbers.entry(state).or_insert(next);
        if number == next {
            self.found.states.push(state);
        }
        Some(Target::State(number))
    }

    fn ways_from(&mut self, state: State) -> Vec<Way> {
        let story = self.story;
        let Some(step) = story.steps.get(state.step) else {
            return Vec::new();
        };
        let played = self.map.holds(step.when.as_ref(), state.flags);
        self.found.played.push(played);
        if !played {
            return self.quiet(state, Press::PassOver, step.next.as_ref()).into_iter().collect();
        }
        let mut ways = self.choices(state, step);
        if step.choices.is_empty() {
            ways.extend(self.quiet(state, Press::GoOn, step.next.as_ref()));
        }
        for (exit, _) in EXITS {
            let to = story.exit(step, exit).map(|rule| &rule.to);
            ways.extend(self.quiet(state, Press::Exit(exit), to));
        }
        ways
    }

    /// A way that changes neither money nor flags.
    fn quiet(&mut self, state: State, press: Press, to: Option<&SpotId>) -> Option<Way> {
        let to = self.enter(to?, state.flags, state.touched)?;
        Some(Way {
            press,
            to,
            pays: 0,
            borrows: 0,
        })
    }

    fn choices(&mut self, state: State, step: &Step) -> Vec<Way> {
        let mut ways = Vec::new();
        for (index, choice) in step.choices.iter().enumerate() {
            if !self.map.holds(choice.when.as_ref(), state.flags) {
                continue;
            }
            let flags = state.flags | self.map.bits(&choice.gives);
            let touched = state.touched || choice.pays > 0 || choice.borrows > 0 || !choice.gives.is_empty();
            if let Some(to) = self.enter(&choice.to, flags, touched) {
                ways.push(Way {
                    press: Press::Choice(index),
                    to,
                    pays: choice.pays,
                    borrows: choice.borrows,
                });
            }
        }
        ways
    }
}
