//! The addresses of awards.

/// Where all of them stand, a year on each page.
pub const AWARDS: &str = "/awards";
/// Where they are told as a feed.
pub const FEED: &str = "/awards.atom";
/// Where staff present them.
pub(super) const KEPT: &str = "/staff/awards";

/// Where the award of a version stands.
pub fn address_of(year: i64, version: &str) -> String {
    format!("{AWARDS}?year={year}#{}", anchor(version))
}

/// What that address ends in.
pub(super) fn anchor(version: &str) -> String {
    format!("award-{version}")
}

/// Where staff stage the award of a version.
pub(super) fn stage_of(version: &str) -> String {
    format!("{KEPT}/{version}")
}

/// The version of an address below which staff stage its award, and what is done there; empty where it is the page itself.
pub(super) fn done_at(path: &str) -> Option<(&str, &str)> {
    let below = path.strip_prefix(KEPT)?.strip_prefix('/')?;
    let (version, verb) = below.split_once('/').unwrap_or((below, ""));
    version.starts_with(|first: char| first.is_ascii_digit()).then_some((version, verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn awards_are_found_by_their_addresses() {
        assert_eq!(address_of(2026, "26.11.20"), "/awards?year=2026#award-26.11.20");
        assert_eq!(done_at(&stage_of("26.11.20")), Some(("26.11.20", "")));
        assert_eq!(done_at("/staff/awards/26.11.20/withdraw"), Some(("26.11.20", "withdraw")));
        for other in ["/staff/awards", "/staff/awards/", "/staff/awards/x/withdraw", "/awards/26.11.20/withdraw"] {
            assert_eq!(done_at(other), None, "{other}");
        }
    }
}
