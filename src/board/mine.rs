//! What the reader has voted for, and which posts they are mailed about.

use crate::areas::{self, Area, LineAreas};
use crate::clusters::{self, Apart};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::following::{self, Followed};
use crate::people::Viewer;
use crate::posts::{self, Post, Status};
use crate::subscriptions::{self, Concern};
use crate::voting::{self, Cast};
use crate::web::{PageNumber, Pager, with_query};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;
use url::form_urlencoded::{Serializer, parse};

/// Posts on a page.
const PAGE: i64 = 20;
/// What stands for yes in an address.
const YES: &str = "yes";

/// Which part of a list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub status: Option<Status>,
    /// An area's slug; whether there is such an area is known only to the database.
    pub area: Option<String>,
    /// Of the votes those alone that do not count yet.
    pub held: bool,
    pub page: PageNumber,
}

impl Asked {
    /// Reads a query. What we do not know is passed over, as on the board.
    pub(super) fn parse(query: &str) -> Self {
        let mut asked = Self::default();
        for (key, value) in parse(query.as_bytes()) {
            match key.as_ref() {
                "status" => asked.status = Status::parse(&value),
                "area" => asked.area = Some(value.into_owned()).filter(|slug| !slug.is_empty()),
                "held" => asked.held = value == YES,
                "page" => asked.page = PageNumber::parse(&value),
                _ => {}
            }
        }
        asked
    }

    /// Whether it leaves something out.
    pub(super) fn is_narrow(&self) -> bool {
        self.status.is_some() || self.area.is_some() || self.held
    }

    /// The query without the page.
    pub(super) fn query(&self) -> String {
        let held = self.held.then_some(YES);
        let said = [("status", self.status.map(Status::as_str)), ("area", self.area.as_deref()), ("held", held)];
        let said = said.into_iter().filter_map(|(name, value)| Some((name, value?)));
        Serializer::new(String::new()).extend_pairs(said).finish()
    }

    /// The address of this page of the list that stands there.
    pub(super) fn address(&self, list: &str) -> String {
        let mut query = self.query();
        if self.page.get() > 1 {
            let mark = if query.is_empty() { "" } else { "&" };
            query = format!("{query}{mark}page={}", self.page.get());
        }
        with_query(list, &query)
    }

    /// Finds the area, under the word it has today; one that is not there is all of them.
    fn find_area(&mut self, conn: &mut Conn) -> Result<Option<Area>> {
        let Some(slug) = self.area.take() else { return Ok(None) };
        let found = areas::find(conn, &slug)?;
        self.area = found.as_ref().map(|area| area.slug.clone());
        Ok(found)
    }

    /// The conditions on a post `p` of the list, beginning with AND, and the table; both empty where all are listed. How far a
    /// post has come, and in which area, is told of none that is hidden from the reader. All of it is numbers and words of
    /// ours, never text of people.
    fn conditions(&self, area: Option<&Area>, reader: &Viewer) -> Narrowed {
        if self.status.is_none() && area.is_none() {
            return Narrowed::default();
        }
        let mut all = vec![format!("p.id = {OF_POST}")];
        all.extend(self.status.map(|status| format!("p.status IN ('{}')", status.as_str())));
        all.extend(area.map(|area| format!("p.area_id IN ({})", area.id)));
        if !reader.is_staff() {
            all.push(format!("(p.visibility = 'published' OR p.author_id = {})", reader.id));
        }
        Narrowed { table: " CROSS JOIN posts p", and: format!(" AND {}", all.join(" AND ")) }
    }
}

/// What narrows a statement.
#[derive(Default)]
struct Narrowed {
    /// In this order, so that the list is read in that of its index, and the post of each row by its number.
    table: &'static str,
    and: String,
}

/// The number of a post in each statement that is narrowed.
const OF_POST: &str = "own.post_id";

/// A page of one of the two lists.
pub(super) struct Mine {
    /// What was asked, without an area that is not there.
    pub asked: Asked,
    /// The areas there are to choose from.
    pub lines: Vec<LineAreas>,
    /// The newest first.
    pub posts: Vec<Own>,
    pub has_more: bool,
    /// Whether the reader is mailed what the list stands for: the digest of what they voted for, each answer to what they follow.
    pub is_mailed: bool,
    /// What the reader follows beside posts; on the first page of that list only, as long as nothing narrows it.
    pub wider: Vec<Followed>,
    /// Of the votes: those that are set apart until staff have looked.
    pub apart: Vec<Apart>,
}

/// A post in the list.
pub(super) struct Own {
    pub id: PostId,
    /// None when it is hidden from the reader by now.
    pub post: Option<Post>,
    /// The reader's vote.
    pub vote: Option<Cast>,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    id: PostId,
}

