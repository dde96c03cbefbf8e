//! Visitors in the true window, which no driver sees into: touched at places that a driven window of the same size has shown before,
//! and then known by the kiosk's counts.

use std::{
    collections::BTreeSet,
    path::Path,
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use records::VisitCount;
use serde::Deserialize;
use support::{Booth, Counts, Figure, Program, Tree, Window, descendants, hand, set_up_kiosk};
use words::KioskDoor;

use crate::{
    PACK, Stop,
    home::{Home, grown},
    program, traces,
    weight::{FIRST, Weight},
};

/// It is told how far it is, and weighed.
const WEIGHED_EVERY: u32 = 50;

/// Whoever stops half-way is wiped away before.
const PATIENCE: Duration = Duration::from_secs(100);

/// With the same seed every visitor is shown the same, in the driven window and in the true one.
const SEED: &str = "7";

/// A page has been painted by then, also on a computer that does something else.
const PAINTED: Duration = Duration::from_millis(250);

/// Where the middle of something is.
const MIDDLE: &str = "const it = document.querySelector(arguments[0]); if (!it) return null;
    const box = it.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2];";

/// How many numbers can be pressed, and what is read.
const PAGE: &str = "return { numbers: [...document.querySelectorAll('.press kbd')].filter(shown).length,
    ended: document.querySelector('main .scan') !== null,
    read: document.querySelector('main').innerText.split('\\n').map(tidy).filter((line) => [...line].length >= 8) };";

#[derive(Deserialize)]
struct Page {
    numbers: u32,
    ended: bool,
    read: Vec<String>,
}

/// How a quick round is played with a finger and the number keys.
#[derive(Default)]
struct Way {
    begin: (f64, f64),
    door: (f64, f64),
    keys: Vec<u32>,
    finish: (f64, f64),
    read: BTreeSet<String>,
}

/// Plays so many, weighs what they took and looks for what they left.
pub fn measure(root: &Path, visitors: u32) -> Result<Vec<Figure>, Stop> {
    let way = learn(root)?;
    println!(
        "  learnt: begin {:?}, door {:?}, keys {:?}, finish {:?}",
        way.begin, way.door, way.keys, way.finish
    );
    let home = Home::new()?;
    let data = home.folder()?;
    set_up_kiosk(data.path())?;
    let mut environment = home.environment();
    environment.retain(|(name, _)| name != "HUF_DATA");
    environment.push(("HUF_SEED".to_owned(), SEED.to_owned()));
    let booth = Booth::open(&program(root), data, &environment);
    let mut elsewhere = BTreeSet::new();
    booth.has_lived();
    let files = home.files()?;
    let mut told = traces::names(&root.join(PACK), &home)?;
    let mut weights = Vec::new();
    for number in 1..=visitors {
        play(&booth, &way)?;
        elsewhere.extend(home.elsewhere(&tree(&booth)));
        if number == visitors || number.is_multiple_of(WEIGHED_EVERY) {
            let weight = Weight::settled(|| tree(&booth));
            println!("  {number} visitors, {weight}");
            weights.push((number, weight));
        }
    }
    let counts = Counts::of(booth.data.path())?;
    let (counted, rounds) = (
        counts.visitors(),
        counts.how_often(|what| what == VisitCount::Finished(KioskDoor::Round)),
    );
    println!("  {counted} of {visitors} visitors counted, {rounds} came to the end of a round");
    let grown = grown(&files, &home.files()?);
    told.extend(way.read);
    let traces = traces::traces(&home, &elsewhere, &told)?;
    traces::tell(&home, &grown, &elsewhere, &traces)?;
    let missing = visitors.abs_diff(counted).max(visitors.abs_diff(rounds));
    let mut figures = memory(&weights);
    figures.extend([
        Figure::absolute("kiosk-window-visitors-not-counted", f64::from(missing), "visitors", 0.0),
        Figure::absolute("kiosk-window-files-grown", crate::real(grown.values().sum()), "bytes", 0.0),
        Figure::absolute("kiosk-window-traces", crate::real(traces.len() as u64), "traces", 0.0),
    ]);
    Ok(figures)
}

