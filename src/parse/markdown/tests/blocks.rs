//! Blocks, footnotes, raw HTML, front matter, hostile texts.

use super::*;

#[test]
fn html_is_compact_and_escaped() {
    check(
        "A *b* **c** ~~d~~ `e<f`\n\n1. x\n2. y\n",
        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p><ol><li>x</li><li>y</li></ol>",
    );
    check(
        "a & \"b\"\r\nc\\\nd\n\n***",
        "<p>a &amp; &quot;b&quot;\nc<br>d</p><hr>",
    );
    check(
        "- a\n\n- b\n  1. c",
        "<ul><li><p>a</p></li><li><p>b</p><ol><li>c</li></ol></li></ul>",
    );
    check("3) a\n4) b", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
    check(
        "- [x] done\n- [ ] open",
        "<ul><li>☑ done</li><li>☐ open</li></ul>",
    );
    check("> just words", "<blockquote><p>just words</p></blockquote>");
    check(
        "> [!WARNING]\n> Mind.[@a]",
        "<aside class=\"alert warning\"><p class=\"alert-title\">Warning</p><p>Mind.⟦cite a⟧</p></aside>",
    );
    check(
        "```rust\na<b\n```",
        "<pre><code class=\"language-rust\">a&lt;b\n</code></pre>",
    );
    check(
        "```a\"b\nc\n```\n\n    [^d] [@e",
        "<pre><code>c\n</code></pre><pre><code>[^d] [@e</code></pre>",
    );
}

#[test]
fn tables_have_a_head_and_aligned_columns() {
    check(
        "|a|b|c|\n|-|-:|:-:|\n|d|[[e\\|f]]|[@g]|\n",
        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"tr\">b</th><th scope=\"col\" class=\"tc\">c</th></tr></thead>\
         <tbody><tr><td>d</td><td class=\"tr\">⟦link e|f⟧</td><td class=\"tc\">⟦cite g⟧</td></tr></tbody></table></div>",
    );
    check(
        "|a|\n|-|\n",
        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">a</th></tr></thead></table></div>",
    );
}

#[test]
fn second_level_headings_divide_the_text() {
    check(
        "a\n\n## *B* & c\n\nc\n\n### D\n",
        "<p>a</p>⟦## b-c <em>B</em> &amp; c⟧<p>c</p><h3 id=\"d\">D</h3>",
    );
    check(
        "# B\n\n## B\n\n## B 2\n\n## !",
        "⟦## b B⟧⟦## b-2 B⟧⟦## b-2-2 B 2⟧⟦## section !⟧",
    );
    check(
        "# N1\n\n## Main\n\n## It’s “œuvre”",
        "⟦## s-n1 N1⟧⟦## s-main Main⟧⟦## its-oeuvre It’s “œuvre”⟧",
    );
    check(
        "> ## B\n\n- # C",
        "<blockquote><h3 id=\"b\">B</h3></blockquote><ul><li><h3 id=\"c\">C</h3></li></ul>",
    );
    check("## À [@a]\n", "1:6 citation-in-heading");
    check(
        "## [a](https://b.example) [[c]]\n",
        "1:4 link-in-heading; 1:27 link-in-heading",
    );
}

#[test]
fn footnotes_follow_their_first_reference() {
    check(
        "a[^y] b[^x] c[^Y]\n\n[^x]: X [@s]\n\n[^y]: Y\n\n    Z\n",
        "<p>a⟦note 0⟧ b⟦note 1⟧ c⟦note 0⟧</p>⟦0: <p>Y</p><p>Z</p>⟧⟦1: X ⟦cite s⟧⟧",
    );
    check("a[^z] \\[^q]", "1:2 footnote-not-found");
    check("a\n\n[^x]: X\n", "3:1 footnote-unused");
    check(
        "a[^x] b[^y]\n\n[^x]: X [^y]\n\n[^y]: Y\n",
        "3:9 footnote-nested",
    );
    check("a[^x]\n\n[^x]: X\n\n[^x]: Y\n", "5:1 footnote-twice");
}

#[test]
fn raw_html_is_a_flaw_and_a_comment_is_not() {
    check("a <b>c</b>", "1:3 raw-html; 1:7 raw-html");
    check("<div>\n<p>x</p>\n</div>\n", "1:1 raw-html");
    check(
        "a <!-- b --> c\n\n<!--\nd\n-->\n<!-- e -->\n",
        "<p>a  c</p>",
    );
    check("<!-- a --> <b>\n", "1:1 raw-html");
    check("<!-- a\n", "1:1 comment-not-closed");
    let allowed = shown(
        "<div>\n<!-- a -->\n</div>\n\n<!-- b -->\n\nc <b>d</b>",
        Options { allow_html: true },
    );
    assert_eq!(allowed, "<div>\n<!-- a -->\n</div>\n<p>c <b>d</b></p>");
}

#[test]
fn a_line_of_front_matter_has_no_paragraph_around_it() {
    check_inline("So.[@a] *And*.", "So.⟦cite a⟧ <em>And</em>.");
    check_inline("a\n\nb [[c]]", "<p>a</p><p>b ⟦link c⟧</p>");
    check_inline("- a", "1:1 block-in-line");
    check_inline(
        "a\n\n# b\n\n---\n\n> c\n> — [@d]",
        "3:1 block-in-line; 5:1 block-in-line; 7:1 block-in-line",
    );
    check_inline("", "");
    let (markdown, mut flaws) = ("a [@b] [c](d)", Vec::new());
    let place = Span::new(crate::report::FileId(0), 3, 4);
    let text = compile_inline(markdown, place, false, &Options::default(), &mut flaws);
    assert_eq!(flaws[0].span, place);
    assert!(matches!(&text.holes[0].what, What::Cite(cites) if cites[0].source.span == place));
}

#[test]
fn hostile_texts_end_in_time() {
    check(&format!("{}x", "> ".repeat(70)), "1:129 nested-too-deep");
    check(
        &format!("{}x", "- ".repeat(500_000)),
        "1:129 nested-too-deep",
    );
    check(
        &format!("a\n\n{}", ">".repeat(1_000_000)),
        "3:65 nested-too-deep",
    );
    let words = [
        "[",
        "]",
        "*a ",
        "[[a|",
        "[[a]]",
        "[@a",
        "[@a]",
        "[^a]",
        "[^a",
        "[a](",
        "![",
        "<a ",
        "<!--",
        "`a``",
        "## a\n\n",
        "[a](#b)\n",
        "> — [@a]\n",
        "> a\n",
        "[^a]: b\n\n",
        "- a\n  > b\n",
        "|a",
        "&#",
        "\\[",
        "\\",
        "_a*",
        "<b>",
        "a\r\n",
    ];
    for word in words {
        let text = word.repeat(250_000 / word.len());
        let _ = compile(&text, base(&text).1, &Options::default(), &mut Vec::new());
    }
}
