//! The session that is led now, and what is done to it: pressed, voted, counted. Each is on disk before it is answered.

use std::{collections::HashMap, sync::Arc};

use lesson::session::Session;
use records::{HandsRow, PhoneRow, Records, RecordsError, SessionCount, VoteRow};
use room::{Asked, Counted, DoorKeys, Joined, Reply, Snapshot, TokenHash, Voter};
use wire::{Notice, Qr};
use words::{Lang, Letter, Moment, Press, SessionId};

use super::phones::Phones;
use crate::{
    desk::{Desk, Shelf},
    refusal::notice,
    view::Stage,
};

/// How many phones a room takes.
pub(super) const MOST_PHONES: u32 = 2_500;

/// How many may ever come into a session: phones that went keep their votes, and whoever came as ever new ones does not leave the room full.
const MOST_VOTERS: u32 = 10_000;

/// The number of a session that was never recorded.
pub(super) const UNSAVED: SessionId = SessionId(0);

/// The session that is led now.
pub(crate) struct LiveSession {
    pub(crate) id: SessionId,
    /// The pack it is of, in the version in which it was begun.
    pub(crate) shelf: Arc<Shelf>,
    pub(crate) session: Session,
    pub(super) started_at: Moment,
    /// It is recorded, press by press and vote by vote.
    pub(super) recorded: bool,
    /// Why it can no longer be recorded.
    pub(crate) notice: Option<Notice>,
    pub(crate) lang: Lang,
    pub(crate) bars_while_open: bool,
    /// The phones that have come in, by the hash of their token.
    pub(super) voters: HashMap<TokenHash, Voter>,
    pub(crate) phones: Option<Phones>,
    /// What let phones in last: turned off and on again they find their way back, and nobody scans twice.
    pub(super) keys: Option<DoorKeys>,
    /// The port at which they were let in last: what stands on the big screen goes on to hold.
    pub(super) port: Option<u16>,
    /// Why phones are off although they were wanted.
    pub(crate) phones_notice: Option<Notice>,
    /// The network that was typed: its name, and its code.
    pub(crate) wifi: Option<(String, Qr)>,
}

/// The answers that wait until what they answer is on disk.
#[derive(Default)]
struct Batch {
    phones: Vec<PhoneRow>,
    votes: Vec<VoteRow>,
    joined: Vec<(Reply<Joined>, Joined)>,
    /// Somebody came back, who may have voted since phones were last shown something.
    came_back: bool,
    counted: Vec<Reply<Counted>>,
}

impl LiveSession {
    /// A session that is not recorded yet, in Chinese, with hands.
    pub(super) fn new(id: SessionId, shelf: Arc<Shelf>, session: Session, started_at: Moment) -> Self {
        Self {
            id,
            shelf,
            session,
            started_at,
            recorded: false,
            notice: None,
            lang: Lang::ZhHans,
            bars_while_open: false,
            voters: HashMap::new(),
            phones: None,
            keys: None,
            port: None,
            phones_notice: None,
            wifi: None,
        }
    }

