//! The preview on loopback: what it answers, whom it refuses, and how it follows the disk.

use crate::project::Project;
use bluf::model::marking::Marking;
use bluf::serve::{News, Preview, serve};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Longer than any answer takes.
const LONG: Duration = Duration::from_secs(30);

fn start(project: &Project) -> Preview {
    start_at(project, 0)
}

fn start_at(project: &Project, port: u16) -> Preview {
    let quiet = Arc::new(|_: News<'_>| ());
    serve(project.project(), port, quiet).expect("a preview")
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Sends these bytes and reads to the end.
fn send(address: SocketAddr, request: &str) -> Answer {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(LONG)).expect("a timeout");
    stream.write_all(request.as_bytes()).expect("a request");
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|l| l.split(' ').nth(1))
        .unwrap_or("0");
    Answer {
        status: status.parse().expect("a status"),
        headers: lines
            .filter_map(|l| l.split_once(": "))
            .map(|(n, v)| (n.to_ascii_lowercase(), v.to_owned()))
            .collect(),
        body: body.to_owned(),
    }
}

fn ask(address: SocketAddr, method: &str, target: &str, more: &str) -> Answer {
    send(
        address,
        &format!(
            "{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{more}\r\n"
        ),
    )
}

fn get(preview: &Preview, target: &str) -> Answer {
    ask(preview.address(), "GET", target, "")
}

/// The revision that a page carries.
fn revision(page: &Answer) -> String {
    let at = page.body.find("/_bluf/reload.js?rev=").expect("the script");
    let rest = &page.body[at + "/_bluf/reload.js?rev=".len()..];
    rest[..rest.find('"').expect("an end")].to_owned()
}

/// Waits until what is served is so.
fn until(preview: &Preview, target: &str, so: impl Fn(&Answer) -> bool) -> Answer {
    let begun = Instant::now();
    loop {
        let answer = get(preview, target);
        if so(&answer) {
            return answer;
        }
        assert!(
            begun.elapsed() < LONG,
            "{target}: {} {}\n{}",
            answer.status,
            answer.body,
            news(preview)
        );
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What open pages are told now.
fn news(preview: &Preview) -> String {
    get(preview, "/_bluf/wait?rev=none&now=1").body
}

fn until_told(preview: &Preview, so: impl Fn(&str) -> bool) -> String {
    until(preview, "/_bluf/wait?rev=none&now=1", |a| so(&a.body)).body
}

#[test]
fn pages_come_with_what_a_host_would_add() {
    let project = Project::small();
    let preview = start(&project);
    let files = crate::project::files(&project.built());
    for (path, media) in [
        ("index.html", "text/html; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("reader.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml; charset=utf-8"),
        ("events/closing.html", "text/html; charset=utf-8"),
    ] {
        let answer = get(&preview, &format!("/{path}"));
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, media),
            "{path}"
        );
        assert_eq!(answer.header("cache-control"), "no-store");
        let script = format!(
            "<script src=\"/_bluf/reload.js?rev={}\" defer></script>",
            if path.ends_with("html") {
                revision(&answer)
            } else {
                String::new()
            }
        );
        let written = String::from_utf8_lossy(&files[path]).into_owned();
        assert_eq!(answer.body.replace(&script, ""), written, "{path}");
    }
    let rules = String::from_utf8_lossy(&files["_headers"]).into_owned();
    let first = get(&preview, "/");
    let wanted: Vec<(&str, &str)> = rules
        .lines()
        .skip(1)
        .map_while(|l| l.strip_prefix("  ")?.split_once(": "))
        .filter(|(name, _)| *name != "Cache-Control")
        .collect();
    assert!(wanted.len() > 6, "{rules}");
    for (name, value) in wanted {
        assert_eq!(first.header(&name.to_ascii_lowercase()), value);
    }
}

#[test]
fn a_missing_page_is_the_sites_own() {
    let project = Project::small();
    let preview = start(&project);
    let missing = get(&preview, "/events/nothing.html");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("<main"), "{}", missing.body);
    assert_eq!(get(&preview, "/events/").status, 404, "no list of a folder");
    assert_eq!(get(&preview, "/_bluf/").status, 404);
}

