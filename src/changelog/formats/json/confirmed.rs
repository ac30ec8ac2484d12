//! What those who had the bugs of a line say once they are fixed.

use crate::verifying::Tally;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Confirmed {
    /// How many say that it is gone.
    gone: i64,
    /// Of so many who answered.
    answered: i64,
    /// Whether most say that it is not, and staff have said nothing to that.
    reopened: bool,
}

/// In numbers, where so many answered that there are some.
pub(super) fn confirmed(tally: Tally) -> Option<Confirmed> {
    tally.counts().map(|(gone, answered)| Confirmed { gone, answered, reopened: tally.is_reopened })
}
