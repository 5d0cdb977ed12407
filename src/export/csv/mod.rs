//! CSV (RFC 4180) for spreadsheets: a byte order mark, so that they read accents right, and CRLF.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`. A *text* that begins so gets an
//! apostrophe in front; ids, dates, figures and coordinates never do, so that no number is falsified.

mod claims;
mod events;

pub(super) use claims::FORMAT as CLAIMS;
pub(super) use events::FORMAT as EVENTS;

use super::Made;

/// One cell.
enum Cell {
    /// Written as it is.
    Fact(String),
    /// Kept from being run.
    Text(String),
}

fn fact(value: impl ToString) -> Cell {
    Cell::Fact(value.to_string())
}

fn maybe<T: ToString>(value: Option<T>) -> Cell {
    Cell::Fact(value.map_or_else(String::new, |v| v.to_string()))
}

fn words(value: &str) -> Cell {
    Cell::Text(value.to_owned())
}

fn list(values: &[String]) -> Cell {
    Cell::Text(values.join("; "))
}

/// What makes a spreadsheet run a cell, in narrow and in full width.
const RUNS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

impl Cell {
    fn print(&self, out: &mut String) {
        let (guard, value) = match self {
            Cell::Fact(value) => ("", value),
            Cell::Text(value) if value.starts_with(RUNS) => ("'", value),
            Cell::Text(value) => ("", value),
        };
        if value.contains(['"', ',', '\n', '\r']) || value.starts_with(' ') || value.ends_with(' ')
        {
            out.push('"');
            out.push_str(guard);
            out.push_str(&value.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(guard);
            out.push_str(value);
        }
    }
}

fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [Cell; N]>) -> Made {
    let mut out = format!("\u{feff}{}\r\n", head.join(","));
    let mut count = 0;
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            cell.print(&mut out);
        }
        out.push_str("\r\n");
        count += 1;
    }
    Made {
        text: out,
        rows: count,
    }
}
