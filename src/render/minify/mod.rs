//! Each template minified once, when it is loaded, and proved to say the same.
//!
//! 1. `shield` puts the template's tags out of reach and guards the spaces that a reader would miss.
//! 2. minify-html does its work: closing tags kept, scripts and styles left alone.
//! 3. `proof` reads both with html5ever's tokenizer: same tags, same attributes, same text.
//!
//! A template that fails the proof is used as it was written.

mod proof;
mod shield;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;

/// Elements that may be open at once; minify-html overflows the stack on thousands.
const MAX_DEPTH: usize = 256;

/// A template's text, small where that provably changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Minified {
    /// Minified.
    Smaller(String),
    /// As it was written, and why.
    Kept {
        /// The text.
        text: String,
        /// What would have changed.
        reason: String,
    },
}

/// Minifies a template's text.
pub fn minify_template(text: &str) -> Minified {
    match small(text) {
        Ok(small) => Minified::Smaller(small),
        Err(reason) => Minified::Kept {
            text: text.to_owned(),
            reason,
        },
    }
}

fn small(text: &str) -> Result<String, String> {
    let shielded = shield::shield(text)?;
    let before = proof::tokens(&shielded.plain);
    if proof::depth(&before) > MAX_DEPTH {
        return Err(format!("elements are nested more than {MAX_DEPTH} deep"));
    }
    let bytes = minify_html::minify(shielded.guarded.as_bytes(), &settings());
    let minified =
        String::from_utf8(bytes).map_err(|_| "the minified text is not UTF-8".to_owned())?;
    let minified = minified.replace(shield::SPACE, " ");
    proof::same(&before, &proof::tokens(&minified))?;
    shield::unshield(&minified, &shielded.tags)
}

/// Nothing that a browser would have to forgive, and no script or style.
fn settings() -> minify_html::Cfg {
    minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::default()
    }
}
