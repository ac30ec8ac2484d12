//! How fast mail goes out: what a relay takes differs by a factor of a thousand.

use super::reader::{Reader, none_or_within, within};
use std::time::Duration;

/// The pace of one process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailPace {
    /// Connections to the relay at once.
    pub connections: usize,
    /// Mails over one of them.
    pub per_connection: u32,
    /// Mails that begin within any sixty seconds, at most.
    pub per_minute: Option<u32>,
}

/// Reads how long the mails of a release wait, in minutes: a day at most.
pub(super) fn hold(text: &str) -> Result<Duration, String> {
    none_or_within(text, 24 * 60).map(|minutes| Duration::from_secs(u64::from(minutes) * 60))
}

impl MailPace {
    /// Reads the three settings; each fault is noted.
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let connections = reader.read("FRIDAY_MAIL_CONNECTIONS", |text| within(text, 100));
        let per_connection = reader.read("FRIDAY_MAIL_PER_CONNECTION", |text| within(text, 100_000));
        let per_minute = reader.read("FRIDAY_MAIL_PER_MINUTE", |text| match text {
            "" => Ok(None),
            text => within(text, 1_000_000).map(Some),
        });
        Some(Self {
            connections: usize::try_from(connections?).ok()?,
            per_connection: per_connection?,
            per_minute: per_minute?,
        })
    }
}
