//! Web archives: WARC, and WACZ in its ZIP.

use super::{format, items, take, text, troubles};
use crate::import::unfold::Format;
use data_encoding::{BASE32, HEXLOWER};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use std::io::Write;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).expect("a stream");
    packed.finish().expect("a stream")
}

/// As small as it gets.
fn best(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).expect("a stream");
    packed.finish().expect("a stream")
}

fn record(kind: &str, fields: &str, block: &[u8]) -> Vec<u8> {
    let length = block.len();
    let mut out =
        format!("WARC/1.1\r\nWARC-Type: {kind}\r\n{fields}Content-Length: {length}\r\n\r\n")
            .into_bytes();
    out.extend_from_slice(block);
    out.extend_from_slice(b"\r\n\r\n");
    out
}

fn answer(url: &str, status: u16, fields: &str, body: &[u8]) -> Vec<u8> {
    let digest = BASE32.encode(&Sha1::digest(body));
    let mut block = format!("HTTP/1.1 {status} Said\r\n{fields}\r\n").into_bytes();
    block.extend_from_slice(body);
    let date = "WARC-Date: 2024-10-09T08:00:00.123Z\r\nContent-Type: application/http; msgtype=response\r\n";
    let fields = format!("WARC-Target-URI: {url}\r\nWARC-Payload-Digest: sha1:{digest}\r\n{date}");
    record("response", &fields, &block)
}

const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";

fn archive() -> Vec<Vec<u8>> {
    vec![
        record("warcinfo", "", b"software: crawler/1.0\r\nformat: WARC\r\n"),
        record(
            "request",
            "WARC-Target-URI: https://example.org/a\r\n",
            b"GET / HTTP/1.1\r\n\r\n",
        ),
        answer("https://example.org/a", 200, HTML, b"<p>one"),
        answer(
            "https://example.org/b",
            200,
            &format!("{HTML}Content-Encoding: gzip\r\n"),
            &gzip(b"<p>two"),
        ),
        answer(
            "https://example.org/c",
            200,
            &format!("{HTML}Transfer-Encoding: chunked\r\n"),
            b"4\r\n<p>t\r\n5;x\r\nhree \r\n0\r\n\r\n",
        ),
        answer("https://example.org/d", 302, HTML, b"<p>moved"),
        answer(
            "https://example.org/e.png",
            200,
            "Content-Type: image/png\r\n",
            b"\x89PNG",
        ),
        answer(
            "https://example.org/f",
            200,
            &format!("{HTML}Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n"),
            b"<p>left as it was",
        ),
        record(
            "revisit",
            "WARC-Target-URI: https://example.org/a\r\n",
            b"HTTP/1.1 200 OK\r\n\r\n",
        ),
        record(
            "resource",
            "WARC-Target-URI: https://example.org/g\r\nContent-Type: text/plain\r\n",
            b"notes",
        ),
        record(
            "resource",
            "WARC-Target-URI: urn:text:x\r\nContent-Type: text/plain\r\n",
            b"notes",
        ),
    ]
}

