//! What an inline style does to the text of its element.
//!
//! Style sheets are not read: what a page hides or moves by them counts as shown.

use super::look::Role;

/// Lengths below this, in pixels, take text off the page.
const FAR: f64 = -900.0;

/// What an inline style says. The last word counts, an important one before others; what browsers do not know is passed
/// over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Whether the element is shown.
    pub(super) shown: bool,
    /// What it says about visibility.
    pub(super) visible: Option<bool>,
    /// Whether its letters have a size; none where that depends on what is around it.
    pub(super) sized: Option<bool>,
    /// How it stands in its line, where it is not simply part of it.
    pub(super) role: Option<Role>,
}

/// A value and whether it is important.
#[derive(Default)]
struct Said<T>(T, bool);

impl<T> Said<T> {
    /// Takes a value, unless one that is important stands and this is not.
    fn settle(&mut self, value: T, important: bool) {
        if important || !self.1 {
            *self = Said(value, important);
        }
    }
}

/// What there is so far.
#[derive(Default)]
struct Reading {
    display: Said<Display>,
    visible: Said<Option<bool>>,
    sized: Said<Option<bool>>,
    clear: Said<bool>,
    struck: Said<bool>,
    raised: Said<Option<Role>>,
    cut: Said<bool>,
    floats: Said<bool>,
    placed: Said<bool>,
    far: Said<bool>,
    indented: Said<bool>,
    closed: Said<bool>,
    flat: Said<bool>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Display {
    #[default]
    Unsaid,
    None,
    As(Option<Role>),
}

impl Style {
    pub(super) fn of(style: &str) -> Style {
        let mut reading = Reading::default();
        if !style.is_empty() {
            for declaration in plain(style).split(';') {
                if let Some((name, value)) = declaration.split_once(':') {
                    let (value, mark) = value.split_once('!').unwrap_or((value, ""));
                    reading.take(name.trim(), value.trim(), mark.trim() == "important");
                }
            }
        }
        reading.style()
    }
}

impl Reading {
    fn take(&mut self, name: &str, value: &str, important: bool) {
        let zero = || length(value).is_some_and(|(n, _)| n.abs() < 1e-9);
        let far = || pixels(value).is_some_and(|n| n < FAR);
        match name {
            "display" => {
                if let Some(display) = display(value) {
                    self.display.settle(display, important);
                }
            }
            "visibility" => match value {
                "hidden" | "collapse" => self.visible.settle(Some(false), important),
                "visible" | "initial" => self.visible.settle(Some(true), important),
                "inherit" | "unset" => self.visible.settle(None, important),
                _ => {}
            },
            "font-size" => self.sized.settle(sized(value), important),
            "opacity" => self.clear.settle(zero(), important),
            "text-decoration" | "text-decoration-line" => {
                self.struck
                    .settle(value.contains("line-through"), important);
            }
            "vertical-align" => {
                let role = match value {
                    "super" => Some(Role::Raised),
                    "sub" => Some(Role::Apart),
                    _ => None,
                };
                self.raised.settle(role, important);
            }
            "overflow" => self
                .cut
                .settle(matches!(value, "hidden" | "clip"), important),
            "float" => self
                .floats
                .settle(matches!(value, "left" | "right"), important),
            "position" => self
                .placed
                .settle(matches!(value, "absolute" | "fixed"), important),
            "left" | "right" | "top" | "bottom" => self.far.settle(far(), important),
            "text-indent" => self.indented.settle(far(), important),
            "clip" | "clip-path" => self.closed.settle(is_closed(value), important),
            "width" | "height" | "max-width" | "max-height" => self.flat.settle(zero(), important),
            _ => {}
        }
    }

