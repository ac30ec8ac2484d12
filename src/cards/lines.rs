//! A text broken into lines by the widths of its characters.
//!
//! Latin, Cyrillic, Greek and all else breaks at spaces and behind hyphens; Han, kana and hangul anywhere but before what
//! ends a phrase and behind what opens one. No character is ever cut.

use super::faces::Piece;
use crate::text;

/// What never begins a line.
const CLOSING: &str =
    "，。！？：；、）」』》〉】〕’”…,.!?:;)]}%％·～ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ–—-/";
/// What never ends one.
const OPENING: &str = "（「『《〈【〔‘“([{¿¡#@$€£¥";
/// What is taken away before an ellipsis, as a space is.
const BEFORE_DOTS: &str = "，、：；,:;-–—…（「『《〈【〔‘“([{";
/// Behind these a long word may go on in the next line.
const HYPHENS: &str = "-–—/";

/// Lines, and whether they are all of the text.
#[derive(Debug, PartialEq)]
pub(super) struct Wrapped {
    /// Each without spaces at its ends.
    pub(super) lines: Vec<Vec<Piece>>,
    /// Whether the last one ends in an ellipsis because there is more.
    pub(super) is_cut: bool,
}

/// Breaks a text into at most so many lines with so much room each, in units of the size of its letters.
pub(super) fn wrap(pieces: &[Piece], room: f32, most: usize, dots: &Piece) -> Wrapped {
    let (mut lines, mut rest) = (Vec::new(), pieces);
    while !rest.is_empty() && lines.len() < most {
        let (line, after) = rest.split_at(fitting(rest, room));
        let spaces = line.iter().rev().take_while(|piece| piece.is_space()).count();
        lines.push(line.iter().take(line.len() - spaces).cloned().collect::<Vec<_>>());
        let spaces = after.iter().take_while(|piece| piece.is_space()).count();
        rest = after.split_at(spaces).1;
    }
    let is_cut = !rest.is_empty();
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        end_in_dots(last, room, dots);
    }
    Wrapped { lines, is_cut }
}

/// How many characters go into one line: at least one, or nothing would ever end.
fn fitting(rest: &[Piece], room: f32) -> usize {
    let (mut width, mut last_break) = (0.0, 0);
    let mut before: Option<&Piece> = None;
    for (at, piece) in rest.iter().enumerate() {
        if before.is_some_and(|before| may_break(before, piece)) {
            last_break = at;
        }
        width += piece.advance;
        // A space at the end may stand beyond the edge: nobody sees it.
        if width > room && !piece.is_space() {
            return if last_break > 0 { last_break } else { at.max(1) };
        }
        before = Some(piece);
    }
    rest.len()
}

fn may_break(before: &Piece, next: &Piece) -> bool {
    if next.is_space() || before.is_space() {
        return before.is_space() && !next.is_space();
    }
    let (Some(last), Some(first)) = (before.text.chars().next_back(), next.text.chars().next()) else { return false };
    if CLOSING.contains(first) || OPENING.contains(last) {
        return false;
    }
    is_wide(last) || is_wide(first) || HYPHENS.contains(last) && first.is_alphabetic()
}

/// Han, kana and hangul, and the signs that are written between them.
fn is_wide(c: char) -> bool {
    text::is_eastern(c) || matches!(c, '\u{3000}'..='\u{30FF}' | '\u{FF00}'..='\u{FFEF}')
}

