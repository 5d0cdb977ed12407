//! Ids: what makes words one, and which of them only begin or end a longer one that is public.

use super::phrases::{Phrases, Text};
use super::secret::{Kind, Secret};
use super::sweep::{Hit, sweep};
use rustc_hash::FxHashSet;

/// An id of so many words says something by itself, however they are joined: "colonel-x-meets-y".
const TELLING: usize = 4;

/// What is known of a secret that is an id or a file's name.
#[derive(Debug, Default)]
pub(super) struct Id {
    /// Whether running text with its words is no matter.
    joined: bool,
    /// Whether it says nothing inside of a longer name: an ordinary word, a file, what claims of one event begin with.
    ordinary: bool,
    /// What stands before and behind it in longer ids that are public, parted by [`HERE`].
    inside: FxHashSet<String>,
}

/// Where the id stands in [`Id::inside`]; no letter of an id.
const HERE: char = ' ';

/// A secret that is an id, or a file's name.
pub(super) fn id(secret: &Secret, text: &Text) -> Option<Id> {
    let is_id = match secret.kind {
        Kind::Id | Kind::Claim => true,
        Kind::File => false,
        _ => return None,
    };
    // An id of one word comes with what makes it one.
    let ordinary = secret.kind != Kind::Id || secret.words.contains(HERE);
    Some(Id {
        joined: is_id && text.len() < TELLING,
        ordinary,
        inside: FxHashSet::default(),
    })
}

impl Id {
    /// Whether it is no matter in running text.
    pub(super) fn is_joined(&self) -> bool {
        self.joined
    }

    /// Whether a hit is this id, and no part of running text or of a longer id that is public.
    pub(super) fn is_at(&self, hit: Hit, bytes: &[u8]) -> bool {
        !(self.joined && hit.apart) && (self.inside.is_empty() || !self.is_inside(hit, bytes))
    }

    fn is_inside(&self, hit: Hit, bytes: &[u8]) -> bool {
        let (before, after) = (&bytes[..hit.at], &bytes[hit.end..]);
        let run = |letters: &mut dyn Iterator<Item = &u8>| {
            let mut cuts = vec![0];
            cuts.extend((letters.take_while(|b| is_of_id(**b)).zip(1..)).map(|(_, length)| length));
            cuts
        };
        let (lefts, rights) = (run(&mut before.iter().rev()), run(&mut after.iter()));
        let around = |left: usize, right: usize| {
            let [before, after] = [&before[before.len() - left..], &after[..right]];
            [before, &[HERE as u8], after].concat()
        };
        let known =
            |key: Vec<u8>| String::from_utf8(key).is_ok_and(|key| self.inside.contains(&key));
        lefts
            .iter()
            .any(|left| rights.iter().any(|right| known(around(*left, *right))))
    }
}

fn is_of_id(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')
}

/// Learns in which public ids ordinary ones stand. Each comes with its folder: `events`.
pub(super) fn learn<'i>(
    ids: &mut [Option<Id>],
    phrases: &Phrases,
    public: impl IntoIterator<Item = (&'i str, &'i str)>,
) {
    if !ids.iter().flatten().any(|id| id.ordinary) {
        return;
    }
    for (folder, id) in public {
        // Everything that an id of one word is looked for in.
        let line = format!("{folder}/{id}/html/id/{id}");
        let first = folder.len() + 1;
        let places = [first, line.len() - id.len()].map(|start| start..start + id.len());
        sweep(phrases, line.as_bytes(), false, &mut |hit| {
            let own = &mut ids[phrases.pattern(hit.pattern).text as usize];
            let Some(own) = own.as_mut().filter(|id| id.ordinary) else {
                return;
            };
            let place = places.iter().find(|p| hit.at < p.end && p.start < hit.end);
            let Some(place) = place else { return };
            let before = line.get(place.start..hit.at).unwrap_or_default();
            let after = line.get(hit.end..place.end).unwrap_or_default();
            if !before.is_empty() || !after.is_empty() {
                own.inside.insert(format!("{before}{HERE}{after}"));
            }
        });
    }
}

/// Whether words with this between them are parted as in running text: by white space, tags aside, and no quotation
/// mark (`"id": "closing"`). `lines`: whether long lines are folded as in calendars.
pub(super) fn is_apart(between: &[u8], lines: bool) -> bool {
    let between = String::from_utf8_lossy(between);
    let mut rest = between.as_ref();
    let mut apart = false;
    while let Some(first) = rest.chars().next() {
        let folded = lines && (rest.starts_with("\r\n ") || rest.starts_with("\r\n\t"));
        let length = match first {
            _ if folded => 3,
            '<' => rest.find('>').map_or(1, |end| end + 1),
            '"' | '\'' => return false,
            _ => first.len_utf8(),
        };
        apart |= first.is_whitespace() && !folded;
        rest = &rest[length..];
    }
    apart
}
