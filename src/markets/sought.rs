//! Markets by their names and codes, for whoever looks for words on this site.

use super::model::Market;
use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::text::{is_eastern, words};

/// Letters that begin the name of a market, at least, so that not every other one is called so.
const LEAST: usize = 3;

/// Markets that somebody names, by a name in any language or by the code, at most so many, those added first coming first. All
/// of them are looked through: there are some hundred at most.
pub fn sought(conn: &mut Conn, typed: &str, most: usize) -> Result<Vec<Market>> {
    let typed = words(typed);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let all = store::named(conn)?.into_iter();
    Ok(all.filter(|market| is_meant(&typed, market)).take(most).collect())
}

/// What was typed, in small letters with hyphens between its words.
fn is_meant(typed: &str, market: &Market) -> bool {
    market.code == typed || market.named.all().any(|name| says(typed, &words(name)))
}

/// Whether the words of a name begin with what was typed, or are all among it; Chinese has no spaces between words.
fn says(typed: &str, name: &str) -> bool {
    if name.is_empty() {
        return false;
    }
    if name.chars().all(is_eastern) && typed.chars().any(is_eastern) {
        return name.contains(typed) || (name.chars().count() > 1 && typed.contains(name));
    }
    let begins = typed.chars().count() >= LEAST && format!("-{name}").contains(&format!("-{typed}"));
    begins || format!("-{typed}-").contains(&format!("-{name}-"))
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_market_is_named_by_a_word_of_its_name_or_among_others() {
        let table = [
            ("germany", "germany", true),
            ("germ", "germany", true),
            ("many", "germany", false),
            ("ge", "germany", false),
            ("africa", "south-africa", true),
            ("when-in-germany", "germany", true),
            ("when-in-germanyland", "germany", false),
            ("德国", "德国", true),
            ("德国什么时候开放", "德国", true),
            ("国", "德国", true),
            ("法国", "德国", false),
            ("germany", "德国", false),
            ("germany", "", false),
        ];
        for (typed, name, is_said) in table {
            assert_eq!(says(typed, name), is_said, "{typed} of {name}");
        }
    }
}
