//! Captures as they come, and as somebody hostile would build them.

#![expect(
    clippy::disallowed_methods,
    reason = "tests of a room that reads a folder make one"
)]

use super::{Archive, Trouble, pdf};
use std::path::{Path, PathBuf};
use std::time::Duration;

fn archive() -> Archive {
    Archive::open(Path::new("captures"), None)
}

fn page(html: &str) -> String {
    archive()
        .text(html.as_bytes(), "page.html", None)
        .expect("a text")
}

fn check(html: &str, text: &str) {
    assert_eq!(page(html), text, "{html}");
}

fn trouble<T: std::fmt::Debug>(result: Result<T, Trouble>) -> String {
    result.expect_err("trouble").to_string()
}

#[test]
fn inline_elements_join_and_blocks_stand_apart() {
    check("<b>a</b><i>b</i>", "ab");
    check("<b>a</b> <i> b</i>", "a b");
    check(
        "<p>one <em>two</em>\n  three</p><p>four",
        "one two three\nfour",
    );
    check("<div>a<div>b</div>c</div>", "a\nb\nc");
    check("a<br>b<hr>c", "a\nb\nc");
    check("<ul><li>a<li>b<ul><li>c</ul></ul>", "a\nb\nc");
    check(
        "<table><tr><th>a<td>b<tr><td>c</td><td>d</td></table>e",
        "a b\nc d\ne",
    );
    check("<h1>T</h1>text<footer>f</footer>", "T\ntext\nf");
}

#[test]
fn digits_that_stand_apart_make_no_number() {
    for (html, text) in [
        ("killed 84<sup>1</sup>.", "killed 84 1."),
        ("84<sup><a href=x>12</a></sup>", "84 12"),
        ("84<sup> 1</sup>", "84 1"),
        (
            "10<sup>th</sup> m<sup>2</sup> H<sub>2</sub>O",
            "10th m2 H2O",
        ),
        ("1<b>2</b>", "12"),
        ("12<span style='display:block'>500</span>", "12\n500"),
        ("12<span style='display:inline-block'>500</span>", "12 500"),
        ("a<span style='display:inline-block'>b</span>", "ab"),
        ("12<span style='float:right'>500</span>", "12 500"),
        ("men<span style='VERTICAL-ALIGN: super'>1</span>", "men 1"),
        ("men<span style='vertical-align:sub'>1</span>", "men1"),
        ("<math><msup><mn>84</mn><mn>1</mn></msup></math>", "84 1"),
        (
            "<svg><text><tspan x=1>12</tspan><tspan x=9>5</tspan></text></svg>",
            "12 5",
        ),
        (
            "<svg><text><tspan>12</tspan><tspan>5</tspan></text></svg>",
            "125",
        ),
    ] {
        check(html, text);
    }
}

#[test]
fn white_space_is_kept_in_pre_alone() {
    check(
        "<p>a</p><pre>\n  b\n\tc\n</pre><p> d </p>",
        "a\n  b\n\tc\nd",
    );
    check("a \t\n b", "a b");
}

#[test]
fn what_is_not_seen_is_left_out() {
    check("<head><title>t</title></head><body>a<!-- b -->c", "ac");
    for hidden in [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<textarea>x</textarea>",
        "<input value=x>",
        "<img alt=x>",
        "<iframe>x</iframe>",
        "<dialog>x</dialog>",
        "<svg><title>x</title><desc>x</desc></svg>",
        "<span hidden>x<b>x</b></span>",
        "<span hidden=until-found>x</span>",
        "<span style='color: red; DISPLAY : none !important'>x</span>",
        "<span style='display:/* */none'>x</span>",
        "<span style='visibility:hidden'><b>x</b></span>",
        "<span style='d\\69 splay:n\\6fne'>x</span>",
        "<span style='opacity:0'>x</span>",
        "<span style='opacity:0.0!important;opacity:1'>x</span>",
        "<span style='font-size:0px'>x<b style='font-size:2em'>x</b></span>",
        "<span style='position:absolute;left:-9999px'>x</span>",
        "<span style='text-indent:-100em'>x</span>",
        "<span style='max-height:0;overflow:hidden'>x</span>",
        "<span style='position:absolute;clip:rect(0 0 0 0)'>x</span>",
        "<span style='clip-path: inset(50%)'>x</span>",
        "<span style='text-decoration:line-through red'>x</span>",
        "<span popover>x</span>",
        "<svg><text display=none>x</text><text opacity=0>x</text></svg>",
    ] {
        check(&format!("a{hidden}b"), "ab");
    }
    check("<p hidden>x<p>b", "b");
    check("<b hidden>x</b>b", "b");
    check("<body><p>a<body hidden>", "");
}

