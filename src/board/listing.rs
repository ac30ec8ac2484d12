//! Lists of posts with what their rows say of other tables. Every order here is the order of an index.

use super::filter::{Filter, Sort};
use super::finding::{self, Listed};
use super::hits::{self, Hit};
use super::line_head;
use super::ranked::{self, Within};
use super::week::{self, Strip};
use crate::areas::{self as parts, AREA_NAMED, Area, LineAreas, Named, ProductLine};
use crate::db::schema::{areas, posts, users};
use crate::db::{AreaId, Conn, PostId, Timestamp, UserId, VotingWeek, columns};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::owner_hours::{self, Hour};
use crate::people::Profile;
use crate::posts::{self as record, Kind, Status, Visibility, slug};
use crate::search::Question;
use crate::voting::{self, Cast};
use crate::web::{PageNumber, Pager};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

/// Posts on a page.
const PAGE: i64 = 20;

/// A post in a list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct Row {
    pub id: PostId,
    pub kind: Kind,
    pub title: String,
    /// The language of title and text.
    pub lang: String,
    pub status: Status,
    pub vote_count: i64,
    pub comment_count: i64,
    /// The last week in which somebody voted for it, and how many did.
    pub week: VotingWeek,
    pub week_votes: i64,
    pub created_at: Timestamp,
    pub status_changed_at: Timestamp,
    pub visibility: Visibility,
    pub author: Profile,
    pub area: Named,
    pub area_slug: String,
}

