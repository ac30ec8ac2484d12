//! SQL on `imported_releases`, `imported_lines` and `imported_texts`.

use super::model::{EarlierLine, EarlierRelease, NewRelease, Said, address_of, unpadded};
use crate::db::schema::{imported_lines, imported_releases, imported_texts};
use crate::db::{Conn, Timestamp, WeekNumber};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::releases::{self, Change, MOST_ITEMS};
use crate::schedule::Schedule;
use crate::text::unlinked;
use crate::trains::{self, WEEKLY};
use diesel::prelude::*;
use std::collections::HashMap;

/// Releases that are looked through at most: one a week for a century.
const MOST: i64 = 5_200;

/// What is here of a release that is about to be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Here {
    /// Nothing.
    Nothing,
    /// Just that.
    Same,
    /// It, but these of its lines say something else here, by their place in it; or how many there are.
    Other(Vec<usize>),
    /// A release of this site has its version or its week.
    Ours,
    /// A coming release of this site has its version.
    Planned,
    /// Another one that was taken over has its week.
    Week(String),
}

type Row = (String, String, Option<i64>, String, i64);
/// What is read of a release, as [`Row`] has it.
const COLUMNS: (
    imported_releases::version,
    imported_releases::name,
    imported_releases::week,
    imported_releases::day,
    imported_releases::line_count,
) = (
    imported_releases::version,
    imported_releases::name,
    imported_releases::week,
    imported_releases::day,
    imported_releases::line_count,
);

type LineRow = (i64, String, String, String, String, String);
type TextRow = (i64, String, String, String);

fn release((version, name, week, day, lines): Row) -> EarlierRelease {
    EarlierRelease { version, name, week, day: day.parse().ok(), lines }
}

fn row(conn: &mut Conn, version: &str) -> Result<Option<EarlierRelease>> {
    let row = imported_releases::table.filter(imported_releases::version.eq(version));
    Ok(row.select(COLUMNS).first::<Row>(conn).optional()?.map(release))
}

/// Those that were taken over, latest first; those of which no day is known come last.
pub fn list(conn: &mut Conn, offset: i64, most: i64) -> Result<Vec<EarlierRelease>> {
    let rows = imported_releases::table.order((imported_releases::day.desc(), imported_releases::version.desc()));
    let rows: Vec<Row> = rows.offset(offset).limit(most).select(COLUMNS).load(conn)?;
    Ok(rows.into_iter().map(release).collect())
}

/// One of them with its lines as somebody reads them: in their language, for Chinese in the other script, or else in English
/// or as it was written.
pub fn find(conn: &mut Conn, version: &str, reads: Language) -> Result<(EarlierRelease, Vec<EarlierLine>)> {
    let (release, mut lines) = find_in_each(conn, version, &[reads])?;
    Ok((release, lines.pop().unwrap_or_default()))
}

/// The same with its lines in each of several languages, in their order.
pub fn find_in_each(
    conn: &mut Conn,
    version: &str,
    languages: &[Language],
) -> Result<(EarlierRelease, Vec<Vec<EarlierLine>>)> {
    let release = row(conn, version)?.ok_or(Error::NotFound)?;
    let (lines, texts) = (lines_of(conn, version)?, texts_of(conn, version)?);
    let mut others: HashMap<i64, (String, Said)> = HashMap::new();
    for (position, lang, heading, text) in texts {
        others.insert(position, (heading, Said { text, lang }));
    }
    let told = |(position, heading, change, text, lang, said_on): &LineRow, reads: Language| {
        let own = (heading.clone(), Said { text: text.clone(), lang: lang.clone() });
        let other = others.get(position).filter(|other| nearness(&other.1, reads) < nearness(&own.1, reads));
        let (heading, said) = other.cloned().unwrap_or(own);
        let said = Said { text: unlinked(&said.text), ..said };
        EarlierLine { position: *position, heading, change: Change::parse(change), said, said_on: said_on.clone() }
    };
    let in_language = |reads: &Language| lines.iter().map(|line| told(line, *reads)).collect();
    Ok((release, languages.iter().map(in_language).collect()))
}

