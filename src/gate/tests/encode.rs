//! Words as programs write them.

/// Character references.
pub(super) mod html {
    /// By name, where there is a common one.
    pub(in super::super) fn named(text: &str) -> String {
        let each = |c: char| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            '\'' => "&apos;".to_owned(),
            '’' => "&rsquo;".to_owned(),
            '«' => "&laquo;&nbsp;".to_owned(),
            'é' => "&eacute;".to_owned(),
            'è' => "&egrave;".to_owned(),
            'à' => "&agrave;".to_owned(),
            'â' => "&acirc;".to_owned(),
            c => c.to_string(),
        };
        text.chars().map(each).collect()
    }

    pub(in super::super) fn decimal(text: &str) -> String {
        let each = |c: char| format!("&#{};", c as u32);
        text.chars().map(each).collect()
    }

    pub(in super::super) fn hex(text: &str) -> String {
        let each = |c: char| format!("&#x{:X};", c as u32);
        text.chars().map(each).collect()
    }
}

/// Escapes of JSON.
pub(super) mod json {
    /// Those that are needed, and all that is not ASCII.
    pub(in super::super) fn short(text: &str) -> String {
        let each = |unit: u16| match u8::try_from(unit).map(char::from) {
            Ok('"') => "\\\"".to_owned(),
            Ok('\\') => "\\\\".to_owned(),
            Ok('/') => "\\/".to_owned(),
            Ok('\n') => "\\n".to_owned(),
            Ok(c) if c.is_ascii() && !matches!(c, '<' | '>' | '&') => c.to_string(),
            _ => format!("\\u{unit:04x}"),
        };
        text.encode_utf16().map(each).collect()
    }

    pub(in super::super) fn all(text: &str) -> String {
        let each = |unit: u16| format!("\\u{unit:04X}");
        text.encode_utf16().map(each).collect()
    }

    pub(in super::super) fn slashes(text: &str) -> String {
        text.replace('/', "\\/")
    }
}

pub(super) mod percent {
    /// All but letters and digits.
    pub(in super::super) fn needed(text: &str) -> String {
        let each = |b: &u8| match b {
            b if b.is_ascii_alphanumeric() => char::from(*b).to_string(),
            b => format!("%{b:02X}"),
        };
        text.as_bytes().iter().map(each).collect()
    }

    pub(in super::super) fn all(text: &str) -> String {
        text.bytes().map(|b| format!("%{b:02x}")).collect()
    }
}

pub(super) mod base64 {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    pub(in super::super) fn standard(bytes: &[u8]) -> String {
        let mut out = String::new();
        for three in bytes.chunks(3) {
            let byte = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
            let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
            for n in 0..4 {
                let letter = LETTERS[(bits >> (18 - 6 * n) & 63) as usize];
                let pad = n > three.len();
                out.push(if pad { '=' } else { char::from(letter) });
            }
        }
        out
    }

    pub(in super::super) fn safe(bytes: &[u8]) -> String {
        let standard = standard(bytes);
        standard
            .trim_end_matches('=')
            .replace('+', "-")
            .replace('/', "_")
    }
}
