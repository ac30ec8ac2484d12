//! The post beside the list: what one reads before deciding, in a number of queries that does not grow with it.

use crate::acceptance::{self, Point};
use crate::areas::{self, Area};
use crate::board::suggestions;
use crate::canned_answers::{self, Choice};
use crate::comments::{self, Comment, Eyes, Under};
use crate::confirming::{self, Reported, Table};
use crate::db::{Conn, DecisionId, PostId, Timestamp, UserId};
use crate::devices::{self, OfPost};
use crate::error::{Error, Result};
use crate::filing::{MOST_ADDITIONS, Suggestion};
use crate::internal_notes::{self, Noted};
use crate::owning;
use crate::people::{self, Profile};
use crate::pictures::{self, Picture};
use crate::posts::{self, Addition, Kind, Post, PostText, Visibility};
use crate::search::Question;
use crate::testing::{self, Tally};
use crate::triage::{self, Decision};

/// Comments that are shown, the latest ones.
const SAID: i64 = 10;

/// A post as it stands beside the list.
pub(super) struct Looked {
    pub post: Post,
    pub text: PostText,
    pub additions: Vec<Addition>,
    pub area: Area,
    pub devices: Vec<OfPost>,
    /// Of a bug, where it happens.
    pub happens: Option<Table>,
    pub has_log: bool,
    pub pictures: Option<Vec<Picture>>,
    pub answer: Option<Decision>,
    /// The day on which it is looked at again, if it was declined and one was named.
    pub revisit: Option<Timestamp>,
    /// Ready-made answers to choose from.
    pub answers: Vec<Choice>,
    /// The decision that can be taken back now.
    pub undoable: Option<DecisionId>,
    /// What testers say, where it can be tried.
    pub tried: Option<Tally>,
    /// What has to be so for it to be ready.
    pub points: Vec<Point>,
    /// What was said last, in the order in which it was said.
    pub comments: Vec<Comment>,
    /// How many comments there are, on posts merged into it too.
    pub comment_count: i64,
    /// Posts like its title.
    pub similar: Vec<Suggestion>,
    pub owner: Option<Profile>,
    pub notes: Vec<Noted>,
    people: Vec<Profile>,
    /// Whether it was filed elsewhere, by nobody here.
    pub is_imported: bool,
}

impl Looked {
    /// Somebody who wrote something here.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn person(&self, id: &UserId) -> Option<&Profile> {
        self.people.iter().find(|person| person.id == *id)
    }
}

/// A post that staff answer, if there is one of this number.
pub(super) fn answerable(conn: &mut Conn, id: PostId) -> Result<Option<Post>> {
    match posts::get(conn, id) {
        Ok(post) => {
            Ok(Some(post).filter(|post| matches!(post.visibility, Visibility::Published | Visibility::Private)))
        }
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// All that is shown of a post.
pub(super) fn look_at(conn: &mut Conn, post: Post, eyes: Eyes) -> Result<Looked> {
    let id = post.id;
    let (merged, comment_count) = posts::family_tally(conn, id)?;
    let latest = comments::latest(conn, Under { post: id, merged: merged > 0, eyes }, SAID)?;
    let mut said = comments::load(conn, &latest, None)?;
    said.sort_unstable_by_key(|comment| comment.id);
    let (text, devices) = (posts::text_of(conn, id)?, devices::of_post(conn, id)?);
    let is_imported = posts::is_imported(conn, id)?;
    let happens = match post.kind {
        Kind::Bug => Some(confirming::table(conn, id, &Reported::of(&text, &devices, is_imported))?),
        Kind::Request => None,
    };
    let answer = triage::answer_to(conn, &post)?;
    let owner = owning::owners_of(conn, &[id])?.get(&id).copied();
    let writing = said.iter().map(|comment| comment.author_id).chain(answer.iter().map(|answer| answer.decided_by));
    let writing: Vec<UserId> = writing.chain([post.author_id]).chain(owner).collect();
    let people = people::profiles(conn, &writing)?;
    let mut similar = suggestions(conn, &Question::of(&post.title), None)?;
    similar.retain(|other| other.post.id != id);
    Ok(Looked {
        additions: posts::additions_of(conn, id, i64::try_from(MOST_ADDITIONS).unwrap_or(i64::MAX))?,
        area: areas::get(conn, post.area_id)?,
        has_log: posts::beginning_of_log(conn, id, 1)?.is_some(),
        pictures: pictures::of_posts(conn, &[id])?.remove(&id),
        undoable: triage::standing(conn, id)?.filter(|last| last.is_undoable(post.status)).map(|last| last.id),
        tried: testing::tally(conn, &post)?,
        points: acceptance::of_post(conn, id)?,
        owner: owner.and_then(|owner| people.iter().find(|person| person.id == owner).cloned()),
        notes: internal_notes::of_post(conn, id)?,
        revisit: triage::declines_of(conn, &[id])?.remove(&id).and_then(|decline| decline.revisit_at),
        answers: canned_answers::choices(conn)?,
        comments: said,
        comment_count,
        is_imported,
        devices,
        happens,
        answer,
        similar,
        people,
        text,
        post,
    })
}
