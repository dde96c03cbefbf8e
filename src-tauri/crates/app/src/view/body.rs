//! What a channel shows besides words: the own app, the inbox, something sent along, a shared screen, the door.

use lesson::pack::{self, Step};
use wire::{AppScreen, Attachment, DoorScreen, SharedScreen, SmsMessage};

use super::Filler;

/// What a step shows besides words.
#[derive(Default)]
pub(super) struct Body {
    pub(super) app: Option<AppScreen>,
    pub(super) sms: Vec<SmsMessage>,
    pub(super) attachment: Option<Attachment>,
    pub(super) shared_screen: Option<SharedScreen>,
    pub(super) door: Option<DoorScreen>,
}

pub(super) fn body(step: &Step, filler: Filler<'_>) -> Body {
    let message = |entry: &pack::SmsEntry| SmsMessage {
        from: filler.text(&entry.from),
        text: filler.text(&entry.text),
        at: entry.at.as_ref().map(|at| filler.text(at)),
    };
    Body {
        app: step.app.as_ref().map(|app| AppScreen {
            orders: filler.texts(&app.orders),
            notices: filler.texts(&app.notices),
            service: filler.texts(&app.service),
        }),
        sms: step.sms.iter().flat_map(|sms| sms.inbox.iter().map(message)).collect(),
        attachment: attachment(step, filler),
        shared_screen: step.screen.as_ref().map(|screen| SharedScreen {
            you_see: filler.text(&screen.you_see),
            they_see: filler.text(&screen.they_see),
            types: screen.types.as_ref().map(|types| filler.text(types)),
        }),
        door: step.door.as_ref().map(|door| DoorScreen {
            slip: filler.texts(&door.slip),
            badge: filler.texts(&door.badge),
        }),
    }
}

/// What was sent along at a step.
pub(super) fn attachment(step: &Step, filler: Filler<'_>) -> Option<Attachment> {
    let sent = &step.chat.as_ref()?.attachment;
    Some(Attachment {
        form: sent.form,
        title: filler.text(&sent.title),
        lines: filler.texts(&sent.lines),
        pictured: sent.picture.is_some(),
    })
}
