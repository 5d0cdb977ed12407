//! The gate, asked through what it shows. `encode` writes words as programs write them.

mod encode;
mod hostile;
mod ids;
mod places;
mod random;
mod rules;

use super::{Form, Gate, Kind, Leak, Secret};
use encode::{base64, html, json, percent};

/// Secrets of every kind, with accents, apostrophes, quotation marks and signs in them.
const SECRETS: &[(Kind, &str)] = &[
    (Kind::Id, "red-cable"),
    (Kind::Title, "L’armée à Tinzaouatène : « l'été » & après"),
    (Kind::Alias, "Ténéré"),
    (Kind::Alias, "Вісник портів"),
    (Kind::Quote, "we counted \"forty\" <lorries> at dawn"),
    (Kind::File, "câble-rouge_2024.pdf"),
    (Kind::Address, "https://www.example.org/déjà/vu?x=1&y=2"),
    (
        Kind::Text,
        "Nobody was told that the column had left Kidal before the night fell.",
    ),
];

fn secret(kind: Kind, words: &str) -> Secret {
    Secret {
        of: format!("source `{words}`"),
        kind,
        words: words.to_owned(),
    }
}

fn gate(secrets: &[(Kind, &str)]) -> Gate {
    let secrets: Vec<Secret> = secrets.iter().map(|(k, words)| secret(*k, words)).collect();
    Gate::new(&secrets, Vec::<String>::new(), &[])
}

/// What a file of any name holds.
fn scan(gate: &Gate, bytes: impl AsRef<[u8]>) -> Vec<Leak> {
    gate.scan("page.html", bytes.as_ref())
}

/// The forms and places of what a file holds of one secret.
fn found(kind: Kind, words: &str, bytes: impl AsRef<[u8]>) -> Vec<(Form, usize)> {
    let leaks = scan(&gate(&[(kind, words)]), bytes);
    leaks
        .iter()
        .map(|leak| (leak.form, leak.at.expect("a place in the file")))
        .collect()
}

#[test]
fn every_kind_is_found_in_every_form_at_its_place() {
    let before = "Une ligne avant. ";
    for (kind, words) in SECRETS {
        let forms = [
            (Form::Plain, words.to_string()),
            (Form::Plain, words.to_uppercase()),
            (Form::Html, html::named(words)),
            (Form::Html, html::decimal(words)),
            (Form::Html, html::hex(words)),
            (Form::Json, json::short(words)),
            (Form::Json, json::all(words)),
            (Form::Percent, percent::needed(words)),
            (Form::Percent, percent::all(words)),
            (Form::Percent, html::hex(&percent::all(words))),
            (Form::Json, html::decimal(&json::short(words))),
            (Form::Json, json::short(&html::decimal(words))),
        ];
        for (form, written) in forms {
            let leaks = scan(
                &gate(&[(*kind, words)]),
                format!("{before}{written} et après"),
            );
            let context = format!("{kind:?} {words} as {form:?}: {written}");
            assert_eq!(leaks.len(), 1, "{context}: {leaks:?}");
            assert_eq!(leaks[0].kind, *kind, "{context}");
            let at = leaks[0].at.expect("a place");
            let address = if *kind == Kind::Address {
                written.len() / 2
            } else {
                24
            };
            assert!(
                (before.len()..=before.len() + address).contains(&at),
                "{context}: {at}"
            );
        }
    }
}

#[test]
fn the_form_is_named() {
    let title = "Été rouge";
    for (form, written) in [
        (Form::Plain, "ete ROUGE".to_owned()),
        (Form::Html, "&Eacute;t&#233; rouge".to_owned()),
        (Form::Json, r"\u00c9t\u00e9 rouge".to_owned()),
        (Form::Percent, "%C3%89t%c3%a9%20rouge".to_owned()),
        (Form::Percent, "%C9t%E9+rouge".to_owned()),
        (Form::Base64, base64::standard("Été rouge".as_bytes())),
    ] {
        let file = format!("x {written} y");
        assert_eq!(found(Kind::Title, title, file), [(form, 2)], "{written}");
    }
}

#[test]
fn base64_is_found_at_every_alignment_in_both_alphabets() {
    for (kind, words) in SECRETS {
        for shift in 0..6 {
            for tail in ["", "?", "??", ", says nobody, and that was all"] {
                let inner = format!("{}{words}{tail}", &"->>? ="[..shift]);
                let (standard, safe) = (
                    base64::standard(inner.as_bytes()),
                    base64::safe(inner.as_bytes()),
                );
                let bare = standard.trim_end_matches('=').to_owned();
                for written in [
                    &standard,
                    &safe,
                    &bare,
                    &json::slashes(&standard),
                    &percent::needed(&standard),
                ] {
                    for around in ["data:text/plain;base64,", "/", "a/b/", "abc", "\"", "x: "] {
                        let leaks = scan(&gate(&[(*kind, words)]), format!("{around}{written}\""));
                        let forms: Vec<Form> = leaks.iter().map(|leak| leak.form).collect();
                        assert_eq!(forms, [Form::Base64], "{around}{written}: {words}");
                        let at = leaks[0].at.expect("a place");
                        assert!(
                            at >= around.len() && at < around.len() + written.len(),
                            "{at}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn base64_may_be_broken_into_lines() {
    let text =
        "A long beginning. Nobody was told that the column had left Kidal before the night fell.";
    let letters = base64::standard(text.as_bytes());
    for end in ["\n", "\r\n", "\r\n ", "\\n", "&#10;"] {
        let lines: Vec<&str> = letters
            .as_bytes()
            .chunks(20)
            .map(|line| str::from_utf8(line).expect("letters"))
            .collect();
        let file = lines.join(end);
        let leaks = scan(&gate(SECRETS), &file);
        assert_eq!(leaks.len(), 1, "{file}: {leaks:?}");
        let first = leaks[0].at.expect("a place");
        assert!(
            file[first..].starts_with(&letters[24..26]),
            "{first} in {file}"
        );
    }
}

#[test]
fn text_of_two_bytes_a_character_is_found_in_binary_files() {
    for (kind, words) in SECRETS {
        for start in 0..2 {
            for big in [false, true] {
                let unit = |unit: u16| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                };
                let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0d\xff\xd8\xff".to_vec();
                file.truncate(14 + start);
                file.extend(words.encode_utf16().flat_map(unit));
                file.extend(b"\0\0\xff\xfe\0");
                let leaks = scan(&gate(&[(*kind, words)]), &file);
                let forms: Vec<Form> = leaks.iter().map(|leak| leak.form).collect();
                assert!(
                    forms.contains(&Form::Wide),
                    "{words} {start} {big}: {leaks:?}"
                );
            }
        }
    }
}

#[test]
fn text_chunks_of_pictures_are_found() {
    let latin: Vec<u8> = "Été rouge".chars().map(|c| c as u8).collect();
    let file = [
        b"\x89PNG\r\n\x1a\n\0\0\0\x12tEXtTitle\0",
        &latin[..],
        b"\x01\x02\0\0",
    ]
    .concat();
    assert_eq!(found(Kind::Title, "Été rouge", file), [(Form::Plain, 22)]);
}
