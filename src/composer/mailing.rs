//! Who is mailed when a release goes out, and what. Digests stand above, so both come from there.

use crate::announcing::Templates;
use crate::db::{AreaId, Conn, ItemId, PostId, Timestamp, UserId};
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

/// Who gets a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digested {
    /// Those who are known of, by their numbers.
    pub people: Vec<UserId>,
    /// Whether there are more, who were not counted.
    pub is_more: bool,
}

impl Digested {
    /// How many they are.
    pub fn hearing(&self) -> Hearing {
        Hearing { people: self.people.len(), is_more: self.is_more }
    }
}

/// A mail as it will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same for programs that show HTML.
    pub html: String,
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

/// Who is mailed of these lines, each with the posts that it comes from.
type Hear = fn(&mut Conn, &[(ItemId, Vec<PostId>)]) -> Result<Digested>;

/// What the check page asks of the room of the mails.
#[derive(Clone, Copy)]
pub struct Mailing {
    /// Who is mailed of these lines, each with the posts that it comes from.
    pub digested: Hear,
    /// How many subscribers are mailed of lines in these areas, beside those who get a digest, as things are at a moment.
    pub subscribers: fn(&mut Conn, &[AreaId], &[UserId], Timestamp) -> Result<Hearing>,
    /// What somebody is mailed to whom all of it matters; nothing where there is nothing to say.
    pub sample: fn(&Letterhead, &Recipient, Sampled<'_>) -> Result<Option<Sample>>,
}
