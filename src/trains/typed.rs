//! The form of a train.

use super::model::{Train, told};
use super::scheme::{Dated, Scheme};
use super::words::{NAME_TAKEN, NO_TIME, NO_WORD, SAME_MOMENT};
use crate::error::{Problem, Problems};
use crate::i18n::{Catalog, Language};
use crate::schedule::{Moment, Rhythm, Schedule, typed_time};
use crate::text;
use chrono::Weekday;
use serde::Deserialize;

/// The longest name of a train, in characters.
const NAME_MAX: usize = 40;

/// Rhythms of trains that go beside the weekly one.
pub(super) const RHYTHMS: [Rhythm; 2] = [Rhythm::Monthly, Rhythm::Daily];

/// What staff enter, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub name: String,
    /// The word of a rhythm.
    pub rhythm: String,
    /// A day of the week such as `Thu`, and a time such as `18:00`; both empty for the moment of the settings.
    pub cutoff_day: String,
    pub cutoff_time: String,
    /// Likewise.
    pub publish_day: String,
    pub publish_time: String,
    /// Whether a version has the day or the month.
    pub dated: String,
    /// What stands behind that.
    pub word: String,
    /// What the form showed; empty where nothing was there yet.
    pub seen: String,
}

impl Typed {
    /// What there is now.
    pub(super) fn of(train: &Train) -> Self {
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
            seen: String::new(),
        };
        typed.seen = typed.fields().map(|(_, value)| value).join("|");
        typed
    }

    /// What it says, each by its field.
    pub(super) fn fields(&self) -> [(&'static str, &str); 8] {
        [
            ("name", &self.name),
            ("rhythm", &self.rhythm),
            ("cutoff_day", &self.cutoff_day),
            ("cutoff_time", &self.cutoff_time),
            ("publish_day", &self.publish_day),
            ("publish_time", &self.publish_time),
            ("dated", &self.dated),
            ("word", &self.word),
        ]
    }

    /// Whether the form showed something else than what a train is by now.
    pub(super) fn is_stale(&self, train: &Train) -> bool {
        !self.seen.is_empty() && self.seen != Self::of(train).seen
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
pub(super) struct NewTrain {
    pub name: String,
    pub rhythm: Rhythm,
    pub cutoff: Option<String>,
    pub publish: Option<String>,
    pub scheme: Scheme,
}

impl NewTrain {
    /// Checks what was entered; every problem is told at once.
    pub(super) fn parse(typed: &Typed, site: &Schedule, catalog: &Catalog) -> Result<Self, Problems> {
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
        if let (Some(rhythm), Some(cutoff), Some(publish)) = (rhythm, cutoff, publish) {
            let (cutoff, publish) = (cutoff.over(site.cutoff), publish.over(site.publish));
            let is_same = cutoff.time == publish.time;
            if is_same && (rhythm == Rhythm::Daily || cutoff.weekday == publish.weekday) {
                problems.add("cutoff_time", Problem::Refused(SAME_MOMENT));
            }
        }
        let scheme = dated.and_then(|dated| Scheme::new(dated, &word));
        match (name, rhythm, scheme) {
            (Some(name), Some(rhythm), Some(scheme)) if problems.is_empty() => Ok(Self {
                name,
                rhythm,
                cutoff: cutoff.and_then(When::kept),
                publish: publish.and_then(When::kept),
                scheme,
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

/// When something is to happen.
#[derive(Debug, Clone, Copy)]
enum When {
    OfSettings,
    At(Moment),
}

impl When {
    fn over(self, site: Moment) -> Moment {
        match self {
            Self::OfSettings => site,
            Self::At(moment) => moment,
        }
    }

    /// As it is kept, such as `Thu 18:00`.
    fn kept(self) -> Option<String> {
        match self {
            Self::OfSettings => None,
            Self::At(moment) => Some(format!("{} {}", moment.weekday, moment.time.format("%H:%M"))),
        }
    }
}

/// A moment as it was entered.
struct Entered<'a> {
    /// Those of its day and of its time.
    fields: [&'static str; 2],
    day: &'a str,
    time: &'a str,
}

impl Entered<'_> {
    /// What it says; of a daily train only the time counts, and the day is that of `site`, the moment of the settings.
    fn parse(&self, problems: &mut Problems, is_daily: bool, site: Moment) -> Option<When> {
        let (day, time) = (self.day.trim(), self.time.trim());
        if time.is_empty() && (day.is_empty() || is_daily) {
            return Some(When::OfSettings);
        }
        let weekday = match day {
            "" if is_daily => Ok(site.weekday),
            "" => Err(Problem::Missing),
            day => day.parse::<Weekday>().map_err(|_| Problem::UnknownChoice),
        };
        let time =
            if time.is_empty() { Err(Problem::Missing) } else { typed_time(time).ok_or(Problem::Refused(NO_TIME)) };
        let [of_day, of_time] = self.fields;
        let (weekday, time) = (problems.check(of_day, weekday), problems.check(of_time, time));
        Some(When::At(Moment { weekday: weekday?, time: time? }))
    }
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
            word: String::new(),
            seen: String::new(),
        };
        let catalog = Catalog::load();
        let new = NewTrain::parse(&stable, &site, &catalog).unwrap();
        let told = (new.cutoff.as_deref(), new.publish, new.scheme.to_string());
        assert_eq!(told, (Some("Wed 12:00"), None, "{yy}.{m}".to_owned()));
        let wrong = |typed: Typed| NewTrain::parse(&typed, &site, &catalog).unwrap_err();
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
        let daily = Typed { rhythm: field("daily"), cutoff_day: String::new(), ..stable };
        let at_noon = NewTrain::parse(&daily, &site, &catalog).unwrap();
        assert_eq!(at_noon.cutoff.as_deref(), Some("Thu 12:00"), "of days only the time counts");
        let at_once = wrong(Typed { cutoff_time: field("17:00"), ..daily });
        assert_eq!(at_once.of("cutoff_time"), Some(&Problem::Refused(SAME_MOMENT)));
    }
}
