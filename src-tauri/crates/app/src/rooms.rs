//! `room.*`: a session with an audience.

use std::sync::Arc;

use wire::{
    PaperSaved, Refusal, RoomChanged, RoomClose, RoomGiveUp, RoomHands, RoomLook, RoomOffer, RoomOffers, RoomOpen, RoomPhonesTurn,
    RoomPress, RoomProject, RoomReport, RoomReportRead, RoomResume, RoomSave, RoomShow, RoomSpeak, RoomView, RoomWifi, VoiceReply,
};
use words::{ErrorCode, Seat};

use crate::{desk::Desk, refusal::refuse};

/// `room.*`
pub struct Rooms {
    desk: Arc<Desk>,
}

impl Rooms {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Tells `tell` of every change, at most ten times a second, until it answers false.
    pub fn watch(&self, _tell: Box<dyn Fn(RoomChanged) -> bool + Send>) {
        let _ = &self.desk;
    }
}

macro_rules! unbuilt {
    ($($method:ident($request:ident) -> $reply:ident;)+) => {
        impl Rooms {
            $(
                /// Not built yet.
                ///
                /// # Errors
                /// Always.
                pub fn $method(&self, _: Seat, _: $request) -> Result<$reply, Refusal> {
                    Err(refuse(ErrorCode::RoomNotOpen, "not built yet"))
                }
            )+
        }
    };
}

unbuilt! {
    offer(RoomOffer) -> RoomOffers;
    open(RoomOpen) -> RoomView;
    resume(RoomResume) -> RoomView;
    give_up(RoomGiveUp) -> RoomOffers;
    look(RoomLook) -> RoomView;
    press(RoomPress) -> RoomView;
    hands(RoomHands) -> RoomView;
    show(RoomShow) -> RoomView;
    phones(RoomPhonesTurn) -> RoomView;
    wifi(RoomWifi) -> RoomView;
    project(RoomProject) -> RoomView;
    speak(RoomSpeak) -> VoiceReply;
    close(RoomClose) -> RoomReport;
    report(RoomReportRead) -> RoomReport;
    save(RoomSave) -> PaperSaved;
}
