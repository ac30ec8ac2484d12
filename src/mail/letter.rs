//! The words of one mail: how its templates become a subject and two parts.

use super::Reader;
use super::outbox::{MailKind, NewMail};
use crate::db::UserId;
use crate::error::{Error, Result};
use crate::i18n::plain;
use crate::text::clusters;
use askama::Template;

/// Longest line of a plain text part in columns, where its words allow it; a Han character takes two.
const LINE: usize = 72;
/// Stands above what mail programs show as a signature; without its blank at the end they do not know it (RFC 3676 §4.3).
const SIGNATURE: &str = "-- ";
/// Never at the beginning of a line, and never at its end, where a script breaks lines between any two characters.
const NOT_FIRST: &str = "，。、：；？！）」』】》〉〕”’…—～·ー々,.:;?!)]}%";
const NOT_LAST: &str = "（「『【《〈〔“‘([{#@$";

/// The words of one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text part, wrapped.
    pub text: String,
    /// HTML part.
    pub html: String,
}

impl Letter {
    /// Renders both bodies of a mail. Neither holds the marks that isolate arguments: many programs show a box for each.
    pub fn render(subject: &str, text: &impl Template, html: &impl Template) -> Result<Self> {
        let broken = |error| Error::Broken(Box::new(error));
        Ok(Self {
            subject: plain(subject.trim()),
            text: wrapped(&plain(&text.render().map_err(broken)?)),
            html: plain(&html.render().map_err(broken)?),
        })
    }

    /// The mail that brings it, which goes by itself: what it is known by and why it is sent, to whom (whose account it is, the
    /// address and the name), and the address that unsubscribes at once.
    pub fn posted(
        self,
        (key, kind): (String, MailKind),
        (user_id, address, name): (Option<UserId>, &str, &str),
        unsubscribe_url: Option<String>,
    ) -> NewMail {
        NewMail {
            key: key.into(),
            user_id,
            kind,
            to_address: address.to_owned(),
            to_name: name.to_owned(),
            subject: self.subject,
            text: self.text,
            html: self.html,
            unsubscribe_url,
            lines: Vec::new(),
        }
    }

    /// The mail by which an operator sees that mail works, and that its links lead here.
    pub fn of_trial(to: &Reader<'_>) -> Result<Self> {
        let subject = to.l.mail_test_subject(to.site_name);
        Self::render(&subject, &TrialText { to }, &TrialHtml { to, subject: &subject })
    }
}

#[derive(Template)]
#[template(path = "mail/trial/body.txt")]
struct TrialText<'a> {
    to: &'a Reader<'a>,
}

#[derive(Template)]
#[template(path = "mail/trial/body.html")]
struct TrialHtml<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
}

/// Safe HTML made of people's Markdown, with its links in a colour that can be read where a mail program drops styles.
pub fn with_link_colour(html: &str) -> String {
    html.replace("<a ", "<a class=\"link\" style=\"color:#a63f00;\" ")
}

/// Breaks long lines between words, and between Han characters; what belongs to a point of a list stays under it. A link
/// is one word and stays whole; so do lines that begin with a blank. Of several empty lines one is left.
fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / LINE);
    // Only the last one is ours: a line like it in a text of people would make the rest of the mail a signature.
    let signature = text.trim().lines().filter(|line| *line == SIGNATURE).count();
    let mut signatures = 0;
    for line in text.trim().lines() {
        if line.is_empty() && out.ends_with("\n\n") {
            continue;
        }
        signatures += usize::from(line == SIGNATURE);
        if line == SIGNATURE && signatures == signature {
            out.push_str(line);
        } else if line.starts_with(' ') || width(line) <= LINE {
            out.push_str(line.trim_end());
        } else {
            wrap(line, &mut out);
        }
        out.push('\n');
    }
    out
}

fn wrap(line: &str, out: &mut String) {
    let hanging = if line.starts_with("* ") || line.starts_with("- ") { "  " } else { "" };
    let mut at = 0;
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        for (number, piece) in pieces(word).into_iter().enumerate() {
            let blank = usize::from(number == 0 && at > 0);
            if at > 0 && at + blank + width(piece) > LINE {
                out.push('\n');
                out.push_str(hanging);
                at = hanging.len();
            } else if blank == 1 {
                out.push(' ');
                at += 1;
            }
            out.push_str(piece);
            at += width(piece);
        }
    }
}

