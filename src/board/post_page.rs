//! Everything a post's page shows, in a number of queries that does not grow with what is on it.

mod called;
mod history;
mod log;
mod merged;
mod out;
mod talk;

use super::follow::{self, Promised};
use super::look::Look;
use crate::acceptance::{self, Point};
use crate::areas::{self, Area};
use crate::asking::{self, Asked};
use crate::canned_answers::{self, Choice};
use crate::comments::{Eyes, Under};
use crate::confirming::{self, Confirmation, Reported, Table};
use crate::correcting::{self, Correction};
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::devices::{self, OfPost, OwnDevices};
use crate::error::{Error, Result};
use crate::filing::MOST_ADDITIONS;
use crate::groups::{self, OnPost};
use crate::internal_notes::{self, Noted};
use crate::moderation::{self, Act, Moderation};
use crate::on_behalf::{self, OnBehalf};
use crate::owning;
use crate::people::Viewer;
use crate::people::{self, Profile};
use crate::pictures::{self, Picture};
use crate::planning::{self, Builder};
use crate::posts::{self, Addition, Kind, Post, PostText, Status, Visibility};
use crate::testing::{self, Tested};
use crate::triage;
use crate::voting::{self, Cast};
use history::History;
use std::collections::{HashMap, HashSet};
use talk::Talk;

use merged::Merged;
pub(super) use merged::MergedPost;
use out::Out;
pub(super) use talk::Thread;

/// Where an address leads.
pub(super) enum Found {
    /// To another address of this site, without the query.
    Elsewhere(Address),
    /// To this page.
    Here(Box<PostPage>),
    /// To a post that staff hid from this reader.
    Hidden(Moderation),
}

/// The present address of a post.
pub(super) struct Address {
    pub slug: String,
    /// The merged post that led there.
    pub merged: Option<PostId>,
}

/// A post's page.
pub(super) struct PostPage {
    pub post: Post,
    pub text: PostText,
    /// What its author added below the text, oldest first.
    pub additions: Vec<Addition>,
    pub area: Area,
    /// All of them, where one has to be named that it was in before.
    pub areas: Vec<Area>,
    /// Everybody who wrote something on the page.
    people: HashMap<UserId, Profile>,
    /// Handles behind an @ that lead to somebody's page, each with the one they have.
    called: HashMap<String, String>,
    pub vote: Option<Cast>,
    pub following: bool,
    /// What a vote and following bring the reader by mail.
    pub promised: Promised,
    pub history: History,
    /// The releases that are out with it.
    pub out: Out,
    pub talk: Talk,
    pub merged: Merged,
    /// The devices that its author named.
    pub devices: Vec<OfPost>,
    /// Of a bug, where it happens.
    pub happens: Option<Happens>,
    /// The beginning of a pasted log, and whether it goes on.
    pub log: Option<(String, bool)>,
    /// Of the post itself, and of those merged into it that stand on the page.
    pub pictures: HashMap<PostId, Vec<Picture>>,
    /// Of what is said below it.
    pub comment_pictures: HashMap<CommentId, Vec<Picture>>,
    /// Why staff hid the post, or show it again, where the reader is told.
    pub moderated: Option<Moderation>,
    /// What has to be so for it to be done.
    pub points: Vec<Point>,
    /// For which testers it works.
    pub tested: Option<Tested>,
    /// The groups that stand for it.
    pub groups: Vec<OnPost>,
    /// What fans are, or were, asked about it, the latest first, and then about posts merged into it.
    pub asked: Vec<Asked>,
    /// Of what they choose from.
    pub option_pictures: HashMap<i64, Vec<Picture>>,
    /// The reader's vote, if staff cast it, and who of them.
    pub behalf: Option<OnBehalf>,
    /// Why staff closed its comments, if they did.
    pub lock: Option<Moderation>,
    /// The day on which it is looked at again, if it was declined and one was named.
    pub revisit: Option<Timestamp>,
    /// Ready-made answers to choose from, for staff.
    pub answers: Vec<Choice>,
    /// What staff wrote to each other, for a reader of theirs.
    pub notes: Vec<Noted>,
    /// Who of the staff sees to it, for a reader of theirs.
    pub owner: Option<Profile>,
    /// Who builds it.
    pub builders: Vec<Builder>,
    /// What staff corrected, the latest first.
    pub corrections: Vec<Correction>,
    /// The merged post whose address led here.
    pub came_from: Option<PostId>,
    /// Whether it was filed elsewhere, by nobody here.
    pub is_imported: bool,
}

