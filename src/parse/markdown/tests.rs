//! Markdown in, HTML with its holes out.

use super::*;
use crate::model::text::{Cite, What};
use crate::report::{FileId, Sources};

/// The HTML with each hole written as ⟦…⟧, or the flaws as `line:column rule`.
fn shown(markdown: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add("t.md".to_owned(), markdown.to_owned());
    let mut flaws = Vec::new();
    let text = compile(
        markdown,
        Span::new(file, 0, markdown.len()),
        Options::default(),
        &mut flaws,
    );
    if flaws.is_empty() {
        return with_holes(&text);
    }
    let line = |flaw: &Flaw| {
        let (line, column) = sources.place(flaw.span);
        format!("{line}:{column} {}", flaw.rule)
    };
    flaws.iter().map(line).collect::<Vec<_>>().join("; ")
}

fn with_holes(text: &Text<Drafted>) -> String {
    let cite = |c: &Cite<Drafted>| match &c.locator {
        Some(locator) => format!("{}, {locator}", c.source),
        None => c.source.to_string(),
    };
    let mut out = String::new();
    let mut from = 0;
    for hole in &text.holes {
        out.push_str(&text.html[from..hole.at]);
        from = hole.at;
        out.push_str(&match &hole.what {
            What::Cite(cites) => format!(
                "⟦{}⟧",
                cites.iter().map(cite).collect::<Vec<_>>().join("; ")
            ),
            What::Link(link) => {
                let heading = link
                    .heading
                    .as_ref()
                    .map_or(String::new(), |h| format!("#{h}"));
                let words = link
                    .words
                    .as_ref()
                    .map_or(String::new(), |w| format!("|{w}"));
                format!("⟦→{}{heading}{words}⟧", link.to)
            }
            What::Quote(quote) => format!("⟦“{}” {}⟧", quote.words, cite(&quote.cite)),
            What::Footnote(n) => format!("⟦note {}⟧", with_holes(&text.footnotes[*n])),
        });
    }
    out.push_str(&text.html[from..]);
    for heading in text.headings.iter().filter(|h| h.level == 2) {
        out.push_str(&format!(" ⟦§{} {}⟧", heading.id, heading.at));
    }
    out
}

fn check(markdown: &str, expected: &str) {
    assert_eq!(shown(markdown), expected, "{markdown}");
}

#[test]
fn html_is_compact_and_escaped() {
    check(
        "A *b* **c** ~~d~~ `e<f`\n\n1. x\n2. y\n",
        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p><ol><li>x</li><li>y</li></ol>",
    );
    check("a & \"b\"\nc", "<p>a &amp; &quot;b&quot;\nc</p>");
    check(
        "- [x] done\n- [ ] open",
        "<ul><li>☑ done</li><li>☐ open</li></ul>",
    );
    check(
        "|a|b|\n|-|-:|\n|c|d|\n",
        "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"tr\">b</th></tr></thead><tbody><tr><td>c</td><td class=\"tr\">d</td></tr></tbody></table>",
    );
    check(
        "> [!WARNING]\n> Mind.\n",
        "<div class=\"alert warning\" role=\"note\"><p class=\"alert-title\">Warning</p><p>Mind.</p></div>",
    );
    check(
        "```rust\na<b\n```",
        "<pre><code class=\"language-rust\">a&lt;b\n</code></pre>",
    );
}

#[test]
fn citations_are_holes() {
    check("So.[@a]", "<p>So.⟦a⟧</p>");
    check("So [@a, para. 3; @b-c].", "<p>So ⟦a, para. 3; b-c⟧.</p>");
    check(
        "Not \\[@a] nor `[@a]`",
        "<p>Not [@a] nor <code>[@a]</code></p>",
    );
    check("[@]", "1:2 citation-malformed");
    check("[@a; b]", "1:5 citation-malformed");
}

#[test]
fn links_between_things_are_holes() {
    check(
        "See [[a]], [[b|*the* b]], [[c#d|e]].",
        "<p>See ⟦→a⟧, ⟦→b|<em>the</em> b⟧, ⟦→c#d|e⟧.</p>",
    );
    check("[[../x]]", "1:1 bad-id");
}

#[test]
fn a_quotation_with_a_source_is_evidence() {
    check("> the words\n> — [@a, p. 2]", "⟦“the words” a, p. 2⟧");
    check(
        "> « two\n> lines »\n>\n> -- [@a]\n\nEnd.",
        "⟦“two lines” a⟧<p>End.</p>",
    );
    check("> just words", "<blockquote><p>just words</p></blockquote>");
    check("> words\n> — [@a; @b]", "2:5 quote-two-sources");
    check("> — [@a]", "1:5 quote-empty");
}