/// How far a text is from a reader; their own language is nearest.
fn nearness(said: &Said, reads: Language) -> u8 {
    let lang = said.lang.as_str();
    let is_chinese = |tag: &str| tag.starts_with("zh");
    if *lang == *reads {
        0
    } else if is_chinese(lang) && is_chinese(&reads) {
        1
    } else if *lang == *Language::En {
        2
    } else {
        3
    }
}

/// Those of a year, latest first.
pub fn of_year(conn: &mut Conn, year: i32) -> Result<Vec<EarlierRelease>> {
    let rows = imported_releases::table.filter(imported_releases::day.ge(format!("{year:04}-01-01")));
    let rows = rows.filter(imported_releases::day.le(format!("{year:04}-12-31")));
    let rows = rows.order((imported_releases::day.desc(), imported_releases::version.desc())).limit(MOST);
    Ok(rows.select(COLUMNS).load::<Row>(conn)?.into_iter().map(release).collect())
}

/// The years in which they went out, the latest first.
pub fn years(conn: &mut Conn) -> Result<Vec<i32>> {
    let days = imported_releases::table.filter(imported_releases::day.ne("")).select(imported_releases::day);
    let days: Vec<String> = days.distinct().order(imported_releases::day.desc()).limit(MOST).load(conn)?;
    let mut years: Vec<i32> = days.iter().filter_map(|day| day.get(..4)?.parse().ok()).collect();
    years.dedup();
    Ok(years)
}

/// Those of these versions.
pub fn of_versions(conn: &mut Conn, versions: &[String]) -> Result<Vec<EarlierRelease>> {
    let rows = imported_releases::table.filter(imported_releases::version.eq_any(versions)).limit(MOST);
    Ok(rows.select(COLUMNS).load::<Row>(conn)?.into_iter().map(release).collect())
}

/// The version of the one that somebody names by it, or by the number of its week.
pub fn named(conn: &mut Conn, typed: &str) -> Result<Option<String>> {
    let rows = imported_releases::table.select(imported_releases::version);
    if let Ok(week) = typed.parse::<i64>() {
        return Ok(rows.filter(imported_releases::week.eq(Some(week))).first(conn).optional()?);
    }
    let Some(version) = address_of(typed) else { return Ok(None) };
    Ok(rows.filter(imported_releases::version.eq(version)).first(conn).optional()?)
}

/// The version of the one at a place among all of them.
pub fn version_at(conn: &mut Conn, place: i64) -> Result<Option<String>> {
    let rows = imported_releases::table.order(imported_releases::version).offset(place).limit(1);
    let mut found: Vec<String> = rows.select(imported_releases::version).load(conn)?;
    Ok(found.pop())
}

/// All that the lines of one say, in each language in which they do, with their places.
pub fn said_by(conn: &mut Conn, version: &str) -> Result<Vec<(i64, Said)>> {
    let (lines, texts) = (lines_of(conn, version)?, texts_of(conn, version)?);
    let lines = lines.into_iter().map(|(position, _, _, text, lang, _)| (position, Said { text, lang }));
    let texts = texts.into_iter().map(|(position, lang, _, text)| (position, Said { text, lang }));
    Ok(lines.chain(texts).collect())
}

fn lines_of(conn: &mut Conn, version: &str) -> Result<Vec<LineRow>> {
    let lines = imported_lines::table.filter(imported_lines::version.eq(version)).order(imported_lines::position);
    let columns = (
        imported_lines::position,
        imported_lines::heading,
        imported_lines::change,
        imported_lines::wording,
        imported_lines::lang,
        imported_lines::said_on,
    );
    Ok(lines.limit(i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX)).select(columns).load(conn)?)
}

fn texts_of(conn: &mut Conn, version: &str) -> Result<Vec<TextRow>> {
    let texts = imported_texts::table.filter(imported_texts::version.eq(version)).order(imported_texts::position);
    let columns = (imported_texts::position, imported_texts::lang, imported_texts::heading, imported_texts::wording);
    Ok(texts.limit(i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX)).select(columns).load(conn)?)
}

