//! The supervisor: starts the kiosk, and starts it anew when it ends, hangs or asks for it, until staff leave it.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    process::{Child, ChildStdin, Command, ExitCode, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use super::{COVER, HANDED_OVER, WATCHED, WORD, failure, falls::Falls, line::Line, lock};

/// So long it may say nothing: before it has lived, and after.
const TO_BEGIN: Duration = Duration::from_secs(30);
const TO_GO_ON: Duration = Duration::from_secs(12);

/// How often the supervisor looks whether it has ended.
const LOOK: Duration = Duration::from_millis(50);

/// The kiosk is not kept waiting longer for its cover.
const COVER_STANDS: Duration = Duration::from_secs(2);

/// Who hands over and who takes over wait at most so long for each other.
const HANDS_OVER: Duration = Duration::from_secs(10);

/// From this wait on the cover asks for staff: it has fallen more than twice in a row.
const ASKS_STAFF: Duration = Duration::from_secs(2);

/// How long apart a cover that does not stand is tried while the kiosk lives.
const TRIES_AGAIN: Duration = Duration::from_secs(10);

/// Where so often in a row neither the cover stands nor the kiosk lives, the screen itself is gone. Whatever starts the session anew is to
/// start the kiosk too, and would find this one still holding its lock.
const TRIES_WITHOUT_SCREEN: u32 = 3;
const NO_SCREEN: &str = "hang-up-first kiosk: there is no screen to stand on";

/// Its time of change tells an outside watchdog when the kiosk was last alive.
const ALIVE: &str = "kiosk-alive";

/// Keeps the kiosk going until staff leave it. Whoever handed over to it holds the records still, and ends once the cover stands.
pub fn supervise(folder: &Path, handed_over: bool) -> ExitCode {
    let held = match lock(folder) {
        Ok(Some(held)) => held,
        // It is there already: whoever started it once more sees it.
        Ok(None) => return ExitCode::SUCCESS,
        Err(error) => return failure(&format!("hang-up-first kiosk: {}: {error}", folder.display())),
    };
    let mut cover = Cover::default();
    if handed_over {
        cover.stand();
        Line::Stands.say(io::stdout());
        wait_for_the_end_of_input();
    }
    let mut falls = Falls::default();
    let mut without_screen = 0;
    loop {
        without_screen = if cover.stand() { 0 } else { without_screen + 1 };
        if without_screen > TRIES_WITHOUT_SCREEN {
            return failure(NO_SCREEN);
        }
        let begun = Instant::now();
        match live_once(folder, &mut cover) {
            Ok(status) if status.success() => break,
            Ok(status) => eprintln!("hang-up-first kiosk: it ended ({status}) and is started anew"),
            Err(error) => eprintln!("hang-up-first kiosk: it could not be started: {error}"),
        }
        let wait = falls.wait(begun.elapsed());
        if wait >= ASKS_STAFF {
            cover.say(Line::AskStaff);
        }
        thread::sleep(wait);
    }
    drop(held);
    ExitCode::SUCCESS
}

/// From its start to its end, by itself or by us.
fn live_once(folder: &Path, cover: &mut Cover) -> io::Result<ExitStatus> {
    let mut kiosk = Kiosk(start(WATCHED, Stdio::null())?);
    let lines = lines_of(&mut kiosk.0);
    let (mut heard, mut patience) = (Instant::now(), TO_BEGIN);
    loop {
        if let Some(status) = kiosk.0.try_wait()? {
            return Ok(status);
        }
        if heard.elapsed() > patience {
            eprintln!("hang-up-first kiosk: it does not answer");
            kiosk.0.kill()?;
            return kiosk.0.wait();
        }
        let first = match lines.recv_timeout(LOOK) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                thread::sleep(LOOK);
                None
            }
        };
        // What was said while the cover was waited for is old: all of it is heard at one moment.
        let said: Vec<Line> = first.into_iter().chain(lines.try_iter()).collect();
        if said.contains(&Line::Lives) {
            (heard, patience) = (Instant::now(), TO_GO_ON);
            tell_that_it_lives(folder);
            cover.stand_again();
        }
        if let Some(line) = said.into_iter().rev().find(|line| matches!(line, Line::Shown | Line::AskStaff)) {
            cover.say(line);
        }
    }
}

