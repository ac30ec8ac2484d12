//! Posts as the lines that [`super::parse`] reads, for another site or for programs.

use crate::areas;
use crate::db::schema::{imported_posts, pictures, post_texts, posts};
use crate::db::{AreaId, Conn, PostId, Timestamp};
use crate::devices;
use crate::error::{Error, Result};
use crate::posts::{Kind, Status, Visibility, address};
use crate::text::digest;
use diesel::prelude::*;
use serde::Serialize;
use std::collections::HashMap;

/// Posts that are read at once.
const AT_ONCE: i64 = 500;

/// Some posts as lines, and how far they go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// A JSON object for each post, without an end of line.
    pub lines: Vec<String>,
    /// How many posts there were that not everybody sees, and that were not asked for.
    pub left_out: usize,
    /// The last post that was looked at; none where there is no further one.
    pub last: Option<PostId>,
}

/// A post as it goes out: what an import reads, and what else programs ask for.
#[derive(Debug, Serialize)]
struct Outgoing {
    title: String,
    body: String,
    lang: String,
    kind: Kind,
    module: String,
    /// The day on which it was filed.
    date: String,
    /// Where it was filed first: elsewhere, if its text still says so.
    url: String,
    number: PostId,
    status: Status,
    visibility: Visibility,
    votes: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    build: Option<String>,
    /// Codenames of the devices for which alone it is asked, with commas between them.
    #[serde(skip_serializing_if = "String::is_empty")]
    only: String,
    pictures: Vec<Shown>,
}

/// A picture, by the name of its files in the store.
#[derive(Debug, Serialize)]
struct Shown {
    name: String,
    alt: String,
    width: i64,
    height: i64,
    small_width: i64,
    small_height: i64,
}

type Row = (
    PostId,
    Kind,
    String,
    String,
    Status,
    Visibility,
    i64,
    Timestamp,
    (String, Option<String>, Option<String>),
    AreaId,
);

/// The next posts behind one, by number: those that everybody sees, or all of them.
pub fn lines_after(conn: &mut Conn, after: PostId, base_url: &str, is_all: bool) -> Result<Piece> {
    let columns = (
        posts::id,
        posts::kind,
        posts::title,
        posts::lang,
        posts::status,
        posts::visibility,
        posts::vote_count,
        posts::created_at,
        (post_texts::body, post_texts::device, post_texts::build),
        posts::area_id,
    );
    let next = posts::table.inner_join(post_texts::table).filter(posts::id.gt(after));
    let mut rows: Vec<Row> = next.order(posts::id).limit(AT_ONCE).select(columns).load(conn)?;
    let (last, read) = (rows.last().map(|row| row.0), rows.len());
    rows.retain(|row| is_all || row.5 == Visibility::Published);
    let left_out = read - rows.len();
    let numbers: Vec<PostId> = rows.iter().map(|row| row.0).collect();
    let slugs: HashMap<AreaId, String> = areas::list(conn)?.into_iter().map(|area| (area.id, area.slug)).collect();
    let (sources, mut shown) = (sources(conn, &numbers)?, shown(conn, &numbers)?);
    let wanted = devices::wanted_in(conn, &numbers)?;
    let mut lines = Vec::with_capacity(rows.len());
    for (number, kind, title, lang, status, visibility, votes, at, (body, device, build), area) in rows {
        let (body, url) = with_source(&body, sources.get(&number).map(String::as_str))
            .unwrap_or_else(|| (body.clone(), format!("{base_url}{}", address(number))));
        let date = at.rfc3339().chars().take_while(|c| *c != 'T').collect();
        let module = slugs.get(&area).cloned().unwrap_or_default();
        let only = wanted.get(&number).map(|codenames| codenames.join(", ")).unwrap_or_default();
        let pictures = shown.remove(&number).unwrap_or_default();
        let post = Outgoing {
            title,
            body,
            lang,
            kind,
            module,
            date,
            url,
            number,
            status,
            visibility,
            votes,
            device,
            build,
            only,
            pictures,
        };
        lines.push(serde_json::to_string(&post).map_err(|error| Error::Broken(Box::new(error)))?);
    }
    Ok(Piece { lines, left_out, last })
}

/// The text of a post that came from elsewhere, without the address below it, and that address.
fn with_source(body: &str, source: Option<&str>) -> Option<(String, String)> {
    let (text, url) = body.trim_end().strip_suffix('>')?.rsplit_once('<')?;
    let is_its = source? == digest(&[url]) && (text.is_empty() || text.ends_with("\n\n"));
    is_its.then(|| (text.trim_end().to_owned(), url.to_owned()))
}

/// What is kept of where these posts came from.
fn sources(conn: &mut Conn, numbers: &[PostId]) -> Result<HashMap<PostId, String>> {
    let theirs = imported_posts::table.filter(imported_posts::post_id.eq_any(numbers));
    let rows: Vec<(PostId, String)> = theirs.select((imported_posts::post_id, imported_posts::source)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// A picture's post, name and text, and the sizes of both its files.
type Picture = (PostId, String, String, (i64, i64), (i64, i64));

/// The pictures of these posts, in the order in which they came.
fn shown(conn: &mut Conn, numbers: &[PostId]) -> Result<HashMap<PostId, Vec<Shown>>> {
    let theirs = pictures::table.filter(pictures::comment_id.is_null()).filter(pictures::option_id.is_null());
    let theirs = theirs.filter(pictures::post_id.eq_any(numbers)).order((pictures::post_id, pictures::id));
    let columns = (
        pictures::post_id,
        pictures::name,
        pictures::alt,
        (pictures::full_width, pictures::full_height),
        (pictures::small_width, pictures::small_height),
    );
    let mut by_post: HashMap<PostId, Vec<Shown>> = HashMap::new();
    let rows: Vec<Picture> = theirs.select(columns).load(conn)?;
    for (post, name, alt, (width, height), (small_width, small_height)) in rows {
        by_post.entry(post).or_default().push(Shown { name, alt, width, height, small_width, small_height });
    }
    Ok(by_post)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_from_elsewhere_names_its_source_and_no_other_is_taken_for_one() {
        let source = digest(&["https://example.org/1"]);
        let read = |body: &str| with_source(body, Some(&source));
        let taken = |text: &str| Some((text.to_owned(), "https://example.org/1".to_owned()));
        assert_eq!(read("At night.\n\n<https://example.org/1>"), taken("At night."));
        assert_eq!(read("<https://example.org/1>"), taken(""));
        assert_eq!(read("See <https://example.org/1>"), None);
        assert_eq!(read("At night.\n\n<https://example.org/2>"), None);
        assert_eq!(with_source("<https://example.org/1>", None), None);
    }
}
