//! `quiz.*`: judged before it is shown what may be done, kept answer by answer, resumed exactly there.

use std::{collections::BTreeSet, fs, sync::Barrier, thread};

use app::App;
use lesson::pack::{Item, Items};
use wire::{QuizAct, QuizJudge, QuizLook, QuizNext, QuizOffer, QuizOffers, QuizResult, QuizResultRead, QuizScene, QuizStart, QuizView};
use words::{Action, ChoiceId, Confidence, ErrorCode, ItemId, Judgement, Nature, QuizId, QuizKind, Seat};

use crate::world::{PERSON, World, bundled, choose, start, world};

/// The items of the bundled pack, as an editor sees them.
pub fn items() -> Items {
    let opened = shelf::open(&bundled()).expect("the bundled pack opens");
    opened.checked.pack.items
}

fn begin(app: &App, seat: Seat, kind: QuizKind) -> QuizView {
    app.quizzes.start(seat, QuizStart { kind }).expect("there are items")
}

fn offers(app: &App, seat: Seat) -> QuizOffers {
    app.quizzes.offer(seat, QuizOffer {}).expect("always answers")
}

fn shown(view: &QuizView) -> ItemId {
    match &view.scene {
        QuizScene::Judge { item } | QuizScene::Act { item, .. } | QuizScene::Told { item, .. } => item.item.clone(),
        QuizScene::Over => panic!("it is over"),
    }
}

fn judge(app: &App, seat: Seat, view: &QuizView, judgement: Judgement) -> Result<QuizView, wire::Refusal> {
    let request = QuizJudge {
        quiz: view.quiz,
        item: shown(view),
        judgement,
        confidence: (judgement != Judgement::CannotTell).then_some(Confidence::Sure),
    };
    app.quizzes.judge(seat, request)
}

fn act(app: &App, seat: Seat, view: &QuizView, choice: &ChoiceId) -> Result<QuizView, wire::Refusal> {
    let (quiz, item, choice) = (view.quiz, shown(view), choice.clone());
    app.quizzes.act(seat, QuizAct { quiz, item, choice })
}

fn next(app: &App, seat: Seat, view: &QuizView) -> QuizView {
    let (quiz, item) = (view.quiz, shown(view));
    app.quizzes.next(seat, QuizNext { quiz, item }).expect("it was explained")
}

fn safe(item: &Item) -> ChoiceId {
    let safe = item.choices.iter().find(|choice| choice.action == Action::Safe);
    safe.expect("every item has a safe choice").id.clone()
}

/// Answers what is left; everything is called a scam, and the safe thing is done.
fn answer_all(app: &App, seat: Seat, mut view: QuizView) -> QuizView {
    let items = items();
    while view.scene != QuizScene::Over {
        view = answer_one(app, seat, &view, &items);
    }
    view
}

fn answer_one(app: &App, seat: Seat, view: &QuizView, items: &Items) -> QuizView {
    let judged = judge(app, seat, view, Judgement::Scam).expect("it is asked");
    let (_, item) = items.item(&shown(view)).expect("of the bundled pack");
    let told = act(app, seat, &judged, &safe(item)).expect("it is open");
    next(app, seat, &told)
}

fn result(app: &App, seat: Seat, quiz: QuizId) -> QuizResult {
    app.quizzes
        .result(seat, QuizResultRead { quiz })
        .expect("it was answered to its end")
}