/// What is here of it already; what is planned is by the clock of this site.
pub fn here(conn: &mut Conn, new: &NewRelease, schedule: &Schedule, now: Timestamp) -> Result<Here> {
    match releases::by_version(conn, &new.version) {
        Ok(_) => return Ok(Here::Ours),
        Err(Error::NotFound) => {}
        Err(other) => return Err(other),
    }
    if let Some(there) = row(conn, &new.version)? {
        let (lines, texts) = rows_of(new);
        let (lines_there, texts_there) = (lines_of(conn, &new.version)?, texts_of(conn, &new.version)?);
        let text_of = |texts: &[TextRow], position: i64| texts.iter().find(|text| text.0 == position).cloned();
        let mut other: Vec<usize> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            let is_same =
                lines_there.get(place) == Some(line) && text_of(&texts, line.0) == text_of(&texts_there, line.0);
            other.extend((!is_same).then_some(place));
        }
        let is_same = other.is_empty() && lines.len() == lines_there.len();
        let is_called_so = there.name == new.name && there.week == new.week && there.day == new.day;
        return Ok(if is_same && is_called_so { Here::Same } else { Here::Other(other) });
    }
    // Nobody tells it from one of ours that is written without its zeros.
    let bare = Some(unpadded(&new.version)).filter(|bare| *bare != new.version);
    if let Some(bare) = &bare {
        match releases::by_version(conn, bare) {
            Ok(_) => return Ok(Here::Ours),
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    for version in bare.iter().chain([&new.version]) {
        if releases::is_planned(conn, version, schedule, now)? {
            return Ok(Here::Planned);
        }
    }
    let Some(week) = new.week else { return Ok(Here::Nothing) };
    if releases::of_week(conn, WEEKLY, WeekNumber(week))?.is_some() {
        return Ok(Here::Ours);
    }
    let other = imported_releases::table.filter(imported_releases::week.eq(Some(week)));
    let other: Option<String> = other.select(imported_releases::version).first(conn).optional()?;
    Ok(other.map_or(Here::Nothing, Here::Week))
}

fn rows_of(new: &NewRelease) -> (Vec<LineRow>, Vec<TextRow>) {
    let (mut lines, mut texts) = (Vec::new(), Vec::new());
    for (line, position) in new.lines.iter().zip(1_i64..) {
        let change = line.change.map_or("", Change::as_str).to_owned();
        let said = line.said.clone();
        lines.push((position, line.heading.clone(), change, said.text, said.lang, line.said_on.clone()));
        texts.extend(line.other.clone().map(|(heading, said)| (position, said.lang, heading, said.text)));
    }
    (lines, texts)
}

/// Takes a release over, whole, unless something of it is here; says whether it did.
pub fn store(conn: &mut Conn, new: &NewRelease, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    // Who publishes at this moment looks for a free version, too.
    trains::hold_versions(conn)?;
    if here(conn, new, schedule, now)? != Here::Nothing {
        return Ok(false);
    }
    let (lines, texts) = rows_of(new);
    let row = (
        imported_releases::version.eq(&new.version),
        imported_releases::name.eq(&new.name),
        imported_releases::week.eq(new.week),
        imported_releases::day.eq(new.day.as_ref().map(ToString::to_string).unwrap_or_default()),
        imported_releases::line_count.eq(i64::try_from(lines.len()).unwrap_or(i64::MAX)),
        imported_releases::imported_at.eq(now),
    );
    diesel::insert_into(imported_releases::table).values(row).execute(conn)?;
    for (position, heading, change, wording, lang, said_on) in lines {
        let row = (
            imported_lines::version.eq(&new.version),
            imported_lines::position.eq(position),
            imported_lines::heading.eq(heading),
            imported_lines::change.eq(change),
            imported_lines::wording.eq(wording),
            imported_lines::lang.eq(lang),
            imported_lines::said_on.eq(said_on),
        );
        diesel::insert_into(imported_lines::table).values(row).execute(conn)?;
    }
    for (position, lang, heading, wording) in texts {
        let row = (
            imported_texts::version.eq(&new.version),
            imported_texts::position.eq(position),
            imported_texts::lang.eq(lang),
            imported_texts::heading.eq(heading),
            imported_texts::wording.eq(wording),
        );
        diesel::insert_into(imported_texts::table).values(row).execute(conn)?;
    }
    Ok(true)
}
