//! `visit.*`: one person at the kiosk.

use std::sync::Arc;

use wire::{
    Picture, Refusal, VisitBeat, VisitBegin, VisitDoors, VisitEnd, VisitLook, VisitOpen, VisitPicture, VisitPress, VisitPulse, VisitSpeak,
    VisitView, VoiceReply,
};
use words::{ErrorCode, Seat};

use crate::{kiosk::Booth, refusal::refuse};

/// `visit.*`
pub struct Visits {
    #[expect(dead_code, reason = "built next")]
    booth: Arc<Booth>,
}

macro_rules! being_built {
    ($($method:ident($request:ident) -> $reply:ident;)+) => {
        impl Visits {
            pub(crate) fn new(booth: Arc<Booth>) -> Self {
                Self { booth }
            }
            $(
                /// Being built.
                ///
                /// # Errors
                /// Always.
                pub fn $method(&self, _: Seat, _: $request) -> Result<$reply, Refusal> {
                    Err(refuse(ErrorCode::NotAllowed, "being built"))
                }
            )+
        }
    };
}

being_built! {
    look(VisitLook) -> VisitView;
    begin(VisitBegin) -> VisitView;
    open(VisitOpen) -> VisitView;
    press(VisitPress) -> VisitView;
    doors(VisitDoors) -> VisitView;
    end(VisitEnd) -> VisitView;
    beat(VisitBeat) -> VisitPulse;
    speak(VisitSpeak) -> VoiceReply;
    picture(VisitPicture) -> Picture;
}
