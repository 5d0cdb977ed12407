//! What the templates see: for each page exactly what it shows, and nothing else.
//!
//! Every `html` field is finished HTML, safe to print with `| safe`. Every `href` is
//! relative to the page that holds it. Every other string is plain text.

#![expect(
    missing_docs,
    reason = "a field is documented where its name does not say it all"
)]

use serde::Serialize;

/// Declares views, and `SHAPES`, which tells those who write templates of them.
macro_rules! views {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $of:literal])* $field:ident: $kind:ty,)* })*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Default, PartialEq, Eq, Hash, super::Serialize)]
            pub struct $name { $($(#[doc = $of])* pub $field: $kind,)* }
        )*

        pub(super) const SHAPES: &[super::Shape] = &[$(super::Shape {
            name: stringify!($name),
            doc: &[$($doc),*],
            fields: &[$(super::Field {
                name: stringify!($field),
                doc: &[$($of),*],
                kind: stringify!($kind),
            }),*],
        }),*];
    };
}

mod brief;
mod chronology;
mod claims;
mod editions;
mod frame;
mod lists;
mod rows;
mod text;
mod things;

pub use brief::*;
pub use chronology::*;
pub use claims::*;
pub use editions::*;
pub use frame::*;
pub use lists::*;
pub use rows::*;
pub use text::*;
pub use things::*;

/// A view as those see it who write templates.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub name: &'static str,
    /// Line by line, each with a space before it.
    pub doc: &'static [&'static str],
    pub fields: &'static [Field],
}

/// A field of a view.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    pub doc: &'static [&'static str],
    /// Its type as Rust writes it: `Vec<Link>`.
    pub kind: &'static str,
}

/// The view of a name, be it a page's or a part's.
pub fn shape(name: &str) -> Option<&'static Shape> {
    let all = [
        brief::SHAPES,
        chronology::SHAPES,
        claims::SHAPES,
        editions::SHAPES,
        frame::SHAPES,
        lists::SHAPES,
        rows::SHAPES,
        text::SHAPES,
        things::SHAPES,
    ];
    all.into_iter().flatten().find(|shape| shape.name == name)
}
