//! Targets across a network: S3, WebDAV and SFTP, by Apache OpenDAL. Credentials are where each protocol's own tools look
//! for them, never in the project.

use super::{Beside, Store, Told};
use crate::model::target::Place;
use anyhow::{Context, bail};
use opendal::blocking::Operator;
use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::options::{ListOptions, WriteOptions};
use opendal::services::{S3, Sftp, Webdav};
use opendal::{Error, ErrorKind};
use std::env::var;
use std::time::Duration;
use tokio::runtime::Runtime;

/// How often a request that failed for a passing reason is tried again, waiting longer each time.
const RETRIES: usize = 4;

/// How long one request may take, and how long a connection may be silent.
const LIMITS: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(20));

/// Where the user and the password of WebDAV are read from.
const WEBDAV: (&str, &str) = ("BLUF_WEBDAV_USER", "BLUF_WEBDAV_PASSWORD");

pub(in crate::publish) struct Remote {
    operator: Operator,
    /// What to check where credentials are refused.
    hint: &'static str,
    /// Where files have to be written beside their places and moved: whoever reads sees them grow otherwise.
    beside: Option<Beside>,
    at_once: usize,
    /// The operator works as long as this is there.
    _runtime: Runtime,
}

impl Remote {
    pub(super) fn open(place: &Place, beside: Beside) -> anyhow::Result<Remote> {
        let runtime = runtime()?;
        let inside = runtime.enter();
        let (operator, hint, beside, at_once) = match place {
            Place::S3 { .. } => (s3(place)?, S3_HINT, None, 16),
            Place::Webdav { server, path } => (webdav(server, path)?, WEBDAV_HINT, None, 4),
            Place::Sftp { server, path, key } => {
                let operator = sftp(server, path, key.as_deref())?;
                (operator, SFTP_HINT, Some(beside), 4)
            }
            Place::Folder(_) | Place::Git { .. } => bail!("this is no target across a network"),
        };
        let operator = Operator::new(layered(operator))?;
        drop(inside);
        Ok(Remote {
            operator,
            hint,
            beside,
            at_once,
            _runtime: runtime,
        })
    }

    /// What failed in words, with what to check.
    fn failed(&self, doing: &str, error: Error) -> anyhow::Error {
        let words = error.to_string();
        let refused = error.kind() == ErrorKind::PermissionDenied
            || ["401", "403", "ssh error"]
                .iter()
                .any(|sign| words.contains(sign));
        let error = anyhow::Error::from(error);
        if refused {
            error.context(format!("{doing}: access was refused; {}", self.hint))
        } else {
            error.context(doing.to_owned())
        }
    }
}

const S3_HINT: &str = "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile in ~/.aws, and what that user may do with the bucket";

const WEBDAV_HINT: &str =
    "check BLUF_WEBDAV_USER and BLUF_WEBDAV_PASSWORD, and whether that user may write there";

const SFTP_HINT: &str = "see whether `sftp` reaches it by itself, without a question: the key, the agent, and the server's key in known_hosts";

/// The threads that wait for the network.
pub(super) fn runtime() -> anyhow::Result<Runtime> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let runtime = builder.worker_threads(2).enable_all().build();
    // The first ones stay; a second call changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    opendal_http_transport_reqwest::install_default();
    runtime.context("cannot start the network's threads")
}

fn layered(operator: opendal::Operator) -> opendal::Operator {
    let (request, silence) = LIMITS;
    operator
        .layer(
            TimeoutLayer::new()
                .with_timeout(request)
                .with_io_timeout(silence),
        )
        .layer(RetryLayer::new().with_max_times(RETRIES).with_jitter())
}

fn s3(place: &Place) -> anyhow::Result<opendal::Operator> {
    let Place::S3 {
        bucket,
        prefix,
        endpoint,
        region,
    } = place
    else {
        bail!("this is no bucket");
    };
    let mut builder = S3::default().bucket(bucket).root(prefix);
    if let Some(endpoint) = endpoint {
        builder = builder.endpoint(endpoint);
    }
    if let Some(region) = region {
        builder = builder.region(region);
    }
    opendal::Operator::new(builder).context(
        "this target is not set up: S3 needs `region`, or AWS_REGION, and often `endpoint`",
    )
}

fn webdav(server: &str, path: &str) -> anyhow::Result<opendal::Operator> {
    let mut builder = Webdav::default().endpoint(server).root(path);
    if let Ok(user) = var(WEBDAV.0) {
        builder = builder.username(&user);
        builder = builder.password(&var(WEBDAV.1).unwrap_or_default());
    }
    Ok(opendal::Operator::new(builder)?)
}

fn sftp(server: &str, path: &str, key: Option<&str>) -> anyhow::Result<opendal::Operator> {
    let mut builder = Sftp::default().endpoint(server).root(path);
    if let Some(key) = key {
        builder = builder.key(key);
    }
    Ok(opendal::Operator::new(builder)?)
}

impl Store for Remote {
    fn read(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        match self.operator.read(path) {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.failed(&format!("cannot read {path}"), error)),
        }
    }

    fn exists(&self, path: &str) -> anyhow::Result<bool> {
        let there = self.operator.exists(path);
        there.map_err(|error| self.failed(&format!("cannot look at {path}"), error))
    }

    fn put(&self, path: &str, bytes: &[u8], told: Option<&Told>) -> anyhow::Result<()> {
        let can = self.operator.info().capability();
        let options = WriteOptions {
            content_type: (told.filter(|_| can.write_with_content_type))
                .map(|told| told.media.clone()),
            cache_control: told
                .filter(|_| can.write_with_cache_control)
                .and_then(|told| told.cache.clone()),
            ..WriteOptions::default()
        };
        let beside = self.beside.as_ref().map(Beside::next);
        let to = beside.as_deref().unwrap_or(path);
        let written = self.operator.write_options(to, bytes.to_vec(), options);
        let moved = written.and_then(|_| match &beside {
            Some(beside) => self.operator.rename(beside, path),
            None => Ok(()),
        });
        moved.map_err(|error| self.failed(&format!("cannot write {path}"), error))
    }

    fn remove(&self, path: &str) -> anyhow::Result<()> {
        match self.operator.delete(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(self.failed(&format!("cannot remove {path}"), error))
            }
            _ => Ok(()),
        }
    }

    fn list(&self, dir: &str) -> anyhow::Result<Vec<String>> {
        let all = ListOptions {
            recursive: true,
            ..ListOptions::default()
        };
        match self.operator.list_options(dir, all) {
            Ok(entries) => {
                let files = entries
                    .into_iter()
                    .filter(|entry| !entry.metadata().is_dir());
                Ok(files.map(|entry| entry.path().to_owned()).collect())
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(self.failed(&format!("cannot list {dir}"), error)),
        }
    }

    fn at_once(&self) -> usize {
        self.at_once
    }
}
