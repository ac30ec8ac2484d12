//! Following a post, and what mails a person wants.

use crate::text_enum;

text_enum! {
    /// Why somebody follows a post; the first reason stays, unless it was a mere vote.
    Reason {
        /// Wrote it.
        Wrote => "wrote",
        /// Voted for it.
        Voted => "voted",
        /// Commented on it.
        Commented => "commented",
        /// Pressed Follow.
        Asked => "asked",
    }
}

text_enum! {
    /// What a member may choose to hear of, or not.
    Concern {
        /// Answers to posts that they follow.
        Answers => "answers",
        /// Comments on them.
        Comments => "comments",
        /// Comments that mention them.
        Mentions => "mentions",
        /// Questions about posts that they follow and what comes of those; hours of owners in which they asked.
        Questions => "questions",
        /// Lines that open in markets that they want.
        Markets => "markets",
        /// What staff do with what is theirs: their posts, comments, votes, that they are testers, and their place in a group.
        Own => "own",
        /// New posts in areas and lines that they follow.
        Appeared => "appeared",
        /// What ships of people whom they follow.
        ShippedBy => "shipped_by",
        /// Publications, where they follow all releases.
        Releases => "releases",
    }
}

impl Concern {
    /// Whether it comes by mail only to whoever chose that: it would be many mails.
    pub fn is_mailed_by_choice(self) -> bool {
        matches!(self, Self::Comments | Self::Appeared | Self::ShippedBy | Self::Releases)
    }

    /// Where everybody hears of it until they say otherwise.
    pub(super) fn at_first(self) -> Hearing {
        Hearing { web: true, mail: !self.is_mailed_by_choice() }
    }
}

/// How somebody may hear of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// In the inbox.
    Web,
    /// By mail.
    Mail,
}

/// Whether somebody hears of a kind of event, in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hearing {
    pub web: bool,
    pub mail: bool,
}

impl Hearing {
    /// Whether they hear of it in this way.
    pub(super) fn by(self, way: Way) -> bool {
        match way {
            Way::Web => self.web,
            Way::Mail => self.mail,
        }
    }
}

/// Which mails a person wants; both until they say otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The weekly digest.
    pub digest: bool,
    /// Answers to followed posts.
    pub notices: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { digest: true, notices: true }
    }
}
