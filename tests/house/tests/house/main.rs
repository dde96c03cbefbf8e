//! The rules of the house, as tests. Every check is a function from what it looks at to a list of offences, each with its file and line,
//! so that beside each rule there is a test of a house that breaks it.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod arrows;
mod budgets;
mod documents;
mod functions;
mod generated;
mod interface_arrows;
mod interface_words;
mod lints;
mod packages;
mod papers;
mod purity;
mod shell;
mod sources;
mod tauri_only_in_shell;
mod traces;
