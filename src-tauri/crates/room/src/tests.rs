//! Real sockets on this computer, a room, and somebody who empties its inbox.

mod asking;
mod coming_in;
mod floods;
mod malformed;
mod opening;
mod showing;
mod voting;

use std::{
    collections::{BTreeMap, HashMap},
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddrV4, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use tokio_tungstenite::tungstenite::{
    self, Message, WebSocket,
    client::{IntoClientRequest, client},
    http::header::{HOST, ORIGIN},
};
use wire::{PhoneHears, PhoneQuestion, PhoneRefusal, PhoneSays, PhoneTold, PhoneView, QuestionKind, RoomOption};
use words::{Action, Channel, Lang, Letter, Nature, Phase, Round, Text};

use crate::{Asked, Counted, Door, Joined, OpenError, Room, Snapshot, TokenHash, Voter, limits::Limits};

const CODE: &str = "K7M2QP";
const SECRET: &str = "00112233445566778899aabbccddeeff";
const PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><style>p{}</style><p>先挂断</p><script>alert(1)</script>";
/// Long enough for anything that happens at all.
const SOON: Duration = Duration::from_secs(5);

/// Who empties the inbox, and what that came to.
#[derive(Default)]
struct Clerk {
    voters: HashMap<TokenHash, Voter>,
    votes: BTreeMap<(u32, u32), Letter>,
    /// How often a vote was asked for.
    asked: u32,
    counts: Option<Counted>,
    /// How long a vote takes to the disk.
    slow: Duration,
    /// Answers nobody.
    away: bool,
}

impl Clerk {
    fn take(&mut self, asked: Asked) {
        match asked {
            Asked::Join { token, reply } => {
                let next = Voter(u32::try_from(self.voters.len()).unwrap());
                let voter = *self.voters.entry(token).or_insert(next);
                reply.send(Joined { voter });
            }
            Asked::Vote {
                voter,
                question,
                letter,
                reply,
            } => {
                self.asked += 1;
                let counted = self.counts.unwrap_or(Counted::Yes);
                if counted == Counted::Yes {
                    self.votes.insert((question, voter.0), letter);
                }
                reply.send(counted);
            }
        }
    }
}

struct World {
    room: Option<Room>,
    address: SocketAddrV4,
    clerk: Arc<Mutex<Clerk>>,
    desk: Option<thread::JoinHandle<()>>,
}

fn door(port: u16, most: u32) -> Door {
    Door {
        listen: SocketAddrV4::new(Ipv4Addr::LOCALHOST, port),
        page: PAGE,
        code: CODE.to_owned(),
        secret: SECRET.to_owned(),
        most,
        known: Vec::new(),
    }
}

impl World {
    fn new() -> Self {
        Self::with(100, Limits::default())
    }

    fn with(most: u32, limits: Limits) -> Self {
        Self::at(0, most, limits).expect("a room opens on this computer")
    }

    fn at(port: u16, most: u32, limits: Limits) -> Result<Self, OpenError> {
        let (room, mut inbox) = Room::open_with(door(port, most), limits)?;
        let clerk = Arc::new(Mutex::new(Clerk::default()));
        let desk = thread::spawn({
            let clerk = Arc::clone(&clerk);
            move || {
                let mut left = Vec::new();
                while let Some(taken) = inbox.take(Duration::from_millis(50)) {
                    let slow = clerk.lock().unwrap().slow;
                    if !taken.is_empty() {
                        thread::sleep(slow);
                    }
                    let mut clerk = clerk.lock().unwrap();
                    if clerk.away {
                        left.extend(taken);
                    } else {
                        taken.into_iter().for_each(|asked| clerk.take(asked));
                    }
                }
            }
        });
        Ok(Self {
            address: room.address(),
            room: Some(room),
            clerk,
            desk: Some(desk),
        })
    }

    fn room(&self) -> &Room {
        self.room.as_ref().expect("it is open")
    }

    /// Shows that question, as it was voted so far.
    fn show(&self, number: u32, phase: Phase) {
        let clerk = self.clerk.lock().unwrap();
        let of_it = clerk.votes.iter().filter(|((question, _), _)| *question == number);
        let votes = of_it.map(|((_, voter), letter)| (Voter(*voter), *letter)).collect();
        self.room().show(Snapshot {
            view: question(number, phase),
            votes,
            told: told(),
        });
    }

    /// A phone that came in with the code, and what it shows first.
    fn phone(&self) -> Phone {
        let mut phone = Phone::connect(self.address).expect("a phone connects");
        phone.join(CODE, None).expect("it comes in");
        phone
    }

    fn clerk<T>(&self, change: impl FnOnce(&mut Clerk) -> T) -> T {
        change(&mut self.clerk.lock().unwrap())
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.room = None;
        let desk = self.desk.take().map(thread::JoinHandle::join);
        assert!(
            thread::panicking() || desk.is_some_and(|desk| desk.is_ok()),
            "whoever empties the inbox is told that it is over"
        );
    }
}

fn text(english: &str) -> Text {
    Text([(Lang::En, english.to_owned()), (Lang::ZhHans, "中文".to_owned())].into())
}

fn question(number: u32, phase: Phase) -> PhoneView {
    let option = |letter| RoomOption {
        letter,
        says: Some(text("I hang up")),
        exit: None,
        channel: Channel::Call,
        told: None,
    };
    let question = PhoneQuestion {
        number,
        kind: QuestionKind::Item,
        round: Round::First,
        phase,
        item: None,
        says: Some(text("Your parcel was lost")),
        options: vec![option(Letter::A), option(Letter::B)],
    };
    PhoneView::Question { question }
}

/// Handed to the room with every snapshot, whatever its phase: it must not leave before the reveal.
fn told() -> BTreeMap<Letter, PhoneTold> {
    let told = |action, why| PhoneTold {
        nature: Nature::Scam,
        action,
        why: text(why),
    };
    [
        (Letter::A, told(Action::Safe, "feedback on A")),
        (Letter::B, told(Action::Unsafe, "feedback on B")),
    ]
    .into()
}

/// A phone's page, and whatever else speaks WebSocket.
struct Phone {
    socket: WebSocket<TcpStream>,
    /// Messages it was told, without pings.
    heard: u32,
    /// The last of them as it came.
    last: String,
    token: Option<String>,
}

impl Phone {
    fn connect(address: SocketAddrV4) -> Result<Self, String> {
        let stream = TcpStream::connect(address).map_err(|error| error.to_string())?;
        Self::over(stream, &address.to_string(), Some(&format!("http://{address}")))
    }

    fn over(stream: TcpStream, host: &str, origin: Option<&str>) -> Result<Self, String> {
        stream.set_read_timeout(Some(SOON)).map_err(|error| error.to_string())?;
        let mut request = format!("ws://{}/ws", stream.peer_addr().unwrap()).into_client_request().unwrap();
        request.headers_mut().insert(HOST, host.parse().unwrap());
        if let Some(origin) = origin {
            request.headers_mut().insert(ORIGIN, origin.parse().unwrap());
        }
        let (socket, _) = client(request, stream).map_err(|error| error.to_string())?;
        Ok(Self {
            socket,
            heard: 0,
            last: String::new(),
            token: None,
        })
    }

    fn join(&mut self, key: &str, token: Option<&str>) -> Result<PhoneHears, PhoneRefusal> {
        self.say(&PhoneSays::Join {
            key: key.to_owned(),
            token: token.map(ToOwned::to_owned),
        });
        match self.hear() {
            Some(PhoneHears::Welcome { token }) => self.token = Some(token),
            Some(PhoneHears::Refused { why }) => return Err(why),
            other => panic!("neither let in nor refused: {other:?}"),
        }
        Ok(self.hear().expect("what is shown follows"))
    }

    fn say(&mut self, says: &PhoneSays) {
        self.send(Message::text(serde_json::to_string(says).unwrap()));
    }

    /// Whether the other side still takes it is seen by what comes back.
    fn send(&mut self, message: Message) {
        let _ = self.socket.send(message);
    }

    fn vote(&mut self, question: u32, letter: Letter) -> Option<PhoneHears> {
        self.say(&PhoneSays::Vote { question, letter });
        self.hear()
    }

    /// The next message; none once it is closed, or when none comes.
    fn hear(&mut self) -> Option<PhoneHears> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    self.heard += 1;
                    text.as_str().clone_into(&mut self.last);
                    return Some(serde_json::from_str(&text).expect("a message of the wire"));
                }
                Ok(Message::Ping(_) | Message::Pong(_)) => {}
                Ok(_) | Err(_) => return None,
            }
        }
    }

    /// With which code it was closed; none when it was cut off.
    fn closed(&mut self) -> Option<u16> {
        loop {
            match self.socket.read() {
                Ok(Message::Close(frame)) => return frame.map(|frame| frame.code.into()),
                Ok(_) => {}
                Err(tungstenite::Error::Io(error)) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("it stays open"),
                Err(_) => return None,
            }
        }
    }

    /// Nothing comes for a while.
    fn hears_nothing(&mut self) -> bool {
        self.socket.get_ref().set_read_timeout(Some(Duration::from_millis(150))).unwrap();
        let heard = self.hear();
        self.socket.get_ref().set_read_timeout(Some(SOON)).unwrap();
        heard.is_none()
    }
}

/// Everything that comes back when that is sent, up to the end.
fn exchange(address: SocketAddrV4, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(SOON)).unwrap();
    // It may be cut off before all is sent.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// True as soon as it is.
fn soon(mut is: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < SOON {
        if is() {
            return true;
        }
        thread::sleep(Duration::from_millis(5));
    }
    is()
}
