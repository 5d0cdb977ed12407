//! What an element is to a reader.

use super::style::Style;
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
    /// Part of its line and set apart in it: a box, a lowered digit. Its digits are no part of a number beside it.
    Apart,
    /// The same, and raised, as numbers of notes are.
    Raised,
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
    /// Whether its letters have a size, where it says so; its descendants take that over.
    pub(super) sized: Option<bool>,
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

/// What styles say, said by attributes of a picture's elements.
const DRAWN: &[&str] = &[
    "display",
    "visibility",
    "opacity",
    "font-size",
    "text-decoration",
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
        let html = name.ns == ns!(html);
        let style = style(html, &value);
        let closed = &*name.local == "dialog" && value("open").is_none();
        let plain = if html {
            role(&name.local)
        } else {
            foreign_role(&name.local, &value)
        };
        let absent =
            !style.shown || closed || ["hidden", "popover"].iter().any(|n| value(n).is_some());
        let role = match (plain, style.role) {
            _ if absent => Role::Absent,
            (Role::Inline, Some(role)) => role,
            (plain, _) => plain,
        };
        Look {
            role,
            visible: style.visible,
            sized: style.sized,
        }
    }

    /// Whether text in it is kept from the reader.
    pub(super) fn hides(self) -> bool {
        self.role == Role::Absent || self.visible == Some(false) || self.sized == Some(false)
    }
}

fn role(name: &str) -> Role {
    match name {
        "td" | "th" => Role::Cell,
        "pre" | "listing" | "plaintext" | "xmp" => Role::Verbatim,
        "sub" => Role::Apart,
        "sup" => Role::Raised,
        _ if ABSENT.contains(&name) => Role::Absent,
        _ if BLOCKS.contains(&name) => Role::Block,
        _ => Role::Inline,
    }
}

/// What the style says that an element has; in pictures attributes say it as well.
fn style<'a>(html: bool, value: &impl Fn(&str) -> Option<&'a str>) -> Style {
    let written = value("style").unwrap_or_default();
    let said = |name: &&&str| value(name).is_some();
    if html || !DRAWN.iter().any(|name| said(&name)) {
        return Style::of(written);
    }
    let said = |name: &&str| Some(format!("{name}:{};", value(name)?));
    let drawn: String = DRAWN.iter().filter_map(said).collect();
    Style::of(&(drawn + written))
}

fn foreign_role<'a>(name: &str, value: &impl Fn(&str) -> Option<&'a str>) -> Role {
    let is_placed = || ["x", "y", "dx", "dy"].iter().any(|n| value(n).is_some());
    match name {
        "text" => Role::Block,
        "mn" => Role::Apart,
        "tspan" if is_placed() => Role::Apart,
        _ if ABSENT_FOREIGN.contains(&name) => Role::Absent,
        _ => Role::Inline,
    }
}
