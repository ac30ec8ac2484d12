//! What a train is, and which clock is its own.

use crate::db::{TrainId, WeekNumber};
use crate::error::{Error, Result};
use crate::schedule::{Moment, Schedule};

/// The train that every site has.
pub const WEEKLY: TrainId = TrainId(1);

/// Releases one after the other, each with its cutoff and its publication.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Train {
    /// Its row.
    pub id: TrainId,
    /// What it is called where it is not shown, such as in the log.
    pub slug: String,
    /// When its releases freeze, such as `Thu 18:00` in the site's zone; without one as the settings say.
    pub cutoff: Option<String>,
    /// When they go out, likewise.
    pub publish: Option<String>,
    /// The number of its first week.
    pub first_number: WeekNumber,
}

/// Whether posts count as shipped when a release of this train is out; there is one such train.
pub fn ships(train: TrainId) -> bool {
    train == WEEKLY
}

impl Train {
    /// Its clock: that of the site, but for the moments that are its own. A moment that cannot be read is an error, rather
    /// than a publication at another hour.
    pub fn schedule(&self, site: &Schedule) -> Result<Schedule> {
        let own = |moment: Option<&str>, sites: Moment| match moment {
            None => Ok(sites),
            Some(text) => Moment::parse(text)
                .ok_or_else(|| Error::broken(format!("train {} has no such moment: {text}", self.slug))),
        };
        Ok(Schedule {
            zone: site.zone,
            cutoff: own(self.cutoff.as_deref(), site.cutoff)?,
            publish: own(self.publish.as_deref(), site.publish)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    #[test]
    fn a_train_keeps_the_clock_of_the_site_but_for_its_own_moments() {
        let [thursday, friday, monday] =
            ["Thu 18:00", "Fri 17:00", "Mon 09:00"].map(|moment| Moment::parse(moment).unwrap());
        let site = Schedule { zone: Tz::UTC, cutoff: thursday, publish: friday };
        let (slug, first_number) = ("weekly".to_owned(), WeekNumber(1));
        let train = Train { id: WEEKLY, slug, cutoff: None, publish: None, first_number };
        assert_eq!(train.schedule(&site).unwrap(), site);
        let own = Train { cutoff: Some("Mon 09:00".to_owned()), ..train.clone() };
        assert_eq!(own.schedule(&site).unwrap(), Schedule { cutoff: monday, ..site });
        let unreadable = Train { publish: Some("noon".to_owned()), ..train };
        assert!(unreadable.schedule(&site).unwrap_err().to_string().contains("noon"));
    }
}
