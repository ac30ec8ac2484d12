//! The second week, in which many write of the battery.

use crate::demo::cast::{Fate, Tale};
use crate::posts::Kind;
use crate::releases::Change;

pub(super) const TALES: &[Tale] = &[
    Tale {
        kind: Kind::Request,
        area: "Recorder",
        by: "kofi",
        week: 2,
        title: "Interview was gone because my mother called in the middle",
        body: "Forty minutes with a fishery minister, and the file ends with my mother's \
               ringtone. Recorder should just carry on during incoming calls. She sends her \
               apologies.",
        device: None,
        votes: 8,
        comments: &[],
        fate: Fate::DuplicateOf("Keep recording when a call comes in"),
    },
    Tale {
        kind: Kind::Bug,
        area: "Battery",
        by: "ilse",
        week: 2,
        title: "Clementine Pad loses 20 percent every night while doing nothing",
        body: "In the evening 90, in the morning 70, and nobody touched it. The battery page \
               blames **System**, which is a bit like blaming the weather.\n\n- Wi-Fi on, no \
               SIM\n- no new apps since summer",
        device: Some(("Clementine Pad", "14.0.4")),
        votes: 18,
        comments: &[
            ("mateus", "Same. 19 percent, and mine lies in a drawer."),
            (
                "andrei",
                "Could two of you send the log from *Settings, About, Report*? Without names, \
                 we only need the night.",
            ),
            ("ilse", "Sent. It was a quiet night."),
        ],
        fate: Fate::Shipped {
            week: 2,
            note: "The tablet looked for a SIM card all night that it does not have. It may \
                   stop looking.",
            line: "A tablet without a SIM card no longer spends the night searching for one: \
                   about 3 % used instead of 20.",
            change: Change::Fixed,
        },
    },
    Tale {
        kind: Kind::Bug,
        area: "Watch",
        by: "kaisa",
        week: 2,
        title: "Watch shows yesterday's weather until noon",
        body: "I went out in the rain because the watch promised sun. At noon it changes its \
               mind. The phone has known it since six.",
        device: Some(("Yuzu Watch", "3.1.2")),
        votes: 6,
        comments: &[],
        fate: Fate::Shipped {
            week: 3,
            note: "It asked for the forecast once a day, at noon, for no reason anybody could \
                   remember.",
            line: "The watch shows this morning's weather in the morning, together with the \
                   phone.",
            change: Change::Fixed,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Lock screen",
        by: "jurgen",
        week: 2,
        title: "Musiktasten auf dem Sperrbildschirm bitte größer",
        body: "Mit Arbeitshandschuhen treffe ich immer *Zurück* statt *Pause*. Der Platz ist \
               doch da: unter dem Cover ist eine halbe Handbreit frei.",
        device: None,
        votes: 13,
        comments: &[
            ("solveig", "Iceland agrees, from October to May."),
            (
                "felix",
                "Getestet mit den dicksten Handschuhen, die im Büro zu finden waren. Es waren \
                 Ofenhandschuhe.",
            ),
        ],
        fate: Fate::Shipped {
            week: 3,
            note: "Gern. Wir vergrößern die Tasten und lassen mehr Abstand, dann klappt es auch \
                   mit Handschuhen.",
            line: "Pause your music with gloves on: the player buttons on the lock screen are \
                   larger and further apart.",
            change: Change::Improved,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Camera",
        by: "luca",
        week: 2,
        title: "Remember that I switched the flash off",
        body: "I switch the flash off in the museum, put the phone away, take it out again, and \
               the whole room looks at me. **Off is off**, until I say otherwise.",
        device: None,
        votes: 16,
        comments: &[
            ("chloe", "Happened to me at a christening."),
            ("radka", "At the theatre. I still avoid that theatre."),
        ],
        fate: Fate::Shipped {
            week: 2,
            note: "Agreed, off is off. Your choice will survive closing the camera and a restart.",
            line: "No more surprises in the museum: the camera remembers that you switched the \
                   flash off.",
            change: Change::Improved,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Phone",
        by: "xiaoyu",
        week: 2,
        title: "陌生来电响铃前先显示归属地",
        body: "快递、外卖和推销电话混在一起，每次都要跑过去看。如果**响铃之前**就能看到归属地，\
               我就知道要不要跑了。",
        device: None,
        votes: 21,
        comments: &[
            ("zhouwei", "支持！最好锁屏上也能看到。"),
            ("putri", "Read this with the translator, and yes, the same in Jakarta."),
            ("suzu", "锁屏也会显示。"),
        ],
        fate: Fate::Shipped {
            week: 3,
            note: "好主意，本周就做。归属地在手机本地查询，号码不会上传。",
            line: "Know where a call comes from before the first ring, so you can decide \
                   whether to run for the phone.",
            change: Change::New,
        },
    },
    Tale {
        kind: Kind::Request,
        area: "Battery",
        by: "aoife",
        week: 2,
        title: "Bring back the removable battery, please",
        body: "I know, I know. But the old one came out with a fingernail and I carried a spare \
               like a sandwich.",
        device: None,
        votes: 20,
        comments: &[
            ("opawim", "I still have the spare. No phone, but the spare."),
            ("tomasz", "Like a sandwich. Voted for the sentence alone."),
        ],
        fate: Fate::Declined(
            "We read this one aloud in the Monday meeting and everybody sighed. We make the \
             ROM, not the case, so a vote here cannot open it; we would rather say so than let \
             it wait. What we can do is make the battery you have last longer, see *Stop \
             charging at 80 percent overnight*.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Notifications",
        by: "noor",
        week: 2,
        title: "Snooze a notification until I am home",
        body: "*Call the plumber* reaches me in a lecture. I swipe it away, and in the evening \
               there is still water on the floor. Let me push it back to:\n\n- in one hour\n- \
               this evening\n- **when I get home**",
        device: None,
        votes: 23,
        comments: &[
            ("amara", "*When I get home* is the one. I never know at what time that is."),
            ("nightowl", "Please add *when I am awake*."),
            ("grace", "We can do that for everybody except you."),
        ],
        fate: Fate::Planned(
            "Times first, the place after that. Whether you are home is decided on your phone \
             and leaves it for nobody.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Messaging",
        by: "dafna",
        week: 2,
        title: "Schedule a message for tomorrow morning",
        body: "I think of birthdays at one in the morning. I want to write it now and have it \
               arrive at eight, as if I were an organised person.",
        device: None,
        votes: 21,
        comments: &[
            ("siriporn", "My whole family will believe that I became somebody else."),
            ("joao", "What happens if the phone is off at eight?"),
            ("suzu", "It sends when the phone is on again, and tells you that it was late."),
        ],
        fate: Fate::InProgress(
            "Writing and sending later works. This week we build the list where you see what is \
             waiting and can still take it back.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Settings",
        by: "linh",
        week: 2,
        title: "One switch for grandparents: bigger text, bigger buttons, fewer things",
        body: "Each time I visit my grandmother I change the same eleven settings on her phone. \
               One switch, please, which sets them all, and which she cannot leave *by \
               accident*.",
        device: None,
        votes: 25,
        comments: &[
            ("opawim", "Please do not call it senior mode. Call it *large and calm*."),
            ("grace", "Large and calm it is. Thank you, Wim."),
            ("xiaoyu", "给奶奶用，太需要了！"),
            ("tane", "And let it ring louder than the television."),
        ],
        fate: Fate::InProgress("The switch is there, with seven of the eleven settings behind it. Four to go."),
    },
    Tale {
        kind: Kind::Request,
        area: "Battery",
        by: "artyom",
        week: 2,
        title: "Tell me the app that ate the battery, by its name",
        body: "The chart says *Other, 31 %*. Who is Other, and why does he live in my phone?",
        device: None,
        votes: 14,
        comments: &[("ravi", "I uninstalled three innocent apps because of Other.")],
        fate: Fate::Planned(
            "Other turns out to be nine different things. We will give each its name, and show \
             only those above one percent.",
        ),
    },
];