impl Row {
    /// Number and title for its address.
    pub(super) fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// Everything the front page shows.
pub(super) struct Board {
    /// What was asked, without an area or line that is not there.
    pub filter: Filter,
    /// What there is to choose from.
    pub lines: Vec<LineAreas>,
    pub place: Place,
    /// The device that was asked for, or that there is none of that name.
    pub device: Option<Device>,
    pub is_unknown_device: bool,
    /// The device that is called what is looked for.
    pub sought_device: Option<Device>,
    pub rows: Vec<Row>,
    /// The beginnings of their texts, as Markdown.
    pub texts: HashMap<PostId, String>,
    /// Where what was looked for stands in those that do not say it by title and beginning.
    pub hits: HashMap<PostId, Hit>,
    pub has_more: bool,
    /// What was looked for, and how much of it was found.
    pub search: Option<Search>,
    /// The reader's votes for `rows`.
    pub votes: HashMap<PostId, Cast>,
    /// This week; none before the first one is opened.
    pub strip: Option<Strip>,
    /// The next hour of the area's owners, or the one that runs.
    pub hour: Option<Hour>,
}

/// The part of the ROM that is shown.
pub(super) enum Place {
    Everywhere,
    Line(ProductLine),
    Area { area: Box<Area>, line: ProductLine, owners: Vec<Profile> },
}

impl Place {
    /// Its address, unless it is everything.
    pub(super) fn path(&self) -> Option<String> {
        match self {
            Self::Everywhere => None,
            Self::Line(line) => Some(line.address()),
            Self::Area { area, .. } => Some(area.address()),
        }
    }
}

/// What was looked for, and how much of it was found.
pub(super) struct Search {
    pub question: Question,
    /// Posts that are listed, at most [`crate::search::MOST`].
    pub count: usize,
    /// Whether they have some of the words, since none has all of them.
    pub is_partial: bool,
    pub listed: Listed,
}

/// The part of the board that was asked for, in a fixed number of queries.
pub(super) fn board(conn: &mut Conn, mut filter: Filter, reader: Option<UserId>) -> Result<Board> {
    let mut lines = parts::by_line(conn)?;
    let place = place(conn, &mut filter)?;
    let (device, is_unknown_device) = device(conn, &mut filter)?;
    let within = within(&place, &lines);
    let within = Within { areas: within.as_deref(), device: device.as_ref().map(|device| device.id) };
    let sought_device = match filter.words.as_deref() {
        Some(words) if device.is_none() => devices::called(conn, words, "")?,
        _ => None,
    };
    lines.retain(|line| !line.areas.is_empty());
    let found = match filter.words.as_deref().map(Question::of) {
        Some(question) => Some(finding::find(conn, &question, (&filter, within), reader)?),
        None => None,
    };
    let numbers = match &found {
        Some(found) => page_of(&found.ids, filter.page),
        None => numbers(conn, &filter, within)?,
    };
    let (ids, has_more) = Pager::cut(numbers, PAGE);
    let votes = match reader {
        Some(reader) => voting::own_votes(conn, reader, &ids)?,
        None => HashMap::new(),
    };
    let (rows, texts) = (rows(conn, &ids)?, record::beginnings(conn, &ids)?);
    let hits = match &found {
        Some(found) => hits::of(conn, &rows, &texts, &found.question)?,
        None => HashMap::new(),
    };
    Ok(Board {
        rows,
        texts,
        hits,
        strip: week::strip(conn, &place)?,
        filter,
        lines,
        place,
        device,
        is_unknown_device,
        sought_device,
        has_more,
        search: found.map(|found| Search {
            question: found.question,
            count: found.ids.len(),
            is_partial: found.is_partial,
            listed: found.listed,
        }),
        votes,
        hour: None,
    })
}

/// The same for the page of a part, which also says when the owners of an area answer questions, and what a line has.
pub(super) fn part(conn: &mut Conn, filter: Filter, reader: Option<UserId>, now: Timestamp) -> Result<Board> {
    let mut found = board(conn, filter, reader)?;
    if let Place::Area { area, .. } = &found.place {
        found.hour = owner_hours::next_of(conn, area.id, now)?;
    }
    if let (Place::Line(line), Some(strip)) = (&found.place, &mut found.strip)
        && found.search.is_none()
        && found.filter.page == PageNumber::default()
    {
        strip.line = Some(line_head::read(conn, line)?);
    }
    Ok(found)
}

/// The part that was asked for, under the word it has today; one that is not there is all of them.
fn place(conn: &mut Conn, filter: &mut Filter) -> Result<Place> {
    if let Some(area) = filter.area.take()
        && let Some(area) = parts::find(conn, &area)?
    {
        (filter.area, filter.line) = (Some(area.slug.clone()), None);
        let (line, owners) = (parts::line(conn, area.line_id)?, parts::owners_of(conn, area.id)?);
        return Ok(Place::Area { area: Box::new(area), line, owners });
    }
    if let Some(line) = filter.line.take()
        && let Some(line) = parts::find_line(conn, &line)?
    {
        filter.line = Some(line.slug.clone());
        return Ok(Place::Line(line));
    }
    Ok(Place::Everywhere)
}

/// The device that was asked for by its codename or a name, under its codename; one that is not there is all of them.
fn device(conn: &mut Conn, filter: &mut Filter) -> Result<(Option<Device>, bool)> {
    let Some(asked) = filter.device.take() else { return Ok((None, false)) };
    match devices::called(conn, &asked, "")? {
        Some(device) => {
            filter.device = Some(device.codename.clone());
            Ok((Some(device), false))
        }
        None => Ok((None, true)),
    }
}

/// The areas of a part; none is all of them.
fn within(place: &Place, lines: &[LineAreas]) -> Option<Vec<AreaId>> {
    match place {
        Place::Everywhere => None,
        Place::Area { area, .. } => Some(vec![area.id]),
        Place::Line(line) => {
            let areas = lines.iter().filter(|other| other.line.id == line.id).flat_map(|line| &line.areas);
            Some(areas.map(|area| area.id).collect())
        }
    }
}

/// The numbers of one page, and one more if there are more.
fn page_of(ids: &[PostId], page: PageNumber) -> Vec<PostId> {
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let before = usize::try_from(page.offset(PAGE)).unwrap_or(usize::MAX);
    ids.iter().copied().skip(before).take(size + 1).collect()
}

/// The numbers of a page's posts in their order, and one more if there are more.
fn numbers(conn: &mut Conn, filter: &Filter, within: Within<'_>) -> Result<Vec<PostId>> {
    if matches!(filter.sort, Sort::Week | Sort::Top | Sort::Talk) {
        return ranked::numbers(conn, filter, within, PAGE);
    }
    let mut wanted = posts::table.select(posts::id).into_boxed();
    let status = filter.only_status();
    wanted = match status {
        None => wanted.filter(posts::listed.eq(true)),
        Some(status) => wanted.filter(posts::status.eq(status)).filter(posts::visibility.eq(Visibility::Published)),
    };
    if let Some(device) = within.device {
        wanted =
            wanted.filter(sql::<Bool>(&ranked::about(device, ranked::is_few_of_device(conn, device, filter, PAGE)?)));
    }
    wanted = match within.areas {
        None => wanted,
        // A line without areas.
        Some([]) => return Ok(Vec::new()),
        Some([area]) => wanted.filter(posts::area_id.eq(area)),
        // Where there are many, they are met on the way through those of all areas.
        Some(within) if !ranked::is_few_of_areas(conn, within, filter, PAGE)? => {
            wanted.filter(sql::<Bool>(&format!("+area_id IN ({})", ranked::numbers_of(within))))
        }
        Some(within) => wanted.filter(posts::area_id.eq_any(within)),
    };
    if let Some(kind) = filter.kind {
        wanted = wanted.filter(posts::kind.eq(kind));
    }
    wanted = if status.is_none() {
        // What came from elsewhere is as old as it was there.
        wanted.order((posts::created_at.desc(), posts::id.desc()))
    } else {
        wanted.order((posts::status_changed_at.desc(), posts::id.desc()))
    };
    Ok(wanted.offset(filter.page.offset(PAGE)).limit(PAGE + 1).load(conn)?)
}

/// The rows of these posts, in this order.
pub(super) fn rows(conn: &mut Conn, ids: &[PostId]) -> Result<Vec<Row>> {
    let found: Vec<Row> = posts::table
        .inner_join(users::table)
        .inner_join(areas::table)
        .filter(posts::id.eq_any(ids))
        .select((
            posts::id,
            posts::kind,
            posts::title,
            posts::lang,
            posts::status,
            posts::vote_count,
            posts::comment_count,
            posts::week,
            posts::week_votes,
            posts::created_at,
            posts::status_changed_at,
            posts::visibility,
            columns::<Profile>(),
            AREA_NAMED,
            areas::slug,
        ))
        .load(conn)?;
    let mut by_number: HashMap<PostId, Row> = found.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_number.remove(id)).collect())
}
