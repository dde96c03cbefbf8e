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
}

pub(crate) struct Phone {
    pub number: usize,
    pub address: SocketAddrV4,
    pub key: Arc<str>,
    pub orders: watch::Receiver<Orders>,
    pub events: mpsc::Sender<Event>,
    pub token: Option<String>,
    /// The question it will vote on, and when.
    pub intends: Option<(u32, tokio::time::Instant)>,
    /// When it sent the vote that it has no answer to.
    pub sent: Option<Instant>,
    pub voted: Option<(u32, Letter)>,
}

impl Phone {
    /// Lives until it is told to leave.
    pub async fn live(mut self) {
        while !self.orders.borrow_and_update().leave {
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
                    let orders = self.orders.borrow_and_update().clone();
                    if orders.leave || orders.cut.is_some_and(|cut| (self.number + cut.round).is_multiple_of(cut.of)) {
                        self.sent = None;
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
                let asked = match view {
                    View::Question { question } => Some((question.number, question.phase)),
                    View::Other => None,
                };
                if first {
                    tell(What::In(at - start))?;
                }
                tell(What::Shown(asked))?;
                if let Some((question, Phase::Open)) = asked
                    && mine.is_none()
                    && self.intends.is_none_or(|(intended, _)| intended != question)
                {
                    let share = crate::audience::share(self.number, question);
                    let over = self.orders.borrow().vote_over;
                    self.intends = Some((question, tokio::time::Instant::now() + over.mul_f64(share)));
                }
                return Ok(true);
            }
            Hears::Counted { question, letter } => {
                tell(What::Counted {
                    question,
                    letter,
                    after: self.sent.take().map_or(Duration::ZERO, |sent| at - sent),
                })?;
                self.intends = None;
                self.voted = Some((question, letter));
            }
            Hears::Refused { why } => {
                self.sent = None;
                self.intends = None;
                tell(What::Refused(why))?;
            }
            Hears::Pong => {}
        }
        Ok(false)
    }

    async fn vote(&mut self, socket: &mut Socket) -> Result<(), Stop> {
        let Some((question, _)) = self.intends else { return Ok(()) };
        let letter = ["a", "b", "c"].get(self.number % 3).unwrap_or(&"a");
        self.sent = Some(Instant::now());
        socket
            .send(Message::text(format!(
                r#"{{"say":"vote","question":{question},"letter":"{letter}"}}"#
            )))
            .await?;
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
