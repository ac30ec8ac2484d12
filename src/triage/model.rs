//! What a decision is.

use super::words::REVISIT_OUT_OF_REACH;
use crate::db::{DecisionId, PostId, ReleaseId, Timestamp, UserId, WeekNumber};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::posts::{Post, Status, has_doubled, named, number};
use crate::schedule::Schedule;
use crate::text::{Prose, text};
use chrono::{Months, NaiveDate};

/// Longest public note, in characters.
pub const NOTE_MAX: usize = 4_000;
/// The furthest day on which a declined post is looked at again, from today.
const FURTHEST: Months = Months::new(24);

/// Staff's act on a post; always public.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Decision {
    /// Its row.
    pub id: DecisionId,
    /// The post.
    pub post_id: PostId,
    /// The status before.
    pub from: Status,
    /// The status after.
    pub to: Status,
    /// Markdown as written; may be empty.
    pub note: String,
    /// The same as safe HTML.
    pub note_html: String,
    /// The language of the note, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// For duplicates, the post it was merged into.
    pub duplicate_of: Option<PostId>,
    /// For Shipped, and for what was recalled, the week of the release.
    pub release_week: Option<WeekNumber>,
    /// The release itself.
    pub release_id: Option<ReleaseId>,
    /// The decision that this one takes back.
    pub undoes: Option<DecisionId>,
    /// Who decided.
    pub decided_by: UserId,
    /// When.
    pub decided_at: Timestamp,
    /// The votes that the post had then; not known of early ones, nor of what a release shipped.
    pub votes: Option<i64>,
}

impl Decision {
    /// Whether it can be taken back, as the one by which a post has this status.
    pub fn is_undoable(&self, status: Status) -> bool {
        self.undoes.is_none() && self.to == status && !self.is_of_release()
    }

    /// Whether a release did it, going out or being recalled: only releases take that back.
    pub(super) fn is_of_release(&self) -> bool {
        self.to == Status::Shipped || self.from == Status::Shipped
    }

    /// Whether its note still answers a post that has this status now: not when it says why it was declined and staff came to
    /// another opinion. On the way of the work what was said of an earlier step goes on being true.
    pub(super) fn still_answers(&self, status: Status) -> bool {
        self.to != Status::Declined || status == Status::Declined
    }
}

/// A post, and the decision on it that can be taken back now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// The post.
    pub post: Post,
    /// The decision by which it stands as it does.
    pub decision: DecisionId,
}

/// How a post stood when it was declined, as long as that is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable)]
pub struct Decline {
    /// The post.
    pub post_id: PostId,
    /// The votes it had.
    pub votes: i64,
    /// When the day begins on which staff look at it again.
    pub revisit_at: Option<Timestamp>,
    /// From when on it is to be looked at again.
    pub back_at: Option<Timestamp>,
}

impl Decline {
    /// Whether the day has come that staff named.
    pub fn has_date_come(&self, now: Timestamp) -> bool {
        self.revisit_at.is_some_and(|day| day <= now)
    }

    /// Whether this many votes bring it back: twice as many, and some at all.
    pub fn is_back_with(&self, votes: i64) -> bool {
        has_doubled(self.votes, votes)
    }

    /// From when on it is to be looked at again, having so many votes now.
    pub(super) fn back_with(&self, votes: i64, now: Timestamp) -> Option<Timestamp> {
        if !self.is_back_with(votes) {
            return self.revisit_at;
        }
        Some(self.back_at.filter(|since| *since <= now).unwrap_or(now))
    }
}

/// A decision that may be taken; made only by [`Verdict::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The status to reach.
    pub to: Status,
    /// Public note; may be empty.
    pub note: Prose,
    /// The target of a merge; given exactly when `to` is Duplicate.
    pub duplicate_of: Option<PostId>,
    /// Of Declined, when the day begins on which it is looked at again; see [`revisit_day`].
    pub revisit: Option<Timestamp>,
}

impl Verdict {
    /// Checks what was entered: a status, a note where closing owes a reason, a target for a duplicate (its number, or
    /// its address on this site, as [`crate::posts::on_site`] leaves it). `reads` is the language the note's writer reads the site in.
    pub fn parse(status: &str, note: &str, duplicate_of: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let unknown = if status.is_empty() { Problem::Missing } else { Problem::UnknownChoice };
        let to = problems.check("status", Status::parse(status).ok_or(unknown));
        let note = problems.check("note", text(note, 0, NOTE_MAX).map(|said| mask_of_staff(&said)));
        let target = target_number(duplicate_of);
        if to == Some(Status::Duplicate) && target.is_none() {
            let empty = duplicate_of.trim().is_empty();
            problems.add("duplicate_of", if empty { Problem::Missing } else { Problem::NoSuchPost });
        }
        if to.is_some_and(Status::needs_reason) && note.as_deref() == Some("") {
            problems.add("note", Problem::ReasonNeeded);
        }
        match (to, note) {
            (Some(to), Some(note)) if problems.is_empty() => {
                let note = Prose::recognised(note, reads);
                Ok(Self { to, note, duplicate_of: target.filter(|_| to == Status::Duplicate), revisit: None })
            }
            _ => Err(problems),
        }
    }
}

