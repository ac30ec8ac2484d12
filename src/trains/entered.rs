//! When the releases of a train freeze and go out, as staff entered it.

use super::words::NO_TIME;
use crate::error::{Problem, Problems};
use crate::schedule::Moment;
use crate::text::time_of_day;
use chrono::Weekday;

/// When something is to happen.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// As the settings of the site say.
    OfSettings,
    /// At a moment of its own.
    At(Moment),
}

impl When {
    /// The moment; `site` is that of the settings.
    pub(super) fn over(self, site: Moment) -> Moment {
        match self {
            Self::OfSettings => site,
            Self::At(moment) => moment,
        }
    }

    /// As it is kept, such as `Thu 18:00`.
    pub(super) fn kept(self) -> Option<String> {
        match self {
            Self::OfSettings => None,
            Self::At(moment) => Some(format!("{} {}", moment.weekday, moment.time.format("%H:%M"))),
        }
    }
}

/// A moment as it was entered.
pub(super) struct Entered<'a> {
    /// Those of its day and of its time.
    pub(super) fields: [&'static str; 2],
    pub(super) day: &'a str,
    pub(super) time: &'a str,
}

impl Entered<'_> {
    /// What it says; of a daily train only the time counts, and the day is that of `site`, the moment of the settings.
    pub(super) fn parse(&self, problems: &mut Problems, is_daily: bool, site: Moment) -> Option<When> {
        let (day, time) = (self.day.trim(), self.time.trim());
        if time.is_empty() && (day.is_empty() || is_daily) {
            return Some(When::OfSettings);
        }
        let weekday = match day {
            "" if is_daily => Ok(site.weekday),
            "" => Err(Problem::Missing),
            day => day.parse::<Weekday>().map_err(|_| Problem::UnknownChoice),
        };
        let time = time_of_day(time, NO_TIME);
        let [of_day, of_time] = self.fields;
        let (weekday, time) = (problems.check(of_day, weekday), problems.check(of_time, time));
        Some(When::At(Moment { weekday: weekday?, time: time? }))
    }
}
