//! What fans file in the first days of the story, most of which the first two releases have.

use crate::demo::cast::{Fate, Tale};
use crate::posts::Kind;
use crate::releases::Change;

pub(super) const TALES: &[Tale] = &[
    Tale {
        kind: Kind::Request,
        area: "Recorder",
        by: "mia",
        week: 1,
        title: "Keep recording when a call comes in",
        body: "I interview people for a small local paper, and every time somebody rings me the \
               recording simply **stops**. I only notice it when I am back at my desk.\n\n\
               Please:\n\n- go on recording while it rings\n- leave a mark at that moment, so I \
               can find it later\n- let me decline without looking at the screen",
        device: None,
        votes: 31,
        comments: &[
            (
                "kofi",
                "Radio here. I carry a second phone *only* for this. Voted with both hands, \
                 counted once.",
            ),
            ("hanaogawa", "Same in lectures. The mark is a lovely idea."),
            (
                "suzu",
                "Question: if you do answer the call, should we pause, or record your side of \
                 the room?",
            ),
            ("mia", "Pause, please. My source did not agree to meet my dentist."),
        ],
        fate: Fate::Shipped {
            week: 2,
            note: "Half a newsroom agrees. Suzu has it running on her own phone since this \
                   morning, so we take it this week.",
            line: "A phone call no longer cuts off your interview: Recorder keeps going and \
                   marks the moment it rang.",
            change: Change::New,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Lock screen",
        by: "opawim",
        week: 1,
        title: "Torch from the lock screen without waking up my wife",
        body: "At my age one gets up at night. By the time I have unlocked the phone and found \
               the torch, the screen has lit up the whole bedroom. One long press on a button \
               and *only* the torch, please.",
        device: None,
        votes: 29,
        comments: &[
            ("aoife", "Wim, you speak for every parent of a newborn as well."),
            ("nightowl", "Confirmed. I have been walking into the same door frame since spring."),
            (
                "felix",
                "A very long press restarts the phone. We would use 0.8 seconds for the torch; \
                 shout if that is too quick.",
            ),
        ],
        fate: Fate::Shipped {
            week: 1,
            note: "Small change, large peace at home. Planned for this Friday.",
            line: "Light your way at night without lighting up the room: hold the power button \
                   for the torch, and the screen stays dark.",
            change: Change::New,
        },
    },
    Tale {
        kind: Kind::Bug,
        area: "Camera",
        by: "ravi",
        week: 1,
        title: "Camera needs two seconds to open when I swipe from the lock screen",
        body: "1. Lock the phone\n2. Swipe for the camera\n3. Count slowly to two\n\nIn those \
               two seconds my daughter stops doing the cute thing. From the home screen it \
               opens at once.",
        device: Some(("Tangerine 5", "14.0.3")),
        votes: 19,
        comments: &[
            ("mateus", "Same here, and my dog is faster than any daughter."),
            ("radka", "On my Satsuma Mini it is closer to three seconds."),
        ],
        fate: Fate::Shipped {
            week: 1,
            note: "Found it: we loaded all filters before showing the picture. They can wait, \
                   your daughter cannot.",
            line: "Catch the moment sooner: the camera now opens from the lock screen in under \
                   half a second.",
            change: Change::Improved,
        },
    },
    Tale {
        kind: Kind::Bug,
        area: "Notifications",
        by: "putri",
        week: 1,
        title: "Group chats ring twice for one message",
        body: "Every message in a group rings twice, about a second apart. With a family group \
               of 23 aunts this is not a small matter.\n\nOnly groups, never single chats.",
        device: Some(("Tangerine 4 Lite", "14.0.3")),
        votes: 12,
        comments: &[("noor", "14 cousins here. I thought it was them.")],
        fate: Fate::Shipped {
            week: 1,
            note: "Reproduced with a family group of our own. Fix is in test.",
            line: "Group chats ring once per message again, however many aunts are in them.",
            change: Change::Fixed,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Battery",
        by: "tomasz",
        week: 1,
        title: "Stop charging at 80 percent overnight",
        body: "I charge while I sleep and the phone sits at 100 % for five hours. I would like \
               to keep this battery for **four years**, not two.\n\nA switch *Stop at 80 %*, \
               and ideally it fills up to 100 % just before my alarm.",
        device: None,
        votes: 34,
        comments: &[
            ("jurgen", "Wichtigster Wunsch auf dieser ganzen Seite. Danke!"),
            ("minjun", "Can the number be mine? I would pick 85."),
            (
                "andrei",
                "80 first, because that is the value we have measured. A slider if the numbers \
                 hold for other values too.",
            ),
            ("kaisa", "For people who work nights: please not *overnight* but *while I sleep*."),
        ],
        fate: Fate::InProgress(
            "The stop at 80 % works. The part that reads your alarm still oversleeps now and \
             then, so we keep it one more week.",
        ),
    },
    Tale {
        kind: Kind::Bug,
        area: "Messaging",
        by: "siriporn",
        week: 1,
        title: "Emoji turn into empty boxes in the message preview",
        body: "In the conversation the emoji are fine. In the list of conversations they are \
               little empty boxes. My mother believes that I send her locked doors.",
        device: Some(("Satsuma Mini", "14.0.2")),
        votes: 9,
        comments: &[("linh", "Same on the Pomelo Fold, but only on the outer screen.")],
        fate: Fate::Shipped {
            week: 1,
            note: "The list used an older set of signs than the conversation. Now both use the \
                   same one.",
            line: "Emoji in the conversation list look like emoji again, no longer like empty \
                   boxes.",
            change: Change::Fixed,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Settings",
        by: "amara",
        week: 1,
        title: "Search in Settings should forgive my typos",
        body: "I type `blutooth`, Settings finds nothing. I type `wifi`, nothing, because it is \
               called *Wi-Fi*. I know what I mean, and I think you know it too.",
        device: None,
        votes: 15,
        comments: &[
            ("emre", "Also please `brightnes`. No reason."),
            ("grace", "Added to our test list. Also for no reason."),
        ],
        fate: Fate::Shipped {
            week: 2,
            note: "We looked at what people type into that box. You are in very good company.",
            line: "Settings now finds what you mean: one wrong letter or a missing hyphen no \
                   longer ends in an empty page.",
            change: Change::Improved,
        },
    },
];
