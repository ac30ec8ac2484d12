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

    /// What stands for it in the Message-ID: the same for the same key of the same installation, which is told apart by
    /// its secret. Two sites under one name, or a site that was begun anew, count their releases and people from 1 alike,
    /// and a receiver would drop the second one's mails as repeated. It tells nobody whose mail it is.
    pub(super) fn word(&self, secret: &str) -> String {
        let mut word = HEXLOWER.encode(&Sha256::digest(format!("{secret}/{}", self.digest)));
        word.truncate(IN_MESSAGE_ID);
        word
    }
}

impl From<String> for MailKey {
    fn from(key: String) -> Self {
        let digest = HEXLOWER.encode(&Sha256::digest(key.as_bytes()));
        Self { key, digest }
    }
}

#[cfg(test)]
mod tests {
    use super::MailKey;

    #[test]
    fn the_word_is_the_keys_and_the_installations() {
        let key = |text: &str| MailKey::from(text.to_owned());
        let word = key("digest/5/17").word("one");
        assert_eq!(word, key("digest/5/17").word("one"));
        assert!(word.len() == 32 && word.chars().all(|c| c.is_ascii_hexdigit()), "{word}");
        assert_ne!(word, key("digest/5/17").word("two"));
        assert_ne!(word, key("digest/5/18").word("one"));
    }
}
