//! The plain sentence of every refusal and every problem with a field.

use super::Messages;
use crate::error::{Problem, Refusal};

impl Messages {
    /// Why an action was refused.
    pub fn refusal(&self, refusal: Refusal) -> String {
        match refusal {
            Refusal::CrossSite => self.refused_cross_site(),
            Refusal::StaffOnly => self.refused_staff_only(),
            Refusal::OwnerOnly => self.refused_owner_only(),
            Refusal::NotYours => self.refused_not_yours(),
            Refusal::EmailNotVerified => self.refused_email_not_verified(),
            Refusal::PostClosed => self.refused_post_closed(),
            Refusal::PostMerged => self.refused_post_merged(),
            Refusal::AlreadyDecided => self.refused_already_decided(),
            Refusal::EnoughAdded => self.refused_enough_added(),
            Refusal::StepNotAllowed => self.refused_step_not_allowed(),
            Refusal::ShippedByReleaseOnly => self.refused_shipped_by_release_only(),
            Refusal::ChangedMeanwhile => self.refused_changed_meanwhile(),
            Refusal::NothingToUndo => self.refused_nothing_to_undo(),
            Refusal::UndoLaterFirst => self.refused_undo_later_first(),
            Refusal::ReleaseNotThere => self.refused_release_not_there(),
            Refusal::ReleaseEmpty => self.refused_release_empty(),
            Refusal::ReplyTooDeep => self.refused_reply_too_deep(),
            Refusal::LinkExpired => self.refused_link_expired(),
            Refusal::OwnerExists => self.refused_owner_exists(),
        }
    }

    /// What is wrong with a field.
    pub fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Missing => self.problem_missing(),
            Problem::TooShort(least) => self.problem_too_short(*least),
            Problem::TooLong(most) => self.problem_too_long(*most, self.number(*most)),
            Problem::UnknownChoice => self.problem_unknown_choice(),
            Problem::NotAnAddress => self.problem_not_an_address(),
            Problem::CommonPassword => self.problem_common_password(),
            Problem::WrongPassword => self.problem_wrong_password(),
            Problem::WrongCurrentPassword => self.problem_wrong_current_password(),
            Problem::TooMuch => self.problem_too_much(),
            Problem::NoSuchPost => self.problem_no_such_post(),
            Problem::ReasonNeeded => self.problem_reason_needed(),
            Problem::Unreadable => self.problem_unreadable(),
            Problem::Taken => self.problem_taken(),
            Problem::UnknownZone => self.accounts_settings_zone_unknown(),
        }
    }
}

/// Words as the database and addresses have them, told to people. The rooms whose words these are stand above, so they
/// are known here only by their spelling; a word without a message shows itself.
impl Messages {
    /// How far a post has come.
    pub fn status_word(&self, word: &str) -> String {
        match word {
            "open" => self.status_open(),
            "under_review" => self.status_under_review(),
            "planned" => self.status_planned(),
            "in_progress" => self.status_in_progress(),
            "ready" => self.status_ready(),
            "shipped" => self.status_shipped(),
            "declined" => self.status_declined(),
            "duplicate" => self.status_duplicate(),
            other => other.to_owned(),
        }
    }

    /// Request or bug.
    pub fn kind_word(&self, word: &str) -> String {
        match word {
            "request" => self.kind_request(),
            "bug" => self.kind_bug(),
            other => other.to_owned(),
        }
    }

    /// What a line of a changelog says of the ROM.
    pub fn change_word(&self, word: &str) -> String {
        match word {
            "new" => self.change_new(),
            "improved" => self.change_improved(),
            "fixed" => self.change_fixed(),
            other => other.to_owned(),
        }
    }

    /// How somebody shaped a line, as in "Ada reported".
    pub fn role_word(&self, word: &str) -> String {
        match word {
            "reported" => self.role_reported(),
            "seconded" => self.role_seconded(),
            "voted" => self.role_voted(),
            other => other.to_owned(),
        }
    }
}
