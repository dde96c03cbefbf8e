//! `explain`: what the numbers of findings mean, from the sentences of the findings themselves.

use lesson::findings::{Number, explain as page, explain_number};
use words::FindingCode;

use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::visible::visible;

/// Explains one number, or all.
pub fn explain(desk: &mut Desk<'_>, number: Option<&str>) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let text = match number {
        None => page(lang),
        Some(asked) => {
            let known = |code: &&FindingCode| Number(**code).to_string().eq_ignore_ascii_case(asked);
            let code = FindingCode::ALL.iter().find(known).ok_or_else(|| {
                let asked = visible(asked);
                Trouble::Misuse(say!(lang,
                    zh "没有编号 {asked}。编号写成 P013 这样；不写编号就全部解释。",
                    en "There is no number {asked}. A number looks like P013; without one, all are explained."))
            })?;
            explain_number(*code, lang)
        }
    };
    for line in text.trim().lines() {
        // The page is Markdown; a terminal needs no marks of headings and examples.
        if !line.starts_with("```") {
            desk.line(line.trim_start_matches("###").trim_start_matches(['#', ' ']))?;
        }
    }
    Ok(Code::Well)
}
