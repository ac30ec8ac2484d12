//! Dates and times as people read them, in the site's zone.

use super::Messages;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

impl Messages {
    /// A day, such as `20 November 2026`.
    pub fn day(&self, at: DateTime<Utc>, zone: Tz) -> String {
        at.with_timezone(&zone).format("%-d %B %Y").to_string()
    }

    /// A day and time with its zone, such as `Fri 20 Nov 2026, 17:00 CET`.
    pub fn moment(&self, at: DateTime<Utc>, zone: Tz) -> String {
        at.with_timezone(&zone).format("%a %-d %b %Y, %H:%M %Z").to_string()
    }
}
