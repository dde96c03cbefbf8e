//! The checklist as a place: every entry within three actions from Home, answered and sourced; what was left is found again.

use lesson::pack::Pack;
use serde_json::json;
use support::Window;
use words::{Lang, Subject, Text};

use crate::world::{EN, Names, ZH, computer, pack};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

/// What the front of the checklist says in one language.
struct Said {
    names: &'static Names,
    classes: [&'static str; 4],
    subjects: [&'static str; 7],
    holders: [&'static str; 4],
    held_by_nobody: &'static str,
    persuades: &'static str,
    routes: &'static str,
    rights: &'static str,
    questions: [&'static str; 5],
    find: &'static str,
    none_found: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        names: &ZH,
        classes: ["关于我的信息", "他亮出来的东西", "碰巧对上的", "我自己说出去的"],
        subjects: [
            "验证码、密码、银行卡",
            "屏幕、手机、软件",
            "不让挂、不让说、换地方说",
            "钱、借款、账户",
            "资料、证件、人脸",
            "上门的事",
            "约时间、签字、跑一趟",
        ],
        holders: ["网购、送货", "银行、保险", "家里、小区", "出行、单位、学校、看病"],
        held_by_nobody: "不用谁存着",
        persuades: "他用的套路",
        routes: "信息怎么流出去",
        rights: "我可以要求什么",
        questions: [
            "谁手里可能有",
            "可能怎么流出去",
            "它说明什么",
            "为什么证明不了来电的是谁",
            "该怎么办",
        ],
        find: "在单子里找",
        none_found: "单子里没有这几个字。",
    },
    Said {
        names: &EN,
        classes: ["About me", "What they show", "True for nearly everybody", "What I told them myself"],
        subjects: [
            "Codes, passwords, cards",
            "My screen, phone or apps",
            "Whom I talk to, and where",
            "Money, loans, accounts",
            "My details, papers or face",
            "At my door",
            "A time, a signature, a visit",
        ],
        holders: [
            "Shopping and delivery",
            "Bank and insurance",
            "At home",
            "Travel, work, school, health",
        ],
        held_by_nobody: "Held by nobody",
        persuades: "How they persuade",
        routes: "How it may get out",
        rights: "What you can ask for",
        questions: [
            "Who may hold it",
            "How it may get out",
            "What it shows",
            "Why it does not prove who is calling",
            "What to do instead",
        ],
        find: "Find in the list",
        none_found: "Nothing in the checklist fits these words.",
    },
];

const SUBJECTS: [Subject; 7] = [
    Subject::Codes,
    Subject::Phone,
    Subject::Company,
    Subject::Money,
    Subject::Papers,
    Subject::Door,
    Subject::Errands,
];

/// A name as it is shown on a button or heading of its own: English with a capital letter.
pub fn in_lang(text: &Text, lang: Lang) -> String {
    let line = text.0[&lang].split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(at) = line.find(char::is_alphanumeric) else {
        return line;
    };
    let (marks, name) = line.split_at(at);
    let mut signs = name.chars();
    let first: String = signs.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{marks}{first}{}", signs.as_str())
}

/// Every door of the front, with the names of the entries that stand behind it.
fn doors(pack: &Pack, said: &Said) -> Vec<(&'static str, Vec<String>)> {
    let catalogues = &pack.catalogues;
    let lang = said.names.lang;
    let classes = [
        words::DisclosureClass::AboutYou,
        words::DisclosureClass::Prop,
        words::DisclosureClass::Coincidence,
        words::DisclosureClass::FromYou,
    ];
    let mut doors = Vec::new();
    for (title, class) in said.classes.into_iter().zip(classes) {
        let entries = catalogues.disclosures.iter().filter(|entry| entry.class == class);
        doors.push((title, entries.map(|entry| in_lang(&entry.name, lang)).collect()));
    }
    for (title, subject) in said.subjects.into_iter().zip(SUBJECTS) {
        let entries = catalogues.requests.iter().filter(|entry| entry.about == subject);
        doors.push((title, entries.map(|entry| in_lang(&entry.name, lang)).collect()));
    }
    let tactics = catalogues.tactics.iter().map(|entry| in_lang(&entry.name, lang)).collect();
    doors.push((said.persuades, tactics));
    let routes = catalogues.routes.iter().map(|entry| in_lang(&entry.name, lang)).collect();
    doors.push((said.routes, routes));
    doors
}

/// The names of all buttons that are shown.
fn buttons(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('main button')].filter(shown).map(titleOf);";
    serde_json::from_value(window.script(script, vec![]).expect("readable")).expect("names")
}

#[test]
fn every_entry_is_within_three_actions_from_home() {
    let pack = pack();
    for said in &SAID {
        let window = computer().open(said.names);
        let (mut reached, mut holders) = (0, Vec::new());
        for (door, entries) in doors(&pack, said) {
            window.press("button", said.names.checklist).expect("the first action");
            window.press("button", door).expect("the second action");
            window
                .waits_for("button", entries.first().expect("no group is empty"))
                .expect("its entries");
            let shown = buttons(&window);
            for entry in &entries {
                assert!(shown.contains(entry), "“{entry}” is the third action, behind “{door}”");
            }
            window.press("button", &entries[0]).expect("the third action");
            window.waits_for("heading", &entries[0]).expect("the entry is a page of its own");
            window.press("button", said.names.home).expect("and Home is one press away");
            reached += entries.len();
        }
        for door in said.holders {
            window.press("button", said.names.checklist).expect("the first action");
            window.press("button", door).expect("the second action");
            window.waits_for("heading", said.held_by_nobody).expect("the table");
            holders.extend(buttons(&window));
            window.press("button", said.names.home).expect("the way home");
        }
        for holder in &pack.catalogues.holders {
            let name = in_lang(&holder.name, said.names.lang);
            assert!(holders.contains(&name), "“{name}” is the third action");
            reached += 1;
        }
        let catalogues = &pack.catalogues;
        let all = catalogues.disclosures.len() + catalogues.requests.len() + catalogues.tactics.len();
        assert_eq!(
            reached,
            all + catalogues.routes.len() + catalogues.holders.len(),
            "none is left out"
        );
    }
}

#[test]
fn an_entry_answers_its_questions_and_shows_its_sources() {
    let pack = pack();
    let priced = |entry: &&lesson::pack::Disclosure| !entry.sold.is_empty();
    let entry = pack
        .catalogues
        .disclosures
        .iter()
        .find(priced)
        .expect("a detail whose price was reported");
    for said in &SAID {
        let window = computer().open(said.names);
        window.press("button", said.names.checklist).expect("the checklist is on Home");
        let name = in_lang(&entry.name, said.names.lang);
        type_into(&window, said.find, &name);
        window.press("button", &name).expect("found by typing");
        for question in said.questions {
            window.waits_for("heading", question).expect("every question is answered");
        }
        let order = "const all = [...document.querySelectorAll('main h2')].filter(shown).map(nameOf); return arguments[0].map((each) => all.indexOf(each));";
        let places = window.script(order, vec![json!(said.questions)]).expect("readable");
        let places: Vec<i64> = serde_json::from_value(places).expect("numbers");
        assert!(places.is_sorted(), "in the order of the design: {places:?}");
        for id in entry.reported.iter().chain(&entry.sold) {
            let fact = pack.facts.fact(id).expect("a fact");
            let report = pack.facts.report(&fact.report).expect("its report");
            window.sees(&fact.text.0[&said.names.lang]).expect("the statement, word for word");
            window.sees(&report.publisher.0[&said.names.lang]).expect("with who published it");
            window.sees(&report.title.0[&said.names.lang]).expect("and where");
        }
    }
}

#[test]
fn what_can_be_asked_for_rests_on_statements_with_their_sources() {
    let pack = pack();
    for said in &SAID {
        let window = computer().open(said.names);
        window.press("button", said.names.checklist).expect("the checklist");
        window.press("button", said.rights).expect("what one can ask for");
        for id in [
            "law-cyber-notify",
            "vip-liability",
            "law-crime-sell",
            "face-not-forced",
            "face-consent",
        ] {
            let fact = pack.facts.fact(&words::FactId(id.into())).expect("a fact");
            window.sees(&fact.text.0[&said.names.lang]).expect("the statement, word for word");
            if let Some(today) = &fact.today {
                window.sees(&today.0[&said.names.lang]).expect("with the law of today");
            }
        }
    }
}

#[test]
fn back_leads_to_the_same_spot_with_what_was_typed_and_where_one_was() {
    let pack = pack();
    let mut last = pack
        .catalogues
        .disclosures
        .iter()
        .filter(|entry| entry.class == words::DisclosureClass::AboutYou);
    let last = last.next_back().expect("an entry");
    for said in &SAID {
        let window = computer().open(said.names);
        let name = in_lang(&last.name, said.names.lang);
        window.press("button", said.names.checklist).expect("the checklist");
        window.press("button", said.classes[0]).expect("a long group");
        window.press("button", &name).expect("its last entry, further down");
        window.waits_for("heading", &name).expect("its page");
        let top = window.script("return scrollY;", vec![]).expect("readable");
        assert_eq!(top, json!(0), "an entry opens at its top");
        window.press("button", said.names.back).expect("the way back");
        window.waits_for("button", &name).expect("the list");
        let at = "const it = document.activeElement, box = it.getBoundingClientRect(); return isCalled(it, arguments[0]) && box.top >= 0 && box.bottom <= innerHeight;";
        assert!(becomes_true(&window, at, &name), "the focus stands on the entry, in view");
        window.press("button", said.names.back).expect("the front");
        type_into(&window, said.find, "<script>alert(1)</script>");
        window.sees(said.none_found).expect("hostile words find nothing and do nothing");
        type_into(&window, said.find, &name);
        window.press("button", &name).expect("found");
        window.press("button", said.names.back).expect("back");
        let typed = "return document.querySelector('input[type=search]').value === arguments[0];";
        assert!(becomes_true(&window, typed, &name), "what was typed still stands there");
    }
}

/// Whether the script answers true within two seconds.
pub fn becomes_true(window: &Window, script: &str, argument: &str) -> bool {
    (0..40).any(|_| {
        let holds = window.script(script, vec![argument.into()]).expect("readable") == true;
        if !holds {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        holds
    })
}

#[test]
fn entries_lead_to_entries_and_each_back_leads_one_back() {
    let pack = pack();
    let catalogues = &pack.catalogues;
    let detail = &catalogues.disclosures[0];
    let holder = catalogues.holder(&detail.holders[0]).expect("who holds it");
    let route = catalogues.route(&detail.routes[0]).expect("how it gets out");
    for said in &SAID {
        let lang = said.names.lang;
        let window = computer().open(said.names);
        let (name, holder, route) = (in_lang(&detail.name, lang), in_lang(&holder.name, lang), in_lang(&route.name, lang));
        window.press("button", said.names.checklist).expect("the checklist");
        window.press("button", said.classes[0]).expect("a group");
        for (press, page) in [(&name, &name), (&holder, &holder), (&name, &name), (&route, &route), (&name, &name)] {
            window.press("button", press).expect("a link");
            window.waits_for("heading", page).expect("its page");
        }
        for page in [&route, &name, &holder, &name] {
            window.press("button", said.names.back).expect("the way back");
            window.waits_for("heading", page).expect("the page before");
        }
        window.press("button", said.names.home).expect("Home from anywhere");
        window.sees(said.names.headline).expect("Home");
    }
}

#[test]
fn an_entry_is_reached_and_left_by_keyboard_alone() {
    for said in &SAID {
        let window = computer().open(said.names);
        let name = &in_lang(&pack().catalogues.tactics[0].name, said.names.lang);
        for door in [said.names.checklist, said.persuades, name] {
            tab_to(&window, door);
            window.keys(&ENTER.to_string()).expect("a key");
            window.waits_for("heading", door).expect("its page");
        }
        tab_to(&window, said.names.back);
        window.keys(&ENTER.to_string()).expect("a key");
        window.waits_for("heading", said.persuades).expect("the part again");
        let on = "return isCalled(document.activeElement, arguments[0]);";
        assert!(becomes_true(&window, on, name), "the focus stands where it stood");
    }
}

#[test]
fn an_entry_is_reached_and_left_by_touch_alone() {
    for said in &SAID {
        let window = computer().open(said.names);
        let name = &in_lang(&pack().catalogues.routes[0].name, said.names.lang);
        for door in [said.names.checklist, said.routes, name] {
            window.touch("button", door).expect("a finger");
            window.waits_for("heading", door).expect("its page");
        }
        window.touch("button", said.names.back).expect("a finger");
        window.waits_for("heading", said.routes).expect("the part again");
    }
}

/// On with Tab until what has exactly this name is in focus.
fn tab_to(window: &Window, name: &str) {
    window.waits_for("button", name).expect("it is there");
    for _ in 0..140 {
        let on = "return document.activeElement !== document.body && isCalled(document.activeElement, arguments[0]);";
        if window.script(on, vec![name.into()]).expect("readable") == true {
            return;
        }
        window.keys(&TAB.to_string()).expect("a key");
    }
    panic!("“{name}” is not reached with Tab");
}

fn type_into(window: &Window, field: &str, typed: &str) {
    window.press("searchbox", field).expect("the field");
    window.script("document.activeElement.select();", vec![]).expect("what stood there");
    window.keys(typed).expect("keys");
}
