//! Files that nobody wrote with care.

use super::{Gate, Kind, SECRETS, gate, scan};
use std::time::{Duration, Instant};

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

/// How long a file of so many bytes takes at the least.
fn cost(gate: &Gate, piece: &[u8], bytes: usize) -> Duration {
    let file = piece.repeat(bytes / piece.len());
    let once = || {
        let start = Instant::now();
        let _ = gate.scan("x.html", &file);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Sixteen times the bytes take far less than the square of that; a tenth of a second is no matter either way.
#[test]
fn no_file_takes_more_than_its_length() {
    let gate = gate(SECRETS);
    let kidal = "Nobody was told that the column had left Kidal before the night fell. ";
    let long = [
        kidal.as_bytes(),
        b"<a b=\"",
        b"<!-- <b ",
        b"&amp;amp;",
        b"\\\\\\\\u0041",
        b"%25%32%35",
        b"QUJDREVGR0hJSktM",
        b"QUJDREVGR0hJSktM\n",
        b"aaaaaaaaaaaaaaaa%2B",
        b"A\0B\0",
        b"\xe9\xe9\xe9",
        b"T\xc3\xa9n\xc3\xa9r\xc3\xa9 ",
    ];
    for piece in PIECES.iter().copied().chain(long) {
        let (short, long) = (cost(&gate, piece, 4 << 10), cost(&gate, piece, 64 << 10));
        let most = short * 64 + Duration::from_millis(100);
        assert!(
            long < most,
            "{}: {short:?}, {long:?}",
            String::from_utf8_lossy(piece)
        );
    }
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
