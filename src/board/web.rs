//! HTTP: reading only.

use super::filter::Filter;
use super::listing::Board;
use super::look::Look;
use super::own_device::own_device;
use super::post_page::{Address, Found};
use super::taking_part::{self, When};
use super::views::{BoardPage, HiddenPost, MinePage, Of, PostView, RoadmapPage};
use super::{
    answered, entrance, feed, follow, listing, mine, openings, owed, person_web, post_page, roadmap, sitemap, thread,
    week,
};
use crate::db::{Conn, PostId};
use crate::error::{Error, Result};
use crate::filing::SEARCHES;
use crate::people::Viewer;
use crate::posts;
use crate::voting::Votes;
use crate::web::{Cx, Member, atom_answer, in_short, numbered, permanently};
use crate::wire::{self, Client, PageCache};
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::web::{Data, Path, ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};

/// The board of all areas.
pub const BOARD: &str = "/";
/// The board by another name, for those who come to look for something.
const SEARCH: &str = "/search";
/// Pages that all visitors see alike, beside those of a post and of a person.
pub const PAGES: &[&str] =
    &[BOARD, "/answers", openings::FEED, "/posts.atom", "/releases/next", "/roadmap", taking_part::PLACE];

/// The room's routes. A post's key begins with a digit, so that no word under `/posts/` is taken for one.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(BOARD).route(get().to(front)))
        .service(resource(SEARCH).route(get().to(front)))
        .service(resource("/posts.atom").route(get().to(feed_of_all)))
        .service(resource("/areas/{slug}.atom").route(get().to(feed_of_area)))
        .service(resource("/areas/{slug}").route(get().to(of_area)))
        .service(resource("/lines/{slug}.atom").route(get().to(feed_of_line)))
        .service(resource("/lines/{slug}").route(get().to(of_line)))
        .service(resource(r"/posts/{number:\d+}.atom").route(get().to(feed_of_post)))
        .service(resource(r"/posts/{key:\d[^/]*}").route(get().to(post)))
        .service(resource("/posts/{number}/log").route(get().to(log)))
        .configure(week::web::routes)
        .service(resource("/roadmap").route(get().to(plan)))
        .configure(person_web::routes)
        .service(resource("/me/votes").route(get().to(own_votes)))
        .service(resource("/me/follows").route(get().to(own_follows)))
        .configure(sitemap::web::routes)
        .configure(thread::web::routes)
        .configure(answered::web::routes)
        .configure(taking_part::web::routes)
        .configure(openings::routes);
}

/// GET `/`
async fn front(
    cx: Cx,
    request: HttpRequest,
    client: Result<Client>,
    (pages, votes): (Data<PageCache>, Data<Votes>),
) -> Result<HttpResponse> {
    let filter = Filter::parse(request.query_string());
    if let Some(answer) = elsewhere(&cx, client, &filter, &request).await? {
        return Ok(answer);
    }
    let packed = wire::may_be_gzip(&request);
    if let Some(page) = filled(&cx, &filter, packed, (&pages, &votes)).await? {
        return Ok(page);
    }
    let _turn = cx.turn(false)?;
    let reader = cx.viewer.as_ref().map(|viewer| viewer.id);
    let when = When::of(&cx.app.config, cx.language(), cx.app.now());
    let front = cx.read(move |conn| entrance::front(conn, filter, reader, &when)).await?;
    cx.open_html(&BoardPage::of_front(&cx, front))
}

/// GET `/areas/{slug}`
async fn of_area(cx: Cx, client: Result<Client>, request: HttpRequest, slug: Path<String>) -> Result<HttpResponse> {
    let filter = Filter::parse(request.query_string()).in_area(slug.into_inner());
    let asked = filter.clone();
    part((&cx, client, &request), filter, move |board| board.filter.area == asked.area, |filter| filter.area.is_some())
        .await
}

/// GET `/lines/{slug}`
async fn of_line(cx: Cx, client: Result<Client>, request: HttpRequest, slug: Path<String>) -> Result<HttpResponse> {
    let filter = Filter::parse(request.query_string()).in_line(slug.into_inner());
    let asked = filter.clone();
    part((&cx, client, &request), filter, move |board| board.filter.line == asked.line, |filter| filter.line.is_some())
        .await
}

