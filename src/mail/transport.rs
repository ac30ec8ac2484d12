//! Where finished mails go: a relay over SMTP, a folder of `.eml` files, or memory for tests.
//!
//! A [`Connection`] carries one mail at a time. What goes wrong is told apart by whom it concerns ([`SendError`]), because the
//! outbox retries a recipient, gives one up, or leaves everybody alone while the relay is away.

mod config;
mod folder;
mod smtp;
mod wire;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lettre::address::Envelope;

pub use config::{SmtpConfig, Timeouts};

/// Longest piece of a relay's reply that is kept.
const TEXT_LIMIT: usize = 300;

/// The configured way out.
#[derive(Debug, Clone)]
pub enum Transport {
    /// A relay.
    Smtp(SmtpConfig),
    /// A folder, one `.eml` file a mail: for development and for sites that only look.
    Files(PathBuf),
    /// A list in memory: for tests.
    Memory(MemoryOutbox),
}

impl Transport {
    /// Reads a transport URL: `file:DIR`, `smtp://[user:password@]host[:port]` (port 25; STARTTLS wherever the relay offers it),
    /// `smtp+starttls://…` (port 587; STARTTLS or nothing), `smtps://…` (port 465; TLS from the first byte).
    ///
    /// `?ca=FILE.pem` trusts one more certificate authority. The error is a plain sentence without the URL, which may hold a password.
    pub fn parse(url: &str) -> Result<Self, String> {
        let Some(folder) = url.strip_prefix("file:") else {
            return SmtpConfig::parse(url).map(Self::Smtp);
        };
        let folder = match folder.strip_prefix("//") {
            Some(rest) if !rest.starts_with('/') => {
                return Err("A mail folder on another host cannot be used: write file:DIR or file:///DIR.".to_owned());
            }
            Some(rest) => rest,
            None => folder,
        };
        if folder.is_empty() {
            return Err("The mail folder is missing: write file:DIR.".to_owned());
        }
        Ok(Self::Files(PathBuf::from(folder)))
    }

    /// Greets relays with the site's host name; without one, the connection's own IP address is given.
    #[must_use]
    pub fn introduced_as(self, site_host: &str) -> Self {
        match self {
            Self::Smtp(config) => Self::Smtp(config.introduced_as(site_host)),
            other => other,
        }
    }

    /// Waits for relays as long as told instead of [`Timeouts::default`].
    #[must_use]
    pub fn with_timeouts(self, timeouts: Timeouts) -> Self {
        match self {
            Self::Smtp(config) => Self::Smtp(config.with_timeouts(timeouts)),
            other => other,
        }
    }

    /// Opens a new connection to the relay after so many mails.
    #[must_use]
    pub fn with_mails_per_connection(self, most: u32) -> Self {
        match self {
            Self::Smtp(config) => Self::Smtp(config.with_mails_per_connection(most)),
            other => other,
        }
    }

    /// Opens one connection, ready to send; every failure is a [`SendError::Connection`].
    pub async fn connect(&self) -> Result<Connection, SendError> {
        Ok(Connection(match self {
            Self::Smtp(config) => Inner::Smtp(Box::new(smtp::SmtpConnection::open(config).await?)),
            Self::Files(folder) => {
                folder::try_out(folder.clone()).await?;
                Inner::Files(folder.clone())
            }
            Self::Memory(outbox) => Inner::Memory(outbox.clone()),
        }))
    }
}

/// Where mail goes, as an operator finds the place.
impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(config) => write!(f, "the relay {}", config.place()),
            Self::Files(folder) => {
                let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
                write!(f, "files in the folder {}", whole.display())
            }
            Self::Memory(_) => f.write_str("a list in memory"),
        }
    }
}

/// An open way out. It belongs to one sender at a time; drop it when [`Connection::is_usable`] says no.
#[derive(Debug)]
pub struct Connection(Inner);

#[derive(Debug)]
enum Inner {
    Smtp(Box<smtp::SmtpConnection>),
    Files(PathBuf),
    Memory(MemoryOutbox),
}

