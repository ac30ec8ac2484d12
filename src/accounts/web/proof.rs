//! What is asked before somebody does what a stolen session must not be enough for: the password once more.

use crate::accounts::limits;
use crate::accounts::password::{Hasher, Lane};
use crate::accounts::session;
use crate::accounts::store::credentials::{self, Credentials};
use crate::error::{Error, Problem, Result};
use crate::people::Person;
use crate::web::{Cx, Flash};
use crate::wire::Client;
use actix_web::HttpResponse;

/// Refuses, at the field `current`, whoever does not know the password of the account.
pub async fn expect_password(cx: &Cx, client: &Client, hasher: &Hasher, account: &Person, current: &str) -> Result<()> {
    if current.is_empty() {
        return Err(Error::invalid("current", Problem::Missing));
    }
    proven(cx, client, hasher, account, current).await.map(drop)
}

/// What the present password was checked against, if it is right. A stolen session must not become a way to guess it.
pub(super) async fn proven(
    cx: &Cx,
    client: &Client,
    hasher: &Hasher,
    account: &Person,
    current: &str,
) -> Result<Credentials> {
    limits::by_network(&cx.app.limiter, client)?;
    limits::by_account(&cx.app.limiter, &account.email_key, client, None)?;
    let id = account.id;
    let known = cx.app.read(move |conn| credentials::of(conn, id)?.ok_or(Error::SignInFirst)).await?;
    if hasher.verify(current, Some(&known.password_hash), Lane::Reserved).await? {
        Ok(known)
    } else {
        Err(Error::invalid("current", Problem::WrongCurrentPassword))
    }
}

/// Leads on somebody whose sessions have just ended.
pub fn signed_out(cx: &Cx, to: &str, flash: Flash) -> HttpResponse {
    let mut response = cx.see_other_builder(to, Some(flash));
    response.cookie(session::removal(&cx.app.config)).finish()
}
