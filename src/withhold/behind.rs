//! What stands behind what is withheld: a chain that loses a link stays a chain, and what has a common end keeps it.

use super::marks::Marks;
use crate::model::Name;
use crate::parse::Drafts;
use rustc_hash::{FxHashMap, FxHashSet};

/// Where withheld sources and claims lead.
#[derive(Debug, Default)]
pub(super) struct Behind {
    sources: FxHashMap<String, Ends>,
    /// The claim that a withheld one replaced, past others that are withheld.
    claims: FxHashMap<String, String>,
}

/// Where a withheld source comes from.
#[derive(Debug, Default)]
struct Ends {
    /// Sources that are shown.
    shown: Vec<String>,
    /// Numbers of those that are withheld and come from nothing else.
    unseen: Vec<usize>,
}

impl Behind {
    pub(super) fn of(drafts: &Drafts, marks: &Marks) -> Behind {
        let mut behind = Behind::default();
        if marks.hides_nothing() || marks.day().is_some() {
            return behind;
        }
        let hidden = |id: &str| marks.hides(id);
        let from: FxHashMap<&str, (usize, &[Name])> = (drafts.sources.iter().enumerate())
            .map(|(n, s)| (s.id.as_str(), (n, s.derived_from.as_slice())))
            .collect();
        for source in drafts.sources.iter().filter(|s| hidden(&s.id)) {
            let ends = ends(&source.id, &from, &hidden);
            behind.sources.insert(source.id.clone(), ends);
        }
        let claims = || drafts.events.iter().flat_map(|e| &e.claims);
        let before: FxHashMap<&str, &str> = claims()
            .filter_map(|c| Some((c.id.value.as_str(), c.supersedes.as_ref()?.value.as_str())))
            .collect();
        for claim in claims().filter(|c| hidden(&c.id.value)) {
            let id = claim.id.value.as_str();
            let mut seen = FxHashSet::default();
            let mut at = before.get(id).copied();
            while let Some(next) = at.filter(|next| hidden(next) && seen.insert(*next)) {
                at = before.get(next).copied();
            }
            if let Some(shown) = at.filter(|next| !hidden(next)) {
                behind.claims.insert(id.to_owned(), shown.to_owned());
            }
        }
        behind
    }

    /// What a source comes from in the edition, and the numbers of the ends that are not in it.
    pub(super) fn derived(&self, from: Vec<Name>) -> (Vec<Name>, Vec<usize>) {
        let (mut shown, mut unseen): (Vec<Name>, Vec<usize>) = Default::default();
        for name in from {
            match self.sources.get(&name.value) {
                None => shown.push(name),
                Some(ends) => {
                    shown.extend(ends.shown.iter().map(|id| Name::new(id.clone(), name.span)));
                    unseen.extend(&ends.unseen);
                }
            }
        }
        let mut seen = FxHashSet::default();
        shown.retain(|name| seen.insert(name.value.clone()));
        unseen.sort_unstable();
        unseen.dedup();
        (shown, unseen)
    }

    /// The claim that another replaces in the edition.
    pub(super) fn superseded(&self, mut name: Name) -> Name {
        if let Some(shown) = self.claims.get(&name.value) {
            name.value.clone_from(shown);
        }
        name
    }
}

/// Follows a withheld source until something is shown, or nothing is behind it.
fn ends(
    start: &str,
    from: &FxHashMap<&str, (usize, &[Name])>,
    hidden: &impl Fn(&str) -> bool,
) -> Ends {
    let mut out = Ends::default();
    let mut seen = FxHashSet::default();
    let mut open = vec![start.to_owned()];
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        match from.get(id.as_str()) {
            Some(_) if !hidden(&id) => out.shown.push(id),
            Some((number, [])) => out.unseen.push(*number),
            Some((_, next)) => open.extend(next.iter().map(|name| name.value.clone())),
            None => {}
        }
    }
    if out.shown.is_empty() && out.unseen.is_empty() {
        // A circle.
        let numbers = seen.iter().filter_map(|id| Some(from.get(id.as_str())?.0));
        out.unseen.extend(numbers.min());
    }
    out
}
