//! Records of a million answers: what they cost at the start and on the progress screen; and how soon an answer is on disk.

use std::{fs::File, io::Write, path::Path, process::Command, time::Instant};

use ::records::{Acted, Contact, NewAnswer, NewQuiz, Records, Source};
use serde_json::Value;
use support::{Figure, Program};
use words::{Action, Channel, ChoiceId, Confidence, Day, ItemId, Judgement, Moment, Nature, PackId, PersonId, QuizKind};

use crate::{Stop, program, quantile, start::usable_after};

/// How many answers the full file holds.
const ANSWERS: &str = "1000000";
const STARTS: usize = 5;
const VISITS: usize = 5;
const WRITES: usize = 300;

/// Home with a million answers at most 1.3 x the time with none; the progress screen each time in at most 300 ms; an answer on disk in p99 at most
/// 20 ms, and in the median at most twice as slow as the system's own write of so much.
pub fn measure(root: &Path) -> Result<Vec<Figure>, Stop> {
    let full = tempfile::tempdir()?;
    let filled = Command::new(root.join("target/release/examples/fill"))
        .arg(full.path())
        .args([ANSWERS, "1"])
        .status()?;
    if !filled.success() {
        return Err("the records could not be filled".into());
    }
    let (mut with, mut without, mut visits) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let empty = tempfile::tempdir()?;
        without.push(usable_after(&told_home(root, empty.path()).open()?)?);
        let window = told_home(root, full.path()).open()?;
        with.push(usable_after(&window)?);
        visits.extend(progress(&window)?);
    }
    let mut figures = vec![
        Figure::against(
            "start-to-home-with-a-million",
            quantile(&mut with, 0.5),
            "ms",
            quantile(&mut without, 0.5),
            1.3,
        ),
        // The slowest: what counts is the visit that reads the screen's code too.
        Figure::absolute("progress-with-a-million", quantile(&mut visits, 1.0), "ms", 300.0),
    ];
    figures.extend(durable()?);
    Ok(figures)
}

fn told_home(root: &Path, data: &Path) -> Program {
    Program::new(program(root)).with("HUF_DATA", data.display().to_string())
}

/// Presses the door and answers when the first table of the screen is painted; back Home, and again. The first visit reads the screen's
/// code too.
const VISIT: &str = "
    const [count, done] = arguments;
    const times = [];
    const painted = () => new Promise((then) => requestAnimationFrame(() => { const post = new MessageChannel(); post.port1.onmessage = then; post.port2.postMessage(0); }));
    const until = async (what) => { for (let tries = 0; tries < 400; tries++) { const found = what(); if (found) return found; await new Promise((go) => setTimeout(go)); } throw new Error('nothing came at ' + document.body.innerText.slice(0, 200)); };
    (async () => {
        while (times.length < count) {
            const door = await until(() => find('button', 'How it is going') ?? find('button', '练得怎么样'));
            const begun = performance.now();
            door.click();
            await until(() => [...document.querySelectorAll('main table')].some((table) => table.checkVisibility()));
            await painted();
            times.push(performance.now() - begun);
            (await until(() => find('button', 'Home') ?? find('button', '回首页'))).click();
        }
        done({ times });
    })().catch((error) => done({ error: String(error) }));";

fn progress(window: &support::Window) -> Result<Vec<f64>, Stop> {
    let told = window.script_later(VISIT, vec![VISITS.into()])?;
    if let Some(error) = told.get("error") {
        return Err(format!("the progress screen: {error}").into());
    }
    let times = told.get("times").and_then(Value::as_array);
    Ok(times.into_iter().flatten().filter_map(Value::as_f64).collect())
}

/// Each write of an answer, its judgement and its act, taken in turns with a page written and synced by the system itself.
fn durable() -> Result<Vec<Figure>, Stop> {
    // Where the records really lie: a folder of temporary files may be memory.
    let folder = tempfile::tempdir_in(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"))?;
    let mut records = Records::open(folder.path(), Moment(0))?.records;
    let quiz = records.begin_quiz(&quiz(), Moment(0))?;
    let mut floor = File::create(folder.path().join("floor"))?;
    let (mut writes, mut floors) = (Vec::new(), Vec::new());
    for place in 0..WRITES {
        let at = Moment(i64::try_from(place)?);
        let begun = Instant::now();
        let id = records.judge_item(&judged(Source::Quiz(quiz), at))?;
        writes.push(begun.elapsed().as_secs_f64() * 1e3);
        let begun = Instant::now();
        records.act_on_item(id, &acted(at), false)?;
        writes.push(begun.elapsed().as_secs_f64() * 1e3);
        let begun = Instant::now();
        floor.write_all(&[7; 4096])?;
        floor.sync_data()?;
        floors.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    let slowest = quantile(&mut writes, 0.99);
    Ok(vec![
        Figure::absolute("answer-durable-p99", slowest, "ms", 20.0),
        Figure::against(
            "answer-durable-median",
            quantile(&mut writes, 0.5),
            "ms",
            quantile(&mut floors, 0.5),
            2.0,
        ),
    ])
}

fn quiz() -> NewQuiz {
    NewQuiz {
        person: PersonId(1),
        kind: QuizKind::CheckYourself,
        pack: PackId("pack".to_owned()),
        version: "1.0.0".to_owned(),
        hash: "hash".to_owned(),
        items: vec![ItemId("item".to_owned())],
        seed: 1,
    }
}

fn judged(source: Source, at: Moment) -> NewAnswer {
    NewAnswer {
        person: PersonId(1),
        source,
        contact: Contact {
            pack: PackId("pack".to_owned()),
            subject: format!("item-{}", at.0 % 160),
            channel: Channel::Call,
            nature: Nature::Scam,
        },
        judgement: Some(Judgement::Scam),
        confidence: Some(Confidence::Sure),
        at,
    }
}

fn acted(at: Moment) -> Acted {
    Acted {
        choice: ChoiceId("hang-up".to_owned()),
        action: Action::Safe,
        at,
        day: Day("2026-11-23".to_owned()),
    }
}
