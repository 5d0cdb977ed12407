//! From pages to bytes: templates, and the files that stand beside the pages.
//!
//! Pure, in parallel per page. Templates see views, never the model.

mod errors;
pub mod minify;
mod templates;
mod words;

pub use templates::{Templates, built_in};

use crate::plan::Page;
use crate::report::{Finding, Report, Sources};
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

/// Renders every page. A page that fails is a finding that names it, its template and the line;
/// the site is complete where the report holds no error.
pub fn render(
    templates: &Templates,
    pages: &[Page],
    sources: &Sources,
    around: &Around<'_>,
) -> (Site, Report) {
    let rendered: Vec<Result<Output, Box<Finding>>> = pages
        .par_iter()
        .map(|page| {
            let mut output = None;
            around(&page.path, &mut || {
                output = Some(render_one(templates, page, sources));
            });
            output.unwrap_or_else(|| render_one(templates, page, sources))
        })
        .collect();
    let of_a_day = pages.first().is_some_and(|page| page.view.is_of_a_day());
    let mut site = Site {
        files: templates.assets(of_a_day),
    };
    let mut report = Report::default();
    for result in rendered {
        match result {
            Ok(output) => site.files.push(output),
            Err(finding) => report.push(*finding),
        }
    }
    report
        .findings
        .dedup_by(|a, b| a.span == b.span && a.title == b.title && a.span.is_some());
    (site, report)
}
