//! Pairs of posts that may be the same, with the answers that settle each.

use super::acts::{self, Last};
use super::merging::Side;
use super::{listing, merging};
use crate::areas::{self, Area};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::pairing::{self, Standing};
use crate::posts::{self, Post};
use crate::triage::{self, Undoable};
use crate::web::{Cx, Page, Pager, Staff, with_query};
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use askama::Template;
use serde::Deserialize;
use std::collections::HashMap;

/// Where it is.
const MERGES: &str = "/triage/merges";
/// Pairs on a page, the most alike first. What is settled makes room for the next.
const SHOWN: i64 = 20;
/// Characters of a text that are shown.
const EXCERPT: usize = 300;

/// Its route.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource(MERGES).route(get().to(open)));
}

struct Found {
    pairs: Vec<Standing>,
    /// Where the next page begins, if there is one.
    next: Option<Standing>,
    total: i64,
    /// Posts of which nobody knows yet what they are like.
    unpaired: i64,
    posts: HashMap<PostId, Post>,
    texts: HashMap<PostId, String>,
    areas: Vec<Area>,
    /// The post that was decided a moment ago, as long as that can be taken back.
    decided: Option<Undoable>,
    /// What one did last, where that was no merge.
    last: Option<Last>,
}

fn find(conn: &mut Conn, (who, now): (UserId, Timestamp), asked: &Asked) -> Result<Found> {
    let found = pairing::suggested_behind(conn, now, place(&asked.after), SHOWN + 1)?;
    let (pairs, has_more) = Pager::cut(found, SHOWN);
    let ids: Vec<PostId> = pairs.iter().flat_map(|(_, older, newer)| [*older, *newer]).collect();
    let decided = posts::number(&asked.decided);
    Ok(Found {
        next: pairs.last().copied().filter(|_| has_more),
        total: pairing::count(conn, now, listing::COUNTED)?,
        unpaired: pairing::count_unpaired(conn, listing::COUNTED)?,
        posts: posts::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect(),
        texts: posts::beginnings(conn, &ids)?,
        areas: areas::list(conn)?,
        decided: decided.map(|post| triage::undoable(conn, post)).transpose()?.flatten(),
        last: acts::last(conn, who, now, &acts::IN_MERGES)?,
        pairs,
    })
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The number of the post that was decided a moment ago.
    decided: String,
    /// The place behind which the page begins.
    after: String,
}

fn place(after: &str) -> Option<Standing> {
    let (likeness, both) = after.split_once('~')?;
    let (older, newer) = both.split_once('~')?;
    Some((likeness.parse().ok()?, PostId(older.parse().ok()?), PostId(newer.parse().ok()?)))
}

/// The page that begins behind a place; the first one behind none.
fn address(after: Option<Standing>) -> String {
    let query = after.map(|(likeness, older, newer)| format!("after={likeness}~{older}~{newer}"));
    with_query(MERGES, &query.unwrap_or_default())
}

/// GET `/triage/merges`
async fn open(cx: Cx, staff: Staff, asked: Query<Asked>) -> Result<HttpResponse> {
    let (now, asked) = (cx.app.now(), asked.into_inner());
    let after = place(&asked.after);
    let found = cx.app.read(move |conn| find(conn, (staff.id, now), &asked)).await?;
    let here = address(after);
    let rows = found.pairs.iter().filter_map(|pair| row(&cx, &found, *pair, &here)).collect();
    let first = after.map(|_| MERGES);
    cx.html(&MergesPage { page: cx.page(cx.l().desk_merges()), found: &found, rows, here: &here, first })
}

/// A pair: the post that goes, then the one that stays.
struct Row<'a> {
    sides: [Side<'a>; 2],
    /// The page that shows what the merge comes to.
    merge: String,
    no: String,
    later: String,
}

impl Row<'_> {
    /// What its element is called.
    fn key(&self) -> String {
        let [goes, stays] = &self.sides;
        format!("pair-{}-{}", goes.post.id, stays.post.id)
    }
}

fn row<'a>(cx: &Cx, found: &'a Found, (_, older, newer): Standing, here: &str) -> Option<Row<'a>> {
    let (goes, stays) = pairing::ends(found.posts.get(&older)?, found.posts.get(&newer)?);
    let side = |post: &'a Post, stays: bool| Side::new(cx, (post, stays), &found.areas, &found.texts, EXCERPT);
    Some(Row {
        sides: [side(goes, false), side(stays, true)],
        merge: merging::address(goes.id, stays.id, here),
        no: pairing::address(older, newer, "no"),
        later: pairing::address(older, newer, "later"),
    })
}

/// `/triage/merges`
#[derive(Template)]
#[template(path = "desk/merges.html")]
struct MergesPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    rows: Vec<Row<'a>>,
    /// Its address, to which what is answered leads back.
    here: &'a str,
    /// The first page, for whoever is not there.
    first: Option<&'static str>,
}

impl MergesPage<'_> {
    /// A count, up to where the counters of the desk stop.
    fn counted(&self, count: i64) -> String {
        let number = self.page.number(count);
        if count >= listing::COUNTED { self.page.l.desk_count_many(number) } else { number }
    }

    /// How many pairs there are, on the first page where not all of them are here.
    fn more(&self) -> Option<String> {
        let shown = i64::try_from(self.rows.len()).unwrap_or_default();
        (self.first.is_none() && self.found.total > shown)
            .then(|| self.page.l.desk_merges_more(self.counted(self.found.total)))
    }

    fn back(&self) -> &str {
        self.here
    }

    fn next(&self) -> Option<String> {
        self.found.next.map(|place| address(Some(place)))
    }

    /// How far the worker has to go, where it has.
    fn unpaired(&self) -> Option<String> {
        let count = self.found.unpaired;
        (count > 0).then(|| self.page.l.desk_merges_unpaired(count, self.counted(count)))
    }

    fn keys(&self) -> [(&'static str, String); 8] {
        let l = self.page.l;
        [
            ("j", l.desk_keys_next()),
            ("k", l.desk_keys_previous()),
            ("↵", l.triage_open_post()),
            ("y", l.desk_key_merge()),
            ("n", l.desk_key_apart()),
            ("l", l.desk_key_later()),
            ("z", l.board_undo()),
            ("?", l.desk_keys_help()),
        ]
    }
}