#[test]
fn it_can_only_be_read() {
    let project = Project::small();
    let preview = start(&project);
    let address = preview.address();
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = ask(address, method, "/", "");
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"));
    }
    let (full, head) = (get(&preview, "/"), ask(address, "HEAD", "/", ""));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), full.header("content-length"));
    assert_eq!(
        ask(address, "GET", "/", "Content-Length: 3\r\n").status,
        413
    );
    let long = format!("X-Long: {}\r\n", "x".repeat(20_000));
    assert_eq!(ask(address, "GET", "/", &long).status, 431);
    assert_eq!(
        ask(address, "GET", "/", &"X: y\r\n".repeat(100)).status,
        431
    );
    assert_eq!(send(address, "nonsense\r\n\r\n").status, 400);
}

#[test]
fn only_this_machine_by_its_own_name_is_answered() {
    let project = Project::small();
    let preview = start(&project);
    let port = preview.address().port();
    let as_host = |host: &str| {
        let lines = format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n");
        send(preview.address(), &lines).status
    };
    for good in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
        assert_eq!(as_host(&format!("Host: {good}:{port}\r\n")), 200, "{good}");
    }
    for bad in [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
        "10.0.0.1",
        "",
    ] {
        assert_eq!(as_host(&format!("Host: {bad}:{port}\r\n")), 421, "{bad}");
    }
    assert_eq!(as_host("Host: localhost:1\r\n"), 421);
    assert_eq!(as_host("Host: localhost\r\n"), 421);
    assert_eq!(as_host(""), 421);
    assert_eq!(
        as_host(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")),
        421
    );
    let others = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n";
    assert_eq!(
        ask(preview.address(), "GET", "/_bluf/wait?now=1", others).status,
        403
    );
}

#[test]
fn no_path_of_the_machine_can_be_asked_for() {
    let project = Project::small();
    project.put("secret.txt", "not for the web");
    let preview = start(&project);
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/events/..%2f..%2fsecret.txt",
        "/events/%2e%2e/%2e%2e/secret.txt",
        "/..\\secret.txt",
        "/%5c..%5csecret.txt",
        "/secret.txt",
        "/bluf.toml",
        "/content/events/closing.md",
        "//etc/passwd",
        "/etc/passwd",
        "/index.html%00",
        "/%",
        "/%zz",
        "/%ff",
        "http://evil.example/",
        "*",
    ] {
        let answer = get(&preview, target);
        assert!(
            matches!(answer.status, 400 | 404),
            "{target}: {}",
            answer.status
        );
        assert!(!answer.body.contains("not for the web"), "{target}");
    }
    assert_eq!(get(&preview, "/%69ndex%2Ehtml?x=1").status, 200);
}

#[test]
fn a_taken_port_is_left_to_its_owner() {
    let project = Project::small();
    let owner = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = owner.local_addr().expect("an address").port();
    let preview = start_at(&project, port);
    assert_ne!(preview.address().port(), port);
    assert_eq!(get(&preview, "/").status, 200);
}

