//! What pages of other rooms ask before somebody does what cannot be done again: the password once more.

use crate::accounts::limits;
use crate::accounts::password::{Hasher, Lane};
use crate::accounts::session;
use crate::accounts::store::credentials;
use crate::error::{Error, Problem, Result};
use crate::people::Person;
use crate::web::{Cx, Flash};
use crate::wire::Client;
use actix_web::HttpResponse;

/// Refuses whoever does not know the password of the account: a stolen session must not be enough, nor become a way to
/// guess the password.
pub async fn expect_password(
    cx: &Cx,
    client: &Client,
    hasher: &Hasher,
    account: &Person,
    (field, typed): (&'static str, &str),
) -> Result<()> {
    if typed.is_empty() {
        return Err(Error::invalid(field, Problem::Missing));
    }
    limits::by_network(&cx.app.limiter, client)?;
    limits::by_account(&cx.app.limiter, &account.email_key, client, None)?;
    let id = account.id;
    let known = cx.app.read(move |conn| credentials::of(conn, id)?.ok_or(Error::SignInFirst)).await?;
    if hasher.verify(typed, Some(&known.password_hash), Lane::Reserved).await? {
        Ok(())
    } else {
        Err(Error::invalid(field, Problem::WrongCurrentPassword))
    }
}

/// Leads on somebody whose sessions have just ended.
pub fn signed_out(cx: &Cx, to: &str, flash: Flash) -> HttpResponse {
    let mut response = cx.see_other_builder(to, Some(flash));
    response.cookie(session::removal(&cx.app.config)).finish()
}
