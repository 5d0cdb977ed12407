//! Origins are counted, however many articles relay them, and shown as what they are.

use crate::project::{Project, text_of};

/// A project with one event; each claim is the YAML of a list entry.
fn event(sources: &[(&str, &str)], claims: &[&str], body: &str) -> Project {
    let project = Project::new(&[
        (
            "content/actors/army.md",
            "---\nname: The army\nkind: state-force\n---\n",
        ),
        (
            "content/actors/unit.md",
            "---\nname: The second unit\nkind: state-force\nparent: army\n---\n",
        ),
        (
            "content/actors/rebels.md",
            "---\nname: The rebels\nkind: non-state-armed\n---\n",
        ),
    ]);
    for (id, fields) in sources {
        project.put(
            &format!("seeds/{id}.md"),
            format!("---\ntitle: The {id} story\nkind: article\n{fields}\n---\nA digest.\n"),
        );
    }
    let claims: String = (claims.iter().zip(1..))
        .map(|(claim, i)| format!("  - {{id: claim-{i}, attribute: killed, {claim}}}\n"))
        .collect();
    project.put(
        "content/events/clash.md",
        format!("---\ntitle: A clash\nsummary: They fight.\ndate: 2031-05-25\nclaims:\n{claims}---\n{body}\n"),
    );
    project
}

fn page(project: &Project) -> String {
    let site = crate::project::files(&project.built());
    text_of(&site["events/clash.html"])
}

#[test]
fn reprints_of_one_communique_are_one_origin() {
    let project = event(
        &[
            ("north", "publisher: North"),
            ("south", "publisher: South"),
            ("east", "publisher: East"),
        ],
        &["claimant: army, relayed_by: [north, south, east], value: 12"],
        "They fight.[@north]",
    );
    let page = page(&project);
    assert!(page.contains("3 articles, 1 origin"), "{page}");
}

#[test]
fn a_part_speaks_with_the_voice_of_the_whole() {
    let project = event(
        &[("north", "publisher: North"), ("south", "publisher: South")],
        &[
            "claimant: army, relayed_by: [north], value: 12",
            "claimant: unit, relayed_by: [south], value: 14",
            "claimant: rebels, relayed_by: [south], value: \">=30\"",
        ],
        "They fight.[@north]",
    );
    let page = page(&project);
    assert!(page.contains("2 articles, 2 origins"), "{page}");
    assert!(
        page.contains("low 12 · no best figure · high at least 30"),
        "{page}"
    );
}

#[test]
fn a_source_that_is_derived_from_others_has_their_origins() {
    let derived = [
        ("north", "publisher: North"),
        ("south", "publisher: South\nderived_from: [north]"),
        ("east", "publisher: East\nderived_from: [south]"),
    ];
    let claims = [
        "claimant: north, value: 12",
        "claimant: south, value: 12",
        "claimant: east, value: 12",
    ];
    let page_of = page(&event(&derived, &claims, "They fight.[@north]"));
    assert!(page_of.contains("3 articles, 1 origin"), "{page_of}");
    let independent = derived.map(|(id, fields)| (id, fields.lines().next().unwrap_or("")));
    let page_of = page(&event(&independent, &claims, "They fight.[@north]"));
    assert!(page_of.contains("3 articles, 3 origins"), "{page_of}");
}

#[test]
fn articles_of_one_publisher_are_one_origin() {
    let project = event(
        &[("north", "publisher: North"), ("south", "publisher: North")],
        &["claimant: north, value: 12", "claimant: south, value: 12"],
        "They fight.[@north]",
    );
    let page = page(&project);
    assert!(page.contains("2 articles, 1 origin"), "{page}");
}

#[test]
fn a_publisher_is_one_however_it_is_spelled() {
    let spelled = [
        "Journal Érable",
        "journal érable",
        "Journal  E\u{301}rable",
        "\" Journal Érable \"",
    ];
    for other in spelled {
        let other = format!("publisher: {other}");
        let project = event(
            &[("north", "publisher: Journal Érable"), ("south", &other)],
            &["claimant: north, value: 12", "claimant: south, value: 12"],
            "They fight.[@north]",
        );
        let page = page(&project);
        assert!(page.contains("2 articles, 1 origin"), "{other}: {page}");
    }
}

#[test]
fn an_actor_that_publishes_is_the_origin_of_what_it_publishes() {
    for name in ["The army", "the Army", "The second unit"] {
        let own = format!("publisher: {name}");
        let project = event(
            &[("north", "publisher: North"), ("south", &own)],
            &[
                "claimant: army, relayed_by: [north], value: 12",
                "claimant: south, value: 12",
            ],
            "They fight.[@south]",
        );
        let page = page(&project);
        assert!(page.contains("2 articles, 1 origin"), "{name}: {page}");
    }
}

