//! A figure: what was measured, against what, and its limit.

use std::fmt;

use serde::Serialize;

/// One measured figure.
#[derive(Debug, Serialize)]
pub struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    /// The floor, measured in the same run.
    against: Option<f64>,
    /// Value by floor.
    ratio: Option<f64>,
    limit: f64,
    limit_of: LimitOf,
}

/// What the limit holds for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum LimitOf {
    Value,
    Ratio,
}

impl Figure {
    /// A figure with a limit of its own.
    pub fn absolute(name: &'static str, value: f64, unit: &'static str, limit: f64) -> Self {
        Self {
            name,
            value,
            unit,
            against: None,
            ratio: None,
            limit,
            limit_of: LimitOf::Value,
        }
    }

    /// A figure that is held against a floor.
    pub fn against(name: &'static str, value: f64, unit: &'static str, floor: f64, limit: f64) -> Self {
        Self {
            name,
            value,
            unit,
            against: Some(floor),
            ratio: Some(value / floor),
            limit,
            limit_of: LimitOf::Ratio,
        }
    }

    /// Whether it is within its limit. A figure that could not be computed is not.
    pub fn is_within(&self) -> bool {
        match self.limit_of {
            LimitOf::Value => self.value <= self.limit,
            LimitOf::Ratio => self.ratio.is_some_and(|ratio| ratio <= self.limit),
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"));
        let over = if self.is_within() { "" } else { "  OVER" };
        let (value, against, ratio) = (number(Some(self.value)), number(self.against), number(self.ratio));
        write!(f, "{} {value} {} {against} {ratio} {}{over}", self.name, self.unit, self.limit)
    }
}

/// The value below which this part of the values lies; the values are sorted on the way.
#[must_use]
pub fn quantile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a short list"
    )]
    let place = (part * (values.len().saturating_sub(1)) as f64).ceil() as usize;
    values.get(place).copied().unwrap_or(f64::NAN)
}

/// Prints figures, a line each; whether each is within its limit.
#[must_use]
pub fn shown(figures: &[Figure]) -> bool {
    for figure in figures {
        println!("{figure}");
    }
    figures.iter().all(Figure::is_within)
}