#[test]
fn nothing_tells_what_a_contact_is_or_what_may_be_done_before_it_is_judged() {
    let app = world().open();
    let items = items();
    let mut view = begin(&app, PERSON, QuizKind::CheckYourself);
    while view.scene != QuizScene::Over {
        let sent = serde_json::to_string(&view).expect("it goes over the wire");
        let (_, item) = items.item(&shown(&view)).expect("of the bundled pack");
        let withheld = item.choices.iter().map(|choice| &choice.say).chain([&item.why]);
        for text in withheld.flat_map(|text| text.0.values()) {
            assert!(
                !sent.contains(text.as_str()),
                "{}: “{text}” is not sent before the judgement",
                item.id.0
            );
        }
        assert!(
            !sent.contains("nature") && !sent.contains("choice"),
            "nor anything else that tells: {sent}"
        );
        let judged = judge(&app, PERSON, &view, Judgement::Genuine).expect("asked");
        let sent = serde_json::to_string(&judged).expect("it goes over the wire");
        assert!(
            !sent.contains("nature") && !sent.contains("action"),
            "nor what it was before the act: {sent}"
        );
        let QuizScene::Act { choices, .. } = &judged.scene else {
            panic!("now the choices are there")
        };
        let told = act(&app, PERSON, &judged, &choices[0].choice).expect("open");
        let QuizScene::Told { told: answer, .. } = &told.scene else {
            panic!("it is explained at once")
        };
        assert_eq!(
            (answer.nature, &answer.why),
            (item.nature, &item.why),
            "what it was, and what decides"
        );
        view = next(&app, PERSON, &told);
    }
}

#[test]
fn a_quiz_has_the_right_number_of_each_and_says_what_it_came_to() {
    let app = world().open();
    for (kind, of_each) in [(QuizKind::Before, 4), (QuizKind::After, 4), (QuizKind::CheckYourself, 8)] {
        let begun = begin(&app, PERSON, kind);
        assert_eq!((begun.number, begun.count, begun.met_before), (1, of_each * 2, 0), "{kind:?}");
        let over = answer_all(&app, PERSON, begun);
        let result = result(&app, PERSON, over.quiz);
        assert_eq!((result.scams.right, result.scams.of), (of_each, of_each), "every scam was caught");
        assert_eq!(
            (result.genuine.wrong, result.genuine.of),
            (of_each, of_each),
            "by turning every genuine one away"
        );
        assert_eq!(result.actions.safe, of_each * 2, "though all that was done was safe");
        let sure = &result.sureness[0];
        assert_eq!(
            (sure.confidence, sure.of, sure.right),
            (Confidence::Sure, of_each * 2, of_each),
            "sure, and half right"
        );
    }
}

#[test]
fn nobody_meets_an_item_twice_until_all_were_met_and_then_it_is_said() {
    let app = world().open();
    let items = items();
    let scams = items.iter().filter(|(_, item)| item.nature == Nature::Scam).count();
    let mut met = BTreeSet::new();
    let mut again = 0;
    for _ in 0..=scams / 8 {
        let mut view = begin(&app, PERSON, QuizKind::CheckYourself);
        again = view.met_before;
        let mut here = 0;
        while view.scene != QuizScene::Over {
            here += u32::from(!met.insert(shown(&view)));
            view = answer_one(&app, PERSON, &view, &items);
        }
        assert_eq!(again, here, "the view says how many were met before");
    }
    assert!(again > 0, "with {scams} scams the last quiz had to ask some again");
}

#[test]
fn a_restart_comes_back_to_exactly_the_same_place() {
    let world = world();
    let app = world.open();
    let begun = begin(&app, PERSON, QuizKind::Before);
    let look = |app: &App, quiz| app.quizzes.look(PERSON, QuizLook { quiz }).expect("still there");
    let reopened = |app: App, before: &QuizView| {
        drop(app);
        let app = world.open();
        assert_eq!(&look(&app, before.quiz), before, "line for line, choice for choice");
        app
    };
    let app = reopened(app, &begun);
    let judged = judge(&app, PERSON, &begun, Judgement::Scam).expect("asked");
    let app = reopened(app, &judged);
    let QuizScene::Act { choices, .. } = &judged.scene else {
        panic!("judged")
    };
    let told = act(&app, PERSON, &judged, &choices[1].choice).expect("open");
    let app = reopened(app, &told);
    let second = next(&app, PERSON, &told);
    let unfinished = offers(&app, PERSON).unfinished.expect("it is offered");
    assert_eq!(
        (unfinished.quiz, unfinished.answered, unfinished.count),
        (second.quiz, 1, 8),
        "and where it stands is said"
    );
    let third = judge(&app, PERSON, &second, Judgement::CannotTell).expect("asked");
    let app = reopened(app, &third);
    assert_eq!(
        offers(&app, PERSON).unfinished.map(|quiz| quiz.quiz),
        Some(second.quiz),
        "after a restart too"
    );
}

