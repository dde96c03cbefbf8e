//! What it comes to.

use words::{Action, Channel, Confidence, Judgement, Nature};

use crate::quiz::{Given, Judgements, SureTally, discernment, tally};

fn given(nature: Nature, judgement: Judgement, confidence: Option<Confidence>) -> Given {
    Given {
        channel: Channel::Call,
        nature,
        judgement,
        confidence,
        action: Action::Safe,
    }
}

#[test]
fn plain_counts_say_what_was_caught_turned_away_and_done() {
    let all = [
        given(Nature::Scam, Judgement::Scam, Some(Confidence::Sure)),
        Given {
            channel: Channel::Door,
            action: Action::Unsafe,
            ..given(Nature::Scam, Judgement::Genuine, Some(Confidence::Sure))
        },
        Given {
            action: Action::NeedlesslyCostly,
            ..given(Nature::Genuine, Judgement::Scam, Some(Confidence::Guess))
        },
        given(Nature::Genuine, Judgement::CannotTell, None),
        given(Nature::Genuine, Judgement::Genuine, Some(Confidence::Guess)),
    ];
    let counted = tally(&all);
    assert_eq!(
        (counted.scams.right, counted.scams.wrong, counted.scams.of),
        (1, 1, 2),
        "caught one of two scams"
    );
    assert_eq!(
        (counted.genuine.wrong, counted.genuine.of),
        (1, 3),
        "turned away one of three genuine ones"
    );
    assert_eq!(
        counted.genuine.cannot_tell, 1,
        "what could not be told is its own count, and no mistake"
    );
    let actions = counted.actions;
    assert_eq!(
        (actions.safe, actions.needlessly_costly, actions.not_safe),
        (3, 1, 1),
        "what was done is another score"
    );
    let by_channel: Vec<_> = counted
        .channels
        .iter()
        .map(|channel| (channel.channel, channel.scams.of, channel.genuine.of))
        .collect();
    assert_eq!(
        by_channel,
        [(Channel::Call, 1, 3), (Channel::Door, 1, 0)],
        "each channel that was met, by itself"
    );
    let sure = |confidence, of, right| SureTally { confidence, of, right };
    assert_eq!(
        counted.sureness,
        [sure(Confidence::Sure, 2, 1), sure(Confidence::Guess, 2, 1)],
        "the surest first; nothing is said of what nobody said"
    );
}

fn judgements(right: u32, wrong: u32) -> Judgements {
    Judgements {
        of: right + wrong,
        right,
        wrong,
        cannot_tell: 0,
    }
}

/// Reckoned apart from this code, by the formulas of Stanislaw and Todorov 1999 (10.3758/BF03207704) with Python's `statistics.NormalDist`.
#[test]
fn telling_apart_and_leaning_are_as_reckoned_elsewhere() {
    let cases = [
        ((8, 0), (8, 0), 3.186_437_636_046_1, 0.0),
        ((7, 1), (6, 2), 1.556_877_363_951_48, -0.188_982_884_125_961_43),
        ((4, 4), (4, 4), 0.0, 0.0),
        ((8, 0), (0, 8), 0.0, -1.593_218_818_023_05),
        ((0, 8), (0, 8), -3.186_437_636_046_1, 0.0),
        ((20, 5), (15, 10), 1.044_498_707_092_581, -0.278_845_175_735_659_5),
        ((80, 20), (85, 15), 1.852_742_042_434_062_4, 0.095_312_541_920_456_74),
    ];
    for (scams, genuine, d_prime, criterion) in cases {
        let found = discernment(judgements(scams.0, scams.1), judgements(genuine.0, genuine.1)).expect("enough of each");
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(
            close(found.d_prime, d_prime) && close(found.criterion, criterion),
            "{scams:?} {genuine:?}: {found:?}, not {d_prime} and {criterion}"
        );
    }
}

#[test]
fn with_fewer_than_eight_of_either_nothing_is_reckoned() {
    assert_eq!(discernment(judgements(4, 3), judgements(8, 0)), None, "seven scams would be noise");
    assert_eq!(discernment(judgements(8, 0), judgements(4, 3)), None, "seven genuine ones too");
    let mostly_untold = Judgements {
        of: 9,
        cannot_tell: 2,
        ..judgements(7, 0)
    };
    assert_eq!(
        discernment(mostly_untold, judgements(8, 0)),
        None,
        "what could not be told is no judgement"
    );
}