impl Connection {
    /// Sends one mail; `Ok` means that the other side has taken it over.
    ///
    /// Dropping the future half-way leaves the connection unusable, and the mail possibly delivered.
    pub async fn send(&mut self, envelope: &Envelope, bytes: &[u8], message_id: &str) -> Result<(), SendError> {
        match &mut self.0 {
            Inner::Smtp(connection) => connection.send(envelope, bytes).await,
            Inner::Files(folder) => folder::keep(folder.clone(), message_id, bytes.to_vec()).await,
            Inner::Memory(outbox) => {
                outbox.lock().push(SentMail {
                    from: envelope.from().map(ToString::to_string),
                    to: envelope.to().iter().map(ToString::to_string).collect(),
                    message_id: message_id.to_owned(),
                    bytes: bytes.to_vec(),
                });
                Ok(())
            }
        }
    }

    /// Whether another mail may go through: not after as many mails as one may carry, nor after a [`SendError::Connection`].
    pub fn is_usable(&self) -> bool {
        match &self.0 {
            Inner::Smtp(connection) => connection.is_usable(),
            Inner::Files(_) | Inner::Memory(_) => true,
        }
    }

    /// Whether the other side still answers; worth asking when the connection was left alone for a while.
    pub async fn answers(&mut self) -> bool {
        match &mut self.0 {
            Inner::Smtp(connection) => connection.answers().await,
            Inner::Files(_) | Inner::Memory(_) => true,
        }
    }

    /// Says good-bye politely.
    pub async fn close(self) {
        if let Inner::Smtp(connection) = self.0 {
            connection.close().await;
        }
    }
}

/// Why a mail did not go out. The texts hold no address and no credentials, so they may be stored and logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendError {
    /// This recipient cannot be reached now: try again later.
    Temporary {
        /// The SMTP reply code.
        code: Option<u16>,
        /// What the relay said.
        text: String,
    },
    /// This recipient will not be reached: give up.
    Permanent {
        /// The SMTP reply code; `None` where we refused ourselves.
        code: Option<u16>,
        /// What the relay said.
        text: String,
    },
    /// The relay is away or refuses us. It says nothing about the recipient; after the final dot the mail may have arrived.
    Connection {
        /// What happened.
        text: String,
    },
}

impl SendError {
    /// What happened, in words.
    pub fn text(&self) -> &str {
        match self {
            Self::Temporary { text, .. } | Self::Permanent { text, .. } | Self::Connection { text } => text,
        }
    }

    fn connection(text: impl Into<String>) -> Self {
        Self::Connection { text: text.into() }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Temporary { code: Some(code), text } | Self::Permanent { code: Some(code), text } => {
                write!(f, "{code} {text}")
            }
            other => f.write_str(other.text()),
        }
    }
}

impl std::error::Error for SendError {}

/// A mail that [`Transport::Memory`] took.
#[derive(Clone, PartialEq, Eq)]
pub struct SentMail {
    /// The envelope's sender.
    pub from: Option<String>,
    /// The envelope's recipients.
    pub to: Vec<String>,
    /// The Message-ID without angle brackets.
    pub message_id: String,
    /// The mail as it would go over the wire.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for SentMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentMail").field("message_id", &self.message_id).finish_non_exhaustive()
    }
}

/// The mails sent so far; every clone sees the same list.
#[derive(Debug, Clone, Default)]
pub struct MemoryOutbox(Arc<Mutex<Vec<SentMail>>>);

impl MemoryOutbox {
    /// All mails in the order they were sent.
    pub fn mails(&self) -> Vec<SentMail> {
        self.lock().clone()
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<SentMail>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A relay's words without addresses, without `secrets`, on one line and of bounded length.
fn masked(text: &str, secrets: &[&str]) -> String {
    let mut clean = String::new();
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    for piece in line.split_inclusive(|c: char| c.is_whitespace() || "<>()[]{},;:\"'`".contains(c)) {
        let word = piece.trim_end_matches(|c: char| c.is_whitespace() || "<>()[]{},;:\"'`".contains(c));
        let secret =
            word.contains('@') || secrets.iter().any(|secret| !word.is_empty() && word.eq_ignore_ascii_case(secret));
        if secret {
            clean.push_str("***");
            clean.push_str(piece.get(word.len()..).unwrap_or_default());
        } else {
            clean.push_str(piece);
        }
    }
    clean.trim().chars().take(TEXT_LIMIT).collect()
}

#[cfg(test)]
mod tests;
