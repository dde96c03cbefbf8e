//! One phone that talks: comes in, hears what is shown, votes.

use std::{net::Ipv4Addr, sync::Arc, time::Instant};

use futures_util::{SinkExt, StreamExt};
use tokio::{
    sync::{oneshot, watch},
    time::{self, MissedTickBehavior, timeout, timeout_at},
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Error, Message, Utf8Bytes,
        protocol::{CloseFrame, frame::coding::CloseCode},
    },
};
use wire::{PhoneHears, PhoneRefusal, PhoneSays};
use words::Letter;

use crate::{
    Asked, CLOSED_ELSEWHERE, Counted, Reply, Voter,
    allowance::Allowance,
    hall::Hall,
    keys::Tried,
    metered::Metered,
    says,
    seats::Seat,
    shown::{Face, Shown, text},
    token::Token,
    waiting::Place,
};

type Socket = WebSocketStream<Metered>;

/// Why it is over.
enum End {
    /// It was not let in.
    Refused(PhoneRefusal),
    /// It said what no phone of ours says, or said too much.
    Broken,
    /// The same phone came by a newer connection.
    Elsewhere,
    /// The room closes.
    Closes,
    /// It has gone, or does not take what it is told.
    Gone,
}

pub(crate) async fn serve(mut socket: Socket, from: Ipv4Addr, place: Place, hall: &Hall) {
    let end = match timeout(hall.limits.join, first(&mut socket)).await {
        Ok(Some(Heard::Says(PhoneSays::Join { key, token }))) => match come_in(&key, token.as_deref(), from, hall).await {
            Ok((phone, token)) => {
                drop(place);
                phone.stay(&mut socket, token, hall).await
            }
            Err(end) => end,
        },
        Ok(Some(_)) => End::Broken,
        Ok(None) | Err(_) => End::Gone,
    };
    goodbye(socket, end, hall).await;
}

/// What came.
enum Heard {
    Says(PhoneSays),
    /// It is there, and says nothing.
    Beat,
    Other,
}

/// Reads on to something that is said. None when it has gone.
async fn first(socket: &mut Socket) -> Option<Heard> {
    loop {
        match heard(socket.next().await)? {
            Heard::Beat => {}
            other => return Some(other),
        }
    }
}

fn heard(message: Option<Result<Message, Error>>) -> Option<Heard> {
    match message? {
        Ok(Message::Text(text)) => Some(says::read(&text).map_or(Heard::Other, Heard::Says)),
        Ok(Message::Ping(_) | Message::Pong(_)) => Some(Heard::Beat),
        Ok(Message::Close(_)) => None,
        Ok(Message::Binary(_) | Message::Frame(_)) | Err(Error::Capacity(_) | Error::Protocol(_) | Error::Utf8(_)) => Some(Heard::Other),
        Err(_) => None,
    }
}

async fn come_in(key: &str, token: Option<&str>, from: Ipv4Addr, hall: &Hall) -> Result<(Phone, Token), End> {
    let token = match token {
        Some(text) => Token::said(text).ok_or(End::Broken)?,
        None => Token::new().ok_or(End::Gone)?,
    };
    match hall.attempt(key, token.hash(), from) {
        Tried::Right => {}
        Tried::Wrong => return Err(End::Refused(PhoneRefusal::WrongKey)),
        Tried::Wait => return Err(End::Refused(PhoneRefusal::Wait)),
    }
    if !hall.may_come(token.hash(), from) {
        return Err(End::Refused(PhoneRefusal::Wait));
    }
    let full = || End::Refused(PhoneRefusal::Full);
    let seat = hall.signs.seats.take(token.hash(), from).ok_or_else(full)?;
    let (reply, joined) = oneshot::channel();
    let asked = Asked::Join {
        token: token.hash(),
        reply: Reply(reply),
    };
    hall.inbox.send(asked).map_err(|_| End::Closes)?;
    let joined = timeout(hall.limits.answer, joined).await.map_err(|_| End::Gone)?;
    let voter = joined.map_err(|_| full())?.voter;
    hall.know(token.hash());
    let phone = Phone {
        voter,
        seat,
        shown: hall.shown.clone(),
        hears: None,
        heard: Instant::now(),
        messages: Allowance::new(hall.limits.messages, Instant::now()),
        asking: None,
    };
    Ok((phone, token))
}

