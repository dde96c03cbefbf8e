//! `time`: how long each part of a plan really takes, line by line, in each language of the pack.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use lesson::mix::mixed;
use lesson::pack::{Pack, Plan};
use lesson::timing::{Line, Pace, PartSum, Subject, sum};
use words::{Lang, Program, Venue};

use crate::desk::{Code, Desk, Trouble};
use crate::language::{line, say};
use crate::opening::{Beside, open};
use crate::visible::visible;

/// Lists the sum of a plan.
pub fn time(desk: &mut Desk<'_>, folder: &Path, name: &str, beside: &[PathBuf]) -> Result<Code, Trouble> {
    let opened = open(desk, folder)?;
    let plan = opened.plan(desk, name)?;
    let pack = with_borrowed(opened.checked.pack, &plan, &Beside::open(desk, beside)?);
    let plan = pack.plans.get(&plan.id).unwrap_or(&plan);
    say_pace(desk, plan)?;
    let mut code = Code::Well;
    for part in sum(&pack, plan) {
        if say_part(desk, &pack, &part)? == Code::Errors {
            code = Code::Errors;
        }
    }
    Ok(code)
}

/// Where the plan is played, and how fast everything goes there.
fn say_pace(desk: &mut Desk<'_>, plan: &Plan) -> io::Result<()> {
    let lang = desk.lang;
    let title = visible(line(&plan.title, lang));
    let venue = match plan.venue {
        Venue::Room => say!(lang, zh "大家一起练", en "room"),
        Venue::Kiosk => say!(lang, zh "展台", en "kiosk"),
    };
    let length = plan.length().map_or_else(|| "?".to_owned(), clock);
    let (
        id,
        Pace {
            words, characters, choose, ..
        },
    ) = (&plan.id.0, Pace::of(plan.venue, plan.aloud));
    desk.line(format_args!("{id} · {title} · {venue} · {length}"))?;
    desk.line(say!(lang,
        zh "每分钟读{characters}个汉字（连标点）或{words}个英文词；每个选项{choose}秒。两种语言里，长的那种算数。",
        en "Read a minute: {characters} Chinese characters, signs included, or {words} English words. {choose} seconds an option. The longer language counts."))
}

/// The sum of a part. Errors if it does not fit, or cannot be known.
fn say_part(desk: &mut Desk<'_>, pack: &Pack, part: &PartSum<'_>) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let id = visible(&part.part.id.0);
    let given = part.part.length();
    let shown = given.map_or_else(|| "?".to_owned(), clock);
    let Some(lines) = &part.lines else {
        desk.line(say!(lang,
            zh "\n{id}：给了{shown}；它写到的东西，内容包里没有（或者有错误），没法算",
            en "\n{id}: has {shown}; something it names is not in the pack, or has errors, so that its time is not known"))?;
        return Ok(Code::Errors);
    };
    let needs = part.longest();
    let over = needs.saturating_sub(given.unwrap_or(0));
    let fits = given.is_some_and(|given| needs <= given);
    let spare = given.unwrap_or(0).saturating_sub(needs);
    let (needs, over, spare) = (clock(needs), clock(over), clock(spare));
    desk.line(if fits {
        say!(lang, zh "\n{id}：给了{shown}，要{needs}，余{spare}", en "\n{id}: has {shown}, needs {needs}, {spare} to spare")
    } else {
        say!(lang, zh "\n{id}：给了{shown}，要{needs}，差{over}", en "\n{id}: has {shown}, needs {needs}, {over} too little")
    })?;
    for own in lines {
        let (times, what) = (times(&own.seconds), subject(pack, own, lang));
        desk.line(format_args!("  {times}  {what}"))?;
    }
    let (times, all) = (times(&part.needs()), say!(lang, zh "合计", en "together"));
    desk.line(format_args!("  {times}  {all}"))?;
    Ok(if fits { Code::Well } else { Code::Errors })
}

/// The pack with the plan in it, and with the stories that it borrows, where all of them are at hand.
fn with_borrowed(mut pack: Pack, plan: &Plan, beside: &Beside) -> Pack {
    pack.plans.insert(plan.id.clone(), plan.clone());
    mixed(&pack, &Program::Plan { plan: plan.id.clone() }, &beside.by_id()).unwrap_or(pack)
}

/// The seconds of each language, as a clock.
fn times(seconds: &BTreeMap<Lang, u32>) -> String {
    let of = |(lang, seconds): (&Lang, &u32)| {
        let name = match lang {
            Lang::ZhHans | Lang::ZhHant => "中",
            Lang::En => "en",
        };
        format!("{name} {:>5}", clock(*seconds))
    };
    seconds.iter().map(of).collect::<Vec<_>>().join("  ")
}

/// What takes the time of a line.
fn subject(pack: &Pack, own: &Line, lang: Lang) -> String {
    match &own.of {
        Subject::Say => say!(lang, zh "先说的话", en "what is said first"),
        Subject::Item(id) => {
            let (id, nature) = (
                &id.0,
                pack.items.item(id).map(|(_, item)| crate::wording::nature(item.nature, lang)),
            );
            let nature = nature.unwrap_or_default();
            say!(lang, zh "题 {id}（{nature}）：情形、来的话、三个选择", en "item {id} ({nature}): setting, what is said, three choices")
        }
        Subject::ItemReason(id) => {
            let id = &id.0;
            say!(lang, zh "题 {id}：为什么", en "item {id}: why")
        }
        Subject::Ask => say!(lang, zh "问题和答案", en "the question and its answers"),
        Subject::Step(step) => {
            let step = &step.0;
            say!(lang, zh "步 {step}", en "step {step}")
        }
        Subject::Options(step) => {
            let step = &step.0;
            say!(lang, zh "  在 {step} 的选项", en "  options at {step}")
        }
        Subject::Reason(step, choice) => {
            let (step, choice) = (&step.0, &choice.0);
            say!(lang, zh "  选 {step}.{choice} 好不好，为什么", en "  why {step}.{choice} is good or not")
        }
        Subject::Ending(ending) => {
            let ending = &ending.0;
            say!(lang, zh "结局 {ending}", en "ending {ending}")
        }
        Subject::Vote => say!(lang, zh "  表决、选择", en "  vote, or choose"),
        Subject::Discuss => say!(lang, zh "  讨论", en "  talk"),
        Subject::VoteAgain => say!(lang, zh "  再表决一次", en "  vote again"),
        Subject::Figures => say!(lang, zh "看结果的数字", en "look at the figures"),
        Subject::LookBack => say!(lang, zh "回头看", en "look back"),
        Subject::Checklist => say!(lang, zh "过一遍清单", en "go through the checklist"),
    }
}

/// Seconds as minutes and seconds.
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
