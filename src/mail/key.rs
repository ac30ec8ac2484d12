//! What a mail is about, so that it is queued once.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// How much of a key's digest stands in the Message-ID, in hexadecimal digits.
const IN_MESSAGE_ID: usize = 32;

/// A key such as `digest/5/17`, with its digest, which is made before a write begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailKey {
    key: String,
    digest: String,
}

impl MailKey {
    /// The key itself.
    pub fn as_str(&self) -> &str {
        &self.key
    }

    /// What stands for it in the Message-ID: the same for the same key, and it tells nobody whose mail it is.
    pub(super) fn digest(&self) -> &str {
        &self.digest
    }
}

impl From<String> for MailKey {
    fn from(key: String) -> Self {
        let mut digest = HEXLOWER.encode(&Sha256::digest(key.as_bytes()));
        digest.truncate(IN_MESSAGE_ID);
        Self { key, digest }
    }
}
