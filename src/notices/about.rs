//! What an event tells, as it is so now; what is so no longer is told to nobody.

use super::chosen::{self, Chosen};
use super::mention::{self, Mention};
use super::of_author::{self, OfAuthor};
use super::of_market;
use crate::areas::{self, Area};
use crate::asking::{self, Choice, Question, State};
use crate::bulk;
use crate::comments;
use crate::db::{CommentId, Conn, DecisionId, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::events::{Event, What};
use crate::groups::{self, FanGroup, Told};
use crate::markets::{MarketLine, Opened};
use crate::meetups;
use crate::on_behalf::{self, OnBehalf};
use crate::owner_hours::{self, Hour, HourQuestion};
use crate::posts::{self, Post};
use crate::testing::{self, Standing, Tester};
use crate::triage::{self, Decision};

/// What can be told.
pub(super) enum About {
    /// An answer to a post, and of a declined one the day on which it is looked at again.
    Answer(Box<(Post, Decision, Option<Timestamp>)>),
    /// Staff corrected a post, of which its author is told.
    Correction(Box<Post>),
    /// Staff ask what those who follow a post would choose.
    Asked(Box<(Post, Question)>),
    /// What staff made of the answers, and what they chose of the options, to those who answered.
    Concluded(Box<(Post, Question, Option<Choice>)>),
    /// They took that back: mails that tell of it are not to go out.
    NotConcluded(i64),
    /// Staff cast a vote for somebody.
    Vote(Box<Post>, OnBehalf),
    /// Staff invited somebody to test an area, or let them in.
    Tester(Box<Area>, Tester),
    /// Staff changed somebody's place in a group.
    Place(Box<(FanGroup, Told)>),
    /// Staff answered what somebody asked in an hour of theirs.
    Hour(Box<(Area, HourQuestion)>),
    /// Staff answered these questions in an hour of theirs, of which those who asked or voted for one of them are told.
    Answers(Box<(Area, Hour, Vec<HourQuestion>)>),
    /// An hour is called off, of which those who asked there are told.
    HourOff(Box<(Area, Hour)>),
    /// It takes place after all: mails that say otherwise are not to go out, and whoever got one is told.
    HourOn(Box<(Area, Hour)>),
    /// An hour is at another time, of which those who asked there are told.
    HourMoved(Box<(Area, Hour)>),
    /// What became of a meetup, or of places there.
    Meetup(Box<meetups::Told>),
    /// Staff opened a line in a market, of which those who want that are told.
    MarketOpened(Box<(MarketLine, Opened)>),
    /// It is closed again: mails that say otherwise are not to go out.
    MarketClosed(Box<MarketLine>),
    /// Staff hid or approved what somebody wrote.
    OfAuthor(Box<OfAuthor>),
    /// Somebody mentioned people in a comment or a post.
    Mention(Box<Mention>),
    /// What comes by mail only to whoever chose it.
    Chosen(Box<Chosen>),
    /// Answers were taken back, or their post was hidden.
    TakenBack(TakenBack),
}

/// Answers that were taken back, or whose post was hidden: their mails that still wait, and those of questions about it, are not
/// to go out. What is hidden its author alone is still told of.
pub(super) struct TakenBack {
    pub post: PostId,
    pub answers: Vec<DecisionId>,
    pub questions: Vec<i64>,
    /// Questions of which those who answered are told what came of them.
    pub concluded: Vec<i64>,
    /// The bulks that the answers belong to.
    pub many: Vec<i64>,
    pub but_for: Option<UserId>,
    /// Of a post that was hidden, who was lately mentioned below it, and where.
    pub mentioned: Vec<(CommentId, UserId)>,
    /// Of a post that was hidden, whom it mentions itself.
    pub named: Vec<UserId>,
}

impl About {
    /// The post that whoever is told of it has to see.
    pub(super) fn post(&self) -> Option<&Post> {
        match self {
            Self::Answer(answer) => Some(&answer.0),
            Self::Asked(asked) => Some(&asked.0),
            Self::Concluded(concluded) => Some(&concluded.0),
            Self::OfAuthor(told) => Some(&told.post),
            Self::Mention(told) => Some(&told.post),
            Self::Correction(post) | Self::Vote(post, _) => Some(post),
            Self::Chosen(chosen) => chosen.post(),
            Self::Tester(..)
            | Self::Place(_)
            | Self::Hour(_)
            | Self::Answers(_)
            | Self::HourOff(_)
            | Self::HourOn(_)
            | Self::HourMoved(_)
            | Self::Meetup(_)
            | Self::MarketOpened(_)
            | Self::MarketClosed(_)
            | Self::NotConcluded(_)
            | Self::TakenBack(_) => None,
        }
    }

    /// Whether it only takes mails back.
    pub(super) fn tells_nothing(&self) -> bool {
        matches!(self, Self::NotConcluded(_) | Self::MarketClosed(_) | Self::TakenBack(_))
    }

    /// Whether staff have worded answers again since it was read.
    pub(super) fn is_reworded(&self, now: &Self) -> bool {
        matches!((self, now), (Self::Answers(read), Self::Answers(now)) if read.2 != now.2)
    }

    /// Whether nobody needs to be told of it any more by now.
    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        matches!(self, Self::Meetup(told) if told.is_over(now))
    }

    /// Whether it may be told anew, in place of what still waits.
    pub(super) fn replaces(&self) -> bool {
        matches!(self, Self::Concluded(_) | Self::HourOff(_))
    }
}

