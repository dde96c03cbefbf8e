//! One phone of the audience, as its page behaves: comes in, votes when it is asked, comes back when it is cut off.

use std::{
    net::{Ipv4Addr, SocketAddrV4},
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};

use futures_util::{SinkExt, StreamExt};
use serde::Deserialize;
use tokio::{
    net::{TcpSocket, TcpStream},
    sync::watch,
    time::{sleep, sleep_until},
};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, Utf8Bytes, client::IntoClientRequest, http::HeaderValue, protocol::WebSocketConfig},
};
use words::{Letter, Phase};

use crate::{
    Stop,
    audience::{Event, Orders, What},
};

type Socket = WebSocketStream<TcpStream>;

/// What it needs to read of what it hears.
#[derive(Deserialize)]
#[serde(tag = "hear", rename_all = "kebab-case")]
enum Hears {
    Welcome { token: String },
    Show { view: View, mine: Option<Letter> },
    Counted { question: u32, letter: Letter },
    Refused { why: wire::PhoneRefusal },
    Pong,
}

#[derive(Deserialize)]
#[serde(tag = "at", rename_all = "kebab-case")]
enum View {
    Question {
        question: Question,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Question {
    number: u32,
    phase: Phase,
    options: Vec<Lettered>,
}

#[derive(Deserialize)]
struct Lettered {
    letter: Letter,
}

pub(crate) struct Phone {
    number: usize,
    address: SocketAddrV4,
    key: Arc<str>,
    orders: watch::Receiver<Orders>,
    events: mpsc::Sender<Event>,
    token: Option<String>,
    /// The question that is open, and its options.
    open: Option<(u32, Vec<Letter>)>,
    /// The question it will vote on, and when.
    intends: Option<(u32, tokio::time::Instant)>,
    /// When it sent the vote that it has no answer to.
    sent: Option<Instant>,
    /// What it sent since it had an answer: that may count or not.
    unsure: Option<(u32, Letter)>,
    /// What it was told that counts.
    voted: Option<(u32, Letter)>,
    /// The orders to cut and to change that it has followed.
    followed: (usize, usize),
}

impl Phone {
    pub fn new(number: usize, address: SocketAddrV4, key: Arc<str>, orders: watch::Receiver<Orders>, events: mpsc::Sender<Event>) -> Self {
        Self {
            number,
            address,
            key,
            orders,
            events,
            token: None,
            open: None,
            intends: None,
            sent: None,
            unsure: None,
            voted: None,
            followed: (0, 0),
        }
    }

    /// Lives until it is told to leave.
    pub async fn live(mut self) {
        while !self.orders.borrow().leave {
            if let Err(stop) = self.visit().await {
                self.tell(What::Lost(stop.to_string()));
                sleep(Duration::from_millis(200)).await;
            }
        }
    }

    fn tell(&self, what: What) {
        // Nobody listens any more when it is over.
        let _ = self.events.send(Event {
            phone: self.number,
            at: Instant::now(),
            what,
        });
    }

    /// One connection, up to its end.
    async fn visit(&mut self) -> Result<(), Stop> {
        let start = Instant::now();
        // Whatever was on its way when the last connection ended, no answer to it will come.
        self.sent = None;
        let mut socket = connect(self.number, self.address).await?;
        let token = self
            .token
            .as_deref()
            .map_or_else(|| "null".to_owned(), |token| format!("\"{token}\""));
        let join = format!(r#"{{"say":"join","key":"{}","token":{token}}}"#, self.key);
        socket.send(Message::text(join)).await?;
        let mut is_in = false;
        loop {
            let when = self.intends.filter(|_| is_in && self.sent.is_none());
            tokio::select! {
                message = socket.next() => {
                    let text = match message.transpose()? {
                        Some(Message::Text(text)) => text,
                        // Answered by itself.
                        Some(Message::Ping(_)) => continue,
                        other => return Err(format!("it was closed: {other:?}").into()),
                    };
                    if self.hear(&text, start, !is_in)? {
                        is_in = true;
                    }
                }
                () = at(when.map(|(_, when)| when)) => self.vote(&mut socket).await?,
                changed = self.orders.changed() => {
                    changed?;
                    if self.obey() {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// True for what is shown.
    fn hear(&mut self, text: &Utf8Bytes, start: Instant, first: bool) -> Result<bool, Stop> {
        let at = Instant::now();
        let hears: Hears = serde_json::from_str(text)?;
        let tell = |what| {
            self.events.send(Event {
                phone: self.number,
                at,
                what,
            })
        };
        match hears {
            Hears::Welcome { token } => self.token = Some(token),
            Hears::Show { view, mine } => {
                if first {
                    tell(What::In(at - start))?;
                }
                let asked = match &view {
                    View::Question { question } => Some((question.number, question.phase)),
                    View::Other => None,
                };
                tell(What::Shown(asked))?;
                self.look(view, mine);
                return Ok(true);
            }
            Hears::Counted { question, letter } => {
                tell(What::Counted {
                    question,
                    letter,
                    after: self.sent.take().map_or(Duration::ZERO, |sent| at - sent),
                })?;
                self.intends = None;
                self.unsure = None;
                self.voted = Some((question, letter));
            }
            Hears::Refused { why } => {
                self.sent = None;
                self.intends = None;
                self.unsure = None;
                tell(What::Refused(why))?;
            }
            Hears::Pong => {}
        }
        Ok(false)
    }

    /// Looks whether its vote is the one that was acknowledged, and decides to vote if it has not.
    fn look(&mut self, view: View, mine: Option<Letter>) {
        self.open = None;
        let View::Question { question: asked } = view else { return };
        let question = asked.number;
        if let Some((of, acknowledged)) = self.voted
            && of == question
            && mine != Some(acknowledged)
            && self.unsure.is_none_or(|(of, sent)| of != question || mine != Some(sent))
        {
            self.tell(What::Forgotten {
                question,
                acknowledged,
                shown: mine,
            });
        }
        if asked.phase == Phase::Open {
            self.open = Some((question, asked.options.into_iter().map(|option| option.letter).collect()));
            if mine.is_none() && self.intends.is_none_or(|(intended, _)| intended != question) {
                self.intend(question);
            }
        }
    }

    fn intend(&mut self, question: u32) {
        let share = crate::audience::share(self.number, question);
        let over = self.orders.borrow().vote_over;
        self.intends = Some((question, tokio::time::Instant::now() + over.mul_f64(share)));
    }

    /// Does what is ordered; true when its connection is to end.
    fn obey(&mut self) -> bool {
        let orders = self.orders.borrow_and_update().clone();
        let (cuts, changes) = self.followed;
        let cut = orders.cut.filter(|cut| cut.round > cuts);
        self.followed = (cut.map_or(cuts, |cut| cut.round), orders.changes);
        if orders.changes > changes
            && let Some((question, _)) = self.open
        {
            self.intend(question);
        }
        orders.leave || cut.is_some_and(|cut| (self.number + cut.round).is_multiple_of(cut.of))
    }

    async fn vote(&mut self, socket: &mut Socket) -> Result<(), Stop> {
        let (Some((question, _)), Some((open, letters))) = (self.intends, &self.open) else {
            self.intends = None;
            return Ok(());
        };
        let place = (self.number + self.followed.1) % letters.len().max(1);
        let letter = letters.get(place).copied().filter(|_| *open == question);
        let Some(letter) = letter else {
            self.intends = None;
            return Ok(());
        };
        self.sent = Some(Instant::now());
        self.unsure = Some((question, letter));
        let vote = wire::PhoneSays::Vote { question, letter };
        socket.send(Message::text(serde_json::to_string(&vote)?)).await?;
        Ok(())
    }
}

async fn at(when: Option<tokio::time::Instant>) {
    match when {
        Some(when) => sleep_until(when).await,
        None => std::future::pending().await,
    }
}

/// From an address of its own, as in a hall, where this computer has enough of them: those of the loopback.
async fn connect(number: usize, address: SocketAddrV4) -> Result<Socket, Stop> {
    let from = TcpSocket::new_v4()?;
    if address.ip().is_loopback() {
        let own = u32::try_from(number)? + 2;
        from.bind(SocketAddrV4::new(Ipv4Addr::from_bits(Ipv4Addr::LOCALHOST.to_bits() + own), 0).into())?;
    }
    let stream = from.connect(address.into()).await?;
    stream.set_nodelay(true)?;
    let mut request = format!("ws://{address}/ws").into_client_request()?;
    request
        .headers_mut()
        .insert("origin", HeaderValue::from_str(&format!("http://{address}"))?);
    // Small, so that thousands of phones fit into one process.
    let config = WebSocketConfig::default().read_buffer_size(4096).write_buffer_size(0);
    Ok(client_async_with_config(request, stream, Some(config)).await?.0)
}
