//! Sets that are filled in order and hardly ever large.

/// Values, each once, in order. Most sets of a project hold a handful, and are filled from the least to the greatest:
/// that is a list which grows at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Set(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Puts a value in, where it is not in.
    pub fn insert(&mut self, value: T) {
        match self.0.last() {
            Some(last) if *last == value => {}
            Some(last) if *last > value => {
                if let Err(at) = self.0.binary_search(&value) {
                    self.0.insert(at, value);
                }
            }
            _ => self.0.push(value),
        }
    }

    /// Whether a value is in.
    pub fn contains(&self, value: &T) -> bool {
        self.0.binary_search(value).is_ok()
    }

    /// How many values are in.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every value, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::Set;

    #[test]
    fn values_are_in_once_and_in_order() {
        let mut set = Set::default();
        assert!(set.is_empty());
        for value in [3, 3, 5, 1, 4, 5, 3, 9] {
            set.insert(value);
        }
        assert_eq!(set.iter().copied().collect::<Vec<_>>(), [1, 3, 4, 5, 9]);
        assert!(set.contains(&4) && !set.contains(&2));
        assert_eq!(set.len(), 5);
    }
}