fn end_in_dots(line: &mut Vec<Piece>, room: f32, dots: &Piece) {
    let ends_badly = |piece: &Piece| piece.is_space() || BEFORE_DOTS.contains(piece.text.as_str());
    let mut width: f32 = line.iter().map(|piece| piece.advance).sum();
    while width + dots.advance > room || line.last().is_some_and(ends_badly) {
        let Some(piece) = line.pop() else { break };
        width -= piece.advance;
    }
    line.push(dots.clone());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cards::seen::clusters;

    /// As wide as in a typewriter: Han takes two halves.
    fn pieces(line: &str) -> Vec<Piece> {
        let advance = |cluster: &str| if cluster.chars().any(is_wide) { 2.0 } else { 1.0 };
        let piece = |text: String| Piece { advance: advance(&text), text, face: 0 };
        clusters(line).into_iter().map(piece).collect()
    }

    fn wrapped(line: &str, room: f32) -> (Vec<String>, bool) {
        let dots = Piece { text: "…".to_owned(), face: 0, advance: 1.0 };
        let wrapped = wrap(&pieces(line), room, 3, &dots);
        let told = |line: &Vec<Piece>| line.iter().map(|piece| piece.text.as_str()).collect::<String>();
        (wrapped.lines.iter().map(told).collect(), wrapped.is_cut)
    }

    #[test]
    fn each_language_breaks_where_its_readers_expect_it() {
        for (line, lines) in [
            ("Dark mode follows the clock", &["Dark mode", "follows the", "clock"][..]),
            ("Der dunkle Modus folgt der Uhr", &["Der dunkle", "Modus folgt", "der Uhr"]),
            ("El modo oscuro sigue al reloj", &["El modo", "oscuro sigue", "al reloj"]),
            ("Le mode sombre\u{202F}: à l’heure\u{202F}!", &["Le mode", "sombre\u{A0}: à", "l’heure\u{A0}!"]),
            ("De donkere modus volgt de klok", &["De donkere", "modus volgt", "de klok"]),
            ("深色模式跟随时钟，也跟随日落。", &["深色模式跟随", "时钟，也跟随", "日落。"]),
            ("深色模式（自動）跟隨時鐘，日落", &["深色模式（自", "動）跟隨時", "鐘，日落"]),
            ("ダークモードは時計に合わせる", &["ダークモード", "は時計に合わ", "せる"]),
            ("다크모드가시계를따라갑니다", &["다크모드가시", "계를따라갑니", "다"]),
            ("Тёмная тема следует часам", &["Тёмная тема", "следует", "часам"]),
            ("Η σκούρα λειτουργία ακολουθεί", &["Η σκούρα", "λειτουργία", "ακολουθεί"]),
            ("OLED-Helligkeitsregler", &["OLED-", "Helligkeitsr", "egler"]),
            ("MIUI深色模式", &["MIUI深色模式"]),
        ] {
            assert_eq!(wrapped(line, 12.0), (lines.iter().map(|line| (*line).to_owned()).collect(), false), "{line}");
        }
    }

    #[test]
    fn what_does_not_fit_into_three_lines_ends_in_an_ellipsis_that_does() {
        for (line, last) in [
            ("one two three four five six seven eight", "five six…"),
            ("深色模式跟随时钟也跟随日落并且会变得更暗", "落并且会变…"),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaa…"),
            ("eins zwei drei vier fünf sechs, sieben acht neun", "fünf sechs…"),
        ] {
            let (lines, is_cut) = wrapped(line, 12.0);
            assert!(is_cut && lines.len() == 3, "{lines:?}");
            assert_eq!(lines[2], last, "{lines:?}");
            for line in &lines {
                let width: f32 = pieces(line).iter().map(|piece| piece.advance).sum();
                assert!(width <= 12.0, "{line} is {width} wide");
            }
        }
    }

    #[test]
    fn no_break_goes_through_a_character_or_stands_before_what_ends_a_phrase() {
        let line = "e\u{323}\u{301}".repeat(40);
        let (lines, _) = wrapped(&line, 7.0);
        assert!(lines.iter().all(|line| line.starts_with('e')), "{lines:?}");
        for room in [4.0, 5.0, 6.0, 7.0, 8.0, 9.0] {
            let (lines, _) = wrapped("深色，模式。《时钟》“日落”：好！", room);
            assert!(lines.iter().all(|line| !line.starts_with(['，', '。', '》', '：', '！'])), "{room}: {lines:?}");
            assert!(lines.iter().all(|line| !line.ends_with(['《', '“'])), "{room}: {lines:?}");
        }
        assert_eq!(wrapped("", 5.0), (Vec::new(), false));
        // Not even one character has room: it stands there all the same.
        assert_eq!(wrapped("深", 0.5).0, ["深"]);
    }
}
