//! Fingers fast enough for a monkey: each touch and key straight to the server. `xdotool` takes longer to start than the monkey has.

use x11rb::{
    connection::Connection,
    protocol::{
        xproto::{
            BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, Window,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

pub struct Fingers {
    server: RustConnection,
    root: Window,
    /// The signs of each key, from the first key on.
    signs: (u8, Vec<Vec<u32>>),
}

impl Fingers {
    pub fn new() -> Self {
        let (server, screen) = x11rb::connect(None).expect("the tests run on a screen of their own");
        let setup = server.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let asked = server.get_keyboard_mapping(first, last - first + 1).expect("the server listens");
        let mapping = asked.reply().expect("it answers");
        let signs = mapping.keysyms.chunks(mapping.keysyms_per_keycode.into()).map(<[u32]>::to_vec);
        Self {
            root: setup.roots[screen].root,
            signs: (first, signs.collect()),
            server,
        }
    }

    pub fn go(&self, x: i16, y: i16) {
        self.feigns(MOTION_NOTIFY_EVENT, 0, x, y);
    }

    pub fn presses(&self, button: u8) -> String {
        self.feigns(BUTTON_PRESS_EVENT, button, 0, 0);
        self.feigns(BUTTON_RELEASE_EVENT, button, 0, 0);
        format!("button {button}")
    }

    pub fn draws(&self, x: i16, y: i16) -> String {
        self.feigns(BUTTON_PRESS_EVENT, 1, 0, 0);
        self.go(x / 2, y / 2);
        self.go(x, y);
        self.feigns(BUTTON_RELEASE_EVENT, 1, 0, 0);
        format!("drawn to {x}, {y}")
    }

    /// A key, while others are held: their names, with `+` between.
    pub fn types(&self, held: &str, key: &str) -> String {
        let held: Vec<u8> = held.split('+').filter(|name| !name.is_empty()).map(|name| self.key(name)).collect();
        let key_code = self.key(key);
        for code in held.iter().chain([&key_code]) {
            self.feigns(KEY_PRESS_EVENT, *code, 0, 0);
        }
        for code in [&key_code].into_iter().chain(held.iter().rev()) {
            self.feigns(KEY_RELEASE_EVENT, *code, 0, 0);
        }
        format!("{} keys and {key}", held.len())
    }

    fn feigns(&self, kind: u8, detail: u8, x: i16, y: i16) {
        self.server
            .xtest_fake_input(kind, detail, 0, self.root, x, y, 0)
            .expect("the server listens");
        self.server.flush().expect("the server listens");
    }

    fn key(&self, name: &str) -> u8 {
        let sign = sign(name);
        let (first, signs) = &self.signs;
        let place = signs.iter().position(|of_key| of_key.contains(&sign));
        let place = place.unwrap_or_else(|| panic!("no key has {name}"));
        first + u8::try_from(place).expect("there are at most 248")
    }
}

/// As `X11/keysymdef.h` numbers them.
fn sign(name: &str) -> u32 {
    match name {
        "BackSpace" => 0xff08,
        "Tab" => 0xff09,
        "Return" => 0xff0d,
        "Escape" => 0xff1b,
        "Left" => 0xff51,
        "Up" => 0xff52,
        "Down" => 0xff54,
        "Menu" => 0xff67,
        "Shift" => 0xffe1,
        "Control" => 0xffe3,
        "Alt" => 0xffe9,
        "Super" => 0xffeb,
        "space" => 0x20,
        "plus" => 0x2b,
        _ if name.len() > 1 => 0xffbd + name.trim_start_matches('F').parse::<u32>().expect("a key of a function"),
        _ => name.chars().next().map_or(0, u32::from),
    }
}
