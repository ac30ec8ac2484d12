//! What staff type of a release on a device, and of a package.

use super::guard::Branch;
use super::*;

const MEANT: Meant<'_> = Meant { codename: "fuxi", region: "", version: "26.11.20", branch: Some(Branch::Weekly) };

fn wrong<T>(parsed: Result<T, Problems>) -> Vec<(&'static str, Problem)> {
    parsed.err().map(|wrong| wrong.iter().cloned().collect()).unwrap_or_default()
}

#[test]
fn what_stops_a_release_needs_a_reason_and_every_mistake_is_told() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    let parse = |state: &str, percent: &str, reason: &str, until: &str| {
        let (reason, [state, percent, until]) =
            (TypedReason::plain(reason), [state, percent, until].map(str::to_owned));
        Wanted::parse(&TypedRollout { state, percent, until, reason, ..TypedRollout::default() }, Language::En, today)
    };
    let rolling = parse("rolling", " 20 ", "forgotten", "2026-12-24").unwrap();
    assert_eq!((rolling.percent, rolling.reason.as_str(), rolling.until), (20, "", None));
    let suspended = parse("suspended", "20", "It does not start.", "2026-11-20").unwrap();
    assert_eq!((suspended.until.as_deref(), suspended.lang.as_str()), (Some("2026-11-20"), "en"));
    for percent in ["", "0", "101", "-1", "5 %", "99999999999999999999"] {
        assert_eq!(wrong(parse("rolling", percent, "", "")), [("percent", Problem::Refused(words::NO_PERCENT))]);
    }
    let told = [
        ("percent", Problem::Refused(words::NO_PERCENT)),
        ("reason", Problem::ReasonNeeded),
        ("until", Problem::DayOutOfReach),
    ];
    assert_eq!(wrong(parse("suspended", "x", " ", "2026-11-19")), told);
    assert_eq!(wrong(parse("suspended", "9", "Why", "24.12.")), [("until", Problem::NotADay)]);
    assert_eq!(wrong(parse("gone", "9", "", "")), [("state", Problem::UnknownChoice)]);
}

#[test]
fn a_package_is_taken_only_if_all_that_is_said_of_it_is_of_this_device() {
    let known = ["fuxi".to_owned(), "lavender".to_owned()];
    let typed = TypedDownload {
        method: "recovery".to_owned(),
        file_name: "miui_FUXI_26.11.20.zip".to_owned(),
        bytes: "4000000000".to_owned(),
        checksum: "AB".repeat(32),
        links: "https://example.org/miui_FUXI_26.11.20.zip\r\n\nhttps://mirror.example/get?id=7".to_owned(),
        codename: String::new(),
    };
    let parse = |typed: &TypedDownload| NewDownload::parse(typed, &MEANT, &known);
    let taken = parse(&typed).unwrap();
    assert_eq!((taken.checksum.as_str(), taken.links.lines().count()), (&*"ab".repeat(32), 2));
    let of_other = TypedDownload { file_name: "miui_LAVENDER_26.11.20.zip".to_owned(), ..typed.clone() };
    let other = || Problem::RefusedOf(vec!["lavender".to_owned()], words::OTHER_DEVICE);
    assert_eq!(wrong(parse(&of_other)), [("file_name", other())]);
    for lies in
        ["a/lavender-26.11.20.zip", "lavender%5F26.11.20.zip", "%6Cavender.zip/", "get?f=lavender.zip", "#/lavender"]
    {
        let lies = TypedDownload { links: format!("https://example.org/{lies}"), ..typed.clone() };
        assert_eq!(wrong(parse(&lies)), [("links", other())], "{}", lies.links);
    }
    let silent = TypedDownload { file_name: "update.zip".to_owned(), ..typed.clone() };
    assert_eq!(wrong(parse(&silent)), [("codename", Problem::Refused(words::NAMES_NONE))]);
    assert!(parse(&TypedDownload { codename: " Fuxi".to_owned(), ..silent }).is_ok());
    for (checksum, why) in [("abc", words::NO_CHECKSUM), (&*"xy".repeat(32), words::NO_CHECKSUM)] {
        let typed = TypedDownload { checksum: checksum.to_owned(), ..typed.clone() };
        assert_eq!(wrong(parse(&typed)), [("checksum", Problem::Refused(why))]);
    }
    for link in ["http://example.org/a.zip", "javascript:alert(1)", "https://me:it@example.org/", "fuxi.zip"] {
        let typed = TypedDownload { links: link.to_owned(), ..typed.clone() };
        assert_eq!(wrong(parse(&typed)), [("links", Problem::Refused(words::NO_LINK))], "{link}");
    }
    let fields: Vec<&str> = wrong(parse(&TypedDownload::default())).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["method", "file_name", "bytes", "checksum", "links"]);
}
