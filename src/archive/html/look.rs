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

/// Not shown: by the standard's style sheet, as a field's value, or as what stands in for something else. What is struck
/// out is shown as what the document does not say.
const ABSENT: &[&str] = &[
    "audio", "canvas", "datalist", "del", "head", "iframe", "noembed", "noframes", "noscript",
    "rp", "s", "script", "strike", "style", "template", "textarea", "title", "video",
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

/// Whether an inline style shows its element, and what it says about visibility. The last word counts, an important one
/// before others; what browsers do not know is passed over.
fn styled(style: &str) -> (bool, Option<bool>) {
    let (mut shown, mut visible) = ((true, false), (None, false));
    for declaration in without_comments(style).to_ascii_lowercase().split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let (value, mark) = value.split_once('!').unwrap_or((value, ""));
        let important = mark.trim() == "important";
        match (name.trim(), value.trim()) {
            ("display", value) if is_display(value) => {
                settle(&mut shown, value != "none", important)
            }
            ("visibility", "hidden" | "collapse") => settle(&mut visible, Some(false), important),
            ("visibility", "visible" | "initial") => settle(&mut visible, Some(true), important),
            ("visibility", "inherit" | "unset") => settle(&mut visible, None, important),
            _ => {}
        }
    }
    (shown.0, visible.0)
}

/// Takes a value, unless one that is important stands and this is not.
fn settle<T>(known: &mut (T, bool), value: T, important: bool) {
    if important || !known.1 {
        *known = (value, important);
    }
}

/// Whether browsers know a value of `display`.
fn is_display(value: &str) -> bool {
    const WORDS: &[&str] = &[
        "none",
        "block",
        "inline",
        "inline-block",
        "flow",
        "flow-root",
        "list-item",
        "contents",
        "flex",
        "inline-flex",
        "grid",
        "inline-grid",
        "table",
        "inline-table",
        "table-row",
        "table-row-group",
        "table-header-group",
        "table-footer-group",
        "table-cell",
        "table-column",
        "table-column-group",
        "table-caption",
        "ruby",
        "ruby-base",
        "ruby-text",
        "math",
        "run-in",
        "initial",
        "inherit",
        "unset",
        "revert",
        "revert-layer",
        "-webkit-box",
        "-webkit-inline-box",
        "-webkit-flex",
        "-moz-box",
        "-ms-flexbox",
        "-ms-grid",
    ];
    let mut words = value.split_whitespace();
    !value.is_empty() && (value.contains("var(") || words.all(|word| WORDS.contains(&word)))
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    out
}