    /// The session as it is shown.
    pub(crate) fn stage(&self) -> Stage<'_> {
        Stage {
            shelf: &self.shelf,
            session: &self.session,
            bars_while_open: self.bars_while_open,
        }
    }

    /// Keeps a press that moved the session.
    pub(super) fn pressed(&mut self, desk: &Desk, session: Session, press: Press, now: Moment) {
        self.session = session;
        let id = self.id;
        self.record(desk, |records| records.append_press(id, press, now));
        self.show();
    }

    /// Keeps how many hands were counted.
    pub(super) fn counted(&mut self, desk: &Desk, question: usize, letter: Letter, hands: u32) {
        let row = HandsRow {
            question: number(question),
            letter,
            hands,
        };
        let id = self.id;
        self.record(desk, |records| records.keep_hands(id, row));
    }

    /// Answers what phones ask: everything that has come is written in one stroke, and only then is anybody answered. A disk that fails makes
    /// no vote uncounted: the session goes on unsaved, and says so to the facilitator.
    pub(super) fn answer(&mut self, desk: &Desk, asked: Vec<Asked>) {
        let mut batch = Batch::default();
        for asked in asked {
            match asked {
                Asked::Join { token, reply } => self.join(token, reply, &mut batch),
                Asked::Vote {
                    voter,
                    question,
                    letter,
                    reply,
                } => {
                    let question = usize::try_from(question).unwrap_or_default().wrapping_sub(1);
                    if self.session.vote(voter.0, question, letter).is_err() {
                        reply.send(Counted::NotOpen);
                        continue;
                    }
                    batch.votes.push(VoteRow {
                        question: number(question),
                        voter: voter.0,
                        letter,
                    });
                    batch.counted.push(reply);
                }
            }
        }
        if !batch.phones.is_empty() || !batch.votes.is_empty() {
            let (id, now) = (self.id, desk.clock.now());
            self.record(desk, |records| records.keep_votes(id, &batch.phones, &batch.votes, now));
        }
        if batch.came_back {
            self.show();
        }
        for (reply, joined) in batch.joined {
            reply.send(joined);
        }
        for reply in batch.counted {
            reply.send(Counted::Yes);
        }
    }

    /// Whoever has been here is known again. Without an answer a phone is told that the room is full.
    fn join(&mut self, token: TokenHash, reply: Reply<Joined>, batch: &mut Batch) {
        let known = self.voters.get(&token).copied();
        let Some(voter) = known.or_else(|| next_voter(self.voters.len())) else {
            return;
        };
        if known.is_none() {
            self.voters.insert(token, voter);
            batch.phones.push(PhoneRow {
                voter: voter.0,
                token: token.0,
            });
        }
        batch.came_back |= known.is_some();
        batch.joined.push((reply, Joined { voter }));
    }

    /// Shows phones where the session stands.
    pub(super) fn show(&self) {
        let Some(phones) = &self.phones else { return };
        let stage = self.stage();
        let question = self.session.asked_here().and_then(|here| self.session.questions().get(here));
        let votes = question.map(|question| question.phones.iter().map(|(voter, letter)| (Voter(*voter), *letter)).collect());
        phones.room.show(Snapshot {
            view: stage.phone(),
            votes: votes.unwrap_or_default(),
            told: stage.told(),
        });
    }

    /// Puts back what was recorded of votes and hands.
    pub(super) fn restore(&mut self, records: &Records) -> Result<(), RecordsError> {
        for phone in records.phones(self.id)? {
            self.voters.insert(TokenHash(phone.token), Voter(phone.voter));
        }
        for vote in records.votes(self.id)? {
            self.session.restore_vote(vote.voter, place(vote.question), vote.letter);
        }
        for hands in records.hands(self.id)? {
            self.session.restore_hands(place(hands.question), hands.letter, hands.hands);
        }
        Ok(())
    }

    /// Ends what was recorded of it, even if not all of it could be: of phones nothing stays on disk beyond the close.
    pub(super) fn end(&mut self, desk: &Desk, counts: &[SessionCount], now: Moment) {
        self.recorded = self.id != UNSAVED;
        let id = self.id;
        self.record(desk, |records| records.end_session(id, counts, now));
    }

    /// After the first write that failed none is tried any more: a session with a hole could not be gone on with.
    pub(super) fn record(&mut self, desk: &Desk, write: impl FnOnce(&mut Records) -> Result<(), RecordsError>) {
        if !self.recorded {
            return;
        }
        let mut drawer = desk.drawer();
        let Some(records) = drawer.records.as_mut() else { return };
        if let Err(error) = write(records) {
            self.notice = Some(notice(&error, &desk.data_folder));
            self.recorded = false;
        }
    }

    /// How many phones have come in.
    pub(crate) fn joined(&self) -> u32 {
        number(self.voters.len())
    }
}

/// The number of one who comes for the first time, after so many others.
fn next_voter(came: usize) -> Option<Voter> {
    let next = number(came) + 1;
    (next <= MOST_VOTERS).then_some(Voter(next))
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(super) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_that_was_filled_and_left_again_takes_new_phones() {
        let filled = place(MOST_PHONES);
        assert_eq!(
            next_voter(filled),
            Some(Voter(MOST_PHONES + 1)),
            "seats are given back, and numbers go on"
        );
        assert_eq!(next_voter(3 * filled), Some(Voter(3 * MOST_PHONES + 1)), "even the third time");
        assert_eq!(next_voter(place(MOST_VOTERS)), None, "but not without end");
    }
}
