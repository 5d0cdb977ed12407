//! SVG 2: elements and attributes of SVG alone. Comments, metadata and what editors note for themselves are left out;
//! what could run or load anything is refused. Pictures inside are cleaned like others.

use super::{Trouble, published};
use data_encoding::BASE64;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{QName, ResolveResult};
use quick_xml::reader::NsReader;
use std::fmt::Write;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements that run or hold something that is no drawing.
const REFUSED: [&str; 7] = [
    "script",
    "foreignObject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
];

/// Elements deeper than this are nobody's drawing.
const DEEPEST: usize = 256;

/// Width and height.
type Size = Option<(usize, usize)>;

/// The drawing as it is published, and its size.
pub(super) fn clean(bytes: &[u8]) -> Result<(String, Size), Trouble> {
    let text = std::str::from_utf8(bytes).map_err(|_| Trouble::Broken("is not UTF-8 text"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut writer = Writer {
        reader: NsReader::from_str(text),
        out: String::with_capacity(text.len()),
        size: None,
        depth: 0,
        style: None,
    };
    writer.run()?;
    Ok((writer.out, writer.size))
}

struct Writer<'t> {
    reader: NsReader<&'t [u8]>,
    out: String,
    size: Size,
    depth: usize,
    /// What the style sheet says that is open, as browsers read it: without comments, references resolved.
    style: Option<String>,
}

fn broken<E>(_: E) -> Trouble {
    Trouble::Broken("is not well-formed XML")
}

fn refused<T>(what: impl Into<String>) -> Result<T, Trouble> {
    Err(Trouble::Unsafe(what.into()))
}

impl Writer<'_> {
    fn run(&mut self) -> Result<(), Trouble> {
        loop {
            match self.reader.read_event().map_err(broken)? {
                Event::Start(tag) if self.is_foreign(&tag) => {
                    self.reader.read_to_end(tag.name()).map_err(broken)?;
                }
                Event::Empty(tag) if self.is_foreign(&tag) => {}
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return refused("is nested too deep");
                    }
                    self.tag(&tag, ">")?;
                    if local(tag.name()) == "style" {
                        self.style = Some(String::new());
                    }
                }
                Event::Empty(tag) => self.tag(&tag, "/>")?,
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    if let Some(css) = self.style.take() {
                        sheet(&css)?;
                    }
                    let _ = write!(self.out, "</{}>", local(tag.name()));
                }
                Event::Text(text) => self.words(&text, &text),
                Event::CData(text) => self.words(&text, &escape(&*text)),
                Event::GeneralRef(name) => {
                    let reference = format!("&{};", &*name);
                    let said = unescape(&reference).map_err(|_| {
                        Trouble::Unsafe(format!("uses an entity of its own, `{reference}`"))
                    })?;
                    self.words(&said, &reference);
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Eof => break,
            }
        }
        if self.out.is_empty() {
            return Err(Trouble::Broken(
                "holds no SVG: its first element needs `xmlns=\"http://www.w3.org/2000/svg\"`",
            ));
        }
        Ok(())
    }

    /// What is said, and how that is written.
    fn words(&mut self, said: &str, written: &str) {
        if let Some(css) = &mut self.style {
            css.push_str(said);
        }
        // Outside of the first element there is nothing but white space.
        if self.depth > 0 {
            self.out.push_str(written);
        }
    }

    /// Whether an element is an editor's own, or says something about the file.
    fn is_foreign(&self, tag: &BytesStart<'_>) -> bool {
        let (space, name) = self.reader.resolver().resolve_element(tag.name());
        let svg = matches!(space, ResolveResult::Bound(space) if space.as_ref() == SVG);
        !svg || name.as_ref() == "metadata"
    }

    fn tag(&mut self, tag: &BytesStart<'_>, end: &str) -> Result<(), Trouble> {
        let name = local(tag.name());
        if REFUSED.contains(&name) {
            return refused(format!("has an element `{name}`"));
        }
        if self.style.is_some() {
            return refused(format!("has an element `{name}` in a style sheet"));
        }
        let first = self.out.is_empty();
        let _ = write!(self.out, "<{name}");
        if first {
            let _ = write!(self.out, " xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\"");
            self.size = size(tag);
        }
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(broken)?;
            if let Some((key, value)) = self.attribute(name, &attribute)? {
                let _ = write!(self.out, " {key}=\"{}\"", escape(value.as_str()));
            }
        }
        self.out.push_str(end);
        Ok(())
    }

    /// An attribute as it is written; none for what is not SVG's.
    fn attribute(
        &self,
        element: &str,
        attribute: &Attribute<'_>,
    ) -> Result<Option<(String, String)>, Trouble> {
        if attribute.key.as_namespace_binding().is_some() {
            return Ok(None);
        }
        let (space, name) = self.reader.resolver().resolve_attribute(attribute.key);
        let name = name.as_ref();
        let key = match space {
            ResolveResult::Unbound => name.to_owned(),
            ResolveResult::Bound(space) if space.as_ref() == XLINK => format!("xlink:{name}"),
            ResolveResult::Bound(space) if space.as_ref() == XML => format!("xml:{name}"),
            _ => return Ok(None),
        };
        let value = unescape(&attribute.value).map_err(broken)?.into_owned();
        if name.starts_with("data-") {
            return Ok(None);
        }
        if name.starts_with("on") {
            return refused(format!("has an attribute `{name}`, which runs a script"));
        }
        if name == "attributeName" && value.contains("href") {
            return refused("changes where a link leads");
        }
        let value = match name {
            "href" | "src" => address(element, value)?,
            "style" => {
                sheet(&value)?;
                value
            }
            _ => {
                styles(&value)?;
                value
            }
        };
        Ok(Some((key, value)))
    }
}

