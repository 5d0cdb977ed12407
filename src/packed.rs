//! Whole numbers as they stand in the files of data inside the program: seven bits to a byte, the lowest
//! first, and one bit that says whether another byte follows (LEB128). A number below zero is folded in
//! between those above: 0, -1, 1, -2 (zigzag).

/// What is left to read. Every reading is none where the bytes are at their end or hold something else.
#[derive(Debug)]
pub struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// All of these bytes.
    pub fn new(bytes: &'a [u8]) -> Bytes<'a> {
        Bytes(bytes)
    }

    /// Whether all was read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A number from zero up.
    pub fn whole(&mut self) -> Option<i64> {
        let mut value = 0;
        for shift in (0..56).step_by(7) {
            let (first, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= i64::from(first & 127) << shift;
            if *first < 128 {
                return Some(value);
            }
        }
        None
    }

    /// A number that may lie below zero.
    pub fn signed(&mut self) -> Option<i64> {
        self.whole().map(unfolded)
    }

    /// How many there are of something.
    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(self.whole()?).ok()
    }

    /// As many bytes of UTF-8.
    pub fn text(&mut self, bytes: usize) -> Option<String> {
        let (text, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    /// A count, and that many of what `one` reads.
    pub fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        (0..count).map(|_| one(self)).collect()
    }
}

/// The signed number that was folded into this one.
pub fn unfolded(n: i64) -> i64 {
    if n % 2 == 1 { -(n / 2) - 1 } else { n / 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let mut bytes = Bytes::new(&[0, 1, 2, 3, 0x80, 0x01, 0xFF, 0x7F]);
        assert_eq!(bytes.whole(), Some(0));
        assert_eq!(bytes.signed(), Some(-1));
        assert_eq!(bytes.signed(), Some(1));
        assert_eq!(bytes.signed(), Some(-2));
        assert_eq!(bytes.whole(), Some(128));
        assert_eq!(bytes.count(), Some(16_383));
        assert!(bytes.is_empty());
        assert_eq!(bytes.whole(), None);
    }

    #[test]
    fn what_is_cut_short_or_too_long_is_nothing() {
        assert_eq!(Bytes::new(&[0x80]).whole(), None);
        assert_eq!(Bytes::new(&[0xFF; 12]).whole(), None);
        assert_eq!(Bytes::new(b"ab").text(3), None);
        assert_eq!(Bytes::new(&[200, 1, 0]).list(Bytes::whole), None);
        assert_eq!(Bytes::new(&[0xFF]).text(1), None);
    }
}
