//! Pictures that come along with the words of a form. While something is wrong with the words they wait: the form that comes
//! back names them under our mark, and the press that is taken shows them. Nothing else knows of them, so that what is
//! given up is swept away like any file that nothing shows.

use super::described::Described;
use super::desk::{Kept, Pictures};
use super::fitting::fitting;
use super::storing::Name;
use super::taking::{MOST, Taken, UPLOADS, take};
use super::words::{CONFIRM_FIRST, GONE, TOO_MANY, TOO_MANY_WAIT};
use crate::db::{Timestamp, UserId};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::logs::Found;
use crate::web::{App, Cx, LEFT_OUT, Member, PICTURE, Pieces};
use chrono::TimeDelta;
use std::collections::{BTreeSet, HashSet};

/// The field of a form that names a picture which waits.
pub const WAITING: &str = "waiting_picture";
/// How long one waits: half as long as a file that nothing shows is left alone.
const WAITS: TimeDelta = TimeDelta::hours(12);
const PURPOSE: &str = "picture";
/// What the mark is for under which its sender sees one.
const SEEN: &str = "waiting picture";
/// Below this address, a picture that waits is seen by whoever sent it.
const SEEN_AT: &str = "/pictures/waiting";
/// How wide and high it stands in its form at most, in pixels.
const SHOWN: (u32, u32) = (96, 96);

/// What a form says of pictures, beside the files in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Along {
    waiting: Vec<String>,
    /// What some of them show.
    described: Vec<Described>,
    /// Whether files were chosen that are not here any more.
    has_lost: bool,
    /// Whether of something that was typed only the beginning is here.
    is_cut: bool,
}

/// What the field begins with that says what a picture shows which waits; its name follows.
const SHOWS: &str = "alt-";
/// Longest description of a picture, in characters.
pub const ALT_MAX: usize = 300;

/// A picture that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    kept: Kept,
    typed: String,
    /// What its file was called.
    pub name: String,
    /// What the form says of it.
    pub mark: String,
    /// The address of the small one, for whoever sent it.
    pub address: String,
}

/// What somebody chose to show, and what the form that comes back has to say of it.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// Pictures that can be shown once the words are taken.
    pub waiting: Vec<Waiting>,
    /// Whether files have to be chosen once more.
    pub has_lost: bool,
    /// Whether of something that was typed only the beginning is here.
    pub is_cut: bool,
    wrong: Option<Problem>,
}

impl Along {
    /// Takes a field of a form, which may come several times; `false` when it is none of these.
    pub fn take(&mut self, field: &str, value: &str) -> bool {
        match field {
            WAITING if self.waiting.len() < MOST => self.waiting.push(value.to_owned()),
            LEFT_OUT if value == PICTURE => self.has_lost = true,
            LEFT_OUT => self.is_cut = true,
            // A form without files, sent as one text, names the field all the same.
            PICTURE => return value.is_empty(),
            _ => return self.describe(field, value),
        }
        true
    }

    /// Takes what a picture shows; `false` when the field is none that says so.
    fn describe(&mut self, field: &str, value: &str) -> bool {
        let Some(name) = field.strip_prefix(SHOWS).and_then(Name::parse) else { return false };
        if self.described.len() >= MOST {
            return false;
        }
        self.described.push(Described::new(name, value));
        true
    }

    /// Leaves what is to stay in what was said of the pictures, where everything is masked until then. What was found.
    pub fn keep(&mut self, keep: &BTreeSet<String>) -> Vec<Found> {
        self.described.iter_mut().flat_map(|said| said.keep(keep)).collect()
    }

    /// What waits for the person of this context. What does not any more, or is somebody else's, has to be chosen again.
    pub fn chosen(&self, cx: &Cx) -> Chosen {
        let opened = |mark: &String| {
            let waiting = Waiting::open(&cx.app, cx.viewer.as_ref()?.id, mark)?;
            Some(waiting.described_by(&self.described))
        };
        let mut waiting: Vec<Waiting> = self.waiting.iter().filter_map(opened).collect();
        let is_gone = waiting.len() < self.waiting.len();
        let wrong = is_gone.then_some(Problem::Refused(GONE));
        // One that is named twice is shown once.
        let mut names = HashSet::new();
        waiting.retain(|waiting| names.insert(waiting.kept.name.clone()));
        Chosen { waiting, has_lost: self.has_lost, is_cut: self.is_cut, wrong }
    }

    /// The same with the files of the form taken in. What is wrong with them is told with what is wrong with the words; an
    /// error means that the site cannot take them now.
    pub async fn with_files(&self, cx: &Cx, files: &Pictures, who: &Member, mut pieces: Pieces) -> Result<Chosen> {
        let mut chosen = Chosen { has_lost: false, ..self.chosen(cx) };
        chosen.expect_files(files).await?;
        if !pieces.has_files() {
            return Ok(chosen);
        }
        let may =
            if who.verified { cx.app.limiter.check(UPLOADS, &who.id.to_string()) } else { Err(refused(CONFIRM_FIRST)) };
        let taken = match may {
            Ok(()) => take_in(cx, files, who, &mut pieces, chosen.room()).await,
            Err(error) => Err(error),
        };
        match taken {
            Ok(taken) => {
                let now = cx.app.now();
                let waiting =
                    taken.kept.into_iter().map(|came| Waiting::new(&cx.app, who.id, came.kept, came.name, now));
                chosen.waiting.extend(waiting);
                chosen.has_lost = taken.wrong.is_some();
                chosen.wrong = taken.wrong.or(chosen.wrong);
            }
            Err(Error::Invalid(wrong)) => {
                chosen.wrong = wrong.of(PICTURE).cloned();
                chosen.has_lost = true;
                pieces.pass_over(cx.app.config.limits.body).await;
            }
            Err(error) => {
                pieces.pass_over(cx.app.config.limits.body).await;
                return Err(error);
            }
        }
        Ok(chosen)
    }

