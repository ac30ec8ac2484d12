//! What can go wrong, typed for us; `i18n` and `web::error_page` turn it into a status and a plain sentence.

use std::error::Error as StdError;
use std::time::Duration;

/// The outcome of everything that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was not done. Nothing has been written when an action answers with one of these.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or this person must not know of it (404).
    NotFound,
    /// Only members may do that; signing in helps (303 to the sign-in page).
    SignInFirst,
    /// This person may not do that (403).
    Forbidden(Refusal),
    /// It cannot be done in the present state (409).
    Rejected(Refusal),
    /// The input is wrong; the form is shown again with these (422).
    Invalid(Problems),
    /// Too often (429); try again after this time.
    TooMany(Duration),
    /// More work than we accept at once (503).
    Busy,
    /// Two writes met and the database gave up on ours; doing it again may work (503).
    Contention,
    /// The database or its disk is away (503); the text is for operators.
    Unavailable(String),
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
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotFound => write!(f, "not found"),
            Self::SignInFirst => write!(f, "sign in first"),
            Self::Forbidden(why) => write!(f, "forbidden: {why:?}"),
            Self::Rejected(why) => write!(f, "rejected: {why:?}"),
            Self::Invalid(problems) => write!(f, "invalid input: {:?}", problems.0),
            Self::TooMany(wait) => write!(f, "too many requests, wait {} s", wait.as_secs()),
            Self::Busy => write!(f, "too much work at once"),
            Self::Contention => write!(f, "the database gave up on a write that met another one"),
            Self::Unavailable(why) => write!(f, "the database is not available: {why}"),
            Self::Broken(source) => write!(f, "{source}"),
        }
    }
}

impl StdError for Error {}

/// Why an action is refused although the input is well-formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The request came from another site, or does not say where it came from.
    CrossSite,
    /// Only staff may do that.
    StaffOnly,
    /// Only the owner may do that.
    OwnerOnly,
    /// Only the author may change this.
    NotYours,
    /// Votes need a confirmed e-mail address.
    EmailNotVerified,
    /// The post is closed: no votes, comments or edits.
    PostClosed,
    /// The post was merged into another one.
    PostMerged,
    /// The post was voted for or answered, and its text can no longer be changed by its author.
    AlreadyDecided,
    /// A post takes no further additions.
    EnoughAdded,
    /// The status machine does not allow this step.
    StepNotAllowed,
    /// Shipped is set only by publishing a release.
    ShippedByReleaseOnly,
    /// Somebody else changed it meanwhile.
    ChangedMeanwhile,
    /// There is nothing to undo.
    NothingToUndo,
    /// A later merge builds on this one; undo that first.
    UndoLaterFirst,
    /// The release is not in the state for that.
    ReleaseNotThere,
    /// A release needs at least one item.
    ReleaseEmpty,
    /// A reply answers a comment, not another reply.
    ReplyTooDeep,
    /// The link is used up, unknown or too old.
    LinkExpired,
    /// There is an owner already.
    OwnerExists,
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
    /// The whole form is larger than we read.
    TooMuch,
    /// There is no such post, or it cannot be the target.
    NoSuchPost,
    /// A public reason is needed here.
    ReasonNeeded,
    /// The form had a field we do not know, or could not be read.
    Unreadable,
    /// Already in use.
    Taken,
    /// No time zone of this name.
    UnknownZone,
}
