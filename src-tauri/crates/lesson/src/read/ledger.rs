//! The ledger of one file: its findings, and which of its entries they spoil.

use std::collections::BTreeSet;
use std::sync::Arc;

use words::FindingCode;

use super::{Document, Place};
use crate::findings::problem::Problem;
use crate::findings::{Finding, Severity, severity};

/// Findings told for one file: whoever has mended so many runs the check again.
const FINDINGS: usize = 1_000;

/// Gathers the findings of one document.
#[derive(Debug)]
pub struct Ledger<'d, 'a> {
    doc: &'d Document<'a>,
    findings: Vec<Finding>,
    faulty_entries: BTreeSet<(Arc<str>, usize)>,
    faulty_elsewhere: bool,
    codes: BTreeSet<FindingCode>,
}

impl<'d, 'a> Ledger<'d, 'a> {
    /// An empty ledger.
    #[must_use]
    pub fn new(doc: &'d Document<'a>) -> Self {
        let codes = BTreeSet::new();
        Self {
            doc,
            findings: Vec::new(),
            faulty_entries: BTreeSet::new(),
            faulty_elsewhere: false,
            codes,
        }
    }

    /// The file it is about.
    #[must_use]
    pub fn doc(&self) -> &'d Document<'a> {
        self.doc
    }

    /// Enters a finding, unless it is only the sequel of a syntax error.
    pub fn add(&mut self, code: FindingCode, place: &Place, params: &[(&str, &str)]) {
        if self.doc.is_spoiled_at(place.offset) {
            return;
        }
        if severity(code) == Severity::Error {
            match &place.entry {
                Some(entry) => drop(self.faulty_entries.insert(entry.clone())),
                None => self.faulty_elsewhere = true,
            }
        }
        self.codes.insert(code);
        if self.findings.len() < FINDINGS {
            let finding = self.doc.finding(code, place);
            self.findings
                .push(params.iter().fold(finding, |finding, (key, value)| finding.with(key, *value)));
        }
    }

    /// Enters a finding that is told by a problem's phrase.
    pub fn add_problem(&mut self, problem: Problem, place: &Place, params: &[(&str, &str)]) {
        let params: Vec<(&str, &str)> = params.iter().copied().chain([("problem", problem.key())]).collect();
        self.add(problem.code(), place, &params);
    }

    /// An entry is sound: no error stands in it.
    #[must_use]
    pub fn is_sound(&self, key: &str, index: usize) -> bool {
        let place = self.doc.place(&[super::Seg::Key(key), super::Seg::At(index)]);
        !self.doc.is_spoiled_at(place.offset) && !self.faulty_entries.contains(&(Arc::from(key), index))
    }

    /// The file as a whole is sound: no error stands anywhere in it.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        !self.doc.is_spoiled() && !self.faulty_elsewhere && self.faulty_entries.is_empty()
    }

    /// A finding of that number has been entered.
    #[must_use]
    pub fn has(&self, code: FindingCode) -> bool {
        self.codes.contains(&code)
    }

    /// The findings.
    #[must_use]
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
