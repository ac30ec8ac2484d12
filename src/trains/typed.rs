//! The form of a train.

use super::entered::{Entered, When};
use super::model::{Audience, Train, told};
use super::scheme::{Dated, Scheme};
use super::words::{LINE_FOR_EVERYONE, NAME_TAKEN, NO_WORD, SAME_MOMENT};
use crate::areas::{self, ProductLine};
use crate::db::{Conn, LineId};
use crate::error::{self, Problem, Problems};
use crate::i18n::{Catalog, Language};
use crate::schedule::{Moment, Rhythm, Schedule};
use crate::text;
use serde::Deserialize;

/// The longest name of a train, in characters.
const NAME_MAX: usize = 40;

/// Rhythms of trains that go beside the weekly one.
pub(super) const RHYTHMS: [Rhythm; 2] = [Rhythm::Monthly, Rhythm::Daily];

/// What staff enter, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    /// What it is called.
    pub name: String,
    /// The word of a rhythm.
    pub rhythm: String,
    /// When it freezes: a day of the week such as `Thu`; empty together with the time for the moment of the settings.
    pub cutoff_day: String,
    /// The time of that day, such as `18:00`.
    pub cutoff_time: String,
    /// When it goes out, likewise.
    pub publish_day: String,
    /// The time of that day.
    pub publish_time: String,
    /// Whether a version has the day or the month.
    pub dated: String,
    /// What stands behind that.
    pub word: String,
    /// The word of an audience; empty for everybody.
    pub audience: String,
    /// The word of the line whose posts it ships; empty for none.
    pub line: String,
    /// What the form showed; empty where nothing was there yet.
    pub seen: String,
}

impl Typed {
    /// What there is now; `lines` are those that there are.
    pub(super) fn of(train: &Train, lines: &[ProductLine]) -> Self {
        let line = lines.iter().find(|line| Some(line.id) == train.line_id);
        let scheme = Scheme::parse(&train.scheme);
        let parts = |moment: Option<&str>| {
            let (day, time) = moment.and_then(|moment| moment.split_once(' ')).unwrap_or_default();
            (day.to_owned(), time.to_owned())
        };
        let (cutoff_day, cutoff_time) = parts(train.cutoff.as_deref());
        let (publish_day, publish_time) = parts(train.publish.as_deref());
        let mut typed = Self {
            name: train.name.clone(),
            rhythm: train.rhythm.clone(),
            cutoff_day,
            cutoff_time,
            publish_day,
            publish_time,
            dated: scheme.as_ref().map_or("", |scheme| scheme.dated.as_str()).to_owned(),
            word: scheme.map(|scheme| scheme.word).unwrap_or_default(),
            audience: train.audience.as_str().to_owned(),
            line: line.map(|line| line.slug.clone()).unwrap_or_default(),
            seen: String::new(),
        };
        typed.seen = typed.fields().map(|(_, value)| value).join("|");
        typed
    }

    /// The same with the word that its line has today, also in what the form showed: it may have been opened before that line
    /// was named anew.
    pub(super) fn today(self, conn: &mut Conn) -> error::Result<Self> {
        let seen = match self.seen.rsplit_once('|').map(|(others, line)| (others.to_owned(), line.to_owned())) {
            Some((others, line)) => format!("{others}|{}", areas::line_word_today(conn, line)?),
            None => self.seen,
        };
        Ok(Self { line: areas::line_word_today(conn, self.line)?, seen, ..self })
    }

    /// What it says, each by its field.
    pub(super) fn fields(&self) -> [(&'static str, &str); 10] {
        [
            ("name", &self.name),
            ("rhythm", &self.rhythm),
            ("cutoff_day", &self.cutoff_day),
            ("cutoff_time", &self.cutoff_time),
            ("publish_day", &self.publish_day),
            ("publish_time", &self.publish_time),
            ("dated", &self.dated),
            ("word", &self.word),
            ("audience", &self.audience),
            ("line", &self.line),
        ]
    }

    /// Whether the form showed something else than what a train is by now.
    pub(super) fn is_stale(&self, train: &Train, lines: &[ProductLine]) -> bool {
        !self.seen.is_empty() && self.seen != Self::of(train, lines).seen
    }
}

/// Whether a train is retired; anything but `no` does so.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Retire {
    retired: String,
}

