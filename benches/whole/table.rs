//! Tables for a terminal.

use crate::live::KINDS;
use crate::rounds::{Again, Folders, Result};
use crate::tools::Tool;
use crate::{Args, Results};

/// Prints rows in columns, the first one left, the others right.
fn print(title: &str, head: &[&str], rows: &[Vec<String>]) {
    let width = |at: usize| {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.chars().count());
        cells.chain([head[at].len()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    println!("\n{title}");
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    for row in [&head].into_iter().chain(rows) {
        let cell = |(at, cell): (usize, &String)| {
            let width = widths[at];
            if at == 0 {
                format!("{cell:<width$}")
            } else {
                format!("{cell:>width$}")
            }
        };
        let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
        println!("  {}", cells.join("  ").trim_end());
    }
}

/// "12,345".
pub(crate) fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "0.087 s", "12.3 s": three figures that mean something.
fn seconds(s: f64) -> String {
    match s {
        ..1.0 => format!("{s:.3} s"),
        ..10.0 => format!("{s:.2} s"),
        _ => format!("{s:.1} s"),
    }
}

/// "1.00", "12.3": how many times another value.
fn times(value: f64, of: f64) -> String {
    match value / of {
        ratio if !ratio.is_finite() => "-".to_owned(),
        ratio if ratio < 10.0 => format!("{ratio:.2}"),
        ratio => format!("{ratio:.1}"),
    }
}

/// Prints what came of whole builds.
pub(crate) fn whole(
    args: &Args,
    folders: &Folders,
    tools: &[Tool],
    events: usize,
    results: &[Result],
) {
    let first = results.first();
    let (of_time, of_peak) = first.map_or((0.0, 0.0), |first| (first.seconds(), first.peak()));
    let row = |(tool, result): (&Tool, &Result)| {
        let least = result
            .runs
            .iter()
            .map(|r| r.seconds)
            .fold(f64::MAX, f64::min);
        let most = result.runs.iter().map(|r| r.seconds).fold(0.0, f64::max);
        vec![
            tool.name.clone(),
            seconds(result.seconds()),
            format!("{least:.3}-{most:.3}"),
            times(result.seconds(), of_time),
            format!("{:.0} MiB", result.peak()),
            times(result.peak(), of_peak),
            grouped(result.files),
            format!("{:.1}", result.bytes as f64 / 1e6),
        ]
    };
    let rows: Vec<_> = tools.iter().zip(results).map(row).collect();
    let title = format!(
        "A whole build: {} events and as many sources, median of {} runs, output in {}",
        grouped(events),
        args.runs,
        folders.out.parent().unwrap_or(&folders.out).display()
    );
    print(
        &title,
        &["", "time", "least-most", "×", "memory", "×", "files", "MB"],
        &rows,
    );
}

/// Prints what came of building again.
pub(crate) fn again(tools: &[Tool], events: usize, results: &[Again]) {
    let first = results.first();
    let of = first.map_or((0.0, 0.0), |one| {
        (one.same.seconds(), one.changed.seconds())
    });
    let row = |(tool, one): (&Tool, &Again)| {
        let (same, changed) = (one.same.seconds(), one.changed.seconds());
        vec![
            tool.name.clone(),
            seconds(same),
            times(same, of.0),
            seconds(changed),
            times(changed, of.1),
            format!("{:.0} MiB", one.changed.peak()),
        ]
    };
    let rows: Vec<_> = tools.iter().zip(results).map(row).collect();
    let title = format!(
        "Again: {} events, into the folder of the first build",
        grouped(events)
    );
    let head = [
        "",
        "nothing changed",
        "×",
        "one event changed",
        "×",
        "memory",
    ];
    print(&title, &head, &rows);
}

/// Prints what came of edits in a preview.
pub(crate) fn live(args: &Args, events: usize, results: &[(String, Vec<f64>)]) {
    let cell = |ms: &f64| format!("{ms:.0} ms");
    let row = |(name, medians): &(String, Vec<f64>)| {
        std::iter::once(name.clone())
            .chain(medians.iter().map(cell))
            .collect()
    };
    let rows: Vec<Vec<String>> = results.iter().map(row).collect();
    let title = format!(
        "From saving to the changed page: {} events, median of {} edits",
        grouped(events),
        args.runs
    );
    let head: Vec<&str> = std::iter::once("")
        .chain(KINDS.iter().map(|k| k.0))
        .collect();
    print(&title, &head, &rows);
}

/// How time and memory grow with the work.
pub(crate) fn growth(tools: &[Tool], results: &Results) {
    if results.len() < 2 {
        return;
    }
    let mut rows = Vec::new();
    for (at, tool) in tools.iter().enumerate() {
        let per = |events: usize, result: &Result| {
            (
                result.seconds() / events as f64,
                result.peak() / events as f64,
            )
        };
        let smallest = results
            .first_key_value()
            .map(|(events, all)| per(*events, &all[at]));
        for (events, all) in results {
            let (time, peak) = per(*events, &all[at]);
            let (of_time, of_peak) = smallest.unwrap_or_default();
            rows.push(vec![
                tool.name.clone(),
                grouped(*events),
                format!("{:.0} µs", time * 1e6),
                times(time, of_time),
                format!("{:.0} KiB", peak * 1024.0),
                times(peak, of_peak),
            ]);
        }
    }
    print(
        "Growth: for each event, with its source",
        &["", "events", "time", "×", "memory", "×"],
        &rows,
    );
}
