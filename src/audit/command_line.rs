//! Acts that are done on the command line.

use super::act::Act;

impl Act {
    /// Acts of whoever has the server, which are booked on the first of the owners and are not theirs.
    pub const OF_COMMAND_LINE: [Self; 5] =
        [Self::BlockedByCommand, Self::UnblockedByCommand, Self::RoleGiven, Self::PersonAdded, Self::PasswordSet];

    /// Whether it was done on the command line.
    pub fn is_of_command_line(self) -> bool {
        Self::OF_COMMAND_LINE.contains(&self)
    }
}
