//! The leak gate's cost: no file, however hostile, takes more than its length.

use bluf::gate::{Gate, Kind, Secret};
use std::time::{Duration, Instant};

const TEXT: &str = "Nobody was told that the column had left Ménaka before the night fell. ";

/// What is repeated to make files: the beginnings of all that the gate reads further for.
const PIECES: &[&[u8]] = &[
    TEXT.as_bytes(),
    b"&",
    b"&#",
    b"&#x",
    b"&amp;amp;",
    b"&#37;&#37;",
    b"\\",
    b"\\u",
    b"\\\\\\\\u0041",
    b"\\ud83d",
    b"%",
    b"%25%32%35",
    b"%F0%9F",
    b"\xe9\xe9\xe9",
    b"\xcc\x81",
    b"T\xc3\xa9n\xc3\xa9r\xc3\xa9 ",
    b"<",
    b"<a b=\"",
    b"<!-- <b ",
    b"QUJDREVGR0hJSktM",
    b"QUJDREVGR0hJSktM\n",
    b"aaaaaaaaaaaaaaaa%2B",
    b"A\0B\0",
    b"\0",
];

fn gate() -> Gate {
    let secret = |kind, words: &str| Secret {
        of: "source `a`".to_owned(),
        kind,
        words: words.to_owned(),
    };
    let secrets = [secret(Kind::Text, TEXT), secret(Kind::Alias, "Ténéré")];
    Gate::new(&secrets, Vec::<String>::new(), &[])
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
    let gate = gate();
    for piece in PIECES {
        let (short, long) = (cost(&gate, piece, 4 << 10), cost(&gate, piece, 64 << 10));
        let most = short * 64 + Duration::from_millis(100);
        assert!(
            long < most,
            "{}: {short:?}, {long:?}",
            String::from_utf8_lossy(piece)
        );
    }
}
