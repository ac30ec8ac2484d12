//! What one answer to many posts is.

use super::words::TOO_MANY;
use crate::canned_answers::Filled;
use crate::db::{PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::posts::{self, Status};
use crate::text::Prose;
use crate::text_enum;
use crate::triage::Verdict;
use chrono::{DateTime, TimeDelta};

/// Posts that are answered at once, at most: as many as the desk counts, and as one form may name.
pub const MOST: usize = 1_000;
/// The longest address of a list that is kept, in bytes.
const LONGEST: usize = 2_000;
/// Bulks of one person that may be at work at the same time.
pub(super) const AT_WORK: i64 = 5;
/// How long after the last answer those who follow hear of it.
pub(super) const TELL_AFTER: TimeDelta = TimeDelta::minutes(10);

text_enum! {
    /// How far a bulk has come.
    State {
        /// Its posts are being answered.
        Running => "running",
        /// Somebody stopped it; what was answered by then is.
        Stopped => "stopped",
        /// All its posts are answered, or were left as they are.
        Finished => "finished",
        /// Its answers are being taken back.
        Undoing => "undoing",
        /// Its answers were taken back.
        Undone => "undone",
    }
}

text_enum! {
    /// What became of one of its posts.
    Outcome {
        /// Nothing yet; of a bulk that was stopped, nothing at all.
        Waiting => "waiting",
        /// It was answered.
        Answered => "answered",
        /// It was left as it is: it had changed meanwhile, or does not go there.
        Skipped => "skipped",
        /// Its answer was taken back again.
        Undone => "undone",
    }
}

impl State {
    /// Whether the worker has something to do.
    pub(super) fn is_at_work(self) -> bool {
        matches!(self, Self::Running | Self::Undoing)
    }
}

/// One answer to many posts.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Bulk {
    /// Its row.
    pub id: i64,
    /// Who decided.
    pub decided_by: UserId,
    /// Who took its answers back, if somebody did.
    pub undone_by: Option<UserId>,
    /// Where the posts go.
    pub to: Status,
    /// The public note below each of them, as Markdown; may be empty.
    pub note: String,
    /// The language of the note, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// When whoever decided saw the posts.
    pub seen_at: Timestamp,
    /// How far it is.
    pub state: State,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When those who follow hear of it, if they have not yet.
    pub tell_at: Option<Timestamp>,
    /// Of posts that are declined, when the day begins on which they are looked at again.
    pub revisit_at: Option<Timestamp>,
    /// Where the list is of which these are the first, if more matched than are answered at once; else empty.
    pub rest: String,
}

impl Bulk {
    /// Whether the worker has posts to answer, or answers to take back.
    pub fn is_at_work(&self) -> bool {
        self.state.is_at_work()
    }

    /// Whether all of it may be taken back: as long as nobody was told.
    pub(super) fn may_be_undone(&self) -> bool {
        self.state == State::Running || self.tell_at.is_some()
    }
}

/// A bulk that may begin; made only by [`NewBulk::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewBulk {
    pub posts: Vec<PostId>,
    pub verdict: Verdict,
    pub seen_at: Timestamp,
    /// Where the list is that has more than these.
    pub rest: String,
}

impl NewBulk {
    /// Checks what was entered: numbers of posts, a status they can go to, a note where closing owes a reason, and the moment
    /// at which the posts were seen, which is not after `now`.
    pub(super) fn parse(
        [ids, status, note, seen]: [&str; 4],
        reads: Language,
        now: Timestamp,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let posts = problems.check("ids", chosen(ids));
        if matches!(Status::parse(status), Some(Status::Duplicate | Status::Shipped)) {
            problems.add("status", Problem::UnknownChoice);
        }
        let verdict = Verdict::parse(status, note, "", reads);
        let wrong = verdict.as_ref().err().map(Problems::iter).into_iter().flatten();
        wrong
            .filter(|(field, _)| *field != "duplicate_of")
            .for_each(|(field, wrong)| problems.add(field, wrong.clone()));
        // A script that does not say when it looked may go on.
        let read = if seen.is_empty() { Ok(now) } else { moment(seen).ok_or(Problem::Unreadable) };
        let seen_at = problems.check("seen", read);
        match (posts, verdict, seen_at) {
            (Some(posts), Ok(verdict), Some(seen_at)) if problems.is_empty() => {
                Ok(Self { posts, verdict, seen_at: seen_at.min(now), rest: String::new() })
            }
            _ => Err(problems),
        }
    }
}

