//! Hashes that containers state of what they hold.

use data_encoding::{BASE32, BASE32_NOPAD, BASE64, HEXLOWER_PERMISSIVE};
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha512};
use std::io::{self, Read};

/// A hash that is stated: `sha1:` and Base32 in WARC, `sha256:` and hexadecimal in WACZ.
pub(super) struct Stated {
    way: Way,
    hash: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Way {
    Sha1,
    Sha256,
    Sha512,
}

impl Stated {
    /// None where it is written in a way that nobody here knows.
    pub(super) fn read(text: &str) -> Option<Stated> {
        let (way, hash) = text.trim().split_once(':')?;
        let (way, length) = match way.trim().to_ascii_lowercase().as_str() {
            "sha1" | "sha-1" => (Way::Sha1, 20),
            "sha256" | "sha-256" => (Way::Sha256, 32),
            "sha512" | "sha-512" => (Way::Sha512, 64),
            _ => return None,
        };
        let hash = hash.trim();
        let upper = hash.to_ascii_uppercase();
        let forms = [
            HEXLOWER_PERMISSIVE.decode(hash.as_bytes()),
            BASE32.decode(upper.as_bytes()),
            BASE32_NOPAD.decode(upper.as_bytes()),
            BASE64.decode(hash.as_bytes()),
        ];
        let hash = forms
            .into_iter()
            .flatten()
            .find(|hash| hash.len() == length)?;
        Some(Stated { way, hash })
    }

    /// Whether bytes have it.
    pub(super) fn fits(&self, bytes: &[u8]) -> bool {
        match self.way {
            Way::Sha1 => Sha1::digest(bytes)[..] == self.hash[..],
            Way::Sha256 => Sha256::digest(bytes)[..] == self.hash[..],
            Way::Sha512 => Sha512::digest(bytes)[..] == self.hash[..],
        }
    }

    /// Whether all that a reader gives has it.
    pub(super) fn fits_all(&self, reader: &mut dyn Read) -> io::Result<bool> {
        Ok(match self.way {
            Way::Sha1 => hash(Sha1::new(), reader)? == self.hash,
            Way::Sha256 => hash(Sha256::new(), reader)? == self.hash,
            Way::Sha512 => hash(Sha512::new(), reader)? == self.hash,
        })
    }
}

fn hash<D: sha2::Digest>(mut state: D, reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut buffer = vec![0; 64 << 10];
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(state.finalize().to_vec()),
            read => state.update(&buffer[..read]),
        }
    }
}