#[test]
fn who_takes_a_claim_back_speaks_for_it_no_more() {
    let claims = |last| {
        [
            "claimant: army, relayed_by: [north], value: 12",
            last,
            "claimant: rebels, relayed_by: [north], value: 12",
        ]
    };
    let count = |last| {
        page(&event(
            &[("north", "publisher: North")],
            &claims(last),
            "They fight.",
        ))
    };
    let other = count("claimant: army, relayed_by: [north], value: 12, modality: denied");
    assert!(other.contains("1 article, 2 origins"), "{other}");
    let later = count(
        "claimant: army, relayed_by: [north], value: 12, modality: denied, supersedes: claim-1",
    );
    assert!(later.contains("1 article, 1 origin"), "{later}");
}

#[test]
fn a_denial_is_no_origin_of_what_it_denies() {
    let project = event(
        &[("north", "publisher: North")],
        &[
            "claimant: rebels, relayed_by: [north], value: 12",
            "claimant: army, relayed_by: [north], value: 12, modality: denied",
        ],
        "They fight.",
    );
    let page = page(&project);
    assert!(page.contains("Rests on\n1 article, 1 origin"), "{page}");
}

#[test]
fn a_retracted_source_is_marked_wherever_it_is_used() {
    let retracted = [(
        "north",
        "publisher: North\nstatus: retracted\nstatus_note: The paper withdrew it.",
    )];
    let project = event(
        &retracted,
        &["claimant: rebels, relayed_by: [north], value: 12"],
        "They fight.[@north]",
    );
    let messages = project.messages();
    for leans in [
        "the account of “A clash” leans on",
        "the claim `claim-1` of “A clash” leans on",
    ] {
        assert!(messages.contains(leans), "{messages}");
    }
    project.edit(
        "content/events/clash.md",
        "claims:",
        "waive: [{rule: retracted-source-in-use, reason: Kept to show what was withdrawn.}]\nclaims:",
    );
    let site = crate::project::files(&project.built());
    for page in ["events/clash.html", "sources.html", "sources/north.html"] {
        assert!(text_of(&site[page]).contains("retracted"), "{page}");
    }
}

#[test]
fn of_figures_that_begin_alike_the_closed_one_is_the_low_one() {
    let low_and_high = |first: &str, second: &str| {
        let claims = [
            format!("claimant: army, value: {first}"),
            format!("claimant: rebels, value: {second}"),
        ];
        let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
        page(&event(&[], &claims, "They fight."))
    };
    for (first, second, span) in [
        ("'>=10'", "10", "low 10 · no best figure · high at least 10"),
        ("tens", "10", "low 10 · no best figure · high tens"),
        ("'10..20'", "10", "low 10 · no best figure · high 20"),
        ("'5..20'", "10", "low 5 · no best figure · high 20"),
        (
            "'<=400'",
            "380",
            "low 380 · no best figure · high at most 400",
        ),
        ("'<=5'", "12", "low at most 5 · no best figure · high 12"),
        ("'<=12'", "12", "low at most 12 · no best figure · high 12"),
    ] {
        for (one, other) in [(first, second), (second, first)] {
            let page = low_and_high(one, other);
            assert!(page.contains(span), "{one}, {other}: {page}");
        }
    }
}

#[test]
fn the_demonstration_shows_the_relayed_the_contested_and_the_single_sourced_for_what_they_are() {
    let read = |page: &str| text_of(&std::fs::read(format!("site/{page}.html")).expect("a page"));
    let battle = read("events/battle-of-tinzaouaten");
    assert!(battle.contains("Wagner: killed low tens · no best figure · high at least 84"));
    assert!(battle.contains("JNIM\n50\n"), "{battle}");
    assert!(battle.contains("A major setback, The “131 killed” report 2 articles, 1 origin"));
    assert!(battle.contains("contested"));
    let kidal = read("events/kidal-taken");
    assert!(
        kidal.contains("Wagner: strength 1 article, 1 origin"),
        "{kidal}"
    );
    let jnim = read("actors/jnim");
    assert!(jnim.contains("2 articles, 1 origin"), "{jnim}");
}

#[test]
fn a_judgement_that_is_surer_than_its_origins_is_told_why_in_words() {
    let project = Project::small();
    project.edit(
        "content/briefs/outlook.md",
        "confidence: low",
        "confidence: high",
    );
    let messages = project.messages();
    let title = "high confidence is above what the evidence bears, moderate: one origin, claims in the evidence contradict each other";
    assert!(messages.contains(title), "{messages}");
}
