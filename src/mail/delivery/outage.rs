//! How long a relay that is away is left alone, and when that is worth a line in the log.

use chrono::{DateTime, TimeDelta, Utc};

/// After the first failure; doubled by each further one.
const FIRST_REST: TimeDelta = TimeDelta::seconds(5);
/// Never longer than this.
const LONGEST_REST: TimeDelta = TimeDelta::minutes(5);
/// This many conversations broken in a row are the relay's fault and no longer a mail's.
const BROKEN_IN_A_ROW: u32 = 3;

/// What we know of the relay being away.
#[derive(Debug, Default)]
pub(super) struct Outage {
    /// From when until when it is left alone.
    resting: Option<(DateTime<Utc>, DateTime<Utc>)>,
    rests: u32,
    broken: u32,
    /// What the log was told.
    told: Option<String>,
}

impl Outage {
    /// Whether the relay is to be left alone. A clock that was set back does not prolong it.
    pub(super) fn rests_at(&self, now: DateTime<Utc>) -> bool {
        self.resting.is_some_and(|(from, until)| from <= now && now < until)
    }

    /// The relay is away, still or again.
    pub(super) fn begin(&mut self, now: DateTime<Utc>, why: &str) {
        let rest = (FIRST_REST * (1 << self.rests.min(10))).min(LONGEST_REST);
        self.rests = self.rests.saturating_add(1);
        self.resting = Some((now, now + rest));
        if self.told.as_deref() != Some(why) {
            tracing::warn!(reason = why, "the mail relay is away: all mail waits");
            self.told = Some(why.to_owned());
        }
    }

    /// A conversation broke while a mail was sent; `true` when it is the relay that is to be left alone.
    pub(super) fn broken(&mut self, now: DateTime<Utc>, why: &str) -> bool {
        self.broken = self.broken.saturating_add(1);
        let away = self.broken >= BROKEN_IN_A_ROW;
        // Of the mails in the air at once, the first one says it.
        if away && !self.rests_at(now) {
            self.begin(now, why);
        }
        away
    }

    /// The relay answered for a mail, whatever it said.
    pub(super) fn end(&mut self) {
        if self.told.is_some() {
            tracing::warn!("the mail relay is back");
        }
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rests_double_up_to_five_minutes_and_end_with_an_answer() {
        let mut now = DateTime::<Utc>::UNIX_EPOCH;
        let mut outage = Outage::default();
        for seconds in [5, 10, 20, 40, 80, 160, 300, 300, 300] {
            outage.begin(now, "refused");
            assert!(outage.rests_at(now + TimeDelta::seconds(seconds - 1)));
            now += TimeDelta::seconds(seconds);
            assert!(!outage.rests_at(now));
        }
        outage.end();
        outage.begin(now, "refused");
        assert!(!outage.rests_at(now + TimeDelta::seconds(5)), "it starts over");
        assert!(!outage.rests_at(now - TimeDelta::days(1)), "a clock set back does not hold mail");
    }

    #[test]
    fn one_broken_conversation_is_the_mails_and_three_in_a_row_are_the_relays() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let mut outage = Outage::default();
        assert!(!outage.broken(now, "dropped") && !outage.broken(now, "dropped"));
        outage.end();
        assert!(!outage.broken(now, "dropped") && !outage.broken(now, "dropped") && !outage.rests_at(now));
        assert!(outage.broken(now, "dropped") && outage.rests_at(now));
    }
}
