//! What the page of a release tells of its report: that it is asked for, and what came of it.

use super::model::{Cell, Closing, Mood, Part, Stage, address, results_address, stage};
use super::{counts, rounds, store};
use crate::db::{Conn, ItemId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::Language;
use crate::releases::{self, Release, ReleaseItem};

/// The report of a release, in short.
#[derive(Debug, Clone)]
pub struct Brief {
    version: String,
    stage: Stage,
    /// Whose answers count.
    pub people: i64,
    /// Whether the reader has answered; nothing of visitors.
    own: Option<bool>,
    /// How many feel which way.
    pub moods: Vec<(Mood, i64)>,
    /// The line that most like best, with how many; nothing while nobody chose one.
    pub best: Option<(ReleaseItem, i64)>,
}

impl Brief {
    /// Until when answers are taken; nothing where none are.
    pub fn open_until(&self) -> Option<&Timestamp> {
        match &self.stage {
            Stage::Open(until) => Some(until),
            Stage::Closed | Stage::Recalled => None,
        }
    }

    /// Whether the reader is a member who has not answered and still may: then its link has a mark.
    pub fn is_owed(&self) -> bool {
        self.own == Some(false) && self.open_until().is_some()
    }

    /// Whether the reader has answered.
    pub fn is_filled(&self) -> bool {
        self.own == Some(true)
    }

    /// Where it is answered.
    pub fn address(&self) -> String {
        address(&self.version)
    }

    /// Where its results stand.
    pub fn results(&self) -> String {
        results_address(&self.version)
    }
}

/// The report of a release, in short, as somebody sees it; none where there is nothing to ask and nothing to tell. A few queries,
/// whatever the number of answers.
pub fn brief(
    conn: &mut Conn,
    release: &Release,
    (who, reads): (Option<UserId>, Language),
    (closing, now): (&Closing, Timestamp),
) -> Result<Option<Brief>> {
    let round = rounds::find(conn, release.id)?;
    let Some(stage) = stage(release, round.as_ref(), closing, now) else { return Ok(None) };
    let people = round.map_or(0, |round| round.people);
    if people == 0 && !matches!(stage, Stage::Open(_)) {
        return Ok(None);
    }
    let own = who.map(|who| store::is_there(conn, release.id, who)).transpose()?;
    let chosen = if people > 0 { counts::of_part(conn, release.id, Part::default())? } else { Vec::new() };
    let of_mood = |mood: &Mood| {
        let counted = chosen.iter().find(|(cell, choice, _)| (*cell, *choice) == (Cell::Mood, mood.number()));
        counted.map(|(_, _, people)| (*mood, *people))
    };
    let moods = Mood::ALL.iter().filter_map(of_mood).collect();
    let best = chosen.iter().filter(|(cell, ..)| *cell == Cell::Best);
    let best = best.max_by_key(|(_, choice, people)| (*people, std::cmp::Reverse(*choice)));
    let best = match best {
        Some((_, item, people)) => told(conn, ItemId(*item), reads)?.map(|item| (item, *people)),
        None => None,
    };
    let version = release.version.clone().unwrap_or_default();
    Ok(Some(Brief { version, stage, people, own, moods, best }))
}

fn told(conn: &mut Conn, id: ItemId, reads: Language) -> Result<Option<ReleaseItem>> {
    let Some(item) = releases::item(conn, id)? else { return Ok(None) };
    let texts = releases::texts_for(conn, &[id], &[reads])?;
    Ok(Some(texts.item(item, reads)))
}
