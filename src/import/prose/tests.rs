use super::*;
use crate::import::stated::noise_ends;
use chrono::NaiveDate;

const PAGE: &str = "\
The port closes at midnight

Share on:
Save

Make a donation

By A. Writer and B. Other
14 March 2024

The port of Lund closes at midnight on Friday, its directors said in a statement of three lines, and nobody knows for how long it will stay closed.
Read also: What the port earns
The crane drivers call it a lockout. They had asked for talks on the hours of the night shift, and had been told to wait until the spring.

QUAY MONITOR
Comments (2)
• A comment that is long enough to be taken for a paragraph of the article, since it says a good deal about the port and its directors.
All rights reserved
";

fn setting() -> Setting<'static> {
    Setting {
        language: Some("en"),
        captured: None,
        today: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
    }
}

#[test]
fn a_page_kept_as_text() {
    let stated = read(PAGE, &setting());
    let value = |given: &Option<Given>| given.as_ref().map(|g| g.value.clone());
    assert_eq!(
        value(&stated.title).as_deref(),
        Some("The port closes at midnight")
    );
    let names: Vec<&str> = stated.authors.iter().map(|a| a.value.as_str()).collect();
    assert_eq!(names, ["A. Writer", "B. Other"]);
    assert_eq!(
        stated.published.and_then(|p| p.date).as_deref(),
        Some("2024-03-14")
    );
    assert_eq!(
        noise_ends(&stated.cuts),
        [
            ("Share on:", "Make a donation"),
            (
                "Read also: What the port earns",
                "Read also: What the port earns"
            ),
            ("QUAY MONITOR", "All rights reserved")
        ]
    );
    assert!(
        stated.notes[0].contains("QUAY MONITOR"),
        "{:?}",
        stated.notes
    );
}

#[test]
fn a_text_that_states_nothing() {
    let text = "The port closed on Thursday, and nobody in the town could say on the next day when it was to open again, or why.\n";
    let stated = read(text, &setting());
    assert_eq!((stated.title, stated.published), (None, None));
    assert_eq!(
        stated.notes,
        ["The text states no date of publication. Its text speaks of “Thursday”, “the next day”."]
    );
    assert_eq!(read("", &setting()).title, None);
}
