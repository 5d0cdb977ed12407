//! Which values of a list are values of another: lists of shared values of which an edit changed few.

use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// What a value is known by as long as somebody holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Address(usize);

/// What a shared value is known by. Two that are alike are two.
pub(crate) fn address<T>(value: &Arc<T>) -> Address {
    Address(Arc::as_ptr(value).addr())
}

/// What the values of a list are known by.
pub(crate) fn addresses<T>(values: &[Arc<T>]) -> Vec<Address> {
    values.iter().map(address).collect()
}

/// What is left of two lists without what they begin and end with alike.
pub(crate) fn apart(a: &[Address], b: &[Address]) -> (Range<usize>, Range<usize>) {
    let same = |(a, b): &(&Address, &Address)| a == b;
    let begin = a.iter().zip(b).take_while(same).count();
    let (rest, other) = (&a[begin..], &b[begin..]);
    let ends = rest.iter().rev().zip(other.iter().rev());
    let end = ends.take_while(same).count();
    (begin..a.len() - end, begin..b.len() - end)
}

/// For each value of `now` where it stands in `before`.
pub(crate) fn places(before: &[Address], now: &[Address]) -> Vec<Option<usize>> {
    let (old, new) = apart(before, now);
    let between: FxHashMap<Address, usize> = (before[old.clone()].iter().copied())
        .zip(old.clone())
        .collect();
    let begin = (0..new.start).map(Some);
    let middle = now[new].iter().map(|address| between.get(address).copied());
    let end = (old.end..before.len()).map(Some);
    begin.chain(middle).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::{address, addresses, apart, places};
    use std::sync::Arc;

    #[test]
    fn only_what_differs_is_left() {
        let values: Vec<Arc<u32>> = (0..6).map(Arc::new).collect();
        let all = addresses(&values);
        assert_eq!(apart(&all, &all), (6..6, 6..6));
        let without = [&all[..2], &all[3..]].concat();
        assert_eq!(apart(&all, &without), (2..3, 2..2));
        assert_eq!(apart(&without, &all), (2..2, 2..3));
        let twice = [all[0], all[0]];
        assert_eq!(apart(&twice, &twice[..1]), (1..2, 1..1));
        let other = Arc::new(3);
        let edited = [&all[..3], &[address(&other)], &all[4..]].concat();
        assert_eq!(apart(&all, &edited), (3..4, 3..4));
    }

    #[test]
    fn values_are_found_wherever_they_went() {
        let values: Vec<Arc<u32>> = (0..6).map(Arc::new).collect();
        let all = addresses(&values);
        let new = Arc::new(9);
        let now = [all[0], all[4], address(&new), all[1], all[5]];
        let found = [Some(0), Some(4), None, Some(1), Some(5)];
        assert_eq!(places(&all, &now), found);
        assert!(places(&all, &[]).is_empty());
        assert_eq!(places(&[], &all), [None; 6]);
        assert_eq!(places(&all, &all)[5], Some(5));
    }
}
