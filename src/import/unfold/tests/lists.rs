//! Files that list documents: feeds, and what reference managers export.

use super::{Item, format, items, text, troubles, value};
use crate::import::unfold::Format;
use crate::model::source::Kind;

const RSS: &str = "<?xml version='1.0'?>\n<rss version='2.0' xmlns:content='c' xmlns:dc='d'><channel><title>The Wire</title>\
    <language>fr</language><image><title>logo</title></image>\n\
    <item><title>Port &amp;amp; pier</title><link>https://example.org/1</link><dc:creator><![CDATA[Zoé Roche]]></dc:creator>\
    <pubDate>Wed, 09 Oct 2024 23:30:00 -0500</pubDate><description>short</description>\
    <content:encoded><![CDATA[<p>Le port</p><script>x</script><p>est fermé.</p>]]></content:encoded></item>\n\
    <item><description>&lt;b&gt;Only&lt;/b&gt; words</description><guid>https://example.org/2</guid></item></channel></rss>";

#[test]
fn entries_of_rss_are_slices_of_the_file() {
    let found = items(RSS.as_bytes(), "feed.xml");
    assert_eq!(found.len(), 2);
    let first = &found[0];
    let capture = first.capture.as_ref().expect("a capture");
    let slice = std::str::from_utf8(&capture.bytes).expect("a text");
    assert!(
        slice.starts_with("<item><title>Port") && slice.ends_with("</item>") && RSS.contains(slice)
    );
    assert_eq!(
        capture.media_type.as_deref(),
        Some("application/rss+xml; charset=utf-8")
    );
    assert_eq!(text(first), "Port & pier\nLe port\nest fermé.");
    assert_eq!(value(first.stated.title.as_ref()), "Port & pier");
    assert_eq!(value(first.stated.publisher.as_ref()), "The Wire");
    assert_eq!(value(first.stated.authors.first()), "Zoé Roche");
    assert_eq!(value(first.stated.language.as_ref()), "fr");
    assert_eq!(value(first.stated.url.as_ref()), "https://example.org/1");
    assert_eq!(
        first
            .stated
            .published
            .as_ref()
            .expect("a date")
            .date
            .as_deref(),
        Some("2024-10-09")
    );
    assert_eq!(text(&found[1]), "Only words");
    assert_eq!(value(found[1].stated.url.as_ref()), "https://example.org/2");
}

#[test]
fn entries_of_atom_say_what_they_are_written_in() {
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>The Wire</title><updated>2024-10-10</updated>\
        <entry><title type='html'>a &amp;lt; b</title><link rel='self' href='https://example.org/self'/>\
        <link href='https://example.org/a?b&amp;c'/><author><name>Zoé</name></author><published>2024-10-09T23:30:00-05:00</published>\
        <updated>2024-10-11T00:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>one</p><p>two</p></div></content></entry>\
        <entry><title>t</title><updated>2024-10-11T00:00:00Z</updated><summary>plain &lt;b></summary></entry></feed>";
    let found = items(feed.as_bytes(), "a");
    assert_eq!(text(&found[0]), "a < b\none\ntwo");
    assert_eq!(
        value(found[0].stated.url.as_ref()),
        "https://example.org/a?b&c"
    );
    assert_eq!(value(found[0].stated.language.as_ref()), "en");
    assert_eq!(
        found[0]
            .stated
            .published
            .as_ref()
            .expect("a date")
            .date
            .as_deref(),
        Some("2024-10-09")
    );
    assert_eq!(
        found[0].stated.notes,
        ["The entry was changed at 2024-10-11T00:00:00Z (`updated`)."]
    );
    assert_eq!(text(&found[1]), "t\nplain <b>");
    assert_eq!(found[1].stated.published, None);
}

#[test]
fn an_encoding_of_bytes_keeps_its_bytes() {
    let feed = b"<?xml version='1.0' encoding='ISO-8859-1'?><rdf:RDF xmlns:rdf='r'><channel><title>\xe9t\xe9</title></channel>\
        <item><title>\xe9\xe9</title></item><item><title>ferm\xe9</title></item></rdf:RDF>";
    let found = items(feed, "a.rdf");
    assert_eq!(
        found[1].capture.as_ref().expect("a capture").bytes,
        b"<item><title>ferm\xe9</title></item>"
    );
    assert_eq!(text(&found[1]), "fermé");
    assert_eq!(value(found[1].stated.publisher.as_ref()), "été");
}

#[test]
fn a_feed_declares_nothing_and_ends() {
    let bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss><channel><item><title>&a;</title></item></channel></rss>";
    assert_eq!(
        troubles(bomb.as_bytes(), "a.xml"),
        ["is a feed that declares entities of its own"]
    );
    let deep = format!("<rss><channel><item>{}", "<a>".repeat(100_000));
    assert!(troubles(deep.as_bytes(), "a.xml")[0].contains("too deep"));
    assert!(troubles(b"<rss><channel><item>", "a.xml")[0].contains("not well-formed"));
    let unknown = "<rss><channel><item><title>&x; &nbsp;</title></item></channel></rss>";
    assert_eq!(text(&items(unknown.as_bytes(), "a.xml")[0]), "&x;");
}

fn shown(item: &Item) -> String {
    let stated = &item.stated;
    let authors: Vec<&str> = stated.authors.iter().map(|a| a.value.as_str()).collect();
    [
        value(stated.title.as_ref()),
        &authors.join("; "),
        value(stated.publisher.as_ref()),
        stated
            .published
            .as_ref()
            .and_then(|p| p.date.as_deref())
            .unwrap_or_default(),
        value(stated.language.as_ref()),
        value(stated.url.as_ref()),
        item.taken.at.as_deref().unwrap_or_default(),
        &stated.notes.join(" "),
    ]
    .join(" | ")
}