impl NewBulk {
    /// The same as the first of a list that has more, where that is to be kept.
    pub(super) fn first_of(mut self, list: &str) -> Self {
        if list.len() <= LONGEST {
            list.clone_into(&mut self.rest);
        }
        self
    }

    /// The same with a note in the language of a ready-made answer, if its words are what is sent.
    pub(super) fn in_words_of(mut self, canned: Option<&Filled>) -> Self {
        let is_canned = |answer: &&Filled| answer.is_said_by(&self.verdict.note.source);
        if let Some(answer) = canned.filter(is_canned) {
            self.verdict.note = Prose::in_language(self.verdict.note.source, answer.language.to_string());
        }
        self
    }
}

/// Numbers with blanks between them, each once.
pub(super) fn chosen(ids: &str) -> Result<Vec<PostId>, Problem> {
    let mut posts = Vec::new();
    for word in ids.split_whitespace() {
        posts.push(posts::number(word).ok_or(Problem::Unreadable)?);
        if posts.len() > MOST {
            return Err(Problem::Refused(TOO_MANY));
        }
    }
    posts.sort_unstable();
    posts.dedup();
    if posts.is_empty() { Err(Problem::Missing) } else { Ok(posts) }
}

/// The same as one field.
pub(super) fn listed(posts: &[PostId]) -> String {
    posts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// A moment as a form carries it, in microseconds since 1970.
pub(super) fn microseconds(at: Timestamp) -> String {
    at.0.timestamp_micros().to_string()
}

fn moment(entered: &str) -> Option<Timestamp> {
    let micros = entered.trim().parse().ok().filter(|micros: &i64| *micros >= 0)?;
    DateTime::from_timestamp_micros(micros).map(Timestamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse().unwrap())
    }

    #[test]
    fn posts_are_chosen_once_each_and_only_so_many() {
        assert_eq!(chosen("12 7 12\n9 "), Ok(vec![PostId(7), PostId(9), PostId(12)]));
        assert_eq!(chosen(" "), Err(Problem::Missing));
        assert_eq!(chosen("7 x"), Err(Problem::Unreadable));
        assert_eq!(chosen("7 -1"), Err(Problem::Unreadable));
        let many = (1..=MOST + 1).map(|id| id.to_string()).collect::<Vec<_>>().join(" ");
        assert!(chosen(&many).is_err() && chosen(many.rsplit_once(' ').unwrap().0).unwrap().len() == MOST);
    }

    #[test]
    fn a_bulk_says_where_to_and_why_and_was_not_seen_in_the_future() {
        let (now, before) = (at("2026-11-20T12:00:00Z"), at("2026-11-20T11:59:00Z"));
        let parse = |ids, status, note, seen: &str| NewBulk::parse([ids, status, note, seen], Language::En, now);
        let seen = parse("7 8", "planned", "", &microseconds(before)).unwrap();
        assert_eq!((seen.seen_at, seen.posts.len(), seen.verdict.to), (before, 2, Status::Planned));
        for late in ["9999999999999999", ""] {
            assert_eq!(parse("7", "planned", "", late).unwrap().seen_at, now, "{late}");
        }
        for (ids, status, note) in
            [("", "planned", ""), ("7", "", ""), ("7", "declined", ""), ("7", "duplicate", ""), ("7", "shipped", "")]
        {
            assert!(parse(ids, status, note, "").is_err(), "{ids} {status}");
        }
        for unreadable in ["-5", "soon", "99999999999999999999"] {
            assert!(parse("7", "planned", "", unreadable).is_err(), "{unreadable}");
        }
    }
}
