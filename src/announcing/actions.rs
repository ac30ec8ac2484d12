//! What staff do with announcements.

use super::model::{Template, Texts};
use super::store;
use crate::db::{Conn, lock_setup};
use crate::error::{Error, Refusal, Result};
use crate::i18n::Language;

/// Has this said in a language, unless somebody changed that since this revision; gives it as it was and as it is.
pub fn change(conn: &mut Conn, language: Language, seen: i64, texts: &Texts) -> Result<(Template, Template)> {
    lock_setup(conn)?;
    let before = store::template(conn, language)?;
    if before.revision != seen {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    if before.texts != *texts {
        store::set(conn, language, texts)?;
    }
    Ok((before, store::template(conn, language)?))
}
