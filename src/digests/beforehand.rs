//! What is known of the digests of a release before it is out: how many there will be, and what one says.

use super::asking::Asking;
use super::compose::compose;
use super::mails;
use crate::composer::{Digested, Sample, Sampled};
use crate::credits::{self, Leads};
use crate::db::{Conn, ItemId, PostId, UserId};
use crate::error::Result;
use crate::mail::Letterhead;
use crate::people::{self, Recipient};
use crate::posts;
use crate::releases::{self, Credited, ReleaseItem, Role};
use crate::{subscriptions, testing};
use std::collections::{BTreeSet, HashMap, HashSet};

/// People who voted or confirmed that are looked at; of a release with more of them it is said that there are more.
const SUPPORTERS: usize = 10_000;

/// Who gets a digest of a release with these lines, as things are: who wrote a post of one, tested or confirmed it or voted for
/// it and is not left out there, or is credited by staff, has confirmed an address, and wants it.
pub fn digested(conn: &mut Conn, lines: &[(ItemId, Vec<PostId>)]) -> Result<Digested> {
    let ids: Vec<ItemId> = lines.iter().map(|(item, _)| *item).collect();
    let posts: BTreeSet<PostId> = lines.iter().flat_map(|(_, posts)| posts).copied().collect();
    let posts: Vec<PostId> = posts.into_iter().collect();
    let (of_posts, is_more) = by_post(conn, &posts)?;
    let said = releases::credited(conn, &ids)?;
    let mut people: BTreeSet<UserId> = BTreeSet::new();
    for (item, posts) in lines {
        let said = said.get(item).map(Vec::as_slice).unwrap_or_default();
        let (left_out, added): (Vec<Credited>, Vec<Credited>) = said.iter().copied().partition(|one| one.left_out);
        let left_out: HashSet<UserId> = left_out.into_iter().map(|one| one.user).collect();
        let shaped = posts.iter().filter_map(|post| of_posts.get(post)).flatten().copied();
        people.extend(shaped.chain(added.into_iter().map(|one| one.user)).filter(|user| !left_out.contains(user)));
    }
    let people: Vec<UserId> = people.into_iter().collect();
    let wishes = subscriptions::wishes_of(conn, &people)?;
    let wants = |person: &UserId| wishes.get(person).is_none_or(|(wanted, _)| wanted.digest);
    let people = people::recipients(conn, &people)?.into_iter().map(|person| person.id).filter(wants).collect();
    Ok(Digested { people, is_more })
}

/// Who wrote each of these posts, tested or confirmed it or voted for it, and whether more did than are looked at.
fn by_post(conn: &mut Conn, posts: &[PostId]) -> Result<(HashMap<PostId, Vec<UserId>>, bool)> {
    let mut people: HashMap<PostId, Vec<UserId>> =
        posts::list(conn, posts)?.into_iter().map(|post| (post.id, vec![post.author_id])).collect();
    for (post, testers) in testing::testers_of(conn, posts)? {
        people.entry(post).or_default().extend(testers);
    }
    let (mut left, mut is_more) = (SUPPORTERS, false);
    for post in posts {
        let most = i64::try_from(left + 1).unwrap_or(i64::MAX);
        let supporters = credits::supporters_after(conn, &[*post], UserId(0), most)?;
        is_more = supporters.len() > left;
        people.entry(*post).or_default().extend(supporters.iter().take(left));
        if is_more {
            break;
        }
        left -= supporters.len();
    }
    Ok((people, is_more))
}

/// The digest of somebody who wrote what the first line comes from and voted for all others; for a line without a post nobody
/// could.
pub fn sample(letterhead: &Letterhead, recipient: &Recipient, of: Sampled<'_>) -> Result<Option<Sample>> {
    let of_posts = of.lines.iter().filter(|(_, post)| post.is_some());
    let items: Vec<ReleaseItem> = of_posts.map(|(item, _)| item.clone()).collect();
    let role = |place: usize| if place == 0 { Role::Reported } else { Role::Voted };
    let parts: Vec<_> = items.iter().enumerate().map(|(place, item)| (item.id, role(place))).collect();
    let Some(digest) = compose(&parts, &items) else { return Ok(None) };
    let first = of.lines.iter().filter_map(|(item, post)| Some((item.id, (*post)?))).collect();
    let leads = Leads { first, own: HashMap::new() };
    // Nobody's link to unsubscribe, nor to say whether a bug is gone: the sample is shown and never sent.
    let about = ((of.release, None), &leads, of.texts, of.announced);
    let mail = mails::weekly(letterhead, (recipient, None), "…", about, (&digest, &Asking::default()))?;
    Ok(Some(Sample { subject: mail.subject, text: mail.text, html: mail.html }))
}
