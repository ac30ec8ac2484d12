//! Random words that open something: a session, a link in a mail. Only their hash is stored.

use super::session::Presented;
use crate::error::{Error, Result};
use crate::text_enum;
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

text_enum! {
    /// What a link in a mail or on the console is for.
    Purpose {
        /// Confirms an e-mail address.
        Verify => "verify",
        /// Lets a person choose a new password.
        Reset => "reset",
        /// Makes the first owner.
        OwnerSetup => "owner_setup",
        /// Gives an account another e-mail address.
        Address => "address",
    }
}

/// Hexadecimal digits of [`public_id`]: enough to tell the sessions of one person apart.
const PUBLIC_ID: usize = 16;

/// 256 random bits as a word for a cookie or an address. It has no `Debug`, so that it cannot reach a log by accident.
#[derive(Clone)]
pub struct Token {
    word: String,
    hash: String,
}

impl Token {
    /// A new one.
    pub fn draw() -> Result<Self> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| Error::broken(format!("no random numbers: {error}")))?;
        let word = BASE64URL_NOPAD.encode(&bytes);
        Ok(Self { hash: hash(&word), word })
    }

    /// The word itself.
    pub fn as_str(&self) -> &str {
        &self.word
    }

    /// What is stored of it.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// A session that is about to begin: drawn before the write.
#[derive(Clone)]
pub struct NewSession {
    pub(super) token: Token,
    /// The hash of the one that this browser has so far; it ends.
    pub(super) old: Option<String>,
    /// The browser and the system, as [`super::agent`] stores them.
    pub(super) device: String,
}

impl NewSession {
    /// A fresh word, in place of the session that the browser has.
    pub(super) fn draw(presented: Presented) -> Result<Self> {
        Ok(Self { token: Token::draw()?, old: presented.session, device: presented.device })
    }
}

/// By which the list of somebody's sessions calls one of them, given the hash that is stored.
pub(super) fn public_id(session: &str) -> String {
    hash(session).chars().take(PUBLIC_ID).collect()
}

/// What is stored of a token. Looking it up by this hash leaks nothing by its timing: nobody can steer a SHA-256.
pub fn hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_long_fits_an_address_and_is_never_drawn_twice() {
        let (one, other) = (Token::draw().unwrap(), Token::draw().unwrap());
        assert_eq!(one.as_str().len(), 43);
        assert!(one.as_str().chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
        assert_ne!(one.as_str(), other.as_str());
        assert_eq!(one.hash(), hash(one.as_str()));
        assert_eq!(one.hash().len(), 64);
    }
}
