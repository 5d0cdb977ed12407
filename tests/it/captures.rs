//! PDF captures, read by the built program in a process of its own.

use bluf::archive::{Archive, Trouble};
use std::path::Path;

fn read(bytes: &[u8]) -> Result<String, Trouble> {
    let reader = snapbox::cmd::cargo_bin!("bluf").to_path_buf();
    Archive::open(Path::new("captures"), Some(reader)).text(bytes, "a.pdf", Some("application/pdf"))
}

/// A PDF of one page that shows a line, with a cross-reference table.
fn pdf(line: &str) -> Vec<u8> {
    pdf_in(line, "/WinAnsiEncoding")
}

/// The same in an encoding of its font's.
fn pdf_in(line: &str, encoding: &str) -> Vec<u8> {
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
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>"),
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
fn a_pdf_says_what_its_readers_read() {
    let said = |operators: &str| read(&pdf(operators)).expect("a text").trim().to_owned();
    // A note's number is no part of the number before it, an exponent is; a word goes on behind its line's end.
    let raised = |digit: &str| format!(") Tj /F1 7 Tf 4 Ts ({digit}) Tj 0 Ts /F1 12 Tf (");
    let (note, power, ordinal) = (raised("1"), raised("2"), raised("st"));
    let text = said(&format!(
        "The 1{ordinal} report: 84{note} people were dis-) Tj 0 -14 Td (placed over 9 km{power}. Who was displaced?"
    ));
    assert_eq!(
        text,
        "The 1st report: 84 1 people were displaced\nover 9 km2. Who was displaced?"
    );
    // A page on its side reads as others do.
    let text = said(") Tj 0 1 -1 0 300 300 Tm (Up) Tj 30 0 Td (the side,) Tj -30 -14 Td (twice");
    assert_eq!(text, "Up the side,\ntwice");
    // Letters that are cast in one are letters.
    let cast = "<< /Type /Encoding /Differences [1 /fi /fl] >>";
    let text = read(&pdf_in("The \\001rst \\002ight", cast)).expect("a text");
    assert_eq!(text.trim(), "The first flight");
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

/// A zlib stream of so many MB of spaces, which is small: a block that stands alone, again and again.
#[cfg(unix)]
fn spaces(megabytes: u64) -> Vec<u8> {
    use flate2::{Compress, Compression, FlushCompress};
    let block = vec![b' '; 1 << 20];
    let mut state = Compress::new(Compression::best(), false);
    let mut first = Vec::with_capacity(1 << 16);
    (state.compress_vec(&block, &mut first, FlushCompress::Full)).expect("a block");
    let mut out = vec![0x78, 0xda];
    for _ in 0..megabytes {
        out.extend_from_slice(&first);
    }
    let count = u128::from(megabytes << 20);
    let sum = (1 + count * 32) % 65521;
    let sums = (count + 32 * (count * (count + 1) / 2)) % 65521;
    out.extend([1, 0, 0, 0xff, 0xff]);
    out.extend_from_slice(&(u32::try_from(sums << 16 | sum).expect("a sum")).to_be_bytes());
    out
}

/// With no addresses left to take, one reader in fifteen fell, whatever it read.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_has_room_below_its_bound() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};
    let mut reader = Command::new(snapbox::cmd::cargo_bin!("bluf"))
        .arg("read-pdf")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a reader");
    let says = |file: &str, of: &str| {
        let text = std::fs::read_to_string(format!("/proc/{}/{file}", reader.id()));
        let text = text.expect("a process");
        let line = text.lines().find(|line| line.starts_with(of));
        let word = line.and_then(|line| line[of.len()..].split_whitespace().next());
        word.and_then(|word| word.parse::<u64>().ok())
    };
    // It waits for the PDF; its bound is unlimited until it has set one.
    let start = Instant::now();
    let bound = loop {
        if let Some(bound) = says("limits", "Max address space") {
            break bound;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "no bound");
        std::thread::sleep(Duration::from_millis(5));
    };
    let has = says("status", "VmSize:").expect("a size") << 10;
    drop(reader.stdin.take());
    reader.wait().expect("an end");
    assert!(bound >= has + (200 << 20), "{has} bytes of {bound}");
    assert!(bound <= 3 << 30, "{bound} is no bound");
}

#[cfg(unix)]
#[test]
fn a_pdf_that_eats_memory_is_trouble() {
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&spaces(2048)).expect("a stream");
    let packed = packed.finish().expect("a stream");
    assert!(packed.len() < 100_000, "{}", packed.len());
    let mut bytes = Vec::new();
    for part in [
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
          2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
          3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>\nendobj\n"
            .as_slice(),
        format!(
            "4 0 obj\n<< /Length {} /Filter [/FlateDecode /FlateDecode] >>\nstream\n",
            packed.len()
        )
        .as_bytes(),
        &packed,
        b"\nendstream\nendobj\n",
    ] {
        bytes.extend_from_slice(part);
    }
    let start = bytes.len();
    let mut places = String::new();
    for object in 1..=4 {
        let name = format!("{object} 0 obj\n");
        let at = bytes
            .windows(name.len())
            .position(|window| window == name.as_bytes());
        places += &format!("{:010} 00000 n \n", at.expect("an object"));
    }
    let end = format!(
        "xref\n0 5\n0000000000 65535 f \n{places}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    bytes.extend_from_slice(end.as_bytes());
    let why = read(&bytes).expect_err("trouble").what;
    assert_eq!(
        why,
        "is not a PDF that can be read: it takes more than 1 GB of memory"
    );
}
