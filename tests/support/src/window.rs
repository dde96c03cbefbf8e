//! The program in a real window.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, PointerAction, TouchActions},
    elements::Element,
    error::CmdError,
    wd::{WebDriverCompatibleCommand, WindowHandle},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{Fault, Tree, driver::Driver, page, process};

/// How long a person waits for something to come up.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long the driver may take for one call.
const LONGEST_CALL: Duration = Duration::from_secs(60);

/// What axe-core says of a page: the rule and the first place of each finding.
const AXE: &str = include_str!("../../../ui/node_modules/axe-core/axe.min.js");

/// A dot whose colour changes by a hair, 60 times a second, as long as it is in the page.
const KEEP_PAINTING: &str = "
    const dot = document.createElement('div');
    dot.animate([{ backgroundColor: 'rgb(0 0 0 / 0.4%)' }, { backgroundColor: 'rgb(0 0 0 / 1%)' }], { duration: 500, iterations: Infinity });
    Object.assign(dot.style, { position: 'fixed', insetInlineStart: 0, insetBlockStart: 0, inlineSize: '1px', blockSize: '1px', pointerEvents: 'none' });
    document.body.append(dot);
    window.keptPainting = dot;";

/// Scrolls to what is to be pressed and looks until it stands still: a long list is laid out only as it comes into view, and moves what
/// is below. What never stands still is pressed all the same.
const INTO_THE_MIDDLE: &str = "
    const [role, name, done] = arguments, begun = performance.now();
    let before, still = 0;
    const look = () => {
        const it = find(role, name);
        const top = it?.getBoundingClientRect().top;
        still = top === before ? still + 1 : 0;
        if (!it || still === 2 || performance.now() - begun > 400) return done(null);
        if (still === 0) it.scrollIntoView({ block: 'center', behavior: 'instant' });
        before = it.getBoundingClientRect().top;
        setTimeout(look, 20);
    };
    look();";

/// A program to be started, and what it finds in its environment.
#[derive(Clone, Debug)]
pub struct Program {
    binary: PathBuf,
    environment: BTreeMap<String, String>,
    arguments: Vec<String>,
}

impl Program {
    /// The program of this path. Unless `HUF_FAULT` is set to something else it is silent: 50 windows would start the machine's own
    /// speech-dispatcher, which without an audio device freezes and stays.
    #[must_use]
    pub fn new(binary: impl Into<PathBuf>) -> Self {
        Self {
            binary: binary.into(),
            environment: [("HUF_FAULT".to_owned(), "voice=/dev/null".to_owned())].into(),
            arguments: Vec::new(),
        }
    }

    /// The same with one more variable in its environment.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.environment.insert(name.to_owned(), value.into());
        self
    }

    /// The same, started with one more word on its command line.
    #[must_use]
    pub fn told(mut self, word: &str) -> Self {
        self.arguments.push(word.to_owned());
        self
    }

    /// Starts it once more, as a person would, and waits until this start has ended; whether it ended well.
    ///
    /// # Errors
    /// [`Fault::Start`] if it cannot be started, or goes on.
    pub fn start_again(&self) -> Result<bool, Fault> {
        process::run_to_its_end(&self.binary, &self.arguments, &self.environment, PATIENCE)
    }

    pub(crate) fn environment(&self) -> &BTreeMap<String, String> {
        &self.environment
    }

    /// Starts the program and waits for its window.
    ///
    /// # Errors
    /// [`Fault::Start`]
    pub fn open(&self) -> Result<Window, Fault> {
        let started = |why: String| Fault::Start {
            what: self.binary.display().to_string(),
            why,
        };
        if !self.binary.exists() {
            return Err(started("it is not built; `make test` builds it".to_owned()));
        }
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| started(error.to_string()))?;
        let driver = Driver::start(self)?;
        let options = json!({ "application": self.binary, "args": self.arguments });
        let capabilities = [("tauri:options".to_owned(), options)].into_iter().collect();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let address = driver.address();
        let connect = runtime.block_on(async { tokio::time::timeout(LONGEST_CALL, builder.connect(&address)).await });
        let connected = connect.map_err(|_| started("its window did not come up within a minute".to_owned()))?;
        let client = connected.map_err(|error| started(error.to_string()))?;
        let window = Window {
            client,
            runtime,
            driver,
            binary: self.binary.clone(),
        };
        // The first call after a new session may be dropped, about once in 20.
        if window.run("return 1", vec![]).is_err() {
            window.run("return 1", vec![])?;
        }
        Ok(window)
    }
}

/// The program's window. Dropping it ends the program and everything it has started.
pub struct Window {
    client: Client,
    runtime: Runtime,
    driver: Driver,
    binary: PathBuf,
}

impl Window {
    /// A window that this driver sees into, of this program.
    pub(crate) fn seen(client: Client, runtime: Runtime, driver: Driver, binary: PathBuf) -> Self {
        Self {
            client,
            runtime,
            driver,
            binary,
        }
    }

