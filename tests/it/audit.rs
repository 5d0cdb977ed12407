//! A published copy against its manifest and its signature.

use crate::project::{Project, tree};
use bluf::audit::{Audit, Signature, audit, public_key, sign};
use minisign::KeyPair;
use std::fs;
use std::path::{Path, PathBuf};

const PASSWORD: &str = "long enough";

/// A built site, and a key that is kept elsewhere.
struct Signed {
    project: Project,
    keys: tempfile::TempDir,
    public: String,
}

impl Signed {
    fn new() -> Signed {
        let project = Project::small();
        project.build();
        let keys = tempfile::tempdir().expect("a folder");
        let pair = KeyPair::generate_unencrypted_keypair().expect("keys");
        let secret = pair.sk.to_box(None).expect("a key").to_string();
        fs::write(keys.path().join("key"), secret).expect("a file");
        fs::write(
            keys.path().join("key.pub"),
            pair.pk.to_box().expect("a key").to_string(),
        )
        .expect("a file");
        let signed = Signed {
            project,
            keys,
            public: pair.pk.to_base64(),
        };
        signed.sign();
        signed
    }

    fn key(&self) -> PathBuf {
        self.keys.path().join("key")
    }

    fn sign(&self) -> Audit {
        sign(
            &self.project.site(),
            &self.key(),
            Some(PASSWORD.to_owned()),
            &(),
        )
        .expect("signed")
    }

    fn audit(&self) -> Audit {
        let key = public_key(&self.public).expect("a key");
        audit(&self.project.site(), Some(&key), &()).expect("a manifest")
    }

    fn file(&self, path: &str) -> PathBuf {
        self.project.site().join(path)
    }
}

/// Whether the audit finds this and nothing else wrong.
fn only(found: &Audit, missing: &[&str], altered: &[&str], extra: &[&str]) {
    assert_eq!(
        (
            &found.missing[..],
            &found.altered[..],
            found.extra.as_deref().expect("a listed folder"),
        ),
        (
            &strings(missing)[..],
            &strings(altered)[..],
            &strings(extra)[..]
        )
    );
    assert!(!found.is_clean(true));
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|w| (*w).to_owned()).collect()
}

#[test]
fn a_copy_that_is_what_was_published_is_clean() {
    let signed = Signed::new();
    let found = signed.audit();
    assert!(found.is_clean(true), "{found:?}");
    assert!(
        matches!(&found.signature, Signature::Good(comment) if comment.contains(&found.manifest))
    );
    assert_eq!(found.files + 2, tree(&signed.project.site()).len());
    let by_file = signed.keys.path().join("key.pub");
    assert!(public_key(by_file.to_str().expect("a path")).is_ok());
    assert!(
        audit(&signed.project.site(), None, &())
            .expect("a manifest")
            .is_clean(false)
    );
}

#[test]
fn one_flipped_bit_in_any_file_is_named() {
    let signed = Signed::new();
    let files = tree(&signed.project.site());
    for (path, bytes) in files
        .iter()
        .filter(|(p, b)| !p.starts_with("manifest") && !b.is_empty())
        .step_by(5)
    {
        let mut other = bytes.clone();
        let at = other.len() / 2;
        other[at] ^= 1;
        fs::write(signed.file(path), &other).expect("a file");
        only(&signed.audit(), &[], &[path], &[]);
        fs::write(signed.file(path), bytes).expect("a file");
    }
    assert!(signed.audit().is_clean(true));
}

#[test]
fn a_removed_and_an_added_file_are_named() {
    let signed = Signed::new();
    fs::remove_file(signed.file("events/closing.html")).expect("a file");
    fs::write(signed.file("events/other.html"), "x").expect("a file");
    fs::write(signed.file(".hidden"), "x").expect("a file");
    only(
        &signed.audit(),
        &["events/closing.html"],
        &[],
        &[".hidden", "events/other.html"],
    );
}

