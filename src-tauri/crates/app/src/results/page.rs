//! The report as a page that is read and printed in any browser: nothing in it is loaded from elsewhere.

use std::fmt::Write;

use ::results::{Outcome, Phase};
use words::{Channel, KioskDoor, Lang, Nature, ScenarioId};

use super::report::{AtDoor, Group, Month, Report, stories};

const STYLE: &str = "body{font:16px/1.6 'Noto Sans CJK SC','Noto Sans',sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}\
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%;break-inside:avoid}\
th,td{border-bottom:1px solid #bbb;padding:.25rem .5rem;text-align:start}td+td,th+th{text-align:end;font-variant-numeric:tabular-nums}\
tfoot td{font-weight:700}p.note{color:#444}";

/// The page.
pub(super) fn page(report: &Report, year: i16, lang: Lang, title_of: &dyn Fn(&ScenarioId) -> Option<String>) -> String {
    let mut page = Page { lang, html: String::new() };
    let (tag, title) = (
        page.said("en", "zh-Hans"),
        page.said("Hang Up First: results of a year", "先挂断：全年结果"),
    );
    let head = format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n<title>{title} {year}</title>\n<style>{STYLE}</style>\n"
    );
    page.html.push_str(&head);
    page.line("h1", &format!("{title} {year}"));
    let [kiosks, rooms] = report.machines;
    let machines = match page.lang {
        Lang::En => format!("Computers with counts of a kiosk: {kiosks}. Computers with counts of sessions: {rooms}."),
        _ => format!("有展台数字的电脑：{kiosks}台。有大家一起练数字的电脑：{rooms}台。"),
    };
    page.line("p", &machines);
    page.kiosk(report);
    page.room(report);
    page.votes(report, title_of);
    page.line_of_class(
        "Counts of one to four are left out, and where such a count could be reckoned from the others, another one with it. Totals are those of all counts, also of those that are left out.",
        "1到4的数字不列；别的数字能推算出它的，再多不列一个。合计里包括没有列出的数字。",
    );
    page.html.push_str("</html>\n");
    page.html
}

struct Page {
    lang: Lang,
    html: String,
}

impl Page {
    fn said<'a>(&self, en: &'a str, zh: &'a str) -> &'a str {
        match self.lang {
            Lang::En => en,
            Lang::ZhHans | Lang::ZhHant => zh,
        }
    }

    fn line(&mut self, tag: &str, text: &str) {
        let text = escaped(text);
        // A string takes everything.
        let _ = writeln!(self.html, "<{tag}>{text}</{tag}>");
    }

    fn line_of_class(&mut self, en: &str, zh: &str) {
        let text = escaped(self.said(en, zh));
        let _ = writeln!(self.html, "<p class=\"note\">{text}</p>");
    }

    fn heading(&mut self, en: &str, zh: &str) {
        let text = self.said(en, zh).to_owned();
        self.line("h2", &text);
    }

    fn row(&mut self, cell: &str, cells: &[&str]) {
        self.html.push_str("<tr>");
        for text in cells {
            let _ = write!(self.html, "<{cell}>{}</{cell}>", escaped(text));
        }
        self.html.push_str("</tr>\n");
    }

    fn count(&self, count: Option<u32>) -> String {
        count.map_or_else(|| self.said("left out", "不列").to_owned(), |count| count.to_string())
    }

    /// A table of one group, with its total.
    fn table<G, C>(&mut self, of: (&str, &str), group: &Group<G, C>, name: impl Fn(&C) -> String) {
        self.html.push_str("<table><thead>");
        self.row("th", &[of.0, of.1]);
        self.html.push_str("</thead><tbody>\n");
        for (cell, count) in &group.cells {
            let (name, count) = (name(cell), self.count(*count));
            self.row("td", &[&name, &count]);
        }
        self.html.push_str("</tbody><tfoot>");
        let (all, total) = (self.said("all", "合计").to_owned(), self.count(group.total));
        self.row("td", &[&all, &total]);
        self.html.push_str("</tfoot></table>\n");
    }

    fn months(&mut self, counted: (&str, &str), groups: &[Group<(), Month>]) {
        let (month, counted) = (self.said("month", "月份").to_owned(), self.said(counted.0, counted.1).to_owned());
        for group in groups {
            self.table((&month, &counted), group, |month| format!("{month:02}"));
        }
    }

    fn kiosk(&mut self, report: &Report) {
        if report.visitors.is_empty() {
            return;
        }
        self.heading("Kiosk: visitors", "展台：访客");
        self.months(("visitors", "访客"), &report.visitors);
        self.heading("Kiosk: what they opened", "展台：点开了什么");
        let lang = self.lang;
        let counted = self.said("times", "次数").to_owned();
        for group in &report.doors {
            self.table((door(group.of, lang), &counted), group, |cell| at_door(*cell, lang).to_owned());
        }
        self.heading("Kiosk: what they did with a call or message", "展台：遇到来电或消息怎么做");
        for group in &report.kiosk {
            self.table((phase(group.of, lang), &counted), group, |cell| outcome(*cell, lang).to_owned());
        }
    }