#[test]
fn open_pages_hear_of_an_edit_and_of_a_style() {
    let project = Project::small();
    let preview = start(&project);
    let page = get(&preview, "/events/closing.html");
    let first = revision(&page);
    let wait = format!("/_bluf/wait?rev={first}");
    let event = "content/events/closing.md";
    let text = std::fs::read_to_string(project.root().join(event)).expect("an event");
    let text = text.replace("walked out", "went home");
    put_whole(&project, event, text.as_bytes());
    let answer = get(&preview, &wait);
    assert_eq!(
        answer.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(
        answer.body.contains("\"what\":\"reload\""),
        "{}",
        answer.body
    );
    // A change is on show a moment before it has its number.
    let page = until(&preview, "/events/closing.html", |a| {
        a.body.contains("went home") && revision(a) != first
    });
    let wait = format!("/_bluf/wait?rev={}", revision(&page));
    put_whole(&project, "templates/style.css", b"p{color:red}");
    let answer = get(&preview, &wait);
    assert!(
        answer.body.contains("\"what\":\"styles\""),
        "{}",
        answer.body
    );
    until(&preview, "/style.css", |a| a.body.contains("red"));
}

/// Puts a file in place whole.
fn put_whole(project: &Project, path: &str, bytes: &[u8]) {
    let place = project.root().join(path);
    let beside = place.with_file_name(".new");
    std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    std::fs::write(&beside, bytes).expect("a file");
    std::fs::rename(beside, place).expect("a file");
}

/// Breaks a project, sees the message over the last good page, mends it, sees it go and the edit come.
fn recovers(project: &Project, breaks: impl Fn(), message: &str, mends: impl Fn()) {
    let preview = start(project);
    let before = get(&preview, "/events/closing.html");
    assert_eq!(before.status, 200);
    breaks();
    let told = until_told(&preview, |body| body.contains(message));
    assert!(told.contains("error"), "{told}");
    let page = get(&preview, "/events/closing.html");
    assert_eq!(page.status, 200, "the last good page stays");
    assert!(page.body.contains("walked out"));
    mends();
    until_told(&preview, |body| body.contains("\"problem\":null"));
    project.edit("content/events/closing.md", "walked out", "went home");
    until(&preview, "/events/closing.html", |a| {
        a.body.contains("went home")
    });
}

#[test]
fn it_recovers_from_a_mistake_in_the_content() {
    let project = Project::small();
    recovers(
        &project,
        || project.edit("content/events/reopening.md", "[[closing]]", "[[closin]]"),
        "content/events/reopening.md",
        || project.edit("content/events/reopening.md", "[[closin]]", "[[closing]]"),
    );
}

#[test]
fn it_recovers_from_a_broken_template() {
    let project = Project::small();
    let good = std::fs::read("templates/event.html").expect("a template");
    recovers(
        &project,
        || put_whole(&project, "templates/event.html", b"{% if %}"),
        "templates/event.html",
        || put_whole(&project, "templates/event.html", &good),
    );
}

/// What a template asks for shows only when a page is made of it.
#[test]
fn a_template_that_fails_on_a_page_leaves_the_last_good_one() {
    let project = Project::small();
    let told = Arc::new(Mutex::new(Vec::new()));
    let hears = Arc::clone(&told);
    let hear = move |news: News<'_>| {
        if let News::Unmade(unmade) = news {
            let told = (unmade.why.clone(), unmade.last.is_some());
            hears.lock().expect("a list").push(told);
        }
    };
    let preview = serve(project.project(), 0, Arc::new(hear)).expect("a preview");
    let (known, unknown) = ("/events/closing.html", "/events/reopening.html");
    assert_eq!(get(&preview, known).status, 200);
    let good = std::fs::read_to_string("templates/event.html").expect("a template");
    let wrong = good.replacen("\n<div class", "\n{{ no.such.thing }}<div class", 1);
    put_whole(&project, "templates/event.html", wrong.as_bytes());
    let broken = until(&preview, known, |page| page.body.contains("data-problem"));
    assert_eq!(broken.status, 200);
    assert!(broken.body.contains("walked out"), "{}", broken.body);
    assert!(
        broken.body.contains("templates/event.html:3:4"),
        "{}",
        broken.body
    );
    let without = get(&preview, unknown);
    assert_eq!(without.status, 500);
    assert!(
        without.body.contains("templates/event.html:3:4"),
        "{}",
        without.body
    );
    get(&preview, known);
    let told = || told.lock().expect("a list").clone();
    assert_eq!(
        told().iter().filter(|(_, last)| *last).count(),
        1,
        "{:?}",
        told()
    );
    assert_eq!(told().len(), 2, "{:?}", told());
    put_whole(&project, "templates/event.html", good.as_bytes());
    until(&preview, known, |page| !page.body.contains("data-problem"));
    assert_eq!(get(&preview, unknown).status, 200);
}

#[test]
fn it_recovers_from_a_deleted_folder() {
    let project = Project::small();
    let folder = project.root().join("content/events");
    let kept = crate::project::tree(&folder);
    recovers(
        &project,
        || std::fs::remove_dir_all(&folder).expect("a folder"),
        "reopening",
        || {
            for (name, bytes) in &kept {
                project.put(&format!("content/events/{name}"), bytes);
            }
        },
    );
}

