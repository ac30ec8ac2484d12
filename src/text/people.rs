//! Links on names behind an @ in HTML of ours, as a page shows it. What is stored has none: whether somebody is called so, and
//! has a page to lead to, changes with time.

use super::mentions::{MOST, calls};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Elements in which an @ calls nobody.
const APART: [&str; 3] = ["a", "code", "pre"];

/// The handles behind an @ in safe HTML, as [`super::to_html`] makes it, as often as they stand there: of the first ten, as of
/// those who hear of it.
pub fn handles_in_html(html: &str) -> Vec<String> {
    called(html).into_iter().map(|(_, handle)| handle).collect()
}

/// The same HTML with a link on each of these handles, to the page of the handle that it leads to; `address_of` says where the
/// page of a handle is.
#[expect(clippy::implicit_hasher, reason = "nobody looks names up by another one")]
pub fn with_people(html: &str, people: &HashMap<String, String>, address_of: impl Fn(&str) -> String) -> String {
    let (mut out, mut done) = (String::with_capacity(html.len()), 0);
    if !people.is_empty() {
        for (place, handle) in called(html) {
            let (Some(own), Some(name)) = (people.get(&handle), html.get(place.clone())) else { continue };
            out.push_str(html.get(done..place.start).unwrap_or_default());
            // Nothing but letters, digits and hyphens.
            for part in ["<a href=\"", address_of(own).as_str(), "\">", name, "</a>"] {
                out.push_str(part);
            }
            done = place.end;
        }
    }
    out.push_str(html.get(done..).unwrap_or_default());
    out
}

/// Where handles stand, each with its sign.
fn called(html: &str) -> Vec<(Range<usize>, String)> {
    if !html.contains(['@', '＠']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for stretch in stretches(html) {
        let words = html.get(stretch.clone()).unwrap_or_default();
        for (place, handle) in calls(words) {
            // What stands there is an `&`, and not the sign at its end.
            if words.get(..place.start).unwrap_or_default().ends_with("&amp;") {
                continue;
            }
            // Nobody takes the room of all others on a page with one text full of names.
            if known.contains(&handle) || known.len() < MOST {
                known.insert(handle.clone());
                found.push((stretch.start + place.start..stretch.start + place.end, handle));
            }
        }
    }
    found
}

/// The text between elements that stands neither in a link nor in code.
fn stretches(html: &str) -> Vec<Range<usize>> {
    let (mut found, mut at, mut inside) = (Vec::new(), 0, 0_usize);
    while let Some(open) = html.get(at..).and_then(|rest| rest.find('<')).map(|length| at + length) {
        if inside == 0 && open > at {
            found.push(at..open);
        }
        let Some((tag, behind)) = tag_at(html, open) else { return found };
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if APART.contains(&name) {
            inside = if tag.starts_with('/') { inside.saturating_sub(1) } else { inside + 1 };
        }
        at = behind;
    }
    if inside == 0 && at < html.len() {
        found.push(at..html.len());
    }
    found
}

/// What stands between the angles of a tag, and the place behind it. An angle in a quoted title ends none.
fn tag_at(html: &str, open: usize) -> Option<(&str, usize)> {
    let written = html.get(open + 1..)?;
    let mut is_quoted = false;
    let end = written.find(|c: char| {
        is_quoted ^= c == '"';
        c == '>' && !is_quoted
    })?;
    Some((written.get(..end)?, open + 1 + end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::to_html;

    fn linked(text: &str) -> String {
        let people = [("ada", "ada"), ("lin", "lin-chen")].map(|(had, has)| (had.to_owned(), has.to_owned()));
        with_people(&to_html(text), &HashMap::from(people), |handle| format!("/people/{handle}"))
    }

    #[test]
    fn a_name_is_a_link_where_it_calls_somebody_who_is_there() {
        let ada = "<a href=\"/people/ada\">@ada</a>";
        for (text, html) in [
            ("Thanks, @ada!", format!("<p>Thanks, {ada}!</p>\n")),
            ("**@ada**", format!("<p><strong>{ada}</strong></p>\n")),
            ("@Ada", "<p><a href=\"/people/ada\">@Ada</a></p>\n".to_owned()),
            (
                "你好@lin，＠lin",
                "<p>你好<a href=\"/people/lin-chen\">@lin</a>，<a href=\"/people/lin-chen\">＠lin</a></p>\n".to_owned(),
            ),
            ("@nobody and @override", "<p>@nobody and @override</p>\n".to_owned()),
            ("Plain.", "<p>Plain.</p>\n".to_owned()),
            ("", String::new()),
        ] {
            assert_eq!(linked(text), html, "{text}");
        }
    }

    #[test]
    fn code_links_and_addresses_stay_as_they_are() {
        for text in [
            "`@ada`",
            "```\n@ada\n```",
            "[@ada](https://example.org \"a > @ada\")",
            "https://example.org/@ada",
            "ada@ada.example, &@ada, x&amp;@ada",
            "[x](/y \"@ada\")",
        ] {
            assert_eq!(linked(text), to_html(text), "{text}");
        }
    }

    #[test]
    fn what_is_typed_as_html_is_text_all_the_same() {
        let html = linked("<b>@ada</b> <a href=\"x\">@ada");
        assert_eq!(html.matches("/people/ada").count(), 2, "{html}");
        assert!(!html.contains("<b>") && !html.contains("<a href=\"x\""), "{html}");
        assert_eq!(handles_in_html(&to_html("@ada, @lin and `@bea`")), ["ada", "lin"]);
        let many: Vec<String> = (100..120).map(|number| format!("@fan-{number}")).collect();
        let found = handles_in_html(&to_html(&format!("{}\n\n@fan-100", many.join(" "))));
        assert_eq!((found.len(), found.last().map(String::as_str)), (11, Some("fan-100")));
    }
}
