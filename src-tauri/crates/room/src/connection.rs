//! One connection, from its first byte to its last, in one task: it can be cut at any moment, and nothing of it remains.

use std::{
    convert::Infallible,
    future::ready,
    net::Ipv4Addr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use hyper::{StatusCode, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{io::AsyncWriteExt, net::TcpStream, time::timeout};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::protocol::{Role, WebSocketConfig},
};

use crate::{asked, hall::Hall, limits::Limits, metered::Metered, phone, waiting::Place};

/// The most that the head of a request may take: the least that hyper has.
const HEAD: usize = 8 * 1024;
/// More lines than any browser sends.
const HEAD_LINES: usize = 64;

pub(crate) async fn serve(stream: TcpStream, from: Ipv4Addr, place: Place, hall: Arc<Hall>) {
    // Small messages leave at once: 40 ms otherwise. A connection that has gone already says so when it is read.
    let _ = stream.set_nodelay(true);
    let stream = Metered::new(stream, hall.limits.bytes);
    let patience = hall.limits.head + hall.limits.join;
    if let Ok(Some(socket)) = timeout(patience, upgraded(stream, from, &hall)).await {
        phone::serve(socket, from, place, &hall).await;
    }
}

/// Answers one request. Some when the connection is a WebSocket from now on.
async fn upgraded(stream: Metered, from: Ipv4Addr, hall: &Arc<Hall>) -> Option<WebSocketStream<Metered>> {
    let talks = Arc::new(AtomicBool::new(false));
    let service = {
        let (hall, talks) = (Arc::clone(hall), Arc::clone(&talks));
        service_fn(move |request: hyper::Request<Incoming>| {
            hall.note(from);
            let answer = asked::answer(&request, &hall.page, hall.address);
            talks.store(answer.status() == StatusCode::SWITCHING_PROTOCOLS, Ordering::Relaxed);
            ready(Ok::<_, Infallible>(answer))
        })
    };
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(hall.limits.head)
        .max_buf_size(HEAD)
        .max_headers(HEAD_LINES)
        .serve_connection(TokioIo::new(stream), service);
    let parts = connection.without_shutdown().await.ok()?;
    let mut stream = parts.io.into_inner();
    if talks.load(Ordering::Relaxed) {
        let config = Some(config(&hall.limits));
        return Some(WebSocketStream::from_partially_read(stream, parts.read_buf.into(), Role::Server, config).await);
    }
    // It goes in any case.
    let _ = stream.shutdown().await;
    None
}

fn config(limits: &Limits) -> WebSocketConfig {
    WebSocketConfig::default()
        .max_message_size(Some(limits.message))
        .max_frame_size(Some(limits.message))
        .read_buffer_size(limits.message)
        .write_buffer_size(0)
}
