//! The guide for a first brief, followed to the letter.

use std::path::Path;
use std::process::Command;

/// A fenced block: what stands behind the fence, and what is in it.
fn blocks(guide: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        let Some(head) = line.strip_prefix("```") else {
            continue;
        };
        let held: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        out.push((head.to_owned(), held.join("\n") + "\n"));
    }
    out
}

/// What a difference takes out and puts in, change by change.
fn changes(held: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    let mut adds = true;
    for line in held.lines() {
        let (sign, words) = line.split_at(1);
        if adds && sign != "+" {
            out.push((String::new(), String::new()));
        }
        adds = sign == "+";
        let (from, to) = out.last_mut().expect("something to change");
        for side in [(from, sign != "+"), (to, sign != "-")] {
            if side.1 {
                side.0.push_str(words);
                side.0.push('\n');
            }
        }
    }
    out
}

/// What a shell line says on both streams, and whether it ended well.
fn run(dir: &Path, line: &str) -> (String, bool) {
    let program = Path::new(env!("CARGO_BIN_EXE_bluf"));
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("bluf"), "{line}");
    let quoted = line["bluf ".len()..].split('"').enumerate();
    let words = quoted.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    let done = Command::new(program)
        .args(words)
        .current_dir(dir)
        .output()
        .expect("a run");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        text(&done.stdout) + &text(&done.stderr),
        done.status.success(),
    )
}

#[test]
fn every_step_of_the_guide_does_what_it_says() {
    let guide = include_str!("../../docs/first-brief.md");
    let home = tempfile::tempdir().expect("a folder");
    let mut dir = home.path().to_path_buf();
    let mut said = String::new();
    for (head, held) in blocks(guide) {
        let mut words = head.split(' ');
        match (words.next().unwrap_or_default(), words.next()) {
            ("sh", fails) => {
                said.clear();
                for line in held.lines() {
                    if let Some(below) = line.strip_prefix("cd ") {
                        dir.push(below);
                        continue;
                    }
                    let (text, well) = run(&dir, line);
                    assert_eq!(well, fails.is_none(), "{line}: {text}");
                    said.push_str(&text);
                }
            }
            ("text", _) => {
                for line in held.lines() {
                    assert!(said.contains(line.trim()), "{line}\nis not in\n{said}");
                }
            }
            ("diff", Some(path)) => {
                let path = dir.join(path);
                let mut text = std::fs::read_to_string(&path).expect("a file");
                for (from, to) in changes(&held) {
                    assert_eq!(text.matches(&from).count(), 1, "{from}");
                    text = text.replace(&from, &to);
                }
                std::fs::write(&path, text).expect("a file");
            }
            (_, Some(path)) => {
                let path = dir.join(path);
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
                let before = match words.next() {
                    Some("+") => std::fs::read_to_string(&path).expect("a file") + "\n",
                    _ => String::new(),
                };
                std::fs::write(&path, before + &held).expect("a file");
            }
            (other, None) => panic!("a block that nobody follows: {other}"),
        }
    }
    let site = std::fs::read_to_string(dir.join("site/changes/2.html"))
        .or_else(|_| std::fs::read_to_string(dir.join("site/changes.html")));
    assert!(site.expect("a page").contains("A ballot is called"));
}