#[test]
fn csl_json_becomes_records() {
    let list = r#"[{"id":"a","type":"article-newspaper","title":"Le port","container-title":"Le Fil","author":[
        {"family":"Roche","given":"Zoé","non-dropping-particle":"de la"},{"literal":"Le Bureau"}],"issued":{"date-parts":[["2024",10]]},
        "language":"fr-FR","URL":"https://example.org/a","accessed":{"date-parts":[[2024,10,12]]},"abstract":"x","volume":"3","DOI":"10.1/x"},
        7, {"type":"report","publisher":"Office","issued":{"date-parts":[[2024],[2025]],"circa":true},"DOI":"10.1/y","accessed":{"raw":"2024-1-2"}},
        {"type":"book","issued":{"literal":"spring"}}]"#;
    let (found, whole) = super::take(list.as_bytes(), "z.json", None);
    assert!(whole.is_ok());
    let good: Vec<&Item> = found.iter().filter_map(|each| each.as_ref().ok()).collect();
    assert_eq!(
        shown(good[0]),
        "Le port | Zoé de la Roche; Le Bureau | Le Fil | 2024-10 | fr-FR | https://example.org/a | 2024-10-12 | \
         Not taken over from the entry: `DOI`, `volume`."
    );
    assert_eq!(
        good[0].stated.kind.as_ref().map(|kind| kind.value),
        Some(Kind::Article)
    );
    assert_eq!(good[0].capture, None);
    assert_eq!(
        shown(good[1]),
        " |  | Office | 2024~/2025~ |  | https://doi.org/10.1/y | 2024-01-02 | "
    );
    assert!(shown(good[2]).contains("“spring”"));
    assert_eq!(
        found[1].as_ref().expect_err("trouble").to_string(),
        "entry 2 is no object"
    );
    assert!(
        troubles(br#"[{"id":1}, {"id":"#, "a.json")[0]
            .contains("is not the JSON of a reference manager")
    );
    let deep = format!("[{{\"id\":{}", "[".repeat(100_000));
    assert_eq!(troubles(deep.as_bytes(), "a.json").len(), 1);
}

#[test]
fn bibtex_becomes_records() {
    let text = "% Encoding: UTF-8\n@comment{ {a} }\n@string{wire = {The } # \"Wire\"}\n\
        @article{roche24, title = {Le {P}ort ferm{\\'e}: \\\"uber \\c{c}a --- $x$}, author={Roche, Zo\\'{e} and {Bureau and Sons} and Jean Petit},\n\
        journal = wire # { Post}, year = 2024, month = oct, day = 9, url = {https://example.org/a}, urldate={2024-10-12}, langid={french}, abstract={x}, pages = {1--2}}\n\
        @techreport(b, institution={Office}, date={2024-10}, urldate={2024-10-12})\n\
        @misc{broken, title = {never closed\n@online{c, title={Next}, note={a \\} b}}\n@misc{d}";
    let (found, whole) = super::take(text.as_bytes(), "z.bib", None);
    assert!(whole.is_ok());
    let good: Vec<&Item> = found.iter().filter_map(|each| each.as_ref().ok()).collect();
    assert_eq!(
        shown(good[0]),
        "Le Port fermé: über ça — x | Zoé Roche; Bureau and Sons; Jean Petit | The Wire Post | 2024-10-09 | fr | \
         https://example.org/a | 2024-10-12 | Not taken over from the entry: `pages`."
    );
    assert_eq!(shown(good[1]), " |  | Office | 2024-10 |  |  |  | ");
    assert_eq!(value(good[2].stated.title.as_ref()), "Next");
    assert_eq!(good.len(), 4);
    assert_eq!(
        found[2].as_ref().expect_err("trouble").to_string(),
        "entry 3 is not closed"
    );
}

#[test]
fn bibtex_that_grows_ends() {
    let mut text = String::from("@string{a0 = \"xxxxxxxxxx\"}\n");
    for n in 1..60 {
        text += &format!("@string{{a{n} = a{0} # a{0}}}\n", n - 1);
    }
    text += "@misc{a, title = a59 # a5}\n@misc{b, title = {";
    text += &"{".repeat(1 << 20);
    let found = super::take(text.as_bytes(), "a.bib", None).0;
    assert_eq!(found.len(), 2);
}

#[test]
fn ris_becomes_records() {
    let text = "\u{feff}TY  - NEWS\r\nTI  - Le port\r\n  est fermé\r\nAU  - Roche, Zoé\r\nAU  - Petit, Jean, Jr\r\nT2  - Le Fil\r\nPB  - Groupe\r\n\
        PY  - 2024\r\nDA  - 2024/10//\r\nUR  - https://example.org/a\r\nY2  - 2024/10/12\r\nLA  - fr\r\nAB  - x\r\nSP  - 3\r\nER  - \r\n\r\n\
        TY  - RPRT\r\nPB  - Office\r\nT2  - Series\r\nPY  - sometime\r\n";
    let found = items(text.as_bytes(), "z.ris");
    assert_eq!(
        shown(&found[0]),
        "Le port est fermé | Zoé Roche; Jean Petit, Jr | Le Fil | 2024-10 | fr | https://example.org/a | 2024-10-12 | \
         Not taken over from the entry: `PB`, `PY`, `SP`."
    );
    assert!(
        shown(&found[1]).starts_with(" |  | Office |  |"),
        "{}",
        shown(&found[1])
    );
    assert_eq!(format(b"TY  - JOUR\nTY  - JOUR\n", "a"), Ok(Format::Ris));
}
