//! How the page looks, to eyes and to readers, in every state.

use serde_json::{Value, json};
use support::{Handset, Phone};
use words::Phase;

use super::{
    hall::{Hall, asks, decision},
    said::{EN, ZH},
    states::{comes_in, every_door, every_state},
};

/// What hangs over the edge, is cut, or is too small to be hit or read.
const MEASURE: &str = "
    const wrong = [], wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide) wrong.push('the page is wider than the screen');
    for (const each of document.querySelectorAll('#window *')) {
        if (each.closest('.unseen')) continue;
        const box = each.getBoundingClientRect(), style = getComputedStyle(each);
        if (box.width === 0 || style.visibility === 'hidden') continue;
        const named = each.tagName + ' “' + (each.textContent || '').trim().slice(0, 30) + '”';
        if (box.right > wide + 1 || box.left < -1) wrong.push(named + ' hangs over the edge');
        if (each.scrollWidth > each.clientWidth + 1 && style.overflowX !== 'visible') wrong.push(named + ' is cut');
        if (each.matches('button, input') && (box.height < 44 || box.width < 44)) wrong.push(named + ' is too small to be hit');
        const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
        if (own && parseFloat(style.fontSize) < 20) wrong.push(named + ' is set in ' + style.fontSize);
    }
    return wrong;";

#[test]
fn no_state_hangs_over_the_edge_or_has_a_finding_of_axe() {
    for (said, handset) in [
        (&ZH, Handset::old_android().sized(320, 568)),
        (&EN, Handset::old_android().sized(320, 568).dark()),
        (&EN, Handset::iphone()),
        (&ZH, Handset::iphone().dark()),
    ] {
        let look = |phone: &Phone, state: &str| {
            let here = format!("{} {state}", said.lang);
            for larger in [false, true] {
                if larger {
                    phone.press("button", said.larger).expect("larger text is always on screen");
                }
                assert_eq!(
                    phone.script(MEASURE, vec![]).expect("it is measured"),
                    json!([]),
                    "{here}, larger: {larger}"
                );
                phone.turn(740, 360).expect("it is turned");
                assert_eq!(
                    phone.script(MEASURE, vec![]).expect("it is measured"),
                    json!([]),
                    "{here}, on its side, larger: {larger}"
                );
                let (width, height) = handset.size();
                phone.turn(width, height).expect("it is turned back");
                if larger {
                    phone.press("button", said.larger).expect("smaller again");
                }
            }
            let findings = phone.findings().expect("axe-core runs");
            assert!(findings.is_empty(), "{here}: {findings:#?}");
        };
        every_door(&handset, said, look);
        let mut hall = Hall::open();
        let phone = comes_in(&hall, &handset, said);
        every_state(&mut hall, &phone, said, look);
    }
}

#[test]
fn a_page_that_is_too_wide_or_too_small_is_found() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    let spoil = "const bad = document.createElement('button'); bad.textContent = 'hard to read';
        bad.style.cssText = 'inline-size: 900px; block-size: 20px; font-size: 12px';
        const field = document.createElement('input'); field.style.cssText = 'color: #888; background: #999'; field.value = 'hard to read';
        document.getElementById('window').append(bad, field); return null;";
    phone.script(spoil, vec![]).expect("a bad button");
    let found = phone.script(MEASURE, vec![]).expect("it is measured");
    let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for what in [
        "wider than the screen",
        "hangs over the edge",
        "too small to be hit",
        "is set in 12px",
    ] {
        assert!(found.iter().any(|each| each.contains(what)), "{what} is not in {found:?}");
    }
    let findings = phone.findings().expect("axe-core runs");
    assert!(
        findings.iter().any(|each| each.contains("color-contrast")),
        "axe-core looks at it: {findings:?}"
    );
}

#[test]
fn the_heading_takes_the_focus_when_something_new_is_shown_and_not_when_a_vote_is_counted() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    let focus = || {
        phone
            .script("return document.activeElement.innerText.trim();", vec![])
            .expect("the page")
    };
    assert_eq!(focus(), json!(ZH.look), "a reader begins where the page begins");
    hall.show(asks(decision(1, Phase::Open)));
    phone.waits_for("heading", ZH.act).expect("a question");
    assert_eq!(focus(), json!(ZH.act), "the new question is read out");
    phone.press("button", ZH.options[1]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    let on_it = focus();
    assert!(
        on_it.as_str().is_some_and(|text: &str| text.contains(ZH.options[1])),
        "who chose stays where they are: {on_it}"
    );
    let status =
        "return [...document.querySelectorAll('[role=status]')].map((each) => each.innerText.trim()).filter((text) => text !== '').length;";
    assert_eq!(
        phone.script(status, vec![]).expect("the page"),
        Value::from(1),
        "one thing is announced"
    );
}
