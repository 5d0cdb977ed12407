//! Citations, links, sourced quotations.

use super::*;

#[test]
fn citations_are_holes() {
    check("So.[@a]", "<p>So.⟦cite a⟧</p>");
    check(
        "So [@a, para. 3; @b-c , p. 1, 2].",
        "<p>So ⟦cite a, para. 3; b-c, p. 1, 2⟧.</p>",
    );
    check(
        "Not \\[@a] nor `[@a]`",
        "<p>Not [@a] nor <code>[@a]</code></p>",
    );
    check(
        "É [sic][@a] [@b][@c][@d] gone![@e]",
        "<p>É [sic]⟦cite a⟧ ⟦cite b⟧⟦cite c⟧⟦cite d⟧ gone!⟦cite e⟧</p>",
    );
    check("[@a]\n\n[@a]: https://b.example", "<p>⟦cite a⟧</p>");
    check("[@]", "1:2 citation-malformed");
    check("[@a; b]", "1:5 citation-malformed");
    check(
        "[@a b] [@a, [c]] [@d",
        "1:2 citation-malformed; 1:8 citation-malformed; 1:18 citation-malformed",
    );
    check("[a] [b][c]", "<p>[a] [b][c]</p>");
    check("[@a, @b]", "1:2 citation-malformed");
    check("[@a, p. 3, @b; @c]", "1:2 citation-malformed");
    check(
        "[@a, mail to x@b.example]",
        "<p>⟦cite a, mail to x@b.example⟧</p>",
    );
}

#[test]
fn links_between_things_are_holes() {
    check(
        "See [[a]], [[ b |*the* b]], [[c#d|e<]].",
        "<p>See ⟦link a⟧, ⟦link b|<em>the</em> b⟧, ⟦link c#d|e&lt;⟧.</p>",
    );
    check("[[a#b]] [[a|]]", "<p>⟦link a#b⟧ ⟦link a⟧</p>");
    check(
        "## Ça va\n\n[[#ça va|x]] [[#ca-va]]",
        "⟦## ca-va Ça va⟧<p><a href=\"#ca-va\">x</a> <a href=\"#ca-va\">#ca-va</a></p>",
    );
    check("See [[a] and", "1:5 link-malformed");
    check("See [[outer-roads and\nmore", "1:5 link-malformed");
    check("[[a] `[[b` \\[[c [[[d]]]", "1:1 link-malformed");
    check(
        "[[a] b](https://b.example)",
        "<p><a href=\"https://b.example\" rel=\"noopener\">[a] b</a></p>",
    );
    check("[[../x]] [[#y]]", "1:1 bad-id; 1:10 heading-not-found");
    check("[[a|b [@c]]]", "1:7 citation-malformed");
}

#[test]
fn a_quotation_with_a_source_is_evidence() {
    check("> the words\n> — [@a, p. 2]", "⟦quote the words — a, p. 2⟧");
    check(
        "> « two\n> lines »\n>\n> -- [@a]\n\nEnd.",
        "⟦quote two lines — a⟧<p>End.</p>",
    );
    check("> \"a\" and \"b\"\n> – [@a]", "⟦quote \"a\" and \"b\" — a⟧");
    check("> “*a* “b””\r\n> — [@a]\r\n", "⟦quote *a* “b” — a⟧");
    check(
        "- x\n\n  > a\n  > — [@b]\n",
        "<ul><li><p>x</p>⟦quote a — b⟧</li></ul>",
    );
    check(
        "> x\n>\n> > a\n> > b\n> > — [@c]\n",
        "<blockquote><p>x</p>⟦quote a b — c⟧</blockquote>",
    );
    check(
        "> ```\n> — [@a]",
        "<blockquote><pre><code>— [@a]</code></pre></blockquote>",
    );
    check("> words\n> — [@a; @b]", "2:5 quote-two-sources");
    check("> words\n> — [@a] [@b]", "2:5 quote-two-sources");
    check("> — [@a]", "1:5 quote-empty");
    check("> words\n> — [@]", "2:6 citation-malformed");
}

#[test]
fn other_dashes_and_a_full_stop_name_a_source_too() {
    for line in ["― [@a]", "--- [@a]", "— [@a].", "— [@a] ."] {
        check(&format!("> words\n> {line}"), "⟦quote words — a⟧");
    }
}

