//! How much there is to read: characters in Chinese, signs included; words in English. Marks and their ids are not read.

use words::{Lang, Text};

use crate::pack::{Step, parts};

/// How much there is to read at a step: what is said, and what is shown.
#[must_use]
pub fn of_step(step: &Step, lang: Lang) -> usize {
    let app = step
        .app
        .iter()
        .flat_map(|app| app.orders.iter().chain(&app.notices).chain(&app.service));
    let sms = step.sms.iter().flat_map(|sms| sms.inbox.iter().map(|entry| &entry.text));
    let chat = step
        .chat
        .iter()
        .flat_map(|chat| std::iter::once(&chat.attachment.title).chain(&chat.attachment.lines));
    let screen = step.screen.iter().flat_map(|screen| [&screen.you_see, &screen.they_see]);
    let door = step.door.iter().flat_map(|door| door.slip.iter().chain(&door.badge));
    let texts = step.say.iter().chain(app).chain(sms).chain(chat).chain(screen).chain(door);
    texts.map(|text| of_text(text, lang)).sum()
}

/// How much there is to read in a text.
#[must_use]
pub fn of_text(text: &Text, lang: Lang) -> usize {
    text.0.get(&lang).map_or(0, |line| count(line, lang))
}

fn count(line: &str, lang: Lang) -> usize {
    let line: String = parts(line).into_iter().map(|part| part.text).collect();
    match lang {
        Lang::En => line.split_whitespace().count(),
        Lang::ZhHans | Lang::ZhHant => line.chars().filter(|sign| !sign.is_whitespace()).count(),
    }
}
