//! The rest of the first week: smaller things, some of which wait for weeks.

use crate::demo::cast::{Fate, Tale};
use crate::posts::Kind;
use crate::releases::Change;

pub(super) const TALES: &[Tale] = &[
    Tale {
        kind: Kind::Request,
        area: "Gallery",
        by: "chloe",
        week: 1,
        title: "Keep screenshots out of my holiday photos",
        body: "I scroll through Brittany and between two sunsets there is a screenshot of a \
               parking ticket. Screenshots can have their own album, but please not in the main \
               stream. Or at least let me choose.",
        device: None,
        votes: 22,
        comments: &[
            ("joao", "The parking ticket is the most honest photo of my holiday, but I voted."),
            ("yasmin", "Same for pictures that the school sends into the parents' group, please."),
        ],
        fate: Fate::Shipped {
            week: 2,
            note: "Yes, and it will be a choice per album, so that memes can go the same way.",
            line: "Your photo stream is yours again: choose which albums, such as screenshots, \
                   stay out of it.",
            change: Change::New,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Themes",
        by: "nightowl",
        week: 1,
        title: "Bring back the little orange clock from the very first version",
        body: "Some of you were there. It had a small slice missing that showed the minutes. It \
               was not practical at all and I miss it every day.",
        device: None,
        votes: 17,
        comments: &[
            ("solveig", "I was there. The slice! I had forgotten the slice."),
            ("felix", "I opened the folder. There are more clocks in it."),
        ],
        fate: Fate::Planned(
            "Felix found the original drawing in a folder called `old_do_not_open`. We redraw \
             it for today's screens.",
        ),
    },
    Tale {
        kind: Kind::Bug,
        area: "System",
        by: "olena",
        week: 1,
        title: "Clock jumps one hour back after flight mode",
        body: "After every flight the clock is one hour early until I restart. I have now been \
               early for two meetings, and nobody would believe the reason.\n\n1. Flight mode \
               on\n2. Wait about 30 minutes\n3. Flight mode off, without Wi-Fi",
        device: Some(("Tangerine 5 Pro", "14.0.3")),
        votes: 14,
        comments: &[
            ("dafna", "Happens on the train too, in the long tunnel."),
            (
                "andrei",
                "That tunnel was the missing clue, thank you. It is the loss of signal, not the \
                 flight.",
            ),
        ],
        fate: Fate::Shipped {
            week: 3,
            note: "We trusted the last cell tower more than the time zone you had set. Taking \
                   it this week, with a test that flies.",
            line: "The clock stays right after flight mode, also where there is no Wi-Fi to \
                   correct it.",
            change: Change::Fixed,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Home screen",
        by: "hanaogawa",
        week: 1,
        title: "Let me leave empty gaps between icons",
        body: "I want my icons along the bottom edge, where my thumb is, and the top half free \
               for the picture of my cat. Now everything slides up to the top left, *including \
               onto the cat*.",
        device: None,
        votes: 28,
        comments: &[
            ("luca", "Please attach the cat."),
            ("tane", "Left-handed here. This is not decoration for us, it is reach."),
            ("grace", "Good point, Tāne. We will try it left-handed before we call it done."),
        ],
        fate: Fate::Shipped {
            week: 3,
            note: "The picture of the cat convinced the last doubter in the room. Planned.",
            line: "Put icons exactly where you want them: the home screen now keeps the gaps \
                   you leave.",
            change: Change::New,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Phone",
        by: "bence",
        week: 1,
        title: "Let me switch off the loud volume warning for good",
        body: "Every time I plug in my headphones it asks whether I *really* want it louder. I \
               am 44 years old. I am sure.",
        device: None,
        votes: 11,
        comments: &[("ilse", "Once a week would already make me happy.")],
        fate: Fate::Declined(
            "In many of the countries where this ROM is used the warning is required by law, \
             and it protects ears that do not grow back. We do hear that it asks too often, so \
             we are checking whether once a week is allowed instead of each time.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Wi-Fi router",
        by: "emre",
        week: 1,
        title: "Show me which device is eating the bandwidth",
        body: "The film stops, and then the detective work begins: I walk through the flat and \
               switch things off. A simple list *who uses how much right now* would save my \
               marriage.",
        device: None,
        votes: 10,
        comments: &[("noor", "Names of devices only, please, never names of sites.")],
        fate: Fate::UnderReview(
            "We like it. The open question is how to show it without turning the router into a \
             way of spying on the family.",
        ),
    },
];
