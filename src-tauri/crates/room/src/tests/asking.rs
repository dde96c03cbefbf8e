//! What strangers ask over http.

use super::*;

fn get(world: &World, path: &str, headers: &str) -> String {
    exchange(
        world.address,
        format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{headers}\r\n", world.address).as_bytes(),
    )
}

fn code(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("cut off")
}

#[test]
fn the_page_comes_with_everything_that_keeps_it_to_itself() {
    let world = World::new();
    let answer = get(&world, "/", "");
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    assert_eq!(body, PAGE, "the page, as it is");
    let wanted = [
        "HTTP/1.1 200 OK",
        "content-type: text/html; charset=utf-8",
        "cache-control: no-store",
        "content-security-policy: default-src 'none'; script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';",
        "cross-origin-opener-policy: same-origin",
        "cross-origin-resource-policy: same-origin",
        "permissions-policy: ",
        "referrer-policy: no-referrer",
        "x-content-type-options: nosniff",
        "x-frame-options: DENY",
        "connection: close",
    ];
    for line in wanted {
        assert!(head.contains(line), "{line} is in\n{head}");
    }
    let socket = format!("connect-src 'self' ws://{};", world.address);
    assert!(head.contains(&socket), "and it may talk to this server alone: {head}");
    for never in ["set-cookie", "access-control", "server:", "etag"] {
        assert!(!head.contains(never), "{never} is in\n{head}");
    }
}

