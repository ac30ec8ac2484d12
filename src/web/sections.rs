//! The sections of the navigation, and which of them a page stands in.

/// The sections of the navigation, and what stands in each of them; of two that hold a page the first one counts.
const SECTIONS: [(&str, &[&str]); 5] = [
    ("/releases/next", &["/releases/next"]),
    ("/releases", &["/releases", "/devices", "/how-it-works", "/subscribe"]),
    ("/triage", &["/triage", "/staff"]),
    ("/roadmap", &["/roadmap"]),
    ("/", &["/posts", "/answers"]),
];

/// What staff do with one post: it stands in the section that they come from.
const OF_STAFF: [&str; 2] = ["/merge", "/move"];

/// The link to the section in which a page stands, if it does in one.
pub(super) fn section(path: &str) -> Option<&'static str> {
    let is_below = |root: &&str| path.strip_prefix(*root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if is_below(&"/posts") && OF_STAFF.into_iter().any(|end| path.ends_with(end)) {
        return Some("/triage");
    }
    SECTIONS.into_iter().find(|(_, roots)| roots.iter().any(is_below)).map(|(link, _)| link)
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn every_page_of_a_section_is_known_by_whole_words() {
        let this_week = ["/releases/next", "/releases/next/edit", "/releases/next/devices/mandarin"];
        let releases = ["/releases", "/releases/archive", "/releases/26.11.20/issues", "/devices", "/how-it-works"];
        assert!(this_week.iter().all(|path| section(path) == Some("/releases/next")));
        assert!(releases.iter().all(|path| section(path) == Some("/releases")));
        assert!(["/triage/acts", "/staff", "/staff/trains/2"].iter().all(|path| section(path) == Some("/triage")));
        assert!(["/posts/7/merge", "/posts/7/move"].iter().all(|path| section(path) == Some("/triage")));
        assert_eq!(section("/posts/7-a-clock"), Some("/"));
        assert_eq!(["/", "/settings", "/people/ada", "/releasesque"].map(section), [None; 4]);
    }
}