/// A word cut where a line may end inside it: never inside of what people see as one character.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut at, mut before) = (0, 0, None);
    if word.starts_with("http") {
        return vec![word];
    }
    for cluster in clusters(word) {
        let first = cluster.chars().next();
        let cut = before.zip(first).is_some_and(|(before, first)| may_break(before, first));
        if cut && let Some(piece) = word.get(start..at) {
            pieces.push(piece);
            start = at;
        }
        at += cluster.len();
        // A combining mark breaks as the letter does that it stands on.
        before = first;
    }
    pieces.extend(word.get(start..));
    pieces
}

fn may_break(before: char, after: char) -> bool {
    (is_wide(before) || is_wide(after)) && !NOT_LAST.contains(before) && !NOT_FIRST.contains(after)
}

/// In columns. What stands on a letter takes none, and a family of emoji as many as one.
fn width(text: &str) -> usize {
    clusters(text).map(|cluster| if cluster.chars().any(is_wide) { 2 } else { 1 }).sum()
}

/// Whether a character takes two columns (UAX 11, wide and fullwidth).
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{303E}' | '\u{3041}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        wrapped(text).lines().map(str::to_owned).collect()
    }

    #[test]
    fn long_lines_break_between_words_and_links_stay_whole() {
        let link = format!("https://friday.example/verify/{}", "x".repeat(60));
        let lines_of_it = lines(&format!("{} {link} end\n\n  kept as it is\n", "word ".repeat(20).trim()));
        assert!(lines_of_it.iter().all(|line| width(line) <= LINE || line.contains(&link)), "{lines_of_it:?}");
        assert!(lines_of_it.contains(&link));
        assert_eq!(&lines_of_it[lines_of_it.len() - 2..], ["", "  kept as it is"]);
        assert_eq!(lines("a\n\n\n\nb\n\nc"), ["a", "", "b", "", "c"]);
        let point = format!("* {}\n-- \nname", "word ".repeat(16).trim());
        assert_eq!(&lines(&point)[1..], ["  word word", "-- ", "name"]);
        let note = "Because.\n-- \nGrace\n--  \n\n-- \nthe foot";
        assert_eq!(lines(note), ["Because.", "--", "Grace", "--", "", "-- ", "the foot"]);
    }

    #[test]
    fn han_text_breaks_between_characters_but_not_before_a_full_stop() {
        // 35 characters take 70 columns; the 36th fits, its full stop does not, so both move on.
        let text = format!("{}二。三四“五”六", "一".repeat(35));
        assert_eq!(lines(&text), ["一".repeat(35), "二。三四“五”六".to_owned()]);
        // The opening quote goes with what it opens.
        let text = format!("{}“二三四”，五六", "一".repeat(35));
        assert_eq!(lines(&text), ["一".repeat(35), "“二三四”，五六".to_owned()]);
        // A Latin word or a number among Han characters stays whole, and nothing is lost.
        let text = "深色模式在Bluetooth连接26.11.20版本之后".repeat(5);
        let broken = lines(&text);
        assert!(broken.iter().all(|line| width(line) <= LINE) && broken.len() == 3, "{broken:?}");
        assert_eq!(broken.concat(), text);
        for word in ["Bluetooth", "26.11.20"] {
            assert_eq!(broken.iter().map(|line| line.matches(word).count()).sum::<usize>(), 5, "{broken:?}");
        }
        let point = lines(&format!("* {}", "深".repeat(40)));
        assert_eq!(point, [format!("* {}", "深".repeat(35)), format!("  {}", "深".repeat(5))]);
    }

    #[test]
    fn no_line_ends_inside_of_a_character() {
        let family = "👩\u{200D}👩\u{200D}👧";
        assert_eq!(lines(&family.repeat(40)), [family.repeat(36), family.repeat(4)]);
        let voiced = "か\u{3099}";
        assert_eq!(lines(&voiced.repeat(40)), [voiced.repeat(36), voiced.repeat(4)]);
        let vietnamese = "e\u{323}\u{302}".repeat(10);
        let text = [&*vietnamese; 8].join(" ");
        assert_eq!(lines(&text), [[&*vietnamese; 6].join(" "), [&*vietnamese; 2].join(" ")]);
    }
}
