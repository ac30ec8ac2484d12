//! Where a post is found: its number, with words for people behind it.

use crate::db::PostId;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::text::{self, latin};
use std::fmt::Display;

/// What the address of every post begins with.
const BELOW: &str = "/posts/";

/// The address of a post by its number or slug. The page of a bare number leads on to the one with words.
pub fn address(key: impl Display) -> String {
    format!("{BELOW}{key}")
}

/// `42-dark-mode`: the number finds the post, the words are for people, spelled by [`latin`]. A title of which nothing can
/// be spelled leaves the bare number.
pub fn slug(id: PostId, title: &str) -> String {
    let mut slug = id.to_string();
    for word in latin(title).split('-').filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > 60 {
            break;
        }
        slug.push('-');
        slug.push_str(word);
    }
    slug
}

/// The number at the head of `42` or `42-dark-mode`, written as we write it: what words follow it does not matter.
pub fn number(key: &str) -> Option<PostId> {
    let digits = key.split('-').next()?;
    text::number(digits).map(PostId)
}

/// The post that a part of an address names, as [`number`] reads it; [`Error::NotFound`] where that is no number of ours, as
/// for one that no post has.
pub fn numbered(key: &str) -> Result<PostId> {
    number(key).ok_or(Error::NotFound)
}

/// The post that somebody names by its number (`#42`) or its path, in any language; an address with a host in it names
/// none, unless [`on_site`] took it away.
pub fn named(words: &str) -> Option<PostId> {
    let words: String = words.trim().chars().map(narrow).collect();
    if let Some(number) = words.strip_prefix('#').map(str::trim_start) {
        return self::number(number).filter(|_| number.chars().all(|c| c.is_ascii_digit()));
    }
    let path = format!("/{}", words.strip_prefix('/').unwrap_or(&words));
    let in_language = Language::split(&path).or_else(|| Language::split_other(&path));
    let key = below(in_language.map_or(&path, |(_, rest)| rest))?;
    let (digits, rest) = key.split_at_checked(key.find(|c: char| !c.is_ascii_digit()).unwrap_or(key.len()))?;
    let is_whole = rest.is_empty() || rest.starts_with(['-', '/', '?', '#']) && !rest.contains(char::is_whitespace);
    self::number(digits).filter(|_| is_whole)
}

/// The post that somebody types where nothing but a post is asked for: as [`named`], or by the bare number.
pub fn typed(words: &str) -> Option<PostId> {
    named(words).or_else(|| number(words.trim()))
}

/// As a keyboard for Latin letters types it: those for Chinese have signs and digits that are twice as wide.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// What was typed or pasted, and of an address on the site whose own address is given what follows that.
pub fn on_site<'a>(words: &'a str, base_url: &str) -> &'a str {
    let words = words.trim();
    let after_scheme = |address: &'a str| match address.split_once("://") {
        Some((scheme, rest)) if ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) => rest,
        _ => address,
    };
    let host = base_url.split_once("://").map_or(base_url, |(_, host)| host);
    match after_scheme(words).split_at_checked(host.len()) {
        Some((theirs, rest)) if theirs.eq_ignore_ascii_case(host) && rest.starts_with('/') => rest,
        _ => words,
    }
}

/// What an address says below those of posts: a number or slug, and what follows it.
pub fn below(path: &str) -> Option<&str> {
    path.strip_prefix(BELOW)
}

/// The page of the post that an address is about.
pub fn page_about(path: &str) -> Option<String> {
    let key = below(path)?.split('/').next()?;
    key.starts_with(|c: char| c.is_ascii_digit()).then(|| address(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_named_by_its_number_or_its_address_here() {
        let named = |words| named(on_site(words, "https://friday.example:8443"));
        for words in [
            "#42",
            " #42 ",
            "# 42",
            "＃４２",
            "/posts/42",
            "posts/42",
            "/de/posts/42-dark-mode",
            "zh/posts/42",
            "/zh-TW/posts/42",
            "https://friday.example:8443/posts/42?x#comments",
            "HTTP://Friday.example:8443/fr/posts/42/edits",
            "friday.example:8443/posts/42",
        ] {
            assert_eq!(named(words), Some(PostId(42)), "{words}");
        }
        for words in [
            "42",
            "#",
            "#4x",
            "#4-x",
            "#0",
            "#042",
            "/posts/042",
            "#-1",
            "posts 42",
            "posts/42 is broken",
            "posts/42x",
            "dark mode",
            "#99999999999999999999",
            "/posts/new",
            "https://another.example/posts/42",
            "//friday.example:8443/posts/42",
            "friday.example/posts/42",
            "friday.example:8443posts/42",
            "ftp://friday.example:8443/posts/42",
            "https://another.example/?from=/posts/42",
        ] {
            assert_eq!(named(words), None, "{words}");
        }
    }

    #[test]
    fn where_only_a_post_is_asked_for_its_bare_number_does() {
        for words in ["42", " 42 ", "42-dark-mode", "#42", "/de/posts/42-dark-mode"] {
            assert_eq!(typed(words), Some(PostId(42)), "{words}");
        }
        for words in ["", "0", "042", "42 or so", "dark mode", "https://another.example/posts/42"] {
            assert_eq!(typed(words), None, "{words}");
        }
    }

    #[test]
    fn an_address_holds_the_number_and_what_letters_allow() {
        assert_eq!(slug(PostId(42), "Dark mode, please!"), "42-dark-mode-please");
        assert_eq!(slug(PostId(7), "深色模式"), "7-shen-se-mo-shi");
        assert_eq!(slug(PostId(8), "Größe ändern"), "8-grosse-andern");
        assert_eq!(slug(PostId(9), "設定の変更 🍊"), "9");
        assert_eq!(number("42-dark-mode"), Some(PostId(42)));
        assert!(matches!(numbered("42-dark-mode"), Ok(PostId(42))));
        assert_eq!(page_about("/posts/42-dark/comments").as_deref(), Some("/posts/42-dark"));
        assert_eq!((page_about("/posts/new"), page_about("/posts"), page_about("/areas/42")), (None, None, None));
        for wrong in ["", "x", "-1", "0", "42x", "99999999999999999999", "+42", "042", "+42-dark-mode", "042-dark-mode"]
        {
            assert_eq!(number(wrong), None, "{wrong}");
            assert!(matches!(numbered(wrong), Err(Error::NotFound)), "{wrong}");
        }
    }
}
