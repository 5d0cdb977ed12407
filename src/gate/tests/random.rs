//! Random texts in random forms: what is planted is found, and what is not there is not.

use super::encode::{base64, html, json, percent};
use super::{Gate, Kind, Secret, scan, secret};

/// A small generator (xorshift), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// Words that begin with a letter that says whose they are.
    fn words(&mut self, first: &str, count: usize) -> Vec<String> {
        let parts = [
            "ka", "ré", "lo", "mü", "stra", "ße", "в", "і", "œ", "tin", "zaou", "9", "ñ", "fi",
        ];
        let word = |random: &mut Random| {
            let length = 3 + random.below(3);
            let parts: String = (0..length).map(|_| random.one(&parts)).collect();
            format!("{first}{parts}")
        };
        (0..count).map(|_| word(self)).collect()
    }

    /// Words with what stands between them.
    fn text(&mut self, words: &[String]) -> String {
        let gaps = [
            " ", ", ", "’", " – ", "\n", "-", "/", " « ", " & ", "\" <", "> ", ". ",
        ];
        let mut text = String::new();
        for word in words {
            if !text.is_empty() {
                text.push_str(self.one(&gaps));
            }
            text.push_str(word);
        }
        text
    }

    fn written(&mut self, text: &str) -> String {
        match self.below(12) {
            0 => text.to_uppercase(),
            1 => html::named(text),
            2 => html::decimal(text),
            3 => html::hex(text),
            4 => json::short(text),
            5 => json::all(text),
            6 => percent::needed(text),
            7 => percent::all(text),
            8 => base64::standard(format!("{}{text}", &"??"[self.below(3)..]).as_bytes()),
            9 => base64::safe(text.as_bytes()),
            10 => json::short(&html::named(text)),
            _ => html::decimal(&json::short(text)),
        }
    }
}

#[test]
fn what_is_planted_is_found_and_nothing_else() {
    let mut random = Random(0x5eed_0b1e_55ed_cafe);
    for round in 0..60 {
        let kinds = [Kind::Title, Kind::Text, Kind::Quote];
        let secrets: Vec<Secret> = (0..20)
            .map(|n| {
                let count = 4 + random.below(30);
                let words = random.words("s", count);
                let text = random.text(&words).replace(['<', '>'], "·");
                let of = format!("{n}");
                Secret {
                    of,
                    ..secret(kinds[n % 3], &text)
                }
            })
            .collect();
        let gate = Gate::new(&secrets, Vec::<String>::new(), &[]);
        let open = |random: &mut Random| {
            let count = 5 + random.below(40);
            let words = random.words("p", count);
            random.text(&words)
        };
        for number in [random.below(20), random.below(20)] {
            let planted = random.written(&secrets[number].words);
            let (before, after) = (open(&mut random), open(&mut random));
            let (before, after) = (random.written(&before), random.written(&after));
            let clean = format!("<p>{before}</p> <i>{after}</i>");
            assert!(scan(&gate, &clean).is_empty(), "{round}: {clean}");
            let file = format!("<p>{before} {planted} {after}</p>");
            let leaks = scan(&gate, &file).into_iter();
            let mut named: Vec<String> = leaks.map(|leak| leak.of).collect();
            named.dedup();
            assert_eq!(
                named,
                [number.to_string()],
                "{round}: {:?} in {file}",
                secrets[number]
            );
        }
    }
}
