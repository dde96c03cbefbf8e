//! `hang-up-first-pack`: the tool of those who write packs.
//!
//! One module a command. A command reads its pack through `opening`, writes to the two streams of a [`desk::Desk`], and ends with an exit
//! code or a [`desk::Trouble`]: a sentence, and what it means for the code. What it knows of packs it knows from `lesson`.

mod arguments;
mod build;
mod check;
mod cover;
mod desk;
mod explain;
mod keygen;
mod language;
mod map;
mod misuse;
mod names;
mod new;
mod opening;
mod packed;
mod play;
#[cfg(feature = "pdf")]
mod print;
#[cfg(not(feature = "pdf"))]
#[path = "print/absent.rs"]
mod print;
mod refusal;
mod schema;
mod sign;
mod time;
mod verify;
mod visible;
mod wording;

use std::io::{self, BufWriter};
use std::process::ExitCode;

use arguments::Command;
use desk::{Desk, Trouble};

fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let arguments = match arguments::read(&given) {
        Ok(arguments) => arguments,
        Err(answer) => return answer.give(&mut out, &mut err),
    };
    let mut desk = Desk {
        lang: arguments.lang,
        out: &mut out,
        err: &mut err,
    };
    let done = run(&mut desk, arguments.command);
    let flushed = desk.out.flush().map_err(Trouble::from);
    match done.and_then(|code| flushed.map(|()| code)) {
        Ok(code) => code.into(),
        Err(trouble) => desk.say_trouble(&trouble),
    }
}

fn run(desk: &mut Desk<'_>, command: Command) -> Result<desk::Code, Trouble> {
    match command {
        Command::New(wanted) => new::new(desk, &wanted),
        Command::Check {
            folder,
            beside,
            format,
            day,
        } => check::check(desk, &folder, &beside, format, day.as_ref()),
        Command::Schema { folder } => schema::schema(desk, &folder),
        Command::Play(wanted) => play::play(desk, &wanted, &mut io::stdin().lock()),
        Command::Map { folder, scenario, format } => map::map(desk, &folder, &scenario, format),
        Command::Cover { folder, scenario } => cover::cover(desk, &folder, scenario.as_deref()),
        Command::Time { folder, plan, beside } => time::time(desk, &folder, &plan, &beside),
        Command::Print(wanted) => print::print(desk, &wanted),
        Command::Build { folder, out, day } => build::build(desk, &folder, &out, day.as_ref()),
        Command::Keygen { out } => keygen::keygen(desk, &out),
        Command::Sign { file, key, out } => sign::sign(desk, &file, &key, out.as_deref()),
        Command::Verify { file } => verify::verify(desk, &file),
        Command::Explain { number } => explain::explain(desk, number.as_deref()),
    }
}
