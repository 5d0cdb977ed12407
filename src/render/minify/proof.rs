//! That two texts are the same HTML to a reader: read by html5ever's tokenizer, compared piece by piece.

use super::shield::{BLOCKS, collapsed};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// A piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A start tag with its attributes by name: their order means nothing.
    Start(String, Vec<(String, String)>),
    /// An end tag.
    End(String),
    /// Text, entities decoded.
    Text(String),
    /// The document type.
    Doctype(String),
}

#[derive(Default)]
struct Pieces(RefCell<Vec<Piece>>);

impl TokenSink for Pieces {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut pieces = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let raw = raw_kind(&tag);
                pieces.push(piece(tag));
                if let Some(kind) = raw {
                    return TokenSinkResult::RawData(kind);
                }
            }
            Token::CharacterTokens(text) => match pieces.last_mut() {
                Some(Piece::Text(last)) => last.push_str(&text),
                _ => pieces.push(Piece::Text(text.to_string())),
            },
            Token::DoctypeToken(doctype) => {
                pieces.push(Piece::Doctype(
                    doctype.name.map(|n| n.to_string()).unwrap_or_default(),
                ));
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn raw_kind(tag: &Tag) -> Option<RawKind> {
    if tag.kind != TagKind::StartTag {
        return None;
    }
    match &*tag.name {
        "title" | "textarea" => Some(RawKind::Rcdata),
        "style" | "noscript" => Some(RawKind::Rawtext),
        "script" => Some(RawKind::ScriptData),
        _ => None,
    }
}

fn piece(tag: Tag) -> Piece {
    let name = tag.name.to_string();
    if tag.kind == TagKind::EndTag {
        return Piece::End(name);
    }
    let attribute =
        |a: &html5ever::Attribute| (a.name.local.to_string(), a.value.trim().to_owned());
    let mut attributes: Vec<(String, String)> = tag.attrs.iter().map(attribute).collect();
    attributes.sort();
    Piece::Start(name, attributes)
}

/// Reads HTML into pieces, white space as a reader sees it.
pub(super) fn tokens(html: &str) -> Vec<Piece> {
    let tokenizer = Tokenizer::new(Pieces::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    as_seen(tokenizer.sink.0.take())
}

fn as_seen(pieces: Vec<Piece>) -> Vec<Piece> {
    let block = |piece: Option<&Piece>| match piece {
        Some(Piece::Start(name, _) | Piece::End(name)) => BLOCKS.contains(&name.as_str()),
        Some(Piece::Doctype(_)) => true,
        Some(Piece::Text(_)) | None => false,
    };
    let mut verbatim = 0_usize;
    let mut out = Vec::with_capacity(pieces.len());
    for (i, piece) in pieces.iter().enumerate() {
        let keeps = |name: &str| matches!(name, "pre" | "textarea" | "script" | "style");
        match piece {
            Piece::Start(name, _) if keeps(name) => verbatim += 1,
            Piece::End(name) if keeps(name) => verbatim = verbatim.saturating_sub(1),
            Piece::Text(text) if verbatim == 0 => {
                let text = collapsed(
                    text,
                    block(i.checked_sub(1).and_then(|i| pieces.get(i))),
                    block(pieces.get(i + 1)),
                    ' ',
                );
                if !text.is_empty() {
                    out.push(Piece::Text(text));
                }
                continue;
            }
            _ => {}
        }
        out.push(piece.clone());
    }
    out
}

/// The greatest number of start tags without their end.
pub(super) fn depth(pieces: &[Piece]) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for piece in pieces {
        match piece {
            Piece::Start(..) => open += 1,
            Piece::End(_) => open = open.saturating_sub(1),
            Piece::Text(_) | Piece::Doctype(_) => {}
        }
        most = most.max(open);
    }
    most
}

/// Says where two texts first differ.
pub(super) fn same(before: &[Piece], after: &[Piece]) -> Result<(), String> {
    for i in 0..before.len().max(after.len()) {
        let (a, b) = (before.get(i), after.get(i));
        if a != b {
            let words =
                |piece: Option<&Piece>| piece.map_or("nothing".to_owned(), |p| format!("{p:?}"));
            return Err(format!("{} would become {}", words(a), words(b)));
        }
    }
    Ok(())
}
