//! Mistakes of several phases, told in one run.

use crate::project::Project;
use bluf::live::Live;

/// The rule of each error, with its file and line.
fn told(project: &Project) -> Vec<String> {
    let messages = project.messages();
    let mut lines = messages.lines();
    let mut out = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(rule) = line.strip_prefix("error[") {
            let rule = rule.split(']').next().unwrap_or_default();
            let place = lines.next().unwrap_or_default();
            let place = place.trim_start_matches([' ', '-', '>']);
            let place = place.rsplit_once(':').map_or(place, |(place, _)| place);
            out.push(format!("{rule} {place}"));
        }
    }
    let live = Live::open(bluf::build::Project::at(project.root()), Box::new(|_| {}));
    live.refresh(None);
    assert_eq!(live.problem().unwrap_or_default(), messages);
    out
}

#[test]
fn fields_quotes_and_names_are_told_at_once() {
    let project = Project::small();
    project.edit("content/briefs/outlook.md", "cutoff:", "cutof:");
    project.edit(
        "content/events/reopening.md",
        "quote: after nine days",
        "quote: after ten days",
    );
    project.edit(
        "content/events/closing.md",
        "places: [harbour]",
        "places: [harbor]",
    );
    project.edit("content/actors/port.md", "[[harbour]]", "[[harbour#quay]]");
    let found = [
        "heading-not-found content/actors/port.md:8",
        "unknown-field content/briefs/outlook.md:5",
        "unknown-id content/events/closing.md:5",
        "quote-not-found content/events/reopening.md:20",
    ];
    assert_eq!(told(&project), found);
    project.edit("content/briefs/outlook.md", "cutof:", "cutoff:");
    let found = [found[0], found[2], found[3]];
    assert_eq!(told(&project), found);
}

#[test]
fn names_that_a_broken_document_may_give_are_not_missed() {
    let project = Project::small();
    project.edit("content/events/reopening.md", "date_basis:", "date_bases:");
    let own = ["unknown-field content/events/reopening.md:5"];
    assert_eq!(told(&project), own);
    // Nor are they where the document cannot be read at all.
    project.edit("content/events/reopening.md", "title: The", "title: \"The");
    let found = told(&project);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].ends_with("content/events/reopening.md:3"),
        "{found:?}"
    );
}

#[test]
fn settings_with_errors_come_first() {
    let project = Project::small();
    project.edit(
        "content/events/closing.md",
        "places: [harbour]",
        "places: [harbor]",
    );
    project.edit("bluf.toml", "title", "titel");
    let found = told(&project);
    assert!(found.iter().all(|f| f.contains("bluf.toml")), "{found:?}");
}