/// Checks the day on which a declined post is looked at again, if one was entered: `2027-03-01`, from tomorrow to two years
/// from now.
pub fn revisit_day(entered: &str, schedule: &Schedule, now: Timestamp) -> Result<Option<Timestamp>, Problem> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(entered, "%Y-%m-%d").map_err(|_| Problem::NotADay)?;
    let today = schedule.local_day(now.0);
    let furthest = today.checked_add_months(FURTHEST).unwrap_or(NaiveDate::MAX);
    if day <= today || day > furthest {
        return Err(Problem::Refused(REVISIT_OUT_OF_REACH));
    }
    Ok(Some(Timestamp(schedule.day_begins(day))))
}

/// What a form says that its page showed: the status, and of a declined post when it was declined, since it can be again. When
/// the later one is taken back, the earlier one stands with its moment, as the page showed it.
pub(super) fn shown_of(post: &Post) -> String {
    match post.status {
        Status::Declined => format!("{}.{}", post.status.as_str(), post.status_changed_at.0.timestamp_micros()),
        status => status.as_str().to_owned(),
    }
}

/// The status that a form says its page showed, if it says any, and when it came to be so, of one that can be again. No
/// page shows one that there is not.
pub(super) fn read_shown(shown: &str) -> Option<(Option<Status>, Option<i64>)> {
    if shown.is_empty() {
        return Some((None, None));
    }
    match shown.split_once('.') {
        Some((status, since)) => Some((Some(Status::parse(status)?), Some(since.parse().ok()?))),
        None => Some((Some(Status::parse(shown)?), None)),
    }
}

/// Staff paste what they have: `42`, `#42` or an address. Words may begin with a number: `120 Hz`, `24/7`.
pub(super) fn target_number(entered: &str) -> Option<PostId> {
    let entered = entered.trim();
    let is_bare = entered.bytes().all(|byte| byte.is_ascii_digit());
    if is_bare { number(entered) } else { named(entered) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declined_post_comes_back_with_twice_the_votes_and_five_more_at_the_least() {
        let [before, then, now] = [1, 2, 3].map(|day| Timestamp(chrono::DateTime::from_timestamp(day, 0).unwrap()));
        let decline = |votes| Decline { post_id: PostId(1), votes, revisit_at: None, back_at: None };
        for (had, least) in [(0, 5), (1, 6), (4, 9), (5, 10), (12, 24), (i64::MAX, i64::MAX)] {
            assert!(decline(had).is_back_with(least) && !decline(had).is_back_with(least - 1), "{had}");
        }
        let dated = Decline { revisit_at: Some(now), back_at: Some(now), ..decline(12) };
        assert_eq!((dated.back_with(23, then), dated.back_with(24, then)), (Some(now), Some(then)));
        let back = Decline { back_at: Some(before), ..dated };
        assert_eq!((back.back_with(30, then), back.back_with(3, then)), (Some(before), Some(now)));
    }

    #[test]
    fn the_day_lies_ahead_and_within_two_years() {
        let moment = |text| crate::schedule::Moment::parse(text).unwrap();
        let zone = "Asia/Shanghai".parse().unwrap();
        let schedule = Schedule::weekly(zone, moment("Thu 18:00"), moment("Fri 17:00"));
        // In Shanghai it is the 21st already.
        let now = Timestamp("2026-11-20T17:00:00Z".parse().unwrap());
        let day = |entered: &str| revisit_day(entered, &schedule, now).map(|day| day.map(Timestamp::rfc3339));
        assert_eq!(day(" "), Ok(None));
        assert_eq!(day("2026-11-22"), Ok(Some("2026-11-21T16:00:00Z".to_owned())));
        assert!(day("2028-11-21").is_ok());
        for wrong in ["2026-11-21", "2028-11-22", "1999-01-01", "9999-12-31"] {
            assert_eq!(day(wrong), Err(Problem::Refused(REVISIT_OUT_OF_REACH)), "{wrong}");
        }
        assert_eq!(day("22.11.2026"), Err(Problem::NotADay));
    }

    #[test]
    fn what_a_page_showed_is_read_back() {
        assert_eq!(read_shown(""), Some((None, None)));
        assert_eq!(read_shown("planned"), Some((Some(Status::Planned), None)));
        assert_eq!(read_shown("declined.12"), Some((Some(Status::Declined), Some(12))));
        for other in ["vanished", "declined.", "declined.x", ".1"] {
            assert_eq!(read_shown(other), None, "{other}");
        }
    }

    #[test]
    fn closing_owes_a_reason_and_a_merge_needs_a_target() {
        let parse = |status, note, target| Verdict::parse(status, note, target, Language::En);
        assert!(parse("planned", "", "").is_ok());
        assert_eq!(parse("declined", "  ", "").unwrap_err().of("note"), Some(&Problem::ReasonNeeded));
        assert_eq!(parse("duplicate", "", "").unwrap_err().of("duplicate_of"), Some(&Problem::Missing));
        assert_eq!(parse("nonsense", "", "").unwrap_err().of("status"), Some(&Problem::UnknownChoice));
        for target in ["42", " #42", "/posts/42", "/de/posts/42-dark-mode"] {
            assert_eq!(parse("duplicate", "", target).unwrap().duplicate_of, Some(PostId(42)), "{target}");
        }
        for words in ["120-hz", "24/7", "5-minute timer", "5G", "42 posts", "https://another.example/posts/42"] {
            assert_eq!(
                parse("duplicate", "", words).unwrap_err().of("duplicate_of"),
                Some(&Problem::NoSuchPost),
                "{words}"
            );
        }
    }
}
