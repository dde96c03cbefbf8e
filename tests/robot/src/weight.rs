//! What the kiosk weighs in memory.

use std::{fmt, thread::sleep, time::Duration};

use support::{Tree, pss};

use crate::real;

/// What comes later is held against what was there after so many visitors.
pub const FIRST: u32 = 50;

/// Megabytes of the program itself (the first process of the tree), and of the web engine's processes. Pages that processes share count in proportion, for each window has a
/// process of its own that shares the engine with the others.
#[derive(Clone, Copy)]
pub struct Weight {
    program: f64,
    web: f64,
}

impl Weight {
    pub fn of(tree: &Tree) -> Self {
        let (own, web) = tree.0.split_at(tree.0.len().min(1));
        let weighed = |ids: &[u32]| real(pss(&Tree(ids.to_vec()))) / 1e6;
        Self {
            program: weighed(own),
            web: weighed(web),
        }
    }

    /// When nobody is there: of five looks the middle one.
    pub fn settled(tree: impl Fn() -> Tree) -> Self {
        let mut looks: Vec<Self> = (0..5)
            .map(|_| {
                sleep(Duration::from_secs(1));
                Self::of(&tree())
            })
            .collect();
        looks.sort_by(|one, other| one.all().total_cmp(&other.all()));
        looks.swap_remove(2)
    }

    /// Together.
    pub fn all(self) -> f64 {
        self.program + self.web
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:.1} MB, the program {:.1}, the web engine {:.1}",
            self.all(),
            self.program,
            self.web
        )
    }
}