/// A phone that is in.
struct Phone {
    voter: Voter,
    seat: Seat,
    shown: watch::Receiver<Shown>,
    /// What it shows, and which vote it knows to be its own.
    hears: Option<(Arc<Face>, Option<Letter>)>,
    /// When it last said anything.
    heard: Instant,
    messages: Allowance,
    asking: Option<Asking>,
}

/// A vote that is on its way to the disk.
struct Asking {
    question: u32,
    letter: Letter,
    answer: oneshot::Receiver<Counted>,
    until: time::Instant,
}

impl Phone {
    /// Stays until it is over, and says why.
    async fn stay(mut self, socket: &mut Socket, token: Token, hall: &Hall) -> End {
        let welcome = text(&PhoneHears::Welcome { token: token.into_text() });
        match self.talk(socket, welcome, hall).await {
            Err(end) => end,
            Ok(never) => match never {},
        }
    }

    async fn talk(&mut self, socket: &mut Socket, welcome: Utf8Bytes, hall: &Hall) -> Result<std::convert::Infallible, End> {
        say(socket, welcome, hall).await?;
        self.show(socket, hall).await?;
        let mut beat = time::interval_at(time::Instant::now() + hall.limits.beat, hall.limits.beat);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            // While a vote is on its way nothing more is read: one after the other, and no queue that could grow.
            tokio::select! {
                _ = &mut self.seat.taken_over => return Err(End::Elsewhere),
                changed = self.shown.changed() => {
                    changed.map_err(|_| End::Closes)?;
                    self.show(socket, hall).await?;
                }
                counted = answer(&mut self.asking) => self.count(counted?, socket, hall).await?,
                message = socket.next(), if self.asking.is_none() => self.hear(message, socket, hall).await?,
                _ = beat.tick() => self.beat(socket, hall).await?,
            }
        }
    }

    /// The newest of what is shown, if it is not what the phone shows already.
    async fn show(&mut self, socket: &mut Socket, hall: &Hall) -> Result<(), End> {
        let shown = self.shown.borrow_and_update().clone();
        let mine = hall.vote_of(self.voter, &shown);
        if self
            .hears
            .as_ref()
            .is_some_and(|(face, known)| Arc::ptr_eq(face, &shown.face) && *known == mine)
        {
            return Ok(());
        }
        let text = shown.face.text(mine);
        self.hears = Some((shown.face, mine));
        say(socket, text, hall).await
    }

    async fn hear(&mut self, message: Option<Result<Message, Error>>, socket: &mut Socket, hall: &Hall) -> Result<(), End> {
        let heard = heard(message).ok_or(End::Gone)?;
        let now = Instant::now();
        if !self.messages.spend(1.0, now) {
            return Err(End::Broken);
        }
        self.heard = now;
        match heard {
            Heard::Says(PhoneSays::Vote { question, letter }) => self.vote(question, letter, socket, hall).await,
            Heard::Says(PhoneSays::Ping) => say(socket, text(&PhoneHears::Pong), hall).await,
            Heard::Beat => Ok(()),
            // It is in already.
            Heard::Says(PhoneSays::Join { .. }) | Heard::Other => Err(End::Broken),
        }
    }

    async fn vote(&mut self, question: u32, letter: Letter, socket: &mut Socket, hall: &Hall) -> Result<(), End> {
        let shown = self.shown.borrow().clone();
        if !shown.face.takes(question, letter) {
            return refuse(socket, PhoneRefusal::NotOpen, hall).await;
        }
        if hall.vote_of(self.voter, &shown) == Some(letter) {
            return self.tell_counted(question, letter, socket, hall).await;
        }
        let (reply, answer) = oneshot::channel();
        let asked = Asked::Vote {
            voter: self.voter,
            question,
            letter,
            reply: Reply(reply),
        };
        hall.inbox.send(asked).map_err(|_| End::Closes)?;
        let until = time::Instant::now() + hall.limits.answer;
        self.asking = Some(Asking {
            question,
            letter,
            answer,
            until,
        });
        Ok(())
    }

    async fn count(&mut self, (asking, counted): (Asking, Counted), socket: &mut Socket, hall: &Hall) -> Result<(), End> {
        match counted {
            Counted::Yes => {
                hall.count(self.voter, asking.question, asking.letter);
                self.tell_counted(asking.question, asking.letter, socket, hall).await
            }
            Counted::NotOpen => refuse(socket, PhoneRefusal::NotOpen, hall).await,
            Counted::NotSaved => refuse(socket, PhoneRefusal::NotSaved, hall).await,
        }
    }

    async fn tell_counted(&mut self, question: u32, letter: Letter, socket: &mut Socket, hall: &Hall) -> Result<(), End> {
        if let Some((face, mine)) = &mut self.hears
            && face.question() == Some(question)
        {
            *mine = Some(letter);
        }
        say(socket, text(&PhoneHears::Counted { question, letter }), hall).await
    }

    async fn beat(&self, socket: &mut Socket, hall: &Hall) -> Result<(), End> {
        if self.heard.elapsed() > hall.limits.beat * 2 {
            return Err(End::Gone);
        }
        send(socket, Message::Ping(bytes::Bytes::new()), hall).await
    }
}

