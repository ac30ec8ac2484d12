//! Setting the site up and appointing staff, over HTTP.

use super::links::state;
use super::sign_up::{SignUpForm, new_person};
use crate::accounts::actions::{self, By, LinkState, Whom};
use crate::accounts::limits;
use crate::accounts::model::SignUp;
use crate::accounts::password::Hasher;
use crate::accounts::session::{self, Presented};
use crate::accounts::token;
use crate::accounts::token::NewSession;
use crate::accounts::token::Purpose;
use crate::accounts::views::{self, DismissPage, SetUpPage, StaffPage, StaffRow, Told};
use crate::accounts::words;
use crate::accounts::words::SIGNED_IN;
use crate::error::{Error, Problem, Problems, Result};
use crate::people::{self, Role};
use crate::web::{Cx, Field, Flash, Form, Owner, named};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct StaffForm {
    email: String,
    role: String,
}

/// GET `/set-up/{token}`
pub(in crate::accounts) async fn set_up_page(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    must_work(&cx, &token).await?;
    cx.html(&set_up_view(&cx, &token, &SignUpForm::default(), &Problems::default()))
}

/// POST `/set-up/{token}`
pub(in crate::accounts) async fn set_up(
    cx: Cx,
    client: Client,
    hasher: Data<Hasher>,
    presented: Presented,
    token: Path<String>,
    Form(form): Form<SignUpForm>,
) -> Result<HttpResponse> {
    must_work(&cx, &token).await?;
    let done = match SignUp::parse(&form.name, &form.email, &form.password, "", cx.language()) {
        Err(problems) => Err(Error::Invalid(problems)),
        Ok((new, password)) => {
            limits::by_network(&cx.app.limiter, &client)?;
            let hash = hasher.hash(password.as_str()).await?;
            let (link, now, session) = (token::hash(&token), cx.app.now(), NewSession::draw(presented)?);
            let set_up = move |conn: &mut _| actions::set_up_owner(conn, &link, &new, &hash, &session, now);
            cx.app.write(set_up).await
        }
    };
    match done {
        Ok(signed_in) => {
            let mut response = cx.see_other_builder("/staff", Some(SIGNED_IN));
            Ok(response.cookie(session::cookie(&cx.app.config, &signed_in.token)).finish())
        }
        Err(Error::Invalid(problems)) => {
            let mut view = set_up_view(&cx, &token, &form, &problems);
            view.page = view.page.with_errors();
            cx.unprocessable(&view)
        }
        Err(error) => Err(error),
    }
}

/// 409 once there is an owner, or when the link is too old.
async fn must_work(cx: &Cx, token: &Path<String>) -> Result<()> {
    if cx.app.read(|conn| Ok(people::has_owner(conn)?)).await? {
        return Err(Error::Rejected(words::OWNER_EXISTS));
    }
    match state(cx, token, Purpose::OwnerSetup).await? {
        LinkState::Live(_) => Ok(()),
        LinkState::Dead => Err(Error::Rejected(words::LINK_EXPIRED)),
    }
}

fn set_up_view<'a>(cx: &'a Cx, token: &'a str, form: &SignUpForm, problems: &Problems) -> SetUpPage<'a> {
    SetUpPage {
        page: cx.page(cx.l().accounts_set_up_title()),
        problems: views::told(problems, cx.l()),
        new: new_person(cx, form, problems),
        token,
    }
}

/// GET `/staff`
pub(in crate::accounts) async fn show(cx: Cx, _: Owner) -> Result<HttpResponse> {
    let role = Role::Staff.as_str().to_owned();
    staff_page(&cx, StaffForm { role, ..StaffForm::default() }, None).await
}

/// GET `/staff/{handle}/dismiss`: whoever is dismissed is signed out everywhere, so the button asks.
pub(in crate::accounts) async fn sure_to_dismiss(cx: Cx, _: Owner, handle: Path<String>) -> Result<HttpResponse> {
    let l = cx.l();
    let rows = staff_rows(&cx).await?;
    let row = rows.iter().find(|row| row.handle == *handle);
    // Somebody else dismissed them meanwhile, or they are the last owner.
    let Some((row, goes_to)) = row.and_then(|row| row.goes_to.as_ref().map(|goes_to| (row, goes_to))) else {
        return Ok(cx.see_other("/staff", None));
    };
    let title = if *goes_to == Role::Staff {
        l.accounts_staff_demote_ask(&row.name)
    } else {
        l.accounts_staff_dismiss_ask(&row.name)
    };
    Ok(never_stored(cx.html(&DismissPage { page: cx.page(title), person: row, goes_to })?))
}

async fn staff_rows(cx: &Cx) -> Result<Vec<StaffRow>> {
    let staff = cx.app.read(|conn| Ok(people::staff(conn)?)).await?;
    let owners = staff.iter().filter(|person| person.role == Role::Owner).count();
    Ok(staff.into_iter().map(|account| StaffRow::new(account, owners, cx.l())).collect())
}

/// POST `/staff`
pub(in crate::accounts) async fn appoint(
    cx: Cx,
    Owner(owner): Owner,
    Form(form): Form<StaffForm>,
) -> Result<HttpResponse> {
    let l = cx.l();
    let role = Role::parse(&form.role).filter(|role| *role != Role::Owner);
    let mistake = match (form.email.trim().is_empty(), role) {
        (true, _) => ("email", Problem::Missing.sentence(l)),
        (false, None) => ("role", Problem::UnknownChoice.sentence(l)),
        (false, Some(role)) => {
            let (by, whom, now) = (By::Owner(owner.id), Whom::Email(form.email.clone()), cx.app.now());
            let appointed = cx.app.write(move |conn| actions::appoint(conn, by, &whom, role, now)).await?;
            match appointed.mistake(l) {
                None => return Ok(cx.see_other("/staff", Some(Flash::SAVED))),
                Some(mistake) => ("email", mistake),
            }
        }
    };
    staff_page(&cx, form, Some(mistake)).await
}

async fn staff_page(cx: &Cx, form: StaffForm, mistake: Option<(&'static str, String)>) -> Result<HttpResponse> {
    let l = cx.l();
    let field = |id: &str, value: String| {
        let error = mistake.iter().find(|(field, _)| *field == id).map(|(_, error)| error.clone());
        Field { value, error: error.unwrap_or_default(), ..Field::default() }
    };
    let (email, role) = (field("email", form.email), field("role", form.role));
    let told = |(field, error)| (field, named(l, views::label(field, l), error));
    let problems: Told = mistake.into_iter().map(told).collect();
    let page = cx.page(l.accounts_staff_title());
    let is_wrong = !problems.is_empty();
    let view = StaffPage {
        page: if is_wrong { page.with_errors() } else { page },
        people: staff_rows(cx).await?,
        email,
        role,
        choices: views::choices(l),
        problems,
    };
    // It shows people's addresses.
    Ok(never_stored(if is_wrong { cx.unprocessable(&view) } else { cx.html(&view) }?))
}
