//! What an address names by its number.

use crate::error::{Error, Result};
use crate::text::number;

/// What a part of an address names by its number. A number that is written in another way than ours leads nowhere, as one
/// that nothing has.
pub fn numbered<Id: From<i64>>(part: &str) -> Result<Id> {
    number(part).map(Id::from).ok_or(Error::NotFound)
}
