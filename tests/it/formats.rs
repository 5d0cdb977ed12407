//! Findings for machines: a transcript of each format, and what goes to which stream.

use crate::project::Project;
use bluf::report::sarif::sarif as draw_sarif;
use bluf::report::{FileId, Finding, Report, RuleInfo, Sources, Span};
use snapbox::cmd::{Command, OutputAssert};
use snapbox::{Assert, file, str};

/// An error after a combining mark, in a path that every format writes its own way, and a warning
/// about a whole file.
fn project() -> Project {
    Project::new(&[
        (
            "content/events/e\u{301}te\u{301}, 100% a&b/walkout.md",
            "---\ntitle: Walkout\nsummary: They left.\ndate: 2031-05-25\n---\nA cafe\u{301}, \u{1f6a2} and more.[@cabel]\n",
        ),
        ("content/pages/about.md", "---\ntitle: About\n---\n"),
        (
            "content/pages/about.fr.md",
            "---\ntitle: \u{c0} propos\n---\n",
        ),
        ("seeds/cable.md", "---\ntitle: Cable\n---\n"),
    ])
}

fn run(project: &Project, arguments: &[&str]) -> OutputAssert {
    Command::new(snapbox::cmd::cargo_bin!("bluf"))
        .current_dir(project.root())
        .args(arguments)
        .assert()
}

/// Checks, and expects the findings on standard output and the last line alone on standard error.
fn check(format: &str) -> OutputAssert {
    run(&project(), &["check", "--format", format])
        .code(1)
        .stderr_eq(str![[r#"
1 error; nothing was written

"#]])
}

#[test]
fn json() {
    check("json").stdout_eq(str![[r#"
{
  "version": 1,
  "errors": 1,
  "warnings": 1,
  "findings": [
    {
      "rule": "unknown-id",
      "severity": "error",
      "title": "there is no source `cabel`",
      "path": "content/events/été, 100% a&b/walkout.md",
      "line": 6,
      "column": 23,
      "end_line": 6,
      "end_column": 28,
      "help": "did you mean `cable`?"
    },
    {
      "rule": "translation-not-shown",
      "severity": "warning",
      "title": "the site is not in `fr`",
      "path": "content/pages/about.fr.md",
      "help": "add `[translations.fr]` to bluf.toml, or remove the file"
    }
  ]
}

"#]]);
}

#[test]
fn sarif() {
    check("sarif").stdout_eq(str![[r#"
{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "bluf",
          "version": "[..]",
          "rules": [
            {
              "id": "translation-not-shown",
              "defaultConfiguration": {
                "level": "warning"
              }
            },
            {
              "id": "unknown-id",
              "defaultConfiguration": {
                "level": "error"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "unknown-id",
          "ruleIndex": 1,
          "level": "error",
          "message": {
            "text": "There is no source `cabel`. Did you mean `cable`?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/events/e%CC%81te%CC%81%2C%20100%25%20a%26b/walkout.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 6,
                  "startColumn": 23,
                  "endLine": 6,
                  "endColumn": 28
                }
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "10871f1d6421f8c9:1"
          }
        },
        {
          "ruleId": "translation-not-shown",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "The site is not in `fr`. Add `[translations.fr]` to bluf.toml, or remove the file."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/pages/about.fr.md",
                  "uriBaseId": "%SRCROOT%"
                }
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "f63af5cd37607212:1"
          }
        }
      ]
    }
  ]
}

"#]]);
}

#[test]
fn github() {
    check("github").stdout_eq(str![[r#"
::error file=content/events/été%2C 100%25 a&b/walkout.md,line=6,col=23,endLine=6,endColumn=28,title=unknown-id::There is no source `cabel`. Did you mean `cable`?
::warning file=content/pages/about.fr.md,title=translation-not-shown::The site is not in `fr`. Add `[translations.fr]` to bluf.toml, or remove the file.

"#]]);
}

#[test]
fn people_read_what_they_always_read() {
    let project = project();
    let human = run(&project, &["check", "--format", "human"]).code(1);
    let default = run(&project, &["check"]).code(1);
    assert_eq!(human.get_output(), default.get_output());
    human.stdout_eq("").stderr_eq(str![[r#"
error[unknown-id]: there is no source `cabel`
 --> content/events/été, 100% a&b/walkout.md:6:23
  |
6 | A café, 🚢 and more.[@cabel]
  |                       ^^^^^
  |
  = help: did you mean `cable`?

warning[translation-not-shown]: the site is not in `fr`
--> content/pages/about.fr.md
 = help: add `[translations.fr]` to bluf.toml, or remove the file

1 error; nothing was written

"#]]);
}

#[test]
fn no_findings_are_a_document_too() {
    let project = Project::small();
    run(&project, &["check", "--format", "json"])
        .success()
        .stderr_eq(str![[r#"
nothing to report

"#]])
        .stdout_eq(str![[r#"
{
  "version": 1,
  "errors": 0,
  "warnings": 0,
  "findings": []
}

"#]]);
    run(&project, &["check", "--format", "github"])
        .success()
        .stdout_eq("");
}

#[test]
fn a_build_gives_its_standard_output_to_the_format() {
    let project = Project::small();
    project.put("seeds/unused.md", "---\ntitle: Unused\n---\n");
    run(
        &project,
        &["build", "--format", "github", "--deny", "warnings"],
    )
    .code(1)
    .stderr_eq(str![[r#"
20 pages in ./site: [..] written, 0 unchanged, 0 removed, in [..] s
2 quotes: 2 proved now, 0 proved earlier
error: warnings are denied (--deny warnings)

"#]])
    .stdout_eq(str![[r#"
::warning file=seeds/unused.md,line=2,col=8,endLine=2,endColumn=14,title=orphan-source::Nothing cites this source. Cite it with `[@unused]`, or remove it.

"#]]);
    assert!(project.site().exists());
}

#[test]
fn machine_trouble_is_no_document() {
    let project = Project::small();
    run(&project, &["check", "--format", "json", "--root", "gone"])
        .code(2)
        .stdout_eq("");
}

#[test]
fn an_unknown_format_is_wrong_usage() {
    let wrong = run(&Project::small(), &["check", "--format", "xml"]).code(2);
    let said = String::from_utf8_lossy(&wrong.get_output().stderr).into_owned();
    assert!(said.contains("human, json, sarif, github"), "{said}");
}

/// What the command does not show yet: described rules, related places. The browser tests hold the
/// written file against the official schema.
#[test]
fn a_described_log_is_the_one_that_is_held_against_the_schema() {
    let text = "one\ntwo words\n";
    let mut sources = Sources::default();
    sources.add("seeds/50%.md".to_owned(), text.to_owned());
    let span = |start, end| Span::new(FileId(0), start, end);
    let mut report = Report::default();
    report.push(Finding::about("no-settings", "bluf.toml", "there is none"));
    report.push(
        Finding::error("unknown-id", span(4, 7), "there is no `two`")
            .label("not found")
            .help("did you mean `one`?")
            .also(span(0, 3), "it is near")
            .also(span(8, 8), ""),
    );
    report.push(Finding::warning("too-long", span(0, 13), "this is long"));
    let known = [
        RuleInfo {
            name: "unknown-id",
            summary: "Every name leads somewhere.",
            explain: "A name must be\nthat of a *thing*.\n\nLook for the nearest one.",
        },
        RuleInfo {
            name: "absent",
            summary: "It has no findings here.",
            explain: "So it is not described.",
        },
    ];
    Assert::new()
        .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
        .normalize_paths(false)
        .eq(
            draw_sarif(&report, &sources, &known, "1.2.3"),
            file!["described.sarif": Text],
        );
}
