//! No function is longer than a screen. TypeScript and Svelte have the same limit in eslint.

use regex::Regex;
use syn::{
    Block, Signature,
    spanned::Spanned,
    visit::{self, Visit},
};

use crate::sources::{self, Source, nothing_breaks, offends};

/// From the line of `fn` to the closing brace.
const LONGEST: usize = 60;

struct Functions {
    long: Vec<(usize, String, usize)>,
}

impl Functions {
    fn measure(&mut self, signature: &Signature, body: &Block) {
        let first = signature.span().start().line;
        let lines = body.span().end().line + 1 - first;
        if lines > LONGEST {
            self.long.push((first, signature.ident.to_string(), lines));
        }
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.measure(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.measure(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(body) = &function.default {
            self.measure(&function.sig, body);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

fn long_functions(sources: &[Source]) -> Vec<String> {
    let rust = sources.iter().filter(|source| source.ends_in(&["rs"]));
    rust.flat_map(|source| {
        let file = syn::parse_file(&source.text).unwrap_or_else(|error| panic!("{} does not parse: {error}", source.path));
        let mut functions = Functions { long: Vec::new() };
        functions.visit_file(&file);
        let long = functions.long.into_iter();
        long.map(|(line, name, lines)| source.offence(line, format_args!("{name} has {lines} lines, the limit is {LONGEST}")))
            .collect::<Vec<_>>()
    })
    .collect()
}

fn eslint_without_a_limit(sources: &[Source]) -> Vec<String> {
    let path = "ui/eslint.config.js";
    let limit = Regex::new(r#""max-lines-per-function":\s*\["error",\s*\{[^}]*\bmax:\s*(\d+)"#).expect("a pattern");
    let text = sources.iter().find(|source| source.path == path).map(|source| source.text.as_str());
    let most = text
        .and_then(|text| limit.captures(text))
        .and_then(|found| found[1].parse::<usize>().ok());
    match most {
        Some(most) if most <= LONGEST => Vec::new(),
        Some(most) => vec![format!("{path}:1: max-lines-per-function is {most}, the limit is {LONGEST}")],
        None => vec![format!("{path}:1: max-lines-per-function is not set to \"error\" with a max")],
    }
}

#[test]
fn no_rust_function_is_longer_than_a_screen() {
    let rule = "A function is read in one look: shorten it, or split it where its steps have names.";
    nothing_breaks(rule, &long_functions(sources::all()));
}

#[test]
fn eslint_holds_the_functions_of_the_interface_to_the_same_limit() {
    let rule = "Rust and TypeScript have one limit.";
    nothing_breaks(rule, &eslint_without_a_limit(sources::all()));
}

#[test]
fn a_long_function_is_found_wherever_it_stands() {
    let body = |lines: usize| "    ();\n".repeat(lines - 2);
    let text = format!(
        "fn fits() {{\n{}}}\nfn long() {{\n{}}}\nimpl X {{\nfn method() {{\n{}}}\n}}\ntrait T {{\nfn bare();\nfn with() {{\n{}}}\n}}\n",
        body(60),
        body(61),
        body(62),
        body(63)
    );
    offends(
        &long_functions(&[Source::new("a.rs", &text), Source::new("a.ts", "function")]),
        &["a.rs:61: long has 61 lines", "a.rs:123: method has 62 lines", "with has 63 lines"],
    );
}

#[test]
fn an_eslint_without_the_limit_is_found() {
    let config = |text: &str| eslint_without_a_limit(&[Source::new("ui/eslint.config.js", text)]);
    offends(&config(r#"rules: { "max-lines-per-function": ["error", { max: 60 }] }"#), &[]);
    offends(
        &config(r#"rules: { "max-lines-per-function": ["error", { max: 90 }] }"#),
        &["is 90"],
    );
    offends(&config(r#"rules: { "max-lines-per-function": "off" }"#), &["is not set"]);
    offends(&eslint_without_a_limit(&[]), &["is not set"]);
}
