//! A generated pack: as many stories as wanted, each of 20 steps with 3 choices, 6 flags, 4 endings and a play-through for each.

use std::fmt::Write;

use lesson::checker::Files;

const STEPS: usize = 20;
const FLAGS: usize = 6;

/// A sound pack of that many stories, half of them scams. The files beside the stories are those of another sound pack.
#[must_use]
pub fn many(stories: usize, mut files: Files) -> Files {
    files.retain(|name, _| !name.contains('/') && name != "forms.toml");
    let requests = files.entry("requests.toml".to_owned()).or_default();
    requests.extend((0..FLAGS).flat_map(|flag| request(flag).into_bytes()));
    for number in 0..stories {
        let id = format!("story-{number}");
        files.insert(format!("scenarios/{id}.toml"), story(&id, number).into_bytes());
        for (ending, press) in [("left", "hang-up"), ("checked", "self-check"), ("stopped", "stop-watching")] {
            files.insert(format!("playthroughs/{id}.{ending}.toml"), play(&id, ending, press).into_bytes());
        }
        files.insert(format!("playthroughs/{id}.lost.toml"), lost(&id).into_bytes());
    }
    files
}

fn request(flag: usize) -> String {
    let text = "{ zh-Hans = \"他要的东西\", en = \"What they want\" }";
    format!(
        "\n[[request]]\nid = \"flag-{flag}\"\nname = {text}\nabout = \"money\"\nmeans = \"check-first\"\nwhy-asked = {text}\ninstead = {text}\ncues = {{ zh-Hans = [\"提示词之{flag}\"], en = [\"cue word {flag}\"] }}\n"
    )
}

fn story(id: &str, number: usize) -> String {
    let nature = if number.is_multiple_of(2) { "scam" } else { "genuine" };
    let mut story = format!(
        "id = \"{id}\"\nnature = \"{nature}\"\nclaims = \"shop\"\ntitle = {{ zh-Hans = \"一通电话\", en = \"A call\" }}\nminutes = 3\nlevel = 2\nbased-on = [\"lead\"]\nmade-up = [\"6200\"]\nstart = \"s0\"\nproves = {{ zh-Hans = \"您买过面膜\", en = \"You bought a mask\" }}\n"
    );
    story += HEAD;
    for step in 0..STEPS {
        add_step(&mut story, step);
    }
    story + TAIL
}

/// A step that says something and has three choices: two go on, the last hands something over. Every third step is played only if an
/// earlier one was given, so that all flags are read.
fn add_step(story: &mut String, at: usize) {
    let spot = |ahead: usize| {
        if at + ahead < STEPS {
            format!("s{}", at + ahead)
        } else {
            "lost".to_owned()
        }
    };
    let flag = at % FLAGS;
    let (next, over) = (spot(1), spot(2));
    let when = if at >= FLAGS && at.is_multiple_of(3) {
        format!("when = {{ given = [\"flag-{}\"] }}\nnext = \"{next}\"\n", (at / 3) % FLAGS)
    } else {
        String::new()
    };
    let choice_when = if at >= FLAGS {
        format!("  when = {{ given = [\"flag-{}\"] }}\n", (at + 1) % FLAGS)
    } else {
        String::new()
    };
    // Writing to a string cannot fail.
    let _ = write!(
        story,
        "\n[[step]]\nid = \"s{at}\"\nchannel = \"call\"\nwho = \"caller\"\nsay = {{ zh-Hans = \"{{name}}，您买的[{{brand}}面膜](product)要赔200元，请您听我说完，按我说的做。\", en = \"{{name}}, about [the {{brand}} mask](product): 200 yuan for you, if you will hear me out and do as I say.\" }}\ndiscloses = [\"product\"]\nrequests = [\"flag-{flag}\"]\ntactics = [\"borrowed-detail\"]\n{when}\n\
         \n  [[step.choice]]\n  id = \"give\"\n  say = {{ zh-Hans = \"好的，我给您，您说怎么办就怎么办\", en = \"All right, here you are, whatever you say\" }}\n  move = \"comply\"\n  to = \"{next}\"\n  pays = 10\n  gives = [\"flag-{flag}\"]\n  why = {{ zh-Hans = \"给出去就难回来。\", en = \"What is given rarely comes back.\" }}\n\
         \n  [[step.choice]]\n  id = \"ask\"\n  say = {{ zh-Hans = \"您是谁？\", en = \"Who are you?\" }}\n  move = \"probe\"\n  to = \"{next}\"\n  why = {{ zh-Hans = \"他什么都答得出。\", en = \"They can answer anything.\" }}\n\
         \n  [[step.choice]]\n  id = \"refuse\"\n  say = {{ zh-Hans = \"不办。\", en = \"No.\" }}\n  move = \"refuse\"\n  to = \"{over}\"\n{choice_when}  why = {{ zh-Hans = \"说不就好。\", en = \"Saying no is enough.\" }}\n"
    );
}

fn play(story: &str, ending: &str, press: &str) -> String {
    let action = if ending == "stopped" { "" } else { "action = \"safe\"\n" };
    format!(
        "scenario = \"{story}\"\nseed = 1\nplay = [\"{press}\"]\n\n[end]\nending = \"{ending}\"\nmoney = 6200\ngiven = []\nknows = [\"product\"]\n{action}"
    )
}

/// Every step that is played without anything given is asked about; at the end the story is lost.
fn lost(story: &str) -> String {
    let played = (0..STEPS).filter(|at| *at < FLAGS || !at.is_multiple_of(3)).count();
    let presses = vec!["\"ask\""; played].join(", ");
    format!(
        "scenario = \"{story}\"\nseed = 1\nplay = [{presses}]\n\n[end]\nending = \"lost\"\nmoney = 6200\ngiven = []\nknows = [\"product\"]\naction = \"unsafe\"\n"
    )
}

const HEAD: &str = r#"
[you]
name = { zh-Hans = "周女士", en = "Ms Zhou" }
balance = 6200

[cast.caller]
name = { zh-Hans = "自称客服的人", en = "Someone who says they are customer service" }

[vary]
brand = [{ zh-Hans = "小橘子", en = "Little Orange" }, { zh-Hans = "白云", en = "White Cloud" }]

[exits]
hang-up = "left"
self-check = "checked"
ask-someone = "checked"
stop-watching = "stopped"
"#;

const TAIL: &str = r#"
[[ending]]
id = "left"
action = "safe"
text = { zh-Hans = "挂断了，什么也没少。", en = "Hung up; nothing is lost." }

[[ending]]
id = "checked"
action = "safe"
text = { zh-Hans = "查过了。", en = "Checked." }

[[ending]]
id = "lost"
action = "unsafe"
better = "s0.hang-up"
text = { zh-Hans = "钱没了。", en = "The money is gone." }

[[ending]]
id = "stopped"
text = { zh-Hans = "先看到这里。", en = "That is enough for now." }
"#;
