//! The preview: a server on loopback that shows a project as it is edited.
//!
//! The only server. It answers from memory alone: what it can be asked for is what [`Live`] has, never
//! a path of the machine.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that serves the preview"
)]

mod answer;
mod http;
mod reload;
mod watch;

use crate::build::Project;
use crate::live::{Change, Live, Outcome, Unmade};
use crate::model::marking::Marking;
use anyhow::Context;
use reload::Feed;
use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use watch::{Seen, Signal, Watch};

/// The port where none is asked for.
pub const PORT: u16 = 1717;

/// Connections at once; a browser opens six.
const MOST: usize = 64;

/// What a preview tells who runs it, in the order in which it happens.
#[derive(Debug)]
pub enum News<'a> {
    /// Files changed, and the project is read again.
    Started,
    /// It has been read; the files that were named, none where everything was looked at.
    Done(&'a [PathBuf], &'a Outcome),
    /// The system cannot tell of changes, so files are looked at twice a second; why.
    Polling(String),
    /// The rules have spoken, later than [`News::Done`].
    Settled(&'a Outcome),
    /// A page that somebody asked for cannot be made; told once after each change.
    Unmade(&'a Unmade),
}

/// Hears the news; called from a thread of the preview.
pub type Listener = Arc<dyn Fn(News<'_>) + Send + Sync>;

/// What all connections share.
struct Shared {
    live: Live,
    feed: Arc<Feed>,
    port: u16,
    /// For whom the edition is.
    ceiling: Marking,
    /// Whether unfinished documents are in it.
    drafts: bool,
    open: AtomicUsize,
    stopped: AtomicBool,
    tell: Listener,
    /// Why pages cannot be made, as far as it was told since the last change.
    told: Mutex<HashSet<String>>,
}

impl Shared {
    /// Tells once why a page cannot be made, however often it is asked for.
    fn unmade(&self, unmade: &Unmade) {
        if self.told().insert(unmade.why.clone()) {
            (self.tell)(News::Unmade(unmade));
        }
    }

    fn told(&self) -> MutexGuard<'_, HashSet<String>> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running preview. It ends with [`Preview::stop`], when it is dropped, or with the process.
pub struct Preview {
    address: SocketAddr,
    signals: Sender<Signal>,
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

/// Builds a project in memory and serves it on `port` of this machine, or on a free one where that is taken.
/// Returns when the first look is over, whatever came of it. Fails where no port can be had.
pub fn serve(project: Project, port: u16, tell: Listener) -> anyhow::Result<Preview> {
    let listeners = bind(port)?;
    let address = listeners[0].local_addr().context("cannot listen")?;
    let (mut watch, trouble) = Watch::start(&project)?;
    if let Some(why) = trouble {
        tell(News::Polling(why));
    }
    let feed = Arc::new(Feed::new());
    let (hears, hearing) = (Arc::clone(&feed), Arc::clone(&tell));
    let settled = Box::new(move |outcome: Outcome| {
        hears.publish(&outcome);
        hearing(News::Settled(&outcome));
    });
    let (ceiling, drafts) = (project.ceiling(), project.shows_drafts());
    let shared = Arc::new(Shared {
        ceiling,
        drafts,
        live: Live::open(project, settled),
        feed,
        port: address.port(),
        open: AtomicUsize::new(0),
        stopped: AtomicBool::new(false),
        tell,
        told: Mutex::default(),
    });
    look(&shared, &mut watch, Seen::Everything);
    let signals = watch.signals();
    let mut threads = Vec::new();
    for listener in listeners {
        let shared = Arc::clone(&shared);
        threads.push(thread::spawn(move || accept(&listener, &shared)));
    }
    let watched = Arc::clone(&shared);
    threads.push(thread::spawn(move || {
        while let Some(seen) = watch.next(&|why| (watched.tell)(News::Polling(why))) {
            look(&watched, &mut watch, seen);
        }
    }));
    Ok(Preview {
        address,
        signals,
        shared,
        threads,
    })
}

impl Preview {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until it ends.
    pub fn wait(mut self) {
        for thread in std::mem::take(&mut self.threads) {
            let _ = thread.join();
        }
    }

    /// Ends it and waits for its threads; connections that wait for news are let go.
    pub fn stop(self) {}
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        self.shared.feed.stop();
        let _ = self.signals.send(Signal::Stop);
        // A listener wakes for a caller only.
        for ip in LOOPBACK {
            let _ = TcpStream::connect(SocketAddr::new(ip, self.address.port()));
        }
        for thread in std::mem::take(&mut self.threads) {
            let _ = thread.join();
        }
    }
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preview")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

const LOOPBACK: [IpAddr; 2] = [
    IpAddr::V4(Ipv4Addr::LOCALHOST),
    IpAddr::V6(Ipv6Addr::LOCALHOST),
];

/// Listens on 127.0.0.1, and on the same port of ::1 where this machine has it.
fn bind(port: u16) -> anyhow::Result<Vec<TcpListener>> {
    let on = |ip, port| TcpListener::bind(SocketAddr::new(ip, port));
    let first = on(LOOPBACK[0], port)
        .or_else(|_| on(LOOPBACK[0], 0))
        .context("cannot listen on 127.0.0.1")?;
    let port = first.local_addr().context("cannot listen")?.port();
    let second = on(LOOPBACK[1], port).ok();
    Ok([first].into_iter().chain(second).collect())
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        if shared.open.fetch_add(1, Ordering::SeqCst) >= MOST {
            shared.open.fetch_sub(1, Ordering::SeqCst);
            continue;
        }
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            let answer = |request: &http::Request| answer::answer(&shared, request);
            http::converse(stream, &shared.stopped, &answer);
            shared.open.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

/// Failures in a row that are not shown because files still change.
const PATIENCE: usize = 20;

/// How long a failure waits for its file to be written further: an editor that saves in place empties it first. What
/// was built waits for nothing.
const WRITING: Duration = Duration::from_millis(100);

/// Looks at what changed. What failed while files still changed is looked at again before it is shown.
fn look(shared: &Shared, watch: &mut Watch, mut seen: Seen) {
    let tell = &shared.tell;
    tell(News::Started);
    shared.told().clear();
    let mut outcome = shared.live.refresh(seen.paths());
    // What open pages know already.
    let mut told = Change::Nothing;
    for _ in 0..PATIENCE {
        let patience = if outcome.result.is_ok() {
            Duration::ZERO
        } else {
            WRITING
        };
        let Some(more) = watch.more(patience, &|why| tell(News::Polling(why))) else {
            break;
        };
        // What was built is shown at once; the rest follows.
        if outcome.result.is_ok() {
            shared.feed.publish(&outcome);
            told = told.max(outcome.change);
            outcome.change = Change::Nothing;
        }
        let before = outcome.change;
        outcome = shared.live.refresh(more.paths());
        outcome.change = outcome.change.max(before);
        seen = seen.and(more);
    }
    shared.feed.publish(&outcome);
    outcome.change = outcome.change.max(told);
    tell(News::Done(seen.paths().unwrap_or_default(), &outcome));
}
