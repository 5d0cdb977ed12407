//! PDF captures, read by the built program in a process of its own.

use bluf::archive::{Archive, Trouble};
use std::path::Path;

fn read(bytes: &[u8]) -> Result<String, Trouble> {
    let reader = snapbox::cmd::cargo_bin!("bluf").to_path_buf();
    Archive::open(Path::new("captures"), Some(reader)).text(bytes, "a.pdf", Some("application/pdf"))
}

/// A PDF of one page that shows a line, with a cross-reference table.
fn pdf(line: &str) -> Vec<u8> {
    let content = format!("BT /F1 12 Tf 72 720 Td ({line}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (i, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", i + 1);
    }
    let start = out.len();
    let size = objects.len() + 1;
    out += &format!(
        "xref\n0 {size}\n0000000000 65535 f \n{places}\
         trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    out.into_bytes()
}

#[test]
fn a_pdf_is_read() {
    let text = read(&pdf("The pier reopens in June.")).expect("a text");
    assert_eq!(text.trim(), "The pier reopens in June.");
}

#[test]
fn a_broken_pdf_is_trouble() {
    let whole = pdf("The pier reopens in June.");
    let text = String::from_utf8(whole.clone()).expect("a text");
    let broken = [
        whole[..whole.len() / 2].to_vec(),
        b"%PDF-1.7\n%%EOF".to_vec(),
        b"garbage".to_vec(),
        Vec::new(),
        vec![0xff; 1 << 20],
        text.replace("/Kids [3 0 R]", "/Kids [9 0 R]").into_bytes(),
        text.replace("/Pages 2 0 R", "/Pages 9 0 R").into_bytes(),
    ];
    for bytes in broken {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(400)]).into_owned();
        match read(&bytes) {
            Ok(text) => assert_eq!(text.trim(), "", "{shown}"),
            Err(trouble) => {
                let why = trouble.what;
                assert!(why.starts_with("is not a PDF that can be read: "), "{why}");
                assert!(!why.contains("panicked") && !why.contains('\n'), "{why}");
            }
        }
    }
}

#[test]
fn the_reader_says_one_line_about_a_broken_file() {
    let command = || snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("bluf")).arg("read-pdf");
    let read = command().stdin("garbage").assert().code(2).stdout_eq("");
    let words = String::from_utf8_lossy(&read.get_output().stderr).into_owned();
    assert!(
        words.starts_with("error: ") && words.lines().count() == 1,
        "{words}"
    );
    command()
        .stdin(pdf("Read."))
        .assert()
        .success()
        .stderr_eq("");
}
