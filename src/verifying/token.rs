//! The link in a mail: whom it asks of what, signed with the installation's key. No row belongs to it.

use crate::db::{DeviceId, PostId, ReleaseId, Timestamp, UserId};
use crate::web::Signer;

/// What the links in mails begin with.
pub const LINK: &str = "/fixed/";
/// So that what is signed for something else is no link of this kind.
const PURPOSE: &str = "fixed";
/// Characters of a mark: 32 bytes as text.
const MARK: usize = 43;
/// Longer than the longest link, of four numbers and a moment: nothing longer is looked at.
const LONGEST: usize = 160;

/// Who is asked, about which bug, of which release, on which device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub person: UserId,
    /// The bug.
    pub post: PostId,
    /// The release that fixed it.
    pub release: ReleaseId,
    /// The device of which they said that it happens there, if the site knows it.
    pub device: Option<DeviceId>,
}

impl Asked {
    /// Where they answer without signing in. When it ends is part of what is signed; whether it has ended is asked of the
    /// release, since more than time may end it.
    pub fn link(&self, signer: &Signer, until: Timestamp) -> String {
        let device = self.device.map_or(0, |device| device.0);
        let text = format!("{}-{}-{}-{device}", self.person, self.post, self.release);
        // No dot is in a number or a mark, and mail programs take none at the end of an address.
        format!("{LINK}{}", signer.sign(PURPOSE, &text, until).replace('.', "-"))
    }

    /// What a link asks, if it is one of ours: any other is like one that never was, whatever is wrong with it.
    pub(super) fn read(signer: &Signer, token: &str) -> Option<Self> {
        if token.len() > LONGEST {
            return None;
        }
        let (until, rest) = token.split_once('-')?;
        let (mark, text) = rest.split_at_checked(MARK)?;
        let whole = format!("{until}.{mark}.{}", text.strip_prefix('-')?);
        // Read as of the earliest moment there is: what is over is told so, by the release.
        let text = signer.open(PURPOSE, &whole, Timestamp::from(0_i64))?;
        let numbers = text.split('-').map(str::parse).collect::<Result<Vec<i64>, _>>().ok()?;
        let [person, post, release, device] = <[i64; 4]>::try_from(numbers).ok()?;
        Some(Self {
            person: UserId(person),
            post: PostId(post),
            release: ReleaseId(release),
            device: (device > 0).then_some(DeviceId(device)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_read_by_whoever_made_it_and_no_other_is() {
        let (signer, other) = (Signer::new("a key").unwrap(), Signer::new("another key").unwrap());
        let until = Timestamp::from(1_796_000_000_000_000_i64);
        for device in [None, Some(DeviceId(7))] {
            let asked = Asked { person: UserId(3), post: PostId(42), release: ReleaseId(5), device };
            let link = asked.link(&signer, until);
            let token = link.strip_prefix(LINK).unwrap();
            assert!(token.len() < LONGEST && !token.contains(['.', '/']), "{token}");
            assert_eq!(Asked::read(&signer, token), Some(asked));
            assert_eq!(Asked::read(&other, token), None);
            let forged = token.replacen("-3-42-", "-4-42-", 1);
            assert_ne!(forged, token);
            assert_eq!(Asked::read(&signer, &forged), None);
            assert_eq!(Asked::read(&signer, &token.replacen("1796000000", "1796000001", 1)), None);
        }
        let elsewhere = signer.sign("press", "3-42-5-0", until).replace('.', "-");
        assert_eq!(Asked::read(&signer, &elsewhere), None);
        for wrong in ["", "-", "--", "1-2-3-4", "unknown", "1796000000-é", &"-".repeat(500)] {
            assert_eq!(Asked::read(&signer, wrong), None, "{wrong}");
        }
    }
}
