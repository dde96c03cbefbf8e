//! `map`.

use crate::world::{Pack, STORY, bundled, on};

#[test]
fn the_list_tells_every_step_every_way_and_every_ending() {
    let answer = on(Pack::sound().path(), "map", "refund-call --lang en");
    answer.says(
        0,
        &[
            "ring  [Call]  ← start",
            "→ opening   Answer  (heed)",
            "pays 5,000 yuan, gives return-fee",
            "thanks  [Call]  only after return-fee",
            "lost  [unsafe; better: opening.ask]",
        ],
    );
    on(Pack::sound().path(), "map", "refund-call --lang zh").says(
        0,
        &[
            "ring  [电话]  ← 从这里开始",
            "付5000元，给出 return-fee",
            "lost  [不稳妥；更好的一步：opening.ask]",
        ],
    );
}

#[test]
fn what_cannot_be_reached_and_what_is_missing_are_marked() {
    let lonely = "\n[[ending]]\nid = \"lonely\"\naction = \"safe\"\ntext = { zh-Hans = \"没人来。\", en = \"Nobody comes.\" }\n";
    let pack = Pack::sound().replace(STORY, "to = \"staff\"", "to = \"nowhere\"");
    let text = std::fs::read_to_string(pack.path().join(STORY)).expect("it is there");
    let pack = pack.with(STORY, text + lonely);
    on(pack.path(), "map", "refund-call --lang en").says(0, &["→ nowhere  ✗ no such step or ending", "lonely  [safe]  ✗ unreachable"]);
    on(pack.path(), "map", "refund-call --lang zh").says(0, &["→ nowhere  ✗ 没有这一步，也没有这个结局", "lonely  [稳妥]  ✗ 走不到"]);
    on(pack.path(), "map", "refund-call --lang en --format dot")
        .says(0, &["lonely\\nsafe\\n✗ unreachable", "\"nowhere\" [label=\"nowhere\\n✗ missing\""]);
}

#[test]
fn every_story_of_the_bundled_pack_becomes_a_graph_with_every_step_and_ending() {
    for file in std::fs::read_dir(bundled().join("scenarios")).expect("the stories are there") {
        let path = file.expect("it can be listed").path();
        let story: toml::Table = std::fs::read_to_string(&path).expect("it can be read").parse().expect("it is TOML");
        let id = story["id"].as_str().expect("an id");
        let answer = on(&bundled(), "map", &format!("{id} --format dot --lang zh"));
        answer.says(0, &[]);
        assert!(
            answer.out.starts_with(&format!("digraph \"{id}\" {{\n")) && answer.out.ends_with("}\n"),
            "{id} is one graph"
        );
        let nodes = ["step", "ending"].map(|key| story[key].as_array().expect("a list"));
        for node in nodes.into_iter().flatten() {
            let node = node["id"].as_str().expect("an id");
            assert!(answer.out.contains(&format!("\n  \"{node}\" [label=")), "{id} shows {node}");
        }
        let quotes = answer.out.matches('"').count() - answer.out.matches("\\\"").count();
        assert_eq!(quotes % 2, 0, "every string of {id} is closed");
    }
}

#[test]
fn a_quotation_mark_in_a_story_does_not_end_a_string_of_the_graph() {
    let pack = Pack::sound().replace(STORY, "Look ", "Look \\\"up\\\" \\\\ ");
    on(pack.path(), "map", "refund-call --lang en --format dot").says(0, &["Look \\\"up\\\" \\\\ "]);
}
