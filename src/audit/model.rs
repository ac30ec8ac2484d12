//! What an entry of the log says.

use super::act::Act;
use crate::db::{PostId, Timestamp, UserId};
use crate::i18n::Language;

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Entry {
    /// Its row.
    pub id: i64,
    /// What was done.
    pub act: Act,
    /// By whom.
    pub actor_id: UserId,
    /// The post it was done to, if it was one; it may be gone.
    pub post_id: Option<PostId>,
    /// What else it was done to.
    pub about: String,
    /// What was there before; of a status its word.
    pub before: String,
    /// What was there after.
    pub after: String,
    /// When.
    pub at: Timestamp,
}

impl Entry {
    /// What was done, as it is called now: some acts were recorded under one name with others until 2026-12-01, and nothing in the
    /// log is changed. Which of them it was says what was there.
    pub fn deed(&self) -> Act {
        let is_over = self.after.is_empty();
        match self.act {
            Act::ReportTextHidden if is_over => Act::ReportTextShown,
            Act::ReportLineSettled if is_over => Act::ReportLineReopened,
            Act::MeetupCalledOff if self.before == PROPOSED => Act::MeetupTurnedDown,
            Act::AwardStaged if !is_sentences(if is_over { &self.before } else { &self.after }) => Act::AwardPictured,
            act => act,
        }
    }
}

/// What stood before the reason for which a proposed meetup was turned down.
const PROPOSED: &str = "proposed";

/// Whether this is what is said of an award, each sentence below its language; of a picture the name of its files comes first.
fn is_sentences(told: &str) -> bool {
    let first = told.lines().next().unwrap_or_default();
    first.is_empty() || Language::iter().any(|language| language.to_string() == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_recorded_under_a_joint_name_is_called_by_what_it_was() {
        let table = [
            (Act::ReportTextHidden, "", "It names somebody.", Act::ReportTextHidden),
            (Act::ReportTextHidden, "It names somebody.", "", Act::ReportTextShown),
            (Act::ReportLineSettled, "", "A line", Act::ReportLineSettled),
            (Act::ReportLineSettled, "A line", "", Act::ReportLineReopened),
            (Act::MeetupCalledOff, "", "The hall is under water.", Act::MeetupCalledOff),
            (Act::MeetupCalledOff, "proposed", "Too late.", Act::MeetupTurnedDown),
            (Act::AwardStaged, "", "en\nNight became day.", Act::AwardStaged),
            (Act::AwardStaged, "zh-Hant\n夜變成了白天。", "", Act::AwardStaged),
            (Act::AwardStaged, "", "0f3a\nA bucket", Act::AwardPictured),
            (Act::AwardStaged, "0f3a\nA bucket", "", Act::AwardPictured),
            (Act::PostHidden, "", "", Act::PostHidden),
        ];
        for (act, before, after, called) in table {
            let at = Timestamp::from(0);
            let [about, before, after] = ["", before, after].map(str::to_owned);
            let entry = Entry { id: 1, act, actor_id: UserId(1), post_id: None, about, before, after, at };
            assert_eq!(entry.deed(), called, "{act:?}: {entry:?}");
        }
    }
}
