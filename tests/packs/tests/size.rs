//! The generated packs.

#[test]
fn a_generated_pack_is_sound_and_as_large_as_asked() {
    let sound = packs::sound().unwrap_or_default();
    let checked = lesson::checker::check(&packs::many(3, sound));
    let shown: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "it measures the checker, not its findings:\n{}", shown.join("\n"));
    assert_eq!(checked.pack.scenarios.len(), 3, "every story is kept");
    for story in checked.pack.scenarios.values() {
        assert_eq!(story.steps.len(), 20, "20 steps");
        assert!(story.steps.iter().all(|step| step.choices.len() == 3), "of 3 choices");
    }
}
