//! A phone: a real Chromium that takes itself for one, seen into through chromedriver.

use std::{collections::BTreeSet, net::SocketAddr, ops::Deref, path::PathBuf, time::Duration};

use fantoccini::{ClientBuilder, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Fault, Window, driver::Driver, wifi::Wifi};

/// Where Debian's package, and then others, have the program itself.
const PLACES: [&str; 3] = [
    "/usr/lib/chromium/chromium",
    "/usr/lib/chromium-browser/chromium-browser",
    "/opt/google/chrome/chrome",
];

const LONGEST_START: Duration = Duration::from_secs(60);

/// A kind of phone, and how its person has set it.
#[derive(Clone, Debug)]
pub struct Handset {
    agent: &'static str,
    size: (u32, u32),
    languages: &'static str,
    dark: bool,
    /// Run in every page before the page's own script.
    before: Vec<String>,
}

impl Handset {
    /// An iPhone of 2020 that has never been brought up to date.
    #[must_use]
    pub fn iphone() -> Self {
        Self::new(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 13_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1 Mobile/15E148 Safari/604.1",
            (390, 844),
        )
    }

    /// A small Android of 2020.
    #[must_use]
    pub fn old_android() -> Self {
        Self::new(
            "Mozilla/5.0 (Linux; Android 8.1.0; Redmi 6A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Mobile Safari/537.36",
            (360, 640),
        )
    }

    /// The browser inside WeChat, on Android.
    #[must_use]
    pub fn wechat() -> Self {
        Self::new(
            "Mozilla/5.0 (Linux; Android 10; MI 9 Build/QKQ1.190825.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
             Chrome/86.0.4240.99 XWEB/4425 MMWEBSDK/20230202 Mobile Safari/537.36 MMWEBID/2585 MicroMessenger/8.0.33.2320(0x28002151) \
             WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
            (412, 915),
        )
    }

    fn new(agent: &'static str, size: (u32, u32)) -> Self {
        Self {
            agent,
            size,
            languages: "zh-CN",
            dark: false,
            before: Vec::new(),
        }
    }

    /// The same of this width and height, in CSS pixels.
    #[must_use]
    pub fn sized(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// Its width and height.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    /// The same whose system speaks these languages: `en-GB`, or several with commas between them.
    #[must_use]
    pub fn speaking(mut self, languages: &'static str) -> Self {
        self.languages = languages;
        self
    }

    /// The same in the dark.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The same where this script runs in every page before the page's own.
    #[must_use]
    pub fn after(mut self, script: impl Into<String>) -> Self {
        self.before.push(script.into());
        self
    }

    /// Opens this address, which is a room on this computer: `http://127.0.0.1:8765/#secret`.
    ///
    /// # Errors
    /// [`Fault::Start`] if Chromium cannot be started, [`Fault::Refused`] if the page does not open.
    pub fn open(&self, address: &str) -> Result<Phone, Fault> {
        let started = |why: String| Fault::Start {
            what: "Chromium".to_owned(),
            why,
        };
        let binary = PLACES.iter().map(PathBuf::from).find(|place| place.exists());
        let binary = binary.ok_or_else(|| started("it is not installed; `./setup.sh test` installs it".to_owned()))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| started(error.to_string()))?;
        let room = Url::parse(address).map_err(|error| started(error.to_string()))?;
        let room = room
            .socket_addrs(|| None)
            .map_err(|error| started(error.to_string()))?
            .into_iter()
            .next();
        let room = room.ok_or_else(|| started(format!("{address} is nowhere")))?;
        let wifi = Wifi::before(room)?;
        let driver = Driver::of_chromium()?;
        let capabilities = self.capabilities(&binary, room, &wifi);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.into_iter().collect());
        let at = driver.address();
        let connect = runtime.block_on(async { tokio::time::timeout(LONGEST_START, builder.connect(&at)).await });
        let connected = connect.map_err(|_| started("it did not come up within a minute".to_owned()))?;
        let client = connected.map_err(|error| started(error.to_string()))?;
        let phone = Phone {
            window: Window::seen(client, runtime, driver, binary),
            wifi,
        };
        let scheme = if self.dark { "dark" } else { "light" };
        phone.tell(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
        )?;
        for script in &self.before {
            phone.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))?;
        }
        phone.window.go_to(address)?;
        Ok(phone)
    }

    fn capabilities(&self, binary: &PathBuf, room: SocketAddr, wifi: &Wifi) -> [(String, Value); 2] {
        let (width, height) = self.size;
        // The page keeps its address, and the room is asked by it; only the bytes take another way.
        let way = format!("--host-resolver-rules=MAP {room} 127.0.0.1:{}", wifi.port());
        let options = json!({
            "binary": binary,
            // Everything of the phone is gone with it. As root, as in a container, Chromium runs only without its sandbox.
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--incognito", way],
            "prefs": { "intl.accept_languages": self.languages },
            "mobileEmulation": {
                "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2.0, "touch": true, "mobile": true },
                "userAgent": self.agent,
            },
        });
        [
            ("browserName".to_owned(), json!("chrome")),
            ("goog:chromeOptions".to_owned(), options),
        ]
    }
}

/// A phone with a page open. What can be done with a [`Window`] can be done with it.
pub struct Phone {
    window: Window,
    wifi: Wifi,
}

impl Deref for Phone {
    type Target = Window;

    fn deref(&self) -> &Window {
        &self.window
    }
}

impl Phone {
    /// Takes it out of the network, or puts it back: its connections go silent, and it is told that there is none, and then that there is.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn set_offline(&self, offline: bool) -> Result<(), Fault> {
        self.set_silent(offline);
        self.tell("Network.enable", json!({}))?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.tell("Network.emulateNetworkConditions", conditions)
    }

    /// Makes its connections go silent, or lets new ones live, without anybody hearing of it: as when it sleeps.
    pub fn set_silent(&self, silent: bool) {
        self.wifi.set_out(silent);
    }

    /// Turns it, or holds another one: width and height in CSS pixels.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn turn(&self, width: u32, height: u32) -> Result<(), Fault> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.tell("Emulation.setDeviceMetricsOverride", metrics)
    }

    /// Everything that the page keeps in cookies, those that no script sees as well.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn cookies(&self) -> Result<Vec<Value>, Fault> {
        let answer = self.ask("Network.getAllCookies", json!({}))?;
        Ok(answer.get("cookies").and_then(Value::as_array).cloned().unwrap_or_default())
    }

    /// What axe-core finds wrong with the page, a line a rule.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn findings(&self) -> Result<BTreeSet<String>, Fault> {
        self.window.findings()
    }

    fn tell(&self, method: &'static str, parameters: Value) -> Result<(), Fault> {
        self.ask(method, parameters).map(drop)
    }

    /// In the words of the Chrome DevTools Protocol.
    fn ask(&self, method: &'static str, parameters: Value) -> Result<Value, Fault> {
        self.window.issue(Cdp { method, parameters })
    }
}

#[derive(Debug)]
struct Cdp {
    method: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.method, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}
