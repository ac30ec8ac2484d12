//! What is known of the digests of a release before it is out: how many there will be, and what one says.

use super::compose::compose;
use super::mails;
use crate::composer::{Hearing, Sample, Sampled};
use crate::credits::Leads;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::mail::Letterhead;
use crate::people::{self, Recipient};
use crate::posts;
use crate::releases::{ReleaseItem, Role};
use crate::{subscriptions, voting};
use std::collections::{BTreeSet, HashMap};

/// Votes that are looked at; of a release with more of them it is said that there are more.
const VOTES: usize = 10_000;

/// How many people get a digest of a release with these posts, as things are: who wrote them or voted, has confirmed an
/// address, and wants it.
pub fn hearing(conn: &mut Conn, posts: &[PostId]) -> Result<Hearing> {
    let mut people: BTreeSet<UserId> = posts::list(conn, posts)?.into_iter().map(|post| post.author_id).collect();
    let (mut left, mut is_more) = (VOTES, false);
    for post in posts {
        let most = i64::try_from(left + 1).unwrap_or(i64::MAX);
        let voters = voting::voters_after(conn, *post, UserId(0), most)?;
        is_more = voters.len() > left;
        people.extend(voters.iter().take(left));
        if is_more {
            break;
        }
        left -= voters.len();
    }
    let people: Vec<UserId> = people.into_iter().collect();
    let wishes = subscriptions::wishes_of(conn, &people)?;
    let wants = |person: &&Recipient| wishes.get(&person.id).is_none_or(|(wanted, _)| wanted.digest);
    let people = people::recipients(conn, &people)?.iter().filter(wants).count();
    Ok(Hearing { people, is_more })
}

/// The digest of somebody who wrote what the first line comes from and voted for all others.
pub fn sample(letterhead: &Letterhead, recipient: &Recipient, of: Sampled<'_>) -> Result<Option<Sample>> {
    let items: Vec<ReleaseItem> = of.lines.iter().map(|(item, _)| item.clone()).collect();
    let role = |place: usize| if place == 0 { Role::Reported } else { Role::Voted };
    let parts: Vec<_> = items.iter().enumerate().map(|(place, item)| (item.id, role(place))).collect();
    let Some(digest) = compose(&parts, &items) else { return Ok(None) };
    let first = of.lines.iter().filter_map(|(item, post)| Some((item.id, (*post)?))).collect();
    let leads = Leads { first, own: HashMap::new() };
    // Nobody's link to unsubscribe: the sample is shown and never sent.
    let mail = mails::weekly(letterhead, recipient, "…", (of.release, &leads, of.texts, of.announced), &digest)?;
    Ok(Some(Sample { subject: mail.subject, text: mail.text }))
}
