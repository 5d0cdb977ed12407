//! From pages to bytes: templates, and the files that stand beside the pages.
//!
//! Pure, in parallel per page. Templates see views, never the model.

mod asked;
mod described;
mod errors;
pub mod minify;
mod templates;
mod unused;
mod words;

pub use described::{described, fields};
pub use templates::{Templates, built_in, written};

use crate::plan::Page;
use crate::report::{Finding, Sources};

/// One finished file: its path below the output folder, with `/`, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// The path.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// All finished files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// In no particular order.
    pub files: Vec<Output>,
}

/// Renders one page; where it fails, the finding names it, its template and the line.
pub fn render_one(
    templates: &Templates,
    page: &Page,
    sources: &Sources,
) -> Result<Output, Box<Finding>> {
    let bytes = templates.render(page);
    let bytes = bytes.map_err(|_| Box::new(templates.explain(page, sources)))?;
    Ok(Output {
        path: page.path.clone(),
        bytes,
    })
}