impl Retire {
    pub(super) fn is_retired(&self) -> bool {
        self.retired != "no"
    }
}

/// A train that can be kept; made only by [`NewTrain::parse`] and of what was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTrain {
    pub(super) name: String,
    pub(super) rhythm: Rhythm,
    pub(super) cutoff: Option<String>,
    pub(super) publish: Option<String>,
    pub(super) scheme: Scheme,
    pub(super) audience: Audience,
    pub(super) line: Option<LineId>,
}

impl NewTrain {
    /// Checks what was entered, among the lines that there are; every problem is told at once.
    pub fn parse(
        typed: &Typed,
        (site, catalog): (&Schedule, &Catalog),
        lines: &[ProductLine],
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        // Its word in addresses is made of its letters and digits.
        let is_said = |name: String| if text::words(&name).is_empty() { Err(Problem::Missing) } else { Ok(name) };
        let name = text::name(&typed.name, NAME_MAX).and_then(is_said);
        let is_free = |name: String| {
            if is_weekly(&name, catalog) { Err(Problem::Refused(NAME_TAKEN)) } else { Ok(name) }
        };
        let name = problems.check("name", name.and_then(is_free));
        let rhythm = Rhythm::parse(&typed.rhythm).filter(|rhythm| RHYTHMS.contains(rhythm));
        let rhythm = problems.check("rhythm", rhythm.ok_or(Problem::UnknownChoice));
        let is_daily = rhythm == Some(Rhythm::Daily);
        let of_cutoff =
            Entered { fields: ["cutoff_day", "cutoff_time"], day: &typed.cutoff_day, time: &typed.cutoff_time };
        let cutoff = of_cutoff.parse(&mut problems, is_daily, site.cutoff);
        let of_publish =
            Entered { fields: ["publish_day", "publish_time"], day: &typed.publish_day, time: &typed.publish_time };
        let publish = of_publish.parse(&mut problems, is_daily, site.publish);
        let dated = problems.check("dated", Dated::parse(&typed.dated).ok_or(Problem::UnknownChoice));
        let word = typed.word.trim().to_ascii_lowercase();
        if Scheme::new(Dated::Day, &word).is_none() {
            problems.add("word", Problem::Refused(NO_WORD));
        }
        if let (Some(rhythm), Some(cutoff), Some(publish)) = (rhythm, cutoff, publish)
            && is_at_once(rhythm, cutoff.over(site.cutoff), publish.over(site.publish))
        {
            problems.add("cutoff_time", Problem::Refused(SAME_MOMENT));
        }
        let audience = problems.check("audience", audience_of(&typed.audience)).unwrap_or_default();
        let line = problems.check("line", line_of(&typed.line, lines)).flatten();
        // What ships is told to everybody whose post it was.
        if line.is_some() && audience == Audience::Testers {
            problems.add("audience", Problem::Refused(LINE_FOR_EVERYONE));
        }
        let scheme = dated.and_then(|dated| Scheme::new(dated, &word));
        match (name, rhythm, scheme) {
            (Some(name), Some(rhythm), Some(scheme)) if problems.is_empty() => Ok(Self {
                name,
                rhythm,
                cutoff: cutoff.and_then(When::kept),
                publish: publish.and_then(When::kept),
                scheme,
                audience,
                line,
            }),
            _ => Err(problems),
        }
    }

    /// Its word in addresses.
    pub(super) fn word(&self) -> String {
        Some(text::latin(&self.name)).filter(|word| !word.is_empty()).unwrap_or_else(|| text::words(&self.name))
    }

    /// Whether two names say the same.
    pub(super) fn is_called(&self, name: &str) -> bool {
        text::words(&self.name) == text::words(name)
    }
}