#[test]
fn what_is_seen_is_kept() {
    check("<span aria-hidden=true>a</span>b", "ab");
    check("<span style='display:block'>a</span>", "a");
    check("<i style='display:none;display:inline'>a</i>", "a");
    check(
        "<i style='display:none!important;display:block'>a</i>b",
        "b",
    );
    check(
        "<i style='display:none ! important;display:block'>a</i>b",
        "b",
    );
    check("<i style='display:none;display:foo'>a</i>b", "b");
    check("<i style='display:inline flow'>a</i>", "a");
    check(
        "<i style='display:none!important;display:block!important'>a</i>",
        "a",
    );
    check(
        "<i style='visibility:hidden'>x<b style='visibility:visible'>a</b></i>",
        "a",
    );
    for seen in [
        "opacity:0;opacity:.4",
        "font-size:0;font-size:1px",
        "left:-9999px",
        "position:absolute;left:-20px",
        "max-height:0",
        "clip:rect(0,10px,10px,0)",
        "clip-path:inset(10%)",
        "text-decoration:underline",
        "display:none;display:var(--a)",
    ] {
        check(&format!("<i style='{seen}'>a</i>"), "a");
    }
    check(
        "<i style='font-size:0'><b style='font-size:small'>a</b></i>",
        "a",
    );
    check("<dialog open>a</dialog><details>b</details>", "a\nb");
    check("<svg><text>a</text></svg>", "a");
}

#[test]
fn unclosed_and_crossing_tags_read_as_in_a_browser() {
    check("<p>a<div>b<p>c<b>d<i>e</b>f", "a\nb\ncdef");
    check("</p></div>a</span>b", "ab");
    check("<table>a<tr><td>b</table>", "a\nb");
    check("a<b", "a");
    check("", "");
    check(" \n <p> </p>", "");
}

#[test]
fn entities_and_french_spaces_are_characters() {
    check(
        "a &amp; b &lt;c&gt; &eacute;&#233;&#x2019;",
        "a & b <c> éé’",
    );
    check(
        "« Le port&nbsp;: fermé\u{202f}! »",
        "« Le port\u{a0}: fermé\u{202f}! »",
    );
}

#[test]
fn deep_nesting_is_flattened_in_linear_time() {
    for (tag, times) in [
        ("div", 100_000),
        ("b", 100_000),
        ("span", 10_000),
        ("ul><li", 10_000),
        ("table><tr><td", 10_000),
        ("svg", 10_000),
        ("select", 10_000),
    ] {
        let deep = format!("{}end", format!("<{tag}>").repeat(times));
        assert_eq!(page(&deep), "end", "{tag}");
    }
    let closed = format!(
        "{}in{}<p>after",
        "<div>".repeat(100_000),
        "</div>".repeat(100_000)
    );
    assert_eq!(page(&closed), "in\nafter");
}

#[test]
fn depth_shows_nothing_that_is_hidden() {
    let deep = "<div>".repeat(5_000);
    check(&format!("{deep}a<span hidden>x<b>x</b></span>b"), "ab");
    check(&format!("{deep}a<script>x</script>b<p>c"), "ab\nc");
    check(&format!("<div hidden>{deep}x"), "");
}

#[test]
fn elements_that_multiply_are_given_up() {
    let formatting: String = (0..600).map(|n| format!("<p><b id={n}></p>")).collect();
    let result = archive().text(
        format!("{formatting}{}", "<p>x".repeat(100_000)).as_bytes(),
        "page.html",
        None,
    );
    assert!(trouble(result).contains("multiplies"));
}

fn read(bytes: &[u8], file: &str, media_type: Option<&str>) -> String {
    archive().text(bytes, file, media_type).expect("a text")
}

