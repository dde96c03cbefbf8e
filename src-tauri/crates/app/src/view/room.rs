//! Where the session stands, for the facilitator and for the projector.

use lesson::session::Session;
use wire::{LetterCount, RoomClock, RoomCounts, RoomPhones, RoomView, StageView};

use crate::{
    desk::Desk,
    rooms::{LiveSession, addresses, parts},
};

/// For the facilitator: with the live counts, which the projector is not told before a vote is closed.
pub(crate) fn room(desk: &Desk, live: &LiveSession) -> RoomView {
    let (session, now) = (&live.session, desk.clock.now());
    let times = session.clock().read(now);
    let place = session.place();
    RoomView {
        session: live.id,
        title: session.agenda().title.clone(),
        stage: session.stage(),
        scene: live.stage().scene(),
        next: session.next(&live.shelf.pack),
        can_go_back: session.can_go_back(),
        counts: counts(session),
        parts: parts(&live.shelf, session.agenda()),
        part: place.act().and_then(|act| u32::try_from(act).ok()),
        notes: session.act().map(|act| act.notes.clone()).unwrap_or_default(),
        clock: RoomClock {
            all: times.all,
            part: times.part,
            here: times.here,
            talk: session.talks().then(|| session.talk()),
            paused: session.clock().is_paused(),
        },
        lang: live.lang,
        bars_while_open: live.bars_while_open,
        projector: desk.desktop.projects(),
        phones: RoomPhones {
            addresses: addresses(desk.desktop.addresses()),
            on: live
                .phones
                .as_ref()
                .map(|phones| phones.view(live.joined(), live.wifi.as_ref(), now)),
            notice: live.phones_notice.clone(),
        },
        notice: live.notice.clone(),
    }
}

/// For the projector.
pub(crate) fn stage(desk: &Desk, live: &LiveSession) -> StageView {
    let (session, now) = (&live.session, desk.clock.now());
    let here = session.clock().read(now).here;
    StageView {
        title: session.agenda().title.clone(),
        lang: live.lang,
        scene: live.stage().scene(),
        paused: session.clock().is_paused(),
        talk_left: session.talks().then(|| session.talk().saturating_sub(here)),
        phones: live
            .phones
            .as_ref()
            .map(|phones| phones.view(live.joined(), live.wifi.as_ref(), now)),
    }
}

/// How the present question is answered so far.
fn counts(session: &Session) -> Option<RoomCounts> {
    let here = session.asked_here()?;
    let question = session.questions().get(here)?;
    let letters = question.counts().into_iter();
    Some(RoomCounts {
        question: u32::try_from(here + 1).unwrap_or(u32::MAX),
        letters: letters
            .map(|(letter, phones, hands)| LetterCount { letter, phones, hands })
            .collect(),
        voted: question.voted(),
    })
}