#[cfg(unix)]
#[test]
fn what_a_manifest_lists_elsewhere_is_named_and_not_read() {
    let signed = Signed::new();
    let secret = b"not yours";
    signed.project.put("secret", secret);
    let sha256 = "333197b0affba9a48f6e21b2cdd239f4178421d2898545f81de34ce8099d0482";
    let line = |path: &str| format!("{{\"path\":\"{path}\",\"bytes\":9,\"sha256\":\"{sha256}\"}},");
    let listed = ["../secret", "/dev/zero", "link", "folder/../../secret"];
    std::os::unix::fs::symlink("../secret", signed.file("link")).expect("a link");
    signed.project.edit(
        "site/manifest.json",
        "\"files\":[",
        &format!("\"files\":[{}", listed.map(line).concat()),
    );
    let found = signed.audit();
    assert_eq!(
        found.unsound,
        ["../secret", "/dev/zero", "folder/../../secret"]
    );
    assert_eq!(found.altered, ["link"]);
    assert!(!found.is_clean(false));
}

#[test]
fn a_size_that_is_not_the_files_is_named() {
    let signed = Signed::new();
    let entry = "{\"path\":\"style.css\",\"bytes\":";
    signed
        .project
        .edit("site/manifest.json", entry, &format!("{entry}9"));
    only(&signed.audit(), &[], &["style.css"], &[]);
}

#[test]
fn an_old_or_foreign_signature_is_named() {
    let signed = Signed::new();
    let old = fs::read(signed.file("manifest.json.minisig")).expect("a signature");
    signed
        .project
        .edit("content/events/closing.md", "walked out", "went out");
    let changes = signed.project.build();
    assert!(
        changes
            .removed
            .contains(&"manifest.json.minisig".to_owned()),
        "{changes:?}"
    );
    assert_eq!(signed.audit().signature, Signature::None);
    assert!(!signed.audit().is_clean(true));
    fs::write(signed.file("manifest.json.minisig"), &old).expect("a file");
    assert!(matches!(signed.audit().signature, Signature::Bad(_)));
    signed.sign();
    assert!(signed.audit().is_clean(true));
    let other = Signed::new();
    let key = public_key(&other.public).expect("a key");
    let found = audit(&signed.project.site(), Some(&key), &()).expect("a manifest");
    assert!(matches!(found.signature, Signature::Bad(_)) && !found.is_clean(true));
}

#[test]
fn only_what_its_manifest_says_is_signed_and_only_with_the_password() {
    let signed = Signed::new();
    let site = signed.project.site();
    let pair = KeyPair::generate_encrypted_keypair(Some(PASSWORD.to_owned())).expect("keys");
    let secret = pair.sk.to_box(None).expect("a key").to_string();
    fs::write(signed.key(), secret).expect("a file");
    let wrong = sign(&site, &signed.key(), Some("wrong".to_owned()), &());
    assert!(wrong.is_err_and(|e| e.to_string().contains("cannot open the key")));
    let found = sign(&site, &signed.key(), Some(PASSWORD.to_owned()), &()).expect("signed");
    assert!(
        audit(&site, Some(&pair.pk), &())
            .expect("a manifest")
            .is_clean(true)
    );
    assert!(matches!(found.signature, Signature::Good(_)));
    fs::write(signed.file("index.html"), "mine").expect("a file");
    let altered = sign(&site, &signed.key(), Some(PASSWORD.to_owned()), &());
    assert!(altered.is_err_and(|e| e.to_string().contains("is not what its manifest says")));
    assert!(audit(Path::new("src"), None, &()).is_err());
    assert!(public_key("RWnonsense").is_err());
}

#[test]
fn the_manifests_of_editions_are_a_chain() {
    let project = Project::small();
    let record = |note: &str| {
        let frozen = bluf::build::freeze(
            project.project(),
            crate::editions::occasion(note, "2031-06-05"),
            &crate::project::Quiet,
        );
        assert!(frozen.is_ok());
        project.build();
        audit(&project.site(), None, &()).expect("a manifest")
    };
    let first = record("First");
    assert_eq!((first.edition, first.before), (Some(1), None));
    project.edit("seeds/cable.md", "reliability: B", "reliability: C");
    project.build();
    let between = audit(&project.site(), None, &()).expect("a manifest");
    assert_eq!(
        (between.edition, between.before.as_ref()),
        (None, Some(&first.manifest))
    );
    let second = record("Second");
    assert_eq!(
        (second.edition, second.before),
        (Some(2), Some(first.manifest))
    );
}

