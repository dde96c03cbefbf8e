//! What no page of ours says.

use tungstenite::protocol::frame::{
    Frame, FrameHeader,
    coding::{Data, OpCode},
};

use super::*;

#[test]
fn anything_malformed_closes_that_connection_and_no_other() {
    let world = World::new();
    let mut sound = world.phone();
    let long = format!(r#"{{"say":"join","key":"{}","token":null}}"#, "x".repeat(500));
    for bad in [
        Message::text(""),
        Message::text("null"),
        Message::text("[".repeat(500)),
        Message::text(r#"{"say":"join","key":1,"token":null}"#),
        Message::text(long),
        Message::text("x".repeat(100_000)),
        Message::binary(r#"{"say":"ping"}"#.as_bytes().to_vec()),
        Message::binary(vec![0xff; 300]),
        Message::Frame(Frame::from_payload(
            FrameHeader {
                rsv1: true,
                ..FrameHeader::default()
            },
            vec![b'x'].into(),
        )),
        Message::Frame(Frame::message(vec![0xc3, 0x28], OpCode::Data(Data::Text), true)),
        Message::Frame(Frame::message(Vec::new(), OpCode::Data(Data::Continue), true)),
        Message::Frame(Frame::message(vec![b'x'; 600], OpCode::Data(Data::Text), false)),
    ] {
        let what = format!("{bad:.60?}");
        let mut stranger = Phone::connect(world.address).unwrap();
        stranger.send(bad.clone());
        assert!(matches!(stranger.closed(), None | Some(1008)), "before it came in: {what}");
        let mut phone = world.phone();
        phone.send(bad);
        assert!(matches!(phone.closed(), None | Some(1008)), "once it is in: {what}");
    }
    sound.say(&PhoneSays::Ping);
    assert_eq!(sound.hear(), Some(PhoneHears::Pong), "the others never notice");
    assert!(soon(|| world.room().here() == 1), "and it alone is left");
}

#[test]
fn whoever_comes_in_twice_over_one_connection_is_shown_out() {
    let world = World::new();
    let mut phone = world.phone();
    phone.say(&PhoneSays::Join {
        key: CODE.to_owned(),
        token: None,
    });
    assert_eq!(phone.closed(), Some(1008), "it is in already");
    assert_eq!(world.clerk(|clerk| clerk.voters.len()), 1, "and was not counted again");
}

#[test]
fn whoever_talks_without_end_is_cut_off() {
    let world = World::new();
    let mut phone = world.phone();
    for _ in 0..100 {
        phone.say(&PhoneSays::Ping);
    }
    let answers = std::iter::from_fn(|| phone.hear()).count();
    assert!(answers <= 25, "{answers}: so many at once, and then none");
    assert!(soon(|| world.room().here() == 0), "it is out");
    let mut pinging = world.phone();
    for _ in 0..100 {
        pinging.send(Message::Ping(Vec::new().into()));
    }
    assert!(
        matches!(pinging.closed(), None | Some(1008)),
        "the protocol's own pings count as well"
    );
}

#[test]
fn a_message_of_endless_empty_pieces_is_cut_off() {
    let world = World::new();
    let mut phone = world.phone();
    phone.socket.get_ref().set_write_timeout(Some(SOON)).unwrap();
    let mut pieces = vec![0x01, 0x80, 0, 0, 0, 0];
    pieces.extend([0x00, 0x80, 0, 0, 0, 0].repeat(100_000));
    let sent = phone.socket.get_mut().write_all(&pieces);
    let cut = sent.is_err() || phone.closed().is_none();
    assert!(cut, "no message ever comes of it, but its bytes are counted");
    assert!(soon(|| world.room().here() == 0), "it is out");
}