/// The heaviest it ever was, and what it weighs at the end, against what it weighed after the first: the program starts itself anew now and
/// then, and whoever looks only at the end may look just after it did.
fn memory(weights: &[(u32, Weight)]) -> Vec<Figure> {
    let Some((_, first)) = weights.iter().find(|(number, _)| *number == FIRST) else {
        return Vec::new();
    };
    let later = || weights.iter().filter(|(number, _)| *number > FIRST).map(|(_, weight)| weight.all());
    let Some(last) = later().next_back() else {
        return Vec::new();
    };
    let most = later().fold(0.0, f64::max);
    vec![
        Figure::against("kiosk-window-memory-after-all", last, "MB", first.all(), 1.10),
        Figure::against("kiosk-window-memory-at-most", most, "MB", first.all(), 1.10),
    ]
}

/// All processes of the kiosk, the program itself first.
fn tree(booth: &Booth) -> Tree {
    let keeper = booth.supervisor.id();
    let mut all = [vec![keeper], descendants(keeper)].concat();
    let watched = booth.process("--watched");
    all.sort_by_key(|id| Some(*id) != watched);
    Tree(all)
}

/// Plays a quick round in a driven window that fills the same screen.
fn learn(root: &Path) -> Result<Way, Stop> {
    let home = Home::new()?;
    let program = Program::new(program(root)).with("HUF_SEED", SEED).told("kiosk").told("--watched");
    let variables = home.environment().into_iter();
    let window = variables
        .fold(program, |program, (name, value)| program.with(&name, value))
        .open()?;
    window.turn_to("kiosk.html")?;
    let mut way = Way {
        begin: middle(&window, "button[lang=zh-Hans]")?,
        ..Way::default()
    };
    window.script("document.querySelector('button[lang=zh-Hans]').click()", vec![])?;
    way.door = middle(&window, "[data-door=round] button")?;
    window.script("document.querySelector('[data-door=round] button').click()", vec![])?;
    for _ in 0..20 {
        sleep(PAINTED);
        let page: Page = serde_json::from_value(window.script(PAGE, vec![])?)?;
        way.read.extend(page.read);
        if page.ended {
            way.finish = middle(&window, "main .ways button")?;
            return Ok(way);
        }
        // The last that is offered; with it a round comes to its end as with any other.
        way.keys.push(page.numbers);
        window.keys(&page.numbers.to_string())?;
    }
    Err(format!("a round has no end: {:?}", way.keys).into())
}

fn middle(window: &Window, what: &str) -> Result<(f64, f64), Stop> {
    let begun = Instant::now();
    loop {
        let place: Option<(f64, f64)> = serde_json::from_value(window.script(MIDDLE, vec![what.into()])?)?;
        match place {
            Some(place) => return Ok(place),
            None if begun.elapsed() > Duration::from_secs(5) => return Err(format!("there is no {what}").into()),
            None => sleep(Duration::from_millis(50)),
        }
    }
}

fn play(booth: &Booth, way: &Way) -> Result<(), Stop> {
    let old = standing(booth);
    for place in [way.begin, way.door] {
        touch(place);
    }
    for key in &way.keys {
        hand(&format!("key {key}"));
        sleep(PAINTED);
    }
    touch(way.finish);
    let begun = Instant::now();
    while standing(booth) == old {
        if begun.elapsed() > PATIENCE {
            return Err("a visitor is not wiped away".into());
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// The process and the window that stand: after a new start another process may have a window of the same number.
fn standing(booth: &Booth) -> (Option<u32>, u32) {
    let (window, _) = booth.stands(SystemTime::now() - Duration::from_secs(1));
    (booth.process("--watched"), window)
}

fn touch((x, y): (f64, f64)) {
    hand(&format!("mousemove {x:.0} {y:.0} click 1"));
    sleep(PAINTED);
}
