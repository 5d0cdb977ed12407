//! Which answer a request gets.

use super::http::{Request, Response};
use super::{Shared, reload};
use crate::host::{HEADERS, HTML, SCRIPT, headers_of, media};
use crate::live::{Live, Unmade};
use crate::plan::CSP;
use std::sync::Arc;

/// Our own addresses, beside those of the site.
const OWN: &str = "_bluf/";

pub(super) fn answer(shared: &Shared, request: &Request) -> Response {
    if let Some(refusal) = refused(shared, request) {
        return refusal;
    }
    let (path, query) = request
        .target
        .split_once('?')
        .unwrap_or((&request.target, ""));
    let Some(path) = decoded(path) else {
        return Response::text(400, "this is not an address of a site\n");
    };
    match path.strip_prefix(OWN) {
        Some(name) => own(shared, name, query),
        None => page(shared, &path, query),
    }
}

/// Whom a preview does not serve: who asks to change something, who came by another name (DNS
/// rebinding), and pages of others.
fn refused(shared: &Shared, request: &Request) -> Option<Response> {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut response = Response::text(405, "a preview can only be read\n");
        response.set("Allow", "GET, HEAD");
        return Some(response);
    }
    if !request
        .header("host")
        .is_some_and(|host| loopback(host, shared.port))
    {
        let words = format!(
            "this preview is served as http://127.0.0.1:{}/ and http://localhost:{}/ only\n",
            shared.port, shared.port
        );
        return Some(Response::text(421, &words));
    }
    let others = matches!(
        request.header("sec-fetch-site"),
        Some("cross-site" | "same-site")
    );
    let follows = request.header("sec-fetch-mode") == Some("navigate");
    (others && !follows).then(|| Response::text(403, "a preview is for its own pages only\n"))
}

/// Whether a `Host` names this machine to itself, with our port.
fn loopback(host: &str, port: u16) -> bool {
    let host = host.to_ascii_lowercase();
    let names = ["localhost", "127.0.0.1", "[::1]"];
    names.iter().any(|name| match host.strip_prefix(name) {
        Some("") => port == 80,
        Some(rest) => rest.strip_prefix(':') == Some(port.to_string().as_str()),
        None => false,
    })
}

/// A path of the site, without its first slash; `None` for what no site has: other than UTF-8, control
/// characters, backslashes, encoded slashes and dots that climb.
fn decoded(path: &str) -> Option<String> {
    let path = path.strip_prefix('/')?;
    let parts: Option<Vec<String>> = path.split('/').map(part).collect();
    Some(parts?.join("/"))
}

fn part(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |b: Option<u8>| char::from(b?).to_digit(16);
            let (high, low) = (digit(rest.next())?, digit(rest.next())?);
            u8::try_from(high * 16 + low).ok()?
        } else {
            byte
        });
    }
    let part = String::from_utf8(bytes).ok()?;
    let wrong = |c: char| c.is_control() || matches!(c, '/' | '\\');
    (part != "." && part != ".." && !part.contains(wrong)).then_some(part)
}

fn own(shared: &Shared, name: &str, query: &str) -> Response {
    let value = |key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key));
    match name {
        "reload.js" => Response::of(200, SCRIPT, reload::SCRIPT.as_bytes()),
        "overlay.css" => Response::of(200, "text/css; charset=utf-8", reload::STYLE.as_bytes()),
        "wait" => {
            let known = value("rev=").unwrap_or_default();
            let line = shared.feed.since(known, value("now").is_some());
            Response::of(200, SCRIPT, line.into_bytes())
        }
        _ => Response::text(404, "there is no such address\n"),
    }
}

fn page(shared: &Shared, path: &str, query: &str) -> Response {
    // Before the page: a revision that is too old costs a reload, one that is too new hides a change.
    let revision = shared.feed.revision();
    let live = &shared.live;
    if live.is_empty() {
        return alone(&live.problem().unwrap_or_default(), &revision);
    }
    let file = here(live, path);
    let mut problem = None;
    let mut last = |unmade: Unmade| {
        shared.unmade(&unmade);
        problem = Some(unmade.why.clone());
        unmade.last.ok_or_else(|| alone(&unmade.why, &revision))
    };
    let (status, name, bytes) = match live.get(&file) {
        Ok(Some(bytes)) => (200, file.as_str(), bytes),
        Ok(None) if matches!(live.get(&format!("{file}/index.html")), Ok(Some(_))) => {
            return elsewhere(&file, query);
        }
        Ok(None) => match live.get("404.html") {
            Ok(Some(bytes)) => (404, "404.html", bytes),
            Ok(None) => return Response::text(404, "there is no such page\n"),
            Err(unmade) => match last(unmade) {
                Ok(bytes) => (404, "404.html", bytes),
                Err(alone) => return alone,
            },
        },
        Err(unmade) => match last(unmade) {
            Ok(bytes) => (200, file.as_str(), bytes),
            Err(alone) => return alone,
        },
    };
    let media = media(name);
    let body: Arc<[u8]> = if media == HTML {
        let page = reload::inject(&bytes, &revision, problem.as_deref());
        reload::warn(page, shared.ceiling, shared.drafts).into()
    } else {
        bytes
    };
    let mut response = Response::of(status, media, body);
    if let Ok(Some(rules)) = live.get(HEADERS) {
        // How long an answer may be kept is not theirs to say: a preview's may not be.
        for (name, value) in headers_of(&String::from_utf8_lossy(&rules), &file) {
            if !name.eq_ignore_ascii_case("cache-control") {
                response.set(name, value);
            }
        }
    }
    response
}

/// The file that a path stands for. Links of the page for what is missing begin with the path at which the site will
/// stand, which no other file of it has.
fn here(live: &Live, path: &str) -> String {
    let file = |path: &str| {
        if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        }
    };
    let mount = live.mount();
    let rest = (path.strip_prefix(&mount).filter(|_| !mount.is_empty())).and_then(|rest| {
        if rest.is_empty() {
            Some(rest)
        } else {
            rest.strip_prefix('/')
        }
    });
    match rest {
        Some(rest) if !matches!(live.get(&file(path)), Ok(Some(_))) => file(rest),
        _ => file(path),
    }
}

/// A folder asked for without its slash, from where its relative links would lead astray.
fn elsewhere(folder: &str, query: &str) -> Response {
    let mut to = String::new();
    for byte in folder.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push_str(&format!("%{byte:02X}"));
        }
    }
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("?{query}")
    };
    let mut response = Response::text(308, "");
    response.set("Location", &format!("/{to}/{query}"));
    response
}

/// The overlay without a page below it.
fn alone(problem: &str, revision: &str) -> Response {
    let page = reload::inject(&reload::alone(problem), revision, None);
    let mut response = Response::of(500, HTML, page);
    response.set("Content-Security-Policy", CSP);
    response.set("X-Frame-Options", "DENY");
    response
}
