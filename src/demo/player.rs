//! Plays the plan: each event is the action a person would take, and the clock turns between them.

use super::cast::{Fate, Person, Tale};
use super::plan::{Event, Weeks, events};
use super::stage::{Player, Stage};
use super::{address, answers, awarding, driving, going_on, lately, recalling, reporting, story, thanking, told};
use crate::accounts::Settings;
use crate::comments::Manner;
use crate::config::FirstPosts;
use crate::confirming::Confirmation;
use crate::db::{Conn, Timestamp, VotingWeek};
use crate::devices::Said;
use crate::error::{Error, Result};
use crate::filing::{Draft, Entered};
use crate::i18n::Language;
use crate::people::{Role, Viewer};
use crate::posts::Status;
use crate::releases::{self, Approval, Notes, Release, State, Wording};
use crate::text::Prose;
use crate::triage::Verdict;
use crate::{accounts, areas, comments, confirming, devices, filing, jobs, mail, matching, trains, triage, voting};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// Many more than five weeks have: each is cut off once and published once.
const MOST_TURNS: usize = 100;
/// How long after it was declined staff look at a post again.
const LOOKED_AT_AGAIN: TimeDelta = TimeDelta::days(90);

/// Plays the whole story into an empty database.
pub(super) fn play(conn: &mut Conn, stage: &Stage) -> Result<()> {
    let weeks = Weeks::before(&stage.schedule, stage.now)?;
    let mut player = Player::on(stage);
    player.gather(conn, Timestamp(weeks.opens))?;
    releases::current(conn, trains::WEEKLY, &stage.schedule, Timestamp(weeks.opens))?;
    driving::add(conn, (&stage.schedule, &stage.catalog), Timestamp(weeks.opens))?;
    for (at, event) in events(&weeks) {
        player.turn_clock(conn, at)?;
        player.perform(conn, &event, Timestamp(at))?;
    }
    player.turn_clock(conn, stage.now)?;
    lately::tell(&player, conn, Timestamp(stage.now))?;
    reporting::tell(&player, conn, &stage.closing, Timestamp(stage.now))?;
    awarding::tell(&player, conn, stage.schedule.zone, Timestamp(stage.now))?;
    going_on::tell(conn)?;
    // Nothing of the story is left to do, and its mails go out now: neither is late, whatever the story's clock says.
    let now = Timestamp(stage.now);
    thanking::thank(conn, &stage.letterhead, now)?;
    mail::due_from(conn, now).map(drop)
}

