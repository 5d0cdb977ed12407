//! What helps the writer: excerpts and suggestions.

use crate::project::Project;
use snapbox::cmd::Command;
use snapbox::str;

const RECORD: &str = "\
---
title: The harbour is shut
published: 2024-03-15
language: fr
publish: full
rights: public-domain
---

Une vingtaine de marins auraient quitté le port mardi, selon la capitainerie de Lund. Au moins 84 dockers attendaient à la grille du port.

Le 12 mars, trois navires étaient déjà partis. La grille du port est fermée depuis deux jours.
";

const LUND: &str = "---\nname: Lund\naliases: [\"capitainerie de Lund\"]\n---\n";

fn bluf(project: &Project, arguments: &[&str]) -> Command {
    Command::new(snapbox::cmd::cargo_bin!("bluf"))
        .current_dir(project.root())
        .args(arguments)
}

fn project() -> Project {
    Project::new(&[("seeds/shut.md", RECORD), ("content/places/lund.md", LUND)])
}

#[test]
fn words_become_a_claim() {
    bluf(&project(), &["excerpt", "shut", "Au moins 84 dockers"])
        .assert()
        .success()
        .stdout_eq(str![[r##"
# Found at code points 87 to 106 of the text of `shut`.
claims:
  - id: ""
    claimant: shut  # or whoever the source quotes, with `relayed_by: [shut]`
    attribute: ""
    value: ">=84"  # “Au moins 84”
    evidence:
      - source: shut
        quote: "Au moins 84 dockers"

"##]]);
}

#[test]
fn a_bound_that_words_leave_out_is_kept() {
    let project = project();
    let out = bluf(&project, &["excerpt", "shut", "84 dockers"])
        .assert()
        .success();
    let text = String::from_utf8_lossy(&out.get_output().stdout).into_owned();
    let value = "value: \">=84\"  # “Au moins 84”: quote all of that\n";
    assert!(text.contains(value), "{text}");
}

#[test]
fn words_that_stand_twice_are_told_apart() {
    let project = project();
    let out = bluf(&project, &["excerpt", "shut", "grille du port"])
        .assert()
        .success();
    let text = String::from_utf8_lossy(&out.get_output().stdout).into_owned();
    assert!(
        text.starts_with("# 2 places: keep the one that you mean."),
        "{text}"
    );
    assert!(
        text.contains("prefix: \"la\"") && text.contains("prefix: \"La\""),
        "{text}"
    );
}

#[test]
fn words_that_are_not_there_name_the_nearest() {
    bluf(&project(), &["excerpt", "shut", "Au moins 80 dockers"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: `shut` does not say this; the nearest words are “Au moins 84 dockers” ([..])

"#]]);
    bluf(&project(), &["excerpt", "shot", "port"])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: there is no source `shot` that can be read; did you mean `shut`?

"#]]);
}

#[test]
fn a_source_offers_events() {
    bluf(&project(), &["suggest", "shut"])
        .assert()
        .success()
        .stdout_eq(str![[r##"
# What `shut` offers for events, passage by passage: words found by lists. What happened, you write.

# Line 2
---
title: ""
summary: ""
date: "2024-03-12"
# “mardi”: 2024-03-12, the last such day up to the source’s; the next is 2024-03-19
places:
  - ref: lund  # “capitainerie de Lund”
# in the conditional: “auraient”
claims:
  - id: ""
    claimant: shut  # or whoever the source quotes, with `relayed_by: [shut]`
    attribute: ""
    value: "~20"  # “Une vingtaine”
    modality: conditional  # “auraient”
    evidence:
      - source: shut
        quote: "Une vingtaine de marins auraient quitté"
  - id: ""
    claimant: shut  # or whoever the source quotes, with `relayed_by: [shut]`
    attribute: ""
    value: ">=84"  # “Au moins 84”
    evidence:
      - source: shut
        quote: "Au moins 84 dockers attendaient"
---

# Line 4
---
title: ""
summary: ""
date: "2024-03-12"
# “12 mars”: 2024-03-12, the last such day before the source’s
claims:
  - id: ""
    claimant: shut  # or whoever the source quotes, with `relayed_by: [shut]`
    attribute: ""
    value: "3"  # “trois”
    evidence:
      - source: shut
        quote: "trois navires étaient déjà partis"
---

"##]]);
}
