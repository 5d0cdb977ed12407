//! What a drawing says, for the gate: its markup is any drawing's.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// Elements whose text is not shown.
const SILENT: [&str; 2] = ["style", "script"];

/// Attributes that are words.
const SPOKEN: [&str; 3] = ["aria-label", "title", "xlink:title"];

/// The words of a drawing, those of each element on a line of their own. From where it is no XML on, all of it.
pub(super) fn words(svg: &str) -> String {
    let mut reader = Reader::from_str(svg);
    let mut out = String::new();
    let mut silent = 0;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(0);
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                silent += usize::from(silent > 0 || is_silent(&tag));
                spoken(&tag, &mut out);
            }
            Ok(Event::Empty(tag)) => spoken(&tag, &mut out),
            Ok(Event::End(_)) => {
                silent = silent.saturating_sub(1);
                out.push('\n');
            }
            Ok(_) if silent > 0 => {}
            Ok(Event::Text(text)) => out.push_str(&text),
            Ok(Event::CData(text)) => out.push_str(&text),
            Ok(Event::GeneralRef(name)) => {
                let reference = format!("&{};", &*name);
                let said = unescape(&reference).map_or(" ".into(), |said| said.into_owned());
                out.push_str(&said);
            }
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
            Ok(Event::Eof) => return out,
            Err(_) => return out + svg.get(at..).unwrap_or(svg),
        }
    }
}

fn is_silent(tag: &BytesStart<'_>) -> bool {
    SILENT.contains(&tag.local_name().into_inner())
}

fn spoken(tag: &BytesStart<'_>, out: &mut String) {
    out.push('\n');
    for attribute in tag.attributes().flatten() {
        if SPOKEN.contains(&attribute.key.into_inner()) {
            let said = unescape(&attribute.value);
            out.push_str(&said.unwrap_or_else(|_| attribute.value.as_ref().into()));
            out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    fn said(svg: &str) -> Vec<String> {
        let words = words(svg);
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    #[test]
    fn what_is_shown_is_said_however_it_is_written() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg'><!-- a > b --><title>The &amp; fund</title>\
                   <style>.a{fill:red}</style><g aria-label='In L&#246;und'><text>Five <![CDATA[<crates>]]></text></g>\
                   <path d='M0 0'/></svg>";
        assert_eq!(said(svg), ["The & fund", "In Löund", "Five <crates>"]);
    }

    #[test]
    fn what_is_no_drawing_is_said_whole() {
        assert_eq!(
            said("<svg><text>One</text></wrong><text>Two</text>"),
            ["One", "</wrong><text>Two</text>"]
        );
        assert_eq!(said("No drawing"), ["No drawing"]);
    }
}