impl Player<'_> {
    fn gather(&mut self, conn: &mut Conn, at: Timestamp) -> Result<()> {
        let fans = story::FANS.iter().map(|person| (person, Role::Member));
        let staff = story::STAFF.iter().map(|person| (person, Role::Staff));
        for (person, role) in fans.chain(staff).chain([(&story::OWNER, Role::Owner)]) {
            self.join(conn, person, role, at)?;
        }
        for (name, line) in story::AREAS {
            let translated =
                story::TRANSLATED.iter().find(|(area, _)| area == name).map_or(&[][..], |(_, names)| names);
            let id = areas::add(conn, &self.stage.usual.area(name, line)?.called(translated))?;
            let area = areas::list(conn)?.into_iter().find(|area| area.id == id);
            self.areas.insert(name, area.map(|area| area.slug).unwrap_or_default());
        }
        answers::add(conn)?;
        let rows = devices::read_catalogue(include_str!("devices.csv"), &areas::by_line(conn)?, devices::MOST);
        let rows = rows.map_err(|faults| Error::broken(format!("the demo's devices: {faults:?}")))?;
        for piece in devices::planned(conn, rows)?.pieces() {
            devices::import(conn, &piece, at)?;
        }
        // Nothing is filed yet of which it could be told later.
        if let Some(job) = jobs::claim(conn, devices::MATCHING, at)? {
            let batch = matching::read(conn, &job)?;
            matching::store(conn, &job, &batch)?;
        }
        Ok(())
    }

    fn join(&mut self, conn: &mut Conn, person: &'static Person, role: Role, at: Timestamp) -> Result<()> {
        let id = accounts::add_person(conn, person.name, &address(person), role, &self.stage.hash, at)?;
        let named = Settings::parse(person.name, person.handle, (false, false)).map_err(Error::Invalid)?;
        accounts::save_settings(conn, id, &named, at)?;
        let viewer = Viewer {
            id,
            name: person.name.to_owned(),
            handle: person.handle.to_owned(),
            role,
            verified: true,
            language: None,
        };
        self.people.insert(person.handle, viewer);
        Ok(())
    }

    fn perform(&mut self, conn: &mut Conn, event: &Event, at: Timestamp) -> Result<()> {
        match *event {
            Event::File(number) => self.file(conn, tale(number)?, at),
            Event::Vote(number, fan) => {
                let voter = story::FANS.get(fan).ok_or_else(|| Error::broken("no such fan"))?;
                self.vote(conn, tale(number)?, voter, fan, at)
            }
            Event::Comment(number, comment) => {
                let tale = tale(number)?;
                let (by, text) = tale.comments.get(comment).ok_or_else(|| Error::broken("no such comment"))?;
                let author = self.person(by)?.id;
                let (body, _) = comments::written(text, &BTreeSet::new(), Language::En)?;
                comments::comment(conn, author, self.post(tale.title)?, None, (&body, Manner::PLAIN), at).map(drop)
            }
            Event::Decide(number, status, note) => self.decide(conn, tale(number)?, status, note, at),
        }
    }

    /// Somebody votes; of those who vote for a bug, every other one has it on a device of the same kind.
    fn vote(&self, conn: &mut Conn, tale: &Tale, voter: &Person, fan: usize, at: Timestamp) -> Result<()> {
        let (post, viewer) = (self.post(tale.title)?, self.person(voter.handle)?);
        let week = VotingWeek(self.stage.schedule.voting_week(at.0));
        let Some((device, build)) = tale.device.filter(|_| fan.is_multiple_of(2) && voter.handle != tale.by) else {
            return voting::cast(conn, viewer, post, week, at).map(drop);
        };
        let phones = ["Tangerine 5", "Tangerine 5 Pro", "Satsuma Mini"];
        let other =
            phones.get(fan / 2 % phones.len()).filter(|_| device.starts_with("Tangerine") && fan.is_multiple_of(3));
        let build = if fan.is_multiple_of(5) { "" } else { build };
        let said = Said::parse(other.unwrap_or(&device), build).map_err(Error::Invalid)?;
        let known = devices::called(conn, said.device(), said.build())?;
        let confirmation = Confirmation::of(&said, known.as_ref(), at);
        confirming::confirm(conn, viewer, post, &said, &confirmation, week)
    }

    fn file(&mut self, conn: &mut Conn, tale: &'static Tale, at: Timestamp) -> Result<()> {
        let (device, build) = tale.device.unwrap_or_default();
        let entered = Entered {
            kind: tale.kind.as_str(),
            title: tale.title,
            body: tale.body,
            area: self.areas.get(tale.area).map_or("", String::as_str),
            device,
            build,
            log: if tale.title == story::LOGGED { story::LOG } else { "" },
            ..Entered::default()
        };
        let draft = Draft::parse(&entered, Language::En).map_err(Error::Invalid)?;
        let draft = filing::looked_up(conn, draft)?;
        let id = filing::submit(conn, self.person(tale.by)?.id, &draft, FirstPosts::Published, at)?;
        self.posts.insert(tale.title, id);
        Ok(())
    }

    fn decide(&self, conn: &mut Conn, tale: &Tale, status: Status, note: &str, at: Timestamp) -> Result<()> {
        let duplicate_of = match tale.fate {
            Fate::DuplicateOf(title) => Some(self.post(title)?),
            _ => None,
        };
        let day = || self.stage.schedule.day_begins(self.stage.schedule.local_day((at.plus(LOOKED_AT_AGAIN)).0));
        let revisit = (status == Status::Declined).then(|| Timestamp(day()));
        let note = Prose::recognised(note.to_owned(), Language::En);
        let verdict = Verdict { to: status, note, duplicate_of, revisit };
        // The answers come from different desks.
        let desk = story::STAFF.get(tale.title.len() % story::STAFF.len()).map_or("grace", |person| person.handle);
        let post = self.post(tale.title)?;
        triage::decide(conn, self.person(desk)?, post, &verdict, at).map(drop)
    }

    /// Does all that the release clock owes before `to`.
    fn turn_clock(&self, conn: &mut Conn, to: DateTime<Utc>) -> Result<()> {
        let schedule = &self.stage.schedule;
        for _ in 0..MOST_TURNS {
            let release = releases::current(conn, trains::WEEKLY, schedule, Timestamp(to))?;
            let due = match release.state {
                State::Collecting => release.cutoff_at,
                _ => release.publish_at,
            };
            if due.0 > to {
                return Ok(());
            }
            releases::turn(conn, trains::WEEKLY, schedule, due)?;
            let turned = releases::latest(conn, trains::WEEKLY)?.ok_or_else(|| Error::broken("no release"))?;
            if turned.state == State::Frozen {
                self.compose(conn, &turned)?;
            } else {
                thanking::thank(conn, &self.stage.letterhead, due.plus(TimeDelta::minutes(1)))?;
                recalling::tell(self, conn, &release, &self.stage.letterhead)?;
            }
        }
        Err(Error::broken(format!("the demo's release clock does not come to rest before {to}")))
    }

    /// What staff do between cutoff and publication: word the lines, write the head, approve.
    fn compose(&self, conn: &mut Conn, release: &Release) -> Result<()> {
        let items = releases::items(conn, release.id)?;
        let posts = releases::posts_of(conn, &items.iter().map(|item| item.id).collect::<Vec<_>>())?;
        let mut worded = Vec::new();
        for item in items {
            let first = posts.get(&item.id).and_then(|posts| posts.first());
            let tale = first.and_then(|post| story::tales().find(|tale| self.posts.get(tale.title) == Some(post)));
            if let Some(Tale { title, fate: Fate::Shipped { line, change, .. }, .. }) = tale {
                let (text, lang) = ((*line).to_owned(), Language::En.to_string());
                let wording = Wording { text, lang, change: *change, ..Wording::of(&item) };
                releases::word_item(conn, release.id, item.id, &wording, None)?;
                worded.push((item.id, *title));
            }
        }
        let place = usize::try_from(release.week.0 - 1).unwrap_or_default();
        let (summary, known_issues) = story::NOTES.get(place).copied().unwrap_or_default();
        let notes = Notes::parse((summary, known_issues), release, Language::En).map_err(Error::Invalid)?;
        releases::write_notes(conn, release.id, &notes, None)?;
        told::translate(conn, (release.id, place), &worded)?;
        if let Some(picture) = &self.stage.picture {
            told::picture(conn, release.id, &worded, picture, release.cutoff_at)?;
        }
        // The running week still waits for somebody's approval.
        if place < usize::from(super::PUBLISHED) {
            let at = release.cutoff_at.plus(TimeDelta::hours(2));
            releases::approve(conn, self.person("grace")?, release.id, &Approval::default(), at)?;
        }
        Ok(())
    }
}

fn tale(number: usize) -> Result<&'static Tale> {
    story::tales().nth(number).ok_or_else(|| Error::broken("no such tale"))
}
