//! What is finished, and ships with a train.

use crate::db::{Conn, TrainId};
use crate::error::Result;
use crate::posts::{self, Post, Status};
use crate::trains::Homes;

/// The finished posts that ship with a train and that everybody sees, most votes first, at most so many.
pub fn ready(conn: &mut Conn, train: TrainId, most: i64) -> Result<Vec<Post>> {
    let share = Homes::read(conn)?.share(train);
    posts::of_share(conn, Status::Ready, &share, most)
}
