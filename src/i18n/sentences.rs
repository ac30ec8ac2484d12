//! Words of the database in sentences.

use super::Messages;

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
