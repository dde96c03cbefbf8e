//! What quizzes and boosters are made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When a person is asked to judge a set of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum QuizKind {
    /// Before a story: 4 scams and 4 genuine ones.
    Before,
    /// After it: another 4 and 4.
    After,
    /// Whenever one likes to know: 8 and 8.
    CheckYourself,
}

/// How a booster has one recall: another way than last time, because the change is what lasts (EVIDENCE: Burke et al. 2022).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BoosterFormat {
    /// What comes first when somebody rings: said to oneself, then compared.
    FirstMove,
    /// Which of the things somebody says proves who is calling.
    WhatProves,
    /// What the way of persuading in a line is called.
    NameTheTactic,
    /// Words to end the call with: said to oneself, then compared.
    OwnWords,
    /// By which route one can check for oneself.
    OwnRoute,
    /// Who may hold what they know.
    WhoHolds,
}

/// How well something was recalled, by the person's own word or by what was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Recalled {
    /// Wholly.
    Yes,
    /// In part.
    Partly,
    /// Not.
    No,
}

/// A way of finding out whether a contact is what it says: one's own, or one that the caller offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CheckRoute {
    /// One that the caller did not give.
    Own,
    /// Ringing the number that the caller gives.
    TheirNumber,
    /// Opening the link that the caller sends.
    TheirLink,
    /// Looking at the caller's staff number or papers.
    TheirPapers,
    /// Being put through to somebody who says so too.
    TheirColleague,
}