#[test]
fn of_two_windows_that_answer_at_once_one_wins_and_the_other_is_told() {
    let world = world();
    let app = world.open();
    let view = begin(&app, PERSON, QuizKind::Before);
    let both = Barrier::new(2);
    let answers = thread::scope(|threads| {
        let window = |judgement| {
            let (app, view, both) = (&app, &view, &both);
            threads.spawn(move || {
                both.wait();
                judge(app, PERSON, view, judgement).map_err(|refusal| refusal.code)
            })
        };
        let windows = [window(Judgement::Scam), window(Judgement::Genuine)];
        windows.map(|window| window.join().expect("no window fell over"))
    });
    let refused: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().err()).collect();
    assert_eq!(refused, [&ErrorCode::QuizMovedOn], "the second hears that it was answered already");
    let won = answers.iter().find_map(|answer| answer.as_ref().ok()).expect("one answer counts");
    drop(app);
    let after = world
        .open()
        .quizzes
        .look(PERSON, QuizLook { quiz: view.quiz })
        .expect("still there");
    assert_eq!(&after, won, "and what is on disk is the answer of the one that won");
}

#[test]
fn a_quiz_of_another_seat_is_as_good_as_none_and_a_visitors_leaves_no_trace() {
    let world = world();
    let app = world.open();
    let mine = begin(&app, PERSON, QuizKind::Before).quiz;
    let visitors = begin(&app, Seat::Visitor, QuizKind::CheckYourself);
    for (seat, quiz) in [(Seat::Visitor, mine), (PERSON, visitors.quiz), (Seat::Preview, mine)] {
        let refusal = app.quizzes.look(seat, QuizLook { quiz }).expect_err("it belongs to somebody else");
        assert_eq!(refusal.code, ErrorCode::QuizNotFound, "whose it is, is nobody's business");
    }
    let over = answer_all(&app, Seat::Visitor, visitors);
    assert_eq!(result(&app, Seat::Visitor, over.quiz).scams.of, 8, "a visitor has a result too");
    let refusal = app
        .quizzes
        .result(PERSON, QuizResultRead { quiz: over.quiz })
        .expect_err("not theirs");
    assert_eq!(refusal.code, ErrorCode::QuizNotFound, "and nobody else has it");
    drop(app);
    let offered = offers(&world.open(), Seat::Visitor);
    assert!(
        offered.unfinished.is_none() && offered.past.is_empty(),
        "nothing of it outlasts the program: {offered:?}"
    );
}

fn change_the_pack(world: &World) {
    let path = world.pack.join("tactics.toml");
    let changed = fs::read_to_string(&path).expect("readable") + "\n# a comment is a change too\n";
    fs::write(&path, changed).expect("written");
}

#[test]
fn a_quiz_whose_pack_has_changed_cannot_go_on_and_a_result_stays_readable() {
    let world = world().with_pack_of_its_own();
    let app = world.open();
    let begun = begin(&app, PERSON, QuizKind::Before);
    let ended = answer_all(&app, PERSON, begun).quiz;
    let before = result(&app, PERSON, ended);
    let open = answer_one(&app, PERSON, &begin(&app, PERSON, QuizKind::CheckYourself), &items()).quiz;
    drop(app);
    change_the_pack(&world);
    let app = world.open();
    let refusal = app.quizzes.look(PERSON, QuizLook { quiz: open }).expect_err("the pack is another");
    assert_eq!(
        refusal.code,
        ErrorCode::QuizPackChanged,
        "other questions would be asked than were answered"
    );
    let unfinished = offers(&app, PERSON).unfinished.expect("it is said");
    assert_eq!(
        (unfinished.quiz, unfinished.answered, unfinished.can_go_on),
        (open, 1, false),
        "and offered only afresh"
    );
    assert_eq!(
        result(&app, PERSON, ended),
        before,
        "what was answered to its end is still told, word for word"
    );
}

