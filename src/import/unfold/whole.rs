//! A document that is a file of its own.

use super::dates;
use super::kind::Format;
use crate::import::item::{Capture, Item, Taken};
use crate::import::stated::Stated;

/// As far as what a browser or a tool says about the taking is looked for.
const HEAD: usize = 4096;

/// The bytes as they are, with what a tool that saved a page notes at its head.
pub(super) fn unfold(bytes: Vec<u8>, format: Format, name: &str) -> Item {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).into_owned();
    let taken = match format {
        Format::Html | Format::Xhtml => single_file(&head).or_else(|| browser(&head)),
        _ => None,
    };
    Item {
        from: name.to_owned(),
        taken: taken.unwrap_or_default(),
        stated: Stated::default(),
        capture: Some(Capture {
            bytes,
            media_type: Some(format.media_type().to_owned()),
            ending: format.ending(),
        }),
    }
}

/// ```text
/// <!--
///  Page saved with SingleFile
///  url: https://example.org/a
///  saved date: Wed Oct 09 2024 10:00:00 GMT+0200 (Central European Summer Time)
/// -->
/// ```
fn single_file(head: &str) -> Option<Taken> {
    let (_, comment) = head.split_once("<!--")?;
    let comment = comment.split("-->").next()?;
    let tool = comment
        .lines()
        .find_map(|line| line.trim().strip_prefix("Page saved with "))?;
    let value = |name: &str| {
        let found = comment
            .lines()
            .find_map(|line| line.trim().strip_prefix(name));
        found.map(str::trim).filter(|value| !value.is_empty())
    };
    Some(Taken {
        at: value("saved date:")
            .and_then(|date| dates::browser_moment(date).or_else(|| dates::moment(date))),
        tool: Some(tool.trim().to_owned()),
        url: value("url:").and_then(address),
    })
}

/// `<!-- saved from url=(0023)https://example.org/ -->`: the number is the length of the address.
fn browser(head: &str) -> Option<Taken> {
    let (_, rest) = head.split_once("<!-- saved from url=(")?;
    let (length, rest) = rest.split_once(')')?;
    let length: usize = length.trim().parse().ok()?;
    let url = rest
        .get(..length)
        .or_else(|| rest.split_whitespace().next())?;
    Some(Taken {
        url: address(url.trim()),
        ..Taken::default()
    })
}

fn address(text: &str) -> Option<String> {
    let plain = !text.is_empty() && !text.contains(|c: char| c.is_control() || c.is_whitespace());
    plain.then(|| text.to_owned())
}