#[test]
fn it_recovers_when_all_content_moves_away_and_back() {
    let project = Project::small();
    let (here, there) = (project.root().join("content"), project.root().join("aside"));
    // Without content a project is good, and has no such page.
    let preview = start(&project);
    std::fs::rename(&here, &there).expect("a folder");
    until(&preview, "/events/closing.html", |a| a.status == 404);
    std::fs::rename(&there, &here).expect("a folder");
    until(&preview, "/events/closing.html", |a| a.status == 200);
    project.edit("content/events/closing.md", "walked out", "went home");
    until(&preview, "/events/closing.html", |a| {
        a.body.contains("went home")
    });
}

#[test]
fn it_recovers_from_half_written_files() {
    let project = Project::small();
    let path = "content/events/reopening.md";
    let good = std::fs::read(project.root().join(path)).expect("a file");
    recovers(
        &project,
        || project.put(path, b"---\ntitle: \xff\xfe"),
        "UTF-8",
        || project.put(path, &good),
    );
    project.edit("content/events/closing.md", "went home", "walked out");
    recovers(
        &project,
        || project.put(path, &good[..40]),
        path,
        || project.put(path, &good),
    );
}

#[test]
fn a_file_that_is_saved_in_place_is_no_mistake_while_it_is_empty() {
    let project = Project::small();
    let failures = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&failures);
    let listener = Arc::new(move |news: News<'_>| {
        if let News::Done(_, outcome) = news {
            counted.fetch_add(usize::from(outcome.result.is_err()), Ordering::SeqCst);
        }
    });
    let preview = serve(project.project(), 0, listener).expect("a preview");
    let place = project.root().join("content/events/closing.md");
    let text = std::fs::read_to_string(&place).expect("a text");
    // A machine that halts between the two is no editor: then it is tried again.
    let in_time = (0..20).any(|turn| {
        failures.store(0, Ordering::SeqCst);
        let begun = Instant::now();
        std::fs::write(&place, "").expect("a file");
        std::thread::sleep(Duration::from_millis(20));
        let edited = text.replace("walked out", &format!("went home {turn}"));
        std::fs::write(&place, edited).expect("a file");
        let taken = begun.elapsed();
        until(&preview, "/events/closing.html", |a| {
            a.body.contains(&format!("went home {turn}"))
        });
        taken < Duration::from_millis(60)
    });
    assert!(in_time, "this machine halts all the time");
    assert_eq!(failures.load(Ordering::SeqCst), 0);
    std::fs::write(&place, "").expect("a file");
    until_told(&preview, |body| body.contains("this file is empty"));
}

#[test]
fn a_preview_that_starts_broken_recovers() {
    let project = Project::small();
    project.edit("content/events/reopening.md", "[[closing]]", "[[closin]]");
    let preview = start(&project);
    let page = get(&preview, "/");
    assert_eq!(page.status, 500);
    assert!(
        page.body.contains("role=\"alert\"") && page.body.contains("closin"),
        "{}",
        page.body
    );
    assert!(
        page.header("content-security-policy")
            .contains("default-src 'none'")
    );
    project.edit("content/events/reopening.md", "[[closin]]", "[[closing]]");
    until(&preview, "/", |a| a.status == 200);
}

#[test]
fn editors_save_as_they_like() {
    let project = Project::small();
    let preview = start(&project);
    let folder = project.root().join("content/events");
    let text = std::fs::read_to_string(folder.join("closing.md")).expect("a file");
    project.put("content/events/.closing.md.swp", b"b0VIM \xff\x00");
    project.put("content/events/closing.md~", &text);
    project.put("content/events/4913", "");
    std::fs::remove_file(folder.join("4913")).expect("a file");
    project.put(
        "content/events/closing.md.tmp",
        text.replace("walked out", "went home"),
    );
    std::fs::rename(folder.join("closing.md.tmp"), folder.join("closing.md")).expect("a file");
    until(&preview, "/events/closing.html", |a| {
        a.body.contains("went home")
    });
    std::fs::remove_file(folder.join(".closing.md.swp")).expect("a file");
    assert!(news(&preview).contains("\"problem\":null"));
}