fn local(name: QName<'_>) -> &str {
    name.local_name().into_inner()
}

/// What an address may be: a place in the drawing, a picture that it holds, and of a link a web address.
fn address(element: &str, value: String) -> Result<String, Trouble> {
    let trimmed = value.trim();
    if trimmed.starts_with('#') || trimmed.is_empty() {
        return Ok(value);
    }
    if element == "a" && (trimmed.starts_with("https://") || trimmed.starts_with("http://")) {
        return Ok(value);
    }
    let Some((kind, packed)) =
        (trimmed.strip_prefix("data:image/")).and_then(|d| d.split_once(";base64,"))
    else {
        return refused(format!(
            "leads out of itself, to `{}`",
            trimmed.chars().take(60).collect::<String>()
        ));
    };
    let packed: String = packed.split_whitespace().collect();
    let bytes = BASE64
        .decode(packed.as_bytes())
        .map_err(|_| Trouble::Broken("holds a broken picture"))?;
    if !["jpeg", "jpg", "png", "webp"].contains(&kind) {
        return refused(format!("holds a picture of type `{kind}`"));
    }
    let (bytes, size) = published("", bytes, false)?;
    if size.is_none() {
        return Err(Trouble::Broken("holds a broken picture"));
    }
    Ok(format!(
        "data:image/{kind};base64,{}",
        BASE64.encode(&bytes)
    ))
}

/// What takes an address as a plain string, whatever stands before it (`-webkit-image-set`).
const LOADING: [&str; 4] = ["image-set(", "image(", "src(", "cross-fade("];

/// How addresses of other machines begin, and of what is no file.
const ADDRESSES: [&str; 5] = ["//", "http:", "https:", "data:", "file:"];

/// Refuses values that load something.
fn styles(value: &str) -> Result<(), Trouble> {
    let written = value.to_ascii_lowercase();
    let plain: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let leads_out = |rest: &str| !rest.trim_start_matches(['"', '\'']).starts_with('#');
    let loads = plain.split("url(").skip(1).any(leads_out)
        || LOADING.iter().any(|word| written.contains(word))
        || plain.contains("@import")
        // An escape can stand for any letter of all these.
        || plain.contains('\\');
    if loads {
        return refused("has a style that loads another file");
    }
    Ok(())
}

/// Refuses style sheets that load something, or hold an address that some later function might load.
fn sheet(css: &str) -> Result<(), Trouble> {
    styles(css)?;
    let written = css.to_ascii_lowercase();
    if ADDRESSES.iter().any(|begin| written.contains(begin)) {
        return refused("has an address in its styles, so that they could load another file");
    }
    Ok(())
}

/// The size in pixels: as it says, else that of its window.
fn size(tag: &BytesStart<'_>) -> Size {
    let value = |name: &str| {
        let found = tag
            .attributes()
            .flatten()
            .find(|a| a.key.into_inner() == name)?;
        Some(found.value.trim().to_owned())
    };
    let pixels = |text: &str| {
        let number: f64 = text.trim_end_matches("px").parse().ok()?;
        whole(number)
    };
    let own = |name: &str| value(name).and_then(|text| pixels(&text));
    own("width").zip(own("height")).or_else(|| {
        let window = value("viewBox")?;
        let mut numbers = window.split([' ', ',']).filter(|n| !n.is_empty()).skip(2);
        pixels(numbers.next()?).zip(pixels(numbers.next()?))
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within the range that is asked for"
)]
fn whole(number: f64) -> Option<usize> {
    (1.0..100_000.0)
        .contains(&number)
        .then(|| number.round() as usize)
}
