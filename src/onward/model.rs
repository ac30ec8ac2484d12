//! What is counted, and the addresses by which it is.

use crate::db::ItemId;
use crate::i18n::Messages;
use crate::releases::{self, LinkKind};
use crate::text_enum;
use crate::web::Counted;
use std::fmt::Display;

/// The page after an update, before the version that it is of.
pub const AFTER_UPDATE: &str = "/updated/";
/// The addresses that lead to links of lines, as robots are told to stay away from them.
pub const LINKS: &str = "/*/lines/*/go/";
/// Below a page or a line, before the word of what is pressed there.
const GO: &str = "/go/";
/// Below the page after an update, where a share is told of.
const SHARED: &str = "/share";
/// Below a release, before the number of one of its lines.
const LINES: &str = "/lines/";
/// The longest version of a release, in bytes; what is longer is none.
const VERSION: usize = 60;

text_enum! {
    /// What becomes of an update that is in somebody's hand.
    What {
        /// They opened its page.
        Opened => "opened",
        /// They went on to file what broke.
        Broken => "broken",
        /// They went on to the report.
        Report => "report",
        /// They pressed one of the buttons that share it.
        Share => "share",
        /// They went on to sign in, or to become a member.
        SignIn => "sign-in",
    }
}

text_enum! {
    /// From where the page was opened.
    Source {
        /// Its address names a device or a build, as the one that the ROM opens does.
        Device => "device",
        /// By the code on the page of the release.
        Qr => "qr",
        /// By another link.
        Link => "link",
    }
}

impl What {
    /// What staff read before the number.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Opened => l.onward_opened(),
            Self::Broken => l.onward_broken(),
            Self::Report => l.onward_report(),
            Self::Share => l.onward_share(),
            Self::SignIn => l.onward_sign_in(),
        }
    }
}

impl Source {
    /// What staff read of it.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Device => l.onward_from_device(),
            Self::Qr => l.onward_from_qr(),
            Self::Link => l.onward_from_link(),
        }
    }

    /// By what the query of an address says.
    pub(super) fn of(query: &str) -> Self {
        let mut source = Self::Link;
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "from" if value == Self::Qr.as_str() => return Self::Qr,
                "device" | "build" if !value.trim().is_empty() => source = Self::Device,
                _ => {}
            }
        }
        source
    }
}

/// The page of a version after its update.
pub fn address_after_update(version: impl Display) -> String {
    format!("{AFTER_UPDATE}{version}")
}

/// Where a press on that page is counted, and leads on where it leads anywhere.
pub fn goes_on(version: impl Display, what: What) -> String {
    match what {
        What::Opened => address_after_update(version),
        What::Share => format!("{AFTER_UPDATE}{version}{SHARED}"),
        What::Broken | What::Report | What::SignIn => format!("{AFTER_UPDATE}{version}{GO}{}", what.as_str()),
    }
}

/// What leads on to a link of a line, up to the word of its kind.
pub fn through(version: &str, line: ItemId) -> String {
    releases::address(format_args!("{version}{LINES}{line}{GO}"))
}

/// What an answer has to be for a press to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A page, or that the browser has it.
    Page,
    /// The way to where the link leads.
    Way,
    /// That it was heard.
    Heard,
}

/// What a request presses, if it is something that is counted, by its path without a language. Whether that is there, the
/// answer says.
pub(super) fn pressed(is_post: bool, path: &str, query: &str) -> Option<(Counted, Expected)> {
    if let Some(rest) = path.strip_prefix(AFTER_UPDATE) {
        let (version, what, expected) = if let Some(version) = rest.strip_suffix(SHARED).filter(|_| is_post) {
            (version, What::Share, Expected::Heard)
        } else if is_post {
            return None;
        } else if let Some((version, word)) = rest.split_once(GO) {
            (version, What::parse(word)?, Expected::Way)
        } else {
            (rest, What::Opened, Expected::Page)
        };
        let source = Source::of(query).as_str();
        let counted = Counted { version: version_in(version)?, line: 0, what: what.as_str(), source };
        return Some((counted, expected));
    }
    if is_post {
        return None;
    }
    let (version, rest) = releases::version_in(path)?.split_once(LINES)?;
    let (line, kind) = rest.split_once(GO)?;
    let (line, kind) = (line.parse().ok().filter(|line| *line > 0)?, LinkKind::parse(kind)?);
    Some((Counted { version: version_in(version)?, line, what: kind.as_str(), source: "" }, Expected::Way))
}

/// The version in a path, in the one spelling that is counted.
fn version_in(path: &str) -> Option<String> {
    let plain = path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    (plain && !path.is_empty() && path.len() <= VERSION).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_press_is_known_by_its_address_and_nothing_else_is_one() {
        let of = |is_post, path: &str, query: &str| {
            let (counted, expected) = pressed(is_post, path, query)?;
            Some((format!("{} {} {} {}", counted.version, counted.line, counted.what, counted.source), expected))
        };
        let table = [
            (false, "/updated/26.11.20", "", Some(("26.11.20 0 opened link", Expected::Page))),
            (false, "/updated/26.11.20", "device=mione", Some(("26.11.20 0 opened device", Expected::Page))),
            (false, "/updated/26.11.20", "device=+&from=x", Some(("26.11.20 0 opened link", Expected::Page))),
            (false, "/updated/26.11.20", "device=mione&from=qr", Some(("26.11.20 0 opened qr", Expected::Page))),
            (false, "/updated/26.11.20/go/broken", "build=14", Some(("26.11.20 0 broken device", Expected::Way))),
            (true, "/updated/26.11.20/share", "", Some(("26.11.20 0 share link", Expected::Heard))),
            (false, "/releases/26.11.20/lines/7/go/video", "", Some(("26.11.20 7 video ", Expected::Way))),
            (false, "/updated/26.11.20/share", "", None),
            (true, "/updated/26.11.20", "", None),
            (true, "/releases/26.11.20/lines/7/go/video", "", None),
            (false, "/updated/26.11.20/go/elsewhere", "", None),
            (false, "/updated/26%2E11.20", "", None),
            (false, "/updated/", "", None),
            (false, "/releases/26.11.20/lines/0/go/video", "", None),
            (false, "/releases/26.11.20/lines/7/go/picture", "", None),
            (false, "/releases/26.11.20/lines/7/people", "", None),
            (false, "/posts/7", "", None),
        ];
        for (is_post, path, query, expected) in table {
            let found = of(is_post, path, query);
            let found = found.as_ref().map(|(said, expected)| (said.as_str(), *expected));
            assert_eq!(found, expected, "{path}?{query}");
        }
    }
}
