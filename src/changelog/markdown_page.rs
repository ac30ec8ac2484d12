//! The changelog as plain Markdown, for forums and announcements.

use super::page::{Changelog, Entry};
use crate::i18n::{Language, Messages, plain};
use crate::people::Profile;
use crate::text::{inert, literal, whole_markdown};

/// Renders a release; `day` is its date in words, `page` the whole address of its page.
pub(super) fn render(log: &Changelog, (l, lang): (&Messages, Language), site: &str, day: &str, page: &str) -> String {
    let mut parts =
        vec![format!("# {} {}", literal(site), l.releases_heading(&log.version, log.release.week.0)), day.to_owned()];
    if let Some(recall) = &log.recall {
        parts.push(format!("**{}**", l.recalls_banner()));
        parts.push(literal(&recall.reason));
    }
    let words = log.announced.of_release(&log.release, l, day);
    if !words.greeting.is_empty() {
        parts.push(literal(&words.greeting));
    }
    if !log.summary.is_empty() {
        parts.push(literal(&log.summary));
    }
    let highlights = log.highlights();
    if !highlights.is_empty() {
        parts.push(format!("## {}", l.releases_highlights()));
        let told = |entry: &&Entry| match posts(entry, l) {
            Some(posts) => format!("{} {}", head(entry, l), l.releases_inline_post(posts)),
            None => head(entry, l),
        };
        parts.push(highlights.iter().map(told).collect::<Vec<_>>().join("\n"));
    }
    for group in &log.groups {
        parts.push(format!("## {}", literal(group.area.of(&lang))));
        parts.push(group.entries.iter().map(|entry| line(entry, l)).collect::<Vec<_>>().join("\n"));
    }
    if !log.release.known_issues.is_empty() {
        parts.push(format!("## {}", l.releases_known_issues()));
        parts.push(whole_markdown(&log.release.known_issues, page));
    }
    parts.push(format!("## {}", l.releases_thanks()));
    parts.push(thanks(log, l));
    if !words.closing.is_empty() {
        parts.push(literal(&words.closing));
    }
    plain(&(parts.join("\n\n") + "\n"))
}

fn head(entry: &Entry, l: &Messages) -> String {
    format!("- **{}** {}", entry.item.change.word(l), literal(&entry.item.told(l)))
}

/// The numbers of the posts of a line, if it has any.
fn posts(entry: &Entry, l: &Messages) -> Option<String> {
    let numbers: Vec<String> = entry.posts.iter().map(|post| format!("#{post}")).collect();
    (!numbers.is_empty()).then(|| l.list(&numbers))
}

/// A line with its posts and those who shaped it; whoever did shaped one of its posts.
fn line(entry: &Entry, l: &Messages) -> String {
    let Some(posts) = posts(entry, l) else { return head(entry, l) };
    let mut names: Vec<String> = entry.shaped.iter().map(|person| name(person, l)).collect();
    let told = match (names.is_empty(), entry.more) {
        (true, 0) => l.releases_inline_post(posts),
        (true, people) => l.releases_inline_people(people, posts, l.counted(people)),
        (false, more) => {
            names.extend((more > 0).then(|| l.releases_more(more, l.number(more))));
            l.releases_inline_by(posts, l.list(&names))
        }
    };
    format!("{} {told}", head(entry, l))
}

fn thanks(log: &Changelog, l: &Messages) -> String {
    if log.recall.is_some() {
        return l.recalls_credits();
    }
    if log.release.credited_at.is_none() {
        return l.releases_gathering();
    }
    let mut names: Vec<String> = log.thanked.iter().map(|person| name(person, l)).collect();
    if names.is_empty() {
        return l.releases_thanks_people(log.release.people_count, l.counted(log.release.people_count));
    }
    let more = log.thanked_more();
    names.extend((more > 0).then(|| l.releases_thanks_others(more, l.number(more))));
    format!(
        "{}\n\n{}",
        l.releases_thanks_people(log.release.people_count, l.counted(log.release.people_count)),
        l.list(&names)
    )
}

/// Without an `@` before it, and dead where people put one into it: on a forum it would call a stranger of that name, or
/// everyone. Staff are marked.
fn name(person: &Profile, l: &Messages) -> String {
    person.marked(literal(&inert(&person.name)), l)
}
