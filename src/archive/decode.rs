//! From bytes to text, as a browser decodes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::Cell;

/// As far as a page's own word for its encoding is looked for.
const HEAD: usize = 1024;

/// By byte order mark, else by the charset, else as UTF-8 where it is that, else as windows-1252.
pub(super) fn decode(bytes: &[u8], charset: Option<&str>) -> String {
    decode_as(bytes, charset.and_then(encoding))
}

/// The same, with the page's own word after the charset.
pub(super) fn decode_html(bytes: &[u8], charset: Option<&str>) -> String {
    let head = &bytes[..bytes.len().min(HEAD)];
    let named = charset
        .and_then(encoding)
        .or_else(|| xml_declared(head))
        .or_else(|| meta_declared(head));
    decode_as(bytes, named)
}

fn decode_as(bytes: &[u8], named: Option<&'static Encoding>) -> String {
    if let Some((marked, length)) = Encoding::for_bom(bytes) {
        return in_encoding(marked, &bytes[length..]);
    }
    match (named, std::str::from_utf8(bytes)) {
        (Some(named), _) => in_encoding(named, bytes),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => in_encoding(WINDOWS_1252, bytes),
    }
}

fn in_encoding(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn encoding(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label.as_bytes())
}

/// A name inside a page was read as ASCII, so it is not UTF-16 whatever it says.
fn inside(label: &str) -> Option<&'static Encoding> {
    let named = encoding(label)?;
    Some(if named == UTF_16BE || named == UTF_16LE {
        UTF_8
    } else if named == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        named
    })
}

/// The encoding of `<?xml version="1.0" encoding="…"?>`.
fn xml_declared(head: &[u8]) -> Option<&'static Encoding> {
    let rest = String::from_utf8_lossy(head);
    let declaration = rest.strip_prefix("<?xml")?.split_once("?>")?.0;
    let value = declaration.split_once("encoding")?.1;
    inside(&unquoted(value.trim_start().strip_prefix('=')?))
}

/// The encoding of the first `<meta>` that names one.
fn meta_declared(head: &[u8]) -> Option<&'static Encoding> {
    let tokenizer = Tokenizer::new(Metas::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&in_encoding(WINDOWS_1252, head)));
    let _ = tokenizer.feed(&input);
    tokenizer.sink.0.get()
}

#[derive(Default)]
struct Metas(Cell<Option<&'static Encoding>>);

impl TokenSink for Metas {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token
            && tag.kind == TagKind::StartTag
            && &*tag.name == "meta"
            && self.0.get().is_none()
        {
            self.0.set(named_by(&tag));
        }
        TokenSinkResult::Continue
    }
}

fn named_by(meta: &Tag) -> Option<&'static Encoding> {
    let value = |name: &str| {
        meta.attrs
            .iter()
            .find(|a| &*a.name.local == name)
            .map(|a| &*a.value)
    };
    if let Some(label) = value("charset") {
        return inside(label);
    }
    let declares = value("http-equiv")?
        .trim()
        .eq_ignore_ascii_case("content-type");
    let content = value("content")?.to_ascii_lowercase();
    let label = content.split_once("charset")?.1.trim_start();
    inside(&unquoted(label.strip_prefix('=')?)).filter(|_| declares)
}

/// The word at the start of a value, without its quotation marks.
fn unquoted(value: &str) -> String {
    value
        .trim_start()
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '"' | '\'' | ';'))
        .collect()
}
