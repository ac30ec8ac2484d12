//! HTTP: filing a post, changing it, adding to it.

mod again;
mod opening;
mod typed;

pub use again::{addition_again, edit_again, post_again};

use super::actions;
use super::model::{Draft, Entered, addition, news};
use super::suggesting::{Alike, Suggesting};
use super::views::{AdditionPage, AlikePage, FormPage};
use super::words::{self, EDITED};
use crate::areas::{self, LineAreas};
use crate::db::{Conn, PostId};
use crate::devices::{self, OfPost};
use crate::error::{Error, Problems, Result};
use crate::i18n::Language;
use crate::posts::{self, Post, PostText, Visibility, WRITING_BELOW, slug};
use crate::search::{Question, Written};
use crate::web::{Cx, Limit, Member, Sent};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;
use typed::{AdditionForm, FORM_LIMIT, PostForm};

/// Posts filed and changed, by member.
const FILING: Limit = Limit::new("filing", |limits| limits.posts);

/// Looks for posts like a title, and for posts with words in them, by network.
pub const SEARCHES: Limit = Limit::new("searches", |limits| limits.searches);

/// A post is sent to another address than the page of its form has.
pub const FORM: (&str, &str) = ("/posts", "/posts/new");

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/new").route(get().to(begin)))
        .service(resource("/posts/similar").route(get().to(similar)))
        .service(resource("/posts").route(post().to(file)))
        .service(resource("/posts/{number}/edit").route(get().to(reopen)).route(post().to(change)))
        .service(resource("/posts/{number}/open").route(get().to(opening::ask)).route(post().to(opening::open)))
        .service(resource("/posts/{number}/additions").route(get().to(back_to_edit)).route(post().to(add)));
}

/// What a link to the form may choose in advance.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wish {
    kind: String,
    title: String,
    device: String,
}

/// GET `/posts/new`
async fn begin(cx: Cx, member: Member, wish: Query<Wish>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let author = member.id;
    let (own, lines) =
        cx.app.read(move |conn| Ok((devices::of_person(conn, author)?, areas::offered(conn, None)?))).await?;
    let device = if wish.device.is_empty() { own.device() } else { &wish.device };
    let entered = Entered { kind: &wish.kind, title: &wish.title, device, remembered: device, ..Entered::default() };
    let page = FormPage::new(&cx, None, &entered, lines, &Problems::default());
    cx.html(&page.knowing(own).shown_at(cx.app.now()))
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
    let found = cx.app.read(move |conn| (find.0)(conn, &question, reader)).await?;
    Ok(Alike::new(found, cx.blocked.is_some()))
}

