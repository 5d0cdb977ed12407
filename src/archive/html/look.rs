//! What an element is to a reader.

use html5ever::{Attribute, QualName, ns};

/// How an element stands in the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of its line.
    Inline,
    /// On lines of its own.
    Block,
    /// On lines of its own, white space as written.
    Verbatim,
    /// A cell of a table's row.
    Cell,
    /// Not shown, with all that is in it.
    Absent,
}

/// An element's role and visibility, from its name and its attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// How it stands in the text.
    pub(super) role: Role,
    /// What it says about its own visibility, which its descendants take over.
    pub(super) visible: Option<bool>,
}

/// On lines of their own, by the standard's style sheet.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Not shown: by the standard's style sheet, as a field's value, or as what stands in for something else.
const ABSENT: &[&str] = &[
    "audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript", "rp",
    "script", "style", "template", "textarea", "title", "video",
];

/// Not shown in pictures and formulas.
const ABSENT_FOREIGN: &[&str] = &[
    "annotation",
    "annotation-xml",
    "defs",
    "desc",
    "metadata",
    "script",
    "style",
    "symbol",
    "title",
];

impl Look {
    /// What an element of this name and these attributes is.
    pub(super) fn of(name: &QualName, attributes: &[Attribute]) -> Look {
        let value = |wanted: &str| {
            attributes
                .iter()
                .find(|a| &*a.name.local == wanted)
                .map(|a| &*a.value)
        };
        let (shown, visible) = value("style").map_or((true, None), styled);
        let closed = &*name.local == "dialog" && value("open").is_none();
        let role = if !shown || closed || value("hidden").is_some() {
            Role::Absent
        } else if name.ns == ns!(html) {
            role(&name.local)
        } else {
            foreign_role(&name.local)
        };
        Look { role, visible }
    }

    /// Whether text in it is kept from the reader.
    pub(super) fn hides(self) -> bool {
        self.role == Role::Absent || self.visible == Some(false)
    }
}

fn role(name: &str) -> Role {
    match name {
        "td" | "th" => Role::Cell,
        "pre" | "listing" | "plaintext" | "xmp" => Role::Verbatim,
        _ if ABSENT.contains(&name) => Role::Absent,
        _ if BLOCKS.contains(&name) => Role::Block,
        _ => Role::Inline,
    }
}

fn foreign_role(name: &str) -> Role {
    match name {
        "text" => Role::Block,
        _ if ABSENT_FOREIGN.contains(&name) => Role::Absent,
        _ => Role::Inline,
    }
}

/// Whether an inline style shows its element, and what it says about visibility; the last word counts.
fn styled(style: &str) -> (bool, Option<bool>) {
    let (mut shown, mut visible) = (true, None);
    for declaration in without_comments(style).to_ascii_lowercase().split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.split('!').next().unwrap_or_default().trim();
        match (name.trim(), value) {
            ("display", value) => shown = value != "none",
            ("visibility", "hidden" | "collapse") => visible = Some(false),
            ("visibility", "visible") => visible = Some(true),
            _ => {}
        }
    }
    (shown, visible)
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    out
}
