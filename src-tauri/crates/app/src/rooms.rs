//! `room.*`: a session with an audience.

mod bell;
mod hall;
mod kept;
mod letting_in;
mod live;
mod offers;
mod phones;
mod qr;
mod report;
mod sheet;

use std::sync::Arc;

pub(crate) use hall::Hall;
use lesson::session::{Agenda, Session, SessionError};
pub(crate) use live::LiveSession;
pub(crate) use offers::parts;
pub use phones::PhonesAt;
pub(crate) use phones::addresses;
use records::SessionState;
use room::DoorKeys;
use wire::{
    HandCount, PaperSaved, Refusal, RoomChanged, RoomClose, RoomGiveUp, RoomHands, RoomLook, RoomOffer, RoomOffers, RoomOpen,
    RoomPhonesTurn, RoomPress, RoomProject, RoomReport, RoomReportRead, RoomResume, RoomSave, RoomShow, RoomSpeak, RoomView, RoomWifi,
    VoiceReply,
};
use words::{ErrorCode, Moment, Program, Seat};

use self::{
    live::{UNSAVED, place},
    phones::Wanted,
};
use crate::{
    desk::{Desk, Shelf},
    papers::save_among_downloads,
    refusal::refuse,
    view,
    voice::{hear, heard_line},
};

/// `room.*`
pub struct Rooms {
    hall: Hall,
}

impl Rooms {
    pub(crate) fn new(hall: Hall) -> Self {
        Self { hall }
    }

    /// Tells `tell` of every change, at most ten times a second, until it answers false.
    pub fn watch(&self, tell: Box<dyn Fn(RoomChanged) -> bool + Send>) {
        self.hall.bell.listen(tell);
    }

    /// What an audience can be led through.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`]; what else cannot be read is not offered.
    pub fn offer(&self, seat: Seat, request: RoomOffer) -> Result<RoomOffers, Refusal> {
        let pack = request.pack.as_ref().unwrap_or(&self.desk().shelf.id);
        let shelf = self.desk().shelf_of(seat, pack)?;
        let led = self.hall.live().as_ref().map(|live| live.id);
        Ok(offers::offers(self.desk(), &shelf, led))
    }

    /// Opens a session. If it cannot be recorded it is led unsaved, and says so.
    ///
    /// # Errors
    /// [`ErrorCode::RoomAlreadyOpen`], [`ErrorCode::PackLost`], [`ErrorCode::PlanPackMissing`], [`ErrorCode::ProgramNotFound`].
    pub fn open(&self, seat: Seat, request: RoomOpen) -> Result<RoomView, Refusal> {
        let mut open = self.hall.live();
        if let Some(live) = open.as_ref() {
            return Err(refuse(ErrorCode::RoomAlreadyOpen, live.id.0.to_string()));
        }
        let shelf = self.desk().shelf_for(seat, &request.pack, &request.program)?;
        let agenda = agenda(&shelf, &request.program)?;
        let seed = self.desk().chance.seed();
        let session = Session::new(agenda, seed);
        let mut live = LiveSession::new(UNSAVED, shelf, session, self.desk().clock.now());
        self.begin(&mut live, &request.program, seed);
        Ok(self.view(open.insert(live)))
    }

    /// Goes on with a session that was not ended: same place, same votes, and phones find their way back.
    ///
    /// # Errors
    /// [`ErrorCode::RoomAlreadyOpen`], [`ErrorCode::SessionNotFound`], [`ErrorCode::SessionPackChanged`], or a code of the records.
    pub fn resume(&self, _: Seat, request: RoomResume) -> Result<RoomView, Refusal> {
        let mut open = self.hall.live();
        if let Some(live) = open.as_ref() {
            return Err(refuse(ErrorCode::RoomAlreadyOpen, live.id.0.to_string()));
        }
        let (mut live, row) = self.recorded(request.session)?;
        if let Some(door) = row.door {
            let keys = DoorKeys {
                code: door.code,
                secret: door.secret,
            };
            self.let_in_again(&mut live, &door.address, door.port, keys);
        }
        Ok(self.view(open.insert(live)))
    }

    /// Ends a session that was not ended, without going on with it.
    ///
    /// # Errors
    /// [`ErrorCode::SessionNotFound`], or a code of the records.
    pub fn give_up(&self, seat: Seat, request: RoomGiveUp) -> Result<RoomOffers, Refusal> {
        let row = self.row(request.session, SessionState::Open)?;
        let counts = match self.recorded(row.id) {
            Ok((live, _)) => report::counts(&live.shelf, &live.session),
            // Of a pack that has changed nothing can be reckoned any more.
            Err(_) => Vec::new(),
        };
        let now = self.desk().clock.now();
        self.with_records(|records| records.end_session(row.id, &counts, now))?;
        self.offer(seat, RoomOffer::default())
    }

