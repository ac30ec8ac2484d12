//! Who is mailed when a release goes out, and what. Digests stand above, so both come from there.

use crate::announcing::Templates;
use crate::db::{AreaId, Conn, ItemId, PostId, Timestamp};
use crate::error::Result;
use crate::mail::Letterhead;
use crate::people::Recipient;
use crate::releases::{Release, ReleaseItem, Texts};

/// How many people get a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hearing {
    /// So many that are known of.
    pub people: usize,
    /// Whether there are more, who were not counted.
    pub is_more: bool,
}

/// A mail as it will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// What a sample is made of.
#[derive(Clone, Copy)]
pub struct Sampled<'a> {
    /// With the version that it will have.
    pub release: &'a Release,
    /// Its lines, each with the post where it leads.
    pub lines: &'a [(ReleaseItem, Option<PostId>)],
    /// What they say in other languages.
    pub texts: &'a Texts<ItemId>,
    /// What staff have every release say.
    pub announced: &'a Templates,
}

/// What the check page asks of the room of the mails.
#[derive(Clone, Copy)]
pub struct Mailing {
    /// Who is mailed of these posts.
    pub hearing: fn(&mut Conn, &[PostId]) -> Result<Hearing>,
    /// Who without an account is mailed of lines in these areas, as things are at a moment.
    pub subscribers: fn(&mut Conn, &[AreaId], Timestamp) -> Result<Hearing>,
    /// What somebody is mailed to whom all of it matters; nothing where there is nothing to say.
    pub sample: fn(&Letterhead, &Recipient, Sampled<'_>) -> Result<Option<Sample>>,
}
