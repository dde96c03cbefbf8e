//! What is shown while a story is played: the step, what stands open, the counts, and what comes of a press.

use std::io;

use lesson::pack::{Step, parts};
use lesson::run::{Open, Run};
use words::{Channel, DisclosureId, Lang, RequestId, Text};

use super::{Player, press::labels};
use crate::language::{line, say};
use crate::visible::{visible, visible_lines};
use crate::wording;

impl Player<'_, '_> {
    pub(super) fn title(&mut self) -> io::Result<()> {
        let lang = self.desk.lang;
        let (title, name) = (visible(line(&self.story.title, lang)), visible(line(&self.story.you.name, lang)));
        let role = self.story.you.role.as_ref().map(|role| visible(line(role, lang)));
        let you = match role {
            Some(role) => say!(lang, zh "您演{role}（{name}）", en "You are {role} ({name})"),
            None => say!(lang, zh "您演{name}", en "You are {name}"),
        };
        self.desk.line(format_args!("{title}\n{you}"))?;
        self.desk.line(say!(lang,
            zh "写数字、字母或id，按回车。t 点他说中的（写成 t id 只点一条），r 再看一遍，q 不玩了。",
            en "Type a number, a letter or an id, then Enter. t taps what they got right (t ID only one), r shows the step again, q quits."))
    }

    /// Shows where the run stands.
    pub(super) fn stage(&mut self, run: &Run) -> io::Result<()> {
        let Ok(step) = run.present(self.story) else { return Ok(()) };
        let lang = self.desk.lang;
        let (number, id, channel) = (run.visits.len(), visible(&step.id.0), wording::channel(step.channel, lang));
        self.desk.line("")?;
        self.desk
            .line(say!(lang, zh "── 第{number}步  {id}  {channel}", en "── Step {number}  {id}  {channel}"))?;
        for sound in &step.sounds {
            self.desk.line(format_args!("  ♪ {}", wording::sound(*sound, lang)))?;
        }
        self.speech(run, step)?;
        self.body(run, step)?;
        self.desk.line("")?;
        self.counts(run)?;
        let open = run.open(self.story).unwrap_or_default();
        let widest = open.iter().map(|open| open.id().0.chars().count()).max().unwrap_or_default();
        for (label, open) in labels(&open).iter().zip(&open) {
            let words = self.filled_open(run, open);
            let id = visible(&open.id().0);
            self.desk.line(format_args!("  {label}  {id:<widest$}  {words}"))?;
        }
        Ok(())
    }

    fn speech(&mut self, run: &Run, step: &Step) -> io::Result<()> {
        let lang = self.desk.lang;
        let who = self.story.speaker(step).map(|cast| {
            let name = visible(line(&cast.name, lang));
            let number = cast.number.as_ref().map(|number| visible(line(number, lang)));
            number.map_or(name.clone(), |number| say!(lang, zh "{name}（{number}）", en "{name} ({number})"))
        });
        let who = who.unwrap_or_default();
        let Some(said) = &step.say else {
            if step.is_ringing() {
                self.desk
                    .line(say!(lang, zh "  电话响了：{who}", en "  The phone is ringing: {who}"))?;
            }
            return Ok(());
        };
        if !who.is_empty() {
            self.desk.line(say!(lang, zh "  {who}：", en "  {who}:"))?;
        }
        // The marks are found before the placeholders are filled: what is drawn is never a mark.
        let spoken: String = parts(line(said, lang))
            .into_iter()
            .map(|part| {
                let words = run.drawn.fill_line(&part.text, lang, run.balance);
                part.disclosure.map_or(words.clone(), |id| format!("〔{words}〕({})", id.0))
            })
            .collect();
        for bubble in visible_lines(&spoken) {
            self.desk.line(format_args!("    {bubble}"))?;
        }
        Ok(())
    }