/// Answers one question with a file of 64 MB, as long as somebody listens; how much was sent.
#[cfg(feature = "remote")]
fn long(listener: &std::net::TcpListener) -> usize {
    use std::io::{Read, Write};
    let (mut stream, _) = listener.accept().expect("a question");
    let _ = stream.read(&mut [0; 4096]);
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\nConnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).expect("a listener");
    let part = vec![b'a'; 1 << 16];
    let parts = (0..1 << 10).take_while(|_| stream.write_all(&part).is_ok());
    parts.count() * part.len()
}

#[test]
#[cfg(feature = "remote")]
fn of_a_long_file_no_more_is_read_than_was_asked_for() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let sent = std::thread::spawn(move || long(&listener));
    let site = bluf::publish::Website::open(&format!("http://{address}/")).expect("a site");
    let bytes = site.read("a.txt", 1 << 16).expect("an answer");
    let length = bytes.expect("a file").len();
    assert!(length > 1 << 16 && length < 8 << 20, "{length} bytes");
    let sent = sent.join().expect("a host");
    assert!(sent < 32 << 20, "{sent} bytes sent");
}

/// Answers questions one after the other; what was asked for.
#[cfg(feature = "remote")]
fn answers_to(listener: &std::net::TcpListener, all: &[&str]) -> Vec<String> {
    use std::io::{Read, Write};
    let asked = |answer: &&str| {
        let (mut stream, _) = listener.accept().expect("a question");
        let mut question = [0; 4096];
        let length = stream.read(&mut question).expect("a question");
        stream.write_all(answer.as_bytes()).expect("a listener");
        let question = String::from_utf8_lossy(&question[..length]).into_owned();
        let address = question.split(' ').nth(1);
        address.unwrap_or_default().to_owned()
    };
    all.iter().map(asked).collect()
}

#[test]
#[cfg(feature = "remote")]
fn a_site_is_read_however_its_host_answers() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let host = std::thread::spawn(move || {
        let answers = [
            // Without a word of how much will come.
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\none\r\n4\r\n two\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ntill it ends",
            "HTTP/1.1 308 Moved\r\nLocation: /brief/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhome",
            "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nagain",
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ];
        answers_to(&listener, &answers)
    });
    let site = bluf::publish::Website::open(&format!("http://{address}/brief/index.html?a#b"));
    let site = site.expect("a site");
    let read = |path: &str| {
        let bytes = site.read(path, 1 << 16).expect("an answer");
        bytes.map(|bytes| String::from_utf8(bytes).expect("words"))
    };
    assert_eq!(read("files/a b.txt").as_deref(), Some("one two"));
    assert_eq!(read("é.html").as_deref(), Some("till it ends"));
    assert_eq!(read("index.html").as_deref(), Some("home"));
    assert_eq!(read("busy.html").as_deref(), Some("again"));
    assert_eq!(read("gone.html"), None);
    let refused = site.read("shut.html", 9).expect_err("no answer");
    let refused = format!("{refused:#}");
    assert!(
        refused.contains("cannot read shut.html") && refused.contains("403"),
        "{refused}"
    );
    let asked = host.join().expect("a host");
    assert_eq!(
        asked,
        [
            "/brief/files/a%20b.txt",
            "/brief/%C3%A9.html",
            "/brief/index.html",
            "/brief/",
            "/brief/busy.html",
            "/brief/busy.html",
            "/brief/gone.html",
            "/brief/shut.html",
        ]
    );
    for wrong in ["example.org", "ftp://example.org/"] {
        assert!(bluf::publish::Website::open(wrong).is_err(), "{wrong}");
    }
}
