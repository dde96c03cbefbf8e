//! Links that would work (P017): with a scheme, with `www.`, or a bare domain or address.

use words::FindingCode;

use crate::read::files::FileKind;
use crate::read::{Ledger, Place};

/// Schemes that need no `//` to act.
const SCHEMES: [&str; 6] = ["mailto:", "tel:", "sms:", "javascript:", "data:text", "intent:"];

/// Endings of domains that practice texts might bear; `ReportFraud.ftc.gov` is named by a help line and a publisher by its site, so
/// those two files may name domains.
const DOMAINS: [&str; 47] = [
    "com", "cn", "net", "org", "gov", "edu", "top", "xyz", "info", "cc", "io", "co", "me", "vip", "shop", "site", "online", "club", "tk",
    "app", "hk", "tw", "sg", "mo", "uk", "us", "biz", "mobi", "link", "live", "icu", "fun", "store", "ink", "work", "ltd", "pro", "ru",
    "tv", "win", "wang", "love", "space", "website", "tech", "dev", "page",
];

/// Checks a line of a text.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) {
    let domains = !matches!(ledger.doc().kind, FileKind::Facts | FileKind::HelpLines);
    for link in find(line, domains).into_iter().take(5) {
        let place = ledger.doc().within(place, link);
        ledger.add(FindingCode::LiveLink, &place, &[("link", link)]);
    }
}

/// The links of a line.
pub(super) fn find(line: &str, domains: bool) -> Vec<&str> {
    // A link is a run of printable ASCII; Chinese punctuation ends it.
    let runs = line.split(|sign: char| !sign.is_ascii_graphic() || matches!(sign, '"' | '\'' | '(' | ')' | '[' | ']' | '<' | '>' | ','));
    runs.filter(|run| is_link(run, domains))
        .map(|run| run.trim_end_matches(['.', '!', ';', '?', ':']))
        .collect()
}

fn is_link(run: &str, domains: bool) -> bool {
    // Nearly every word of English is ruled out here.
    if !run.contains(['.', ':']) {
        return false;
    }
    let lower = run.to_ascii_lowercase();
    let scheme = lower.contains("://") || SCHEMES.iter().any(|scheme| lower.contains(scheme));
    scheme || lower.starts_with("www.") || (domains && is_domain(&lower))
}

/// `shop-refund.cn/x`, `a.b.top`, `192.168.0.1`: labels joined by dots before the first slash, colon, question mark or hash.
fn is_domain(run: &str) -> bool {
    let host = run.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let host = host
        .rsplit_once('@')
        .map_or(host, |(_, host)| host)
        .trim_end_matches(['.', '!', ';']);
    let labels: Vec<&str> = host.split('.').collect();
    let Some((last, before)) = labels.split_last() else { return false };
    let label = |label: &&str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let address = labels.len() == 4 && labels.iter().all(|part| part.parse::<u8>().is_ok());
    address || (DOMAINS.contains(last) && !before.is_empty() && before.iter().all(label) && before.iter().any(|part| part.len() > 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_seen_in_their_forms() {
        for line in [
            "http://a",
            "看HTTPS://x.y/z。",
            "www.shop",
            "打开 pay-back.cn 退款",
            "a.shop.top/x?y",
            "（refund.com）",
            "10.0.0.1",
            "a@shop.com",
        ] {
            assert_eq!(find(line, true).len(), 1, "`{line}` has one link");
        }
    }

    #[test]
    fn ordinary_writing_is_no_link() {
        for line in [
            "e.g. this",
            "Yes.No",
            "3.5 km",
            "A.M. or p.m.",
            "the app. It said",
            "……。",
            "14.05万",
            "say it to me.Then",
        ] {
            assert!(find(line, true).is_empty(), "`{line}` has no link");
        }
    }

    #[test]
    fn a_help_line_may_name_a_domain_but_not_link_to_it() {
        assert!(
            find("ReportFraud.ftc.gov", false).is_empty(),
            "a bare domain may stand in a help line"
        );
        assert_eq!(find("https://ftc.gov", false).len(), 1, "a link may not");
    }
}
