//! What contacts, reports and catalogues are made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The way a contact reaches the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A telephone call.
    Call,
    /// A messaging app.
    Chat,
    /// A text message.
    Sms,
    /// A parcel or a visitor at the door.
    Door,
    /// The learner's screen, shared with the caller.
    Screen,
    /// The learner's own app, where one checks for oneself.
    App,
}

/// What is heard behind or instead of a voice; always captioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sound {
    /// Music while one waits on the line.
    HoldMusic,
    /// The tones of being put through.
    TransferTone,
    /// Voices and keyboards of an office, which anybody can play.
    Office,
    /// A street.
    Street,
    /// The bell at the door.
    Doorbell,
}

/// What was sent along in a chat: how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Attached {
    /// A letter with a head.
    Letter,
    /// A certificate with a seal.
    Certificate,
    /// A receipt.
    Receipt,
    /// A picture of a screen.
    Screenshot,
    /// A photograph.
    Photo,
}

/// Who the contact says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each word says itself")]
pub enum Claim {
    Shop,
    Courier,
    Bank,
    Police,
    Platform,
    PropertyManager,
    Family,
    Carrier,
    School,
    Employer,
    Insurer,
    Government,
    Utility,
    TravelFirm,
    Clinic,
}

/// What it means that a caller wants something: the one advice that may follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// Genuine callers may want it too: not before one has checked for oneself.
    CheckFirst,
    /// Nothing that is wanted on a call one did not make: stop now.
    StopNow,
}

/// What a request is about, so that a list of them can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Money, loans, accounts.
    Money,
    /// Codes, passwords and cards.
    Codes,
    /// The screen, the phone, apps and links.
    Phone,
    /// Whom one may talk to, and where.
    Company,
    /// Details, papers, the face.
    Papers,
    /// Something at the door.
    Door,
    /// A time, a signature, a visit: what genuine contacts mostly ask.
    Errands,
}

/// What a caller's ticks on the list come to: one advice, from the least caution to the most. None of them is trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// Nothing is known of the call: hang up first all the same.
    HangUpFirst,
    /// They know things, which proves nothing.
    ProvesNothing,
    /// Not before one has checked for oneself.
    CheckFirst,
    /// Stop now.
    StopNow,
}

/// The four kinds of what a caller shows to know or to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DisclosureClass {
    /// Data about the learner: order, address, card digits.
    AboutYou,
    /// A thing that looks official: staff number, caller ID, document, uniform.
    Prop,
    /// True for nearly everybody, or a real feature of a real app.
    Coincidence,
    /// Said by the learner a minute ago.
    FromYou,
}

/// What is told of a story before it is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StoryKind {
    /// That it is a reported fraud; no judgement is asked.
    Introduced,
    /// Nothing: the learner judges what the contact is.
    Blind,
    /// That it is a rescue drill, which begins after the mistake; no judgement is asked.
    Drill,
}

/// What a story is about, as far as one chooses by it: with whom the contact says one has to do. Nothing in it tells what the contact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StoryGroup {
    /// Shops and what one bought.
    Shopping,
    /// Couriers and parcels.
    Parcels,
    /// Platforms, memberships, accounts.
    Accounts,
    /// Banks, the police, public offices.
    Offices,
    /// The home, those who look after it, and daily life.
    Home,
}

/// How hard a scenario is: how much correct data, how few tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "u8", extend("minimum" = 1, "maximum" = 3)))]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "1 | 2 | 3")]
pub enum Level {
    /// Little correct data, many tells.
    One,
    /// In between.
    Two,
    /// Much correct data, few tells.
    Three,
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        match number {
            1 => Ok(Self::One),
            2 => Ok(Self::Two),
            3 => Ok(Self::Three),
            _ => Err("a level is 1, 2 or 3"),
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        match level {
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3,
        }
    }
}

/// What kind of statement a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// What the caller said it was about.
    Pretext,
    /// What the caller knew.
    Knew,
    /// Why it was believed.
    Believed,
    /// What was asked.
    Asked,
    /// How it went on.
    Course,
    /// What was lost.
    Loss,
    /// How data may get out.
    Route,
    /// What data was offered for.
    Price,
    /// What came later.
    Aftermath,
    /// What a company answered.
    Response,
    /// An author's opinion, labelled as comment on screen.
    Comment,
    /// An official body's advice.
    Advice,
    /// The law as reported at the time; today's law is shown beside it.
    Law,
    /// A real contact or notice.
    Genuine,
}

/// What kind of source a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReportNature {
    /// A news report.
    News,
    /// An opinion column.
    Comment,
    /// Reposted by somebody else than the author.
    Repost,
    /// Advice of an official body.
    OfficialAdvice,
}

/// How well a help line's number is sourced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// An official page was read.
    Official,
    /// A news or other page was read.
    Secondary,
    /// No page was read: not shipped.
    Unsourced,
}
