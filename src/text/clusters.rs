//! Texts cut where a reader sees no break: between grapheme clusters.

use unicode_segmentation::UnicodeSegmentation;

/// The first `most` characters of a line as people count them; one that is cut ends in `…`.
pub fn shortened(line: &str, most: usize) -> String {
    if end_of(line, most).is_none() {
        return line.to_owned();
    }
    format!("{}…", beginning(line, most.saturating_sub(1)).trim_end())
}

/// The first `most` characters of a text, as people count them.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    end_of(text, most).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Where the first `most` characters end; none if there are no more than that.
fn end_of(text: &str, most: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let seen = bytes.get(..=most).unwrap_or(bytes);
    // Of ASCII only the end of a line is more than one byte. Lists are full of such texts, and finding clusters takes long.
    if seen.iter().all(|byte| byte.is_ascii() && *byte != b'\r') {
        return (seen.len() > most).then_some(most);
    }
    text.grapheme_indices(true).nth(most).map(|(end, _)| end)
}

/// As much of a name as fits: the whole, else its first word, else its first character. A Han character takes the room of
/// two letters.
pub fn fitting(name: &str, letters: usize) -> &str {
    let room = |cluster: &str| if cluster.starts_with(|c| c >= '\u{2E80}') { 2 } else { 1 };
    let fits = |part: &&str| part.graphemes(true).map(room).sum::<usize>() <= letters;
    let word = name.split_whitespace().next().unwrap_or_default();
    [name, word].into_iter().find(fits).unwrap_or_else(|| beginning(name, 1))
}

/// What people see as one character each.
pub fn clusters(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true)
}

/// A text that a database cut after so many code points, without what it may have cut through.
pub fn cut_after(mut text: String, points: usize) -> String {
    if text.chars().count() >= points {
        let end = text.grapheme_indices(true).next_back().map_or(0, |(start, _)| start);
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_takes_no_more_room_than_there_is() {
        for (name, short) in [
            ("Mia", "Mia"),
            ("Mia Lindqvist", "Mia"),
            ("Maximiliane Freifrau", "M"),
            ("小川はな", "小川はな"),
            ("小川はなこ", "小"),
            ("E\u{301}lodie-Marguerite", "E\u{301}"),
            ("", ""),
        ] {
            assert_eq!(fitting(name, 9), short, "{name}");
        }
    }

    #[test]
    fn no_cut_goes_through_a_character() {
        let family = "👨\u{200D}👩\u{200D}👧\u{200D}👦";
        let text = format!("e\u{323}\u{301}{family}🇩🇪🇫🇷क्षिx");
        let all: Vec<&str> = clusters(&text).collect();
        assert_eq!(all.len(), 6, "{all:?}");
        for most in 1..6 {
            let cut = shortened(&text, most);
            let kept = cut.strip_suffix('…').unwrap();
            assert_eq!(kept, all[..most - 1].concat(), "{most}");
        }
        assert_eq!(shortened(&text, 6), text);
        assert_eq!(shortened("two words", 5), "two…");
        assert_eq!(beginning("abc\r\ndef", 4), "abc\r\n");
        assert_eq!(beginning("abce\u{301}", 4), "abce\u{301}");
        assert_eq!((beginning("abc", 3), beginning("abcd", 3), beginning("", 0)), ("abc", "abc", ""));
        assert_eq!(fitting(family, 1), family);
        assert_eq!(cut_after("abe\u{301}".to_owned(), 4), "ab");
        assert_eq!(cut_after("abe\u{301}".to_owned(), 5), "abe\u{301}");
    }
}
