//! Lines of releases from before this site: what they are found by, kept on `imported_words`, and those that say what somebody
//! looks for. Their words are stored with them as they are taken over, and by the worker, one release a chunk, when the site
//! comes to know other rules.

use super::looked;
use crate::db::schema::imported_words;
use crate::db::{self, Conn, Timestamp, given_words, prepared};
use crate::earlier::{self, EarlierLine, EarlierRelease, NewRelease, Said};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Cursor, Job, JobKind};
use crate::releases;
use crate::search::{Question, RULES, Stretch, Tokens, marked, tokens_of_line};
use crate::web::{PageNumber, Pager};
use chrono::Datelike;
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// The words of all of them are stored anew.
pub const EARLIER_WORDS: JobKind = JobKind("earlier_words");
/// The subject of that job.
const ALL: i64 = 0;
/// The fact that says by which rules they are found.
const FACT: &str = "earlier_word_rules";
/// Lines on a page.
const PAGE: i64 = 30;

/// What the lines of one release are found by.
pub struct EarlierWords {
    version: String,
    lines: BTreeMap<i64, Tokens>,
}

impl EarlierWords {
    /// Of a release that is about to be taken over: work of the processor, done before the write.
    pub fn of(new: &NewRelease) -> Self {
        let mut said = Vec::new();
        for (line, position) in new.lines.iter().zip(1_i64..) {
            said.push((position, line.said.clone()));
            said.extend(line.other.clone().map(|(_, other)| (position, other)));
        }
        Self::found_by(new.version.clone(), said)
    }

    fn found_by(version: String, said: Vec<(i64, Said)>) -> Self {
        let mut lines: BTreeMap<i64, Tokens> = BTreeMap::new();
        for (position, said) in said {
            lines.entry(position).or_default().extend(tokens_of_line(&said.text, &said.lang));
        }
        Self { version, lines }
    }

    /// Stores them in place of what was there of this release, if it is there.
    pub fn store(&self, conn: &mut Conn) -> Result<()> {
        diesel::delete(imported_words::table.filter(imported_words::version.eq(&self.version))).execute(conn)?;
        let of_line = |(position, tokens): (&i64, &Tokens)| {
            let position = *position;
            tokens.iter().map(move |token| (token.clone(), position, 0)).collect::<Vec<_>>()
        };
        let rows: Vec<(String, i64, i64)> = self.lines.iter().flat_map(of_line).collect();
        if !rows.is_empty() {
            let words = "INSERT INTO imported_words (token, version, position) \
                         SELECT given.word, imported_releases.version, given.one FROM given CROSS JOIN imported_releases \
                         WHERE imported_releases.version = ? ON CONFLICT DO NOTHING";
            let query = prepared::<()>(words).bind::<Text, _>(self.version.clone());
            given_words(rows.into_iter(), query).execute(conn)?;
        }
        Ok(())
    }
}

/// Begins to go through all of them, unless they are found by today's rules.
pub(super) fn begin(conn: &mut Conn, now: Timestamp) -> Result<()> {
    if db::fact(conn, FACT)?.as_deref() == Some(RULES.to_string().as_str()) {
        return Ok(());
    }
    jobs::begin(conn, EARLIER_WORDS, ALL, now)
}

/// Reads the next release, and finds out what its lines are found by; none where all are done.
pub fn read_earlier(conn: &mut Conn, job: &Job) -> Result<Option<EarlierWords>> {
    let Some(version) = earlier::version_at(conn, job.cursor.place)? else { return Ok(None) };
    let said = earlier::said_by(conn, &version)?;
    Ok(Some(EarlierWords::found_by(version, said)))
}

/// Stores a chunk, and behind the last one by which rules all are found.
pub fn store_earlier(conn: &mut Conn, job: &Job, words: Option<&EarlierWords>) -> Result<()> {
    let Some(words) = words else {
        db::set_fact(conn, FACT, &RULES.to_string())?;
        return jobs::finish(conn, job);
    };
    words.store(conn)?;
    let next = Cursor { part: job.cursor.part, place: job.cursor.place + 1 };
    jobs::advance(conn, job, next, i64::try_from(words.lines.len()).unwrap_or(i64::MAX))
}

/// A line from before this site.
pub(super) struct Before {
    pub release: EarlierRelease,
    /// As its reader is told it.
    pub line: EarlierLine,
    /// The same, with what was looked for.
    pub text: Vec<Stretch>,
}

impl Before {
    /// Its address, on the page of its release.
    pub(super) fn address(&self) -> String {
        format!("{}#line-{}", releases::address(&self.release.version), self.line.position)
    }
}

/// The lines that say everything which somebody looks for, those of the latest release first, whether there are more, and
/// whether not all were looked through.
pub(super) fn lines(
    conn: &mut Conn,
    question: &Question,
    year: Option<i32>,
    page: PageNumber,
    reads: Language,
) -> Result<(Vec<Before>, bool, bool)> {
    let looked::Said { lines: found, is_cut } = saying(conn, question)?;
    if found.is_empty() {
        return Ok((Vec::new(), false, is_cut));
    }
    let mut versions: Vec<String> = found.iter().map(|(version, _)| version.clone()).collect();
    versions.sort_unstable();
    versions.dedup();
    let releases: HashMap<String, EarlierRelease> =
        earlier::of_versions(conn, &versions)?.into_iter().map(|release| (release.version.clone(), release)).collect();
    let is_of_year = |release: &EarlierRelease| year.is_none() || release.day.map(|day| day.year()) == year;
    let mut places: Vec<(&EarlierRelease, i64)> = found
        .iter()
        .filter_map(|(version, position)| Some((releases.get(version)?, *position)))
        .filter(|(release, _)| is_of_year(release))
        .collect();
    places.sort_by(|(a, first), (b, second)| (b.day, &b.version, first).cmp(&(a.day, &a.version, second)));
    let skipped = usize::try_from(page.offset(PAGE)).unwrap_or(usize::MAX);
    let (places, more) = Pager::cut(places.into_iter().skip(skipped).collect(), PAGE);
    let mut told: HashMap<&str, Vec<EarlierLine>> = HashMap::new();
    let mut shown = Vec::with_capacity(places.len());
    for (release, position) in places {
        let lines = match told.entry(release.version.as_str()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(earlier::find(conn, &release.version, reads)?.1),
        };
        let line = lines.iter().find(|line| line.position == position);
        shown.extend(line.map(|line| Before {
            text: marked(&line.said.text, &line.said.lang, question),
            release: release.clone(),
            line: line.clone(),
        }));
    }
    Ok((shown, more, is_cut))
}

/// The lines that say everything, by release and place, as far as they were looked through.
fn saying(conn: &mut Conn, question: &Question) -> Result<looked::Said<(String, i64)>> {
    looked::saying(conn, question, looked::ROWS, |conn, token, most| {
        let rows = imported_words::table.filter(imported_words::token.eq(token));
        let rows = rows.order((imported_words::version.desc(), imported_words::position.desc())).limit(most);
        Ok(rows.select((imported_words::version, imported_words::position)).load::<(String, i64)>(conn)?)
    })
}
