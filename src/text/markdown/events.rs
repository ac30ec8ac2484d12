//! What happens to a Markdown text between being read and being written: lines, addresses, signs for hidden characters.

use crate::text::links::addresses;
use crate::text::visible::is_stray;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// Events with HTML as text, with each line's end as one, and without what [`crate::text::text`] would have removed had it been
/// typed as itself and not as `&#x202E;`.
pub(super) fn in_lines<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut block = None;
    events.flat_map(move |event| {
        let (pause, event) = match event {
            Event::Start(Tag::Paragraph) => {
                block = Some(0_usize);
                (None, event)
            }
            // A block of HTML comes line by line, each with its end.
            Event::Html(line) => {
                let number = block.map_or(0, |lines| lines);
                block = Some(number + 1);
                ((number > 0).then_some(Event::HardBreak), Event::Text(without_end(line)))
            }
            Event::InlineHtml(html) => (None, Event::Text(html)),
            Event::SoftBreak => (None, Event::HardBreak),
            Event::Text(words) if words.contains(is_hostile) => {
                (None, Event::Text(words.replace(is_hostile, "").into()))
            }
            other => (None, other),
        };
        pause.into_iter().chain([event])
    })
}

fn without_end(line: CowStr<'_>) -> CowStr<'_> {
    if line.ends_with('\n') { CowStr::from(line.trim_end_matches('\n').to_owned()) } else { line }
}

/// Whether [`crate::text::text`] would have removed a character.
pub(super) fn is_hostile(c: char) -> bool {
    is_stray(c) && !matches!(c, '\n' | '\t')
}

/// Events in which addresses that stand in the text, neither in code nor in a link, are links.
pub(super) fn linked<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut inside = 0_usize;
    events.flat_map(move |event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => inside = inside.saturating_sub(1),
            _ => {}
        }
        match event {
            Event::Text(words) if inside == 0 => with_links(words),
            other => vec![other],
        }
    })
}

fn with_links(words: CowStr<'_>) -> Vec<Event<'_>> {
    let found = addresses(&words);
    if found.is_empty() {
        return vec![Event::Text(words)];
    }
    let part = |start: usize, end: usize| CowStr::from(words.get(start..end).unwrap_or_default().to_owned());
    let mut events = Vec::with_capacity(found.len() * 4 + 1);
    let mut done = 0;
    for (start, end) in found {
        let (none, link_type) = (CowStr::Borrowed(""), LinkType::Autolink);
        events.push(Event::Text(part(done, start)));
        events.push(Event::Start(Tag::Link { link_type, dest_url: part(start, end), title: none.clone(), id: none }));
        events.push(Event::Text(part(start, end)));
        events.push(Event::End(TagEnd::Link));
        done = end;
    }
    events.push(Event::Text(part(done, words.len())));
    events
}
