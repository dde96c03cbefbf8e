//! What may be wrong with any page, whatever it shows: something hangs over, or axe-core finds something. Whoever pictures the screens notes it,
//! so that one run tells all of it.

use std::{cell::RefCell, collections::BTreeSet};

use support::Window;

/// What hangs over: the page to the side, the words of a button or heading out of their box, one thing over another.
const OVER: &str = "
    const root = document.documentElement, over = [];
    // A map is looked at through a window of its own.
    const scrolls = (it) => it && it !== document.body && (getComputedStyle(it).overflowX === 'auto' || scrolls(it.parentElement));
    if (root.scrollWidth > root.clientWidth + 1) over.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
    for (const it of document.querySelectorAll('button, h1, h2, h3, p, li, strong')) {
        const box = it.getBoundingClientRect();
        // What only a screen reader is to find is one pixel large; what a closed entry holds is laid out and not shown.
        if (box.width <= 1 || (it.closest('details:not([open])') && !it.closest('summary'))) continue;
        if (it.scrollWidth > it.clientWidth + 2 && !['inline', 'contents'].includes(getComputedStyle(it).display) && getComputedStyle(it).textOverflow !== 'ellipsis') over.push(`${it.tagName} “${it.innerText.slice(0, 30)}” ${it.scrollWidth} > ${it.clientWidth}`);
        if ((box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(it)) over.push(`${it.tagName} “${it.innerText.slice(0, 30)}” at ${Math.round(box.left)}–${Math.round(box.right)}`);
    }
    // Of what scrolls only a part is seen.
    const windowOf = (it) => {
        let [top, bottom] = [0, innerHeight];
        for (let around = it.parentElement; around && around !== document.body; around = around.parentElement) {
            if (getComputedStyle(around).overflowY === 'visible') continue;
            const box = around.getBoundingClientRect();
            [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        }
        return [top, bottom];
    };
    // Beside the story nothing lies over a figure: not the tools of the sound either; but for a sheet over all of it.
    if (!document.querySelector('dialog[open]')) for (const it of document.querySelectorAll('.side h2, .side p, .side button')) {
        const box = it.getBoundingClientRect(), x = box.left + Math.min(box.width / 2, 30), y = box.top + box.height / 2;
        const [top, bottom] = windowOf(it);
        if (box.width <= 1 || y < top || y > bottom) continue;
        const seen = document.elementFromPoint(x, y);
        if (seen && !it.parentElement.contains(seen) && !seen.contains(it)) over.push(`“${it.innerText.slice(0, 30)}” lies under “${seen.innerText?.slice(0, 30)}”`);
    }
    return over;";

/// What moves is looked at where it comes to rest; what moves for ever, where it begins.
const STILL: &str = "
    for (const one of document.getAnimations()) {
        if (one.effect.getComputedTiming().endTime === Infinity) { one.pause(); one.currentTime = 0; } else one.finish();
    }";

thread_local! {
    /// A test runs on a thread of its own.
    static NOTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Whatever hangs over now.
pub fn hanging_over(window: &Window) -> Vec<String> {
    let over = window.script(OVER, vec![]).expect("readable");
    let lines = over.as_array().into_iter().flatten().filter_map(|line| line.as_str());
    lines.map(str::to_owned).collect()
}

/// What axe-core finds, once everything that moved stands still.
pub fn for_a_reader(window: &Window) -> BTreeSet<String> {
    window.script(STILL, vec![]).expect("what moved stands still");
    window.findings().expect("axe-core looks")
}

/// Notes what is wrong with the page as it is.
pub fn note(window: &Window, page: &str) {
    let found = for_a_reader(window);
    let flaws = hanging_over(window).into_iter().chain(found);
    NOTED.with_borrow_mut(|noted| noted.extend(flaws.map(|flaw| format!("{page}: {flaw}"))));
}

/// Whoever noted looks at the end whether there was anything.
pub fn none() {
    let noted = NOTED.take();
    assert!(noted.is_empty(), "{} flaws: {noted:#?}", noted.len());
}
