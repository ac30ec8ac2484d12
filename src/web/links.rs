//! Links of a finished page are put under its language, where none can be forgotten. Only tags are touched: people's own
//! words stand between them, or in a value, where none of their signs can end it.

use super::STATIC;
use crate::i18n::Language;

/// A page with `prefix` before each of its links and forms to this site.
pub(super) fn keep(prefix: &str, html: String) -> String {
    if prefix.is_empty() {
        return html;
    }
    let mut kept = String::with_capacity(html.len() + html.len() / 32);
    let mut rest = html.as_str();
    while let Some((text, from_tag)) = cut(rest, '<') {
        kept.push_str(text);
        rest = tag(prefix, from_tag, &mut kept);
    }
    kept.push_str(rest);
    kept
}

/// Copies one tag and gives what follows it.
fn tag<'a>(prefix: &str, html: &'a str, kept: &mut String) -> &'a str {
    let mut rest = html;
    while let Some(at) = rest.find(['>', '"', '\'']) {
        let (name, from_sign) = rest.split_at_checked(at).unwrap_or((rest, ""));
        kept.push_str(name);
        let quote = if from_sign.starts_with('"') { '"' } else { '\'' };
        if from_sign.starts_with('>') {
            return from_sign;
        }
        let value = from_sign.get(1..).unwrap_or_default();
        let Some((value, after)) = cut(value, quote) else {
            // A value without an end: nothing that we made.
            rest = from_sign;
            break;
        };
        kept.push(quote);
        if leads_on(name) && is_ours(value) {
            kept.push_str(prefix);
        }
        kept.push_str(value);
        kept.push(quote);
        rest = after.get(1..).unwrap_or_default();
    }
    kept.push_str(rest);
    ""
}

fn cut(text: &str, at: char) -> Option<(&str, &str)> {
    text.split_at_checked(text.find(at)?)
}

/// Whether what stands before a value is the name of an attribute that leads to a page.
fn leads_on(before: &str) -> bool {
    let name = before.strip_suffix('=').map(|before| before.rsplit([' ', '\n', '\t']).next().unwrap_or_default());
    matches!(name, Some("href" | "action" | "formaction"))
}

/// Whether a value is an address of this site that is not the same in every language, and has no language yet.
fn is_ours(value: &str) -> bool {
    let Some(rest) = value.strip_prefix('/') else { return false };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let has_language = rest.get(..end).is_some_and(|word| word.parse::<Language>().is_ok());
    !rest.starts_with('/') && !value.starts_with(STATIC) && !has_language
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_and_form_stays_in_the_language_and_nothing_else_changes() {
        let table = [
            (r#"<a href="/posts/1">"#, r#"<a href="/de/posts/1">"#),
            (r#"<a class="x" href="/">x</a>"#, r#"<a class="x" href="/de/">x</a>"#),
            (r#"<form method="post" action="/posts">"#, r#"<form method="post" action="/de/posts">"#),
            (r#"<button formaction="/x">"#, r#"<button formaction="/de/x">"#),
            ("<a\nhref='/x'>", "<a\nhref='/de/x'>"),
            (r#"<link href="/static/site.css">"#, r#"<link href="/static/site.css">"#),
            (r#"<a href="//elsewhere.example">"#, r#"<a href="//elsewhere.example">"#),
            (r#"<a href="https://elsewhere.example/">"#, r#"<a href="https://elsewhere.example/">"#),
            (r#"<a href="/fr/posts/1" hreflang="fr">"#, r#"<a href="/fr/posts/1" hreflang="fr">"#),
            (r#"<a href="/fr?x">"#, r#"<a href="/fr?x">"#),
            (r#"<input value="/posts/1">"#, r#"<input value="/posts/1">"#),
            (r#"<input data-href="/posts/1">"#, r#"<input data-href="/posts/1">"#),
            ("href=&#34;/posts/1&#34; ä=", "href=&#34;/posts/1&#34; ä="),
        ];
        for (page, expected) in table {
            assert_eq!(keep("/de", page.to_owned()), expected);
            assert_eq!(keep("", page.to_owned()), page);
        }
    }

    #[test]
    fn what_people_wrote_stays_as_it_was_typed() {
        for words in [
            r#"<code>&lt;a href="/posts/1"&gt;</code>"#,
            r#"<p>say href="/x" action="/y" formaction='/z'</p>"#,
            r#"<a title="say href='/x' > action='/y'">x</a>"#,
            r#"<input value='it is href="/x"'>"#,
            r#"<p>it's "href="/x"</p>"#,
            r#"<a title="no end href='/x'>"#,
            "<",
            "a < b href=\"",
        ] {
            assert_eq!(keep("/de", words.to_owned()), words);
        }
        let both = r#"<pre>href="/a"</pre><a title="it's" href="/b">href="/c"</a>"#;
        assert_eq!(keep("/de", both.to_owned()), both.replace("\"/b", "\"/de/b"));
    }
}