#[test]
fn a_quotation_with_a_source_that_is_not_read_as_one_is_a_mistake() {
    check("> The army left [@a]", "1:17 quote-unread");
    for (line, column) in [
        ("— the army, [@a]", 15),
        ("Source: [@a]", 11),
        ("— [@a] (our translation)", 5),
        ("— *[@a]*", 6),
        ("- [@a]", 5),
    ] {
        check(
            &format!("> words\n> {line}"),
            &format!("2:{column} quote-unread"),
        );
    }
    check("> words\n\n— [@a]", "3:3 quote-unread");
    check("> words\n\n-- [@a]", "3:4 quote-unread");
    check("> [!NOTE]\n> words\n> — [@a]", "3:5 quote-unread");
    check(
        "> [!NOTE]\n> words\n> — the army, [@a]",
        "3:15 quote-unread",
    );
    check("> [!NOTE]\n> words\n\n— [@a]", "4:3 quote-unread");
    check(
        "> words\n\nThey left — [@a].",
        "<blockquote><p>words</p></blockquote><p>They left — ⟦cite a⟧.</p>",
    );
    check("> a\n> — [@b]\n\n— [@c]", "⟦quote a — b⟧<p>— ⟦cite c⟧</p>");
}

#[test]
fn a_quotation_stands_where_its_words_stand() {
    let (markdown, mut flaws) = ("> « é a\n> b »\n> — [@c]", Vec::new());
    let (sources, base) = base(markdown);
    let text = compile(markdown, base, &Options::default(), &mut flaws);
    let Some(What::Quote(quote)) = text.holes.first().map(|hole| &hole.what) else {
        unreachable!("{text:?}")
    };
    assert_eq!(sources.text(quote.words.words.span), "é a\n> b");
}

#[test]
fn only_safe_and_resolved_links_are_written() {
    check(
        "[a](https://b.example/?c&d%20e \"f\")",
        "<p><a href=\"https://b.example/?c&amp;d%20e\" rel=\"noopener\" title=\"f\">a</a></p>",
    );
    check(
        "[a][b] <c@d.example>\n\n[b]: http://e.example",
        "<p><a href=\"http://e.example\" rel=\"noopener\">a</a> <a href=\"mailto:c@d.example\" rel=\"noopener\">c@d.example</a></p>",
    );
    for address in [
        "javascript:b",
        "<java\tscript:b>",
        "JaVaScRiPt&#58;b",
        "java&#10;script:b",
        "&#1;javascript:b",
        "<java script:b>",
        "data:text/html,b",
        "VBScript:b",
        "file:///b",
        "tel:1",
        "https:b",
        "https:///b",
        "x-y:z",
    ] {
        check(&format!("[a]({address})"), "1:1 unsafe-link");
    }
    for address in [
        "b.md",
        "../b",
        "/b",
        "//b.example",
        "",
        "?b",
        "javascript\u{200b}:b",
    ] {
        check(&format!("[a]({address})"), "1:1 relative-link");
    }
    check("[a][b]\n\n[b]: javascript:c", "1:1 unsafe-link");
    check("## Bc\n\n[a](#bc) [a](#bd)", "3:10 heading-not-found");
    check(
        "![[c.png]] \n\n![[c.png|D]]",
        "⟦picture c.png||⟧⟦picture c.png|D|⟧",
    );
    check(
        "[a <https://b.example>](https://c.example)",
        "<p><a href=\"https://c.example\" rel=\"noopener\">a https://b.example</a></p>",
    );
}

#[test]
fn files_are_shown_and_led_to() {
    check("![A *b*](c.png \"D\")", "⟦picture c.png|A b|D⟧");
    check("![](../../static/c%20d.png)", "⟦picture c d.png||⟧");
    check(
        "a\n\n![b](c.png)\n\nd",
        "<p>a</p>⟦picture c.png|b|⟧<p>d</p>",
    );
    check("- ![b](c.png)", "<ul><li>⟦picture c.png|b|⟧</li></ul>");
    check("[a *b*](c.csv)", "<p>⟦file c.csv|a <em>b</em>⟧</p>");
    check("[](c/d.pdf#page=3)", "<p>⟦file c/d.pdf#page=3|d.pdf⟧</p>");
    for among in [
        "a ![b](c.png)",
        "![b](c.png) a",
        "![b](c.png)![b](c.png)",
        "*![b](c.png)*",
    ] {
        let found = super::shown(among, Options::default());
        assert!(found.contains("picture-in-words"), "{among}: {found}");
    }
    check("## a ![b](c.png)", "1:6 citation-in-heading");
    check("![b](https://example.org/c.png)", "1:1 picture-not-here");
    check("![b](../c.png)", "1:1 picture-not-here");
    check("[b](c.md)", "1:1 relative-link");
}

#[test]
fn what_stands_before_a_heading_stays_before_it() {
    check(
        "![b](c.png)\n\n## D\n\ne",
        "⟦picture c.png|b|⟧\n⟦## d D⟧<p>e</p>",
    );
    check("> a\n> — [@b]\n\n## D", "⟦quote a — b⟧\n⟦## d D⟧");
}
