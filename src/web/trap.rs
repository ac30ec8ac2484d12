//! What a form holds for programs that fill in all there is, at once. It keeps nobody out who reads what it says: whoever is
//! caught is told why, and sends the form once more. When it was shown is told by forms with a page of their own only: below a
//! post it would make another page of it each second, which no browser could keep.

use crate::db::Timestamp;
use crate::error::Refusal;
use serde::Deserialize;
use std::time::Duration;

/// The field that nobody sees was filled in.
const FILLED: Refusal = Refusal::new("trap-filled", |l| l.refused_trap_filled());
/// It came sooner than anybody types.
const TOO_FAST: Refusal = Refusal::new("trap-too-fast", |l| l.refused_trap_too_fast());

/// What came in those fields; a script that has no form sends none of them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Trap {
    /// What nobody fills in.
    pub website: String,
    /// When the form was shown, in seconds since 1970.
    pub shown: String,
}

impl Trap {
    /// The name of the field that stays empty.
    pub const EMPTY: &str = "website";
    /// The name of the field that says when the form was shown.
    pub const SHOWN: &str = "shown";

    /// Why this looks like a program, if it does: `fastest` is how long people need at least.
    pub fn caught(&self, now: Timestamp, fastest: Duration) -> Option<Refusal> {
        if !self.website.is_empty() {
            return Some(FILLED);
        }
        let shown: i64 = self.shown.parse().ok()?;
        let taken = now.0.timestamp().checked_sub(shown)?;
        let is_fast = u64::try_from(taken).is_ok_and(|taken| taken < fastest.as_secs());
        is_fast.then_some(TOO_FAST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_fills_in_what_nobody_sees_or_types_within_a_moment_is_told() {
        let now = Timestamp("2026-11-20T12:00:00Z".parse().unwrap());
        let caught = |website: &str, shown: &str| {
            Trap { website: website.into(), shown: shown.into() }.caught(now, Duration::from_secs(3))
        };
        let at = |seconds: i64| (now.0.timestamp() - seconds).to_string();
        assert_eq!(caught("https://evil.example", ""), Some(FILLED));
        assert_eq!(caught("", &at(2)), Some(TOO_FAST));
        for fine in ["", "soon", &at(3), &at(86_400), &at(-60), "-9223372036854775808", "99999999999999999999"] {
            assert_eq!(caught("", fine), None, "{fine}");
        }
    }
}