/// Whether a name is what the weekly train, which has none, is called in a language of the site.
fn is_weekly(name: &str, catalog: &Catalog) -> bool {
    let name = text::words(name);
    Language::iter().any(|language| text::words(&told(Rhythm::Weekly, catalog.of(*language))) == name)
}

/// Whether a train would freeze and go out at one moment.
fn is_at_once(rhythm: Rhythm, cutoff: Moment, publish: Moment) -> bool {
    cutoff.time == publish.time && (rhythm == Rhythm::Daily || cutoff.weekday == publish.weekday)
}

/// An audience; whoever says none means everybody, as before there were others.
fn audience_of(entered: &str) -> Result<Audience, Problem> {
    if entered.is_empty() { Ok(Audience::Everyone) } else { Audience::parse(entered).ok_or(Problem::UnknownChoice) }
}

/// One of these lines by its word, or none.
fn line_of(entered: &str, lines: &[ProductLine]) -> Result<Option<LineId>, Problem> {
    if entered.is_empty() {
        return Ok(None);
    }
    let line = lines.iter().find(|line| line.slug == entered);
    line.map(|line| Some(line.id)).ok_or(Problem::UnknownChoice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    #[test]
    fn every_mistake_is_told_at_its_field() {
        let [cutoff, publish] = ["Thu 18:00", "Fri 17:00"].map(|moment| Moment::parse(moment).unwrap());
        let site = Schedule::weekly(Tz::UTC, cutoff, publish);
        let field = |text: &str| text.to_owned();
        let stable = Typed {
            name: field("Stable"),
            rhythm: field("monthly"),
            cutoff_day: field("Wed"),
            cutoff_time: field("12:00"),
            publish_day: String::new(),
            publish_time: String::new(),
            dated: field("month"),
            ..Typed::default()
        };
        let catalog = Catalog::load();
        let around = (&site, &catalog);
        let new = NewTrain::parse(&stable, around, &[]).unwrap();
        let told = (new.cutoff.as_deref(), new.publish, new.scheme.to_string());
        assert_eq!(told, (Some("Wed 12:00"), None, "{yy}.{m}".to_owned()));
        let wrong = |typed: Typed| NewTrain::parse(&typed, around, &[]).unwrap_err();
        let noon = Typed { cutoff_time: field("noon"), publish_day: field("Fri"), ..Typed::default() };
        let all = wrong(Typed { word: field("beta 2"), ..noon });
        let fields: Vec<&str> = all.iter().map(|(field, _)| *field).collect();
        let moments = ["cutoff_day", "cutoff_time", "publish_time"];
        assert_eq!(fields, [&["name", "rhythm"][..], &moments, &["dated", "word"]].concat());
        let weekly = wrong(Typed { rhythm: field("weekly"), ..stable.clone() });
        assert_eq!(weekly.of("rhythm"), Some(&Problem::UnknownChoice), "there is one weekly train");
        for name in ["WEEKLY", "wöchentlich", "每周"] {
            let wrong = wrong(Typed { name: field(name), ..stable.clone() });
            assert_eq!(wrong.of("name"), Some(&Problem::Refused(NAME_TAKEN)), "{name}");
        }
        let of = |audience: &str, line: &str| Typed { audience: field(audience), line: field(line), ..stable.clone() };
        let unknown = wrong(of("friends", "fridge"));
        let choices = ["audience", "line"].map(|field| unknown.of(field).cloned());
        assert_eq!(choices, [Some(Problem::UnknownChoice), Some(Problem::UnknownChoice)]);
        assert_eq!(new.audience, Audience::Everyone, "whoever says nothing means everybody");
        let daily = Typed { rhythm: field("daily"), cutoff_day: String::new(), ..stable.clone() };
        let at_noon = NewTrain::parse(&daily, around, &[]).unwrap();
        assert_eq!(at_noon.cutoff.as_deref(), Some("Thu 12:00"), "of days only the time counts");
        let at_once = wrong(Typed { cutoff_time: field("17:00"), ..daily });
        assert_eq!(at_once.of("cutoff_time"), Some(&Problem::Refused(SAME_MOMENT)));
    }
}