#[test]
fn second_level_headings_divide_the_text() {
    check(
        "a\n\n## B\n\nc\n\n### D\n",
        "<p>a</p><p>c</p><h3 id=\"d\">D</h3> ⟦§b 8⟧",
    );
    check("## B\n\n## B\n", " ⟦§b 0⟧ ⟦§b-2 0⟧");
    check("# N1\n", " ⟦§s-n1 0⟧");
    check("## À [@a]\n", "1:1 link-in-heading");
}

#[test]
fn footnotes_follow_their_first_reference() {
    check(
        "a[^y] b[^x] c[^y]\n\n[^x]: X [@s]\n\n[^y]: Y\n",
        "<p>a⟦note Y⟧ b⟦note X ⟦s⟧⟧ c⟦note Y⟧</p>",
    );
    check("a[^z]", "1:2 footnote-not-found");
    check("a\n\n[^x]: X\n", "3:1 footnote-unused");
}

#[test]
fn unsafe_and_unresolved_links_are_flaws() {
    check(
        "[a](https://b.example/?c&d)",
        "<p><a href=\"https://b.example/?c&amp;d\" rel=\"noopener\">a</a></p>",
    );
    check("[a](javascript:b)", "1:1 unsafe-link");
    check("[a](<java\tscript:b>)", "1:1 unsafe-link");
    check("[a](JaVaScRiPt&#58;b)", "1:1 unsafe-link");
    check("[a](data:text/html,b)", "1:1 unsafe-link");
    check("[a](b.md)", "1:1 relative-link");
    check("[a](//b.example)", "1:1 relative-link");
    check("## Bc\n\n[a](#bc) [a](#bd)", "3:10 heading-not-found");
    check("![a](b.png)", "1:1 image-not-supported");
}

#[test]
fn raw_html_is_a_flaw_and_a_comment_is_not() {
    check("a <b>c</b>", "1:3 raw-html; 1:7 raw-html");
    check("<div>\n<p>x</p>\n</div>\n", "1:1 raw-html");
    check("a <!-- b --> c\n\n<!--\nd\n-->\n", "<p>a  c</p>");
}

#[test]
fn hostile_texts_end_in_time() {
    for text in [
        ">".repeat(100_000),
        "[".repeat(100_000),
        "*a ".repeat(50_000),
        "- ".repeat(50_000),
        "[[a|".repeat(30_000),
    ] {
        let _ = shown(&text);
    }
    check(&format!("{}x", "> ".repeat(70)), "1:129 nested-too-deep");
}

#[test]
fn any_text_compiles_with_its_places_inside_the_file() {
    let parts = [
        "[@a]", "[[b|", "]]", "> ", "— ", "\n", "\n\n", "#", "*", "`", "|", "é", "[^x]", "]: ",
        "<b", ">", "- ", "1. ", "\\", "![", "](", ")", " ", "\r\n", "---", "@", ";",
    ];
    let mut seed = 7_u32;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..14 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(parts[(seed >> 16) as usize % parts.len()]);
        }
        let mut flaws = Vec::new();
        let compiled = compile(
            &text,
            Span::new(FileId(0), 0, text.len()),
            Options::default(),
            &mut flaws,
        );
        for flaw in &flaws {
            let (start, end) = (flaw.span.start as usize, flaw.span.end as usize);
            assert!(text.get(start..end).is_some(), "{text:?}: {flaw:?}");
        }
        for hole in &compiled.holes {
            assert!(compiled.html.is_char_boundary(hole.at), "{text:?}");
        }
        assert_eq!(
            compiled.html.matches("<p>").count(),
            compiled.html.matches("</p>").count(),
            "{text:?}"
        );
    }
}

#[test]
fn a_line_of_front_matter_has_no_paragraph_around_it() {
    let mut flaws = Vec::new();
    let text = compile_inline(
        "So.[@a] And.",
        Span::new(FileId(0), 0, 12),
        true,
        Options::default(),
        &mut flaws,
    );
    assert_eq!(with_holes(&text), "So.⟦a⟧ And.");
    compile_inline(
        "- a",
        Span::new(FileId(0), 0, 3),
        true,
        Options::default(),
        &mut flaws,
    );
    assert_eq!(flaws.len(), 1);
}