impl PostPage {
    /// Somebody who wrote something on the page.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn person(&self, id: &UserId) -> Option<&Profile> {
        self.people.get(id)
    }
}

/// The page of `42` or `42-dark-mode`, or the address it has now.
pub(super) fn find(conn: &mut Conn, key: &str, look: Look, reader: Option<&Viewer>) -> Result<Found> {
    let id = posts::numbered(key)?;
    let post = match posts::seen_by(conn, id, reader) {
        Err(Error::NotFound) => return Ok(Found::Hidden(hidden(conn, id)?)),
        other => other?,
    };
    // What is private, hidden or not, stands nowhere below the post that it was merged into.
    if post.duplicate_of.is_some() && !moderation::is_private(conn, &post)? {
        // The address holds the title, which a hidden post keeps to itself.
        let target = posts::resolve(conn, id)?;
        return match posts::seen_by(conn, target.id, reader) {
            Err(Error::NotFound) => Ok(Found::Hidden(hidden(conn, target.id)?)),
            target => Ok(Found::Elsewhere(Address { slug: target?.slug(), merged: Some(id) })),
        };
    }
    if post.slug() != key {
        return Ok(Found::Elsewhere(Address { slug: post.slug(), merged: None }));
    }
    Ok(Found::Here(Box::new(assemble(conn, post, look, reader)?)))
}

/// Why a post is hidden, or that there is none. That there is a private one is nobody else's to know, hidden or not.
fn hidden(conn: &mut Conn, id: PostId) -> Result<Moderation> {
    let is_told = |last: &Moderation| last.act == Act::Hidden && last.was != Visibility::Private;
    moderation::of_post(conn, id)?.filter(is_told).ok_or(Error::NotFound)
}

fn assemble(conn: &mut Conn, post: Post, look: Look, reader: Option<&Viewer>) -> Result<PostPage> {
    let id = post.id;
    let (merged_posts, comment_count) = posts::family_tally(conn, id)?;
    let (is_staff, asked) = (reader.is_some_and(Viewer::is_staff), asked(conn, id, merged_posts, reader)?);
    let history = history::history(conn, (&post, &asked), look.decisions, is_staff)?;
    let merged = merged::merged(conn, id, look, merged_posts)?;
    let talk =
        talk::talk(conn, Under { post: id, merged: merged_posts > 0, eyes: Eyes::of(reader) }, look, comment_count)?;
    let moderated = moderation::told_of(conn, &post, reader)?;
    let closed = if post.locked { moderation::lock_of(conn, id)? } else { None };
    let (vote, following, promised) = of_reader(conn, id, reader)?;
    let behalf = match (reader, vote) {
        (Some(reader), Some(_)) => on_behalf::of_person(conn, id, reader.id)?,
        _ => None,
    };
    let shown: Vec<PostId> = std::iter::once(id).chain(merged.posts.iter().map(|merged| merged.post.id)).collect();
    let said: Vec<CommentId> = talk.said().map(|comment| comment.id).collect();
    let (devices, text) = (devices::of_post(conn, id)?, posts::text_of(conn, id)?);
    let is_imported = posts::is_imported(conn, id)?;
    let owner = if is_staff { owning::owners_of(conn, &[id])?.remove(&id) } else { None };
    let corrections = if is_staff { correcting::of_post(conn, id)? } else { correcting::told_of_post(conn, id)? };
    let options: Vec<i64> = asked.iter().flat_map(|asked| &asked.options).map(|option| option.id).collect();
    Ok(PostPage {
        revisit: revisit(conn, &post)?,
        answers: if is_staff { canned_answers::choices(conn)? } else { Vec::new() },
        notes: if is_staff { internal_notes::of_post(conn, id)? } else { Vec::new() },
        builders: planning::builders_of(conn, &[id])?.remove(&id).unwrap_or_default(),
        owner: people::profiles(conn, owner.as_slice())?.pop(),
        happens: happens(conn, &post, &Reported::of(&text, &devices, is_imported), reader)?,
        devices,
        log: log::beginning(conn, id)?,
        pictures: pictures::of_posts(conn, &shown)?,
        comment_pictures: pictures::of_comments(conn, &said)?,
        area: areas::get(conn, post.area_id)?,
        areas: if corrections.is_empty() { Vec::new() } else { areas::list(conn)? },
        people: people(conn, (&post, [moderated.as_ref(), closed.as_ref()]), (&history, &corrections), &merged, &talk)?,
        corrections,
        called: HashMap::new(),
        vote,
        following,
        promised,
        history,
        out: Out::of(conn, &post, reader)?,
        talk,
        merged,
        moderated,
        lock: closed,
        points: acceptance::of_post(conn, id)?,
        tested: testing::of_post(conn, &post, reader)?,
        groups: groups::of_post(conn, &post, merged_posts > 0)?,
        option_pictures: pictures::of_options(conn, &options)?,
        asked,
        behalf,
        is_imported,
        came_from: came_from(conn, id, look.merged, reader)?,
        text,
        additions: posts::additions_of(conn, id, i64::try_from(MOST_ADDITIONS).unwrap_or(i64::MAX))?,
        post,
    })
}

