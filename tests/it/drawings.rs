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

/// The line above the chronology's heading, for events of these dates.
fn kicker(dates: &[&str]) -> String {
    let project = Project::new(&[]);
    for (date, n) in dates.iter().zip(1..) {
        project.put(
            &format!("content/events/e-{n}.md"),
            format!(
                "---\ntitle: E\nsummary: It happened.\ndate: \"{date}\"\ndate_note: So.\n---\n"
            ),
        );
    }
    let html = page(&project, "chronology.html").replace('\u{a0}', " ");
    let line = html
        .split_once("kick")
        .and_then(|(_, rest)| rest.split_once('>'))
        .expect("a line");
    let line = line.1.split('<').next().unwrap_or_default();
    line.split_once(" · ")
        .map_or(String::new(), |(_, range)| range.to_owned())
}

#[test]
fn the_range_of_a_chronology_names_no_day_that_no_event_names() {
    for (dates, range) in [
        (&["2031-05-03", "2031-06-04"][..], "3 May – 4 June 2031"),
        (&["2031-05", "2032-06-03"], "May 2031 – 3 June 2032"),
        (&["2031-05", "2031-05-01", "2032"], "1 May 2031 – 2032"),
        (&["2031-05", "2031-07"], "May–July 2031"),
        (&["2031-05"], "May 2031"),
        (&["../2031-05-03", "2031-06-04?"], "3 May – 4 June 2031"),
        (&["2031", "2031-07-04/2032-02"], "2031 – February 2032"),
        (&["-0050", "-0044-03-15"], "year −50 – 15 March −44"),
        (&["XXXX"], ""),
    ] {
        assert_eq!(kicker(dates), range, "{dates:?}");
    }
}

#[test]
fn years_before_the_year_nought_have_one_sign_everywhere() {
    let project = Project::new(&[(
        "content/events/ides.md",
        "---\ntitle: The Ides of March\nsummary: Caesar dies.\ndate: -0044-03-15\ndate_note: So.\n---\n",
    )]);
    let html = page(&project, "chronology.html");
    assert!(html.contains("March −44</h2>"), "{html}");
    assert!(!html.contains("March -44"), "{html}");
}

#[test]
fn a_drawing_that_is_higher_than_a_sheet_of_paper_is_marked() {
    let crowd = |count: usize| {
        let project = Project::new(&[]);
        for n in 1..=count {
            project.put(
                &format!("content/events/e-{n}.md"),
                format!(
                    "---\ntitle: E\nsummary: It happened.\ndate: 2031-05-{:02}\n---\n",
                    n % 20 + 1
                ),
            );
        }
        page(&project, "chronology.html").contains("\"tall\"")
    };
    assert!(crowd(30) && !crowd(15));
}
