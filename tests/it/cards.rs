//! Cards: the picture that a link to a brief shows elsewhere.

use crate::project::{Project, files};
use bluf::model::marking::Marking;
use bluf::model::words::Word;
use std::collections::BTreeMap;

const BRIEF: &str =
    "---\ntitle: TITLE\nbluf: The harbour is open.\ndate: 2031-05-20\n---\nIt is.\n";

fn project(settings: &str) -> Project {
    let project = Project::small();
    project.put(
        "bluf.toml",
        format!("[site]\ntitle = \"Test\"\nbase_url = \"https://example.org/x\"\n{settings}"),
    );
    project
}

fn card(project: &Project, title: &str) -> Vec<u8> {
    project.put("content/briefs/card.md", BRIEF.replace("TITLE", title));
    files(&project.built())["briefs/card.png"].clone()
}

/// The colours of a picture, and its rows of pixels as numbers of colours.
fn read(png: &[u8]) -> (Vec<[u8; 3]>, Vec<Vec<u8>>) {
    let mut chunks = BTreeMap::new();
    let mut rest = &png[8..];
    while rest.len() >= 12 {
        let size = u32::from_be_bytes(rest[..4].try_into().expect("four bytes")) as usize;
        chunks.insert(rest[4..8].to_vec(), rest[8..8 + size].to_vec());
        rest = &rest[12 + size..];
    }
    let colours = chunks[&b"PLTE"[..]].chunks(3);
    let colours = colours.map(|c| [c[0], c[1], c[2]]).collect();
    let rows = miniz_oxide::inflate::decompress_to_vec_zlib(&chunks[&b"IDAT"[..]]).expect("zlib");
    let rows: Vec<Vec<u8>> = rows.chunks(1201).map(|row| row[1..].to_vec()).collect();
    assert_eq!((rows.len(), rows[0].len()), (630, 1200));
    (colours, rows)
}

/// How many pixels of some rows are ink.
fn inked(png: &[u8], rows: std::ops::Range<usize>) -> usize {
    let (colours, all) = read(png);
    let dark = |c: &&u8| colours[usize::from(**c)] == [0x15, 0x18, 0x1b];
    all[rows].iter().flatten().filter(dark).count()
}

/// The rows that a title of one line stands in.
const TITLE: std::ops::Range<usize> = 120..240;

#[test]
fn a_card_shows_its_title_and_is_the_same_every_time() {
    let project = project("");
    let one = card(&project, "Harbour");
    assert_eq!(one, card(&project, "Harbour"));
    let other = card(&project, "Lighthouse");
    assert!(inked(&one, TITLE) > 2000);
    assert_ne!(read(&one).1[TITLE], read(&other).1[TITLE]);
    assert!(one.len() < 60_000, "{}", one.len());
}

#[test]
fn a_title_in_a_script_that_the_letters_lack_is_left_out_whole() {
    let project = project("");
    let card = card(&project, "الميناء مفتوح");
    assert_eq!(inked(&card, TITLE), 0);
}

#[test]
fn a_marking_has_its_exact_colour_at_the_head_and_at_the_foot() {
    for (marking, colour) in [
        ("TLP:CLEAR", [0xff, 0xff, 0xff]),
        ("TLP:GREEN", [0x33, 0xff, 0x00]),
        ("TLP:AMBER", [0xff, 0xc0, 0x00]),
        ("TLP:AMBER+STRICT", [0xff, 0xc0, 0x00]),
        ("TLP:RED", [0xff, 0x2b, 0x2b]),
    ] {
        let project = project(&format!("marking = \"{marking}\"\n"));
        project.under(Marking::from_word(marking).expect("a label"));
        let (colours, rows) = read(&card(&project, "Harbour"));
        for band in [0..56, 574..630] {
            let band = rows[band].iter().flat_map(|row| &row[900..]);
            let exact = band.filter(|c| colours[usize::from(**c)] == colour);
            assert!(exact.count() > 300, "{marking}");
        }
    }
}

#[test]
fn each_language_has_its_own_card_with_words_for_who_does_not_see_it() {
    let project = project("[translations.fr]\ntitle = \"Essai\"\n");
    project.put("content/briefs/card.md", BRIEF.replace("TITLE", "Harbour"));
    project.put(
        "content/briefs/card.fr.md",
        "---\ntitle: Le port\nbluf: Le port est ouvert.\n---\nIl l’est.\n",
    );
    let site = files(&project.built());
    for (folder, alt) in [
        ("", "“Harbour”, brief, TLP:CLEAR."),
        ("fr/", "« Le port », note, TLP:CLEAR."),
    ] {
        let page = String::from_utf8_lossy(&site[&format!("{folder}briefs/card.html")])
            .replace(['\u{a0}', '\u{202f}'], " ");
        let address = format!("https://example.org/x/{folder}briefs/card.png");
        assert!(page.contains(&format!("content=\"{address}\"")), "{page}");
        assert!(page.contains(&format!("content=\"{alt}\"")), "{page}");
    }
    assert_ne!(site["briefs/card.png"], site["fr/briefs/card.png"]);
}

#[test]
fn a_site_without_an_address_has_no_cards() {
    let site = files(&Project::small().built());
    assert!(!site.keys().any(|path| path.ends_with(".png")));
}
