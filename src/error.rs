//! What can go wrong, typed for us, with a plain sentence for people; `web::error_page` gives it a status and a page.

use crate::i18n::Messages;
use chrono::{DateTime, Utc};
use std::error::Error as StdError;
use std::time::Duration;

/// The outcome of everything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done. Nothing has been written when an action answers with one of these.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or this person must not know of it (404).
    NotFound,
    /// Only members may do that; signing in helps (303 to the sign-in page).
    SignInFirst,
    /// This person may not do that (403).
    Forbidden(Refusal),
    /// Staff have blocked this person (403).
    Blocked(Box<Blocked>),
    /// It cannot be done in the present state (409).
    Rejected(Refusal),
    /// The input is wrong; the form is shown again with these (422).
    Invalid(Problems),
    /// Too often (429); try again after this time.
    TooMany(Duration),
    /// The body of a request did not arrive in time (408).
    TooSlow,
    /// More work than we accept at once (503).
    Busy,
    /// Two writes met and the database gave up on ours; doing it again may work (503).
    Contention,
    /// The database or its disk is away (503); the text is for operators.
    Unavailable(String),
    /// Where pictures are kept is away (503); the text is for operators.
    PicturesAway(String),
    /// A fault of ours (500).
    Broken(Box<dyn StdError + Send + Sync>),
}

impl Error {
    /// A fault of ours, told in a sentence for the log.
    pub fn broken(what: impl Into<String>) -> Self {
        Self::Broken(what.into().into())
    }

    /// One wrong field.
    pub fn invalid(field: &'static str, problem: Problem) -> Self {
        let mut problems = Problems::default();
        problems.add(field, problem);
        Self::Invalid(problems)
    }

    /// Whether something was refused for this reason.
    pub fn is(&self, reason: Refusal) -> bool {
        matches!(self, Self::Forbidden(why) | Self::Rejected(why) if *why == reason)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotFound => write!(f, "not found"),
            Self::SignInFirst => write!(f, "sign in first"),
            Self::Forbidden(why) => write!(f, "forbidden: {why:?}"),
            // What staff say of a person stays out of the log.
            Self::Blocked(block) => write!(f, "blocked until {}", block.until.to_rfc3339()),
            Self::Rejected(why) => write!(f, "rejected: {why:?}"),
            Self::Invalid(problems) => write!(f, "invalid input: {:?}", problems.0),
            Self::TooMany(wait) => write!(f, "too many requests, wait {} s", wait.as_secs()),
            Self::TooSlow => write!(f, "the body did not arrive in time"),
            Self::Busy => write!(f, "too much work at once"),
            Self::Contention => write!(f, "the database gave up on a write that met another one"),
            Self::Unavailable(why) => write!(f, "the database is not available: {why}"),
            Self::PicturesAway(why) => write!(f, "{why}"),
            Self::Broken(source) => write!(f, "{source}"),
        }
    }
}

impl StdError for Error {}

/// Why an action is refused although the input is well-formed. A room declares its own; here are those that several
/// rooms answer with.
#[derive(Clone, Copy)]
pub struct Refusal {
    name: &'static str,
    sentence: fn(&Messages) -> String,
}

impl Refusal {
    /// Only staff may do that.
    pub const STAFF_ONLY: Self = Refusal::new("staff-only", |l| l.refused_staff_only());
    /// Only the owner may do that.
    pub const OWNER_ONLY: Self = Refusal::new("owner-only", |l| l.refused_owner_only());
    /// As much waits for the confirmation of this person's address as may wait.
    pub const ENOUGH_WAITING: Self = Refusal::new("enough-waiting", |l| l.refused_enough_waiting());
    /// Somebody else changed it meanwhile.
    pub const CHANGED_MEANWHILE: Self = Refusal::new("changed-meanwhile", |l| l.refused_changed_meanwhile());

    /// A room's own refusal. The name is for us and the log, and no other refusal has it.
    pub const fn new(name: &'static str, sentence: fn(&Messages) -> String) -> Self {
        Self { name, sentence }
    }

    /// What people read.
    pub fn sentence(self, l: &Messages) -> String {
        (self.sentence)(l)
    }
}

