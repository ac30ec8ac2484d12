//! Where somebody hears of which kind of event: in the inbox, by mail, or not at all.

use super::model::{Concern, Hearing, Preferences, Way};
use super::store::{known_wishes, preferences, set_preferences};
use super::wishes;
use crate::db::schema::hearing;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::Result;
use crate::mail::{self, MailKind};
use crate::people;
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Those of these people who do not want to hear of such events in this way.
pub fn refusing(conn: &mut Conn, people: &[UserId], concern: Concern, way: Way) -> Result<HashSet<UserId>> {
    let mut refusing = HashSet::new();
    for piece in people.chunks(1_000) {
        let rows = hearing::table.filter(hearing::user_id.eq_any(piece)).filter(hearing::concern.eq(concern));
        let rows: Vec<(UserId, bool, bool)> =
            rows.select((hearing::user_id, hearing::web, hearing::mail)).load(conn)?;
        let said: HashMap<UserId, Hearing> =
            rows.into_iter().map(|(user, web, mail)| (user, Hearing { web, mail })).collect();
        // Whoever has said nothing hears of it as everybody does at first.
        let hears = |user: &UserId| said.get(user).copied().unwrap_or_else(|| concern.at_first()).by(way);
        refusing.extend(piece.iter().copied().filter(|user| !hears(user)));
    }
    Ok(refusing)
}

/// Whether anybody may want mails of such events: of what few choose, nobody is looked for where nobody did.
pub fn is_any_mailed(conn: &mut Conn, concern: Concern) -> Result<bool> {
    if !concern.is_mailed_by_choice() {
        return Ok(true);
    }
    let chosen = hearing::table.filter(hearing::concern.eq(concern)).filter(hearing::mail.eq(true));
    Ok(diesel::select(exists(chosen)).get_result(conn)?)
}

/// Whether a person is mailed of such events.
pub fn is_mailed(conn: &mut Conn, user: UserId, concern: Concern) -> Result<bool> {
    Ok(preferences(conn, user)?.notices && refusing(conn, &[user], concern, Way::Mail)?.is_empty())
}

/// The kinds of events of which a person is mailed.
pub fn mailed(conn: &mut Conn, user: UserId) -> Result<Vec<Concern>> {
    if !preferences(conn, user)?.notices {
        return Ok(Vec::new());
    }
    let told = hearing_of(conn, user)?.into_iter().filter(|(_, hearing)| hearing.mail);
    Ok(told.map(|(concern, _)| concern).collect())
}

/// Asked again in the write that queues notices: who of these people wants them now. Who changes that at this moment waits
/// until that write ends, and then takes theirs back. Whoever is about to leave wants none.
pub fn still_told(conn: &mut Conn, people: &[UserId], concern: Concern) -> Result<HashSet<UserId>> {
    let ids: Vec<i64> = people.iter().map(|user| user.0).collect();
    lock(conn, Lockable::MailPreferences, &ids)?;
    let refusing = refusing(conn, people, concern, Way::Mail)?;
    let (known, there) = (known_wishes(conn, people)?, people::staying(conn, people)?);
    let told = known.into_iter().filter(|(_, (wanted, _))| wanted.notices).map(|(user, _)| user);
    Ok(told.filter(|user| there.contains(user) && !refusing.contains(user)).collect())
}

/// Where a person hears of each kind of event.
pub(super) fn hearing_of(conn: &mut Conn, user: UserId) -> Result<Vec<(Concern, Hearing)>> {
    let rows = hearing::table.filter(hearing::user_id.eq(user));
    let rows: Vec<(Concern, bool, bool)> = rows.select((hearing::concern, hearing::web, hearing::mail)).load(conn)?;
    let of = |concern: Concern| {
        let said = rows.iter().find(|(known, ..)| *known == concern);
        said.map_or_else(|| concern.at_first(), |(_, web, mail)| Hearing { web: *web, mail: *mail })
    };
    Ok(Concern::ALL.iter().map(|concern| (*concern, of(*concern))).collect())
}

/// Sets where a person hears of each kind of event, and whether the digest comes. Mails already waiting that they no longer
/// want are taken back.
pub(super) fn set_hearing(
    conn: &mut Conn,
    user: UserId,
    digest: bool,
    chosen: &[(Concern, Hearing)],
    now: Timestamp,
) -> Result<()> {
    let notices = chosen.iter().any(|(_, hearing)| hearing.mail);
    wishes(conn, user)?;
    // Before anything else: whoever queues mails looks at this row first.
    set_preferences(conn, user, Preferences { digest, notices })?;
    diesel::delete(hearing::table.filter(hearing::user_id.eq(user))).execute(conn)?;
    for (concern, Hearing { web, mail }) in chosen.iter().filter(|(concern, said)| *said != concern.at_first()) {
        let row =
            (hearing::user_id.eq(user), hearing::concern.eq(*concern), hearing::web.eq(*web), hearing::mail.eq(*mail));
        diesel::insert_into(hearing::table).values(row).execute(conn)?;
    }
    if !digest {
        mail::cancel(conn, user, MailKind::Digest, now)?;
    }
    if notices {
        let silent = chosen.iter().filter(|(_, hearing)| !hearing.mail);
        let silent: Vec<&str> = silent.map(|(concern, _)| concern.as_str()).collect();
        mail::cancel_about(conn, user, &silent, now)
    } else {
        mail::cancel(conn, user, MailKind::Notice, now).map(drop)
    }
}
