//! People of a line or a release, as JSON tells them: how many, and those who are named.

use super::Frame;
use crate::people::{Profile, address as address_of};
use serde::Serialize;

/// Those who let themselves be named.
#[derive(Serialize)]
pub(super) struct People<'a> {
    count: i64,
    named: Vec<Person<'a>>,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    url: String,
    staff: bool,
}

pub(super) fn people<'a>(count: i64, named: &'a [Profile], frame: &Frame<'_>) -> People<'a> {
    let person = |person: &'a Profile| Person {
        name: &person.name,
        url: frame.whole(&address_of(&person.handle)),
        staff: person.is_staff(),
    };
    People { count, named: named.iter().map(person).collect() }
}
