//! What a picture is, and where it stands.

use crate::db::{CommentId, PictureId, PostId};
use crate::files::fitting;
use crate::text::number;
use crate::{comments, posts};

/// A picture of a post, of a comment, or of an option of a question.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Picture {
    /// Its row.
    pub id: PictureId,
    /// What its files are called.
    pub name: String,
    /// The post it belongs to, or the one of its comment or question.
    pub post_id: PostId,
    /// The comment it belongs to, if it is a comment's.
    pub comment_id: Option<CommentId>,
    /// The option of a question that looks like this, if it is one's.
    pub option_id: Option<i64>,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// In pixels, of the one in lists.
    pub small_width: i64,
    /// In pixels, of the one in lists.
    pub small_height: i64,
}

impl Picture {
    /// The address of the one that is shown by itself.
    pub fn full(&self) -> String {
        full_at(&self.name)
    }

    /// How wide it stands below a text, in pixels.
    pub fn width(&self) -> u32 {
        self.shown().0
    }

    /// How high it stands below a text, in pixels.
    pub fn height(&self) -> u32 {
        self.shown().1
    }

    /// Half of what there is, for screens whose points are finer than a pixel.
    fn shown(&self) -> (u32, u32) {
        let [width, height] = [self.small_width, self.small_height].map(|side| u32::try_from(side).unwrap_or(1));
        fitting((width, height), SHOWN)
    }

    /// The address of the one in lists.
    pub fn small(&self) -> String {
        small_at(&self.name)
    }
}

/// The widest and highest that a picture stands below a text, in pixels.
const SHOWN: (u32, u32) = (320, 240);

/// What the addresses of all pictures begin with.
const BELOW: &str = "/pictures/";

/// The address of the one that is shown by itself, of a picture whose files are called so.
pub fn full_at(name: &str) -> String {
    format!("{BELOW}{name}-full.webp")
}

/// The address of the one in lists.
pub fn small_at(name: &str) -> String {
    format!("{BELOW}{name}-small.webp")
}

/// The address of the page of a post's pictures.
pub fn page_of_post(id: PostId) -> String {
    posts::address(format_args!("{id}/pictures"))
}

/// Where pictures are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// To a post.
    Post(PostId),
    /// To a comment.
    Comment(CommentId),
    /// To an option of a question.
    Option(i64),
}

impl Place {
    /// The address of its page of pictures.
    pub(super) fn address(self) -> String {
        match self {
            Self::Post(id) => page_of_post(id),
            Self::Comment(id) => comments::pictures_of(id),
            Self::Option(id) => format!("/options/{id}/pictures"),
        }
    }
}

/// The place of whose pictures it is said at an address what they show.
pub fn described_at(path: &str) -> Option<Place> {
    let of = path.strip_suffix("/pictures/describe")?;
    let of_post = posts::below(of).and_then(posts::number).map(Place::Post);
    let of_comment = || comments::done_at(path).map(|(id, _)| Place::Comment(id));
    let of_option = || of.strip_prefix("/options/").and_then(number).map(Place::Option);
    of_post.or_else(of_comment).or_else(of_option)
}
