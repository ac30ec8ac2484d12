//! Polls by what they ask and what can be chosen, for whoever looks for words on this site.

use super::model::PollOption;
use super::places::address_of;
use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::search::Wanted;

/// Polls that are looked through, those opened last: a site has some dozen a year.
const LOOKED_THROUGH: i64 = 300;
/// Of how many of them the options are, a dozen each at most.
const WITH_OPTIONS: usize = 50;

/// A poll that asks for what somebody looks for, or has it among its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Its page.
    pub address: String,
    /// What it asks, and the option where that is what says it.
    pub text: String,
    /// The language of that.
    pub lang: String,
}

/// Polls whose question, alone or with one of the options, says all that is looked for, the one opened last coming first, at most
/// so many. Drafts and withdrawn ones are none of them.
pub fn sought(conn: &mut Conn, wanted: &Wanted, most: usize) -> Result<Vec<Sought>> {
    let asked = store::lately_asked(conn, LOOKED_THROUGH)?;
    let latest: Vec<i64> = asked.iter().take(WITH_OPTIONS).map(|(id, ..)| *id).collect();
    let options = store::options_of_each(conn, &latest)?;
    let said = asked.into_iter().filter_map(|(id, question, lang)| {
        if wanted.is_said(&question, &lang) {
            return Some(Sought { address: address_of(id), text: question, lang });
        }
        let with = |option: &PollOption| {
            let lang = if option.lang.is_empty() { &lang } else { &option.lang };
            (format!("{question} · {}", option.label), lang.clone())
        };
        let mut each = options.get(&id).into_iter().flatten().map(with);
        let (text, lang) = each.find(|(text, lang)| wanted.is_said(text, lang))?;
        Some(Sought { address: address_of(id), text, lang })
    });
    Ok(said.take(most).collect())
}
