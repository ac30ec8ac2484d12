//! A release of a train that was skipped although staff had prepared something for it.

use crate::db::{Conn, WeekNumber};
use crate::error::Result;
use crate::i18n::Messages;
use crate::releases::{self, Release};
use crate::trains::{self, Train, WEEKLY};

/// What was skipped; for staff.
#[derive(Debug, Clone)]
pub struct Left {
    train: Train,
    week: WeekNumber,
}

impl Left {
    /// That a release of the same train as one that is coming was skipped with something prepared, if one was.
    pub fn of(conn: &mut Conn, coming: &Release) -> Result<Option<Self>> {
        let Some(left) = releases::left_behind(conn, coming)? else { return Ok(None) };
        Ok(Some(Self { train: trains::get(conn, left.train_id)?, week: left.week }))
    }

    /// Says so: of the weekly train by the week, of another one, whose weeks nobody reads of, by what it is called.
    pub fn told(&self, l: &Messages) -> String {
        if self.train.id == WEEKLY {
            l.rollouts_left(l.number(self.week))
        } else {
            l.rollouts_left_train(self.train.called(l))
        }
    }
}