#[test]
fn bytes_are_decoded_as_a_browser_does() {
    let html = Some("text/html");
    assert_eq!(read(b"\xe9t\xe9", "a.html", html), "été");
    assert_eq!(read("été".as_bytes(), "a.html", html), "été");
    assert_eq!(
        read(b"<meta charset='windows-1252'>\x93a\x94 \x80", "a", html),
        "“a” €"
    );
    let equiv = b"<meta content='text/html; charset=iso-8859-2' http-equiv=Content-Type>\xb1";
    assert_eq!(read(equiv, "a", html), "ą");
    let comment = "<!-- <meta charset=koi8-r> --><meta charset=utf-16>é";
    assert_eq!(read(comment.as_bytes(), "a", html), "é");
    let xml = b"<?xml version='1.0' encoding='iso-8859-15'?><html><body>\xa4";
    assert_eq!(read(xml, "a", Some("application/xhtml+xml")), "€");
    assert_eq!(
        read(b"\xcf", "a", Some("text/plain; charset=\"KOI8-R\"")),
        "о"
    );
    assert_eq!(
        read(b"\xff\xfea\0b\0", "a", Some("text/plain; charset=utf-8")),
        "ab"
    );
    assert_eq!(read(b"\xef\xbb\xbfa", "a.txt", None), "a");
}

#[test]
fn the_kind_is_told_by_type_then_ending_then_bytes() {
    let bytes = b"<html><p>a</p>";
    assert_eq!(read(bytes, "a.txt", Some("Text/HTML;charset=utf-8")), "a");
    assert_eq!(read(bytes, "a.XHTML", None), "a");
    assert_eq!(read(bytes, "a", None), "a");
    assert_eq!(
        read(b"\xef\xbb\xbf\n<!DOCTYPE HTML>a", "a.bin", Some("")),
        "a"
    );
    assert_eq!(read(b"a <p>", "a", None), "a <p>");
    assert_eq!(read(b"a,b", "a.2024.csv", None), "a,b");
    assert_eq!(read(b"a", "report.2024", None), "a");
    assert_eq!(read(b"a,b", "a.bin", Some("text/csv")), "a,b");
    for file in ["a.json", "2024/a.WARC", "a.b/c.docx"] {
        let told = trouble(archive().text(b"{}", file, None));
        assert!(told.contains("name its `media_type`"), "{told}");
    }
}

#[test]
fn what_is_not_plain_text_is_not_read_as_such() {
    let html = "is to be read as plain text and begins as HTML; its media type is text/html";
    for (bytes, file, media) in [
        (&b"<html><p>a</p>"[..], "a.html", Some("text/plain")),
        (b"<!-- x --><p>a", "a.html", Some("text/plain")),
        (
            b"\xef\xbb\xbf\n<!DOCTYPE html>a<script>b</script>",
            "a.txt",
            None,
        ),
        (b"\xff\xfe<\0h\0t\0m\0l\0>\0", "a.txt", None),
        (b"<html><p>a</p>", "a.md", None),
    ] {
        assert_eq!(trouble(archive().text(bytes, file, media)), html);
    }
    let text = |bytes: &[u8]| archive().text(bytes, "a.txt", None);
    for (bytes, is) in [
        (&b"<div hidden>x</div>y"[..], "text/html"),
        (b"<p>a", "text/html"),
        (b"\n<custom-tag>a</custom-tag>", "text/html"),
        (b"<?xml version='1.0'?><a/>", "application/xml"),
        (b"<svg xmlns='x'>", "image/svg+xml"),
        (b"{\\rtf1 a}", "application/rtf"),
        (b"WARC/1.1\r\n", "application/warc"),
    ] {
        let told = trouble(text(bytes));
        assert!(
            told.contains("to be read as plain text") && told.ends_with(is),
            "{told}"
        );
    }
    assert_eq!(text(b"<a man said>").expect("a text"), "<a man said>");
    assert!(trouble(text(b"%PDF-1.7\nx")).contains("as PDF; its media type is application/pdf"));
    let saved = "From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x";
    assert!(trouble(text(saved.as_bytes())).contains("multipart/related"));
    let told = "A saved page begins so:\nContent-Type: multipart/related; boundary=x";
    assert_eq!(text(told.as_bytes()).expect("a text"), told);
    assert_eq!(
        text(b"Of <html> and PDF").expect("a text"),
        "Of <html> and PDF"
    );
}

#[test]
fn what_is_struck_out_is_not_said() {
    check(
        "<p>They <s>deny that they</s> killed <del>84</del> 12 <strike>men</strike>",
        "They killed 12",
    );
}

#[test]
fn elements_close_themselves_in_the_xml_syntax_alone() {
    let bytes = b"<html><head><title/><script src='x'/></head><body><p hidden=''/>a<br/>b<svg><path/></svg>";
    assert_eq!(read(bytes, "a.xhtml", None), "a\nb");
    assert_eq!(read(bytes, "a", Some("application/xhtml+xml")), "a\nb");
    check("a<div hidden/>x</div>b", "ab");
    let deep = format!("{}<p hidden=''/>a", "<div>".repeat(1_000));
    assert_eq!(read(deep.as_bytes(), "a.xhtml", None), "a");
}

