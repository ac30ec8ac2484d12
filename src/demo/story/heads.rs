//! What staff write above the lines of a release.

/// What stands at the head of each release, and its known issues; the last is the one being composed.
pub const NOTES: &[(&str, &str)] = &[
    (
        "The first Friday. Small things that annoyed many of you every day are gone, and the three you voted for most lead the list.",
        "On the Clementine Pad the new lock screen clock may jump by a pixel after a rotation. Turning the screen off and on mends it until next week.",
    ),
    (
        "This week went to the camera and the battery, as your votes asked. Thank you for the logs; they saved us days.",
        "",
    ),
    (
        "A quieter week with one big wish fulfilled. Tell us on the board what you think of it.",
        "Some headsets forget their volume after the update. Setting it once more keeps it. We will fix this next week.",
    ),
    ("", ""),
];
