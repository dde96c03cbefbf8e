//! The program, leading a session without a window: told what to press line by line, and telling line by line where the session stands.

use std::{
    io::{BufRead, BufReader, Write},
    net::SocketAddrV4,
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use serde::Deserialize;
use serde_json::Value;
use wire::{Notice, RoomCounts, RoomReport};
use words::{NextPress, SessionId};

use crate::{Stop, processor};

/// So long something may take to be said.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where the session stands.
#[derive(Clone, Debug, Deserialize)]
pub struct Stands {
    /// The session.
    pub session: SessionId,
    /// How many presses have moved it.
    pub stage: u32,
    /// What the big button does now.
    pub next: NextPress,
    /// How the present question is answered so far.
    pub counts: Option<RoomCounts>,
    /// Where phones reach it.
    pub address: Option<String>,
    /// What lets them in.
    pub code: Option<String>,
    /// What is wrong.
    pub notice: Option<Notice>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Report { report: Box<RoomReport> },
    Refused { refusal: Value },
    Stands(Box<Stands>),
}

/// A line, and when it came.
type Heard = (Instant, Result<Line, Stop>);

/// The program.
pub struct Hall {
    child: Child,
    presses: ChildStdin,
    says: mpsc::Receiver<Heard>,
    stage: u32,
    /// The session.
    pub session: SessionId,
    /// Where phones reach it.
    pub address: SocketAddrV4,
    /// What lets them in.
    pub key: String,
}

impl Hall {
    /// Starts the program with its records in that folder and these arguments, and waits until phones can come.
    ///
    /// # Errors
    /// It cannot be started, or lets no phones in.
    pub fn open(program: &Path, data: &Path, arguments: &[&str]) -> Result<Self, Stop> {
        let mut command = Command::new(program);
        command.arg("room").args(arguments).arg("--no-window").env("HUF_DATA", data);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = processor::beginning_on(processor::SERVER, || command.spawn())??;
        let (Some(presses), Some(says)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("it has no streams".into());
        };
        let (heard, says_next) = mpsc::channel();
        thread::spawn(move || listen(says, &heard));
        let mut hall = Self {
            child,
            presses,
            says: says_next,
            stage: 0,
            session: SessionId(0),
            address: SocketAddrV4::new(std::net::Ipv4Addr::LOCALHOST, 0),
            key: String::new(),
        };
        let first = hall.stands()?.1;
        hall.address = first.address.ok_or("it lets no phones in")?.parse()?;
        hall.key = first.code.ok_or("it has no code")?;
        (hall.session, hall.stage) = (first.session, first.stage);
        Ok(hall)
    }

    /// Its number among the processes.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Presses the big button; where several options lead, the first of them is taken.
    ///
    /// # Errors
    /// It does not move.
    pub fn press(&mut self) -> Result<Stands, Stop> {
        let mut last = Value::Null;
        for word in ["next", "a", "b", "c"] {
            writeln!(self.presses, "{word}")?;
            self.presses.flush()?;
            loop {
                match self.hear()?.1 {
                    Line::Stands(stands) if stands.stage != self.stage => {
                        self.stage = stands.stage;
                        return Ok(*stands);
                    }
                    Line::Refused { refusal } => {
                        last = refusal;
                        break;
                    }
                    _ => {}
                }
            }
        }
        Err(format!("it does not go on: {last}").into())
    }

    /// Presses until a question is open, and answers its number and when that press began; none where the plan has come to its end.
    ///
    /// # Errors
    /// It does not move.
    pub fn ask(&mut self) -> Result<Option<(u32, Instant)>, Stop> {
        loop {
            let pressed = Instant::now();
            let stands = self.press()?;
            match (stands.next, stands.counts) {
                (NextPress::Close, Some(counts)) => return Ok(Some((counts.question, pressed))),
                (NextPress::Nothing, _) => return Ok(None),
                _ => {}
            }
        }
    }

    /// Waits until it was told that so many have voted, and answers when.
    ///
    /// # Errors
    /// They did not.
    pub fn told_of(&mut self, question: u32, votes: u32) -> Result<Instant, Stop> {
        loop {
            let (at, stands) = self.stands()?;
            let told = |counts: &RoomCounts| counts.question == question && counts.voted == votes;
            if stands.counts.as_ref().is_some_and(told) {
                return Ok(at);
            }
        }
    }

    /// Ends the session; answers its report once the program has ended.
    ///
    /// # Errors
    /// There is none.
    pub fn close(mut self) -> Result<RoomReport, Stop> {
        writeln!(self.presses, "close")?;
        self.presses.flush()?;
        loop {
            if let Line::Report { report } = self.hear()?.1 {
                self.child.wait()?;
                return Ok(*report);
            }
        }
    }

    /// Kills it at once: no process can prepare for it.
    ///
    /// # Errors
    /// It has ended already.
    pub fn kill(mut self) -> Result<(), Stop> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    fn stands(&mut self) -> Result<(Instant, Stands), Stop> {
        loop {
            match self.hear()? {
                (at, Line::Stands(stands)) => return Ok((at, *stands)),
                (_, Line::Refused { refusal }) => return Err(format!("it refused: {refusal}").into()),
                (_, Line::Report { .. }) => {}
            }
        }
    }

    fn hear(&mut self) -> Result<(Instant, Line), Stop> {
        let (at, line) = self.says.recv_timeout(PATIENCE).map_err(|_| "it says nothing")?;
        match line? {
            Line::Stands(stands) if stands.notice.is_some() => Err(format!("it warns: {:?}", stands.notice).into()),
            line => Ok((at, line)),
        }
    }
}

fn listen(says: ChildStdout, heard: &mpsc::Sender<Heard>) {
    for line in BufReader::new(says).lines() {
        let at = Instant::now();
        let line = line.map_err(Stop::from).and_then(|line| Ok(serde_json::from_str(&line)?));
        if heard.send((at, line)).is_err() {
            return;
        }
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
