//! The program as a screen reader finds it: over the accessibility bus of the session (AT-SPI 2), and over nothing else.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use zbus::{
    blocking::{Connection, Proxy, connection::Builder},
    zvariant::OwnedObjectPath,
};

/// What a reader says something is, by the numbers of `AtspiRole`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role(u32);

pub const BUTTON: Role = Role(43);
pub const TOGGLE: Role = Role(62);
pub const CHECKBOX: Role = Role(7);
pub const COMBOBOX: Role = Role(11);
pub const HEADING: Role = Role(83);

/// How long a person waits for something to be said.
const PATIENCE: Duration = Duration::from_secs(10);

/// One thing of the page, on the bus of whoever shows it.
#[derive(Clone, Debug)]
struct Thing {
    service: String,
    path: OwnedObjectPath,
}

/// Something a reader says: what it is, its name, and its words.
#[derive(Clone, Debug)]
pub struct Said {
    pub role: Role,
    pub name: String,
    /// What is read where it has no name: the words of a paragraph.
    pub text: String,
    thing: Thing,
}

/// Whoever listens to the one program that has a window.
pub struct Reader {
    bus: Connection,
}

impl Said {
    fn is_called(&self, name: &str) -> bool {
        self.name
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

impl Reader {
    /// Goes to the bus that the session names for readers.
    pub fn listens() -> zbus::Result<Self> {
        let session = Connection::session()?;
        let named = Proxy::new(&session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus")?;
        let address: String = named.call("GetAddress", &())?;
        let bus = Builder::address(address.as_str())?.build()?;
        Ok(Self { bus })
    }

    /// Everything of the window, in the order in which it is read. What is gone while it is read is passed over.
    pub fn says(&self) -> Vec<Said> {
        let desktop = Thing {
            service: "org.a11y.atspi.Registry".to_owned(),
            path: "/org/a11y/atspi/accessible/root".try_into().expect("a path"),
        };
        let mut said = Vec::new();
        let mut next = vec![desktop];
        while let Some(thing) = next.pop() {
            if let Ok(one) = self.told(&thing) {
                said.push(one);
            }
            next.extend(self.children(&thing).unwrap_or_default().into_iter().rev());
        }
        said
    }

    /// What has this role and a name that is this or begins with it, as soon as it is said: a door is named by all that is written on it.
    pub fn waits_for(&self, role: Role, name: &str) -> Said {
        let begun = Instant::now();
        loop {
            let said = self.says();
            if let Some(found) = said.iter().find(|one| one.role == role && one.is_called(name)) {
                return found.clone();
            }
            let names: Vec<_> = said.iter().map(|one| (one.role.0, one.name.as_str())).collect();
            assert!(
                begun.elapsed() < PATIENCE,
                "a reader never says {name:?} as {role:?}, but {names:?}"
            );
            sleep(Duration::from_millis(100));
        }
    }

    /// Does what a reader's “activate” does.
    pub fn activates(&self, said: &Said) -> zbus::Result<bool> {
        self.proxy(&said.thing, "org.a11y.atspi.Action")?.call("DoAction", &(0_i32,))
    }

    fn told(&self, thing: &Thing) -> zbus::Result<Said> {
        let accessible = self.proxy(thing, "org.a11y.atspi.Accessible")?;
        let words = self.proxy(thing, "org.a11y.atspi.Text")?.call("GetText", &(0_i32, -1_i32));
        Ok(Said {
            role: Role(accessible.call("GetRole", &())?),
            name: accessible.get_property("Name")?,
            text: words.unwrap_or_default(),
            thing: thing.clone(),
        })
    }

    /// One by one: the list of all children leaves out the page, which another process shows.
    fn children(&self, thing: &Thing) -> zbus::Result<Vec<Thing>> {
        let accessible = self.proxy(thing, "org.a11y.atspi.Accessible")?;
        let count: i32 = accessible.get_property("ChildCount")?;
        let child = |at: i32| {
            let (service, path): (String, OwnedObjectPath) = accessible.call("GetChildAtIndex", &(at,))?;
            Ok(Thing { service, path })
        };
        (0..count).map(child).collect()
    }

    fn proxy<'a>(&'a self, thing: &'a Thing, interface: &'static str) -> zbus::Result<Proxy<'a>> {
        zbus::blocking::proxy::Builder::new(&self.bus)
            .destination(thing.service.as_str())?
            .path(thing.path.as_ref())?
            .interface(interface)?
            // What was said before may have changed.
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
    }
}