/// POST `/posts`
async fn file(
    cx: Cx,
    client: Client,
    find: Data<Suggesting>,
    sent: Sent<Member, PostForm, FORM_LIMIT>,
) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    cx.expect_unblocked()?;
    // To mask and to look for likes is work, also where nothing is filed yet.
    cx.app.limiter.check(SEARCHES, &client.network)?;
    if let Some(why) = form.trap.caught(cx.app.now(), cx.app.config.limits.fastest_form) {
        let cx = cx.warning_of(why);
        let (lines, entered) = (lines(&cx).await?, form.entered());
        return cx.unprocessable(&FormPage::new(&cx, None, &entered, lines, &Problems::default()));
    }
    let draft = Draft::parse(&form.entered(), cx.language());
    if let Ok(draft) = &draft {
        let alike = if form.ask.is_empty() { Alike::default() } else { alike(&cx, &find, &form.title).await? };
        if !alike.rows.is_empty() || form.choices.is_news(&draft.found) {
            let (lines, entered) = (lines(&cx).await?, form.entered());
            let page = FormPage::new(&cx, None, &entered, lines, &Problems::default());
            return cx.html(&page.asking(&cx, alike).masking(draft.found.clone()));
        }
    }
    match submit(&cx, &member, draft).await {
        Ok((slug, seen)) => Ok(cx.see_other(&posts::address(slug), Some(words::filed(seen)))),
        Err(Error::Invalid(wrong)) => {
            let lines = lines(&cx).await?;
            cx.unprocessable(&FormPage::new(&cx, None, &form.entered(), lines, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// The new post's part of an address, and who sees it.
async fn submit(cx: &Cx, member: &Member, draft: std::result::Result<Draft, Problems>) -> Result<(String, Visibility)> {
    let draft = draft.map_err(Error::Invalid)?;
    cx.app.limiter.check(FILING, &member.id.to_string())?;
    let (author, now, title, first) = (member.id, cx.app.now(), draft.title.clone(), cx.first_posts());
    let draft = cx.app.read(move |conn| actions::looked_up(conn, draft)).await?;
    let file = move |conn: &mut Conn| {
        let id = actions::submit(conn, author, &draft, first, now)?;
        Ok((id, posts::get(conn, id)?.visibility))
    };
    let (id, seen) = cx.app.write(file).await?;
    Ok((slug(id, &title), seen))
}

/// GET `/posts/{number}/edit`: the form of the text, or once that stays as it is, of an addition below it.
async fn reopen(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let own = own(&cx, &member, numbered(&key)?).await?;
    if !own.may_change {
        return cx.html(&AdditionPage::new(&cx, &own.post, "", &Problems::default()));
    }
    let Own { post, text, area, lines, log, devices, .. } = own;
    let only: Vec<String> = devices.into_iter().filter(|it| it.is_wanted).map(|it| it.device.codename).collect();
    let only = only.join(", ");
    let entered = Entered {
        kind: post.kind.as_str(),
        title: &post.title,
        body: &text.body,
        area: &area,
        device: text.device.as_deref().unwrap_or_default(),
        build: text.build.as_deref().unwrap_or_default(),
        only: &only,
        // A language that is not to choose was recognised, and is again.
        lang: post.lang.parse::<Language>().map_or("", |_| &post.lang),
        log: log.as_deref().unwrap_or_default(),
        ..Entered::default()
    };
    cx.html(&FormPage::new(&cx, Some(&post), &entered, lines, &Problems::default()))
}

/// POST `/posts/{number}/edit`
async fn change(cx: Cx, key: Path<String>, sent: Sent<Member, PostForm, FORM_LIMIT>) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    cx.expect_unblocked()?;
    let id = numbered(&key)?;
    cx.app.limiter.check(FILING, &member.id.to_string())?;
    let draft = Draft::parse(&form.entered(), cx.language());
    if let Ok(draft) = &draft
        && form.choices.is_news(&draft.found)
    {
        let (own, entered) = (own(&cx, &member, id).await?, form.entered());
        if own.may_change {
            let page = FormPage::new(&cx, Some(&own.post), &entered, own.lines, &Problems::default());
            return cx.html(&page.masking(draft.found.clone()));
        }
    }
    match save(&cx, &member, id, draft).await {
        Ok(slug) => Ok(cx.see_other(&posts::address(slug), Some(EDITED))),
        Err(Error::Invalid(wrong)) => show_again(&cx, &member, id, &form, &wrong).await,
        Err(error) if error.is(posts::ALREADY_DECIDED) => {
            show_again(&cx, &member, id, &form, &Problems::default()).await
        }
        Err(error) => Err(error),
    }
}

/// The form with what was typed; when a vote or an answer came while it was, the form that adds it below.
async fn show_again(cx: &Cx, member: &Member, id: PostId, form: &PostForm, wrong: &Problems) -> Result<HttpResponse> {
    let own = own(cx, member, id).await?;
    if wrong.is_empty() || !own.may_change {
        let typed = news(&form.entered(), &own.post, &own.text, own.log.as_deref());
        return cx.html_with(StatusCode::CONFLICT, &AdditionPage::instead(cx, &own.post, &typed));
    }
    cx.unprocessable(&FormPage::new(cx, Some(&own.post), &form.entered(), own.lines, wrong))
}

async fn save(cx: &Cx, member: &Member, id: PostId, draft: std::result::Result<Draft, Problems>) -> Result<String> {
    let draft = draft.map_err(Error::Invalid)?;
    let (viewer, now) = (member.0.clone(), cx.app.now());
    let draft = cx.app.read(move |conn| actions::looked_up(conn, draft)).await?;
    let changed = move |conn: &mut _| {
        posts::seen_by(conn, id, Some(&viewer))?;
        actions::edit(conn, viewer.id, id, &draft, now)
    };
    Ok(cx.app.write(changed).await?.slug())
}

/// One's own post, to be changed or added to.
struct Own {
    post: Post,
    text: PostText,
    /// Whether the text itself may still change.
    may_change: bool,
    /// The slug of its area, and the choice of areas.
    area: String,
    lines: Vec<LineAreas>,
    log: Option<String>,
    devices: Vec<OfPost>,
}

async fn own(cx: &Cx, member: &Member, id: PostId) -> Result<Own> {
    let viewer = member.0.clone();
    let read = move |conn: &mut _| {
        let post = posts::seen_by(conn, id, Some(&viewer))?;
        let may_change = match actions::may_be_edited(conn, &post, viewer.id) {
            Ok(()) => true,
            Err(Error::Forbidden(_)) => false,
            Err(other) => return Err(other),
        };
        if !may_change {
            actions::may_be_added_to(conn, &post, viewer.id)?;
        }
        let area = areas::get(conn, post.area_id)?.slug;
        Ok(Own {
            log: posts::log_of(conn, id)?,
            devices: devices::of_post(conn, id)?,
            text: posts::text_of(conn, id)?,
            may_change,
            area,
            lines: areas::offered(conn, Some(post.area_id))?,
            post,
        })
    };
    cx.app.read(read).await
}

/// GET `/posts/{number}/additions`: a reload of a form that was refused.
async fn back_to_edit(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(format_args!("{}/edit", numbered(&key)?)), None))
}

/// POST `/posts/{number}/additions`
async fn add(cx: Cx, key: Path<String>, sent: Sent<Member, AdditionForm>) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    cx.expect_unblocked()?;
    let id = numbered(&key)?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let added = match addition(&form.body, &form.choices.keep, cx.language()) {
        Ok((_, found)) if form.choices.is_news(&found) => {
            let own = own(&cx, &member, id).await?;
            let page = AdditionPage::new(&cx, &own.post, &form.body, &Problems::default());
            return cx.html(&page.masking(found));
        }
        Ok((new, _)) => add_below(&cx, &member, id, new).await,
        Err(wrong) => Err(wrong),
    };
    match added {
        Ok(slug) => Ok(cx.see_other(&posts::address(slug), Some(EDITED))),
        Err(Error::Invalid(wrong)) => {
            let own = own(&cx, &member, id).await?;
            cx.unprocessable(&AdditionPage::new(&cx, &own.post, &form.body, &wrong))
        }
        Err(error) => Err(error),
    }
}

async fn add_below(cx: &Cx, member: &Member, id: PostId, new: Written) -> Result<String> {
    let viewer = member.0.clone();
    let seen = cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await?;
    seen.may_be_added_to_by(member.id).map_err(Error::Forbidden)?;
    let (author, now) = (member.id, cx.app.now());
    Ok(cx.app.write(move |conn| actions::add(conn, author, id, &new, now)).await?.slug())
}

async fn lines(cx: &Cx) -> Result<Vec<LineAreas>> {
    cx.app.read(|conn| areas::offered(conn, None)).await
}

fn numbered(key: &str) -> Result<PostId> {
    posts::number(key).ok_or(Error::NotFound)
}
