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
        "> a\n> — b [@c]",
        "<blockquote><p>a\n— b ⟦cite c⟧</p></blockquote>",
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
        "![a](b.png) ![[c]]",
        "1:1 image-not-supported; 1:13 image-not-supported",
    );
    check(
        "[a <https://b.example>](https://c.example)",
        "<p><a href=\"https://c.example\" rel=\"noopener\">a https://b.example</a></p>",
    );
}
