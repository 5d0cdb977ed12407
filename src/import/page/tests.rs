//! Pages as they come, and as somebody hostile would build them.

use super::read;
use crate::archive::{Archive, Page};
use crate::evidence::{Normal, noise_ranges};
use crate::import::cuts::without;
use crate::import::item::Taken;
use crate::import::stated::{Stated, noise_ends};
use crate::import::when::Setting;
use crate::model::source::Kind;
use chrono::NaiveDate;
use std::path::Path;

fn page(html: &str) -> Page {
    let archive = Archive::open(Path::new("captures"), None);
    let read = archive.page(html.as_bytes(), "a.html", None);
    read.expect("a text").expect("a page")
}

fn stated_on(html: &str, day: &str) -> Stated {
    read(&page(html), &Taken::default(), &setting(day))
}

fn stated(html: &str) -> Stated {
    stated_on(html, "2025-06-30")
}

fn setting(day: &str) -> Setting<'static> {
    let day: NaiveDate = day.parse().expect("a day");
    Setting {
        language: None,
        captured: Some(day),
        today: day,
    }
}

/// The lines of a page that no cut covers.
fn article(html: &str) -> String {
    let page = page(html);
    let lines: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
    let (text, cuts) = (lines.join("\n"), stated(html).cuts);
    noise_ranges(&Normal::new(&text), &noise_ends(&cuts)).expect("ranges");
    let out = without(&text, &noise_ends(&cuts));
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn day(html: &str) -> Option<String> {
    stated(html).published.and_then(|published| published.date)
}

const TEXT: &str = "<p>The harbour was closed on Monday after the crane fell, and nobody could say for how long it would be.</p>\
    <p>Two dockers were hurt. A barge took on water, said the pilot, but it did not sink in the night.</p>";

#[test]
fn a_page_that_states_nothing_states_nothing() {
    assert_eq!(stated(""), Stated::default());
    let bare = stated("<p>word");
    assert_eq!(
        (bare.title, bare.publisher, bare.published),
        (None, None, None)
    );
    assert!(bare.cuts.is_empty() && bare.authors.is_empty());
}

#[test]
fn json_ld_comes_before_the_metas_and_the_metas_before_the_text() {
    let data = r#"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-01-02","dateModified":"2024-03-03"}</script>"#;
    let graph = r#"<meta property="article:published_time" content="2024-01-03T00:30:00+02:00">"#;
    let meta = r#"<meta name="DC.date" content="2024-01-07">"#;
    let time = "<time datetime=2024-01-09>yesterday</time>";
    let line = "<p>Published on 11 January 2024</p>";
    let all = [
        data,
        graph,
        meta,
        "<h1>The crane fell</h1>",
        time,
        line,
        TEXT,
    ];
    for (from, wanted) in [
        "2024-01-02",
        "2024-01-03",
        "2024-01-07",
        "2024-01-09",
        "2024-01-11",
    ]
    .iter()
    .enumerate()
    {
        let used: Vec<&str> = (all.iter().enumerate())
            .filter(|(at, _)| *at >= from + usize::from(from > 2) || *at == 3)
            .map(|(_, part)| *part)
            .collect();
        assert_eq!(day(&used.concat()).as_deref(), Some(*wanted));
    }
    let note = stated(&all.concat()).published.expect("a date").note;
    assert!(
        note.contains("2024-01-07") && !note.contains("2024-01-03 "),
        "{note}"
    );
}

#[test]
fn days_that_are_not_of_publication_are_left() {
    for trap in [
        r#"<script type="application/ld+json">{"@type":"Article","dateModified":"2024-03-03"}</script>"#,
        r#"<meta property="article:modified_time" content="2024-03-03">"#,
        r#"<meta name="date" content="2031-01-01">"#,
        "<header>Monday, 30 June 2025</header>",
        "<div>Lauden, 30 June 2025</div>",
    ] {
        assert_eq!(
            day(&format!("{trap}<h1>The crane fell</h1>{TEXT}")),
            None,
            "{trap}"
        );
    }
    for trap in [
        "<p>Last updated: 3 March 2024</p>",
        "<p>Updated <time datetime=2024-03-03>3 March</time></p>",
        "<dl><dt>Updated:</dt><dd>3 March 2024</dd></dl>",
    ] {
        assert_eq!(
            day(&format!("<h1>The crane fell</h1>{trap}{TEXT}")),
            None,
            "{trap}"
        );
    }
    for trap in [
        "<div class=comments><time datetime=2024-03-03>3 March</time><p>No.</p></div>",
        "<h3>Related articles</h3><ul><li><a href=x>Bridge shut</a> 3 March 2024</ul>",
        "<footer>© 2024 The Courier</footer>",
        "<p>The tender of 3 March 2024 was late, as the harbour master had said it would be in his letter.</p>",
    ] {
        assert_eq!(
            day(&format!("<h1>The crane fell</h1>{TEXT}{trap}")),
            None,
            "{trap}"
        );
    }
}

#[test]
fn a_date_in_the_address_is_inferred() {
    let html = format!(
        "<link rel=canonical href='https://a.example/2024/03/05/crane'><h1>The crane fell</h1>{TEXT}"
    );
    let published = stated(&html).published.expect("a date");
    assert_eq!(published.date.as_deref(), Some("2024-03-05"));
    assert_eq!(published.basis, crate::model::words::Basis::Inferred);
}

#[test]
fn titles_lose_the_name_of_their_site() {
    let title = |html: &str| stated(html).title.map(|given| given.value);
    let site = "<meta property=og:site_name content='The Courier'>";
    for html in [
        format!(
            "{site}<title>The crane fell | The Courier</title><h1>The Courier</h1><h2>The crane fell</h2>{TEXT}"
        ),
        format!(
            "<title>The Courier: The crane fell</title><h1><a href=/>The Courier</a></h1><h2>The crane fell</h2>{TEXT}"
        ),
        format!("{site}<meta property=og:title content='The crane fell - The Courier'>{TEXT}"),
        format!("<meta property=og:title content='The crane &amp;#102;ell'>{TEXT}"),
        format!("<h1>The crane fell</h1>{TEXT}"),
    ] {
        assert_eq!(title(&html).as_deref(), Some("The crane fell"), "{html}");
    }
}

#[test]
fn authors_are_people_and_no_addresses() {
    let authors = |html: &str| -> Vec<String> {
        let html = format!("{html}{TEXT}");
        stated(&html)
            .authors
            .into_iter()
            .map(|given| given.value)
            .collect()
    };
    let head = "<h1>The crane fell</h1>";
    assert_eq!(
        authors(
            r#"<script type="application/ld+json">{"@type":"Article","author":[{"name":"Ann Lee"},"Bo Ek"]}</script>"#
        ),
        ["Ann Lee", "Bo Ek"]
    );
    assert_eq!(
        authors("<meta property=article:author content='https://a.example/ann'>"),
        [""; 0]
    );
    assert_eq!(authors("<meta name=author content=admin>"), [""; 0]);
    assert_eq!(
        authors(&format!(
            "{head}<p>Par Anne Lévy et Bo d’Ek, publié le 3 mars 2024</p>"
        )),
        ["Anne Lévy", "Bo d’Ek"]
    );
    assert_eq!(
        authors(&format!("{head}<p>By Ann Lee, March 3, 2024</p>")),
        ["Ann Lee"]
    );
    assert_eq!(
        authors(&format!("{head}<p>By Monday the quay was clear again.</p>")),
        [""; 0]
    );
}

#[test]
fn addresses_are_absolute_and_not_the_front_page() {
    let url = |html: &str| {
        let taken = Taken {
            url: Some("https://a.example/b".to_owned()),
            ..Taken::default()
        };
        read(&page(html), &taken, &setting("2025-06-30"))
            .url
            .map(|given| given.value)
    };
    assert_eq!(url("<link rel=canonical href=/b>"), None);
    assert_eq!(url("<link rel=canonical href='javascript:alert(1)'>"), None);
    assert_eq!(url("<link rel=canonical href=https://a.example/>"), None);
    assert_eq!(
        url("<link rel=canonical href=/b><meta property=og:url content=https://a.example/c>"),
        Some("https://a.example/c".to_owned())
    );
}

#[test]
fn kinds_and_languages_are_declared_or_absent() {
    let kind = |html: &str| stated(html).kind.map(|given| given.value);
    assert_eq!(kind(TEXT), None);
    assert_eq!(
        kind("<meta property=og:type content=article>"),
        Some(Kind::Article)
    );
    assert_eq!(
        kind("<script type=application/ld+json>{\"@type\":\"SocialMediaPosting\"}</script>"),
        Some(Kind::SocialPost)
    );
    let language = |html: &str| stated(html).language.map(|given| given.value);
    assert_eq!(language("<html lang=fr-fr>").as_deref(), Some("fr-FR"));
    assert_eq!(language("<p>a<html lang=en>").as_deref(), Some("en"));
    assert_eq!(
        language("<meta property=og:locale content=fr_FR>").as_deref(),
        Some("fr-FR")
    );
    assert_eq!(language("<html lang='{{lang}}'>"), None);
}

#[test]
fn pictures_say_that_a_machine_made_them() {
    let picture = |html: &str| {
        let html = format!("<h1>The crane fell</h1>{html}{TEXT}");
        stated(&html).picture.expect("a picture")
    };
    let figure =
        picture("<figure><img src=a.jpg><figcaption>Image générée par IA</figcaption></figure>");
    assert_eq!(figure.caption, figure.ai_generated);
    assert_eq!(figure.url.as_deref(), Some("a.jpg"));
    assert_eq!(
        picture("<img src=a.jpg><p>AI-generated image</p>")
            .ai_generated
            .as_deref(),
        Some("AI-generated image")
    );
    assert_eq!(picture("<img src=a.jpg alt='Le port'>").ai_generated, None);
    let data = r#"<script type="application/ld+json">{"@type":"Article","image":{"url":"https://a.example/a.jpg","digitalSourceType":"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}}</script>"#;
    assert!(picture(data).ai_generated.is_some());
}

#[test]
fn what_is_around_the_article_is_cut() {
    let wanted = article(TEXT);
    for around in [
        "<nav><a href=a>Home</a><a href=b>News</a></nav>{}",
        "{}<h3>Leave a comment</h3><p>I have known that crane for years, and it was never a good one, believe me.</p>",
        "{}<p>2 commentaires</p><div><p>Je connais cette grue depuis des années, et elle n’a jamais rien valu.</p></div>",
        "{}<p>Lire aussi : <a href=x>Le pont est fermé</a></p>",
        "<div role=dialog><p>We use cookies and our partners do so too, to know what you read and for how long.</p><button>OK</button></div>{}",
        "{}<div class=share-bar>Tell your friends</div><footer>The Courier, 3 Rope Walk</footer>",
        "{}<form><label>Name</label><button>Envoyer</button></form>",
    ] {
        assert_eq!(article(&around.replace("{}", TEXT)), wanted, "{around}");
    }
}

#[test]
fn whatever_repeats_cuts_hold_no_other_line() {
    for wide in [1, 3, 40] {
        let card = "<div class=teaser><a href=x>Yes</a></div>".repeat(wide);
        let html = format!("{card}<h1>The crane fell</h1>{TEXT}<p>Yes</p>{card}{TEXT}{card}");
        let kept = article(&html);
        assert!(
            kept.starts_with("The crane fell") || kept.starts_with("Yes"),
            "{kept}"
        );
        assert!(kept.contains("did not sink in the night. Yes"), "{kept}");
    }
}

/// Reads a hostile page. What grows with the square of its length would take minutes.
fn survives(html: &str) {
    let archive = Archive::open(Path::new("captures"), None);
    if let Ok(Some(page)) = archive.page(html.as_bytes(), "a.html", None) {
        read(&page, &Taken::default(), &setting("2025-06-30"));
    }
}

#[test]
fn hostile_pages_end() {
    survives(&"<div>".repeat(100_000));
    survives(&format!("<h1>a</h1>{}", "<div><p>OK".repeat(20_000)));
    survives(&"<time datetime=2024-01-01>a</time>".repeat(20_000));
    survives(&"<meta name=date content=x>".repeat(20_000));
    survives(&format!("<p class='{}'>a", "comment ".repeat(1 << 18)));
    survives(&format!(
        "<title>{}</title><h1>a</h1>",
        "a - ".repeat(1 << 18)
    ));
    survives(&format!(
        "<p>{}",
        "<a href=x>OK</a> comments ".repeat(10_000)
    ));
    survives(&format!(
        "<h1>a</h1>{}",
        "<h2>comments</h2><p>one two three four five six seven eight nine.".repeat(3_000)
    ));
    let lines: String = (0..5_000)
        .map(|n| format!("<p>line {n}<p class=comment>line {n}"))
        .collect();
    survives(&lines);
    survives(&format!("<h1>a</h1><p>By {}", "x".repeat(1 << 20)));
    survives(&format!(
        "<h1>a b c</h1><p>{}{}",
        "updated y ".repeat(100_000),
        "<time>z</time>".repeat(600)
    ));
    survives(&format!(
        "<h1>{}</h1><figure><img><figcaption>{}",
        "a ".repeat(1 << 18),
        "b ".repeat(1 << 18)
    ));
    let deep = format!("{}{}", "<span>".repeat(480), "<i>x</i><wbr>".repeat(20_000));
    survives(&deep);
}

#[test]
fn hostile_data_is_heard_as_far_as_it_is_data() {
    let script = |data: &str| {
        format!("<script type=application/ld+json>{data}</script><h1>The crane fell</h1>{TEXT}")
    };
    for data in [
        "[".repeat(100_000),
        format!("{}1{}", "[".repeat(100), "]".repeat(100)),
        format!("{{\"@graph\":{}{{}}{}}}", "[".repeat(100), "]".repeat(100)),
        format!(
            "{{\"@type\":\"Article\",\"author\":{}\"a\"{}}}",
            "{\"name\":".repeat(100),
            "}".repeat(100)
        ),
        format!("\"{}\"", "a".repeat(10 << 20)),
        "not JSON".to_owned(),
        "{\"@type\":\"Article\",\"author\":{\"@id\":\"x\"},\"@id\":\"x\"}".to_owned(),
        "{\"@type\":7,\"headline\":[[]],\"datePublished\":{\"a\":null}}".to_owned(),
    ] {
        let read = stated(&script(&data));
        assert_eq!(
            read.title.map(|given| given.value).as_deref(),
            Some("The crane fell")
        );
    }
    let many = format!(
        "[{}]",
        vec!["{\"@type\":\"Article\",\"headline\":\"a\"}"; 10_000].join(",")
    );
    survives(&script(&many));
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = (self.0.wrapping_mul(6_364_136_223_846_793_005))
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }
}