pub(super) fn about(conn: &mut Conn, event: &Event) -> Result<Option<About>> {
    match (event.what, event.post_id) {
        (What::Decided, Some(post)) => {
            let id = DecisionId(event.subject);
            let Some(decision) = triage::get(conn, id)? else { return Ok(None) };
            if triage::is_undone(conn, id)? {
                return Ok(None);
            }
            let revisit = triage::revisit_of(conn, &decision)?;
            Ok(Some(About::Answer(Box::new((posts::get(conn, post)?, decision, revisit)))))
        }
        (What::Corrected, Some(post)) => Ok(Some(About::Correction(Box::new(posts::get(conn, post)?)))),
        (What::Asked, Some(post)) => {
            let (question, post) = (asking::get(conn, event.subject)?, posts::get(conn, post)?);
            // As it was asked: whether its time is over meanwhile is seen on the page.
            let is_open = question.state(&post, event.at) == State::Open;
            Ok(is_open.then(|| About::Asked(Box::new((post, question)))))
        }
        (What::Concluded | What::ConclusionTakenBack, Some(post)) => conclusion(conn, event, post),
        (What::VotedOnBehalf, Some(post)) => {
            // Taken back meanwhile, by either, it is told to nobody.
            let own = on_behalf::of_person(conn, post, UserId(event.subject))?.filter(|own| own.post_id == post);
            let Some(own) = own.filter(|own| own.cast_at == event.at) else { return Ok(None) };
            Ok(Some(About::Vote(Box::new(posts::get(conn, post)?), own)))
        }
        (What::TesterTaken, _) => {
            // Taken back meanwhile, by either, it is told to nobody; brought back after that, they stand as they did before.
            let is_in = |tester: &Tester| matches!(tester.standing, Standing::Invited | Standing::Joined);
            let is_told = |tester: &Tester| tester.since <= event.at && is_in(tester);
            let Some(tester) = testing::get(conn, event.subject)?.filter(is_told) else { return Ok(None) };
            Ok(Some(About::Tester(Box::new(areas::get(conn, tester.area_id)?), tester)))
        }
        (What::GroupPlace, _) => Ok(groups::news(conn, event.subject)?.map(|told| About::Place(Box::new(told)))),
        (What::MeetupNews, _) => Ok(meetups::told(conn, event.subject)?.map(|told| About::Meetup(Box::new(told)))),
        (What::HourAnswered, _) => hour_answer(conn, event.subject),
        (What::AnsweredInHour, _) => hour_answers(conn, event.subject),
        (What::HourCalledOff | What::HourHeld | What::HourMoved, _) => hour(conn, event),
        (What::MarketOpened, _) => of_market::read(conn, event),
        (What::MarketClosed, _) => of_market::closed(conn, event),
        (What::Undone, Some(post)) => undone(conn, event, post),
        (What::PostHidden, Some(post)) => hidden(conn, post),
        (What::HiddenOfAuthor | What::CommentHidden | What::Approved, Some(post)) => {
            Ok(of_author::read(conn, event, post)?.map(|told| About::OfAuthor(Box::new(told))))
        }
        (What::Mentioned | What::MentionedInPost, Some(post)) => {
            Ok(mention::read(conn, event, post)?.map(|told| About::Mention(Box::new(told))))
        }
        (What::Commented | What::Appeared | What::Published | What::Recalled | What::Shipped, _) => {
            Ok(chosen::read(conn, event)?.map(|chosen| About::Chosen(Box::new(chosen))))
        }
        // The others stand on their pages.
        _ => Ok(None),
    }
}

