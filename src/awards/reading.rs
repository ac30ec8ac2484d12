//! What pages tell of awards.

use super::engineers;
use super::model::{Award, State, winners};
use super::places::{address_of, anchor};
use super::store;
use super::texts::{self, Said};
use crate::areas::{self, Area, Named};
use crate::db::schema::{award_engineers, awards, releases as weeks};
use crate::db::{AreaId, Conn, ReleaseId, UserId};
use crate::error::Result;
use crate::i18n::{Language, Messages};
use crate::planning::Builder;
use crate::releases::Release;
use crate::web::Page;
use diesel::prelude::*;
use std::collections::HashMap;

/// Titles on somebody's page.
const TITLES: i64 = 12;

/// An award as somebody is told it.
pub struct Told {
    /// As it is stored.
    pub award: Award,
    /// The version of its release.
    pub version: String,
    /// Whether that was recalled.
    pub is_recalled: bool,
    /// Each area with its votes, most first.
    pub votes: Vec<(Named, i64)>,
    /// How many of them have won: the first ones.
    won: usize,
    /// The sentence in the nearest language, behind that language's tag; nothing while staff say none.
    pub said: Option<Said>,
    /// Who built what won; of somebody who hides their name nothing is told.
    pub engineers: Vec<Builder>,
}

impl Told {
    /// How far it has come.
    pub fn state(&self) -> State {
        self.award.state(self.is_recalled)
    }

    /// The areas that won.
    pub fn winners(&self) -> impl Iterator<Item = &Named> {
        self.votes.iter().take(self.won).map(|(named, _)| named)
    }

    /// Whether several share it.
    pub fn is_shared(&self) -> bool {
        self.won > 1
    }

    /// How many liked their work best.
    pub fn highest(&self) -> i64 {
        self.votes.first().map_or(0, |(_, votes)| *votes)
    }

    /// The areas that won as people list them.
    pub fn areas(&self, l: &Messages, lang: Language) -> String {
        l.list(&self.winners().map(|named| named.of(&lang)).collect::<Vec<_>>())
    }

    /// The same on a page.
    pub fn heading(&self, page: &Page<'_>) -> String {
        self.areas(page.l, page.lang)
    }

    /// "Camera: popcorn award of 26.11.20", or the version alone where there is none.
    pub fn titled(&self, page: &Page<'_>) -> String {
        if self.none(page.l).is_some() {
            return self.version.clone();
        }
        page.l.awards_entry(self.heading(page), self.version.as_str())
    }

    /// How many of those who answered like it best.
    pub fn liked(&self, page: &Page<'_>) -> String {
        let highest = self.highest();
        page.l.awards_votes(highest, page.counted(highest), page.number(self.award.people))
    }

    /// What is told instead of an award, where there is none.
    pub fn none(&self, l: &Messages) -> Option<String> {
        let state = self.state();
        matches!(state, State::TooFew | State::Recalled).then(|| state.word(l))
    }

    /// "Engineers of the week: Grace and Linus", where somebody is named.
    pub fn people(&self, l: &Messages) -> Option<String> {
        let name = |engineer: &Builder| match engineer {
            Builder::Known(person) => person.named(l),
            Builder::Called(name) => name.clone(),
        };
        let names: Vec<String> = self.named().into_iter().map(name).collect();
        (!names.is_empty()).then(|| l.awards_engineers_are(l.list(&names)))
    }

    /// Where it stands.
    pub fn address(&self) -> String {
        address_of(self.award.year, &self.version)
    }

    /// What that address ends in.
    pub(super) fn anchor(&self) -> String {
        anchor(&self.version)
    }

    /// Whether it stands, with all that is said of it.
    pub fn stands(&self) -> bool {
        self.state() == State::Presented
    }

    /// Those who let themselves be named.
    pub fn named(&self) -> Vec<&Builder> {
        let is_named = |engineer: &&Builder| match engineer {
            Builder::Known(person) => !person.name_hidden && !person.is_former(),
            Builder::Called(_) => true,
        };
        self.engineers.iter().filter(is_named).collect()
    }
}

