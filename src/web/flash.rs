//! One word carried over a redirect in a cookie, shown once as a sentence.

use crate::i18n::Messages;
use crate::text_enum;

text_enum! {
    /// What just happened.
    Flash {
        /// A member signed in.
        SignedIn => "signed-in",
        /// A member signed out.
        SignedOut => "signed-out",
        /// The e-mail address was confirmed.
        Verified => "verified",
        /// The password was changed, and all other sessions ended.
        PasswordChanged => "password-changed",
        /// Settings were saved.
        Saved => "saved",
        /// A confirmation link was mailed.
        LinkSent => "link-sent",
        /// A post was filed.
        Filed => "filed",
        /// A post was edited.
        Edited => "edited",
        /// A vote counts.
        Voted => "voted",
        /// A vote was withdrawn.
        Withdrawn => "withdrawn",
        /// A comment was added.
        Commented => "commented",
        /// The member follows a post.
        Followed => "followed",
        /// The member no longer follows a post.
        Unfollowed => "unfollowed",
        /// Staff decided on a post.
        Decided => "decided",
        /// Staff took a decision back.
        Undone => "undone",
        /// The release was changed.
        ReleaseSaved => "release-saved",
        /// The release was frozen.
        Frozen => "frozen",
        /// The release will go out by itself.
        Approved => "approved",
        /// The release was changed, and has to be approved again.
        ApprovalLapsed => "approval-lapsed",
        /// The release is out.
        Published => "published",
        /// The week was skipped.
        Skipped => "skipped",
        /// The vote waits for the e-mail address to be confirmed.
        VoteWaits => "vote-waits",
    }
}

impl Flash {
    /// The sentence.
    pub fn text(self, l: &Messages) -> String {
        match self {
            Self::SignedIn => l.flash_signed_in(),
            Self::SignedOut => l.flash_signed_out(),
            Self::Verified => l.flash_verified(),
            Self::PasswordChanged => l.flash_password_changed(),
            Self::Saved => l.flash_saved(),
            Self::LinkSent => l.flash_link_sent(),
            Self::Filed => l.flash_filed(),
            Self::Edited => l.flash_edited(),
            Self::Voted => l.flash_voted(),
            Self::Withdrawn => l.flash_withdrawn(),
            Self::Commented => l.flash_commented(),
            Self::Followed => l.flash_followed(),
            Self::Unfollowed => l.flash_unfollowed(),
            Self::Decided => l.flash_decided(),
            Self::Undone => l.flash_undone(),
            Self::ReleaseSaved => l.flash_release_saved(),
            Self::Frozen => l.flash_frozen(),
            Self::Approved => l.flash_approved(),
            Self::ApprovalLapsed => l.flash_approval_lapsed(),
            Self::Published => l.flash_published(),
            Self::Skipped => l.flash_skipped(),
            Self::VoteWaits => l.flash_vote_waits(),
        }
    }

    /// Whether the reader still has to do something.
    pub fn is_warning(self) -> bool {
        matches!(self, Self::VoteWaits | Self::ApprovalLapsed)
    }
}
