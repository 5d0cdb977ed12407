//! Mail as programs write it, and as somebody hostile would.

use super::{Head, Mail};
use std::fmt::Write;

fn text(mail: &str) -> String {
    let mail = mail.replace('\n', "\r\n");
    match Mail::read(mail.as_bytes()).text() {
        Ok(text) => text.trim_end().replace("\r\n", "\n"),
        Err(trouble) => trouble.what,
    }
}

fn field(line: &str) -> String {
    let (head, _) = Head::read(format!("Subject: {line}\r\n\r\n").as_bytes());
    head.text("subject").unwrap_or_default()
}

#[test]
fn encoded_words_are_read() {
    assert_eq!(field("=?utf-8?Q?Le_port_ferm=C3=A9?="), "Le port fermé");
    assert_eq!(field("=?UTF-8?B?w6k=?= =?utf-8?q?t=C3=A9?="), "été");
    assert_eq!(field("=?utf-8?q?=C3?=\r\n =?utf-8?q?=A9?= a"), "é a");
    assert_eq!(field("=?iso-8859-1*fr?Q?=E9t=E9?= b"), "été b");
    assert_eq!(field("=?utf-8?X?a?= =? =?= ?="), "=?utf-8?X?a?= =? =?= ?=");
    assert_eq!(field("folded\r\n\tand long"), "folded and long");
    assert_eq!(field("=?utf-8?q?=zz=?="), "=zz");
}

#[test]
fn parameters_are_read_in_all_their_forms() {
    let head = "Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9; filename*1=sum; size=3\n\
                Content-Type: a/b; name=\"a; \\\"b\\\".pdf\"; x*=iso-8859-1'fr'%E9\n\n";
    let (head, _) = Head::read(head.as_bytes());
    let of = |field: &str, name: &str| head.parameter(field, name).unwrap_or_default();
    assert_eq!(of("content-disposition", "filename"), "résum");
    assert_eq!(of("Content-Type", "NAME"), "a; \"b\".pdf");
    assert_eq!(of("Content-Type", "x"), "é");
    assert_eq!(of("Content-Type", "y"), "");
}

#[test]
fn of_two_forms_the_plain_one_is_read() {
    let mail = "Content-Type: multipart/mixed; boundary=o\n\npreamble\n--o\n\
        Content-Type: multipart/alternative; boundary=\"i i\"\n\n\
        --i i\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nUn =E9t=\n=E9\n\
        --i i\nContent-Type: text/html\n\n<p>page\n--i i--\n\
        --o\nContent-Type: text/plain\n\nfooter\n\
        --o\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nAAAA\n\
        --o\nContent-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\nnot read\n--o--\nepilogue";
    assert_eq!(text(mail), "Un été\nfooter");
    let bytes = mail.replace('\n', "\r\n");
    assert_eq!(
        Mail::read(bytes.as_bytes()).attachments(),
        ["a.pdf", "b.txt"]
    );
}

#[test]
fn a_page_is_read_where_there_is_no_plain_form() {
    let mail = "Content-Type: multipart/alternative; boundary=b\n\n\
        --b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+w6l0w6k8cD5i\n--b--";
    assert_eq!(text(mail), "été\nb");
    assert_eq!(text("Subject: a\n\nplain"), "plain");
    assert_eq!(
        text("Content-Type: image/png\n\nx"),
        "is mail without text that can be read"
    );
}