#[test]
fn what_has_no_text_says_so() {
    let archive = archive();
    assert!(trouble(archive.text(b"", "a.html", Some("image/png"))).starts_with("is image/png"));
    assert_eq!(trouble(archive.text(b"a\0", "a.txt", None)), "is not text");
    assert_eq!(
        trouble(archive.text(b"%PDF-1.7", "a", None)),
        "is a PDF, and there is no program to read it"
    );
}

#[test]
fn a_capture_is_read_by_its_name() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(dir.path().join("2024")).expect("a folder");
    std::fs::write(dir.path().join("2024/a b.html"), "x").expect("a file");
    let archive = Archive::open(dir.path(), None);
    assert_eq!(archive.dir(), dir.path());
    assert_eq!(archive.bytes("2024/a b.html"), Ok(Some(b"x".to_vec())));
    assert_eq!(archive.bytes("2024/none.html"), Ok(None));
    assert_eq!(archive.bytes("2024/a b.html/x"), Ok(None));
    assert_eq!(trouble(archive.bytes("2024")), "is not a file");
    let gone = Archive::open(&dir.path().join("gone"), None);
    assert_eq!(gone.bytes("a"), Ok(None));
}

#[test]
fn a_name_cannot_leave_the_folder() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(dir.path().join("in")).expect("a folder");
    std::fs::write(dir.path().join("secret"), "x").expect("a file");
    let archive = Archive::open(&dir.path().join("in"), None);
    let absolute = dir.path().join("secret");
    for name in [
        "../secret",
        "a/../../secret",
        "..",
        ".",
        "",
        "/",
        "a//b",
        "a/",
        "..\\secret",
        "C:secret",
        "c:/secret",
        "a\0b",
        absolute.to_str().expect("a name"),
    ] {
        assert_eq!(
            trouble(archive.bytes(name)),
            "leads out of the archive",
            "{name:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_cannot_leave_the_folder() {
    use std::os::unix::fs::symlink;
    let dir = tempfile::tempdir().expect("a folder");
    let inside = dir.path().join("in");
    std::fs::create_dir(&inside).expect("a folder");
    std::fs::write(dir.path().join("secret"), "x").expect("a file");
    std::fs::write(inside.join("a"), "a").expect("a file");
    symlink("../secret", inside.join("out")).expect("a link");
    symlink("..", inside.join("up")).expect("a link");
    symlink("a", inside.join("same")).expect("a link");
    symlink("loop", inside.join("loop")).expect("a link");
    let archive = Archive::open(&inside, None);
    assert_eq!(trouble(archive.bytes("out")), "leads out of the archive");
    assert_eq!(
        trouble(archive.bytes("up/secret")),
        "leads out of the archive"
    );
    assert_eq!(archive.bytes("same"), Ok(Some(b"a".to_vec())));
    assert!(trouble(archive.bytes("loop")).starts_with("cannot be read"));
}

/// Reads with a program that says `read-pdf` without end.
#[cfg(unix)]
fn endless(time: Duration, text: u64) -> Option<String> {
    let reader = PathBuf::from("/usr/bin/yes");
    reader.exists().then(|| {
        let mut archive = Archive::open(Path::new("captures"), Some(reader));
        archive.bounds = pdf::Bounds { time, text };
        trouble(archive.text(&[0; 1 << 20], "a.pdf", None))
    })
}

#[cfg(unix)]
#[test]
fn a_reader_without_end_is_stopped() {
    if let Some(why) = endless(Duration::from_secs(20), 2 << 20) {
        assert_eq!(
            why,
            "is not a PDF that can be read: it has more than 2 MB of text"
        );
    }
    if let Some(why) = endless(Duration::ZERO, 1 << 40) {
        assert_eq!(why, "is not a PDF that can be read: it takes more than 0 s");
    }
}

#[test]
fn a_reader_that_is_missing_is_trouble() {
    let archive = Archive::open(
        Path::new("captures"),
        Some(PathBuf::from("/no/such/reader")),
    );
    let why = trouble(archive.text(b"%PDF-", "a", None));
    assert!(
        why.starts_with("is a PDF whose reader does not start: "),
        "{why}"
    );
}
