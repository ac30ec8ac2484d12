//! Meetups: whoever has a place is asked in time whether they come, and places that are free or were not confirmed go to those
//! who wait, each in a write of its own.

use super::Worker;
use crate::db::Conn;
use crate::error::Result;
use crate::meetups;

/// Writes for one meetup in one tick; what is left then goes on with the next.
const MOST_WRITES: usize = 20;

impl Worker {
    /// Does what is due, whether its moment is now or was while nobody worked. One that cannot go on holds up no other.
    pub(super) async fn keep_meetups(&self) -> Result<()> {
        let now = self.app.now();
        // A look first, as everywhere.
        let look = move |conn: &mut Conn| -> Result<_> {
            Ok((meetups::due_to_ask(conn, now)?, meetups::due_to_move(conn, now)?))
        };
        let (asking, moving) = self.app.db.read(look).await?;
        let mut kept = Ok(());
        for id in asking {
            let asked = self.app.db.write(move |conn| meetups::ask(conn, id, now)).await;
            if let Ok(true) = asked {
                tracing::info!(meetup = id, "those with a place were asked whether they come");
            }
            kept = kept.and(asked.map(drop));
        }
        for id in moving {
            kept = kept.and(self.move_places_on(id).await);
        }
        kept
    }

    async fn move_places_on(&self, id: i64) -> Result<()> {
        let now = self.app.now();
        for _ in 0..MOST_WRITES {
            let moved = self.app.db.write(move |conn| meetups::move_on(conn, id, now)).await?;
            if moved == 0 {
                return Ok(());
            }
            tracing::info!(meetup = id, places = moved, "places went to those who waited");
        }
        Ok(())
    }
}
