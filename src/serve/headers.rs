//! The headers that a host would add: `_headers`, read as hosts read it.

use super::http::Response;

/// Sets the headers that `rules`, the text of `_headers`, gives to a path of the site. How long an answer may
/// be kept is not theirs to say: a preview's may not be.
pub(super) fn apply(rules: &str, path: &str, response: &mut Response) {
    let mut applies = false;
    for line in rules.lines() {
        if !line.starts_with([' ', '\t']) {
            applies = covers(line.trim(), path);
        } else if let Some((name, value)) = line.split_once(':').filter(|_| applies)
            && !name.trim().eq_ignore_ascii_case("cache-control")
        {
            response.set(name.trim(), value.trim());
        }
    }
}

/// Whether a rule's pattern, `/data/*` or `/feed.xml`, covers a path, `data/claims.csv`.
fn covers(pattern: &str, path: &str) -> bool {
    let Some(pattern) = pattern.strip_prefix('/') else {
        return false;
    };
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}
