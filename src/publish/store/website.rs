//! A published site as its readers reach it.

use super::remote::runtime;
use anyhow::{Context, bail};
use reqwest::{Client, Error, StatusCode, Url};
use std::thread::sleep;
use std::time::Duration;
use tokio::runtime::Runtime;

/// How long a connection may be silent.
const SILENCE: Duration = Duration::from_secs(20);

/// How long to wait before a question that failed for a passing reason is asked again: twice as long each time.
const WAITS: [Duration; 4] = [
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(800),
    Duration::from_millis(1600),
];

/// A published site as its readers reach it.
pub struct Website {
    client: Client,
    home: Url,
    runtime: Runtime,
}

impl Website {
    /// `https://example.org/brief/`, with or without the name of its first page.
    pub fn open(url: &str) -> anyhow::Result<Website> {
        let mut home = Url::parse(url).context("this is no web address")?;
        if !matches!(home.scheme(), "http" | "https") {
            bail!("a web address begins with https:// or http://");
        }
        let folder = home.path().trim_end_matches("index.html").to_owned();
        home.set_path(folder.trim_end_matches('/'));
        home.set_query(None);
        home.set_fragment(None);
        let runtime = runtime()?;
        let inside = runtime.enter();
        let client = Client::builder()
            .connect_timeout(SILENCE)
            .read_timeout(SILENCE)
            .user_agent(concat!("bluf/", env!("CARGO_PKG_VERSION")))
            .build()?;
        drop(inside);
        Ok(Website {
            client,
            home,
            runtime,
        })
    }

    /// The bytes of a file, not much more than `most` of them; none where the host has none. A host may send without end.
    pub fn read(&self, path: &str, most: u64) -> anyhow::Result<Option<Vec<u8>>> {
        let mut address = self.home.clone();
        match address.path_segments_mut() {
            Ok(mut parts) => drop(parts.pop_if_empty().extend(path.split('/'))),
            Err(()) => bail!("this is no web address"),
        }
        let mut waits = WAITS.iter();
        loop {
            let answer = self.runtime.block_on(self.ask(address.clone(), most));
            match (answer, waits.next()) {
                (Err(error), Some(wait)) if may_pass(&error) => sleep(*wait),
                (answer, _) => return answer.with_context(|| format!("cannot read {path}")),
            }
        }
    }

    async fn ask(&self, address: Url, most: u64) -> Result<Option<Vec<u8>>, Error> {
        let answer = self.client.get(address).send().await?;
        if matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::GONE) {
            return Ok(None);
        }
        // Whether or not the host says how much will come.
        let mut answer = answer.error_for_status()?;
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await? {
            bytes.extend_from_slice(&part);
            if u64::try_from(bytes.len()).is_ok_and(|length| length > most) {
                break;
            }
        }
        Ok(Some(bytes))
    }
}

/// Whether asking again may help.
fn may_pass(error: &Error) -> bool {
    let busy =
        |status: StatusCode| status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
    error.is_timeout() || error.is_connect() || error.is_body() || error.status().is_some_and(busy)
}