/// A part of the board at its own address. Under the word it had before, an area or a line leads to its address of today.
async fn part(
    (cx, client, request): (&Cx, Result<Client>, &HttpRequest),
    filter: Filter,
    is_as_asked: impl Fn(&Board) -> bool,
    exists: impl Fn(&Filter) -> bool,
) -> Result<HttpResponse> {
    if let Some(answer) = elsewhere(cx, client, &filter, request).await? {
        return Ok(answer);
    }
    let (reader, now) = (cx.viewer.as_ref().map(|viewer| viewer.id), cx.app.now());
    let read = move |conn: &mut Conn| {
        let board = listing::part(conn, filter, reader, now)?;
        let follow = follow::of_place(conn, &board.place, reader)?;
        Ok((board, follow))
    };
    let (board, follow) = cx.read(read).await?;
    if !exists(&board.filter) {
        return Err(Error::NotFound);
    }
    if !is_as_asked(&board) {
        return Ok(permanently(&board.filter.address()));
    }
    cx.open_html(&BoardPage::new(cx, board).with_follow(follow))
}

/// GET `/posts.atom`
async fn feed_of_all(cx: Cx) -> Result<HttpResponse> {
    let source = cx.read(|conn| feed::of_board(conn, Filter::all())).await?;
    told(&cx, source, "/posts.atom")
}

/// GET `/areas/{slug}.atom`
async fn feed_of_area(cx: Cx, slug: Path<String>) -> Result<HttpResponse> {
    let filter = Filter::all().in_area(slug.into_inner());
    feed_of(&cx, filter).await
}

/// GET `/lines/{slug}.atom`
async fn feed_of_line(cx: Cx, slug: Path<String>) -> Result<HttpResponse> {
    let filter = Filter::all().in_line(slug.into_inner());
    feed_of(&cx, filter).await
}

async fn feed_of(cx: &Cx, filter: Filter) -> Result<HttpResponse> {
    let asked = filter.path();
    let source = cx.read(move |conn| feed::of_board(conn, filter)).await?;
    let path = match &source.about {
        feed::About::Board(place) => place.path().ok_or(Error::NotFound)?,
        feed::About::Post(_) => return Err(Error::NotFound),
    };
    let address = format!("{path}.atom");
    if path == asked { told(cx, source, &address) } else { Ok(permanently(&address)) }
}

/// GET `/posts/{number}.atom`
async fn feed_of_post(cx: Cx, number: Path<String>) -> Result<HttpResponse> {
    let (id, reads) = (numbered::<PostId>(&number)?, cx.language());
    let source = cx.read(move |conn| feed::of_post(conn, id, reads)).await?;
    let feed::About::Post(post) = &source.about else { return Err(Error::NotFound) };
    let address = posts::address(format_args!("{}.atom", post.id));
    if post.id == id { told(&cx, source, &address) } else { Ok(permanently(&address)) }
}

fn told(cx: &Cx, source: feed::Source, path: &str) -> Result<HttpResponse> {
    let (config, links) = (&cx.app.config, cx.base_url());
    let frame = feed::Frame {
        language: cx.language(),
        site_name: &config.site_name,
        links: &links,
        path,
        signer: &cx.app.signer,
    };
    Ok(cx.for_visitors(atom_answer(feed::render(source, cx.l(), &frame)?)))
}

