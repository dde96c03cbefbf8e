//! tauri-driver with WebKitWebDriver for a window of the program, chromedriver for a phone: one for each, on ports of its own, gone with it.

use std::{
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{Fault, Program, process};

/// A running driver. Dropping it ends everything it has started, by process group: web processes linger otherwise.
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start(program: &Program) -> Result<Self, Fault> {
        let (port, native) = (free_port()?, free_port()?);
        let mut command = Command::new("tauri-driver");
        command
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            // Readers cost each window a bus; a program that is told otherwise has one.
            .env("NO_AT_BRIDGE", "1")
            .envs(program.environment());
        Self::run("tauri-driver", command, [port, native])
    }

    pub(crate) fn of_chromium() -> Result<Self, Fault> {
        let port = free_port()?;
        let mut command = Command::new("chromedriver");
        command.arg(format!("--port={port}")).env("NO_AT_BRIDGE", "1");
        Self::run("chromedriver", command, [port, port])
    }

    fn run(what: &'static str, mut command: Command, ports: [u16; 2]) -> Result<Self, Fault> {
        let failed = |why: std::io::Error| Fault::Start {
            what: what.to_owned(),
            why: why.to_string(),
        };
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(failed)?;
        let [port, _] = ports;
        let driver = Self { child, port };
        driver.wait_until_it_listens(what, ports)?;
        Ok(driver)
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    fn wait_until_it_listens(&self, what: &str, ports: [u16; 2]) -> Result<(), Fault> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(15) {
            if ports.into_iter().all(|port| TcpStream::connect(("127.0.0.1", port)).is_ok()) {
                return Ok(());
            }
            sleep(Duration::from_millis(20));
        }
        Err(Fault::Start {
            what: what.to_owned(),
            why: "it does not listen".to_owned(),
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let started = process::descendants(self.child.id());
        started.iter().copied().for_each(process::kill);
        process::kill_group(self.child.id());
        let _ = self.child.wait();
        process::wait_until_gone(&started);
    }
}

/// A port that nobody listens on now. Somebody else could take it before we do; then starting fails and says so.
fn free_port() -> Result<u16, Fault> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|why| Fault::Start {
        what: "a free port".to_owned(),
        why: why.to_string(),
    })
}
