//! The demo board: several weeks of a living forum, told through the rooms' own actions under a moving clock.
//!
//! Nothing here writes a table: people sign up, file, vote, comment and decide as anybody would, so that the demo can
//! only show what the product does. The whole story is one transaction: it is there, or it is not.

mod abroad;
mod answers;
mod awarding;
mod cast;
mod driving;
mod fixed;
mod going_on;
mod hours;
mod journalists;
mod lately;
mod meetups;
mod picture;
mod plan;
mod player;
mod polls;
mod recalling;
mod reporting;
mod rolling;
mod stage;
mod story;
mod thanking;
mod told;

use crate::accounts::Hasher;
use crate::config::{Config, DatabaseUrl};
use crate::db::{self, Conn, Db};
use crate::error::{Error, Result};
use crate::files::Kept;
use chrono::{DateTime, Utc};
use stage::Stage;

pub use picture::{for_line as picture_for_line, show as show_picture};
pub use plan::PUBLISHED;

/// The password of everybody on the demo board, which listens on this machine only.
pub const PASSWORD: &str = "orange-every-friday";
/// The fact by which a demo database is known.
const MARK: &str = "demo";

/// Whether this database may be used for the demo: it has no people yet, or holds a demo.
pub fn may_fill(url: &DatabaseUrl) -> Result<bool> {
    let db = Db::open(url, 1)?;
    // A look before anything is migrated: somebody's real site may be of an older version.
    if db.write_here(db::is_blank)? {
        return Ok(true);
    }
    db.read_here(|conn| Ok(is_told(conn)? || !crate::people::is_anybody_there(conn)?))
}

/// Whether a database holds the demo, whose passwords everybody knows.
pub fn is_told(conn: &mut Conn) -> Result<bool> {
    Ok(db::fact(conn, MARK)?.is_some())
}

/// Tells the story up to `now`, unless this database holds it already. No line of it shows a picture.
pub fn fill(db: &Db, config: &Config, now: DateTime<Utc>) -> Result<()> {
    fill_showing(db, config, None, now)
}

/// The same with the picture of a line, if there is one.
pub fn fill_showing(db: &Db, config: &Config, picture: Option<Kept>, now: DateTime<Utc>) -> Result<()> {
    if db.read_here(is_told)? {
        return Ok(());
    }
    if db.read_here(crate::people::is_anybody_there)? {
        return Err(Error::broken("this database holds a real site; the demo does not touch it"));
    }
    let hash = Hasher::new()?.hash_here(PASSWORD)?;
    let stage = Stage::new(config, hash, now)?.showing(picture);
    db.write_here(move |conn| {
        player::play(conn, &stage)?;
        db::set_fact(conn, MARK, "told")
    })
}

/// Ready sign-ins: what somebody may try, and the address.
pub fn sign_ins() -> Vec<(&'static str, String)> {
    let first = |people: &[cast::Person]| people.first().map(address).unwrap_or_default();
    vec![("a fan", first(story::FANS)), ("product manager", first(story::STAFF)), ("the owner", address(&story::OWNER))]
}

fn address(person: &cast::Person) -> String {
    format!("{}@demo.invalid", person.handle)
}
