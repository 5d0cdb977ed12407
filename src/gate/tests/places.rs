//! Where leaks stand: tags, attributes, comments, scripts, style sheets, feeds, calendars, paths.

use super::{Form, Kind, found, gate, scan};

const RUN: &str = "nobody was told that the column had left Kidal";

#[test]
fn a_run_goes_on_across_tags_and_comments() {
    for file in [
        "<p>Nobody was <em>told</em> that the <a href=\"x.html\" title=\"a &gt; b\">column</a> had left Kidal.</p>",
        "<p>Nobody was</p>\n<p>told that the column</p><p>had left Kidal.</p>",
        "<li>Nobody<li>was<li>told<li>that<li>the<li>column<li>had<li>left<li>Kidal",
        "Nobody was <abbr title=\"x > y\">told</abbr> that the column had left Kidal",
        "Nobody was <!-- by the <b>way</b> --> told that the column had left Kidal",
        "&lt;p&gt;Nobody was &lt;em class=\"x\"&gt;told&lt;/em&gt; that the column had left Kidal",
        r#"{"html": "Nobody was \u003cem class=\"x\"\u003etold\u003c/em\u003e that the column had left Kidal"}"#,
        r#"{"html": "Nobody was <em class=\"x\">told<\/em> that the column had left Kidal"}"#,
        "<svg><text><tspan x=1>Nobody was told</tspan><tspan x=2>that the column had left Kidal",
        "<![CDATA[Nobody was told]]> that the column had left Kidal",
    ] {
        let leaks = scan(&gate(&[(Kind::Text, RUN)]), file);
        assert_eq!(leaks.len(), 1, "{file}");
        assert!(leaks[0].around.contains("Nobody"), "{file}: {leaks:?}");
    }
}

#[test]
fn what_is_no_tag_hides_nothing() {
    for file in [
        "a<b && nobody was told that the column had left Kidal",
        "if x &lt;nobody was told that the column had left Kidal",
        "nobody was told that <the column had left Kidal",
        "nobody was told that &lt;the column had left Kidal",
        "<p title=\"never closed>nobody was told that the column had left Kidal",
        "<!-- never closed: nobody was told that the column had left Kidal",
    ] {
        assert_eq!(scan(&gate(&[(Kind::Text, RUN)]), file).len(), 1, "{file}");
    }
}

#[test]
fn tags_comments_scripts_and_styles_are_read() {
    for (before, after) in [
        ("<meta name=description content=\"", "\">"),
        ("<img src=\"x.png\" alt='", "'>"),
        ("<p>Open.<!-- ", " --></p>"),
        ("<p>Open.<!-- <b>x</b> a < b ", " --></p>"),
        (
            "<script type=application/ld+json>{\"name\":\"",
            "\"}</script>",
        ),
        ("const x = a < b ? 'x' : `", "`;"),
        (".note::before{content:\"", "\"}"),
        ("id,title\r\n1,\"", "\"\r\n"),
        ("{\"title\":\"", "\"}"),
        ("\u{feff}", ""),
    ] {
        let file = format!("{before}{RUN}{after}");
        let at = [(Form::Plain, before.len())];
        assert_eq!(found(Kind::Text, RUN, &file), at, "{file}");
    }
}

#[test]
fn a_comment_with_tags_is_read_through() {
    let file =
        "<p>Open.<!-- nobody was <em class=x>told</em> that the column had left Kidal --> text";
    assert_eq!(found(Kind::Text, RUN, file), [(Form::Plain, 13)]);
}

#[test]
fn words_are_not_glued_together_or_torn() {
    assert!(
        found(
            Kind::Alias,
            "redcable",
            "<b>red</b>cable red\ncable red&nbsp;cable"
        )
        .is_empty()
    );
    assert!(
        found(
            Kind::Alias,
            "cable",
            "cablecar, recable, cable2, &#99;ablecar"
        )
        .is_empty()
    );
    for file in [
        "red&shy;cable",
        "red\u{ad}cable",
        "red&#8203;cable",
        "re\u{301}dcable",
        "REDCABLE",
    ] {
        assert_eq!(found(Kind::Alias, "redcable", file).len(), 1, "{file}");
    }
}

#[test]
fn lines_of_calendars_are_put_together() {
    let gate = gate(&[(Kind::Title, "The red cable of Ménaka")]);
    let file = "SUMMARY:The red ca\r\n ble of Mé\r\n\tnaka\r\n";
    assert_eq!(gate.scan("data/events.ics", file.as_bytes())[0].at, Some(8));
    assert!(gate.scan("data/events.txt", file.as_bytes()).is_empty());
}

#[test]
fn paths_are_looked_at() {
    let gate = gate(&[(Kind::Id, "red-cable"), (Kind::File, "câble rouge.pdf")]);
    for path in [
        "sources/red-cable.html",
        "fr/sources/red-cable/events/2024.html",
        "files/c%C3%A2ble%20rouge.pdf",
        "cable_rouge.PDF",
    ] {
        let leaks = gate.scan(path, b"nothing");
        assert_eq!(leaks.len(), 1, "{path}");
        assert_eq!((leaks[0].at, leaks[0].around.as_str()), (None, path));
    }
    assert!(gate.scan("sources/red.html", b"cable").is_empty());
}

#[test]
fn the_message_shows_one_line_around() {
    let gate = gate(&[(Kind::Alias, "Tinzaouatène")]);
    let leaks = scan(
        &gate,
        "<p>The road\r\n  to <b>Tinzaouatène</b>\0 was closed in the evening, and later again",
    );
    assert_eq!(leaks[0].around, "e road to <b>Tinzaouatène</b> was closed");
    let long = "x".repeat(5000) + " é Tinzaouatène " + &"é".repeat(5000);
    let around = &scan(&gate, long)[0].around;
    assert!(
        around.chars().count() <= 64 && around.contains("Tinzaouatène"),
        "{around}"
    );
}
