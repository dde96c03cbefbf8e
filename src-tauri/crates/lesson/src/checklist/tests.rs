use super::*;

/// A scam in whose two steps a code is wanted, once in haste and once in haste and secrecy; and a genuine story beside it.
fn pack() -> Pack {
    let story = |id: &str, nature: &str, steps: &str| {
        let file = format!(
            "id = \"{id}\"\nnature = \"{nature}\"\nclaims = \"shop\"\ntitle = {{ en = \"T\" }}\nminutes = 1\nlevel = 1\nstart = \"a\"\n\
             [you]\nname = {{ en = \"N\" }}\nbalance = 0\n{steps}"
        );
        toml::from_str::<crate::pack::Scenario>(&file).expect("the story of the test is sound")
    };
    let step = |id: &str, requests: &str, tactics: &str| {
        format!("[[step]]\nid = \"{id}\"\nchannel = \"call\"\nrequests = [{requests}]\ntactics = [{tactics}]\n")
    };
    let scam = [
        step("a", r#""code", "link""#, r#""haste""#),
        step("b", r#""code""#, r#""haste", "fear""#),
    ];
    let genuine = step("a", r#""code""#, r#""kindness""#);
    let stories = [story("scam", "scam", &scam.concat()), story("genuine", "genuine", &genuine)];
    Pack {
        scenarios: stories.into_iter().map(|story| (story.id.clone(), story)).collect(),
        ..Pack::default()
    }
}

#[test]
fn what_comes_with_a_request_is_told_most_often_first_and_from_scams_alone() {
    let beside: Vec<String> = tactics_beside(&pack(), &RequestId("code".into()))
        .into_iter()
        .map(|id| id.0)
        .collect();
    assert_eq!(beside, ["haste", "fear"], "twice before once; the genuine story persuades nobody");
    let beside = requests_beside(&pack(), &TacticId("haste".into()));
    assert_eq!(beside.first().map(|id| id.0.as_str()), Some("code"), "and the other way round");
    assert!(
        tactics_beside(&pack(), &RequestId("unknown".into())).is_empty(),
        "of nothing known nothing is told"
    );
}

#[test]
fn a_holder_and_a_route_lead_to_what_names_them_and_a_prop_is_held_by_nobody() {
    let entry = |id: &str, class: DisclosureClass, holder: &str| Disclosure {
        id: words::DisclosureId(id.into()),
        class,
        name: words::Text::default(),
        holders: vec![HolderId(holder.into())],
        routes: vec![RouteId("insider".into())],
        reported: Vec::new(),
        sold: Vec::new(),
        shows: words::Text::default(),
        not_proof: words::Text::default(),
        instead: words::Text::default(),
    };
    let catalogues = Catalogues {
        disclosures: vec![
            entry("name", DisclosureClass::AboutYou, "shop"),
            entry("badge", DisclosureClass::Prop, "shop"),
            entry("flat", DisclosureClass::AboutYou, "neighbour"),
        ],
        ..Catalogues::default()
    };
    let ids = |entries: Vec<&Disclosure>| entries.iter().map(|entry| entry.id.0.clone()).collect::<Vec<_>>();
    let shop = HolderId("shop".into());
    assert_eq!(ids(held_by(&catalogues, &shop).collect()), ["name", "badge"], "both name it");
    assert_eq!(
        ids(held_about_you(&catalogues, &shop).collect()),
        ["name"],
        "the table shows what is held about a person"
    );
    assert_eq!(
        carried_by(&catalogues, &RouteId("insider".into())).count(),
        3,
        "everything that names the route"
    );
}

#[test]
fn law_and_official_advice_are_told_and_no_loss_or_price_among_them() {
    let facts = "
        [[fact]]\nid = \"law\"\nreport = \"r\"\nkind = \"law\"\ntext = {}
        [[fact]]\nid = \"price\"\nreport = \"r\"\nkind = \"price\"\ntext = {}
        [[fact]]\nid = \"advice\"\nreport = \"r\"\nkind = \"advice\"\ntext = {}";
    let facts: Facts = toml::from_str(facts).expect("the facts of the test are sound");
    assert_eq!(law(&facts).map(|id| id.0.as_str()).collect::<Vec<_>>(), ["law", "advice"]);
}
