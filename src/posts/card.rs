//! What other sites show beside a link to a post.

use super::model::Post;
use crate::cards::{Card, Frame};

impl Post {
    /// Its card, if everybody sees it.
    pub fn card(&self, frame: &Frame<'_>) -> Option<Card> {
        let title = (self.title.as_str(), self.lang.as_str());
        self.is_public().then(|| frame.post(self.id.0, self.kind.word(frame.l), title, self.vote_count))
    }
}
