//! What a train is, and which clock is its own.

use super::scheme::Scheme;
use crate::db::{TrainId, WeekNumber};
use crate::error::{Error, Result};
use crate::i18n::Messages;
use crate::schedule::{Moment, Rhythm, Schedule};
use chrono::Weekday;

/// The train that every site has.
pub const WEEKLY: TrainId = TrainId(1);

/// Releases one after the other, each with its cutoff and its publication.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Train {
    /// Its row.
    pub id: TrainId,
    /// Its word in addresses and in the log.
    pub slug: String,
    /// When its releases freeze, such as `Thu 18:00` in the site's zone; without one as the settings say.
    pub cutoff: Option<String>,
    /// When they go out, likewise.
    pub publish: Option<String>,
    /// The number of its first week.
    pub first_number: WeekNumber,
    /// What staff call it; empty where it is called by its rhythm.
    pub name: String,
    /// How often its releases go out: the word of a [`Rhythm`].
    pub rhythm: String,
    /// What they are called: a [`Scheme`] as it is kept.
    pub scheme: String,
    /// Whether nothing goes with it any more. What went with it stays.
    pub is_retired: bool,
}

/// Whether posts count as shipped when a release of this train is out; there is one such train.
pub fn ships(train: TrainId) -> bool {
    train == WEEKLY
}

/// A rhythm in the words of whoever reads.
pub(super) fn told(rhythm: Rhythm, l: &Messages) -> String {
    match rhythm {
        Rhythm::Daily => l.trains_daily(),
        Rhythm::Weekly => l.trains_weekly(),
        Rhythm::Monthly => l.trains_monthly(),
    }
}

/// The days of a week, each with its word in forms and in the database.
pub(super) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("Mon", Weekday::Mon),
    ("Tue", Weekday::Tue),
    ("Wed", Weekday::Wed),
    ("Thu", Weekday::Thu),
    ("Fri", Weekday::Fri),
    ("Sat", Weekday::Sat),
    ("Sun", Weekday::Sun),
];

/// A day of the week in the words of whoever reads.
pub(super) fn called(day: Weekday, l: &Messages) -> String {
    match day {
        Weekday::Mon => l.trains_monday(),
        Weekday::Tue => l.trains_tuesday(),
        Weekday::Wed => l.trains_wednesday(),
        Weekday::Thu => l.trains_thursday(),
        Weekday::Fri => l.trains_friday(),
        Weekday::Sat => l.trains_saturday(),
        Weekday::Sun => l.trains_sunday(),
    }
}

impl Train {
    /// Its clock: that of the site, but for what is its own. A moment that cannot be read is an error, rather than a
    /// publication at another hour.
    pub fn schedule(&self, site: &Schedule) -> Result<Schedule> {
        let own = |moment: Option<&str>, sites: Moment| match moment {
            None => Ok(sites),
            Some(text) => Moment::parse(text)
                .ok_or_else(|| Error::broken(format!("the moment {text} of the train {} is none", self.slug))),
        };
        Ok(Schedule {
            zone: site.zone,
            cutoff: own(self.cutoff.as_deref(), site.cutoff)?,
            publish: own(self.publish.as_deref(), site.publish)?,
            rhythm: self.rhythm()?,
        })
    }

    /// How often its releases go out.
    pub fn rhythm(&self) -> Result<Rhythm> {
        Rhythm::parse(&self.rhythm)
            .ok_or_else(|| Error::broken(format!("the rhythm {} of the train {} is none", self.rhythm, self.slug)))
    }

    /// What its releases are called.
    pub fn scheme(&self) -> Result<Scheme> {
        Scheme::parse(&self.scheme)
            .ok_or_else(|| Error::broken(format!("the versions {} of the train {} are none", self.scheme, self.slug)))
    }

    /// What it is called.
    pub fn called(&self, l: &Messages) -> String {
        match Rhythm::parse(&self.rhythm) {
            Some(rhythm) if self.name.is_empty() => told(rhythm, l),
            _ => self.name.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    #[test]
    fn a_train_keeps_the_clock_of_the_site_but_for_what_is_its_own() {
        let [thursday, friday, monday] =
            ["Thu 18:00", "Fri 17:00", "Mon 09:00"].map(|moment| Moment::parse(moment).unwrap());
        let site = Schedule::weekly(Tz::UTC, thursday, friday);
        let train = Train {
            id: WEEKLY,
            slug: "weekly".to_owned(),
            cutoff: None,
            publish: None,
            first_number: WeekNumber(1),
            name: String::new(),
            rhythm: "weekly".to_owned(),
            scheme: "{yy}.{m}.{d}".to_owned(),
            is_retired: false,
        };
        assert_eq!(train.schedule(&site).unwrap(), site);
        let own = Train { cutoff: Some("Mon 09:00".to_owned()), rhythm: "monthly".to_owned(), ..train.clone() };
        assert_eq!(own.schedule(&site).unwrap(), Schedule { cutoff: monday, rhythm: Rhythm::Monthly, ..site });
        let unreadable = Train { publish: Some("noon".to_owned()), ..train };
        assert!(unreadable.schedule(&site).unwrap_err().to_string().contains("noon"));
    }
}
