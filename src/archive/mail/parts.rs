//! The parts of a mail, taken apart along their boundaries.

use super::head::Head;
use super::words::{base64, quoted_printable};
use std::borrow::Cow;

/// Parts in parts, at most.
const DEEPEST: usize = 16;

/// Parts of one mail that are read, at most.
const MOST: usize = 10_000;

/// A part that holds no others.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// Its fields; those of the mail where it has one part.
    pub(super) head: Head,
    body: &'a [u8],
    /// Which of the mail's choices it belongs to: parts of one number say the same in other forms.
    pub(super) choice: Option<usize>,
}

impl Part<'_> {
    /// Its media type, in lower case; plain text where it names none.
    pub(super) fn media_type(&self) -> String {
        let named = self.head.value("Content-Type").filter(|t| t.contains('/'));
        named.unwrap_or_else(|| "text/plain".to_owned())
    }

    /// Its bytes, as they were before they were written for mail.
    pub(super) fn bytes(&self) -> Cow<'_, [u8]> {
        match self.head.value("Content-Transfer-Encoding").as_deref() {
            Some("base64") => base64(self.body).into(),
            Some("quoted-printable") => quoted_printable(self.body).into(),
            _ => self.body.into(),
        }
    }

    /// The name of the file that it is, where it is one.
    pub(super) fn name(&self) -> Option<String> {
        let named = self.head.parameter("Content-Disposition", "filename");
        let name = named.or_else(|| self.head.parameter("Content-Type", "name"))?;
        let shown: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
        (!shown.trim().is_empty()).then(|| shown.trim().to_owned())
    }

    /// Whether it says that it is not part of the text.
    pub(super) fn is_attached(&self) -> bool {
        self.head.value("Content-Disposition").as_deref() == Some("attachment")
    }
}

/// What is still to be taken apart.
struct Whole<'a> {
    head: Head,
    body: &'a [u8],
    depth: usize,
    choice: Option<usize>,
}

/// The parts that hold no others, in order.
pub(super) fn parts(head: Head, body: &[u8]) -> Vec<Part<'_>> {
    let mut out = Vec::new();
    let mut choices = 0;
    let mut open = vec![Whole {
        head,
        body,
        depth: 0,
        choice: None,
    }];
    while let Some(Whole {
        head,
        body,
        depth,
        mut choice,
    }) = open.pop()
    {
        let boundary = boundary(&head).filter(|_| depth < DEEPEST);
        let Some(boundary) = boundary else {
            out.push(Part { head, body, choice });
            continue;
        };
        if choice.is_none()
            && head.value("Content-Type").as_deref() == Some("multipart/alternative")
        {
            choices += 1;
            choice = Some(choices);
        }
        let room = MOST.saturating_sub(out.len() + open.len());
        let mut inner = split(body, &boundary);
        inner.truncate(room);
        for part in inner.into_iter().rev() {
            let (head, at) = Head::read(part);
            open.push(Whole {
                head,
                body: &part[at..],
                depth: depth + 1,
                choice,
            });
        }
    }
    out
}

fn boundary(head: &Head) -> Option<Vec<u8>> {
    head.value("Content-Type")
        .filter(|t| t.starts_with("multipart/"))?;
    let boundary = head.parameter("Content-Type", "boundary")?;
    (!boundary.is_empty()).then(|| format!("--{boundary}").into_bytes())
}

/// What stands between lines of a boundary, without the line break before each.
fn split<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut out = Vec::new();
    let mut start = None;
    let mut at = 0;
    while at < body.len() {
        let end = memchr::memchr(b'\n', &body[at..]).map_or(body.len(), |n| at + n + 1);
        let rest = body[at..end]
            .strip_prefix(boundary)
            .map(<[u8]>::trim_ascii_end);
        if let Some(rest @ (b"" | b"--")) = rest {
            out.extend(start.map(|start| whole_lines(&body[start..at.max(start)])));
            start = Some(end);
            if rest == b"--" || out.len() > MOST {
                return out;
            }
        }
        at = end;
    }
    // The last boundary is missing: the mail was cut off.
    out.extend(
        start
            .filter(|start| *start < body.len())
            .map(|start| &body[start..]),
    );
    out
}

fn whole_lines(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}