#[test]
fn any_page_is_read_and_its_cuts_are_found() {
    const PARTS: &[&str] = &[
        "<div>",
        "<div class=comments>",
        "<div class='share ad'>",
        "</div>",
        "<p>",
        "</p>",
        "<h1>The crane fell</h1>",
        "<h2>",
        "</h2>",
        "<a href=x>",
        "</a>",
        "<ul><li>",
        "</ul>",
        "<table><tr><td>",
        "</table>",
        "<figure><img src=a>",
        "<figcaption>",
        "</figure>",
        "<br>",
        "<footer>",
        "</footer>",
        "<time datetime=2024-01-02>",
        "</time>",
        "<title>The crane fell - A</title>",
        "<meta name=date content=2024-01-02>",
        "<meta property=og:title content='The crane'>",
        "Leave a comment",
        "Lire aussi : ",
        "By Ann Lee, 3 March 2024",
        "Mis à jour le",
        "Publié le 5 mai 2024 à 6:00",
        "OK ",
        "© 2024 É",
        "Share",
        "The harbour was closed on Monday after the crane fell, and nobody could say for how long it would be.",
        "Il y a 3 jours",
        "É & « ",
        "KARSK, March 3 (AVP) – ",
        "<script type=application/ld+json>{\"@type\":\"Article\"}</script>",
    ];
    let mut dice = Dice(11);
    for _ in 0..3_000 {
        let html: String = (0..dice.below(40))
            .map(|_| PARTS[dice.below(PARTS.len())])
            .collect();
        article(&html);
    }
}
