//! What may be asked over http: the page, and to come in. Everything else is refused before anything of it is read but its head.

use std::net::SocketAddrV4;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    header::{self, HeaderMap, HeaderName, HeaderValue},
};
use tokio_tungstenite::tungstenite::handshake::server::create_response_with_body;

use crate::page::Page;

pub(crate) type Answer = Response<Full<Bytes>>;

/// As a browser writes it: the port that goes without saying is left out.
pub(crate) fn authority(address: SocketAddrV4) -> String {
    match address.port() {
        80 => address.ip().to_string(),
        _ => address.to_string(),
    }
}

/// The answer. Switching protocols is the one that lets a phone talk.
pub(crate) fn answer<B>(request: &Request<B>, page: &Page, address: SocketAddrV4) -> Answer {
    let here = authority(address);
    let mut answer = match (request.method(), request.uri().path()) {
        _ if !is_for(request, &here) => status(StatusCode::MISDIRECTED_REQUEST),
        _ if has_a_body(request.headers()) => status(StatusCode::PAYLOAD_TOO_LARGE),
        (&Method::GET, "/") => the_page(request.headers(), page),
        (&Method::GET, "/ws") => upgrade(request, &here),
        (&Method::GET, "/favicon.ico") => status(StatusCode::NO_CONTENT),
        _ => status(StatusCode::NOT_FOUND),
    };
    for (name, value) in &page.headers {
        // An upgrade says in this one that it is one.
        if !(name == header::CONNECTION && answer.status() == StatusCode::SWITCHING_PROTOCOLS) {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    answer
}

fn status(status: StatusCode) -> Answer {
    let mut answer = Response::new(Full::default());
    *answer.status_mut() = status;
    answer
}

/// A page of another name that was made to point to this address (DNS rebinding) sends that name, and gets nothing.
fn is_for<B>(request: &Request<B>, here: &str) -> bool {
    let named = request.uri().authority().is_none_or(|authority| authority.as_str() == here);
    named && is_only(request.headers(), header::HOST, here)
}

/// That header is there once, and says exactly that.
fn is_only(headers: &HeaderMap, name: HeaderName, wanted: &str) -> bool {
    let mut values = headers.get_all(name).iter();
    values.next().is_some_and(|value| value == wanted) && values.next().is_none()
}

/// Nobody has to send us one, and none is read.
fn has_a_body(headers: &HeaderMap) -> bool {
    headers.contains_key(header::TRANSFER_ENCODING) || headers.get(header::CONTENT_LENGTH).is_some_and(|length| length != "0")
}

fn the_page(headers: &HeaderMap, page: &Page) -> Answer {
    let wanted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let gzip = wanted.is_some_and(|wanted| wanted.split(',').any(|coding| coding.trim() == "gzip"));
    let mut answer = Response::new(Full::new(if gzip { page.gzip.clone() } else { page.plain.clone() }));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if gzip {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    answer
}

/// A browser always says which page wants to talk: only ours may.
fn upgrade<B>(request: &Request<B>, here: &str) -> Answer {
    if !is_only(request.headers(), header::ORIGIN, &format!("http://{here}")) {
        return status(StatusCode::FORBIDDEN);
    }
    create_response_with_body(request, Full::default).unwrap_or_else(|_| status(StatusCode::BAD_REQUEST))
}
