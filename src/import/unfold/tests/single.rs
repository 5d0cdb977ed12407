//! Files that are one document: what they are, and what tools note in them.

use super::{format, one, text, troubles, value};
use crate::import::unfold::Format;
use crate::model::marking::Marking;
use crate::model::source::Kind;

#[test]
fn a_kind_is_told_by_the_first_bytes() {
    for (bytes, name, kind) in [
        ("<!DOCTYPE html><p>a", "a.txt", Format::Html),
        ("\u{feff} \n<!-- a --><html>", "a", Format::Html),
        (
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'a'><html>",
            "a.html",
            Format::Html,
        ),
        (
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
            "a",
            Format::Xhtml,
        ),
        ("<p>a", "a.bin", Format::Html),
        ("<unknown>", "a.html", Format::Html),
        ("<unknown>", "a.txt", Format::Text),
        ("words", "a.html", Format::Html),
        ("words", "a.md", Format::Markdown),
        ("%PDF-1.4", "a.html", Format::Pdf),
        ("[a] words", "a.txt", Format::Text),
        ("{\"a\": 1}", "a.txt", Format::Text),
        (
            "From Lund at 08:00:00 they sailed\nNote: none\n",
            "a.txt",
            Format::Text,
        ),
        ("From: a\nDate: b\n\nc", "a.eml", Format::Mail),
        ("From: a\nDate: b\n\nc", "a.txt", Format::Text),
        ("From: a\nMessage-ID: b\n\nc", "a.txt", Format::Mail),
        ("From: <Saved by Blink>\nDate: b\n\nc", "a", Format::Mhtml),
        ("[]", "a.json", Format::CslJson),
        ("% a\n\n@article{a,}", "a.txt", Format::BibTex),
        ("@marie said", "a.txt", Format::Text),
        ("TY  - JOUR\nER  - ", "a.txt", Format::Ris),
    ] {
        assert_eq!(format(bytes.as_bytes(), name), Ok(kind), "{bytes}");
    }
    assert_eq!(
        format(
            "\u{feff}<html>"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<_>>()
                .as_slice(),
            "a"
        ),
        Ok(Format::Html)
    );
}

#[test]
fn what_is_no_document_says_what_it_is() {
    assert_eq!(troubles(b"\x89PNG\r\n", "a.html"), ["is a PNG picture"]);
    assert_eq!(
        troubles(b"a\0b", "a.txt"),
        ["is not a document that can be read"]
    );
    assert!(troubles(b"PK\x03\x04aaaa", "a.docx")[0].contains("broken or cut off"));
    assert!(troubles(b"\x1f\x8b\x08", "a.gz")[0].contains("is no WARC"));
    let mailbox = b"From marie@example.org Wed Oct  9 08:00:00 2024\nFrom: a\nDate: b\n\nc\n";
    for name in ["a.mbox", "a.txt", "a"] {
        let troubles = troubles(mailbox, name);
        assert!(troubles[0].contains("is a mailbox"), "{troubles:?}");
    }
    assert!(troubles(b"{\"a\": 1}", "a.json")[0].contains("is JSON"));
}

#[test]
fn a_page_says_how_it_was_saved() {
    let page = b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/a \n \
        saved date: Wed Oct 09 2024 10:00:00 GMT+0200 (heure)\n--><p>a";
    let item = one(page, "a.html");
    assert_eq!(item.taken.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(item.taken.at.as_deref(), Some("2024-10-09T08:00:00Z"));
    assert_eq!(item.taken.tool.as_deref(), Some("SingleFile"));
    assert_eq!(item.capture.as_ref().expect("a capture").bytes, page);
    assert_eq!(text(&item), "a");
    let marked = one(
        b"<!-- saved from url=(0020)https://example.org/ -->\n<html>a",
        "a",
    );
    assert_eq!(marked.taken.url.as_deref(), Some("https://example.org/"));
    assert_eq!(
        one(
            b"<!-- saved from url=(99999999999999999999)x --><html>",
            "a"
        )
        .taken
        .url,
        None
    );
}

const SAVED: &str = "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/b\nSubject: =?utf-8?Q?=C3=89t=C3=A9?=\n\
    Date: Wed, 9 Oct 2024 08:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--x\"\n\n\n\
    ----x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://example.org/b\n\n\
    <p>Le port est ferm=C3=\n=A9.\n----x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n----x--\n";

#[test]
fn a_saved_page_is_one_capture() {
    let bytes = SAVED.replace('\n', "\r\n");
    let item = one(bytes.as_bytes(), "a.mhtml");
    let capture = item.capture.as_ref().expect("a capture");
    assert_eq!(
        (capture.media_type.as_deref(), capture.ending),
        (Some("multipart/related"), "mhtml")
    );
    assert_eq!(capture.bytes, bytes.as_bytes());
    assert_eq!(item.taken.url.as_deref(), Some("https://example.org/b"));
    assert_eq!(item.taken.at.as_deref(), Some("2024-10-09T08:00:00Z"));
    assert_eq!(item.taken.tool.as_deref(), Some("Blink"));
    assert_eq!(text(&item), "Le port est fermé.");
}

#[test]
fn a_mail_states_what_its_head_says() {
    let mail = "From: =?utf-8?Q?Zo=C3=A9?= Roche <zoe@example.org>\nTo: desk@example.org\nSubject: Port\n closed\n\
        Date: Wed, 9 Oct 2024 23:30:00 -0500 (EST)\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
        --b\nContent-Type: text/plain; charset=utf-8\n\nIt is closed.\n--b\nContent-Type: application/pdf\n\
        Content-Disposition: attachment; filename=a.pdf\n\nx\n--b\nContent-Type: application/zip; name=b.xlsx\n\ny\n--b--\n";
    let item = one(mail.as_bytes(), "a.eml");
    let marking = item.stated.marking.as_ref().map(|m| m.value);
    assert_eq!(marking, Some(Marking::Amber));
    let stated = &item.stated;
    assert_eq!(value(stated.title.as_ref()), "Port closed");
    assert_eq!(value(stated.authors.first()), "Zoé Roche");
    let published = stated.published.as_ref().expect("a date");
    assert_eq!(published.date.as_deref(), Some("2024-10-09"));
    assert_eq!(
        stated.kind.as_ref().map(|kind| kind.value),
        Some(Kind::Other)
    );
    assert_eq!(stated.notes, ["2 attachments are not read: a.pdf, b.xlsx."]);
    assert_eq!(text(&item), "It is closed.");
    assert_eq!(
        item.capture.expect("a capture").media_type.as_deref(),
        Some("message/rfc822")
    );
    let bare = one(
        b"From: zoe@example.org\r\nDate: yesterday\r\n\r\nx",
        "a.eml",
    );
    assert_eq!(value(bare.stated.authors.first()), "zoe@example.org");
    assert_eq!(bare.stated.published, None);
}