    /// The same where the form comes back whatever it says: its files are not looked at.
    pub async fn without_files(&self, cx: &Cx, pieces: Pieces) -> Chosen {
        let has_lost = pieces.has_files();
        pieces.pass_over(cx.app.config.limits.body).await;
        Chosen { has_lost, ..self.chosen(cx) }
    }
}

impl Chosen {
    /// How many more there is room for.
    pub fn room(&self) -> usize {
        MOST.saturating_sub(self.waiting.len())
    }

    /// Leaves out what was shown before and taken away since: its files went with it.
    async fn expect_files(&mut self, files: &Pictures) -> Result<()> {
        for waiting in std::mem::take(&mut self.waiting) {
            if files.has(&waiting.kept.name).await? {
                self.waiting.push(waiting);
            } else {
                self.wrong = Some(Problem::Refused(GONE));
            }
        }
        Ok(())
    }

    /// The pictures to be shown.
    pub fn kept(&self) -> Vec<Kept> {
        self.waiting.iter().map(|waiting| waiting.kept.clone()).collect()
    }

    /// Says that the words were taken, and these wait no longer.
    pub fn are_shown(&self, files: &Pictures, who: &Member) {
        files.pending.shown(who.id, &self.kept());
    }

    /// What was checked of the words, if nothing is wrong with the pictures either.
    pub fn and<T>(&self, checked: Result<T>) -> Result<T> {
        let Some(problem) = &self.wrong else { return checked };
        let mut wrong = match checked {
            Ok(_) => Problems::default(),
            Err(Error::Invalid(wrong)) => wrong,
            Err(error) => return Err(error),
        };
        wrong.add(PICTURE, problem.clone());
        Err(Error::Invalid(wrong))
    }

    /// What still waits once the act itself has refused something.
    #[must_use]
    pub fn after(self, refused: &Problems) -> Self {
        let are_gone = refused.of(PICTURE) == Some(&Problem::Refused(GONE)) && self.wrong.is_none();
        if are_gone { Self { waiting: Vec::new(), has_lost: true, ..self } } else { self }
    }
}

/// Takes in as many as there is room for, in the form and among all that waits of this person.
async fn take_in(cx: &Cx, files: &Pictures, who: &Member, pieces: &mut Pieces, room: usize) -> Result<Taken> {
    let free = files.pending.room(who.id, cx.app.now());
    let mut taken = take(cx, files, who.id, pieces, room.min(free)).await?;
    files.pending.note(who.id, &taken.kept, cx.app.now());
    if free < room && taken.wrong == Some(Problem::Refused(TOO_MANY)) {
        taken.wrong = Some(Problem::Refused(TOO_MANY_WAIT));
    }
    Ok(taken)
}

fn refused(why: Refusal) -> Error {
    Error::invalid(PICTURE, Problem::Refused(why))
}

impl Waiting {
    fn new(app: &App, who: UserId, kept: Kept, name: String, now: Timestamp) -> Self {
        let ((full_width, full_height), (width, height)) = (kept.full, kept.small);
        let text = format!("{who} {} {full_width} {full_height} {width} {height} {name}", kept.name);
        Self {
            mark: app.signer.sign(PURPOSE, &text, now.plus(WAITS)),
            address: address(app, who, &kept, now),
            kept,
            typed: String::new(),
            name,
        }
    }

    /// The same with what it shows, if that was said.
    fn described_by(self, described: &[Described]) -> Self {
        let Some(said) = described.iter().find(|said| said.name == self.kept.name) else { return self };
        Self { kept: Kept { alt: said.alt.clone(), ..self.kept }, typed: said.typed.clone(), ..self }
    }

    /// What it shows, as it was typed; empty while nobody said.
    pub fn alt(&self) -> &str {
        &self.typed
    }

    /// The field of the form that says what it shows.
    pub fn alt_field(&self) -> String {
        format!("{SHOWS}{}", self.kept.name)
    }

    /// How wide and high it stands in its form, in pixels.
    pub fn shown(&self) -> (u32, u32) {
        fitting(self.kept.small, SHOWN)
    }

    fn open(app: &App, who: UserId, mark: &str) -> Option<Self> {
        let text = app.signer.open(PURPOSE, mark, app.now())?;
        let mut parts = text.splitn(7, ' ');
        let whose = parts.next()?;
        let file = Name::parse(parts.next()?)?;
        let mut side = || parts.next()?.parse::<u32>().ok();
        let (full, small) = ((side()?, side()?), (side()?, side()?));
        let name = parts.next()?.to_owned();
        if whose != who.to_string() {
            return None;
        }
        let kept = Kept { name: file, full, small, alt: String::new() };
        let address = address(app, who, &kept, app.now());
        Some(Self { address, kept, typed: String::new(), name, mark: mark.to_owned() })
    }
}

/// The address of a picture that waits, which says whose it is.
fn address(app: &App, who: UserId, kept: &Kept, now: Timestamp) -> String {
    format!("{SEEN_AT}/{}", app.signer.sign(SEEN, &format!("{who}-{}", kept.name), now.plus(WAITS)))
}

/// The picture that waits at such an address, if it is this person's.
pub fn waiting_at(app: &App, mark: &str, who: UserId) -> Option<Name> {
    let (whose, name) = app.signer.open(SEEN, mark, app.now())?.split_once('-')?;
    if whose == who.to_string() { Name::parse(name) } else { None }
}