/// The reader's vote, whether they are told of answers, and what a vote and following bring them by mail.
fn of_reader(conn: &mut Conn, id: PostId, reader: Option<&Viewer>) -> Result<(Option<Cast>, bool, Promised)> {
    let Some(reader) = reader else { return Ok((None, false, Promised::ALL)) };
    let (following, promised) = follow::of_post(conn, id, reader)?;
    Ok((voting::own_votes(conn, reader.id, &[id])?.remove(&id), following, promised))
}

/// What fans are, or were, asked about a post, and about those that were merged into it.
fn asked(conn: &mut Conn, id: PostId, merged: i64, reader: Option<&Viewer>) -> Result<Vec<Asked>> {
    if merged > 0 { asking::of_family(conn, id, reader) } else { asking::of_post(conn, id, reader) }
}

/// Where a bug happens.
pub(super) struct Happens {
    pub table: Table,
    /// What the reader said.
    pub own: Option<Confirmation>,
    /// The reader's devices.
    pub devices: OwnDevices,
}

fn happens(conn: &mut Conn, post: &Post, reported: &Reported, reader: Option<&Viewer>) -> Result<Option<Happens>> {
    if post.kind != Kind::Bug {
        return Ok(None);
    }
    let (own, devices) = match reader {
        Some(reader) => {
            let line = areas::get(conn, post.area_id)?.line_id;
            let theirs = devices::of_person(conn, reader.id)?.of_line(line);
            (confirming::of_person(conn, post.id, reader.id)?, theirs)
        }
        None => (None, OwnDevices::default()),
    };
    Ok(Some(Happens { table: confirming::table(conn, post.id, reported)?, own, devices }))
}

/// The day on which a declined post is looked at again.
fn revisit(conn: &mut Conn, post: &Post) -> Result<Option<Timestamp>> {
    if post.status != Status::Declined {
        return Ok(None);
    }
    Ok(triage::declines_of(conn, &[post.id])?.remove(&post.id).and_then(|decline| decline.revisit_at))
}

/// Everybody who wrote or hid something on the page.
fn people(
    conn: &mut Conn,
    (post, moderated): (&Post, [Option<&Moderation>; 2]),
    (history, corrections): (&History, &[Correction]),
    merged: &Merged,
    talk: &Talk,
) -> Result<HashMap<UserId, Profile>> {
    let staff = history.steps.iter().chain(&history.answer).map(|decision| decision.decided_by);
    let staff = staff.chain(history.came.iter().map(|came| came.by));
    let authors = merged.posts.iter().map(|merged| merged.post.author_id).chain([post.author_id]);
    let talking = talk.said();
    let correcting = corrections.iter().map(|it| it.corrected_by);
    let hiding = talk.moderated.values().chain(moderated.into_iter().flatten()).map(|why| why.moderated_by);
    let all: HashSet<UserId> =
        staff.chain(hiding).chain(correcting).chain(authors).chain(talking.map(|comment| comment.author_id)).collect();
    let all: Vec<UserId> = all.into_iter().collect();
    Ok(people::profiles(conn, &all)?.into_iter().map(|person| (person.id, person)).collect())
}

/// Only what is true is said, and only what this reader may know: an address can hold any number.
fn came_from(conn: &mut Conn, id: PostId, merged: Option<PostId>, reader: Option<&Viewer>) -> Result<Option<PostId>> {
    let Some(merged) = merged.filter(|merged| *merged != id) else { return Ok(None) };
    let target = posts::seen_by(conn, merged, reader).and_then(|merged| posts::resolve(conn, merged.id));
    match target {
        Ok(target) if target.id == id => Ok(Some(merged)),
        Ok(_) | Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
