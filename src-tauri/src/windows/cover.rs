//! The cover: a window of paper on every screen, without a web engine, in a process of its own. It stands behind the kiosk's window, so
//! that the desktop never shows while that is made anew, and asks for staff when no window will live.

use std::{
    cell::RefCell,
    io::{self, Read},
    process::ExitCode,
    rc::Rc,
};

use gtk::{
    Align, CssProvider, Label, Orientation, STYLE_PROVIDER_PRIORITY_APPLICATION, StyleContext, Window, WindowType,
    gdk::{Display, Monitor},
    glib::{ControlFlow, IOCondition, Propagation, source::unix_fd_add_local},
    prelude::*,
};

use crate::kiosk::Line;

/// The colours of `ui/src/styles/tokens.css`. No page is there whose font could be used: the system has one for both languages.
const STYLE: &str = "
    window { background: #f7f3ea; color: #1f2328; }
    .asks { font-size: 48px; font-weight: bold; }
    .name { font-size: 32px; color: #555a61; }";

const ASKS: [&str; 2] = ["请找工作人员", "Please ask a member of staff"];
const NAME: [&str; 2] = ["先挂断", "Hang Up First"];

/// Stands until its input ends; each line there says what it shows.
pub fn stand() -> ExitCode {
    // No desktop has a say in how it looks, and none may look into it.
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    if let Err(error) = gtk::init() {
        eprintln!("hang-up-first kiosk: the cover does not stand: {error}");
        return ExitCode::FAILURE;
    }
    let Some(display) = Display::default() else {
        return ExitCode::FAILURE;
    };
    let cover = Rc::new(RefCell::new(Cover::default()));
    cover.borrow_mut().stand_anew(&display);
    for signal in ["monitor-added", "monitor-removed"] {
        let cover = Rc::clone(&cover);
        display.connect_local(signal, true, move |values| {
            let display = values.first()?.get::<Display>().ok()?;
            cover.borrow_mut().stand_anew(&display);
            None
        });
    }
    dress(&display);
    unix_fd_add_local(0, IOCondition::IN | IOCondition::HUP, move |_, _| listen(&cover, &display));
    Line::Stands.say(io::stdout());
    gtk::main();
    ExitCode::SUCCESS
}

/// The last line counts. Without input the supervisor is gone, and the kiosk with it.
fn listen(cover: &RefCell<Cover>, display: &Display) -> ControlFlow {
    let mut said = [0; 256];
    let count = io::stdin().read(&mut said).unwrap_or_default();
    if count == 0 {
        gtk::main_quit();
        return ControlFlow::Break;
    }
    let said = String::from_utf8_lossy(said.get(..count).unwrap_or_default()).into_owned();
    let asks_staff = said.lines().rev().find_map(Line::read) == Some(Line::AskStaff);
    let mut cover = cover.borrow_mut();
    if cover.asks_staff != asks_staff {
        cover.asks_staff = asks_staff;
        cover.stand_anew(display);
    }
    ControlFlow::Continue
}

fn dress(display: &Display) {
    let style = CssProvider::new();
    match style.load_from_data(STYLE.as_bytes()) {
        Ok(()) => StyleContext::add_provider_for_screen(&display.default_screen(), &style, STYLE_PROVIDER_PRIORITY_APPLICATION),
        Err(error) => eprintln!("hang-up-first kiosk: the cover is plain: {error}"),
    }
}

#[derive(Default)]
struct Cover {
    asks_staff: bool,
    windows: Vec<Window>,
}

impl Cover {
    /// A window on every screen that is there now; those that stood before go after.
    fn stand_anew(&mut self, display: &Display) {
        let new = (0..display.n_monitors()).filter_map(|number| Some((number, display.monitor(number)?)));
        let new: Vec<Window> = new.map(|(number, monitor)| self.window(display, number, &monitor)).collect();
        for old in std::mem::replace(&mut self.windows, new) {
            // It is ours alone, and no handler of it can keep it.
            old.close();
            old.hide();
        }
    }

    fn window(&self, display: &Display, number: i32, monitor: &Monitor) -> Window {
        let place = monitor.geometry();
        let window = Window::new(WindowType::Toplevel);
        window.set_title(&NAME.join(" · "));
        window.set_decorated(false);
        window.set_skip_taskbar_hint(true);
        window.set_skip_pager_hint(true);
        window.set_accept_focus(false);
        window.set_focus_on_map(false);
        window.set_keep_above(true);
        window.stick();
        window.set_default_size(place.width(), place.height());
        window.move_(place.x(), place.y());
        window.fullscreen_on_monitor(&display.default_screen(), number);
        window.connect_delete_event(|_, _| Propagation::Stop);
        // Above the desktop, and behind the kiosk.
        window.connect_map(|window| {
            if let Some(surface) = window.window() {
                surface.lower();
            }
        });
        window.add(&self.page());
        window.show_all();
        window
    }

    fn page(&self) -> gtk::Box {
        let page = gtk::Box::new(Orientation::Vertical, 24);
        page.set_valign(Align::Center);
        page.set_halign(Align::Center);
        let (lines, class) = if self.asks_staff { (ASKS, "asks") } else { (NAME, "name") };
        for line in lines {
            let label = Label::new(Some(line));
            label.style_context().add_class(class);
            label.set_line_wrap(true);
            label.set_justify(gtk::Justification::Center);
            page.add(&label);
        }
        page
    }
}
