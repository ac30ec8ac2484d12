//! What an approval is of, on `release_approvals`: a digest of everything that would go out. Rooms below change some of it
//! without knowing of releases, so that it is made again before anything goes out; with another one the approval lapses.

use super::about::about;
use super::answers::{self, Why};
use super::going_out::{goes_out, hold_posts};
use super::known::Known;
use super::model::{Release, State};
use super::on_devices::OnDevices;
use super::pictured::ShownPicture;
use super::{credited, shown, store, texts};
use crate::areas;
use crate::audit::{self, Act, Trace};
use crate::db::schema::{announcement_templates, release_approvals};
use crate::db::{AreaId, Conn, ItemId, ReleaseId, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::i18n::{Language, Messages};
use crate::text::digest;
use crate::trains::{self, Train};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part of what goes out, of which staff are told that it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Which lines there are, in which order, what they say and carry, and the posts that they come from.
    Lines,
    /// What is said in other languages.
    Texts,
    /// The names of the headings.
    Areas,
    /// The summary and the known issues.
    Notes,
    /// When it goes out by itself.
    Moment,
    /// What every release says beside its changes.
    Announcement,
    /// How it stands on devices, and its packages there.
    Devices,
    /// What its train is called, and how that calls its releases.
    Name,
    /// The bugs that are known in it, and what helps.
    Issues,
}

impl Part {
    /// In the order of [`Parts`], of which an approval of an earlier version may lack the last ones.
    const ALL: [Self; 9] = [
        Self::Lines,
        Self::Texts,
        Self::Areas,
        Self::Notes,
        Self::Moment,
        Self::Announcement,
        Self::Devices,
        Self::Name,
        Self::Issues,
    ];

    /// As staff read it in a list.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Lines => l.checking_part_lines(),
            Self::Texts => l.checking_part_texts(),
            Self::Areas => l.checking_part_areas(),
            Self::Notes => l.checking_part_notes(),
            Self::Moment => l.checking_part_moment(),
            Self::Announcement => l.checking_part_announcement(),
            Self::Devices => l.checking_part_devices(),
            Self::Name => l.checking_part_name(),
            Self::Issues => l.checking_part_issues(),
        }
    }
}

/// A digest of each part of what would go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts(String);

/// Between two digests.
const JOINT: &str = ".";

impl Parts {
    /// Of what would go out as things are.
    pub fn of(conn: &mut Conn, release: &Release) -> Result<Self> {
        let going = goes_out(conn, release)?;
        let ids: Vec<ItemId> = going.iter().map(|(item, _)| item.id).collect();
        let shown: BTreeSet<AreaId> = going.iter().map(|(item, _)| item.area_id).collect();
        let told = texts::translations(conn, release.id, &ids)?;
        let (mut said, mut heads, mut known) = (Vec::new(), Vec::new(), Vec::new());
        for lang in Language::iter() {
            heads.push(told.head.summary.said(release.id, *lang));
            // What is of an earlier original is not told.
            let is_told = !told.is_known_outdated(release, *lang);
            known.push(told.head.known.said(release.id, *lang).filter(|_| is_told));
            said.extend(ids.iter().map(|id| told.items.said(*id, *lang)));
        }
        // An approval of a version that knew no translated known issues is of the same where there are none.
        let is_known = known.iter().any(Option::is_some);
        let said_in_others = if is_known { of(&(&said, &heads, &known))? } else { of(&(&said, &heads))? };
        let answers = answers::answers(conn, &ids)?;
        let whys: Vec<Option<&str>> = going.iter().map(|(item, _)| answers.why(item).map(Why::as_str)).collect();
        let shown_by = shown::shown_by(conn, &ids)?;
        let carried = |id: &ItemId| shown_by.get(id).map(|line| (&line.links, line.device_names(), &line.engineers));
        let carried: Vec<_> = ids.iter().map(carried).collect();
        let people = credited::credited(conn, &ids)?;
        let people: Vec<_> = ids.iter().map(|id| people.get(id)).collect();
        // An approval of a version that knew no pictures is of the same where no line shows one.
        let pictures = ids.iter().filter_map(|id| Some((id, shown_by.get(id)?.picture.as_ref()?)));
        let pictures: Vec<(&ItemId, &ShownPicture)> = pictures.collect();
        let lines = (&going, &whys, &carried, &people);
        let lines = if pictures.is_empty() { of(&lines)? } else { of(&(&lines, &pictures))? };
        let all = areas::list(conn)?;
        let mut named: Vec<(i64, Vec<&str>)> = all
            .iter()
            .filter(|area| shown.contains(&area.id))
            .map(|area| (area.id.0, Language::iter().map(|lang| area.named.of(lang)).collect()))
            .collect();
        // Their order is that of the lines.
        named.sort_unstable();
        let notes = (&release.summary, &release.known_issues, &release.notes_lang);
        let moment = release.publish_at.0.timestamp_micros();
        let beside = said_beside(conn)?;
        let on_devices = OnDevices::of(conn, release.id)?;
        let train = trains::get(conn, release.train_id)?;
        let parts = [
            lines,
            said_in_others,
            of(&named)?,
            of(&notes)?,
            of(&moment)?,
            of(&beside)?,
            of(&on_devices)?,
            of(&(&train.name, &train.scheme))?,
            of(&Known::of(conn, release.id)?)?,
        ];
        Ok(Self(parts.join(JOINT)))
    }

