//! The process that serves: told what to do line by line, and tells line by line what it did.

use std::{
    io::{BufRead, BufReader, Lines, Write},
    net::SocketAddrV4,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::Value;

use crate::Stop;

/// The process that serves.
pub struct Hall {
    child: Child,
    orders: ChildStdin,
    says: Lines<BufReader<ChildStdout>>,
    /// Where phones reach it.
    pub address: SocketAddrV4,
    /// What lets them in.
    pub key: String,
}

impl Hall {
    /// Starts it, and waits until it listens: its first line has `address` and `key`.
    ///
    /// # Errors
    /// It cannot be started, or says something else.
    pub fn open(command: &mut Command) -> Result<Self, Stop> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(orders), Some(says)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("it has no streams".into());
        };
        let mut says = BufReader::new(says).lines();
        let first: Value = serde_json::from_str(&says.next().ok_or("it ended at once")??)?;
        let word = |name: &str| {
            first
                .get(name)
                .and_then(Value::as_str)
                .ok_or_else(|| format!("no {name} in {first}"))
        };
        Ok(Self {
            address: word("address")?.parse()?,
            key: word("key")?.to_owned(),
            child,
            orders,
            says,
        })
    }

    /// Its number among the processes.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Orders something, and waits for what it says to it.
    ///
    /// # Errors
    /// It has ended, or says nothing that can be read.
    pub fn order(&mut self, what: &str) -> Result<Value, Stop> {
        writeln!(self.orders, "{what}")?;
        self.orders.flush()?;
        Ok(serde_json::from_str(&self.says.next().ok_or("it has ended")??)?)
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
