//! Files that nobody wrote with care.

use super::{Kind, SECRETS, gate, scan};

const PIECES: &[&[u8]] = &[
    b"&",
    b"&#",
    b"&#x",
    b"&#xZZ;",
    b"&#99999999999;",
    b"&amp",
    b"&;",
    b"&toolongforaname;",
    b"&#xD800;",
    b"\\",
    b"\\u",
    b"\\u00",
    b"\\ud83d",
    b"\\ud83d\\u0041",
    b"\\u{",
    b"\\u{110000}",
    b"\\u{zz}",
    b"\\x",
    b"\\x4",
    b"%",
    b"%4",
    b"%C3",
    b"%C3%",
    b"%C3%28",
    b"%FF",
    b"%F0%9F",
    b"\xc3",
    b"\xe2\x80",
    b"\xf0\x9f\x98",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\0",
    b"<",
    b"</",
    b"<!",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"<a b=\"",
    b"<a b='",
    b">",
    b"=",
    b"\r\n ",
    b"\r",
    b"A",
    b"Kidal",
    b"QUJD",
    b"====",
    b"----____////++++",
    b"\xcc\x81",
    b"\xe5\x8c\x97",
];

#[test]
fn broken_escapes_tags_and_letters_do_not_panic() {
    let gate = gate(SECRETS);
    for (a, n) in PIECES.iter().zip(0..) {
        for (b, m) in PIECES.iter().zip(0..) {
            let c = PIECES[(7 * n + 3 * m) % PIECES.len()];
            let _ = gate.scan("a.ics", &[*a, *b, c, *a].concat());
            let _ = gate.scan("a.html", &[*b, c, *a].concat());
        }
        let _ = gate.scan(&String::from_utf8_lossy(a), &a.repeat(300));
    }
    let _ = scan(&gate, b"");
}

#[test]
fn hashes_alone_say_nothing() {
    // Two of many thousand words may share a hash, but no file is accused without its words.
    let secrets: Vec<String> = (0..3000)
        .map(|n| format!("withheld{n} name{}", n * 7))
        .collect();
    let all: Vec<(Kind, &str)> = secrets
        .iter()
        .map(|words| (Kind::Alias, words.as_str()))
        .collect();
    let page: String = (0..3000)
        .map(|n| format!("withheld{n} name{} ", n * 7 + 1))
        .collect();
    assert!(scan(&gate(&all), page).is_empty());
}