/// What comes of a question as it is said now, or that nothing is said.
fn conclusion(conn: &mut Conn, event: &Event, post: PostId) -> Result<Option<About>> {
    let question = asking::get(conn, event.subject)?;
    if event.what == What::ConclusionTakenBack {
        // Said again meanwhile, it is told by that.
        return Ok((!question.is_concluded()).then_some(About::NotConcluded(question.id)));
    }
    if question.concluded_at.as_ref() != Some(&event.at) {
        return Ok(None);
    }
    let (post, chosen) = (posts::get(conn, post)?, asking::chosen(conn, question.id)?);
    Ok(post.is_public().then(|| About::Concluded(Box::new((post, question, chosen)))))
}

/// What staff say to a question now; taken back or set aside meanwhile, it is told to nobody.
fn hour_answer(conn: &mut Conn, id: i64) -> Result<Option<About>> {
    let question = owner_hours::found(conn, id)?;
    let told = question.filter(|question| question.is_answered() && question.set_aside_at.is_none());
    let Some(question) = told else { return Ok(None) };
    let area = owner_hours::get(conn, question.hour_id)?.area_id;
    Ok(Some(About::Hour(Box::new((areas::get(conn, area)?, question)))))
}

/// What was answered in an hour, as it is said now.
fn hour_answers(conn: &mut Conn, id: i64) -> Result<Option<About>> {
    let hour = owner_hours::get(conn, id)?;
    let answered = owner_hours::answered_in(conn, &hour)?;
    if answered.is_empty() {
        return Ok(None);
    }
    Ok(Some(About::Answers(Box::new((areas::get(conn, hour.area_id)?, hour, answered)))))
}

/// What became of an hour, as long as nothing else has become of it since.
fn hour(conn: &mut Conn, event: &Event) -> Result<Option<About>> {
    let hour = owner_hours::get(conn, event.subject)?;
    let is_so = match event.what {
        What::HourCalledOff => hour.called_off_at.as_ref() == Some(&event.at),
        // It is told when it is now; an hour that is called off is at no time.
        _ => hour.called_off_at.is_none(),
    };
    if !is_so {
        return Ok(None);
    }
    let told = Box::new((areas::get(conn, hour.area_id)?, hour));
    Ok(Some(match event.what {
        What::HourCalledOff => About::HourOff(told),
        What::HourHeld => About::HourOn(told),
        _ => About::HourMoved(told),
    }))
}

/// The answer that was taken back.
fn undone(conn: &mut Conn, event: &Event, post: PostId) -> Result<Option<About>> {
    let undoing = triage::get(conn, DecisionId(event.subject))?;
    let Some(undone) = undoing.and_then(|undoing| undoing.undoes) else { return Ok(None) };
    let (answers, many) = (vec![undone], bulks_of(conn, &[undone])?);
    let (questions, concluded, mentioned, named) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let back = TakenBack { post, answers, questions, concluded, many, but_for: None, mentioned, named };
    Ok(Some(About::TakenBack(back)))
}

fn hidden(conn: &mut Conn, post: PostId) -> Result<Option<About>> {
    let hidden = posts::get(conn, post)?;
    if hidden.is_public() {
        return Ok(None);
    }
    let answers = triage::lately(conn, post)?;
    let many = bulks_of(conn, &answers)?;
    let (questions, concluded) = (asking::opened_about(conn, post)?, asking::concluded_about(conn, post)?);
    let (but_for, mentioned) = (Some(hidden.author_id), comments::lately_mentioned(conn, post)?);
    let named = posts::mentioned_in(conn, post)?;
    Ok(Some(About::TakenBack(TakenBack { post, answers, questions, concluded, many, but_for, mentioned, named })))
}

fn bulks_of(conn: &mut Conn, answers: &[DecisionId]) -> Result<Vec<i64>> {
    let mut bulks: Vec<i64> = bulk::of_decisions(conn, answers)?.into_iter().map(|(_, bulk)| bulk).collect();
    bulks.sort_unstable();
    bulks.dedup();
    Ok(bulks)
}