#[test]
fn the_page_comes_compressed_to_whoever_can_read_that() {
    let world = World::new();
    let mut stream = TcpStream::connect(world.address).unwrap();
    write!(
        stream,
        "GET /?from=wechat HTTP/1.1\r\nhost: {}\r\naccept-encoding: deflate, gzip\r\n\r\n",
        world.address
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head") + 4;
    let head = String::from_utf8_lossy(&answer[..end]);
    assert!(
        head.contains("content-encoding: gzip") && head.contains("vary: accept-encoding"),
        "{head}"
    );
    let mut page = String::new();
    flate2::read::GzDecoder::new(&answer[end..])
        .read_to_string(&mut page)
        .expect("it unpacks");
    assert_eq!(page, PAGE, "to the page");
}

#[test]
fn nothing_else_is_served() {
    let world = World::new();
    for path in [
        "/index.html",
        "/../Cargo.toml",
        "/ws/",
        "//",
        "/%2e%2e/etc/passwd",
        "/ws?x/../..",
        "/assets/a.js",
        "*",
    ] {
        let answer = get(&world, path, "");
        let code = code(&answer);
        assert!(matches!(code, "404" | "403" | "400"), "{path}: {answer}");
        assert!(!answer.contains("先挂断"), "{path} is not the page");
    }
    assert_eq!(code(&get(&world, "/favicon.ico", "")), "204", "browsers ask for it by themselves");
    for method in ["POST", "PUT", "HEAD", "OPTIONS", "DELETE", "CONNECT", "TRACE", "BREW"] {
        let answer = exchange(
            world.address,
            format!("{method} / HTTP/1.1\r\nhost: {}\r\n\r\n", world.address).as_bytes(),
        );
        assert!(matches!(code(&answer), "404" | "400" | "421"), "{method}: {answer}");
    }
}

#[test]
fn whoever_asks_for_another_name_is_at_the_wrong_address() {
    let world = World::new();
    let port = world.address.port();
    let wrong = [
        "attacker.example".to_owned(),
        format!("attacker.example:{port}"),
        "127.0.0.1".to_owned(),
        format!("localhost:{port}"),
        format!("127.0.0.1:{port}."),
        format!("127.0.0.1:0{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("user@127.0.0.1:{port}"),
        String::new(),
    ];
    for host in wrong {
        for path in ["/", "/ws", "/nothing"] {
            let answer = exchange(world.address, format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n\r\n").as_bytes());
            assert!(matches!(code(&answer), "421" | "400"), "{host} {path}: {answer}");
            assert!(!answer.contains("先挂断"), "{host} gets no page");
        }
    }
    let here = world.address;
    for request in [
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nhost: {here}\r\nhost: attacker.example\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: {here}\r\nhost: {here}\r\n\r\n"),
        format!("GET http://attacker.example/ HTTP/1.1\r\nhost: {here}\r\n\r\n"),
        format!("GET http://{here}/ HTTP/1.1\r\nhost: attacker.example\r\n\r\n"),
    ] {
        let answer = exchange(here, request.as_bytes());
        assert_eq!(code(&answer), "421", "{request}");
    }
}

#[test]
fn a_name_that_was_made_to_point_here_gets_no_talk() {
    let world = World::new();
    let port = world.address.port();
    let name = format!("rebound.example:{port}");
    let stream = || TcpStream::connect(world.address).unwrap();
    let rebound = Phone::over(stream(), &name, Some(&format!("http://{name}")));
    assert!(
        rebound.err().unwrap().contains("421"),
        "a page of that name, which the browser takes for this server"
    );
    let here = world.address.to_string();
    for origin in [
        "http://attacker.example",
        "null",
        "https://127.0.0.1",
        "http://127.0.0.1",
        &format!("https://{here}"),
        &format!("http://{here}/"),
        &format!("http://{here}.attacker.example"),
        &format!("http://{here}, http://attacker.example"),
    ] {
        let refused = Phone::over(stream(), &here, Some(origin)).err();
        assert!(refused.is_some_and(|why| why.contains("403")), "{origin} may not talk");
    }
    let refused = Phone::over(stream(), &here, None).err();
    assert!(refused.unwrap().contains("403"), "nor may one who does not say from where");
    assert!(
        Phone::over(stream(), &here, Some(&format!("http://{here}"))).is_ok(),
        "our own page may"
    );
}

#[test]
fn half_an_upgrade_is_none() {
    let world = World::new();
    let here = world.address;
    let whole = "upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    let ask = |headers: &str| get(&world, "/ws", &format!("origin: http://{here}\r\n{headers}"));
    for (without, instead) in [
        ("upgrade: websocket\r\n", ""),
        ("connection: upgrade\r\n", ""),
        ("version: 13", "version: 8"),
        ("key: AAAAAAAAAAAAAAAAAAAAAA==", "key: short"),
    ] {
        assert_eq!(code(&ask(&whole.replace(without, instead))), "400", "without {without:?}");
    }
    for body in ["content-length: 3\r\n", "transfer-encoding: chunked\r\n"] {
        assert_eq!(code(&ask(&format!("{whole}{body}"))), "413", "nor one with a body");
    }
    let old = format!("GET /ws HTTP/1.0\r\nhost: {here}\r\norigin: http://{here}\r\n{whole}\r\n");
    assert_ne!(code(&exchange(here, old.as_bytes())), "101", "nor is one of an older http");
}

#[test]
fn ten_megabytes_are_not_read() {
    let world = World::new();
    let here = world.address;
    let body = vec![b'x'; 10_000_000];
    for head in [
        format!("POST / HTTP/1.1\r\nhost: {here}\r\ncontent-length: 10000000\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: {here}\r\ncontent-length: 10000000\r\n\r\n"),
        format!("POST /ws HTTP/1.1\r\nhost: {here}\r\ntransfer-encoding: chunked\r\n\r\n989680\r\n"),
        format!("GET / HTTP/1.1\r\nhost: {here}\r\nx: "),
        String::new(),
    ] {
        let mut stream = TcpStream::connect(here).unwrap();
        stream.set_write_timeout(Some(SOON)).unwrap();
        let sent = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        let cut = sent.is_err_and(|error| !matches!(error.kind(), std::io::ErrorKind::WouldBlock));
        assert!(cut, "cut off long before it is all sent: {head:?}");
    }
    assert_eq!(code(&get(&world, "/", "")), "200", "and others are served");
}

#[test]
fn this_computer_looks_whether_it_reaches_itself_and_takes_itself_for_no_phone() {
    let world = World::new();
    assert!(soon(|| world.room().reaches_itself().is_some()), "it looks");
    assert_eq!(world.room().reaches_itself(), Some(true), "and finds the page");
    assert!(!world.room().reached(), "which is no other device");
}
