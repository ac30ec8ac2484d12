//! What a text costs grows as the text does, whatever it says.

use super::super::names::{CHINESE, NAMES, PHRASES};
use super::super::work;
use super::*;
use proptest::prelude::*;
use std::time::Duration;

/// Signs of a text, and how much longer the other one is.
const SIGNS: usize = 512;
const TIMES: usize = 4;

/// What stands behind a label, also where no value follows.
const OPENERS: &[&str] = &[
    "=",
    ":",
    " ",
    ": ",
    "=\"",
    "='",
    ":`",
    "=/",
    "=x{",
    "=*",
    "=-",
    "=1",
    "=a1",
    "=a1.",
    "='a",
    " is ",
    " number ",
    "\":\"",
    "]: [",
    "=(",
    "=+",
    "=\\",
    "=%",
    "%3D",
    "\\n",
    "：",
    "是",
    "=digest ",
    "=;",
    "=0x",
    "=a1b2c3d4:",
    ">",
];

/// All that announces something.
fn labels() -> Vec<String> {
    let names = NAMES.iter().flat_map(|(_, _, names)| names.iter().map(|name| (*name).to_owned()));
    let phrases = PHRASES.iter().map(|(before, name, _)| format!("{before}{name}"));
    names.chain(phrases).chain(CHINESE.iter().map(|(name, _)| (*name).to_owned())).collect()
}

fn opener() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(OPENERS).prop_map(str::to_owned),
        1 => prop::sample::select(HOSTILE).prop_map(str::to_owned),
        1 => "[ -~]{1,3}",
    ]
}

/// Holds what one text costs against what so much more of the same costs.
fn grows_evenly(part: &str) -> Result<(), TestCaseError> {
    let cost = |signs: usize| {
        let text = part.repeat(1 + signs / part.chars().count());
        work::of(|| find(&text))
    };
    let (short, long) = (cost(SIGNS), cost(SIGNS * TIMES));
    prop_assert!(long < short * (TIMES + 2), "{:?}: {} and {}", part, short, long);
    Ok(())
}

/// Each label with some openers: what it says decides what is read behind it.
#[test]
fn no_label_is_read_again_for_each_before_it() {
    let told: Vec<_> = labels()
        .iter()
        .enumerate()
        .flat_map(|(number, label)| {
            let openers =
                OPENERS.iter().enumerate().filter(move |(place, _)| *place == 0 || (place + number) % 16 == 0);
            openers.map(move |(_, opener)| format!("{label}{opener}"))
        })
        .filter_map(|part| grows_evenly(&part).err())
        .map(|error| error.to_string())
        .collect();
    assert!(told.is_empty(), "{} parts:\n{}", told.len(), told.join("\n"));
}

#[test]
fn nothing_hostile_is_read_again_and_again() {
    let told: Vec<_> =
        HOSTILE.iter().filter_map(|part| grows_evenly(part).err()).map(|error| error.to_string()).collect();
    assert!(told.is_empty(), "{} parts:\n{}", told.len(), told.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_mixture_of_labels_is_read_again_and_again(
        parts in prop::collection::vec((prop::sample::select(labels()), opener()), 1..6),
        value in prop_oneof![Just(String::new()), "[a-z]{1,9}", "[0-9.]{1,9} ", "[!-~]{1,40} "],
    ) {
        let part: String = parts.iter().flat_map(|(label, opener)| [label.as_str(), opener]).collect();
        grows_evenly(&format!("{part}{value}"))?;
    }

    /// What is said once may be looked back at from everywhere.
    #[test]
    fn no_beginning_makes_the_rest_dearer(
        first in opener(), label in prop::sample::select(labels()), part in opener(), more in "[ -~]{1,4}",
    ) {
        let cost = |signs: usize| {
            let text = format!("{first}{label}{first}{}", format!("{part}{more}").repeat(signs / 3));
            work::of(|| find(&text))
        };
        let (short, long) = (cost(SIGNS), cost(SIGNS * TIMES));
        prop_assert!(long < short * (TIMES + 2), "{:?} {:?} {:?}: {} and {}", first, label, (part, more), short, long);
    }
}

/// Processor time of this thread, whatever else goes on: Linux counts it in nanoseconds (its `Documentation/scheduler/sched-stats.rst`).
fn worked() -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(said.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default())
}

/// Of dumps, keys, the ends of lines and previews, no signs are counted.
#[test]
fn the_whole_of_masking_takes_as_much_longer_as_a_text_is() {
    let time = |text: &str| {
        let began = worked();
        mask(text, &BTreeSet::new());
        worked().saturating_sub(began)
    };
    for part in HOSTILE {
        let [short, long] = [512, 4_096].map(|bytes| time(&part.repeat(bytes / part.len())));
        // Eight times as much, and twice that for what else the machine does.
        assert!(long < short * 16 + Duration::from_millis(200), "{part:?}: {short:?} and {long:?}");
    }
}

/// Each line is read for itself and with its neighbours: what that takes for each sign stays within bounds.
#[test]
fn short_lines_are_not_dear() {
    for (part, most) in [("4\n", 250), ("1\n", 130), ("35\n", 150), ("a\n", 120), ("ab 12\n", 190)] {
        let read = work::of(|| find(&part.repeat(1_000))) / part.len() / 1_000;
        assert!(read <= most, "{part:?}: {read} for each sign");
    }
}
