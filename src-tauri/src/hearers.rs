//! Which windows hear that the session has changed: each once, however often its page is read anew.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use wire::RoomChanged;

type Tell = Arc<dyn Fn(RoomChanged) -> bool + Send + Sync>;

/// The windows that hear of changes, by label.
#[derive(Clone, Default)]
pub struct Hearers(Arc<Mutex<Heard>>);

#[derive(Default)]
struct Heard {
    /// Counts the pages that have begun to hear: what a page heard before it was read anew is nobody's.
    pages: u64,
    by_label: HashMap<String, (u64, Tell)>,
    last: Option<RoomChanged>,
}

impl Hearers {
    /// A page of the window begins to hear. What comes back passes every change on to it, and answers false once it hears no more.
    pub fn begin(
        &self,
        label: &str,
        tell: impl Fn(RoomChanged) -> bool + Send + Sync + 'static,
    ) -> Box<dyn Fn(RoomChanged) -> bool + Send> {
        let (hearers, label, tell) = (self.clone(), label.to_owned(), Arc::new(tell));
        let page = self.with(|heard| {
            heard.pages += 1;
            heard.by_label.insert(label.clone(), (heard.pages, Arc::clone(&tell) as Tell));
            heard.pages
        });
        Box::new(move |changed| {
            let here = hearers.with(|heard| {
                heard.last = Some(changed);
                heard.by_label.get(&label).is_some_and(|(hears, _)| *hears == page)
            });
            here && tell(changed)
        })
    }

    /// The window is gone.
    pub fn end(&self, label: &str) {
        self.with(|heard| heard.by_label.remove(label));
    }

    /// Has a window look again, because something around the session has changed.
    pub fn look_again(&self, label: &str) {
        let (tell, last) = self.with(|heard| (heard.by_label.get(label).map(|(_, tell)| Arc::clone(tell)), heard.last));
        if let Some(tell) = tell {
            tell(last.unwrap_or(RoomChanged { change: 0 }));
        }
    }

    /// The lock is never held while a window is told.
    fn with<T>(&self, act: impl FnOnce(&mut Heard) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    fn counting() -> (Arc<AtomicU32>, impl Fn(RoomChanged) -> bool + Send + Sync + 'static) {
        let told = Arc::new(AtomicU32::new(0));
        let tells = Arc::clone(&told);
        (told, move |_| {
            tells.fetch_add(1, Ordering::SeqCst);
            true
        })
    }

    #[test]
    fn a_page_read_anew_is_told_in_place_of_the_one_before() {
        let hearers = Hearers::default();
        let ((old, tell_old), (new, tell_new)) = (counting(), counting());
        let watch_old = hearers.begin("projector", tell_old);
        let watch_new = hearers.begin("projector", tell_new);
        assert!(!watch_old(RoomChanged { change: 1 }), "the page before hears no more");
        assert!(watch_new(RoomChanged { change: 1 }), "the page that is there does");
        assert_eq!(
            (old.load(Ordering::SeqCst), new.load(Ordering::SeqCst)),
            (0, 1),
            "only one of them was told"
        );
    }

    #[test]
    fn a_window_that_is_gone_is_told_nothing_more() {
        let hearers = Hearers::default();
        let (told, tell) = counting();
        let watch = hearers.begin("projector", tell);
        hearers.look_again("projector");
        hearers.end("projector");
        hearers.look_again("projector");
        assert!(!watch(RoomChanged { change: 2 }), "whoever tells it hears that nobody listens");
        assert_eq!(told.load(Ordering::SeqCst), 1, "it was told while it was there");
    }
}