    /// What another one differs in; one of an earlier version of this program has fewer parts.
    pub fn differing(&self, other: &Self) -> Vec<Part> {
        let both = self.0.split(JOINT).zip(other.0.split(JOINT)).zip(Part::ALL);
        both.filter(|((one, other), _)| one != other).map(|(_, part)| part).collect()
    }

    /// As a form brings it back.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What every release says beside its changes, by language: greeting and closing. They are worded and filled in above; here
/// they are only read, since they go out with the release.
fn said_beside(conn: &mut Conn) -> Result<Vec<(String, String, String)>> {
    let columns = (announcement_templates::lang, announcement_templates::greeting, announcement_templates::closing);
    let mut said: Vec<(String, String, String)> = announcement_templates::table.select(columns).load(conn)?;
    said.retain(|(_, greeting, closing)| !greeting.is_empty() || !closing.is_empty());
    said.sort_unstable();
    Ok(said)
}

/// Refuses what is done from a page that showed something else than what would go out now; who does not say what they saw may
/// go on. The release and its posts are held from here on.
pub fn expect_shown(conn: &mut Conn, id: ReleaseId, shown: Option<&str>) -> Result<()> {
    let Some(shown) = shown else { return Ok(()) };
    let release = store::get_held(conn, id)?;
    hold_posts(conn, &release)?;
    let is_same = Parts::of(conn, &release)?.as_str() == shown;
    if is_same { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// A digest of values that are told apart whatever texts are in them.
fn of(values: &impl Serialize) -> Result<String> {
    let written = serde_json::to_string(values).map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(digest(&[&written]))
}

/// What the last approval of a release is of, whether it stands or not; none of a release that was approved by a version
/// which kept no digest, or of which the approval was taken back.
pub(super) fn kept(conn: &mut Conn, id: ReleaseId) -> Result<Option<Parts>> {
    let row = release_approvals::table.filter(release_approvals::release_id.eq(id));
    let parts: Option<String> = row.select(release_approvals::parts).first(conn).optional()?;
    Ok(parts.map(Parts))
}

/// Keeps what an approval is of, or that there is none.
pub(super) fn keep(conn: &mut Conn, id: ReleaseId, parts: Option<&Parts>) -> Result<()> {
    diesel::delete(release_approvals::table.filter(release_approvals::release_id.eq(id))).execute(conn)?;
    if let Some(Parts(parts)) = parts {
        let row = (release_approvals::release_id.eq(id), release_approvals::parts.eq(parts));
        diesel::insert_into(release_approvals::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// An approval that does not hold any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse {
    /// What differs from what was approved; nothing where something was changed and changed back.
    pub parts: Vec<Part>,
}

impl Lapse {
    /// As staff read it.
    pub fn sentence(&self, l: &Messages) -> String {
        let words: Vec<String> = self.parts.iter().map(|part| part.word(l)).collect();
        if words.is_empty() { l.checking_lapsed_again() } else { l.checking_lapsed(l.list(&words)) }
    }
}

/// Whether the last approval of a frozen release has lapsed, or lapses at the next look, and why.
pub fn lapse_of(conn: &mut Conn, release: &Release) -> Result<Option<Lapse>> {
    if release.state != State::Frozen {
        return Ok(None);
    }
    let Some(kept) = kept(conn, release.id)? else { return Ok(None) };
    let parts = kept.differing(&Parts::of(conn, release)?);
    Ok((release.approved_by.is_none() || !parts.is_empty()).then_some(Lapse { parts }))
}

/// The same of what is coming with any train, that of the weekly one first; asks next to nothing where no approval lapsed.
pub fn lapsed(conn: &mut Conn) -> Result<Vec<(Train, Lapse)>> {
    let mut lapsed = Vec::new();
    for release in store::coming(conn)?.into_iter().filter(|release| release.approved_by.is_none()) {
        let Some(lapse) = lapse_of(conn, &release)? else { continue };
        let train = trains::get(conn, release.train_id)?;
        if !train.is_retired {
            lapsed.push((train, lapse));
        }
    }
    lapsed.sort_unstable_by_key(|(train, _)| train.id);
    Ok(lapsed)
}

/// The approved releases of which something changed since: a look, so that staff hear of it before the hour.
pub fn changed_since(conn: &mut Conn) -> Result<Vec<ReleaseId>> {
    let mut changed = Vec::new();
    for release in store::coming(conn)? {
        if release.approved_by.is_some() && lapse_of(conn, &release)?.is_some() {
            changed.push(release.id);
        }
    }
    Ok(changed)
}

/// Has an approval lapse that is of something else than what would go out now. Whether one did.
pub fn lapse(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<bool> {
    let release = store::get_held(conn, id)?;
    lapse_held(conn, &release, now)
}

/// The same of a release that is held; its posts are held from here on. Where nothing is left to go out the clock skips
/// the week, as was approved or not.
pub(super) fn lapse_held(conn: &mut Conn, release: &Release, now: Timestamp) -> Result<bool> {
    let Some(approver) = release.approved_by else { return Ok(false) };
    hold_posts(conn, release)?;
    if lapse_of(conn, release)?.is_none() || goes_out(conn, release)?.is_empty() {
        return Ok(false);
    }
    store::count_change(conn, release.id)?;
    let trace = Trace::of(Act::ReleaseLapsed).about(about(conn, release)?);
    audit::record(conn, approver, &trace, now)?;
    Ok(true)
}
