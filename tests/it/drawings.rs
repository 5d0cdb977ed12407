//! Drawings, filters and anchors on built pages.

use crate::project::{Project, files};

/// A built page as text.
fn page(project: &Project, path: &str) -> String {
    let site = files(&project.built());
    let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is built"));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

#[test]
fn the_chronology_draws_every_event_once_and_lists_what_filters_ask() {
    let html = page(&Project::small(), "chronology.html");
    for (id, label) in [
        ("closing", "The harbour closes, 25\u{a0}May 2031"),
        ("reopening", "The harbour reopens, ["),
    ] {
        let marks = html.matches(&format!("aria-label=\"{label}")).count();
        assert_eq!(marks, 1, "one mark for {id}: {html}");
        assert!(html.contains(&format!("e-{id}")), "a row for {id}");
    }
    assert!(html.contains("2031-06-02") && html.contains("2031-06-03"));
    assert!(html.contains("filter.js") && html.contains("script-src"));
}

#[test]
fn competing_figures_share_one_axis_and_a_replaced_one_says_so() {
    let project = Project::small();
    let before = page(&project, "events/reopening.html");
    assert!(
        before.contains("Who says how many"),
        "two claims, one chart"
    );
    assert!(!before.contains("replaced</text>"), "{before}");
    let file = "content/events/reopening.md";
    project.edit(
        file,
        "    value: \">=10\"\n",
        "    value: \">=10\"\n    supersedes: reopening-days\n",
    );
    let after = page(&project, "events/reopening.html");
    assert!(after.contains("9, replaced</text>"), "{after}");
}

#[test]
fn a_lone_claim_has_no_chart() {
    let project = Project::small();
    let html = page(&project, "events/closing.html");
    assert!(!html.contains("Who says how many"));
}

#[test]
fn a_paragraph_keeps_its_anchor_when_another_is_inserted_above() {
    let project = Project::small();
    let anchors = |html: &str| -> Vec<String> {
        let ids = html.split("href=\"#p-").skip(1);
        ids.filter_map(|rest| rest.get(..7).map(str::to_owned))
            .collect()
    };
    let before = anchors(&page(&project, "events/reopening.html"));
    assert_eq!(before.len(), 2, "{before:?}");
    project.edit(
        "content/events/reopening.md",
        "---\nIt reopened",
        "---\nFirst of all.\n\nIt reopened",
    );
    let after = anchors(&page(&project, "events/reopening.html"));
    assert_eq!(after.len(), 3);
    assert_eq!(before, after[1..]);
}