    /// Goes to another page, as whoever types its address.
    pub(crate) fn go_to(&self, address: &str) -> Result<(), Fault> {
        self.wait_for(self.client.goto(address))
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn reload(&self) -> Result<(), Fault> {
        self.wait_for(self.client.refresh())
    }

    /// Says something that only this driver understands.
    pub(crate) fn issue(&self, command: impl WebDriverCompatibleCommand + Send + 'static) -> Result<Value, Fault> {
        self.wait_for(self.client.issue_cmd(command))
    }

    /// Types into what has this role and this visible name, after what stands there.
    ///
    /// # Errors
    /// [`Fault::NotThere`]
    pub fn types(&self, role: &str, name: &str, text: &str) -> Result<(), Fault> {
        let element = self.find(role, name)?;
        self.wait_for(element.send_keys(text))
    }

    /// Chooses what stands in a list by its visible name. The list that a click opens belongs to the desktop, into which the driver cannot see.
    ///
    /// # Errors
    /// [`Fault::NotThere`], or [`Fault::Refused`] if nothing of that name is in the list.
    pub fn chooses(&self, list: &str, name: &str) -> Result<(), Fault> {
        self.find("combobox", list)?;
        let script = "const list = find('combobox', arguments[0]);
            list.value = [...list.options].find((it) => it.text === arguments[1]).value;
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        self.script(script, vec![list.into(), name.into()]).map(|_| ())
    }

    /// Presses what has this role and this visible name, as soon as it is there.
    ///
    /// # Errors
    /// [`Fault::NotThere`], or [`Fault::Refused`] if it cannot be pressed.
    pub fn press(&self, role: &str, name: &str) -> Result<(), Fault> {
        let element = self.find(role, name)?;
        // A person scrolls what is half hidden into the middle; WebKitWebDriver is content once any of it is in the window.
        let script = page::with_find(INTO_THE_MIDDLE);
        self.wait_for(self.client.execute_async(&script, page::role_and_name(role, name)))?;
        self.wait_for(element.click())
    }

    /// Touches what has this role and this visible name with one finger, in its middle.
    ///
    /// # Errors
    /// [`Fault::NotThere`], or [`Fault::Refused`] where the driver knows no fingers.
    pub fn touch(&self, role: &str, name: &str) -> Result<(), Fault> {
        self.find(role, name)?;
        let script = "const it = find(arguments[0], arguments[1]); it.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = it.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2];";
        let middle = self.run(&page::with_find(script), page::role_and_name(role, name))?;
        let at = |place: usize| middle.get(place).and_then(Value::as_f64).unwrap_or_default();
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x: at(0),
                y: at(1),
            })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait_for(self.client.perform_actions(finger))
    }

    /// Keeps one finger at a place of the page for so long.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn touch_long(&self, (x, y): (f64, f64), held: Duration) -> Result<(), Fault> {
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Pause { duration: held })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait_for(self.client.perform_actions(finger))
    }

    /// Whether something of this role and visible name is there now, without waiting.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn has(&self, role: &str, name: &str) -> Result<bool, Fault> {
        let script = page::with_find("return find(arguments[0], arguments[1]) !== null;");
        Ok(self.run(&script, page::role_and_name(role, name))? == json!(true))
    }

    /// Waits until something of this role and visible name is there.
    ///
    /// # Errors
    /// [`Fault::NotThere`]
    pub fn waits_for(&self, role: &str, name: &str) -> Result<(), Fault> {
        self.find(role, name).map(drop)
    }

    /// Waits until the page shows this text somewhere.
    ///
    /// # Errors
    /// [`Fault::NotThere`]
    pub fn sees(&self, text: &str) -> Result<(), Fault> {
        self.until(&format!("the text “{text}”"), || Ok(self.text()?.contains(text).then_some(())))
    }

    /// Everything the page shows, white space folded.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn text(&self) -> Result<String, Fault> {
        let text = self.run("return document.body.innerText.replace(/\\s+/g, ' ');", vec![])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Presses keys one after another, as a keyboard does. Special keys are WebDriver's private code points.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn keys(&self, keys: &str) -> Result<(), Fault> {
        let presses = keys.chars().fold(KeyActions::new("keyboard".to_owned()), |actions, key| {
            actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
        });
        self.wait_for(self.client.perform_actions(presses))
    }

    /// Presses a key while another one is held down.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn chord(&self, held: char, key: char) -> Result<(), Fault> {
        let presses = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.wait_for(self.client.perform_actions(presses))
    }

    /// Runs a script in the page; `find(role, name)` is at hand.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Fault> {
        self.run(&page::with_find(script), arguments)
    }

    /// Runs a script that answers by calling its last argument.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn script_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Fault> {
        self.wait_for(self.client.execute_async(&page::with_find(script), arguments))
    }

    /// Looks from now on into the window that shows this page to people, as soon as there is one. Handles are in no order: it is known by its
    /// address.
    ///
    /// # Errors
    /// [`Fault::NotThere`]
    pub fn turn_to(&self, page: &str) -> Result<(), Fault> {
        self.until(&format!("a window that shows {page}"), || {
            for handle in self.wait_for(self.client.windows())? {
                // One that is just closing can no longer be looked into.
                if self.wait_for(self.client.switch_to_window(handle)).is_err() {
                    continue;
                }
                let address = self.run("return document.hidden ? '' : location.href;", vec![]).unwrap_or_default();
                if address.as_str().is_some_and(|address| address.contains(page)) {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
    }

    /// By what the driver knows the window that is looked into.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn handle(&self) -> Result<WindowHandle, Fault> {
        self.wait_for(self.client.window())
    }

    /// By what the driver knows all windows, those that nobody sees too.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn handles(&self) -> Result<Vec<WindowHandle>, Fault> {
        self.wait_for(self.client.windows())
    }

    /// Looks from now on into this window. The driver gives up where a window goes while it looks into it.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn look_into(&self, handle: &WindowHandle) -> Result<(), Fault> {
        self.wait_for(self.client.switch_to_window(handle.clone()))
    }

    /// How many windows the program has now.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn windows(&self) -> Result<usize, Fault> {
        self.handles().map(|handles| handles.len())
    }

    /// What axe-core finds wrong with the page, a line each.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn findings(&self) -> Result<BTreeSet<String>, Fault> {
        let script = format!(
            "{AXE}
            const done = arguments[arguments.length - 1];
            axe.run(document, {{ resultTypes: ['violations'] }})
                .then((found) => done(found.violations.flatMap((each) => each.nodes.map((node) => each.id + ': ' + node.html.slice(0, 200)))))
                .catch((fault) => done(['axe-core failed: ' + fault]));"
        );
        let found = self.script_later(&script, vec![])?;
        let lines = found.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(lines.map(str::to_owned).collect())
    }

    /// Makes the window this large, in CSS pixels of the page.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Fault> {
        self.wait_for(self.client.set_window_size(width, height))
    }

    /// Writes a picture of the page.
    ///
    /// # Errors
    /// [`Fault::Refused`]
    pub fn screenshot(&self, path: &Path) -> Result<(), Fault> {
        // Above 1280x800 WebKitGTK waits for a next frame that a still page never paints: a dot of one pixel keeps it painting.
        self.run(KEEP_PAINTING, vec![])?;
        let png = self.wait_for(self.client.screenshot());
        self.run("window.keptPainting?.remove();", vec![])?;
        let png = png?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Fault::Refused(error.to_string()))?;
        }
        fs::write(path, png).map_err(|error| Fault::Refused(error.to_string()))
    }

    /// Kills the program with SIGKILL and everything around it.
    pub fn kill(self) {
        if let Some(program) = self.program() {
            process::kill(program);
        }
    }

    /// The program's own process and everything it has started.
    #[must_use]
    pub fn processes(&self) -> Tree {
        let program = self.program();
        Tree(
            program
                .into_iter()
                .flat_map(|id| std::iter::once(id).chain(process::descendants(id)))
                .collect(),
        )
    }

    /// When the program's process began, in milliseconds since 1970, to a hundredth of a second.
    #[must_use]
    pub fn begun_at(&self) -> Option<f64> {
        self.program().and_then(process::begun_at)
    }

    fn program(&self) -> Option<u32> {
        let own = fs::canonicalize(&self.binary).ok()?;
        process::descendants(self.driver.id())
            .into_iter()
            .find(|id| process::executable(*id).is_some_and(|path| path == own))
    }

    fn find(&self, role: &str, name: &str) -> Result<Element, Fault> {
        let script = page::with_find("return find(arguments[0], arguments[1]);");
        self.until(&format!("{role} “{name}”"), || {
            let found = match self.run(&script, page::role_and_name(role, name)) {
                // It went while the driver took hold of it: what took its place is looked for.
                Err(Fault::Refused(why)) if why.contains("StaleElementReference") => return Ok(None),
                found => found?,
            };
            let reference = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
            Ok(reference.map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())))
        })
    }

    fn until<T>(&self, wanted: &str, look: impl Fn() -> Result<Option<T>, Fault>) -> Result<T, Fault> {
        let begun = Instant::now();
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            if begun.elapsed() > PATIENCE {
                let page = self.text().unwrap_or_default();
                return Err(Fault::NotThere {
                    wanted: wanted.to_owned(),
                    seconds: PATIENCE.as_secs(),
                    page,
                });
            }
            sleep(Duration::from_millis(15));
        }
    }

    fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Fault> {
        self.wait_for(self.client.execute(script, arguments))
    }

    /// The driver itself hangs now and then: a call that takes a minute is a failure, not a wait.
    fn wait_for<T>(&self, call: impl Future<Output = Result<T, CmdError>>) -> Result<T, Fault> {
        let limited = self.runtime.block_on(async { tokio::time::timeout(LONGEST_CALL, call).await });
        let answered = limited.map_err(|_| Fault::Refused("no answer within a minute".to_owned()))?;
        answered.map_err(|error| Fault::Refused(format!("{error:?}")))
    }
}
