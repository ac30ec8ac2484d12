//! A question, its options, and when it is open.

use crate::db::{PostId, Timestamp, UserId};
use crate::people::Viewer;
use crate::posts::{Post, Status};
use crate::text::number;

/// Questions of one post, at most.
pub(super) const MOST: usize = 10;

/// What the addresses of all questions begin with.
const BELOW: &str = "/questions/";

/// What staff ask.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Question {
    /// Its row.
    pub id: i64,
    /// About which post.
    pub post_id: PostId,
    /// Plain text.
    pub body: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// For how many days it is to be open.
    pub days: i64,
    /// Who wrote it.
    pub drafted_by: UserId,
    /// Since when fans read it.
    pub opened_at: Option<Timestamp>,
    /// Until when they may answer.
    pub closes_at: Option<Timestamp>,
    /// When staff closed it before its time.
    pub closed_at: Option<Timestamp>,
    /// When staff withdrew it.
    pub withdrawn_at: Option<Timestamp>,
    /// Why, in plain text.
    pub reason: String,
    /// The language of the reason.
    pub reason_lang: String,
    /// What staff made of the answers, in plain text.
    pub conclusion: String,
    /// The language of the conclusion.
    pub conclusion_lang: String,
    /// Who wrote that.
    pub concluded_by: Option<UserId>,
    /// When.
    pub concluded_at: Option<Timestamp>,
}

/// Whether fans may be asked about a post: everybody sees it, and work has not started.
pub(super) fn may_be_asked_about(post: &Post) -> bool {
    post.is_public() && post.status == Status::Planned
}

/// How far a question has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Staff alone read it.
    Draft,
    /// Fans answer it.
    Open,
    /// Nobody answers any more.
    Closed,
    /// Staff withdrew it.
    Withdrawn,
}

impl Question {
    /// How far it has come, about this post.
    pub fn state(&self, post: &Post, now: Timestamp) -> State {
        match (self.opened_at, self.withdrawn_at) {
            (None, _) => State::Draft,
            (_, Some(_)) => State::Withdrawn,
            _ if self.closed_at.is_some() || self.is_concluded() => State::Closed,
            _ if !may_be_asked_about(post) || !self.is_in_time(now) => State::Closed,
            _ => State::Open,
        }
    }

    /// Whether this person may read it, who sees its post: a draft is for staff.
    pub fn may_be_read_by(&self, reader: Option<&Viewer>) -> bool {
        self.opened_at.is_some() || reader.is_some_and(Viewer::is_staff)
    }

    /// Whether staff said what they made of the answers: nobody answers after that.
    pub fn is_concluded(&self) -> bool {
        self.concluded_at.is_some()
    }

    /// Whether its time is not over.
    pub(super) fn is_in_time(&self, now: Timestamp) -> bool {
        self.closes_at.is_some_and(|end| now < end)
    }

    /// Whether it ended before its time, nothing was made of the answers, and fans may be asked again.
    pub fn may_be_opened_again(&self, post: &Post, now: Timestamp) -> bool {
        let has_ended = matches!(self.state(post, now), State::Closed | State::Withdrawn);
        has_ended && !self.is_concluded() && may_be_asked_about(post) && self.is_in_time(now)
    }

    /// When it was closed or withdrawn before its time was over.
    pub fn ended_at(&self) -> Option<Timestamp> {
        self.withdrawn_at.or(self.closed_at)
    }

    /// Below which the addresses of its forms are.
    pub fn address(&self) -> String {
        address(self.id)
    }
}

/// Below which the addresses of a question's forms are.
pub(super) fn address(id: i64) -> String {
    format!("{BELOW}{id}")
}

/// The question, and what is done to it, at an address.
pub fn done_at(path: &str) -> Option<(i64, &str)> {
    let (id, verb) = path.strip_prefix(BELOW)?.split_once('/')?;
    Some((number(id)?, verb))
}

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Choice {
    /// Its row.
    pub id: i64,
    /// Of which question.
    pub question_id: i64,
    /// Its place, from 0.
    pub position: i64,
    /// Plain text.
    pub label: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// How many chose it.
    pub people: i64,
    /// Whether it is what staff will do.
    pub is_chosen: bool,
}

/// A question with what a reader may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub question: Question,
    /// What can be chosen, in its order.
    pub options: Vec<Choice>,
    /// The option that the reader chose.
    pub own: Option<i64>,
    /// The post that it is about, where that was merged into the one whose page it stands on.
    pub merged: Option<Post>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::AreaId;
    use crate::posts::{Kind, Visibility};
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn a_question_is_open_from_the_press_until_its_time_is_over_or_work_starts() {
        let at = |hours: i64| Timestamp(DateTime::UNIX_EPOCH + TimeDelta::hours(hours));
        let draft = Question {
            id: 1,
            post_id: PostId(1),
            body: "Which?".to_owned(),
            lang: "en".to_owned(),
            days: 1,
            drafted_by: UserId(1),
            opened_at: None,
            closes_at: None,
            closed_at: None,
            withdrawn_at: None,
            reason: String::new(),
            reason_lang: String::new(),
            conclusion: String::new(),
            conclusion_lang: String::new(),
            concluded_by: None,
            concluded_at: None,
        };
        let open = Question { opened_at: Some(at(0)), closes_at: Some(at(24)), ..draft.clone() };
        let closed = Question { closed_at: Some(at(2)), ..open.clone() };
        let withdrawn = Question { withdrawn_at: Some(at(3)), ..open.clone() };
        let concluded = Question { concluded_at: Some(at(2)), ..open.clone() };
        let post = |status: Status, visibility: Visibility| Post {
            id: PostId(1),
            kind: Kind::Request,
            title: String::new(),
            lang: String::new(),
            author_id: UserId(1),
            area_id: AreaId(1),
            status,
            visibility,
            vote_count: 0,
            comment_count: 0,
            duplicate_of: None,
            created_at: at(0),
            answered: true,
            status_changed_at: at(0),
            locked: false,
        };
        assert_eq!(open.state(&post(Status::Planned, Visibility::Hidden), at(1)), State::Closed, "nobody sees it");
        let table = [
            (&draft, Status::Planned, 0, State::Draft),
            (&open, Status::Planned, 23, State::Open),
            (&open, Status::Planned, 24, State::Closed),
            (&open, Status::InProgress, 1, State::Closed),
            (&open, Status::Duplicate, 1, State::Closed),
            (&closed, Status::Planned, 3, State::Closed),
            (&withdrawn, Status::Planned, 4, State::Withdrawn),
            // Work had started, and that was taken back.
            (&concluded, Status::Planned, 3, State::Closed),
        ];
        for (question, status, hour, expected) in table {
            let post = post(status, Visibility::Published);
            assert_eq!(question.state(&post, at(hour)), expected, "{status:?} after {hour} h");
        }
    }

    #[test]
    fn forms_of_a_question_are_found_by_their_addresses() {
        assert_eq!(done_at("/questions/7/conclusion"), Some((7, "conclusion")));
        for other in ["/questions/7", "/questions/x/open", "/posts/7/question"] {
            assert_eq!(done_at(other), None, "{other}");
        }
    }
}
