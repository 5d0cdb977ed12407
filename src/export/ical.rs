//! iCalendar (RFC 5545). A day that is uncertain fills every day that it can mean, and says so.

use super::uuid::Namespace;
use super::{Data, Format, Group, Made, dates, place, text};
use crate::model::event::{Event, Status};
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::model::{EventIdx, Linked, Thing};
use chrono::{Datelike, NaiveDate};

pub(super) const FORMAT: Format = Format {
    path: "data/events.ics",
    group: Group::Events,
    standard: "iCalendar, RFC 5545",
    media: "text/calendar; charset=utf-8",
    what: "Events as whole days. An uncertain date fills every day that it can mean and is marked tentative; its words stand in the description. An event without any date is a journal entry.",
    opens: "Thunderbird, Outlook, Apple and Google calendars",
    unit: "event",
    make: |data| {
        let mut out = Lines::default();
        out.line("BEGIN:VCALENDAR");
        out.line("VERSION:2.0");
        out.line("PRODID:-//bluf//bluf//EN");
        out.line("CALSCALE:GREGORIAN");
        out.text("X-WR-CALNAME", &data.library.settings.title);
        let names = Namespace::of(data.base(), &data.library.settings.title);
        let stamp = data.newest.map_or("19700101".to_owned(), basic);
        for event in &data.order {
            one(data, names, &stamp, *event, &mut out);
        }
        out.line("END:VCALENDAR");
        Some(Made {
            text: out.0,
            rows: data.order.len(),
        })
    },
};

fn basic(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn one(data: &Data<'_>, names: Namespace, stamp: &str, idx: EventIdx, out: &mut Lines) {
    let event = data.library.event(idx);
    let span = dates::span(&event.date.value);
    let kind = if span.is_some() { "VEVENT" } else { "VJOURNAL" };
    let marking = data.marking(event);
    out.line(&format!("BEGIN:{kind}"));
    out.line(&format!(
        "UID:{}",
        names.uuid(&format!("event/{}", event.id))
    ));
    out.line(&format!("DTSTAMP:{stamp}T000000Z"));
    if let Some((first, last)) = span {
        out.line(&format!("DTSTART;VALUE=DATE:{}", basic(first)));
        // The calendar ends with the year 9999.
        if let Some(end) = last.succ_opt().filter(|end| end.year() < 10_000) {
            out.line(&format!("DTEND;VALUE=DATE:{}", basic(end)));
        }
        out.line("TRANSP:TRANSPARENT");
        out.line(&format!("STATUS:{}", status(event)));
    }
    out.text("SUMMARY", &event.title.value);
    out.text("DESCRIPTION", &description(data, event));
    let where_: Vec<String> = event.places.iter().map(|p| data.place_words(p)).collect();
    if !where_.is_empty() && span.is_some() {
        out.text("LOCATION", &where_.join("; "));
    }
    // A GEO without a radius is for points that hold to a kilometre.
    if let Some(p) = data
        .point(event)
        .filter(|p| span.is_some() && p.precision.and_then(place::metres).is_some())
    {
        out.line(&format!("GEO:{};{}", p.lat, p.lon));
    }
    if let Some(kind) = &event.kind {
        out.text("CATEGORIES", &kind.value);
    }
    if let Some(url) = data.permanent(Thing::Event(idx)) {
        out.line(&format!("URL:{url}"));
    }
    out.line(&format!("CLASS:{}", class(marking)));
    out.text("COMMENT", marking.word());
    out.line(&format!("END:{kind}"));
}

fn status(event: &Event<Linked>) -> &'static str {
    match event.status {
        Status::Refuted | Status::Retracted => "CANCELLED",
        Status::Corroborated if dates::is_sure(&event.date.value) => "CONFIRMED",
        Status::Corroborated | Status::Reported | Status::Contested => "TENTATIVE",
    }
}

fn class(marking: Marking) -> &'static str {
    match marking {
        Marking::Clear => "PUBLIC",
        Marking::Green => "PRIVATE",
        Marking::Amber | Marking::AmberStrict | Marking::Red => "CONFIDENTIAL",
    }
}

fn description(data: &Data<'_>, event: &Event<Linked>) -> String {
    let mut out = vec![text::line(&event.summary.value)];
    let mut when = format!(
        "When: {}",
        dates::words(&event.date.value, event.date_basis)
    );
    if let Some(time) = &event.time {
        when.push_str(&format!(", {time}"));
    }
    if let Some(zone) = &event.timezone {
        when.push_str(&format!(" ({zone})"));
    }
    out.push(when);
    out.extend(event.date_note.as_deref().map(text::line));
    out.push(format!("Status: {}", event.status.word()));
    out.extend(event.status_note.as_deref().map(text::line));
    let actors = text::names(
        data.library,
        event.actors.iter().map(|a| Thing::Actor(a.actor)),
    );
    if !actors.is_empty() {
        out.push(format!("Who: {}", actors.join("; ")));
    }
    out.join("\n")
}

/// Content lines: CRLF, folded so that none is longer than 75 octets.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line as it is; line breaks cannot stand in one.
    fn line(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars().filter(|c| !c.is_control()) {
            if width + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with a text.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for c in value.trim().chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                _ => line.push(c),
            }
        }
        self.line(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut out = Lines::default();
        out.text("SUMMARY", &"é, 🌊\n".repeat(30));
        assert!(out.0.lines().count() > 3);
        assert!(out.0.lines().all(|l| l.len() <= 75), "{}", out.0);
        let unfolded = out.0.replace("\r\n ", "");
        assert_eq!(unfolded.matches("é\\, 🌊").count(), 30);
    }
}