#[test]
fn what_a_reply_repeats_is_known() {
    let repeated = |mail: &str| {
        let mail = Mail::read(mail.as_bytes());
        let text = mail.text().expect("a text");
        let replies = mail.replies().into_iter();
        replies.map(|at| text[at].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        repeated("Subject: a\r\n\r\nown\r\n> one\r\n>> two\r\nown\r\n>From here\r\n> three"),
        ["> one\r\n>> two\r\n", "> three"]
    );
    assert_eq!(
        repeated(
            "Content-Type: text/html\r\n\r\n<p>own<blockquote type=cite><p>one<p>two</blockquote><p>own\
            <div class='gmail_quote x'>three</div><blockquote>four</blockquote><blockquote type=cite>five"
        ),
        ["one\ntwo\n", "three\n", "five"]
    );
    assert_eq!(
        repeated(
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n> one\r\n--b\r\n\r\nown\r\n> two\r\n--b--"
        ),
        ["> one", "> two"]
    );
    assert!(repeated("Subject: a\r\n\r\nown").is_empty());
}

#[test]
fn what_hangs_below_an_answer_without_signs_is_known() {
    let repeated = |body: &str| {
        let mail = format!("Subject: a\n\n{body}");
        let mail = Mail::read(mail.as_bytes());
        let text = mail.text().expect("a text");
        let replies = mail.replies().into_iter();
        replies.map(|at| text[at].to_owned()).collect::<String>()
    };
    for below in [
        "-----Original Message-----\nFrom: c@example.org\nSent: Saturday\n\none\n",
        "-------- Forwarded Message --------\nSubject: x\n\none\n",
        "From: C <c@example.org>\nSent: Saturday\nTo: a\nSubject: x\n\none\n",
        "Von: C\nGesendet: Samstag\nAn: a\nBetreff: x\n\none\n",
        "De : C\nEnvoyé : samedi\nÀ : a\nObjet : x\n\nun\n",
        "*От:* C\n*Отправлено:* суббота\n*Кому:* a\n\nодин\n",
        "On 4 May 2031, at 10:00, C wrote:\n\none\ntwo\n",
        "Am 04.05.2031 um 10:00 schrieb C <c@example.org>:\n\neins\n",
        "Le 4 mai 2031, C a écrit :\n\nun\n",
    ] {
        assert_eq!(repeated(&format!("own\n\n{below}")), below);
    }
    for own in [
        "He wrote:\n\none\n",
        "In 2031 he wrote of it:\n\none\n",
        "From: here\non\n",
        "Time: 10:00\nPlace: Lund\nTopic: x\n",
        "---- and so on ----\n\nown\n",
    ] {
        assert_eq!(repeated(own), "", "{own}");
    }
    assert_eq!(
        repeated("own\n\nOn 4 May 2031, C wrote:\n> one\nown\n"),
        "> one\n"
    );
}

#[test]
fn a_saved_page_is_the_part_named_as_its_start() {
    let page = "Content-Type: multipart/related; boundary=b; start=\"<2>\"\n\n\
        --b\nContent-Type: text/html\nContent-ID: <1>\n\nframe\n\
        --b\nContent-Type: text/html; charset=utf-8\nContent-ID: <2>\nContent-Location: https://example.org/\n\n<p>page\n--b--";
    let mail = Mail::read(page.as_bytes());
    assert_eq!(mail.page_text().expect("a text"), "page");
    assert_eq!(mail.location().as_deref(), Some("https://example.org/"));
    let (bytes, media_type) = mail.page().expect("a page");
    assert_eq!(
        (&bytes[..], media_type.as_str()),
        (&b"<p>page"[..], "text/html; charset=utf-8")
    );
    assert!(Mail::read(b"a: b\n\nc").page_text().is_err());
}

#[test]
fn what_is_cut_off_is_read_as_far_as_it_goes() {
    assert_eq!(
        text("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nstart"),
        "start"
    );
    assert_eq!(
        text("Content-Type: multipart/mixed; boundary=b\n\nno boundary"),
        "is mail without text that can be read"
    );
    assert_eq!(
        text("Content-Type: multipart/mixed\n\nx"),
        "is mail without text that can be read"
    );
    assert_eq!(text(""), "");
}

#[test]
fn parts_in_parts_end() {
    let mut mail = String::from("Content-Type: multipart/mixed; boundary=b0\n\n");
    for depth in 0..1000 {
        let _ = write!(
            mail,
            "--b{depth}\nContent-Type: multipart/mixed; boundary=b{}\n\n",
            depth + 1
        );
    }
    assert_eq!(text(&mail), "is mail without text that can be read");
    let many = format!(
        "Content-Type: multipart/mixed; boundary=b\n\n{}",
        "--b\n\n".repeat(100_000)
    );
    assert!(text(&many).len() < 20_000);
}
