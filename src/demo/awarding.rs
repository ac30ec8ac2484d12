//! The popcorn awards of the releases whose reports are closed: the last of several waits for its words.

use super::stage::Player;
use crate::awards;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use chrono_tz::Tz;

/// What staff say of it, by language.
const SAID: [(&str, &str); 3] = [
    ("de", "Drei Leute, ein Eimer Popcorn und seit Freitag keine Beschwerde mehr über diesen Schalter."),
    ("en", "Three people, one bucket of popcorn, and not one complaint about that switch since Friday."),
    ("zh-Hans", "三个人，一桶爆米花，从周五到现在没有一条吐槽。"),
];

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, zone: Tz, now: Timestamp) -> Result<()> {
    let grace = player.person("grace")?;
    let said = SAID.map(|(lang, sentence)| (lang.to_owned(), sentence.to_owned()));
    let due = awards::due(conn)?;
    for (place, release) in due.iter().copied().enumerate() {
        awards::find(conn, release, zone, now)?;
        if place > 0 && place + 1 == due.len() {
            // Staff have something to do, and everybody another one to read of.
            continue;
        }
        match awards::stage(conn, grace, (release, None), &said, now) {
            Ok(()) => {}
            // Too few fans chose the same.
            Err(Error::Rejected(_)) => continue,
            Err(error) => return Err(error),
        }
        let engineers = awards::would_name(conn, release)?;
        awards::present(conn, grace, (release, None), &engineers, now)?;
    }
    Ok(())
}