#[test]
fn documents_of_a_web_archive_are_found() {
    let plain = archive().concat();
    let per_record: Vec<u8> = archive().iter().flat_map(|record| gzip(record)).collect();
    for (bytes, kind) in [
        (plain.clone(), Format::Warc),
        (per_record, Format::GzippedWarc),
        (gzip(&plain), Format::GzippedWarc),
    ] {
        assert_eq!(format(&bytes, "a.warc"), Ok(kind));
        let found = items(&bytes, "a.warc");
        let texts: Vec<String> = found.iter().map(text).collect();
        assert_eq!(texts, ["one", "two", "three", "left as it was", "notes"]);
        let first = &found[0];
        assert_eq!(first.from, "a.warc, record 3");
        assert_eq!(first.taken.at.as_deref(), Some("2024-10-09T08:00:00Z"));
        assert_eq!(first.taken.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(first.taken.tool.as_deref(), Some("crawler/1.0"));
        let capture = first.capture.as_ref().expect("a capture");
        assert_eq!(
            capture.media_type.as_deref(),
            Some("text/html; charset=utf-8")
        );
        assert_eq!(
            (&capture.bytes[..], capture.ending),
            (&b"<p>one"[..], "html")
        );
        assert!(first.stated.notes.is_empty());
        assert!(found[1].stated.notes[0].contains("without the gzip compression"));
        assert!(found[2].stated.notes[0].contains("without the division into chunks"));
    }
    let (_, whole) = take(&plain, "a", None);
    let passed = whole.expect("a file").passed.join("; ");
    assert!(
        passed.contains("1 `revisit` records") && passed.contains("1 answers that are no success"),
        "{passed}"
    );
}

#[test]
fn documents_are_chosen_by_address() {
    let wanted = |url: &str| url.ends_with("/b");
    let (found, _) = take(&archive().concat(), "a.warc", Some(&wanted));
    assert_eq!(found.len(), 1);
}

#[test]
fn brotli_is_read() {
    // "<p>four" in one uncompressed block.
    let packed = b"\x0b\x03\x80<p>four\x03";
    let bytes = answer(
        "https://example.org/",
        200,
        &format!("{HTML}Content-Encoding: br\r\n"),
        packed,
    );
    assert_eq!(text(&items(&bytes, "a")[0]), "four");
}

#[test]
fn what_was_altered_is_told() {
    let text =
        String::from_utf8(answer("https://example.org/", 200, HTML, b"<p>one")).expect("a text");
    let altered = text.replace("<p>one", "<p>two");
    assert!(
        troubles(altered.as_bytes(), "a")[0]
            .starts_with("record 1 does not have the hash that its `WARC-Payload-Digest`")
    );
    let block = record(
        "resource",
        "WARC-Target-URI: http://a/\r\nContent-Type: text/plain\r\nWARC-Block-Digest: sha256:00\r\n",
        b"a",
    );
    assert!(
        troubles(&block, "a").is_empty(),
        "a hash that is none is not compared"
    );
    let zeros = "0".repeat(64);
    let fields = format!(
        "WARC-Target-URI: http://a/\r\nContent-Type: text/plain\r\nWARC-Block-Digest: sha256:{zeros}\r\n"
    );
    assert!(troubles(&record("resource", &fields, b"a"), "a")[0].contains("WARC-Block-Digest"));
}

#[test]
fn what_breaks_off_is_told_once() {
    let whole = archive().concat();
    let packed = gzip(&whole);
    for length in (10..whole.len()).step_by(7) {
        assert!(troubles(&whole[..length], "a").len() <= 2);
    }
    for length in (20..packed.len()).step_by(3) {
        assert!(troubles(&packed[..length], "a").len() <= 2, "{length}");
    }
    let two = [
        &answer("https://example.org/", 200, HTML, b"<p>one")[..],
        b"garbage\r\n\r\n",
    ]
    .concat();
    assert_eq!(
        troubles(&two, "a"),
        ["record 2 does not begin as a record; nothing after it is read"]
    );
    let endless = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {}\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        u64::MAX
    );
    assert_eq!(troubles(endless.as_bytes(), "a").len(), 1);
    let unending = [b"WARC/1.0\r\n".as_slice(), &vec![b'a'; 1 << 20]].concat();
    assert_eq!(
        troubles(&unending, "a"),
        ["record 1 is cut off; nothing after it is read"]
    );
}

#[test]
fn a_web_archive_that_unfolds_without_end_is_told() {
    let start = b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 9999999999999\r\n\r\n";
    let zeros = best(&vec![0; 8 << 20]);
    let mut bytes = gzip(start);
    for _ in 0..64 {
        bytes.extend_from_slice(&zeros);
    }
    let told = troubles(&bytes, "a");
    assert_eq!(
        told,
        ["record 1 unfolds to more than a hundred times its size; nothing after it is read"]
    );
}

#[test]
fn a_body_that_unfolds_without_end_is_told() {
    let fields = format!("{HTML}Content-Encoding: gzip\r\n");
    let bytes = answer(
        "https://example.org/",
        200,
        &fields,
        &best(&vec![0; 8 << 20]),
    );
    assert_eq!(
        troubles(&bytes, "a"),
        ["record 1 unfolds to more than a hundred times its size"]
    );
}

/// A ZIP of files, each deflated where that is asked for.
fn zip(files: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, bytes, deflate) in files {
        let mut packed = bytes.to_vec();
        if *deflate {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(bytes).expect("a stream");
            packed = encoder.finish().expect("a stream");
        }
        let word = |n: usize| u32::try_from(n).expect("a size").to_le_bytes();
        let mut common = vec![20, 0, 0, 0, if *deflate { 8 } else { 0 }, 0, 0, 0, 0, 0];
        common.extend(crc32fast::hash(bytes).to_le_bytes());
        common.extend(word(packed.len()));
        common.extend(word(bytes.len()));
        common.extend([u8::try_from(name.len()).expect("a name"), 0, 0, 0]);
        list.extend_from_slice(b"PK\x01\x02\x14\0");
        list.extend_from_slice(&common);
        list.extend([0; 10]);
        list.extend(word(out.len()));
        list.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&common);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(&packed);
    }
    let count = u8::try_from(files.len()).expect("a count");
    let start = u32::try_from(out.len()).expect("a size").to_le_bytes();
    let length = u32::try_from(list.len()).expect("a size").to_le_bytes();
    out.extend(list);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend([count, 0, count, 0]);
    out.extend(length);
    out.extend(start);
    out.extend([0, 0]);
    out
}

fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let hash = |bytes: &[u8]| HEXLOWER.encode(&Sha256::digest(bytes));
    let list: Vec<String> = (files.iter())
        .map(|(name, bytes)| {
            format!(
                r#"{{"path":"{name}","hash":"sha256:{}","bytes":{}}}"#,
                hash(bytes),
                bytes.len()
            )
        })
        .collect();
    format!(
        r#"{{"profile":"data-package","resources":[{}]}}"#,
        list.join(",")
    )
    .into_bytes()
}

const PAGES: &[u8] = b"{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://example.org/a#top\",\"ts\":\"x\"}\n{\"url\":\"https://example.org/gone\"}\n";

#[test]
fn pages_of_a_wacz_are_found() {
    let warc: Vec<u8> = archive().iter().flat_map(|record| gzip(record)).collect();
    let package = package(&[("archive/a.warc.gz", &warc), ("pages/pages.jsonl", PAGES)]);
    let bytes = zip(&[
        ("archive/a.warc.gz", &warc, false),
        ("pages/pages.jsonl", PAGES, true),
        ("datapackage.json", &package, true),
    ]);
    let (found, whole) = take(&bytes, "a.wacz", None);
    assert_eq!(whole.expect("a file").format, Format::Wacz);
    let page = found[0].as_ref().expect("a page");
    assert_eq!(page.from, "a.wacz, archive/a.warc.gz, record 3");
    assert_eq!(text(page), "one");
    let gone = found[1].as_ref().expect_err("trouble").to_string();
    assert_eq!(
        gone,
        "https://example.org/gone is listed as a page, and no document was taken from there"
    );
    assert_eq!(found.len(), 2);
    assert_eq!(take(&bytes, "a.wacz", Some(&|_| true)).0.len(), 5);
}

#[test]
fn a_wacz_that_was_altered_is_not_read() {
    let warc = archive().concat();
    let listed = package(&[("archive/a.warc", b"other"), ("pages/pages.jsonl", PAGES)]);
    let files = [
        ("archive/a.warc", &warc[..], true),
        ("archive/b.warc", &warc[..], true),
        ("pages/pages.jsonl", PAGES, true),
        ("datapackage.json", &listed[..], true),
    ];
    let told = troubles(&zip(&files), "a.wacz");
    assert_eq!(
        told[0],
        "archive/a.warc does not have the hash that `datapackage.json` states: it is not read"
    );
    assert_eq!(
        told[1],
        "archive/b.warc has no hash in `datapackage.json`: it is not read"
    );
    let digest = br#"{"path":"datapackage.json","hash":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}"#;
    let signed = zip(&[
        files[0],
        files[2],
        files[3],
        ("datapackage-digest.json", digest, true),
    ]);
    assert!(troubles(&signed, "a.wacz")[0].contains("datapackage-digest.json"));
}

#[test]
fn a_zip_made_to_harm_is_told() {
    let told = |files: &[(&str, &[u8], bool)]| troubles(&zip(files), "a.zip").join("; ");
    for name in ["../a", "/a", "a/../b", "c:a", "a\\b", "a//b"] {
        assert_eq!(
            told(&[(name, b"a", false)]),
            "is a ZIP with a name that leads out of it",
            "{name}"
        );
    }
    assert_eq!(
        told(&[("a", b"a", false), ("a", b"b", false)]),
        "is a ZIP with two files of the name a"
    );
    assert!(told(&[("a", b"a", false)]).contains("it is no WACZ"));
    let large = vec![b' '; 65 << 20];
    assert_eq!(
        told(&[("datapackage.json", &large, true)]),
        "datapackage.json has more than 64 MB"
    );
    let sound = zip(&[("datapackage.json", b"{}", false)]);
    let with = |at: usize, byte: u8| {
        let mut bytes = sound.clone();
        let list = memchr::memmem::find(&bytes, b"PK\x01\x02").expect("a list");
        bytes[list + at] = byte;
        troubles(&bytes, "a.zip").join("; ")
    };
    assert!(with(8, 1).contains("is encrypted"));
    assert!(with(10, 9).contains("(method 9)"));
    assert!(with(16, 9).contains("compression is broken"));
    assert!(with(20, 200).contains("overlap"));
    for length in 4..sound.len() {
        assert!(!troubles(&sound[..length], "a.zip").is_empty());
    }
}