/// Refuses to take back what is not what its button was shown for; one that does not say what it was shown for may go on.
pub fn expect_meant(seen: Option<i64>, there: Option<i64>) -> Result<()> {
    if seen.is_none() || seen == there { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

impl PartialEq for Refusal {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Refusal {}

impl std::fmt::Debug for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// Until when somebody may not act, and why, as they are told themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// From then on they may act again.
    pub until: DateTime<Utc>,
    /// What staff say, as it was typed.
    pub reason: String,
    /// The language of the reason, as a BCP 47 tag; empty when unknown.
    pub lang: String,
}

/// The problems of a form, by field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<(&'static str, Problem)>);

impl Problems {
    /// Notes a problem.
    pub fn add(&mut self, field: &'static str, problem: Problem) {
        self.0.push((field, problem));
    }

    /// Notes the problem of a failed check and gives the value of one that passed.
    pub fn check<T>(&mut self, field: &'static str, checked: std::result::Result<T, Problem>) -> Option<T> {
        checked.map_err(|problem| self.add(field, problem)).ok()
    }

    /// All of them, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = &(&'static str, Problem)> {
        self.0.iter()
    }

    /// The first problem of a field.
    pub fn of(&self, field: &str) -> Option<&Problem> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, problem)| problem)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What is wrong with a field. Lengths are counted in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was entered.
    Missing,
    /// Fewer characters than this.
    TooShort(usize),
    /// More characters than this.
    TooLong(usize),
    /// Not one of the choices.
    UnknownChoice,
    /// Not an e-mail address.
    NotAnAddress,
    /// The password is among the first ones an attacker tries.
    CommonPassword,
    /// The address and the password do not belong together.
    WrongPassword,
    /// The present password was entered wrong.
    WrongCurrentPassword,
    /// More than there is room for.
    TooMuch,
    /// The whole form is larger than the so many bytes that we read.
    FormTooLarge(usize),
    /// There is no such post, or it cannot be the target.
    NoSuchPost,
    /// A public reason is needed here.
    ReasonNeeded,
    /// The form had a field we do not know, or could not be read.
    Unreadable,
    /// Already in use.
    Taken,
    /// Looks like the name of somebody of the staff.
    LikeStaff,
    /// Reads as if somebody were of the staff, whoever they are.
    StaffWord,
    /// No time zone of this name.
    UnknownZone,
    /// Not a day of the calendar.
    NotADay,
    /// A day that is over, or too far away.
    DayOutOfReach,
    /// What a room says of it.
    Refused(Refusal),
    /// What a room says of some of several things, by their names.
    RefusedOf(Vec<String>, Refusal),
    /// Braces that nothing can stand for, as they were typed, and those that there are.
    Braces(Vec<String>, Vec<String>),
}

impl Problem {
    /// What people read.
    pub fn sentence(&self, l: &Messages) -> String {
        match self {
            Self::Missing => l.problem_missing(),
            Self::TooShort(least) => l.problem_too_short(*least),
            Self::TooLong(most) => l.problem_too_long(*most, l.counted(*most)),
            Self::UnknownChoice => l.problem_unknown_choice(),
            Self::NotAnAddress => l.problem_not_an_address(),
            Self::CommonPassword => l.problem_common_password(),
            Self::WrongPassword => l.problem_wrong_password(),
            Self::WrongCurrentPassword => l.problem_wrong_current_password(),
            Self::TooMuch => l.problem_too_much(),
            Self::FormTooLarge(bytes) => {
                let (letters, han) = (rounded(*bytes), rounded(bytes / OF_HAN));
                l.problem_form_too_large(l.counted(letters), l.counted(han))
            }
            Self::NoSuchPost => l.problem_no_such_post(),
            Self::ReasonNeeded => l.problem_reason_needed(),
            Self::Unreadable => l.problem_unreadable(),
            Self::Taken => l.problem_taken(),
            Self::LikeStaff => l.problem_like_staff(),
            Self::StaffWord => l.problem_staff_word(),
            Self::UnknownZone => l.accounts_settings_zone_unknown(),
            Self::NotADay => l.problem_not_a_day(),
            Self::DayOutOfReach => l.problem_day_out_of_reach(),
            Self::Refused(why) => why.sentence(l),
            Self::RefusedOf(names, why) => l.problem_of_one(l.list(names), why.sentence(l)),
            Self::Braces(wrong, known) => l.problem_braces(l.list(wrong), l.list(known)),
        }
    }
}

/// Bytes of a Han character as a form sends it: `%E6%B7%B1`.
const OF_HAN: usize = 9;

/// As many as a sentence says.
fn rounded(characters: usize) -> usize {
    characters / 1_000 * 1_000
}
