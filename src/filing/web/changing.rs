//! HTTP of one's own post: changing it, adding to it.

use super::FILING;
use super::typed::{AdditionForm, FORM_LIMIT, PostForm};
use crate::areas::{self, LineAreas};
use crate::db::PostId;
use crate::devices::{self, OfPost};
use crate::error::{Error, Problems, Result};
use crate::files::Chosen;
use crate::filing::actions;
use crate::filing::model::{Draft, Entered, addition, news};
use crate::filing::views::{AdditionPage, FormPage};
use crate::filing::words::EDITED;
use crate::i18n::Language;
use crate::posts::{self, Post, PostText, WRITING_BELOW};
use crate::search::Written;
use crate::text::handles_in_text;
use crate::web::{Cx, Member, Sent, SentWithFiles, aside};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

/// GET `/posts/{number}/edit`: the form of the text, or once that stays as it is, of an addition below it.
pub(super) async fn reopen(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let own = own(&cx, &member, posts::numbered(&key)?).await?;
    if !own.may_change {
        return cx.html(&AdditionPage::new(&cx, &own.post, "", &Problems::default()));
    }
    let Own { post, text, area, lines, log, devices, .. } = own;
    let device = devices.iter().find(|it| it.is_named).map(|it| it.device.called());
    let only: Vec<String> = devices.into_iter().filter(|it| it.is_wanted).map(|it| it.device.listed()).collect();
    let only = only.join(", ");
    let entered = Entered {
        kind: post.kind.as_str(),
        title: &post.title,
        body: &text.body,
        area: &area,
        device: device.as_deref().or(text.device.as_deref()).unwrap_or_default(),
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
pub(super) async fn change(
    cx: Cx,
    key: Path<String>,
    sent: SentWithFiles<Member, PostForm, FORM_LIMIT>,
) -> Result<HttpResponse> {
    let SentWithFiles(member, form, pieces) = sent;
    cx.expect_unblocked()?;
    // Its pictures have a page of their own.
    let chosen = form.along.without_files(&cx, pieces).await;
    let id = posts::numbered(&key)?;
    cx.app.limiter.check(FILING, &member.id.to_string())?;
    let reads = cx.language();
    let (draft, form) = aside(move || (Draft::parse(&form.entered(), reads), form)).await?;
    if let Ok(draft) = &draft
        && form.choices.is_news(&draft.found)
    {
        let (own, entered) = (own(&cx, &member, id).await?, form.entered());
        if own.may_change {
            let page = FormPage::new(&cx, Some(&own.post), &entered, own.lines, &Problems::default());
            return cx.html(&page.masking(draft.found.clone()).with(chosen));
        }
    }
    match save(&cx, &member, id, draft).await {
        Ok(slug) => Ok(cx.see_other(&posts::address(slug), Some(EDITED))),
        Err(Error::Invalid(wrong)) => show_again(&cx, &member, id, (form, chosen), &wrong).await,
        Err(error) if error.is(posts::ALREADY_DECIDED) => {
            show_again(&cx, &member, id, (form, chosen), &Problems::default()).await
        }
        Err(error) => Err(error),
    }
}

/// The form with what was typed; when a vote or an answer came while it was, the form that adds it below.
async fn show_again(
    cx: &Cx,
    member: &Member,
    id: PostId,
    (form, chosen): (PostForm, Chosen),
    wrong: &Problems,
) -> Result<HttpResponse> {
    let own = own(cx, member, id).await?;
    if wrong.is_empty() || !own.may_change {
        let typed = move || (news(&form.entered(), &own.post, &own.text, own.log.as_deref()), own.post);
        let (typed, post) = aside(typed).await?;
        return cx.html_with(StatusCode::CONFLICT, &AdditionPage::instead(cx, &post, &typed));
    }
    cx.unprocessable(&FormPage::new(cx, Some(&own.post), &form.entered(), own.lines, wrong).with(chosen))
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
pub(super) struct Own {
    pub post: Post,
    pub text: PostText,
    /// Whether the text itself may still change.
    pub may_change: bool,
    /// The slug of its area, and the choice of areas.
    area: String,
    pub lines: Vec<LineAreas>,
    pub log: Option<String>,
    devices: Vec<OfPost>,
}

pub(super) async fn own(cx: &Cx, member: &Member, id: PostId) -> Result<Own> {
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
pub(super) async fn back_to_edit(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(format_args!("{}/edit", posts::numbered(&key)?)), None))
}

/// POST `/posts/{number}/additions`
pub(super) async fn add(cx: Cx, key: Path<String>, sent: Sent<Member, AdditionForm>) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    cx.expect_unblocked()?;
    let id = posts::numbered(&key)?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let reads = cx.language();
    let read = move || {
        let added = addition(&form.body, &form.choices.keep, reads);
        let added = added.map(|(new, found)| (handles_in_text(&new.body.source), new, found));
        (added, form)
    };
    let (added, form) = aside(read).await?;
    let added = match added {
        Ok((_, _, found)) if form.choices.is_news(&found) => {
            let own = own(&cx, &member, id).await?;
            let page = AdditionPage::new(&cx, &own.post, &form.body, &Problems::default());
            return cx.html(&page.masking(found));
        }
        Ok((handles, new, _)) => add_below(&cx, &member, id, (new, handles)).await,
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

async fn add_below(cx: &Cx, member: &Member, id: PostId, (new, handles): (Written, Vec<String>)) -> Result<String> {
    let viewer = member.0.clone();
    let seen = cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await?;
    seen.may_be_added_to_by(member.id).map_err(Error::Forbidden)?;
    let (author, now) = (member.id, cx.app.now());
    Ok(cx.app.write(move |conn| actions::add(conn, author, id, (&new, &handles), now)).await?.slug())
}
