//! HTTP/1.1 as far as a preview needs it: requests without a body, answers with their length.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Bytes of a request's head at the most.
const HEAD: usize = 16 * 1024;

/// Header lines of a request at the most.
const LINES: usize = 64;

/// How long a silent connection is kept.
const IDLE: Duration = Duration::from_secs(30);

/// A request's head.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: String,
    /// As sent, `/events/talks.html?x`.
    pub(super) target: String,
    headers: Vec<(String, String)>,
    minor: u8,
}

impl Request {
    /// The one value of a header; `None` where there is none, or more than one.
    pub(super) fn header<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        let mut values = self.values(name);
        let first = values.next()?;
        values.next().is_none().then_some(first)
    }

    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = move |(n, _): &&(String, String)| n.eq_ignore_ascii_case(name);
        self.headers.iter().filter(named).map(|(_, v)| v.as_str())
    }

    fn has_body(&self) -> bool {
        self.values("transfer-encoding").next().is_some()
            || self.values("content-length").any(|length| length != "0")
    }

    fn keeps_alive(&self) -> bool {
        let mut tokens = (self.values("connection")).flat_map(|value| value.split(','));
        self.minor > 0 && !tokens.any(|token| token.trim().eq_ignore_ascii_case("close"))
    }
}

/// An answer; its length is not among its headers.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Arc<[u8]>,
}

impl Response {
    /// Plain words.
    pub(super) fn text(status: u16, words: &str) -> Response {
        Response::of(status, "text/plain; charset=utf-8", words.as_bytes())
    }

    /// Bytes of a type. Nothing of a preview is kept.
    pub(super) fn of(status: u16, media: &str, body: impl Into<Arc<[u8]>>) -> Response {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Response {
            status,
            headers: vec![
                header("Content-Type", media),
                header("Cache-Control", "no-store"),
                header("X-Content-Type-Options", "nosniff"),
                header("Cross-Origin-Resource-Policy", "same-origin"),
            ],
            body: body.into(),
        }
    }

    /// Adds a header, or gives it another value.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.headers.retain(|(n, _)| !n.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
    }
}

/// Answers one request after the other until either side has had enough.
pub(super) fn converse(
    mut stream: TcpStream,
    stopped: &AtomicBool,
    answer: &dyn Fn(&Request) -> Response,
) {
    let ready = (stream.set_read_timeout(Some(IDLE)))
        .and_then(|()| stream.set_write_timeout(Some(IDLE)))
        .and_then(|()| stream.set_nodelay(true));
    if ready.is_err() {
        return;
    }
    let mut buffer = Vec::new();
    while !stopped.load(Ordering::SeqCst) {
        let (response, head_only, more) = match receive(&mut stream, &mut buffer) {
            Ok(None) => return,
            Ok(Some(request)) => {
                let body = request.has_body();
                let response = if body {
                    Response::text(413, "a preview takes no data\n")
                } else {
                    answer(&request)
                };
                let more = request.keeps_alive() && !body;
                (response, request.method == "HEAD", more)
            }
            Err(refusal) => (refusal, false, false),
        };
        let more = more && !stopped.load(Ordering::SeqCst);
        if send(&mut stream, &response, head_only, more).is_err() || !more {
            return;
        }
    }
}

/// The next request; `None` when the connection has ended. What follows it stays in the buffer.
fn receive(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<Option<Request>, Response> {
    let mut chunk = [0; 4096];
    loop {
        let parsed = parse(buffer)?;
        let length = parsed.as_ref().map_or(buffer.len(), |(_, length)| *length);
        if length > HEAD {
            return Err(Response::text(431, "this request's head is too long\n"));
        }
        if let Some((request, length)) = parsed {
            buffer.drain(..length);
            return Ok(Some(request));
        }
        match stream.read(&mut chunk) {
            Ok(n) if n > 0 => buffer.extend_from_slice(&chunk[..n]),
            _ => return Ok(None),
        }
    }
}

/// A request and the length of its head, once all of it is there.
fn parse(bytes: &[u8]) -> Result<Option<(Request, usize)>, Response> {
    let mut lines = [httparse::EMPTY_HEADER; LINES];
    let mut head = httparse::Request::new(&mut lines);
    let length = match head.parse(bytes) {
        Ok(httparse::Status::Partial) => return Ok(None),
        Ok(httparse::Status::Complete(length)) => length,
        Err(httparse::Error::TooManyHeaders) => {
            return Err(Response::text(431, "this request has too many headers\n"));
        }
        Err(_) => return Err(Response::text(400, "this is not an HTTP request\n")),
    };
    let text = |value: &[u8]| String::from_utf8_lossy(value).trim().to_owned();
    let request = Request {
        method: head.method.unwrap_or_default().to_owned(),
        target: head.path.unwrap_or_default().to_owned(),
        minor: head.version.unwrap_or_default(),
        headers: (head.headers.iter())
            .map(|h| (h.name.to_owned(), text(h.value)))
            .collect(),
    };
    Ok(Some((request, length)))
}

fn send(
    stream: &mut TcpStream,
    response: &Response,
    head_only: bool,
    more: bool,
) -> std::io::Result<()> {
    let mut out = format!(
        "HTTP/1.1 {} {}\r\n",
        response.status,
        reason(response.status)
    );
    for (name, value) in &response.headers {
        out.push_str(&format!("{name}: {value}\r\n"));
    }
    let connection = if more { "keep-alive" } else { "close" };
    let length = response.body.len();
    out.push_str(&format!(
        "Content-Length: {length}\r\nConnection: {connection}\r\n\r\n"
    ));
    let mut bytes = out.into_bytes();
    if !head_only {
        bytes.extend_from_slice(&response.body);
    }
    stream.write_all(&bytes)
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Content Too Large",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        _ => "Internal Server Error",
    }
}