/// The reader's votes, those that do not count yet among them, or only these.
pub(super) fn votes(conn: &mut Conn, reader: &Viewer, mut asked: Asked, now: Timestamp) -> Result<Mine> {
    let area = asked.find_area(conn)?;
    let Narrowed { table, and } = asked.conditions(area.as_ref(), reader);
    let is_mailed = subscriptions::preferences(conn, reader.id)?.digest;
    if asked.held {
        let numbers = format!(
            "SELECT own.post_id AS id FROM held_votes own{table} WHERE own.user_id = $1{and} \
             ORDER BY own.post_id DESC LIMIT $2 OFFSET $3"
        );
        let numbers = diesel::sql_query(numbers)
            .bind::<BigInt, _>(reader.id)
            .bind::<BigInt, _>(PAGE + 1)
            .bind::<BigInt, _>(asked.page.offset(PAGE))
            .load(conn)?;
        let mine = list(conn, reader, numbers, (asked, is_mailed))?;
        return Ok(Mine { apart: clusters::of_person(conn, reader.id, now)?, ..mine });
    }
    let numbers = format!(
        "SELECT own.post_id AS id FROM votes own{table} WHERE own.user_id = $1{and} \
         UNION SELECT own.post_id AS id FROM held_votes own{table} WHERE own.user_id = $2{and} \
         ORDER BY 1 DESC LIMIT $3 OFFSET $4"
    );
    let numbers = of_both(conn, reader, &numbers, asked.page)?;
    let mine = list(conn, reader, numbers, (asked, is_mailed))?;
    Ok(Mine { apart: clusters::of_person(conn, reader.id, now)?, ..mine })
}

/// The posts whose answers the reader is mailed: those they follow for more than a vote, here or on a post merged into it,
/// as [`crate::subscriptions::is_following`] has it. A merged post stands here as the one it went into.
pub(super) fn follows(conn: &mut Conn, reader: &Viewer, mut asked: Asked) -> Result<Mine> {
    // Of these none is held.
    asked.held = false;
    let area = asked.find_area(conn)?;
    let Narrowed { table, and } = asked.conditions(area.as_ref(), reader);
    // UNION leaves out what is there already, so that merges bent into a circle end.
    let numbers = format!(
        "WITH RECURSIVE heard (id, duplicate_of) AS ( \
           SELECT post.id, post.duplicate_of FROM follows f INNER JOIN posts post ON post.id = f.post_id \
           WHERE f.user_id = $1 AND f.reason <> 'voted' \
           UNION SELECT post.id, post.duplicate_of FROM heard INNER JOIN posts post ON post.id = heard.duplicate_of \
         ) \
         SELECT own.post_id AS id FROM follows own INNER JOIN heard ON heard.id = own.post_id{table} \
         WHERE own.user_id = $2 AND heard.duplicate_of IS NULL{and} ORDER BY 1 DESC LIMIT $3 OFFSET $4"
    );
    let numbers = of_both(conn, reader, &numbers, asked.page)?;
    let is_whole = !asked.is_narrow() && asked.page == PageNumber::default();
    let is_mailed = subscriptions::is_mailed(conn, reader.id, Concern::Answers)?;
    let mine = list(conn, reader, numbers, (asked, is_mailed))?;
    let wider = if is_whole { following::all_of(conn, reader.id)? } else { Vec::new() };
    Ok(Mine { wider, ..mine })
}

/// The numbers that a statement finds which asks for the reader twice.
fn of_both(conn: &mut Conn, reader: &Viewer, numbers: &str, page: PageNumber) -> Result<Vec<Number>> {
    Ok(diesel::sql_query(numbers)
        .bind::<BigInt, _>(reader.id)
        .bind::<BigInt, _>(reader.id)
        .bind::<BigInt, _>(PAGE + 1)
        .bind::<BigInt, _>(page.offset(PAGE))
        .load(conn)?)
}

/// The posts of these numbers: as many queries however many there are.
fn list(conn: &mut Conn, reader: &Viewer, numbers: Vec<Number>, (asked, is_mailed): (Asked, bool)) -> Result<Mine> {
    let (numbers, has_more) = Pager::cut(numbers, PAGE);
    let ids: Vec<PostId> = numbers.iter().map(|number| number.id).collect();
    let seen = |post: &Post| post.may_be_seen_by(Some(reader.id), reader.is_staff());
    let mut found: HashMap<PostId, Post> =
        posts::list(conn, &ids)?.into_iter().filter(seen).map(|post| (post.id, post)).collect();
    let votes = voting::own_votes(conn, reader.id, &ids)?;
    let own = |id: PostId| Own { id, post: found.remove(&id), vote: votes.get(&id).copied() };
    let posts = ids.into_iter().map(own).collect();
    let mut lines = areas::by_line(conn)?;
    lines.retain(|line| !line.areas.is_empty());
    Ok(Mine { asked, lines, posts, has_more, is_mailed, wider: Vec::new(), apart: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_never_refused_and_is_written_back_in_one_way() {
        for (asked, address) in [
            ("", "/me/votes"),
            ("status=&area=&held=no&page=1", "/me/votes"),
            (
                "page=2&held=yes&area=lock-screen&status=planned",
                "/me/votes?status=planned&area=lock-screen&held=yes&page=2",
            ),
            ("status=done&page=-3&x=y&area=%E7%9B%B8", "/me/votes?area=%E7%9B%B8"),
        ] {
            assert_eq!(Asked::parse(asked).address("/me/votes"), address, "{asked}");
        }
    }
}