#[test]
fn a_checkout_of_many_files_is_followed() {
    let project = Project::small();
    let preview = start(&project);
    for n in 0..200 {
        let folder = n % 7;
        project.put(
            &format!("content/events/year-{folder}/crane-{n}.md"),
            format!("---\ntitle: Crane {n} moves\nsummary: It moves.\ndate: 2031-06-01\nplaces: [harbour]\nactors: [port]\n---\nCrane {n} moved.[@cable]\n"),
        );
    }
    let there = |a: &Answer| (0..200).all(|n| a.body.contains(&format!("crane-{n}.html")));
    until(&preview, "/chronology.html", there);
    for folder in 0..7 {
        let dir = project.root().join(format!("content/events/year-{folder}"));
        std::fs::remove_dir_all(dir).expect("a folder");
    }
    until(&preview, "/chronology.html", |a| {
        a.status == 200 && !a.body.contains("crane-")
    });
}

#[test]
fn what_is_not_for_everybody_is_shown_when_asked_for_and_says_so_at_its_head() {
    let project = Project::small();
    project.edit(
        "content/events/closing.md",
        "date: 2031-05-25\n",
        "date: 2031-05-25\nmarking: TLP:AMBER\n",
    );
    let open = start(&project);
    assert_eq!(get(&open, "/events/closing.html").status, 404);
    let page = get(&open, "/index.html");
    assert!(!page.body.contains("bluf-edition"), "{}", page.body);
    let all = start(project.under(Marking::Red));
    let page = get(&all, "/events/closing.html");
    assert_eq!(page.status, 200);
    let text = page.body;
    let (head, rest) = text.split_once("bluf-edition").expect("words at its head");
    assert!(head.contains("<body") && !head.contains("</nav>"), "{head}");
    assert!(
        rest.starts_with("\" lang=\"en\" class=\"red\">TLP:RED: preview"),
        "{rest}"
    );
}

