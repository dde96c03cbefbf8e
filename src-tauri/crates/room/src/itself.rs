//! Whether this computer reaches itself at the address that phones are told: if not even that works, a firewall of its own is in the way.

use std::{io, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::{asked::authority, hall::Hall};

const PATIENCE: Duration = Duration::from_secs(5);
const FOUND: &[u8] = b"HTTP/1.1 200 ";

pub(crate) async fn look(hall: Arc<Hall>) {
    let found = timeout(PATIENCE, gets_the_page(&hall)).await;
    // Looked at once, so it was not known before.
    let _ = hall.signs.itself.set(matches!(found, Ok(Ok(true))));
}

async fn gets_the_page(hall: &Hall) -> io::Result<bool> {
    let mut stream = TcpStream::connect(hall.address).await?;
    let request = format!("GET / HTTP/1.1\r\nhost: {}\r\n\r\n", authority(hall.address));
    stream.write_all(request.as_bytes()).await?;
    let mut answer = [0_u8; FOUND.len()];
    stream.read_exact(&mut answer).await?;
    Ok(answer == FOUND)
}
