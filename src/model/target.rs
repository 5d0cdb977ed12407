//! Where a project publishes to.

use super::marking::Marking;

/// A target, as `bluf.toml` declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its name in the settings.
    pub name: String,
    /// Where it is.
    pub place: Place,
    /// The most that it may show.
    pub ceiling: Marking,
    /// The key that has to have signed what it shows, as minisign prints it.
    pub public_key: Option<String>,
    /// Whether it takes states that were not recorded as an edition.
    pub unrecorded: bool,
    /// For how many seconds another publisher's lock must be silent before it is taken for dead.
    pub patience: u64,
}

/// A place that holds files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder; relative to the project.
    Folder(String),
    /// A bucket that speaks S3.
    S3 {
        /// Its name.
        bucket: String,
        /// What the names of its objects begin with, without slashes at its ends.
        prefix: String,
        /// The service; Amazon's where there is none.
        endpoint: Option<String>,
        /// Its region; asked for where there is none.
        region: Option<String>,
    },
    /// A folder that WebDAV reaches.
    Webdav {
        /// `https://host:port`.
        server: String,
        /// The folder, with a slash at its start.
        path: String,
    },
    /// A folder that SSH reaches.
    Sftp {
        /// `ssh://user@host:port`.
        server: String,
        /// The folder, with a slash at its start.
        path: String,
        /// The file of an identity, where the configuration of ssh names none.
        key: Option<String>,
    },
    /// A branch of a repository that git can push to.
    Git {
        /// The repository, as git names it.
        remote: String,
        /// The branch.
        branch: String,
    },
}
