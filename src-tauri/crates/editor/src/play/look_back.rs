//! Looking back on a run: how it ended, the two scores, the better move, every step, and the list in their hand.

use std::io;

use lesson::debrief::{Better, Cell, Debrief, Seen, callers_list, look_back};
use lesson::run::Run;
use words::Judgement;

use super::Player;
use super::stage::named;
use crate::language::say;
use crate::visible::visible;
use crate::wording;

impl Player<'_, '_> {
    /// Looks back on a run that is over.
    pub(super) fn look_back(&mut self, run: &Run) -> io::Result<()> {
        let Some(debrief) = look_back(self.story, run) else { return Ok(()) };
        let lang = self.desk.lang;
        let (id, text) = (visible(&debrief.ending.id.0), self.filled(run, &debrief.ending.text));
        self.desk.line("")?;
        self.desk.line(say!(lang, zh "── 结局  {id}", en "── Ending  {id}"))?;
        self.desk.line(format_args!("  {text}"))?;
        self.desk.line("")?;
        self.desk.line(say!(lang, zh "── 回头看", en "── Looking back"))?;
        self.scores(run, &debrief)?;
        match &debrief.better {
            Some(better) => self.better(run, better)?,
            None => self.desk.line(say!(lang,
                zh "  没有更好的一步了。下次还这样做。",
                en "  There was no better move. Do it like this again."))?,
        }
        for (number, seen) in (1..).zip(&debrief.steps) {
            self.seen(run, seen, number)?;
        }
        self.list(run)
    }

    fn scores(&mut self, run: &Run, debrief: &Debrief<'_>) -> io::Result<()> {
        let lang = self.desk.lang;
        let was = wording::nature(self.story.nature, lang);
        let judged = match run.judged {
            Some(judged) => {
                let taken = wording::judgement(judged.judgement, lang);
                let sure = judged.confidence.map(|confidence| wording::confidence(confidence, lang));
                match (judged.judgement, sure) {
                    (Judgement::CannotTell, _) | (_, None) => taken,
                    (_, Some(sure)) => say!(lang, zh "{taken}（{sure}）", en "{taken} ({sure})"),
                }
            }
            None => say!(lang, zh "没有问", en "not asked"),
        };
        self.desk
            .line(say!(lang, zh "  判断：{judged}；实际上是{was}", en "  Judgement: {judged}; it was {was}"))?;
        let action = wording::action(debrief.ending.action, lang);
        self.desk.line(say!(lang, zh "  行动：{action}", en "  Action: {action}"))?;
        let (caught, said) = (debrief.caught, debrief.said);
        self.desk.line(say!(lang,
            zh "  他说中的：{said}条，您点出了{caught}条；其中能证明他是谁的：0",
            en "  What they got right: {said}, of which you tapped {caught}. Of these, proof of who is calling: 0"))?;
        let (account, paid, owed) = (
            wording::yuan(run.balance, lang),
            wording::yuan(run.paid, lang),
            wording::yuan(run.owed, lang),
        );
        self.desk.line(say!(lang,
            zh "  练习账户：{account}；付给对方：{paid}；欠款：{owed}",
            en "  Practice account: {account}; paid to them: {paid}; owed: {owed}"))?;
        let given: Vec<String> = run.given.iter().map(|id| self.request(id)).collect();
        if given.is_empty() {
            return Ok(());
        }
        let given = given.join(&say!(lang, zh "、", en ", "));
        self.desk
            .line(say!(lang, zh "  照他说的做了：{given}", en "  Done as they asked: {given}"))
    }

    fn better(&mut self, run: &Run, better: &Better<'_>) -> io::Result<()> {
        let lang = self.desk.lang;
        let (step, open) = (visible(&better.step.id.0), visible(&better.open.id().0));
        let words = match &better.open {
            lesson::run::Open::Choice(choice) => self.filled_at(run, &choice.say, better.balance),
            other => wording::open(other, lang),
        };
        self.desk.line(say!(lang,
            zh "  更好的一步（{step}.{open}）：{words}",
            en "  The one better move ({step}.{open}): {words}"))
    }

    fn seen(&mut self, run: &Run, seen: &Seen<'_>, number: usize) -> io::Result<()> {
        let lang = self.desk.lang;
        let id = visible(&seen.step.id.0);
        let did = match &seen.answer {
            Some(lesson::run::Open::Choice(choice)) => self.filled_at(run, &choice.say, seen.balance),
            Some(other) => wording::open(other, lang),
            None => String::new(),
        };
        self.desk
            .line(say!(lang, zh "  第{number}步  {id}：{did}", en "  Step {number}  {id}: {did}"))?;
        for (detail, tapped) in &seen.details {
            let name = self.disclosure(detail);
            let word = if *tapped {
                say!(lang, zh "点出了", en "tapped")
            } else {
                say!(lang, zh "没有点", en "not tapped")
            };
            self.desk
                .line(say!(lang, zh "      他知道的：{name}（{word}）", en "      What they knew: {name} ({word})"))?;
        }
        for request in &seen.step.requests {
            let name = self.request(request);
            self.desk
                .line(say!(lang, zh "      他让我做的：{name}", en "      What they wanted: {name}"))?;
        }
        for id in &seen.step.tactics {
            let name = named(self.pack.catalogues.tactic(id).map(|entry| &entry.name), &id.0, lang);
            self.desk
                .line(say!(lang, zh "      套路：{name}", en "      How they persuaded: {name}"))?;
        }
        Ok(())
    }

    /// The list in their hand.
    fn list(&mut self, run: &Run) -> io::Result<()> {
        let Some(list) = callers_list(&self.pack.catalogues, self.story, run) else {
            return Ok(());
        };
        let lang = self.desk.lang;
        self.desk.line("")?;
        self.desk
            .line(say!(lang, zh "── 他手里的那张表（示意，虚构）", en "── The list in their hand (illustration, made up)"))?;
        for cell in &list.row {
            self.cell(cell)?;
        }
        if let Some(proves) = self.story.proves.as_ref().map(|proves| self.filled(run, proves)) {
            self.desk
                .line(say!(lang, zh "  这一行最多说明：{proves}", en "  All this row shows: {proves}"))?;
        }
        if list.beside.is_empty() {
            return Ok(());
        }
        self.desk
            .line(say!(lang, zh "  不用这张表也说得出：", en "  What needs no list:"))?;
        list.beside.iter().try_for_each(|cell| self.cell(cell))
    }

    fn cell(&mut self, cell: &Cell) -> io::Result<()> {
        let lang = self.desk.lang;
        let (name, value) = (self.disclosure(&cell.disclosure), visible(crate::language::line(&cell.value, lang)));
        self.desk.line(say!(lang, zh "    {name}：{value}", en "    {name}: {value}"))
    }
}
