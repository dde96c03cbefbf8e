//! An answer as a statement of xAPI (IEEE 9274.1.1): who in no way that leads back to anybody, what, and how it came out.

use records::{AnswerRow, Records, RecordsError, Source};
use serde_json::{Value, json};
use uuid::Uuid;
use words::{Action, Judgement, Nature, PersonId};

/// Where our ids begin. The domain is reserved (RFC 2606): nobody can own it, and nothing is ever fetched from it.
const HOME: &str = "https://hang-up-first.example";

/// Under which name the account is kept.
const ACCOUNT: &str = "xapi-account";

/// The account of a person's statements: drawn by chance the first time, kept, so that a second export tells the same of the same; erased
/// with the person.
pub(super) fn account(records: &mut Records, person: PersonId) -> Result<Uuid, RecordsError> {
    let kept = records.settings(person)?.get(ACCOUNT).and_then(|account| account.parse().ok());
    if let Some(account) = kept {
        return Ok(account);
    }
    let account = Uuid::new_v4();
    records.set_settings(person, &[(ACCOUNT.to_owned(), account.to_string())].into())?;
    Ok(account)
}

/// The statement of an answer; its id hangs on the account and the answer alone.
pub(super) fn of(row: &AnswerRow, account: Uuid, at: String) -> Value {
    let answer = &row.answer;
    let contact = &answer.contact;
    let (kind, verb, told) = match answer.source {
        Source::Run(_) => ("stories", "completed", json!({ "en": "completed", "zh-Hans": "练完了" })),
        Source::Quiz(_) | Source::Booster(_) => ("items", "answered", json!({ "en": "answered", "zh-Hans": "回答了" })),
    };
    let kind_of_activity = if kind == "stories" { "simulation" } else { "question" };
    json!({
        "id": Uuid::new_v5(&account, format!("answer {}", row.id).as_bytes()),
        "actor": { "objectType": "Agent", "account": { "homePage": HOME, "name": account } },
        "verb": { "id": format!("http://adlnet.gov/expapi/verbs/{verb}"), "display": told },
        "object": {
            "objectType": "Activity",
            "id": format!("{HOME}/packs/{}/{kind}/{}", contact.pack.0, contact.subject),
            "definition": { "type": format!("http://adlnet.gov/expapi/activities/{kind_of_activity}") },
        },
        "result": result(row),
        "timestamp": at,
    })
}

fn result(row: &AnswerRow) -> Value {
    let all = [
        ("success", success(row).map(Value::from)),
        ("response", row.answer.judgement.map(word).map(Value::from)),
        ("completion", Some(row.acted.is_some().into())),
        ("extensions", Some(extensions(row))),
    ];
    let said = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(said.collect())
}

/// The judgement was right. Where there was none to give, because it was told beforehand, the action was safe. Not being able to tell is
/// neither right nor wrong.
fn success(row: &AnswerRow) -> Option<bool> {
    match (row.answer.judgement, row.answer.contact.nature) {
        (Some(Judgement::Scam), nature) => Some(nature == Nature::Scam),
        (Some(Judgement::Genuine), nature) => Some(nature == Nature::Genuine),
        (Some(Judgement::CannotTell), _) => None,
        (None, _) => row.acted.as_ref().map(|(_, action)| *action == Action::Safe),
    }
}

fn extensions(row: &AnswerRow) -> Value {
    let answer = &row.answer;
    let place = match answer.source {
        Source::Quiz(_) => "quiz",
        Source::Booster(_) => "booster",
        Source::Run(_) => "story",
    };
    let all = [
        ("place", Some(place.to_owned())),
        ("channel", Some(word(answer.contact.channel))),
        ("nature", Some(word(answer.contact.nature))),
        ("confidence", answer.confidence.map(word)),
        ("choice", row.acted.as_ref().map(|(choice, _)| choice.0.clone())),
        ("action", row.acted.as_ref().map(|(_, action)| word(*action))),
    ];
    let said = all
        .into_iter()
        .filter_map(|(name, word)| Some((format!("{HOME}/xapi/{name}"), json!(word?))));
    Value::Object(said.collect())
}

/// A word as it stands on the wire: every word is an enum without fields, which always has a name.
fn word<T: serde::Serialize>(word: T) -> String {
    serde_plain::to_string(&word).unwrap_or_default()
}
