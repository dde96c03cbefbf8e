//! A hand that drags a file from a window of its own over the program's and lets it go there: the program hears what it would hear from a file
//! browser (XDND 5, <https://freedesktop.org/wiki/Specifications/XDND/>).

use std::{
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use x11rb::{
    COPY_DEPTH_FROM_PARENT, CURRENT_TIME, NONE,
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            Atom, AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
            SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// On its way over the window, which stands at the corner of the screen.
const WAY: [(u32, u32); 4] = [(900, 300), (800, 350), (700, 380), (640, 400)];

/// What the other side may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Hand {
    server: RustConnection,
    own: Window,
    over: Window,
    /// As a file browser names it, with the end of its line.
    uri: String,
}

impl Hand {
    /// Takes the file, and finds the window.
    pub fn with(file: &Path) -> Self {
        let (server, screen) = x11rb::connect(None).expect("the tests run on a screen of their own");
        let root = server.setup().roots[screen].root;
        let own = server.generate_id().expect("an id");
        let aux = CreateWindowAux::new();
        server
            .create_window(COPY_DEPTH_FROM_PARENT, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &aux)
            .expect("it is made");
        let over = takes_drops(&server, root).expect("the program's window takes drops");
        let uri = format!("file://{}\r\n", file.to_str().expect("a name that needs no escape"));
        Self { server, own, over, uri }
    }

    /// Drags it over the window and lets it go there.
    pub fn drops(&self) {
        let [selection, uris, copy] = ["XdndSelection", "text/uri-list", "XdndActionCopy"].map(|name| self.atom(name));
        self.server
            .set_selection_owner(self.own, selection, CURRENT_TIME)
            .expect("the server listens");
        self.says("XdndEnter", [5 << 24, uris, 0, 0]);
        for (x, y) in WAY {
            self.says("XdndPosition", [0, x << 16 | y, CURRENT_TIME, copy]);
            self.hears("XdndStatus");
        }
        self.says("XdndDrop", [0, CURRENT_TIME, 0, 0]);
        self.hears("XdndFinished");
    }

    /// Tells the window, with whose hand it is before.
    fn says(&self, what: &str, [b, c, d, e]: [u32; 4]) {
        let message = ClientMessageEvent::new(32, self.over, self.atom(what), [self.own, b, c, d, e]);
        self.server
            .send_event(false, self.over, EventMask::NO_EVENT, message)
            .expect("the server listens");
        self.server.flush().expect("the server listens");
    }

    /// Waits until the window says so, and hands over what is dragged whenever it is asked for.
    fn hears(&self, what: &str) {
        let (wanted, begun) = (self.atom(what), Instant::now());
        while begun.elapsed() < PATIENCE {
            match self.server.poll_for_event().expect("the server listens") {
                Some(Event::ClientMessage(said)) if said.type_ == wanted => return,
                Some(Event::SelectionRequest(asked)) => self.hands_over(&asked),
                Some(_) => {}
                None => sleep(Duration::from_millis(10)),
            }
        }
        panic!("the window never said {what}");
    }

    fn hands_over(&self, asked: &SelectionRequestEvent) {
        let is_file = asked.target == self.atom("text/uri-list");
        if is_file {
            self.server
                .change_property8(
                    PropMode::REPLACE,
                    asked.requestor,
                    asked.property,
                    asked.target,
                    self.uri.as_bytes(),
                )
                .expect("it is written");
        }
        let told = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: if is_file { asked.property } else { NONE },
        };
        self.server
            .send_event(false, asked.requestor, EventMask::NO_EVENT, told)
            .expect("the server listens");
        self.server.flush().expect("the server listens");
    }

    fn atom(&self, name: &str) -> Atom {
        atom(&self.server, name)
    }
}

fn atom(server: &RustConnection, name: &str) -> Atom {
    let asked = server.intern_atom(false, name.as_bytes()).expect("the server listens");
    asked.reply().expect("it answers").atom
}

/// The window at or below this one that says that it takes drops.
fn takes_drops(server: &RustConnection, window: Window) -> Option<Window> {
    let aware = atom(server, "XdndAware");
    let told = server.get_property(false, window, aware, AtomEnum::ATOM, 0, 1).ok()?.reply().ok()?;
    if told.value_len > 0 {
        return Some(window);
    }
    let below = server.query_tree(window).ok()?.reply().ok()?.children;
    below.into_iter().find_map(|child| takes_drops(server, child))
}
