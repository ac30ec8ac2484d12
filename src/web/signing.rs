//! Words that we give to browsers and know again, because nobody else can have made them.

use crate::db::Timestamp;
use crate::error::{Error, Result};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Signs with the installation's key, which all its processes share.
#[derive(Clone)]
pub struct Signer(Hmac<Sha256>);

impl Signer {
    /// Of a key of any length.
    pub fn new(key: &str) -> Result<Self> {
        let mac = Hmac::new_from_slice(key.as_bytes());
        mac.map(Self).map_err(|error| Error::broken(format!("the signing key: {error}")))
    }

    /// A text with our mark on it, which is good for this purpose until that moment, in whole seconds.
    pub fn sign(&self, purpose: &str, text: &str, until: Timestamp) -> String {
        let until = until.0.timestamp();
        let mark = self.mark(purpose, text, until).finalize().into_bytes();
        format!("{until}.{}.{text}", BASE64URL_NOPAD.encode(&mark))
    }

    /// The text of something that [`Signer::sign`] made for the same purpose, while it is good.
    pub fn open<'a>(&self, purpose: &str, signed: &'a str, now: Timestamp) -> Option<&'a str> {
        let (until, rest) = signed.split_once('.')?;
        let (mark, text) = rest.split_once('.')?;
        // As it was written, and no other way of writing the same number.
        let until: i64 = until.parse().ok().filter(|number: &i64| number.to_string() == until)?;
        let mark = BASE64URL_NOPAD.decode(mark.as_bytes()).ok()?;
        // In constant time.
        self.mark(purpose, text, until).verify_slice(&mark).ok()?;
        (now.0.timestamp() < until).then_some(text)
    }

    /// A name for something that only this installation gives, and always the same: a UUID of our own making (RFC 9562,
    /// version 8) as an address of its own kind.
    pub fn urn(&self, purpose: &str, thing: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(format!("{purpose}\0\0{thing}").as_bytes());
        let mark = mac.finalize().into_bytes();
        let drawn = mark.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let marked = drawn & !(0xF << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
        let hex = format!("{marked:032x}");
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
        format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
    }

    fn mark(&self, purpose: &str, text: &str, until: i64) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        // No purpose and no number has a NUL in it, so that no two things are signed alike.
        mac.update(format!("{purpose}\0{until}\0{text}").as_bytes());
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_signed_is_known_again_for_its_purpose_and_its_time_only() {
        let signer = Signer::new("a key").unwrap();
        let now = Timestamp("2026-11-20T12:00:00Z".parse().unwrap());
        let until = now.plus(chrono::TimeDelta::minutes(15));
        let kept = signer.sign("press", "/posts/42/vote", until);
        assert_eq!(signer.open("press", &kept, now), Some("/posts/42/vote"));
        assert_eq!(signer.open("device", &kept, now), None);
        assert_eq!(signer.open("press", &kept, until), None);
        assert_eq!(Signer::new("another key").unwrap().open("press", &kept, now), None);
        let urn = signer.urn("feed", "post 42");
        assert_eq!(urn, signer.clone().urn("feed", "post 42"));
        assert_eq!((urn.len(), urn.as_bytes()[23], urn.matches('-').count()), (45, b'8', 4), "{urn}");
        assert_ne!(urn, signer.urn("feed", "post 43"));
        assert_ne!(urn, Signer::new("another key").unwrap().urn("feed", "post 42"));
        assert_eq!(signer.open("press", &kept.replace("42", "43"), now), None);
        let later = kept.replacen(&until.0.timestamp().to_string(), "99999999999", 1);
        assert_eq!(signer.open("press", &later, now), None);
        assert_eq!(signer.open("press", &format!("+{kept}"), now), None);
        assert_eq!(signer.open("press", &format!("0{kept}"), now), None);
        for other in ["", ".", "..", "1.x.y", "/posts/42/vote"] {
            assert_eq!(signer.open("press", other, now), None, "{other:?}");
        }
    }
}