/// The answer to the vote that is on its way; never, when there is none. No answer in time: nobody knows what became of it, so the phone
/// has to come again and is told then.
async fn answer(asking: &mut Option<Asking>) -> Result<(Asking, Counted), End> {
    let Some(under_way) = asking else {
        return std::future::pending().await;
    };
    let answer = timeout_at(under_way.until, &mut under_way.answer).await;
    let asking = asking.take().ok_or(End::Gone)?;
    match answer {
        Ok(Ok(counted)) => Ok((asking, counted)),
        Ok(Err(_)) => Ok((asking, Counted::NotSaved)),
        Err(_) => Err(End::Gone),
    }
}

async fn refuse(socket: &mut Socket, why: PhoneRefusal, hall: &Hall) -> Result<(), End> {
    say(socket, text(&PhoneHears::Refused { why }), hall).await
}

async fn say(socket: &mut Socket, text: Utf8Bytes, hall: &Hall) -> Result<(), End> {
    send(socket, Message::Text(text), hall).await
}

/// Whoever does not take it in time is cut off: what is shown will have changed when it comes again.
async fn send(socket: &mut Socket, message: Message, hall: &Hall) -> Result<(), End> {
    match timeout(hall.limits.take, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(End::Gone),
    }
}

/// Says why, and gives the phone a moment to close its side: cut off at once, it might not read the last word.
async fn goodbye(mut socket: Socket, end: End, hall: &Hall) {
    let code = match end {
        End::Gone => return,
        End::Broken => CloseCode::Policy,
        End::Elsewhere => CloseCode::Library(CLOSED_ELSEWHERE),
        End::Closes => CloseCode::Away,
        End::Refused(_) => CloseCode::Normal,
    };
    let last_words = async {
        if let End::Refused(why) = end {
            let _ = refuse(&mut socket, why, hall).await;
        }
        let frame = CloseFrame {
            code,
            reason: Utf8Bytes::default(),
        };
        if socket.close(Some(frame)).await.is_ok() && !matches!(code, CloseCode::Policy) {
            while let Some(Ok(_)) = socket.next().await {}
        }
    };
    let _ = timeout(hall.limits.linger, last_words).await;
}