    fn room(&mut self, report: &Report) {
        if report.sessions.is_empty() {
            return;
        }
        self.heading("Practising together: sessions", "大家一起练：场次");
        self.html.push_str("<table><thead>");
        let (month, sessions) = (self.said("month", "月份").to_owned(), self.said("sessions", "场次").to_owned());
        self.row("th", &[&month, &sessions]);
        self.html.push_str("</thead><tbody>\n");
        for (month, held) in &report.sessions {
            self.row("td", &[&format!("{month:02}"), &held.to_string()]);
        }
        self.html.push_str("</tbody></table>\n");
        self.heading("Practising together: people", "大家一起练：人数");
        self.months(("people who answered", "回答的人数"), &report.people);
        self.heading(
            "Practising together: what they did with a call or message",
            "大家一起练：遇到来电或消息怎么做",
        );
        let lang = self.lang;
        let counted = self.said("answers", "人次").to_owned();
        for group in &report.room {
            let (at, nature, over) = group.of;
            let over = over.map_or(self.said("channel not known any more", "渠道已经不知道"), |over| {
                channel(over, lang)
            });
            let of = [phase(at, lang), self::nature(nature, lang), over].join(self.said(", ", "，"));
            self.table((&of, &counted), group, |cell| outcome(*cell, lang).to_owned());
        }
    }

    fn votes(&mut self, report: &Report, title_of: &dyn Fn(&ScenarioId) -> Option<String>) {
        if report.votes.is_empty() {
            return;
        }
        let number = stories(report).len();
        let heading = match self.lang {
            Lang::En => format!("Practising together: votes in {number} stories"),
            _ => format!("大家一起练：{number}个故事里的投票"),
        };
        self.line("h2", &heading);
        let lang = self.lang;
        let counted = self.said("votes", "票数").to_owned();
        for group in &report.votes {
            let (story, at) = &group.of;
            let unknown = || self.said("a story that is not there any more", "已经不在的故事").to_owned();
            let name = story
                .as_ref()
                .map_or_else(unknown, |id| title_of(id).unwrap_or_else(|| id.0.clone()));
            let of = format!("{name}{}{}", self.said(", ", "，"), phase(*at, lang));
            self.table((&of, &counted), group, |cell| outcome(*cell, lang).to_owned());
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn pick(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::ZhHans | Lang::ZhHant => zh,
    }
}

fn door(door: KioskDoor, lang: Lang) -> &'static str {
    crate::staff::door(door, lang)
}

fn at_door(at: AtDoor, lang: Lang) -> &'static str {
    match at {
        AtDoor::Finished => pick(lang, "finished", "做完"),
        AtDoor::Left => pick(lang, "left before the end", "没做完"),
    }
}

fn phase(phase: Phase, lang: Lang) -> &'static str {
    match phase {
        Phase::Visit => pick(lang, "visits", "来访"),
        Phase::Door => pick(lang, "doors", "入口"),
        Phase::Before => pick(lang, "before the story", "故事前"),
        Phase::Between => pick(lang, "in between", "中间"),
        Phase::After => pick(lang, "after the story", "故事后"),
        Phase::FirstVote => pick(lang, "first vote", "第一次投票"),
        Phase::SecondVote => pick(lang, "second vote", "第二次投票"),
        Phase::Session => pick(lang, "sessions", "场次"),
    }
}

fn nature(nature: Nature, lang: Lang) -> &'static str {
    match nature {
        Nature::Scam => pick(lang, "scams", "骗局"),
        Nature::Genuine => pick(lang, "genuine contacts", "真的来电和消息"),
    }
}

fn channel(channel: Channel, lang: Lang) -> &'static str {
    match channel {
        Channel::Call => pick(lang, "call", "电话"),
        Channel::Chat => pick(lang, "chat", "聊天"),
        Channel::Sms => pick(lang, "text message", "短信"),
        Channel::Door => pick(lang, "at the door", "上门"),
        Channel::Screen => pick(lang, "shared screen", "共享屏幕"),
        Channel::App => pick(lang, "own app", "自己的App"),
    }
}

fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match outcome {
        Outcome::Came => pick(lang, "came", "来了"),
        Outcome::Opened => pick(lang, "opened", "点开"),
        Outcome::Finished => pick(lang, "finished", "做完"),
        Outcome::Safe => pick(lang, "acted safely", "做法稳妥"),
        Outcome::Unsafe => pick(lang, "not safely", "做法不稳妥"),
        Outcome::Caught => pick(lang, "gave nothing away", "什么都没给"),
        Outcome::Missed => pick(lang, "gave something away", "给了"),
        Outcome::TurnedAway => pick(lang, "turned the matter away", "真事也推掉了"),
        Outcome::LetIn => pick(lang, "did not turn it away", "没有推掉"),
        Outcome::HangUp => pick(lang, "hung up", "挂断"),
        Outcome::SelfCheck => pick(lang, "checked for themselves", "自己查"),
        Outcome::AskSomeone => pick(lang, "asked someone", "问身边的人"),
        Outcome::Probe => pick(lang, "asked the caller", "追问对方"),
        Outcome::Refuse => pick(lang, "said no, and stayed", "拒绝，没挂断"),
        Outcome::Comply => pick(lang, "did what was asked", "照做"),
        Outcome::Heed => pick(lang, "took notice", "理会了"),
        Outcome::Ignore => pick(lang, "took no notice", "没理会"),
        Outcome::ReportIt => pick(lang, "reported it", "举报"),
        Outcome::StopWatching => pick(lang, "stopped watching", "不看了"),
        Outcome::Unknown => pick(lang, "not known any more", "已经不知道"),
        Outcome::Held => pick(lang, "held", "办了"),
        Outcome::People => pick(lang, "people", "人数"),
    }
}
