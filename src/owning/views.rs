//! The button.

use crate::db::{PostId, UserId};
use crate::people::Profile;

/// Takes a post, or gives it back; `owning/button.html` shows it.
#[derive(Debug, Clone)]
pub struct OwnButton {
    /// The post.
    pub number: PostId,
    /// Who sees to it.
    pub owner: Option<Profile>,
    /// Whether that is the reader.
    pub is_own: bool,
    /// Where to go afterwards.
    pub back: String,
}

impl OwnButton {
    /// For a reader, on a page that is gone back to.
    pub fn new(number: PostId, owner: Option<Profile>, reader: Option<UserId>, back: &str) -> Self {
        let is_own = owner.as_ref().is_some_and(|owner| Some(owner.id) == reader);
        Self { number, owner, is_own, back: back.to_owned() }
    }
}