    fn style(self) -> Style {
        let away = self.placed.0 && self.far.0 || self.indented.0;
        let hidden = self.clear.0 || self.struck.0 || self.closed.0 || self.cut.0 && self.flat.0;
        let apart = (self.floats.0 || self.placed.0).then_some(Role::Apart);
        let (none, role) = match self.display.0 {
            Display::None => (true, None),
            Display::As(Some(role)) => (false, Some(role)),
            _ => (false, self.raised.0.or(apart)),
        };
        Style {
            shown: !(none || hidden || away),
            visible: self.visible.0,
            sized: self.sized.0,
            role,
        }
    }
}

/// What a value of `display` makes of an element; none where browsers do not know the value.
fn display(value: &str) -> Option<Display> {
    const BLOCKS: &[&str] = &[
        "block",
        "flow-root",
        "list-item",
        "flex",
        "grid",
        "table",
        "table-row",
        "table-row-group",
        "table-header-group",
        "table-footer-group",
        "table-caption",
        "-webkit-box",
        "-webkit-flex",
        "-moz-box",
        "-ms-flexbox",
        "-ms-grid",
    ];
    const BOXES: &[&str] = &[
        "inline-block",
        "inline-flex",
        "inline-grid",
        "inline-table",
        "-webkit-inline-box",
    ];
    const OTHERS: &[&str] = &[
        "inline",
        "flow",
        "contents",
        "table-column",
        "table-column-group",
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
    ];
    if value == "none" {
        return Some(Display::None);
    }
    let mut words = value.split_whitespace().peekable();
    words.peek()?;
    let mut role = None;
    let known = words.all(|word| {
        role = match word {
            "table-cell" => Some(Role::Cell),
            _ if BLOCKS.contains(&word) => Some(Role::Block),
            _ if BOXES.contains(&word) => Some(Role::Apart),
            _ if OTHERS.contains(&word) => role,
            _ => return false,
        };
        true
    });
    (known || value.contains("var(")).then_some(Display::As(role))
}

/// Whether letters of a size are to be seen; none where that depends on those around.
fn sized(value: &str) -> Option<bool> {
    match length(value) {
        Some((n, _)) if n.abs() < 1e-9 => Some(false),
        Some((_, "em" | "%" | "ex" | "ch")) => None,
        Some(_) => Some(true),
        None => (!matches!(value, "inherit" | "unset" | "larger" | "smaller")).then_some(true),
    }
}

/// A number and its unit.
fn length(value: &str) -> Option<(f64, &str)> {
    let unit =
        value.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    Some((value[..value.len() - unit.len()].parse().ok()?, unit))
}

/// A length in pixels, roughly: a letter is sixteen of them.
fn pixels(value: &str) -> Option<f64> {
    let (n, unit) = length(value)?;
    Some(match unit {
        "em" | "rem" => n * 16.0,
        "%" | "vw" | "vh" => n * 10.0,
        _ => n,
    })
}

/// Whether a clipping leaves nothing: `rect(0,0,0,0)`, `rect(1px 1px 1px 1px)`, `inset(50%)`, `inset(100%)`.
fn is_closed(value: &str) -> bool {
    let Some((shape, rest)) = value.split_once('(') else {
        return false;
    };
    let inside = rest.trim_end_matches(')');
    let mut lengths = (inside
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty()))
    .map(length);
    match shape.trim() {
        "rect" => {
            let first = lengths.next().flatten();
            first.is_some() && lengths.all(|next| next.map(|l| l.0) == first.map(|l| l.0))
        }
        "inset" => lengths.all(|l| l.is_some_and(|(n, unit)| unit == "%" && n >= 50.0)),
        "circle" => lengths
            .next()
            .flatten()
            .is_some_and(|(n, _)| n.abs() < 1e-9),
        _ => false,
    }
}

/// A style in lower case, without comments and escapes.
fn plain(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    if out.contains('\\') {
        out = unescaped(&out);
    }
    out.make_ascii_lowercase();
    out
}

/// Without escapes: `\64 isplay` is `display` (CSS Syntax, 4.3.7).
fn unescaped(style: &str) -> String {
    let mut parts = style.split('\\');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part
            .bytes()
            .take(6)
            .take_while(u8::is_ascii_hexdigit)
            .count();
        let letter = u32::from_str_radix(&part[..digits], 16)
            .ok()
            .and_then(char::from_u32);
        out.extend(letter);
        let rest = &part[digits..];
        let space = digits > 0 && rest.starts_with(|c: char| c.is_ascii_whitespace());
        out.push_str(&rest[usize::from(space)..]);
    }
    out
}
