//! Any text at all: no panic, every place inside the file, every element closed.

use super::*;
use crate::model::text::What;
use crate::report::FileId;

const PARTS: &[&str] = &[
    "[@a]",
    "[@a, b]",
    "[[b|",
    "[[c#d]]",
    "]]",
    "]",
    "[",
    "> ",
    "— ",
    "--",
    "\n",
    "\n\n",
    "\n    ",
    "#",
    "## ",
    "*",
    "**",
    "~~",
    "_",
    "`",
    "```",
    "|",
    "|-|\n",
    "é",
    "«",
    "”",
    "\"",
    "[^x]",
    "[^x]: ",
    "]: ",
    "<b",
    ">",
    "<!--",
    "-->",
    "- ",
    "1. ",
    "[ ] ",
    "\\",
    "!",
    "](",
    "](https://a.b)",
    "(#c)",
    ")",
    " ",
    "\t",
    "\r\n",
    "\r",
    "\0",
    "---",
    "@",
    ";",
    "&lt;",
    "<https://c.d>",
    "[!NOTE]",
    "\u{301}",
];

/// A text of up to 30 parts, the same for the same seed.
fn text(seed: &mut u64) -> String {
    let mut next = || {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        usize::try_from(*seed >> 33).unwrap_or(0)
    };
    (0..next() % 30)
        .map(|_| PARTS[next() % PARTS.len()])
        .collect()
}

fn check_balanced(html: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or(("unclosed", ""));
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{text:?}: {html}"),
            None if tag == "br" || tag == "hr" => {}
            None => open.push(tag.split(' ').next().unwrap_or(tag)),
        }
    }
    assert!(open.is_empty(), "{text:?}: {html}");
}

fn check_text(compiled: &Text<Drafted>, text: &str, inside: &dyn Fn(Span)) {
    check_balanced(&compiled.html, text);
    assert!(compiled.holes.is_sorted_by_key(|hole| hole.at), "{text:?}");
    for hole in &compiled.holes {
        assert!(compiled.html.is_char_boundary(hole.at), "{text:?}");
        match &hole.what {
            What::Cite(cites) => cites.iter().for_each(|cite| inside(cite.source.span)),
            What::Link(link) => {
                inside(link.to.span);
                check_balanced(link.words.as_deref().unwrap_or(""), text);
            }
            What::Quote(quote) => [quote.words.words.span, quote.cite.source.span]
                .into_iter()
                .for_each(inside),
            What::Picture(picture) => inside(picture.file.span),
            What::File(link) => {
                inside(link.file.span);
                check_balanced(&link.words, text);
            }
            What::Footnote(n) => assert!(*n < compiled.footnotes.len(), "{text:?}"),
        }
    }
    for heading in &compiled.headings {
        inside(heading.span);
        assert!(compiled.html.is_char_boundary(heading.at), "{text:?}");
        check_balanced(&heading.html, text);
    }
}

#[test]
fn any_text_compiles() {
    let mut seed = 88_172_645_463_325_252;
    let rounds = std::env::var("ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(20_000);
    for _ in 0..rounds {
        let text = text(&mut seed);
        let base = Span::new(FileId(0), 0, text.len());
        let mut flaws = Vec::new();
        let whole = compile(&text, base, &Options::default(), &mut flaws);
        let line = compile_inline(&text, base, true, &Options::default(), &mut flaws);
        let inside = |span: Span| {
            assert!(
                text.get(span.start as usize..span.end as usize).is_some(),
                "{text:?}: {span:?}"
            );
        };
        flaws.iter().for_each(|flaw| inside(flaw.span));
        for compiled in [&whole, &line] {
            check_text(compiled, &text, &inside);
            compiled
                .footnotes
                .iter()
                .for_each(|note| check_text(note, &whole.html, &|span| inside(span)));
        }
    }
}
