//! A screen with a window manager and another program's window, and a census of what shows there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "without the screen there is nothing to test or measure"
)]

use std::{
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use x11rb::{
    COPY_DEPTH_FROM_PARENT, CURRENT_TIME,
    connection::Connection,
    protocol::{
        Event,
        xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, MapState, PropMode, Window, WindowClass},
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// The keys of a desktop that takes windows away. All else in it is as Openbox has it.
const KEYS: &str = r#"<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard>
    <keybind key="A-F4"><action name="Close"/></keybind>
    <keybind key="A-Tab"><action name="NextWindow"><finalactions><action name="Focus"/><action name="Raise"/></finalactions></action></keybind>
    <keybind key="A-F9"><action name="Iconify"/></keybind>
    <keybind key="A-Escape"><action name="Lower"/><action name="FocusToBottom"/><action name="Unfocus"/></keybind>
    <keybind key="A-F11"><action name="ToggleFullscreen"/></keybind>
    <keybind key="W-d"><action name="ToggleShowDesktop"/></keybind>
    <keybind key="W-Right"><action name="GoToDesktop"><to>right</to></action></keybind>
</keyboard></openbox_config>"#;

/// The title of the other program's window.
const OTHER: &str = "another program";

/// A screen with a window manager and another program's window.
pub struct Desktop {
    server: RustConnection,
    root: Window,
    manager: Child,
    _settings: TempDir,
}

/// A window that a program shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// By what the window system names it.
    pub id: Window,
    /// What stands over it.
    pub title: String,
    /// Whose it is.
    pub process: u32,
}

impl Desktop {
    /// Starts the window manager and opens the other program's window.
    ///
    /// # Panics
    /// Without a screen.
    #[must_use]
    pub fn begin() -> Self {
        let (server, screen) = x11rb::connect(None).expect("the tests run on a screen of their own");
        let root = server.setup().roots[screen].root;
        let settings = tempfile::tempdir().expect("a folder for the test");
        let keys = settings.path().join("rc.xml");
        std::fs::write(&keys, KEYS).expect("written");
        let manager = Command::new("openbox")
            .arg("--config-file")
            .arg(&keys)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("setup.sh installs openbox");
        let desktop = Self {
            server,
            root,
            manager,
            _settings: settings,
        };
        desktop.until("the window manager", || {
            !desktop.numbers(root, "_NET_SUPPORTING_WM_CHECK").is_empty()
        });
        // It says so before it looks at any window.
        sleep(Duration::from_secs(1));
        desktop.open_other();
        desktop
    }

    /// The other program: a window of this test.
    fn open_other(&self) {
        let id = self.server.generate_id().expect("an id");
        let aux = CreateWindowAux::new().background_pixel(0x00cc_0000);
        let (depth, class) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        self.server
            .create_window(depth, id, self.root, 40, 40, 600, 400, 0, class, 0, &aux)
            .expect("it is made");
        let text = |property: AtomEnum, value: &[u8]| {
            self.server
                .change_property8(PropMode::REPLACE, id, property, AtomEnum::STRING, value)
                .expect("it is named");
        };
        text(AtomEnum::WM_NAME, OTHER.as_bytes());
        text(AtomEnum::WM_CLASS, b"other\0other\0");
        self.server.map_window(id).expect("it is shown");
        self.server.flush().expect("the server listens");
        self.until("the other program's window", || {
            self.shown().iter().any(|window| window.title == OTHER)
        });
    }

    /// Every window of a program that can be seen, menus too.
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        let mut shown = Vec::new();
        self.look_below(self.root, &mut shown);
        shown
    }

    /// The windows that are neither the other program's nor of these processes.
    #[must_use]
    pub fn strangers(&self, ours: &[u32]) -> Vec<Shown> {
        let title = |window: &Shown| window.title == "先挂断 · Hang Up First";
        let belongs = |window: &Shown| window.title == OTHER || (title(window) && ours.contains(&window.process));
        self.shown().into_iter().filter(|window| !belongs(window)).collect()
    }

    fn look_below(&self, window: Window, shown: &mut Vec<Shown>) {
        let Some(tree) = self.server.query_tree(window).ok().and_then(|asked| asked.reply().ok()) else {
            return;
        };
        for child in tree.children {
            let attributes = self.server.get_window_attributes(child).ok().and_then(|asked| asked.reply().ok());
            let Some(attributes) = attributes.filter(|attributes| attributes.map_state == MapState::VIEWABLE) else {
                continue;
            };
            if self.bytes(child, AtomEnum::WM_CLASS.into()).is_empty() {
                // The frame of a window manager, or a menu of its own, which has nothing below it.
                let before = shown.len();
                self.look_below(child, shown);
                let is_large = self.server.get_geometry(child).ok().and_then(|asked| asked.reply().ok());
                let is_large = is_large.is_some_and(|place| place.width > 20 && place.height > 20 && place.x >= 0 && place.y >= 0);
                if shown.len() == before && window == self.root && attributes.class == WindowClass::INPUT_OUTPUT && is_large {
                    shown.push(self.described(child));
                }
            } else {
                shown.push(self.described(child));
            }
        }
    }

    fn described(&self, id: Window) -> Shown {
        let name = self.bytes(id, self.atom("_NET_WM_NAME"));
        let name = if name.is_empty() {
            self.bytes(id, AtomEnum::WM_NAME.into())
        } else {
            name
        };
        Shown {
            id,
            title: String::from_utf8_lossy(&name).into_owned(),
            process: self.numbers(id, "_NET_WM_PID").first().copied().unwrap_or_default(),
        }
    }

    /// The window that lies over all others, and the one that has the keyboard.
    #[must_use]
    pub fn in_front(&self) -> (Option<Window>, Option<Window>) {
        let stacked = self.numbers(self.root, "_NET_CLIENT_LIST_STACKING");
        let active = self.numbers(self.root, "_NET_ACTIVE_WINDOW");
        (stacked.last().copied(), active.first().copied())
    }

    /// Whether the window takes a file that is drawn over its middle: what it answers by the rules of drawing and
    /// dropping, if anything.
    ///
    /// # Panics
    /// When the screen is gone.
    #[must_use]
    pub fn takes_drops(&self, window: Window) -> Option<bool> {
        let source = self.server.generate_id().expect("an id");
        let (depth, class) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let aux = CreateWindowAux::new();
        self.server
            .create_window(depth, source, self.root, 0, 0, 1, 1, 0, class, 0, &aux)
            .expect("it is made");
        let (files, copy) = (self.atom("text/uri-list"), self.atom("XdndActionCopy"));
        self.server
            .set_selection_owner(source, self.atom("XdndSelection"), CURRENT_TIME)
            .expect("it has what is drawn");
        let middle = (960 << 16) | 540;
        for (name, data) in [
            ("XdndEnter", [source, 5 << 24, files, 0, 0]),
            ("XdndPosition", [source, 0, middle, CURRENT_TIME, copy]),
        ] {
            let told = ClientMessageEvent::new(32, window, self.atom(name), data);
            self.server
                .send_event(false, window, EventMask::NO_EVENT, told)
                .expect("the server listens");
        }
        self.server.flush().expect("the server listens");
        let (status, begun) = (self.atom("XdndStatus"), Instant::now());
        while begun.elapsed() < Duration::from_secs(3) {
            if let Ok(Some(Event::ClientMessage(told))) = self.server.poll_for_event()
                && told.type_ == status
            {
                return Some(told.data.as_data32()[1] & 1 == 1);
            }
            sleep(Duration::from_millis(10));
        }
        None
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.server.intern_atom(false, name.as_bytes()).expect("the server listens");
        asked.reply().expect("it answers").atom
    }

    fn bytes(&self, window: Window, property: u32) -> Vec<u8> {
        let asked = self.server.get_property(false, window, property, AtomEnum::ANY, 0, 1024);
        // A window may go while it is looked at.
        asked
            .ok()
            .and_then(|asked| asked.reply().ok())
            .map(|found| found.value)
            .unwrap_or_default()
    }

    fn numbers(&self, window: Window, property: &str) -> Vec<u32> {
        let bytes = self.bytes(window, self.atom(property));
        let (words, _) = bytes.as_chunks::<4>();
        words.iter().map(|word| u32::from_ne_bytes(*word)).collect()
    }

    /// Waits until that is so; how long it took.
    ///
    /// # Panics
    /// When it is not so after half a minute.
    pub fn until(&self, what: &str, is_so: impl Fn() -> bool) -> Duration {
        let begun = Instant::now();
        while !is_so() {
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "not there after 30 s: {what}; shown: {:#?}",
                self.shown()
            );
            sleep(Duration::from_millis(20));
        }
        begun.elapsed()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.manager.kill();
        let _ = self.manager.wait();
    }
}

/// Hands and fingers: `xdotool`, a word an argument.
///
/// # Panics
/// Without `xdotool`, or where it refuses.
pub fn hand(does: &str) {
    let done = Command::new("xdotool").args(does.split_whitespace()).stderr(Stdio::null()).status();
    assert!(done.expect("setup.sh installs xdotool").success(), "xdotool {does}");
}