/// The way to what a word of it stands for, to the address that says in short what was asked, or to the post that is named by
/// its number or address, if its reader may see it. Looking for something is counted.
async fn elsewhere(
    cx: &Cx,
    client: Result<Client>,
    filter: &Filter,
    request: &HttpRequest,
) -> Result<Option<HttpResponse>> {
    if let Some(answer) = own_device(cx, filter).await? {
        return Ok(Some(answer));
    }
    if let Some(address) = in_short(request.query_string(), filter.address()) {
        return Ok(Some(cx.see_other(&address, None)));
    }
    let Some(words) = &filter.words else { return Ok(None) };
    cx.app.limiter.check(SEARCHES, &client?.network)?;
    let Some(id) = posts::named(posts::on_site(words, &cx.app.config.base_url)) else { return Ok(None) };
    let reader = cx.viewer.clone();
    match cx.read(move |conn| posts::seen_by(conn, id, reader.as_ref())).await {
        Ok(post) => Ok(Some(cx.see_other(&posts::address(post.slug()), None))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The front page as all members see it, with what is the reader's own filled in; none where that would not say everything.
async fn filled(
    cx: &Cx,
    filter: &Filter,
    packed: bool,
    (pages, votes): (&PageCache, &Votes),
) -> Result<Option<HttpResponse>> {
    let (Some(of_any), Some(reader)) = (cx.outlined(), &cx.viewer) else { return Ok(None) };
    // What one person looks for is nobody else's page.
    if filter.words.is_some() {
        return Ok(None);
    }
    let make = async |for_many: bool| {
        let _turn = cx.turn(for_many)?;
        let (filter, when) = (filter.clone(), When::of(&cx.app.config, of_any.language(), cx.app.now()));
        let front = cx.app.db.read_first(move |conn| entrance::front(conn, filter, None, &when)).await?;
        of_any.outline(&BoardPage::of_front(&of_any, front))
    };
    let Some(outline) = pages.outline(&cx.app, of_any.look(), make).await? else { return Ok(None) };
    let posts: Vec<PostId> = outline.posts().iter().copied().filter(|post| *post > owed::NOTHING).map(PostId).collect();
    let line = owed::line_of(cx, &outline, reader.id).await?;
    let own = votes.own(&cx.app, reader.id, posts).await?;
    if own.values().any(|cast| cast.hold().is_some()) {
        return Ok(None);
    }
    // Of the lines that say what is open each reads one.
    let is_done = |place: i64| if place > owed::NOTHING { own.contains_key(&PostId(place)) } else { place != line };
    cx.filled(&outline, packed, is_done).await.map(Some)
}

/// GET `/posts/{number}` and `/posts/{number}-{slug}`
async fn post(cx: Cx, request: HttpRequest, key: Path<String>) -> Result<HttpResponse> {
    let (look, key) = (Look::parse(request.query_string()), key.into_inner());
    let (reader, reads, now) = (cx.viewer.clone(), cx.language(), cx.app.now());
    let read = move |conn: &mut Conn| post_page::find(conn, &key, look, reader.as_ref())?.told(conn, reads, now);
    let found = cx.read(read).await?;
    match found {
        Found::Here(found) => cx.open_html(&PostView::new(&cx, &found)),
        Found::Hidden(why) => cx.html_with(StatusCode::NOT_FOUND, &HiddenPost::new(&cx, &why)),
        Found::Elsewhere(address) => Ok(moved(&address, look, request.query_string())),
    }
}

/// GET `/posts/{number}/log`: the whole of a pasted log, as plain text.
async fn log(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let reader = cx.viewer.clone();
    let read = move |conn: &mut Conn| {
        posts::seen_by(conn, id, reader.as_ref())?;
        posts::log_of(conn, id)?.ok_or(Error::NotFound)
    };
    let log = cx.read(read).await?;
    let kept = (CACHE_CONTROL, "private, no-cache");
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").insert_header(kept).body(log))
}

/// The query goes along; of a merged post's what asks for a comment, since its comments stand where it went. A browser
/// keeps the mark behind the address when this one has none.
fn moved(address: &Address, look: Look, query: &str) -> HttpResponse {
    let query = match address.merged {
        Some(merged) => format!("?merged={merged}{}", look.to_comment()),
        None if query.is_empty() => String::new(),
        None => format!("?{query}"),
    };
    HttpResponse::MovedPermanently()
        .insert_header((LOCATION, posts::address(format_args!("{}{query}", address.slug))))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .finish()
}

/// GET `/roadmap`
async fn plan(cx: Cx) -> Result<HttpResponse> {
    let now = cx.app.now();
    let roadmap = cx.read(move |conn| roadmap::roadmap(conn, now)).await?;
    let page = cx.page(cx.l().board_roadmap_title()).with_description(&cx.l().board_roadmap_hint());
    cx.open_html(&RoadmapPage { page, roadmap: &roadmap })
}

/// GET `/me/votes`
async fn own_votes(cx: Cx, Member(reader): Member, request: HttpRequest) -> Result<HttpResponse> {
    own_list(cx, reader, Of::Votes, &request).await
}

/// GET `/me/follows`
async fn own_follows(cx: Cx, Member(reader): Member, request: HttpRequest) -> Result<HttpResponse> {
    own_list(cx, reader, Of::Follows, &request).await
}

async fn own_list(cx: Cx, reader: Viewer, of: Of, request: &HttpRequest) -> Result<HttpResponse> {
    let (asked, now) = (mine::Asked::parse(request.query_string()), cx.app.now());
    if let Some(address) = in_short(request.query_string(), asked.address(of.address())) {
        return Ok(cx.see_other(&address, None));
    }
    let read = move |conn: &mut Conn| match of {
        Of::Votes => mine::votes(conn, &reader, asked, now),
        Of::Follows => mine::follows(conn, &reader, asked),
    };
    let found = cx.app.read(read).await?;
    cx.html(&MinePage::new(&cx, &found, of))
}