#[test]
fn a_preview_with_drafts_says_so_at_the_head_of_every_page() {
    let project = Project::small();
    for (drafts, says) in [(false, false), (true, true)] {
        let quiet = Arc::new(|_: News<'_>| ());
        let asked = project.project().with_drafts(drafts);
        let preview = serve(asked, 0, quiet).expect("a preview");
        let page = get(&preview, "/events/closing.html").body;
        assert_eq!(page.contains("With drafts: preview on this machine"), says);
    }
}

/// A folder as it is named from where the tests run.
fn from_here(dir: &Path) -> PathBuf {
    let here = std::env::current_dir().expect("a folder");
    let up = here.components().skip(1).map(|_| Component::ParentDir);
    let dir = dir.canonicalize().expect("a folder");
    up.chain(dir.components().skip(1)).collect()
}

#[test]
fn captures_may_come_and_change_where_the_project_is_named_from_here() {
    const TEXT: &str = "At least 84 ships had waited.\n";
    let project = Project::small();
    let hash = crate::rules::bluf_hash(TEXT.as_bytes());
    project.put(
        "seeds/log.md",
        format!("---\ntitle: Log\nurl: https://example.org/log\ncapture: {{file: log.txt, sha256: {hash}}}\n---\n"),
    );
    project.put(
        "content/pages/queue.md",
        "---\ntitle: Queue\n---\n> At least 84 ships\n> — [@log]\n",
    );
    let named = bluf::build::Project::at(&from_here(project.root()));
    let named = named.with_captures(None, None).expect("a project");
    let preview = serve(named, 0, Arc::new(|_: News<'_>| ())).expect("a preview");
    until_told(&preview, |news| news.contains("quote-unproved"));
    project.put("archive/log.txt", TEXT);
    until_told(&preview, |news| news.contains("\"problem\":null"));
    project.put("archive/log.txt", "At least 85 ships had waited.\n");
    until_told(&preview, |news| news.contains("capture-changed"));
    project.put("archive/log.txt", TEXT);
    until_told(&preview, |news| news.contains("\"problem\":null"));
    std::fs::remove_dir_all(project.root().join("archive")).expect("gone");
    until_told(&preview, |news| news.contains("quote-unproved"));
}

#[test]
fn files_of_static_are_followed_whatever_they_are_called() {
    let project = Project::small();
    project.put("static/#queue", "one");
    project.put("static/.well-known/security.txt", "one");
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n[static]\nroot = [\".well-known/security.txt\", \"#queue\"]\n",
    );
    let preview = start(&project);
    for path in [".well-known/security.txt", "#queue"] {
        let address = format!("/{}", path.replace('#', "%23"));
        until(&preview, &address, |a| a.body == "one");
        project.put(&format!("static/{path}"), "two");
        until(&preview, &address, |a| a.body == "two");
    }
}

#[test]
fn the_page_for_what_is_missing_finds_its_style_where_the_site_will_stand() {
    let project = Project::small();
    project.put(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\nbase_url = \"https://example.org/brief/\"\n",
    );
    let preview = start(&project);
    let missing = get(&preview, "/events/none.html");
    assert_eq!(missing.status, 404);
    assert!(
        missing.body.contains("href=\"/brief/style.css\""),
        "{}",
        missing.body
    );
    let (style, plain) = (
        get(&preview, "/brief/style.css"),
        get(&preview, "/style.css"),
    );
    assert_eq!((style.status, style.body), (200, plain.body));
    for same in ["/", "/brief/", "/brief"] {
        assert_eq!(
            get(&preview, same).body,
            get(&preview, "/index.html").body,
            "{same}"
        );
    }
    assert_eq!(get(&preview, "/brief/events/closing.html").status, 200);
    assert_eq!(get(&preview, "/briefing/style.css").status, 404);
}

/// The lines that a program prints, waited for one after the other.
fn lines(out: impl Read + Send + 'static) -> impl Fn(&str) -> String {
    let (sender, lines) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let lines = std::io::BufRead::lines(std::io::BufReader::new(out));
        lines
            .map_while(Result::ok)
            .all(|line| sender.send(line).is_ok())
    });
    move |end| {
        let mut before = String::new();
        while let Ok(line) = lines.recv_timeout(LONG) {
            if line.contains(end) {
                return before;
            }
            before.push_str(&line);
            before.push('\n');
        }
        panic!("no {end:?} after\n{before}");
    }
}

#[test]
fn the_terminal_shows_a_warning_when_it_comes_and_not_again() {
    let project = Project::small();
    let mut program = std::process::Command::new(snapbox::cmd::cargo_bin!("bluf"));
    program.arg("serve").arg("--root").arg(project.root());
    let (reader, writer) = std::io::pipe().expect("a pipe");
    program
        .args(["--port", "0"])
        .stdout(writer.try_clone().expect("a pipe"));
    let mut running = program.stderr(writer).spawn().expect("a preview");
    drop(program);
    let before = lines(reader);
    let seen = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        before("serving ");
        let path = "content/events/closing.md";
        project.edit(path, "walked out", "left yesterday, and they walked out");
        let first = before("1 warning");
        project.edit(path, "they walked out", "and went home");
        let second = before("1 warning");
        (first, second)
    }));
    running.kill().expect("a preview that runs");
    running.wait().expect("an end");
    let (first, second) = seen.expect("warnings");
    assert!(first.contains("content/events/closing.md"), "{first}");
    assert!(!second.contains("content/events/closing.md:"), "{second}");
}

#[test]
fn it_goes_on_where_nobody_reads_what_it_prints() {
    let project = Project::small();
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = free.local_addr().expect("an address");
    drop(free);
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut program = std::process::Command::new(snapbox::cmd::cargo_bin!("bluf"));
    program.arg("serve").arg("--root").arg(project.root());
    program.args(["--port", &address.port().to_string()]);
    let program = program.stdout(writer.try_clone().expect("a pipe"));
    let mut program = program.stderr(writer).spawn().expect("a preview");
    let page = || {
        let mut stream = TcpStream::connect(address).ok()?;
        let request = format!(
            "GET /events/closing.html HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    };
    let shows = |words: &str| {
        let begun = Instant::now();
        while begun.elapsed() < LONG {
            if page().is_some_and(|page| page.contains(words)) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    };
    let path = "content/events/closing.md";
    let mut shown = shows("walked out");
    for words in ["went home", "went away", "went on"] {
        let text = std::fs::read_to_string(project.root().join(path)).expect("a file");
        let now = ["walked out", "went home", "went away"];
        let before = now.into_iter().find(|now| text.contains(now));
        project.edit(path, before.expect("the words"), words);
        shown &= shows(words);
    }
    program.kill().expect("a preview that runs");
    program.wait().expect("an end");
    assert!(shown);
}
