//! Queues the digests of a release in chunks; stopping and going on anywhere gives everybody exactly one.

use super::compose::compose;
use super::{mails, store};
use crate::db::{Conn, ItemId, Lockable, Timestamp, UserId, lock};
use crate::error::Result;
use crate::mail::{self, Letterhead};
use crate::people::{self, Recipient};
use crate::releases::{self, Role};
use crate::subscriptions;
use std::collections::HashMap;

/// Queues up to `most` digests of the oldest release that owes some; `false` when there is nothing left to do.
pub fn enqueue_some(conn: &mut Conn, letterhead: &Letterhead, most: i64, now: Timestamp) -> Result<bool> {
    let Some(release) = releases::undigested(conn)? else { return Ok(false) };
    // Two workers take turns: each goes on where the other stopped.
    lock(conn, Lockable::Releases, &[release.id.0])?;
    let after = store::last_claimed(conn, release.id)?;
    let contributors = releases::contributors_after(conn, release.id, after, most)?;
    if contributors.is_empty() {
        releases::set_digested(conn, release.id, now)?;
        return Ok(true);
    }
    let people: Vec<UserId> = contributors.iter().map(|contributor| contributor.user_id).collect();
    let items = releases::items(conn, release.id)?;
    let mut parts: HashMap<UserId, Vec<(ItemId, Role)>> = HashMap::new();
    for (user, item, role) in releases::of_people(conn, release.id, &people)? {
        parts.entry(user).or_default().push((item, role));
    }
    let recipients: HashMap<UserId, Recipient> =
        people::recipients(conn, &people)?.into_iter().map(|recipient| (recipient.id, recipient)).collect();
    let wishes = subscriptions::wishes_of(conn, &people)?;
    for contributor in &contributors {
        if !store::claim(conn, release.id, contributor.user_id, now)? {
            continue;
        }
        let Some(recipient) = recipients.get(&contributor.user_id) else { continue };
        let Some((wishes, token)) = wishes.get(&contributor.user_id) else { continue };
        let theirs = parts.get(&contributor.user_id).map_or(&[][..], Vec::as_slice);
        let Some(digest) = compose(contributor, theirs, &items).filter(|_| wishes.digest) else { continue };
        let mail = mails::weekly(letterhead, recipient, token, &release, &digest)?;
        if let Some(id) = mail::enqueue(conn, &mail, now)? {
            store::set_mail(conn, release.id, contributor.user_id, id)?;
        }
    }
    Ok(true)
}
