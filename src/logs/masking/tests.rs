//! Logs and texts as people paste them, and hostile ones.

mod accounts;
mod adapters;
mod cost;
mod encoded;
mod encodings;
mod found;
mod given;
mod hostile;
mod left;
mod marked;
mod networks;
mod parcels;
mod properties;
mod prose;
mod spelled;
mod spellings;

use super::*;
use hostile::HOSTILE;
use std::collections::BTreeSet;

/// A text with masks for everything.
fn masked(text: &str) -> String {
    mask(text, &BTreeSet::new()).text
}

#[test]
fn a_kept_secret_stays_wherever_it_stands_but_a_number_of_a_device_never_does() {
    let text = "wlan aa:bb:cc:11:22:33 up\nIMEI 861234567890127, wlan AA-BB-CC-11-22-33 down\nmail a@b.example";
    let first = mask(text, &BTreeSet::new());
    let keys: BTreeSet<String> = first.hits.iter().map(|hit| hit.key.clone()).collect();
    assert_eq!(first.count, 4);
    assert_eq!(keys.len(), 3, "the two spellings of an address have the same key");
    assert!(keys.iter().all(|key| key.len() == 16 && key.bytes().all(|b| b.is_ascii_hexdigit())));
    let kept = mask(text, &keys);
    assert_eq!(kept.text, "wlan aa:bb:cc:11:22:33 up\nIMEI ‹IMEI›, wlan AA-BB-CC-11-22-33 down\nmail a@b.example");
    let is_kept: Vec<_> = kept.hits.iter().map(|hit| (hit.kind, hit.line, hit.is_kept)).collect();
    let (mac, imei, mail) = (Secret::Mac, Secret::Imei, Secret::Mail);
    assert_eq!(is_kept, [(mac, 1, true), (imei, 2, false), (mac, 2, true), (mail, 3, true)]);
    assert_eq!(kept.hits[1].around, "IMEI ‹IMEI›, wlan ‹MAC› down", "a preview tells nothing");
    assert_eq!(kept.hits[2].masked, "AA-BB-CC-11-22-33");
    assert_eq!(first.hits[2].masked, "‹MAC›");
    assert_eq!(mask(&kept.text, &keys).text, kept.text);
}

#[test]
fn what_goes_on_over_the_end_of_a_line_is_shown_and_kept_in_each_line() {
    let text = "Serial number\nR58N123ABC\n\ncall +49 171\n1234567\n\nIMEI 35693803\n5643809";
    let first = mask(text, &BTreeSet::new());
    let shown: Vec<_> = first.hits.iter().map(|hit| (hit.line, hit.around.as_str(), hit.kind.may_be_kept())).collect();
    let expected = [
        (2, "‹serial›", true),
        (4, "call ‹phone›", true),
        (5, "‹phone›", true),
        (7, "IMEI ‹IMEI›", false),
        (8, "‹IMEI›", false),
    ];
    assert_eq!(shown, expected);
    let keys: BTreeSet<String> = first.hits.into_iter().map(|hit| hit.key).collect();
    let kept = mask(text, &keys).text;
    assert_eq!(kept, text.replace("35693803", "‹IMEI›").replace("5643809", "‹IMEI›"));
    assert_eq!(mask(&kept, &keys).text, kept);
    let private = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n9w0BAQEF\n-----END PRIVATE KEY-----";
    assert!(mask(private, &BTreeSet::new()).hits.iter().all(|hit| hit.around == "‹token›"));
}

#[test]
fn four_numbers_are_a_version_in_the_place_of_a_build() {
    let told = |build: &str| mask_build(build, &BTreeSet::new()).text;
    for build in ["14.0.5.1", "10.3.5.2", "V14.0.5.0.TMCCNXM", "OS1.0.5.0.UNCMIXM", ""] {
        assert_eq!(told(build), build);
    }
    assert_eq!(["192.168.1.20", "IMEI 861234567890127"].map(told), ["‹IP›", "IMEI ‹IMEI›"]);
}

#[test]
fn a_preview_is_cut_to_its_room() {
    let long = "深".repeat(500);
    for (text, begins) in [
        (format!("{long} a@b.example {long}"), "深深"),
        (format!("{long} a@b.example"), "深深"),
        (format!("a@b.example {long}"), "‹e-mail›"),
    ] {
        let masked = mask(&text, &BTreeSet::new());
        let around = &masked.hits[0].around;
        assert_eq!(around.chars().count(), 120, "{around}");
        assert!(around.contains("‹e-mail›") && around.starts_with(begins), "{around}");
    }
}

#[test]
fn more_than_the_list_holds_are_masked_all_the_same() {
    let text = "me@mail.example ".repeat(500);
    let masked = mask(&text, &BTreeSet::new());
    assert_eq!((masked.hits.len(), masked.count), (MOST_REPORTED, 500));
    assert!(!masked.text.contains('@'));
    let keep = BTreeSet::from([masked.hits[0].key.clone()]);
    assert_eq!(mask(&text, &keep).text, text, "those beyond the list as well");
}

#[test]
fn masks_are_nothing_to_markdown() {
    for kind in Secret::ALL {
        let mask = kind.mask();
        assert!(!mask.contains(['[', ']', '(', ')', '<', '>', '*', '_', '`', '@', '#', '~', '|', '!', ':', '.', '&']));
        assert!(mask.starts_with('‹') && mask.ends_with('›'));
        assert_eq!(masked(&mask.repeat(3)), mask.repeat(3));
    }
}
