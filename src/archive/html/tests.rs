//! A page's lines are its text, whatever it is made of.

use super::{Page, page, text};

fn read(html: &str) -> Page {
    page(html, false).expect("a page")
}

/// The lines joined, and what the page's text is.
fn check(html: &str, xml: bool) -> bool {
    let (Ok(page), Ok(text)) = (page(html, xml), text(html, xml)) else {
        return page(html, xml).is_err() && text(html, xml).is_err();
    };
    let lines: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
    let inside = page.lines.iter().all(|line| {
        let count = line.text.chars().filter(|c| !c.is_whitespace()).count();
        line.element < page.elements.len() && line.linked <= count
    });
    let ordered = (page.elements.iter().enumerate().skip(1)).all(|(at, one)| one.parent < at);
    lines.join("\n") == text && inside && ordered
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
fn lines_joined_are_the_text_of_any_page() {
    const PARTS: &[&str] = &[
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<b class=x>",
        "</b>",
        "<a href=/>",
        "<a>",
        "</a>",
        "<pre>\n",
        "</pre>",
        "<br>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<ul><li>",
        "</ul>",
        " ",
        "\n",
        "one",
        "two words",
        "é\u{a0}»",
        "<span hidden>",
        "</span>",
        "<time datetime=2024>",
        "</time>",
        "<svg><title>t</title>",
        "</svg>",
        "<script>x</script>",
        "<html lang=fr>",
        "<body class=y>",
        "<meta name=a content=b>",
        "<title>t</title>",
        "<img src=a>",
        "<form>",
        "<select><option>",
        "</select>",
        "<noscript>",
        "</noscript>",
        "<template>",
        "</template>",
        "<h1 itemprop=author>",
        "</h1>",
        "<!-- c -->",
        "&amp;",
        "<math>",
    ];
    let mut dice = Dice(3);
    for _ in 0..4_000 {
        let html: String = (0..dice.below(30))
            .map(|_| PARTS[dice.below(PARTS.len())])
            .collect();
        assert!(check(&html, false), "{html}");
        assert!(check(&html, true), "{html}");
    }
}

#[test]
fn deep_and_large_pages_have_the_same_lines() {
    let deep = format!(
        "{}a<b>b{}<p>c",
        "<div class=x>".repeat(2_000),
        "</div>".repeat(1_500)
    );
    assert!(check(&deep, false));
    let many = "<p class=a>b<i>c</i>".repeat(30_000);
    assert!(check(&many, false));
    let formatting: String = (0..600).map(|n| format!("<p><b id={n}></p>")).collect();
    assert!(check(
        &format!("{formatting}{}", "<p>x".repeat(100_000)),
        false
    ));
}

#[test]
fn lines_know_their_elements_and_links() {
    let page =
        read("<div class='A b' id=c><p>one <a href=x>two</a> three</p><a href=x>four</a></div>");
    let names: Vec<&str> = (page.lines.iter())
        .map(|line| page.elements[line.element].name())
        .collect();
    assert_eq!(names, ["p", "a"]);
    assert_eq!(page.lines[0].linked, 3);
    assert_eq!(page.lines[1].linked, 4);
    assert_eq!(
        page.elements[page.elements[page.lines[0].element].parent].words,
        "A b c"
    );
}

#[test]
fn the_head_is_heard() {
    let page = read(
        "<html lang=fr><title> a\n b </title><meta name=Author content=c><meta property=og:url content=d><link rel=Canonical href=e>\
         <script type=application/ld+json>{}</script><script>no</script><body><svg><title>f</title></svg>\
         <div itemprop=x><meta itemprop=datePublished content=g></div>",
    );
    assert_eq!(page.title.as_deref(), Some("a b"));
    assert_eq!(page.language.as_deref(), Some("fr"));
    let metas: Vec<&str> = page.metas.iter().map(|meta| meta.name.as_str()).collect();
    assert_eq!(metas, ["author", "og:url", "datepublished"]);
    assert_eq!(page.elements[page.metas[2].element].words, "x");
    assert_eq!(
        (page.links[0].rel.as_str(), page.links[0].href.as_str()),
        ("canonical", "e")
    );
    assert_eq!(page.data, ["{}"]);
}

#[test]
fn times_people_and_pictures_stand_on_their_lines() {
    let page = read(
        "<h1>a</h1><p>on <time datetime=2024-01-02>Tuesday</time> by <a rel=author href=x>Ann <b>Lee</b></a></p><img src=i alt=j><p>k",
    );
    let time = &page.times[0];
    assert_eq!(
        (time.line, time.text.as_str(), time.machine.as_deref()),
        (1, "Tuesday", Some("2024-01-02"))
    );
    assert_eq!(
        (page.people[0].line, page.people[0].text.as_str()),
        (1, "Ann Lee")
    );
    assert_eq!(
        (
            page.pictures[0].line,
            page.pictures[0].src.as_str(),
            page.pictures[0].alt.as_str()
        ),
        (2, "i", "j")
    );
}

#[test]
fn what_repeats_without_end_is_bounded() {
    let page =
        read(&"<time>a</time><meta name=a content=b><link rel=a href=b><img src=a>".repeat(10_000));
    let counts = [
        page.times.len(),
        page.metas.len(),
        page.links.len(),
        page.pictures.len(),
    ];
    assert!(counts.iter().all(|count| *count == 500), "{counts:?}");
    let page = read(&format!(
        "<p class='{}'>a<meta name=b content='{}'>",
        "c".repeat(1 << 22),
        "d".repeat(1 << 22)
    ));
    assert!(
        page.elements
            .iter()
            .all(|element| element.words.len() <= 400)
    );
    assert!(page.metas[0].content.len() <= 2_000);
    let page = read(&format!(
        "<script type=application/ld+json>\"{}\"</script>",
        "a".repeat(10 << 20)
    ));
    assert!(page.data.is_empty());
}
