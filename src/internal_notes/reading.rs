//! Notes as they are shown.

use super::store;
use super::views::Noted;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::people;

/// What staff wrote about a post and those that were merged into it, oldest first, with its authors.
pub fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<Noted>> {
    let notes = store::list(conn, post)?;
    let authors: Vec<UserId> = notes.iter().map(|note| note.author_id).collect();
    let people = people::profiles(conn, &authors)?;
    let all = notes
        .into_iter()
        .map(|note| Noted { author: people.iter().find(|person| person.id == note.author_id).cloned(), note });
    Ok(all.collect())
}
