//! The coming release of a train beside the weekly one. Its lines were worded before: staff look at them and approve.

use crate::areas::{self, Named};
use crate::db::{AreaId, Conn, ItemId, TrainId};
use crate::error::Result;
use crate::i18n::Language;
use crate::people::{self, Profile};
use crate::releases::{self, Lapse, Parts, Release, ReleaseItem, State};
use crate::schedule::Schedule;
use crate::trains::{self, Train};
use crate::web::Page;
use askama::Template;

/// What is coming with a train.
pub(super) struct Beside {
    pub train: Train,
    /// None before its first week begins.
    pub coming: Option<Coming>,
}

/// A release that collects or is frozen.
pub(super) struct Coming {
    pub release: Release,
    /// What it will be called at its hour.
    pub version: String,
    /// What goes out as things are, under the names of the areas, in the language of whoever looks.
    pub groups: Vec<(Option<Named>, Vec<ReleaseItem>)>,
    /// What an approval would be of.
    pub parts: Parts,
    /// Whose approval stands.
    pub approver: Option<Profile>,
    pub lapse: Option<Lapse>,
}

impl Coming {
    fn is_frozen(&self) -> bool {
        self.release.state == State::Frozen
    }
}

/// The release of a train that collects or is frozen.
pub(super) fn coming(conn: &mut Conn, train: TrainId) -> Result<Option<Release>> {
    let open = |release: &Release| matches!(release.state, State::Collecting | State::Frozen);
    Ok(releases::latest(conn, train)?.filter(open))
}

/// A train with what is coming.
pub(super) fn read(conn: &mut Conn, id: TrainId, reads: Language, schedule: &Schedule) -> Result<Beside> {
    let train = trains::get(conn, id)?;
    let Some(release) = coming(conn, id)? else { return Ok(Beside { train, coming: None }) };
    let lines: Vec<ReleaseItem> = releases::goes_out(conn, &release)?.into_iter().map(|(line, _)| line).collect();
    let ids: Vec<ItemId> = lines.iter().map(|line| line.id).collect();
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    let all = areas::list(conn)?;
    let mut by_area: Vec<(AreaId, Vec<ReleaseItem>)> = Vec::new();
    for line in lines {
        let line = texts.item(line, reads);
        match by_area.iter_mut().find(|(area, _)| *area == line.area_id) {
            Some((_, there)) => there.push(line),
            None => by_area.push((line.area_id, vec![line])),
        }
    }
    let named = |id: AreaId| all.iter().find(|area| area.id == id).map(|area| area.named.clone());
    let groups = by_area.into_iter().map(|(area, lines)| (named(area), lines)).collect();
    let lapse = releases::lapse_of(conn, &release)?;
    let approver = match release.approved_by.filter(|_| lapse.is_none()) {
        Some(who) => people::profiles(conn, &[who])?.pop(),
        None => None,
    };
    let version = releases::coming_version(conn, id, schedule)?.unwrap_or_default();
    let parts = Parts::of(conn, &release)?;
    Ok(Beside { train, coming: Some(Coming { release, version, groups, parts, approver, lapse }) })
}

/// `/staff/trains/{id}/release`.
#[derive(Template)]
#[template(path = "composer/beside.html")]
pub(super) struct BesidePage<'a> {
    pub page: Page<'a>,
    pub found: &'a Beside,
}

impl BesidePage<'_> {
    /// How many lines there are.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn count(&self, coming: &Coming) -> usize {
        coming.groups.iter().map(|(_, lines)| lines.len()).sum()
    }
}
