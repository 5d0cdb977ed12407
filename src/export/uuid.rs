//! Names that stay: UUIDs of version 5 (RFC 9562), made of where a thing is published and its id.

use sha1::{Digest, Sha1};
use std::fmt::Write;

/// RFC 9562's namespace for addresses.
const ADDRESSES: [u8; 16] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
];

/// The names of one site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Namespace([u8; 16]);

impl Namespace {
    /// Of a site by its address, or by its title where it has none.
    pub(super) fn of(base: Option<&str>, title: &str) -> Namespace {
        let name = base.map_or_else(|| format!("urn:bluf:{title}"), str::to_owned);
        Namespace(bytes(&ADDRESSES, &name))
    }

    /// The UUID of a name in it.
    pub(super) fn uuid(self, name: &str) -> String {
        let mut out = String::with_capacity(36);
        for (i, byte) in bytes(&self.0, name).iter().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                out.push('-');
            }
            let _ = write!(out, "{byte:02x}");
        }
        out
    }
}

fn bytes(namespace: &[u8; 16], name: &str) -> [u8; 16] {
    let hash = Sha1::new()
        .chain_update(namespace)
        .chain_update(name.as_bytes())
        .finalize();
    let mut out = [0; 16];
    out.copy_from_slice(&hash[..16]);
    out[6] = (out[6] & 0x0f) | 0x50;
    out[8] = (out[8] & 0x3f) | 0x80;
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_the_uuid_that_others_compute() {
        // Python: uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/"), "event/a")
        let names = Namespace::of(Some("https://example.org/"), "");
        assert_eq!(names.uuid("event/a"), EXPECTED);
    }

    const EXPECTED: &str = "782a47ea-d893-5366-910f-a518aab5a09e";
}
