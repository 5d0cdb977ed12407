//! Mail, and pages saved in its form: one capture, byte for byte.

use super::dates;
use super::kind::Format;
use super::references::line;
use crate::archive::mail::Mail;
use crate::import::item::{Capture, Item, Taken};
use crate::import::stated::{Given, Published, Stated};
use crate::model::marking::Marking;
use crate::model::source::Kind;
use crate::model::words::Basis;

/// Attachments that a note names.
const NAMED: usize = 20;

/// The whole file, and what its head states.
pub(super) fn unfold(bytes: Vec<u8>, format: Format, name: &str) -> Item {
    let mail = Mail::read(&bytes);
    let (taken, stated) = match format {
        Format::Mhtml => (saved(&mail), Stated::default()),
        _ => (Taken::default(), sent(&mail)),
    };
    Item {
        from: name.to_owned(),
        taken,
        stated,
        capture: Some(Capture {
            bytes,
            media_type: Some(format.media_type().to_owned()),
            ending: format.ending(),
        }),
    }
}

/// A page says where it was taken, when, and by which browser.
fn saved(mail: &Mail) -> Taken {
    let url = mail.head.text("Snapshot-Content-Location");
    let tool = mail.head.text("From");
    let tool = tool.and_then(|from| {
        let from = from.trim_matches(['<', '>', '"', ' ']).to_owned();
        from.to_lowercase()
            .starts_with("saved by ")
            .then(|| line(&from["saved by ".len()..]))
    });
    Taken {
        at: mail.head.raw("Date").and_then(dates::mail_moment),
        tool,
        url: url.or_else(|| mail.location()),
    }
}

fn sent(mail: &Mail) -> Stated {
    let given = |field: &str| {
        let value = line(&mail.head.text(field)?);
        (!value.is_empty()).then(|| Given::new(value, format!("the `{field}` header")))
    };
    let attachments = mail.attachments();
    Stated {
        title: given("Subject"),
        authors: given("From").into_iter().map(author).collect(),
        published: mail.head.text("Date").and_then(|words| published(&words)),
        kind: Some(Given {
            value: Kind::Other,
            from: "it is a mail".to_owned(),
        }),
        // Whoever wrote it may be in danger, and did not ask to be published.
        marking: Some(Given::new(
            Marking::Amber,
            "a mail is for those it was sent to: lower it where it was meant for everybody",
        )),
        notes: told(&attachments).into_iter().collect(),
        ..Stated::default()
    }
}

/// The name, and the address where there is none: `Marie Dupont <marie@example.org>`.
fn author(from: Given) -> Given {
    let name = from.value.split('<').next().unwrap_or_default();
    let name = name.trim().trim_matches('"').trim();
    match name.is_empty() {
        true => Given {
            value: from.value.trim_matches(['<', '>', ' ']).to_owned(),
            ..from
        },
        false => Given {
            value: name.to_owned(),
            ..from
        },
    }
}

/// The day where the sender's clock stood.
fn published(words: &str) -> Option<Published> {
    Some(Published {
        date: Some(dates::mail_day(words)?),
        basis: Basis::Stated,
        note: format!("The mail's `Date` header says “{}”.", line(words)),
        from: "the `Date` header".to_owned(),
    })
}

fn told(attachments: &[String]) -> Option<String> {
    let named: Vec<String> = attachments
        .iter()
        .take(NAMED)
        .map(|name| line(name))
        .collect();
    let more = match attachments.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    match attachments.len() {
        0 => None,
        1 => Some(format!(
            "1 attachment is not read: {}{more}.",
            named.join(", ")
        )),
        count => Some(format!(
            "{count} attachments are not read: {}{more}.",
            named.join(", ")
        )),
    }
}
