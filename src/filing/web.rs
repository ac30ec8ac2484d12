//! HTTP: filing a post, and what is like it already.

mod again;
mod changing;
mod opening;
mod typed;

pub use again::{addition_again, edit_again, post_again};

use super::actions;
use super::model::{Draft, Entered};
use super::suggesting::{Alike, Suggesting};
use super::views::{AlikePage, FormPage};
use super::words;
use crate::areas::{self, LineAreas};
use crate::db::Conn;
use crate::devices;
use crate::error::{Error, Problems, Result};
use crate::files::{Kept, Pictures};
use crate::logs;
use crate::pictures;
use crate::posts::{self, Kind, Visibility, slug};
use crate::search::Question;
use crate::web::{Cx, Limit, Member, SentWithFiles, aside};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::web::{Data, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;
use typed::{FORM_LIMIT, PostForm};

/// Posts filed and changed, by member.
const FILING: Limit = Limit::new("filing", |limits| limits.posts);

/// Posts that are looked at before they are filed, by member: to mask them and to look for likes is work. A whole network's
/// searches would keep its members from filing.
const DRAFTS: Limit = Limit::new("drafts", |limits| limits.searches);

/// Looks for posts like a title, and for posts with words in them, by network.
pub const SEARCHES: Limit = Limit::new("searches", |limits| limits.searches);

/// A post is sent to another address than the page of its form has.
pub const FORM: (&str, &str) = ("/posts", "/posts/new");

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/new").route(get().to(begin)))
        .service(resource("/posts/similar").route(get().to(similar)))
        .service(resource("/posts").route(post().to(file)))
        .service(resource("/posts/{number}/edit").route(get().to(changing::reopen)).route(post().to(changing::change)))
        .service(resource("/posts/{number}/open").route(get().to(opening::ask)).route(post().to(opening::open)))
        .service(
            resource("/posts/{number}/additions")
                .route(get().to(changing::back_to_edit))
                .route(post().to(changing::add)),
        );
}

/// What a link to the form may choose in advance.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wish {
    kind: String,
    title: String,
    device: String,
    build: String,
    area: String,
}

/// GET `/posts/new`
async fn begin(cx: Cx, member: Member, wish: Query<Wish>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let author = member.id;
    let (wished, part) = (wish.device.clone(), wish.area.clone());
    let read = move |conn: &mut Conn| {
        let own = devices::of_person(conn, author)?;
        let builds = devices::builds_on(conn, if wished.is_empty() { own.device() } else { &wished })?;
        // A link may name an area as it was called before, or one that went into another.
        let area = areas::find(conn, &part)?.map(|area| area.slug).unwrap_or_default();
        Ok((own, builds, area, areas::offered(conn, None)?))
    };
    let (own, builds, area, lines) = cx.app.read(read).await?;
    let device = if wish.device.is_empty() { own.device() } else { &wish.device };
    let Wish { kind, title, build, .. } = &*wish;
    let entered = Entered { kind, title, area: &area, device, build, remembered: device, ..Entered::default() };
    let page = FormPage::new(&cx, None, &entered, lines, &Problems::default());
    cx.html(&page.knowing(own, builds).shown_at(cx.app.now()))
}

/// What somebody types.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    title: String,
}

/// GET `/posts/similar`
async fn similar(cx: Cx, client: Client, find: Data<Suggesting>, typed: Query<Typed>) -> Result<HttpResponse> {
    cx.app.limiter.check(SEARCHES, &client.network)?;
    let alike = alike(&cx, &find, &typed.title).await?;
    cx.html(&AlikePage { page: cx.page(""), alike })
}

/// Posts like a title, as their reader sees them.
async fn alike(cx: &Cx, find: &Suggesting, title: &str) -> Result<Alike> {
    let (question, find, reader) = (Question::of(title), *find, cx.viewer.as_ref().map(|viewer| viewer.id));
    if question.is_empty() {
        return Ok(Alike::default());
    }
    let found = cx.app.read(move |conn| (find.titled)(conn, &question, reader)).await?;
    Ok(Alike::new(found, cx.blocked.is_some()))
}

/// The same below posts about the crash of a draft, unless its author has been shown those.
async fn with_its_crash(cx: &Cx, find: &Suggesting, alike: Alike, draft: Option<&Draft>, shown: &str) -> Result<Alike> {
    let crash = draft.and_then(|draft| draft.crash.clone()).filter(|crash| !shown.is_empty() && crash != shown);
    let Some(crash) = crash else { return Ok(alike) };
    let (find, sought, reader) = (*find, crash.clone(), cx.viewer.as_ref().map(|viewer| viewer.id));
    let found = cx.app.read(move |conn| (find.crashed)(conn, &sought, reader)).await?;
    Ok(alike.below(crash, found, cx.blocked.is_some()))
}