/// Starts another process of the kiosk. On Linux it leads a group of its own, so that all it has started can be ended with it.
fn start(word: &str, input: Stdio) -> io::Result<Child> {
    let mut command = Command::new(env::current_exe()?);
    command.args([WORD, word]).stdin(input).stdout(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// What it says, line by line.
fn lines_of(child: &mut Child) -> Receiver<Line> {
    let (tell, told) = channel();
    if let Some(output) = child.stdout.take() {
        thread::spawn(move || {
            let lines = BufReader::new(output).split(b'\n').map_while(Result::ok);
            for line in lines.filter_map(|line| Line::read(&String::from_utf8_lossy(&line))) {
                if tell.send(line).is_err() {
                    break;
                }
            }
        });
    }
    told
}

fn tell_that_it_lives(folder: &Path) {
    // On a full disk it cannot be written, and the kiosk lives all the same.
    let _ = fs::write(folder.join(ALIVE), "");
    #[cfg(target_os = "linux")]
    let _ = sd_notify::notify(false, &[sd_notify::NotifyState::Ready, sd_notify::NotifyState::Watchdog]);
}

/// The watched program with all that it has started: a web process that hangs would outlive it.
struct Kiosk(Child);

impl Drop for Kiosk {
    fn drop(&mut self) {
        #[cfg(target_os = "linux")]
        if let Some(group) = i32::try_from(self.0.id()).ok().and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The cover; it ends with its input.
#[derive(Default)]
struct Cover {
    process: Option<(Child, ChildStdin)>,
    /// What it was told last: twice the same would fill the pipe of one that hangs.
    said: Option<Line>,
    tried: Option<Instant>,
}

impl Cover {
    /// Has it stand, anew if it has fallen; whether it does. Only Linux has it, and without one the kiosk goes on.
    fn stand(&mut self) -> bool {
        if !cfg!(target_os = "linux") || self.is_there() {
            return true;
        }
        (self.tried, self.said) = (Some(Instant::now()), None);
        self.process = start(COVER, Stdio::piped()).ok().and_then(|mut child| {
            let input = child.stdin.take()?;
            if lines_of(&mut child).recv_timeout(COVER_STANDS) == Ok(Line::Stands) {
                return Some((child, input));
            }
            let _ = child.kill();
            let _ = child.wait();
            None
        });
        self.process.is_some()
    }

    /// The same, but one that hangs at its start is not waited for again and again: the kiosk is listened to meanwhile.
    fn stand_again(&mut self) {
        if self.tried.is_none_or(|tried| tried.elapsed() >= TRIES_AGAIN) {
            self.stand();
        }
    }

    fn is_there(&mut self) -> bool {
        self.process.as_mut().is_some_and(|(child, _)| matches!(child.try_wait(), Ok(None)))
    }

    fn say(&mut self, line: Line) {
        if !self.is_there() {
            self.stand_again();
        }
        if let Some((_, input)) = self.process.as_mut().filter(|_| self.said != Some(line)) {
            line.say(input);
            self.said = Some(line);
        }
    }
}

impl Drop for Cover {
    fn drop(&mut self) {
        if let Some((mut child, input)) = self.process.take() {
            drop(input);
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts the kiosk beside the program and waits until its cover stands. Then this program is to end: its end is what the kiosk waits for.
///
/// # Errors
/// Why there is no kiosk.
pub fn hand_over() -> Result<(), String> {
    let mut command = Command::new(env::current_exe().map_err(|error| error.to_string())?);
    command.args([WORD, HANDED_OVER]).stdin(Stdio::piped()).stdout(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut supervisor = command.spawn().map_err(|error| error.to_string())?;
    if lines_of(&mut supervisor).recv_timeout(HANDS_OVER) == Ok(Line::Stands) {
        // Its input ends with this process, and with nothing before.
        std::mem::forget(supervisor.stdin.take());
        return Ok(());
    }
    // What it has started ends with it.
    let _ = supervisor.kill();
    let _ = supervisor.wait();
    Err("the kiosk did not begin".to_owned())
}

/// Of the program that handed over.
fn wait_for_the_end_of_input() {
    let (tell, told) = channel();
    thread::spawn(move || {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        let _ = tell.send(());
    });
    let _ = told.recv_timeout(HANDS_OVER);
}