#[test]
fn without_records_a_quiz_goes_on_unsaved_and_says_so() {
    let world = world();
    let file = world.data.path().join("in-the-way");
    fs::write(&file, "a file where a folder should be").expect("written");
    let app = world.open_at(&file);
    let begun = begin(&app, PERSON, QuizKind::Before);
    let code = |notice: &Option<wire::Notice>| notice.as_ref().map(|notice| notice.code);
    assert_eq!(
        code(&begun.notice),
        Some(ErrorCode::RecordsReadOnly),
        "it says that it is not saved"
    );
    let over = answer_all(&app, PERSON, begun);
    let result = result(&app, PERSON, over.quiz);
    assert_eq!(code(&result.notice), Some(ErrorCode::RecordsReadOnly), "and so does its result");
    assert_eq!(
        offers(&app, PERSON).past.len(),
        1,
        "which can be looked at as long as the program runs"
    );
}

#[test]
fn before_the_first_story_after_it_and_never_twice() {
    let app = world().open();
    let told = |offers: &QuizOffers| (offers.before, offers.after);
    assert_eq!(
        told(&offers(&app, PERSON)),
        (true, false),
        "before the first story a short one is offered"
    );
    let begun = begin(&app, PERSON, QuizKind::Before);
    assert_eq!(
        told(&offers(&app, PERSON)),
        (false, false),
        "not while it is open: that one is offered to go on"
    );
    let before = answer_all(&app, PERSON, begun).quiz;
    assert_eq!(
        told(&offers(&app, PERSON)),
        (false, false),
        "the other half needs a story in between"
    );
    let run = start(&app, PERSON).run;
    choose(&app, PERSON, run, "stop-watching");
    assert_eq!(told(&offers(&app, PERSON)), (false, true), "after it the other half");
    let begun = begin(&app, PERSON, QuizKind::After);
    let after = answer_all(&app, PERSON, begun).quiz;
    assert_eq!(told(&offers(&app, PERSON)), (false, false), "and then nothing more");
    let earlier = result(&app, PERSON, after).earlier.map(|earlier| earlier.quiz);
    assert_eq!(earlier, Some(before), "the second shows the first beside it");
}

#[test]
fn whoever_has_played_a_story_is_not_asked_before_it_any_more() {
    let app = world().open();
    let run = start(&app, PERSON).run;
    choose(&app, PERSON, run, "stop-watching");
    let offered = offers(&app, PERSON);
    assert_eq!(
        (offered.before, offered.after),
        (false, false),
        "there is no before after a story, and no after without a before"
    );
    assert!(offered.possible, "Test yourself stays open");
    assert!(!offers(&app, Seat::Visitor).before, "at the kiosk nothing is put in the way");
}

#[test]
fn wrong_calls_are_error_codes() {
    let app = world().open();
    let view = begin(&app, PERSON, QuizKind::Before);
    let half = QuizJudge {
        quiz: view.quiz,
        item: shown(&view),
        judgement: Judgement::Scam,
        confidence: None,
    };
    assert_eq!(
        app.quizzes.judge(PERSON, half).expect_err("half").code,
        ErrorCode::BadRequest,
        "a judgement without how sure"
    );
    let refusal = app.quizzes.result(PERSON, QuizResultRead { quiz: view.quiz }).expect_err("open");
    assert_eq!(refusal.code, ErrorCode::QuizNotEnded, "no result before the end");
    let refusal = act(&app, PERSON, &view, &ChoiceId("comply".into())).expect_err("unjudged");
    assert_eq!(refusal.code, ErrorCode::QuizMovedOn, "no act before the judgement");
    let judged = judge(&app, PERSON, &view, Judgement::Scam).expect("asked");
    let refusal = act(&app, PERSON, &judged, &ChoiceId("shout".into())).expect_err("no such choice");
    assert_eq!(refusal.code, ErrorCode::ChoiceNotOpen, "an unknown choice");
    let refusal = app.quizzes.look(PERSON, QuizLook { quiz: QuizId(99) }).expect_err("gone");
    assert_eq!(refusal.code, ErrorCode::QuizNotFound, "an unknown quiz");
}