/// POST `/posts`
async fn file(
    cx: Cx,
    (find, files): (Data<Suggesting>, Data<Pictures>),
    sent: SentWithFiles<Member, PostForm, FORM_LIMIT>,
) -> Result<HttpResponse> {
    let SentWithFiles(member, mut form, pieces) = sent;
    cx.expect_unblocked()?;
    cx.app.limiter.check(DRAFTS, &member.id.to_string())?;
    if let Some(why) = form.trap.caught(cx.app.now(), cx.app.config.limits.fastest_form) {
        let chosen = form.along.without_files(&cx, pieces).await;
        let cx = cx.warning_of(why);
        let (lines, entered) = (lines(&cx).await?, form.entered());
        return cx.unprocessable(&FormPage::new(&cx, None, &entered, lines, &Problems::default()).with(chosen));
    }
    let of_pictures = form.along.keep(&form.choices.keep);
    let chosen = form.along.with_files(&cx, &files, &member, pieces).await?;
    let alike = if form.ask.is_empty() { Alike::default() } else { alike(&cx, &find, &form.title).await? };
    let reads = cx.language();
    let (read, form) = aside(move || (form.entered().device_and_build(), form)).await?;
    let (named, unlisted) = unlisted(&cx, read, &form).await?;
    let parse = move || (Draft::parse_on(&alike.proposing(form.entered()), &named, reads), named, (form, alike));
    let (draft, (device, build), (form, alike)) = aside(parse).await?;
    let draft = chosen.and(draft.map_err(Error::Invalid));
    let found = match &draft {
        Ok(draft) => logs::each_once(draft.found.iter().cloned().chain(of_pictures)),
        Err(_) => Vec::new(),
    };
    let alike = with_its_crash(&cx, &find, alike, draft.as_ref().ok(), &form.crash).await?;
    if !alike.rows.is_empty() || form.choices.is_news(&found) || unlisted.is_some() {
        let wrong = if let Err(Error::Invalid(wrong)) = draft { wrong } else { Problems::default() };
        // What a log says of device and build is seen before it is filed.
        let entered = Entered { build: &build, ..form.entered() };
        let entered = if device.is_empty() { entered } else { Entered { device: &device, ..entered } };
        let page = FormPage::new(&cx, None, &entered, lines(&cx).await?, &wrong);
        let page = page.asking(&cx, alike).masking(found).with(chosen).keeping_device(unlisted);
        return if wrong.is_empty() { cx.html(&page) } else { cx.unprocessable(&page) };
    }
    match submit(&cx, &member, draft, chosen.kept()).await {
        Ok((page, seen, are_shown)) => {
            if are_shown {
                chosen.are_shown(&files, &member);
            }
            Ok(cx.see_other(&page, Some(words::filed(seen))))
        }
        Err(Error::Invalid(wrong)) => {
            let page = FormPage::new(&cx, None, &form.entered(), lines(&cx).await?, &wrong);
            cx.unprocessable(&page.with(chosen.after(&wrong)))
        }
        Err(error) => Err(error),
    }
}

/// Device and build of a bug, and the device that only a log names: one that the site does not know takes no place from the
/// device that the form began with.
async fn unlisted(cx: &Cx, read: (String, String), form: &PostForm) -> Result<((String, String), Option<String>)> {
    let (device, build) = read;
    let is_typed = device.is_empty() || device == form.device.trim() || device == form.remembered;
    if is_typed || form.remembered.is_empty() || form.kind != Kind::Bug.as_str() {
        return Ok(((device, build), None));
    }
    let sought = (device.clone(), build.clone());
    let known = cx.app.read(move |conn| devices::called(conn, &sought.0, &sought.1)).await?;
    Ok(match known {
        Some(_) => ((device, build), None),
        None => ((form.remembered.clone(), build), Some(device)),
    })
}

/// Where its author goes on: to the new post, or to say what its pictures show, where they did not say so yet. Who sees it, and whether its pictures
/// are shown now.
async fn submit(
    cx: &Cx,
    member: &Member,
    draft: Result<Draft>,
    pictures: Vec<Kept>,
) -> Result<(String, Visibility, bool)> {
    let draft = draft?;
    cx.app.limiter.check(FILING, &member.id.to_string())?;
    let (author, now, title, first) = (member.id, cx.app.now(), draft.title.clone(), cx.first_posts());
    let draft = cx.app.read(move |conn| actions::looked_up(conn, draft)).await?;
    let is_to_describe = pictures.iter().any(|picture| picture.alt.is_empty());
    let file = move |conn: &mut Conn| {
        let id = actions::submit(conn, author, &draft, first, now)?;
        let are_shown = pictures::show_with_post(conn, id, author, &pictures, now)?;
        Ok((id, posts::get(conn, id)?.visibility, are_shown))
    };
    let (id, seen, are_shown) = cx.app.write(file).await?;
    let page = if is_to_describe { pictures::page_of_post(id) } else { posts::address(slug(id, &title)) };
    Ok((page, seen, are_shown))
}

async fn lines(cx: &Cx) -> Result<Vec<LineAreas>> {
    cx.app.read(|conn| areas::offered(conn, None)).await
}
