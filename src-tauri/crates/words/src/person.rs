//! Who sits at the program, and what they have set.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PersonId;

/// Whose run it is. Derived from the window that asks, never from the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seat {
    /// One of several people at one computer; the only seat besides the room whose runs are recorded.
    Person(PersonId),
    /// One person at the kiosk, from first touch to wipe.
    Visitor,
    /// The audience of a session.
    Room,
    /// An editor looking at a pack.
    Preview,
}

/// The animal that stands for a person: no name is ever asked. As the records write it, so none is ever changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Animal {
    /// 喜鹊
    Magpie,
    /// 猫
    Cat,
    /// 兔子
    Rabbit,
    /// 熊猫
    Panda,
    /// 鲤鱼
    Carp,
    /// 绵羊
    Sheep,
    /// 大象
    Elephant,
    /// 鲸鱼
    Whale,
}

/// The colour it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Colour {
    /// 绿
    Jade,
    /// 天蓝
    Sky,
    /// 深蓝
    Indigo,
    /// 紫
    Plum,
    /// 粉
    Rose,
    /// 橙
    Amber,
    /// 棕
    Earth,
    /// 灰
    Slate,
}

/// How large text and targets are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// Body text of 18 px.
    #[default]
    Standard,
    /// Body text of 22 px, targets of 60 px.
    Large,
    /// Body text of 26 px, targets of 60 px.
    Largest,
}

/// How fast lines are spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum VoiceSpeed {
    /// Slower than usual.
    Slow,
    /// As people speak.
    #[default]
    Normal,
    /// Faster than usual.
    Fast,
}

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Light paper.
    Light,
    /// Dark paper.
    Dark,
    /// As light or dark as the system is set, in black and white.
    Contrast,
}