    /// What the screen of that channel shows besides.
    fn body(&mut self, run: &Run, step: &Step) -> io::Result<()> {
        let lang = self.desk.lang;
        let texts = |texts: &[Text]| -> Vec<String> { texts.iter().map(|text| self.filled(run, text)).collect() };
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        match step.channel {
            Channel::App => groups.extend(step.app.iter().flat_map(|app| {
                [
                    (say!(lang, zh "订单", en "Orders"), texts(&app.orders)),
                    (say!(lang, zh "通知", en "Notices"), texts(&app.notices)),
                    (say!(lang, zh "官方客服", en "Official service"), texts(&app.service)),
                ]
            })),
            Channel::Sms => groups.extend(step.sms.iter().map(|sms| {
                let entry = |entry: &lesson::pack::SmsEntry| {
                    let (from, text) = (self.filled(run, &entry.from), self.filled(run, &entry.text));
                    let at = entry
                        .at
                        .as_ref()
                        .map_or_else(String::new, |at| format!("{} ", self.filled(run, at)));
                    say!(lang, zh "{at}{from}：{text}", en "{at}{from}: {text}")
                };
                (
                    say!(lang, zh "别的短信", en "Other messages"),
                    sms.inbox.iter().map(entry).collect(),
                )
            })),
            Channel::Chat => groups.extend(step.chat.iter().map(|chat| {
                let form = wording::attached(chat.attachment.form, lang);
                let title = self.filled(run, &chat.attachment.title);
                let head = say!(lang, zh "一起发来的{form}：{title}", en "Sent along, {form}: {title}");
                (head, texts(&chat.attachment.lines))
            })),
            Channel::Screen => groups.extend(step.screen.iter().flat_map(|screen| {
                let types = screen.types.as_ref().map(|types| self.filled(run, types)).into_iter().collect();
                [
                    (say!(lang, zh "我看到的", en "What I see"), vec![self.filled(run, &screen.you_see)]),
                    (
                        say!(lang, zh "他看到的", en "What they see"),
                        vec![self.filled(run, &screen.they_see)],
                    ),
                    (say!(lang, zh "我输入、他也看得见的", en "What I type, and they see"), types),
                ]
            })),
            Channel::Door => groups.extend(step.door.iter().flat_map(|door| {
                [
                    (say!(lang, zh "单子上写着", en "On the slip"), texts(&door.slip)),
                    (say!(lang, zh "证件上写着", en "On the badge"), texts(&door.badge)),
                ]
            })),
            Channel::Call => {}
        }
        for (head, lines) in groups.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            self.desk.line(say!(lang, zh "  {head}：", en "  {head}:"))?;
            for line in lines {
                self.desk.line(format_args!("    · {line}"))?;
            }
        }
        Ok(())
    }

    /// The counts that stand beside every call.
    pub(super) fn counts(&mut self, run: &Run) -> io::Result<()> {
        let lang = self.desk.lang;
        let (caught, checked) = (run.tapped.len(), wording::checked(run.checked, lang));
        let account = wording::yuan(run.balance, lang);
        self.desk.line(say!(lang,
            zh "  他说中的：{caught}　其中能证明他是谁的：0　我自己查过了吗：{checked}　练习账户：{account}",
            en "  What they got right: {caught}   Of these, proof of who is calling: 0   Checked by me? {checked}   Account: {account}"))
    }

    /// What was chosen, what it cost, and why it was good or not.
    pub(super) fn feedback(&mut self, open: &Open<'_>, run: &Run) -> io::Result<()> {
        let lang = self.desk.lang;
        if let Open::GoOn(_) = open {
            return Ok(());
        }
        let words = self.filled_open(run, open);
        self.desk.line(say!(lang, zh "  我选的：{words}", en "  I chose: {words}"))?;
        if let Open::Choice(choice) = open {
            let (pays, borrows) = (wording::yuan(choice.pays.into(), lang), wording::yuan(choice.borrows.into(), lang));
            if choice.pays > 0 {
                self.desk.line(say!(lang, zh "  付出：{pays}", en "  Paid: {pays}"))?;
            }
            if choice.borrows > 0 {
                self.desk
                    .line(say!(lang, zh "  借入：{borrows}，要还", en "  Borrowed: {borrows}, to be paid back"))?;
            }
            for given in &choice.gives {
                let given = self.request(given);
                self.desk
                    .line(say!(lang, zh "  照他说的做了：{given}", en "  Done as they asked: {given}"))?;
            }
        }
        let why = match (open.why(), open) {
            (Some(why), _) => self.filled(run, why),
            (None, Open::Exit(exit, _)) => wording::standing_why(*exit, lang),
            (None, _) => String::new(),
        };
        self.desk.line(format_args!("  {why}"))
    }

    /// A text of the story in the language spoken, its placeholders filled.
    pub(super) fn filled(&self, run: &Run, text: &Text) -> String {
        self.filled_at(run, text, run.balance)
    }

    /// The same, with the account as it stood then.
    pub(super) fn filled_at(&self, run: &Run, text: &Text, balance: i64) -> String {
        let lang = self.desk.lang;
        visible(&run.drawn.fill_line(line(text, lang), lang, balance))
    }

    fn filled_open(&self, run: &Run, open: &Open<'_>) -> String {
        match open {
            Open::Choice(choice) => self.filled(run, &choice.say),
            Open::GoOn(_) | Open::Exit(..) => wording::open(open, self.desk.lang),
        }
    }

    /// The name of a disclosure; its id where the catalogue has none.
    pub(super) fn disclosure(&self, id: &DisclosureId) -> String {
        named(self.pack.catalogues.disclosure(id).map(|entry| &entry.name), &id.0, self.desk.lang)
    }

    /// The name of a request.
    pub(super) fn request(&self, id: &RequestId) -> String {
        named(self.pack.catalogues.request(id).map(|entry| &entry.name), &id.0, self.desk.lang)
    }
}

/// A name of a catalogue, or the id.
pub(super) fn named(name: Option<&Text>, id: &str, lang: Lang) -> String {
    visible(name.map_or(id, |name| line(name, lang)))
}
