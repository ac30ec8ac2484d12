//! What authors changed or removed below one post, as it stood before, and what staff corrected in it.

use crate::areas::{self, Area};
use crate::comments;
use crate::correcting::{self, Correction};
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::edits::{self, Former};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::posts::{self, Post};
use crate::web::{Cx, Page, PageNumber, Pager, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, resource};
use askama::Template;
use serde::Deserialize;

/// Texts on a page: each may be as long as a post.
const PAGE: i64 = 20;

/// Its route.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource("/posts/{number}/edits").route(get().to(open)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

struct Found {
    post: Post,
    edits: Vec<Former>,
    /// On the first page, the latest ones; with the areas by whose numbers they are kept.
    corrections: Vec<Correction>,
    areas: Vec<Area>,
    people: Vec<Profile>,
    has_more: bool,
}

fn find(conn: &mut Conn, id: PostId, page: PageNumber) -> Result<Found> {
    let post = posts::get(conn, id)?;
    let (edits, has_more) = Pager::cut(edits::list(conn, id, page.offset(PAGE), PAGE + 1)?, PAGE);
    let corrections = if page == PageNumber::default() { correcting::of_post(conn, id)? } else { Vec::new() };
    let areas = if corrections.is_empty() { Vec::new() } else { areas::list(conn)? };
    let staff = corrections.iter().map(|correction| correction.corrected_by);
    let who: Vec<UserId> = edits.iter().map(|former| former.edited_by).chain(staff).collect();
    Ok(Found { people: people::profiles(conn, &who)?, post, edits, corrections, areas, has_more })
}

/// GET `/posts/{number}/edits`
async fn open(cx: Cx, _: Staff, key: Path<String>, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let page = PageNumber::parse(&asked.page);
    let found = cx.app.read(move |conn| find(conn, id, page)).await?;
    let pager = Pager::new(&posts::address(format_args!("{id}/edits")), "", page, found.has_more);
    let title = pager.title(cx.l().board_edits(), cx.l());
    cx.html(&EditsPage { page: cx.page(title), found, pager })
}

#[derive(Template)]
#[template(path = "desk/edits.html")]
struct EditsPage<'a> {
    page: Page<'a>,
    found: Found,
    pager: Pager,
}

impl EditsPage<'_> {
    fn url(&self) -> String {
        posts::address(self.found.post.slug())
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn person(&self, id: &UserId) -> Option<&Profile> {
        self.found.people.iter().find(|person| person.id == *id)
    }

    /// What stood where staff corrected something.
    fn stood(&self, correction: &Correction) -> String {
        correction.stood(&self.found.areas, &self.page.lang, self.page.l)
    }

    /// Where the comment stands, or stood.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn comment_url(&self, comment: &CommentId) -> String {
        comments::address(self.found.post.id, *comment)
    }
}