/// Awards with their releases as somebody is told them, in their order. A few queries, whatever their number.
pub(super) fn told(conn: &mut Conn, found: Vec<(Award, Release)>, reads: Language) -> Result<Vec<Told>> {
    let ids: Vec<ReleaseId> = found.iter().map(|(award, _)| award.release_id).collect();
    let mut votes = store::votes_of(conn, &ids)?;
    let (mut said, mut engineers) = (texts::of_each(conn, &ids)?, engineers::of_each(conn, &ids)?);
    let areas = if votes.is_empty() { Vec::new() } else { areas::list(conn)? };
    let one = |(award, release): (Award, Release)| {
        let id = award.release_id;
        let votes = votes.remove(&id).unwrap_or_default();
        Told {
            version: release.version.unwrap_or_default(),
            is_recalled: release.recalled_at.is_some(),
            won: winners(&votes).len(),
            votes: named(&votes, &areas),
            said: texts::told(&said.remove(&id).unwrap_or_default(), reads),
            engineers: engineers.remove(&id).unwrap_or_default(),
            award,
        }
    };
    Ok(found.into_iter().map(one).collect())
}

fn named(votes: &[(AreaId, i64)], areas: &[Area]) -> Vec<(Named, i64)> {
    let of =
        |(id, votes): &(AreaId, i64)| areas.iter().find(|area| area.id == *id).map(|area| (area.named.clone(), *votes));
    votes.iter().filter_map(of).collect()
}

/// The award of a release that everybody reads of; nothing while it waits, or none was found.
pub fn of_release(conn: &mut Conn, release: &Release, reads: Language) -> Result<Option<Told>> {
    let Some(award) = store::find(conn, release.id)? else { return Ok(None) };
    if !award.state(release.recalled_at.is_some()).is_public() {
        return Ok(None);
    }
    Ok(told(conn, vec![(award, release.clone())], reads)?.pop())
}

/// The award that was presented last, of those that stand.
pub fn latest(conn: &mut Conn, reads: Language) -> Result<Option<Told>> {
    let found = store::last_standing(conn)?.into_iter().collect();
    Ok(told(conn, found, reads)?.pop())
}

/// Who would be named with the award of a release, were it presented now. Reads all lines of the release; not for a write.
pub fn would_name(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Builder>> {
    let votes = store::votes_of(conn, &[release])?.remove(&release).unwrap_or_default();
    engineers::proposed(conn, release, &winners(&votes))
}

/// A title that somebody won.
pub struct Title {
    /// The areas whose work it was for.
    pub areas: Vec<Named>,
    /// The version of the release.
    pub version: String,
    year: i64,
}

impl Title {
    /// Where the award stands.
    pub fn address(&self) -> String {
        address_of(self.year, &self.version)
    }

    /// In words: which title, for what, with which release.
    pub fn told(&self, l: &Messages, lang: Language) -> String {
        let areas: Vec<&str> = self.areas.iter().map(|named| named.of(&lang)).collect();
        l.awards_title_of(l.list(&areas), self.version.as_str())
    }
}

/// The last titles of somebody, the latest first; of awards that stand.
pub fn titles_of(conn: &mut Conn, who: UserId) -> Result<Vec<Title>> {
    let rows = award_engineers::table
        .inner_join(awards::table.inner_join(weeks::table))
        .filter(award_engineers::user_id.eq(who))
        .filter(awards::withdrawn_at.is_null());
    let rows = rows.order(award_engineers::release_id.desc()).limit(TITLES);
    let rows: Vec<(ReleaseId, i64, Option<String>)> =
        rows.select((award_engineers::release_id, awards::year, weeks::version)).load(conn)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ReleaseId> = rows.iter().map(|(release, ..)| *release).collect();
    let votes: HashMap<ReleaseId, Vec<(AreaId, i64)>> = store::votes_of(conn, &ids)?;
    let areas = areas::list(conn)?;
    let title = |(release, year, version): (ReleaseId, i64, Option<String>)| {
        let votes = votes.get(&release).map(Vec::as_slice).unwrap_or_default();
        let won = winners(votes).len();
        let areas = named(votes, &areas).into_iter().take(won).map(|(named, _)| named).collect();
        Some(Title { areas, version: version?, year })
    };
    Ok(rows.into_iter().filter_map(title).collect())
}

/// The versions and years of the awards of these releases, where they are out.
pub fn places_of(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<ReleaseId, (String, i64)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = awards::table.inner_join(weeks::table).filter(awards::release_id.eq_any(ids));
    let rows: Vec<(ReleaseId, Option<String>, i64)> =
        rows.select((awards::release_id, weeks::version, awards::year)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, version, year)| Some((id, (version?, year)))).collect())
}
