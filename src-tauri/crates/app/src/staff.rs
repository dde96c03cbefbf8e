//! `staff.*`: staff at the kiosk.

use std::sync::Arc;

use wire::{
    Refusal, StaffClose, StaffCode, StaffDone, StaffEnter, StaffExport, StaffExported, StaffFound, StaffLook, StaffQuit, StaffSet,
    StaffView,
};
use words::{ErrorCode, Seat};

use crate::{kiosk::Booth, refusal::refuse};

/// `staff.*`
pub struct Staff {
    #[expect(dead_code, reason = "built next")]
    booth: Arc<Booth>,
}

macro_rules! being_built {
    ($($method:ident($request:ident) -> $reply:ident;)+) => {
        impl Staff {
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
    found(StaffFound) -> StaffView;
    enter(StaffEnter) -> StaffView;
    look(StaffLook) -> StaffView;
    code(StaffCode) -> StaffView;
    set(StaffSet) -> StaffView;
    export(StaffExport) -> StaffExported;
    close(StaffClose) -> StaffDone;
    quit(StaffQuit) -> StaffDone;
}
