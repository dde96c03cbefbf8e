//! The kinds of files, each with the type that it is read as. A file that is one list has its type here: `lesson` reads such a list entry by
//! entry and needs none.

use lesson::pack::{
    Brands, Disclosure, Facts, Form, HelpLines, Holder, Item, Manifest, Plan, Playthrough, Request, Route, Scenario, Tactic,
};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

/// A kind of file.
pub struct Kind {
    /// The name of its schema.
    pub name: &'static str,
    /// The files it is for, from the pack's folder.
    pub files: &'static str,
    /// What a text editor calls it.
    pub title: &'static str,
    /// Its schema.
    pub schema: fn() -> Schema,
}

/// Every kind.
pub const KINDS: &[Kind] = &[
    kind::<Manifest>("pack", "pack.toml", "Pack · 内容包"),
    kind::<Facts>("facts", "facts.toml", "Reports and facts · 报道和事实"),
    kind::<Brands>("brands", "brands.toml", "Names that no text may bear · 不许出现的名称"),
    kind::<HelpLines>("help-lines", "help-lines.toml", "Help lines · 求助电话"),
    kind::<HolderFile>("holders", "holders.toml", "Who holds data · 谁掌握"),
    kind::<RouteFile>("routes", "routes.toml", "How data gets out · 怎么流出去"),
    kind::<DisclosureFile>("disclosures", "disclosures.toml", "What callers know · 他知道的"),
    kind::<RequestFile>("requests", "requests.toml", "What callers want · 他让我做的"),
    kind::<TacticFile>("tactics", "tactics.toml", "Ways of persuading · 套路"),
    kind::<ItemFile>("items", "items/*.toml", "Items · 题"),
    kind::<FormFile>("forms", "forms.toml", "Forms · 题组"),
    kind::<Scenario>("scenario", "scenarios/*.toml", "Scenario · 情景"),
    kind::<Plan>("plan", "plans/*.toml", "Plan · 安排"),
    kind::<Playthrough>("playthrough", "playthroughs/*.toml", "Play-through · 试玩记录"),
];

const fn kind<T: JsonSchema>(name: &'static str, files: &'static str, title: &'static str) -> Kind {
    Kind {
        name,
        files,
        title,
        schema: schema_of::<T>,
    }
}

/// Draft 7: the newest that the common text editors' TOML plug-ins all understand. As it is read, not as it would be written.
fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

/// Declares the type of a file that is one list.
macro_rules! lists {
    ($($(#[$doc:meta])* $file:ident $key:ident $entry:ident)+) => { $(
        $(#[$doc])*
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields)]
        #[expect(dead_code, reason = "only its schema is used")]
        struct $file {
            /// The entries.
            #[schemars(default)]
            $key: Vec<$entry>,
        }
    )+ };
}

lists! {
    /// Who holds data.
    HolderFile holder Holder
    /// How data gets out.
    RouteFile route Route
    /// What callers know or show.
    DisclosureFile disclosure Disclosure
    /// What callers want.
    RequestFile request Request
    /// Ways of persuading, each with its answer.
    TacticFile tactic Tactic
    /// Short contacts of one channel.
    ItemFile item Item
    /// Sets of items of equal difficulty.
    FormFile form Form
}