    /// Where the session stands.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn look(&self, _: Seat, _: RoomLook) -> Result<RoomView, Refusal> {
        self.hall.live().as_ref().map(|live| self.view(live)).ok_or_else(not_open)
    }

    /// Moves the session. On disk when this returns, or the view says that it could not be saved.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`], [`ErrorCode::RoomMovedOn`], [`ErrorCode::SessionPackChanged`].
    pub fn press(&self, _: Seat, request: RoomPress) -> Result<RoomView, Refusal> {
        self.desk().voice.stop();
        self.with(|live, now| {
            if request.stage != live.session.stage() {
                return Err(refuse(ErrorCode::RoomMovedOn, request.stage.to_string()));
            }
            let pressed = live.session.press(&live.shelf.pack, request.press, now);
            let (session, press) = pressed.map_err(|error| from_session(&error))?;
            live.pressed(self.desk(), session, press, now);
            Ok(())
        })
    }

    /// Counts hands for the present question.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`], [`ErrorCode::RoomMovedOn`].
    pub fn hands(&self, _: Seat, request: RoomHands) -> Result<RoomView, Refusal> {
        self.with(|live, _| {
            let question = place(request.question).wrapping_sub(1);
            let counted = live.session.questions().get(question).map_or(0, |own| own.hand(request.letter));
            let hands = match request.count {
                HandCount::Add { hands } => counted.saturating_add(hands),
                HandCount::TakeAway { hands } => counted.saturating_sub(hands),
                HandCount::Set { hands } => hands,
            };
            let hands = hands.min(MOST_HANDS);
            let counted = live.session.count_hands(question, request.letter, hands);
            counted.map_err(|error| from_session(&error))?;
            live.counted(self.desk(), question, request.letter, hands);
            Ok(())
        })
    }

    /// Sets what the projector shows.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn show(&self, _: Seat, request: RoomShow) -> Result<RoomView, Refusal> {
        self.with(|live, _| {
            live.lang = request.lang;
            live.bars_while_open = request.bars_while_open;
            Ok(())
        })
    }

    /// Turns phones on or off. What keeps them off is told in the view: hands are counted all the same.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn phones(&self, _: Seat, request: RoomPhonesTurn) -> Result<RoomView, Refusal> {
        self.with(|live, _| {
            match request.address {
                None => self.hall.turn_off(live),
                Some(address) => self.turn_on(live, &address),
            }
            Ok(())
        })
    }

    /// Turns phones on at an address and port of one's own choice: for tests and measurements, which have to know them beforehand.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn phones_at(&self, at: PhonesAt) -> Result<RoomView, Refusal> {
        self.with(|live, _| {
            let wanted = Wanted {
                address: at.address,
                port: Some(at.port),
                only: true,
                keys: None,
            };
            self.hall.turn_on(live, wanted);
            Ok(())
        })
    }

    /// Sets the network whose code the projector shows; it is kept nowhere.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn wifi(&self, _: Seat, request: RoomWifi) -> Result<RoomView, Refusal> {
        self.with(|live, _| {
            let name = request.name.trim();
            let code = qr::qr(&qr::wifi(name, &request.password)).filter(|_| !name.is_empty());
            live.wifi = code.map(|code| (name.to_owned(), code));
            Ok(())
        })
    }

    /// Opens the projector's window, or closes it.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`], [`ErrorCode::ProjectorFailed`].
    pub fn project(&self, seat: Seat, request: RoomProject) -> Result<RoomView, Refusal> {
        // Not under the session's lock: the window that opens may ask at once what it is to show.
        self.look(seat, RoomLook {})?;
        let projected = self.desk().desktop.project(request.open);
        projected.map_err(|error| refuse(ErrorCode::ProjectorFailed, error))?;
        self.with(|_, _| Ok(()))
    }

    /// Lets what is said at the present step be heard.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn speak(&self, _: Seat, request: RoomSpeak) -> Result<VoiceReply, Refusal> {
        let desk = self.desk();
        desk.voice.stop();
        let open = self.hall.live();
        let live = open.as_ref().ok_or_else(not_open)?;
        let shelf = Arc::clone(&live.shelf);
        let line = live.stage().story().and_then(|(run, scenario)| {
            let step = run.present(scenario).ok()?;
            heard_line(scenario, step, run, request.lang, request.speed)
        });
        drop(open);
        Ok(hear(desk, &shelf, line, request.lang, true))
    }

    /// Ends the session. Nothing of any phone is kept.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn close(&self, _: Seat, _: RoomClose) -> Result<RoomReport, Refusal> {
        let desk = self.desk();
        desk.voice.stop();
        let mut open = self.hall.live();
        let mut live = open.take().ok_or_else(not_open)?;
        drop(open);
        live.phones = None;
        let now = desk.clock.now();
        let counts = report::counts(&live.shelf, &live.session);
        live.end(desk, &counts, now);
        if let Err(error) = desk.desktop.project(false) {
            tracing::warn!(error, "the projector's window stays");
        }
        self.hall.bell.ring();
        let led = report::Led {
            id: live.id,
            title: live.session.agenda().title.clone(),
            program: None,
            seed: live.session.seed(),
            from: live.started_at,
            to: now,
            phones: live.joined(),
            same_pack: true,
        };
        let report = report::report(&live.shelf, &led, Some(live.session.agenda()), &counts);
        Ok(RoomReport {
            notice: live.notice,
            ..report
        })
    }

    /// What an ended session came to.
    ///
    /// # Errors
    /// [`ErrorCode::SessionNotFound`], or a code of the records.
    pub fn report(&self, _: Seat, request: RoomReportRead) -> Result<RoomReport, Refusal> {
        let row = self.row(request.session, SessionState::Ended)?;
        let counts = self.with_records(|records| records.session_counts(row.id))?;
        let desk = self.desk();
        let found = desk.shelf_for(Seat::Room, &row.session.pack, &row.session.program).ok();
        let same = found.filter(|shelf| shelf.is_same(&row.session.pack, &row.session.hash));
        let same_pack = same.is_some();
        // Of a pack that is not what it was, no word is looked up.
        let shelf = same.unwrap_or_else(|| Arc::clone(&desk.shelf));
        let led = report::Led::of(desk, row, same_pack);
        let agenda = led.program.as_ref().and_then(|program| Agenda::of(&shelf.pack, program));
        Ok(report::report(&shelf, &led, agenda.as_ref(), &counts))
    }

    /// Saves that as a table among the downloads.
    ///
    /// # Errors
    /// As [`Rooms::report`], and [`ErrorCode::PaperUnsaved`], [`ErrorCode::PaperNoRoom`].
    pub fn save(&self, seat: Seat, request: RoomSave) -> Result<PaperSaved, Refusal> {
        let report = self.report(seat, RoomReportRead { session: request.session })?;
        let day = self.desk().clock.day(report.from);
        let table = sheet::table(&report, request.lang).map_err(|error| refuse(ErrorCode::PaperUnsaved, error.to_string()))?;
        save_among_downloads(self.desk(), &sheet::name(request.lang, &day), "csv", &table)
    }

    fn desk(&self) -> &Desk {
        &self.hall.desk
    }

    /// Does something to the open session, tells those who watch, and replies where it stands.
    fn with(&self, act: impl FnOnce(&mut LiveSession, Moment) -> Result<(), Refusal>) -> Result<RoomView, Refusal> {
        let mut open = self.hall.live();
        let live = open.as_mut().ok_or_else(not_open)?;
        act(live, self.desk().clock.now())?;
        let view = self.view(live);
        drop(open);
        self.hall.bell.ring();
        Ok(view)
    }

    fn view(&self, live: &LiveSession) -> RoomView {
        view::room(self.desk(), live)
    }
}

/// More hands than these are a slip of the keyboard.
const MOST_HANDS: u32 = 9_999;

fn agenda(shelf: &Shelf, program: &Program) -> Result<Agenda, Refusal> {
    let agenda = Agenda::of(&shelf.pack, program);
    agenda.ok_or_else(|| refuse(ErrorCode::ProgramNotFound, format!("{program:?}")))
}

fn not_open() -> Refusal {
    refuse(ErrorCode::RoomNotOpen, "no session is open")
}

/// A wrong call to the session.
fn from_session(error: &SessionError) -> Refusal {
    let code = match error {
        // The button says what it does: whoever presses what is not there has pressed on an older page.
        SessionError::Nothing | SessionError::Tie | SessionError::NotLeading(_) | SessionError::NotOpen(_) => ErrorCode::RoomMovedOn,
        SessionError::Story(_) | SessionError::Missing(_) => ErrorCode::SessionPackChanged,
    };
    refuse(code, error.to_string())
}
