//! CSL-JSON, the format of citation processors.

use super::json::{Object, Rows, list};
use super::reference::{Reference, Work};
use super::{Format, Group, Made, dates};
use crate::model::date::When;
use crate::model::source::Kind;
use crate::model::words::Basis;

pub(super) const FORMAT: Format = Format {
    path: "data/sources.csl.json",
    group: Group::Sources,
    standard: "CSL-JSON 1.0",
    media: "application/vnd.citationstyles.csl+json",
    what: "Sources for citation processors. A date that is not sure is marked “circa” or given in words.",
    opens: "Zotero, pandoc, citeproc",
    unit: "source",
    make: |data| {
        let mut rows = Rows::default();
        rows.each(data.references(), |reference, rows| {
            rows.push(&item(reference))
        });
        Some(Made {
            rows: rows.count,
            text: rows.between("[\n", "\n]\n"),
        })
    },
};

/// One item.
pub(super) fn item(reference: &Reference<'_>) -> Object {
    let literal = |name: &String| Object::default().with("literal", name.as_str());
    let of_article = matches!(
        reference.work,
        Work::Source(Kind::Article | Kind::SocialPost) | Work::Brief | Work::Event
    );
    let place = if of_article {
        "container-title"
    } else {
        "publisher"
    };
    Object::default()
        .with("id", reference.id)
        .with("type", kind(reference.work))
        .with("title", reference.title.as_str())
        .list("author", reference.authors.iter().map(literal))
        .maybe(place, reference.container.as_deref())
        .maybe("issued", reference.issued.map(|d| date(d, reference.basis)))
        .maybe("accessed", reference.accessed.map(|d| date(d, None)))
        .maybe("language", reference.language)
        .maybe("URL", reference.url.as_deref())
        .maybe("archive_location", reference.archived)
        .with("note", reference.notes.join(". "))
}

fn kind(work: Work) -> &'static str {
    match work {
        Work::Source(Kind::Article) => "article-newspaper",
        Work::Source(Kind::SocialPost) => "post",
        Work::Source(Kind::Report) => "report",
        Work::Source(Kind::Dataset) => "dataset",
        Work::Source(Kind::Image) => "graphic",
        Work::Source(Kind::Video) => "motion_picture",
        Work::Source(Kind::Interview) => "interview",
        Work::Source(Kind::Statement | Kind::Other) => "document",
        Work::Brief | Work::Event => "webpage",
    }
}

/// A date in parts where it has bounds, marked where it is not sure; otherwise its words.
fn date(when: &When, basis: Option<Basis>) -> Object {
    match dates::parts(when) {
        Some(parts) => {
            let date = Object::default().list("date-parts", parts.into_iter().map(list));
            if dates::is_sure(when) && !Basis::is_worked_out(basis) {
                date
            } else {
                date.with("circa", true)
            }
        }
        None => Object::default().with("literal", dates::words(when, basis)),
    }
}
