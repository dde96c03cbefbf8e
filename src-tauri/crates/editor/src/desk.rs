//! Where a command writes, and how it ends.

use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use words::Lang;

use crate::language::say;

/// The two streams of a command, and the language it speaks.
pub struct Desk<'io> {
    /// The language of every sentence.
    pub lang: Lang,
    /// What was asked for.
    pub out: &'io mut dyn Write,
    /// What else has to be said.
    pub err: &'io mut dyn Write,
}

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// All is well; there may be warnings.
    Well,
    /// The pack has errors, or what was asked for did not come about.
    Errors,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(match code {
            Code::Well => 0,
            Code::Errors => 1,
        })
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Trouble {
    /// The command was asked for something that is not there: exit code 2.
    Misuse(String),
    /// The pack is too broken for it: exit code 1.
    Broken(String),
    /// A stream or a file of its own gave way.
    Stream(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}

impl Desk<'_> {
    /// Writes a line of what was asked for.
    pub fn line(&mut self, line: impl fmt::Display) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// Says something beside it, after what has been written so far.
    pub fn remark(&mut self, remark: impl fmt::Display) -> io::Result<()> {
        self.out.flush()?;
        writeln!(self.err, "{remark}")
    }

    /// Says why the command could not do its work. Whoever closes the pipe (`| head`) has read enough: nothing is said then.
    pub fn say_trouble(&mut self, trouble: &Trouble) -> ExitCode {
        let (sentence, code) = match trouble {
            Trouble::Misuse(sentence) => (sentence.clone(), 2),
            Trouble::Broken(sentence) => (sentence.clone(), 1),
            Trouble::Stream(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Trouble::Stream(error) => (say!(self.lang, zh "写不出去：{error}", en "Cannot write: {error}"), 2),
        };
        // Nobody is left to tell if even this cannot be written.
        let _ = self.remark(sentence);
        ExitCode::from(code)
    }
}
