//! The machine formats, each on the same few findings.

use super::github::github;
use super::json::json;
use super::sarif::sarif;
use super::{FileId, Finding, Report, RuleInfo, Sources, Span};
use snapbox::data::Inline;
use snapbox::{Assert, str};

const PATH: &str = "seeds/où, 50%: a&b.md";
const TEXT: &str = "one\ne\u{301}t\u{e9} \u{1f6a2} here\n  same\nsame\n";

fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.add(PATH.to_owned(), TEXT.to_owned());
    sources
}

fn span(words: &str) -> Span {
    let start = TEXT.find(words).expect("words of the text");
    Span::new(FileId(0), start, start + words.len())
}

fn report(findings: Vec<Finding>) -> Report {
    Report { findings }
}

fn few() -> Report {
    report(vec![
        Finding::about("no-settings", "bluf.toml", "there is none")
            .help("start one:\r\n`bluf new`, 100% sure"),
        Finding::error("unknown-id", span("here"), "there is no `here`")
            .label("not found")
            .help("did you mean `one`?")
            .also(span("one"), "it is near")
            .also(span("same"), ""),
        Finding::warning("too-long", span("here\n  sa"), "bluf.toml allows less"),
    ])
}

/// Compares as it stands: paths are not made alike, which would touch every backslash.
fn check(drawn: String, expected: Inline) {
    Assert::new()
        .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
        .normalize_paths(false)
        .eq(drawn, expected);
}

#[test]
fn json_says_what_there_is_and_leaves_out_what_there_is_not() {
    check(
        json(&few(), &sources()),
        str![[r#"
{
  "version": 1,
  "errors": 2,
  "warnings": 1,
  "findings": [
    {
      "rule": "no-settings",
      "severity": "error",
      "title": "there is none",
      "path": "bluf.toml",
      "help": "start one:\r\n`bluf new`, 100% sure"
    },
    {
      "rule": "unknown-id",
      "severity": "error",
      "title": "there is no `here`",
      "path": "seeds/où, 50%: a&b.md",
      "line": 2,
      "column": 8,
      "end_line": 2,
      "end_column": 12,
      "label": "not found",
      "help": "did you mean `one`?",
      "also": [
        {
          "path": "seeds/où, 50%: a&b.md",
          "line": 1,
          "column": 1,
          "label": "it is near"
        },
        {
          "path": "seeds/où, 50%: a&b.md",
          "line": 3,
          "column": 3
        }
      ]
    },
    {
      "rule": "too-long",
      "severity": "warning",
      "title": "bluf.toml allows less",
      "path": "seeds/où, 50%: a&b.md",
      "line": 2,
      "column": 8,
      "end_line": 3,
      "end_column": 5
    }
  ]
}

"#]],
    );
}

#[test]
fn no_findings_are_an_empty_list() {
    let (none, sources) = (Report::default(), Sources::default());
    check(
        json(&none, &sources),
        str![[r#"
{
  "version": 1,
  "errors": 0,
  "warnings": 0,
  "findings": []
}

"#]],
    );
    check(
        sarif(&none, &sources, &[], "1.2.3"),
        str![[r#"
{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "bluf",
          "version": "1.2.3",
          "rules": []
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": []
    }
  ]
}

"#]],
    );
    assert_eq!(github(&none, &sources), "");
}

#[test]
fn a_workflow_command_ends_with_its_line_and_not_before() {
    check(
        github(&few(), &sources()),
        str![[r#"
::error file=bluf.toml,title=no-settings::There is none. Start one:%0D%0A`bluf new`, 100%25 sure.
::error file=seeds/où%2C 50%25%3A a&b.md,line=2,col=8,endLine=2,endColumn=12,title=unknown-id::There is no `here`. Not found. Did you mean `one`?
::warning file=seeds/où%2C 50%25%3A a&b.md,line=2,endLine=3,title=too-long::bluf.toml allows less.

"#]],
    );
}

#[test]
fn sarif_describes_the_rules_that_occur_and_places_the_findings() {
    let known = RuleInfo {
        name: "unknown-id",
        summary: "Every name leads somewhere.",
        explain: "A name must be\nthat of a *thing*.\n\nLook for the nearest one.",
    };
    let one = report(few().findings.split_off(1).drain(..1).collect());
    let log = sarif(&one, &sources(), &[known], "1.2.3");
    check(
        log,
        str![[r#"
{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "bluf",
          "version": "1.2.3",
          "rules": [
            {
              "id": "unknown-id",
              "shortDescription": {
                "text": "Every name leads somewhere."
              },
              "fullDescription": {
                "text": "A name must be that of a *thing*."
              },
              "help": {
                "text": "A name must be\nthat of a *thing*.\n\nLook for the nearest one.",
                "markdown": "A name must be\nthat of a *thing*.\n\nLook for the nearest one."
              },
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
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "There is no `here`. Not found. Did you mean `one`?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "seeds/o%C3%B9%2C%2050%25%3A%20a%26b.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 8,
                  "endLine": 2,
                  "endColumn": 12
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "seeds/o%C3%B9%2C%2050%25%3A%20a%26b.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1,
                  "endColumn": 4
                }
              },
              "message": {
                "text": "it is near"
              }
            },
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "seeds/o%C3%B9%2C%2050%25%3A%20a%26b.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 3,
                  "startColumn": 3,
                  "endLine": 3,
                  "endColumn": 7
                }
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "1c69491ce2289063:1"
          }
        }
      ]
    }
  ]
}

"#]],
    );
}

/// Takes minutes where a finding reads its file from the start, on many lines or on one.
#[test]
fn many_findings_in_one_file_are_placed_fast() {
    for (text, step) in [
        ("a word\n".repeat(10_000), 7),
        ("a word ".repeat(30_000), 21),
    ] {
        let mut sources = Sources::default();
        let file = sources.add("a.md".to_owned(), text);
        let findings = (0..10_000).map(|n| {
            let at = n * step;
            Finding::error("wrong", Span::new(file, at, at + 1), "wrong")
        });
        let report = report(findings.collect());
        assert!(json(&report, &sources).len() > 1_000_000);
        assert!(sarif(&report, &sources, &[], "1.2.3").len() > 1_000_000);
        assert_eq!(github(&report, &sources).lines().count(), 10_000);
    }
}
