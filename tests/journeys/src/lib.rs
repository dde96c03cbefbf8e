//! The journeys are in `tests/`.
