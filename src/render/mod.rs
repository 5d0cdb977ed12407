//! From pages to bytes: templates, and the files that stand beside the pages.
//!
//! Pure, in parallel per page. Templates see views, never the model.

mod errors;
pub mod minify;
mod templates;
mod words;

pub use templates::Templates;

use crate::plan::Page;
use crate::report::{Report, Sources};
use rayon::prelude::*;

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

/// Does the work on the page that it is told, and may look at the clock before and after.
pub type Around<'a> = dyn Fn(&str, &mut dyn FnMut()) + Sync + 'a;

/// Renders every page. A page that fails is a finding that names it, its template and the line;
/// the site is complete where the report holds no error.
pub fn render(
    templates: &Templates,
    pages: &[Page],
    sources: &Sources,
    around: &Around<'_>,
) -> (Site, Report) {
    let rendered: Vec<Result<Output, tera::Error>> = pages
        .par_iter()
        .map(|page| {
            let mut bytes = Ok(Vec::new());
            around(&page.path, &mut || bytes = templates.render(page));
            Ok(Output {
                path: page.path.clone(),
                bytes: bytes?,
            })
        })
        .collect();
    let mut site = Site {
        files: templates.assets(),
    };
    let mut report = Report::default();
    for (page, result) in pages.iter().zip(rendered) {
        match result {
            Ok(output) => site.files.push(output),
            Err(_) => report.push(templates.explain(page, sources)),
        }
    }
    report
        .findings
        .dedup_by(|a, b| a.span == b.span && a.title == b.title && a.span.is_some());
    (site, report)
}
