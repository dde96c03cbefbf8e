//! The days of a machine: made up, and the same each time.

use jiff::{ToSpan, civil::Date};
use results::{Kind, Outcome, Phase, Row};
use words::{Channel, Day, KioskDoor, ScenarioId};

use crate::Stop;

/// The first day: four of the days lie in the year before, of which there is little to tell.
const FIRST: Date = Date::constant(2025, 12, 28);

const CHANNELS: [Channel; 4] = [Channel::Call, Channel::Chat, Channel::Sms, Channel::Door];
const CONTACTS: [Outcome; 4] = [Outcome::Caught, Outcome::Missed, Outcome::TurnedAway, Outcome::LetIn];
const MOVES: [Outcome; 6] = [
    Outcome::HangUp,
    Outcome::SelfCheck,
    Outcome::AskSomeone,
    Outcome::Probe,
    Outcome::Refuse,
    Outcome::Comply,
];
const STORIES: u64 = 30;

/// Makes them.
pub struct Made {
    machine: u32,
    drawn: u64,
}

impl Made {
    /// Those of the machine of that number.
    pub fn of(machine: u32) -> Self {
        let drawn = u64::from(machine).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self { machine, drawn }
    }

    /// So many days of it.
    pub fn days(mut self, days: u32) -> Result<Vec<Row>, Stop> {
        let mut rows = Vec::new();
        for day in 0..days {
            let date = FIRST.checked_add(i64::from(day).days())?;
            let day = Day(date.to_string());
            if date.year() > 2025 {
                self.kiosk(&day, &mut rows);
                self.room(&day, &mut rows);
            } else if self.machine < 3 {
                // Of one to four people, who must not be told.
                rows.push(bare(&day, Kind::Kiosk, Phase::Visit, Outcome::Came, 1));
                rows.push(bare(&day, Kind::Kiosk, Phase::Before, Outcome::Safe, u64::from(self.machine)));
                rows.push(bare(&day, Kind::Kiosk, Phase::Before, Outcome::Unsafe, 7));
            }
        }
        Ok(rows)
    }

    /// A number below that: xorshift.
    fn below(&mut self, most: u64) -> u64 {
        self.drawn ^= self.drawn << 13;
        self.drawn ^= self.drawn >> 7;
        self.drawn ^= self.drawn << 17;
        self.drawn % most.max(1)
    }

    fn kiosk(&mut self, day: &Day, rows: &mut Vec<Row>) {
        let came = 10 + self.below(60);
        rows.push(bare(day, Kind::Kiosk, Phase::Visit, Outcome::Came, came));
        for door in KioskDoor::ALL {
            // Hardly anybody calls staff.
            let opened = if door == KioskDoor::Staff {
                u64::from(self.below(9_000) == 0)
            } else {
                self.below(came)
            };
            let finished = opened - self.below(opened / 2);
            for (outcome, count) in [(Outcome::Opened, opened), (Outcome::Finished, finished)] {
                let row = bare(day, Kind::Kiosk, Phase::Door, outcome, count);
                rows.push(Row { door: Some(door), ..row });
            }
        }
        for phase in [Phase::Before, Phase::After] {
            for outcome in [Outcome::Safe, Outcome::Unsafe] {
                let count = self.below(came);
                rows.push(bare(day, Kind::Kiosk, phase, outcome, count));
            }
        }
    }

    fn room(&mut self, day: &Day, rows: &mut Vec<Row>) {
        if self.below(5) > 0 {
            return;
        }
        let people = 5 + self.below(120);
        rows.push(bare(day, Kind::Room, Phase::Session, Outcome::Held, 1));
        rows.push(bare(day, Kind::Room, Phase::Session, Outcome::People, people));
        for phase in [Phase::Before, Phase::After] {
            for channel in CHANNELS {
                for outcome in CONTACTS {
                    // At the door nobody gives anything away, but for very few.
                    let rare = channel == Channel::Door && outcome == Outcome::Missed;
                    let count = if rare {
                        u64::from(self.below(6_000) == 0)
                    } else {
                        self.below(people)
                    };
                    let row = bare(day, Kind::Room, phase, outcome, count);
                    rows.push(Row {
                        channel: Some(channel),
                        ..row
                    });
                }
            }
        }
        let story = self.below(STORIES);
        for phase in [Phase::FirstVote, Phase::SecondVote] {
            for outcome in MOVES {
                // Some stories are played often, and of some moves there are few.
                let few = outcome == Outcome::Comply && story.is_multiple_of(3);
                let count = if few { u64::from(self.below(150) == 0) } else { self.below(people) };
                rows.push(Row {
                    scenario: Some(ScenarioId(format!("story-{story}"))),
                    channel: Some(Channel::Call),
                    ..bare(day, Kind::Room, phase, outcome, count)
                });
            }
        }
    }
}

fn bare(day: &Day, kind: Kind, phase: Phase, outcome: Outcome, count: u64) -> Row {
    Row {
        day: day.clone(),
        kind,
        scenario: None,
        channel: None,
        door: None,
        phase,
        outcome,
        count,
    }
}
