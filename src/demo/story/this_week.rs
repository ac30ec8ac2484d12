//! The week that runs: what nobody has decided yet, what is nearly done, and what waits for the next release.

use crate::demo::cast::{Fate, Tale};
use crate::posts::Kind;

pub(super) const TALES: &[Tale] = &[
    Tale {
        kind: Kind::Bug,
        area: "Gallery",
        by: "joao",
        week: 4,
        title: "Photos lose their date when I move them to the memory card",
        body: "I moved six years of photos to the card and now everything happened *last \
               Tuesday*: my wedding, two children, all of it. The date inside the picture is \
               still right, only the gallery ignores it.",
        device: Some(("Satsuma Mini", "14.0.6")),
        votes: 17,
        comments: &[
            ("paloma", "Me pasó lo mismo con las fotos de mi abuela."),
            ("grace", "Please do not move them back by hand: the fix will sort them for you."),
        ],
        fate: Fate::Ready(
            "Gallery reads the date inside the picture again, and puts right what was already \
             moved. Tested with 40,000 photos. João, your wedding is back in its year.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Lock screen",
        by: "ravi",
        week: 4,
        title: "Show the next alarm on the lock screen",
        body: "Every evening I unlock the phone, open the clock, look, close it, lie down, and \
               then I am not sure any more. One small line *Alarm 6:30* under the date, and I \
               can sleep.",
        device: None,
        votes: 20,
        comments: &[
            ("kaisa", "I check three times. So at least three people need this, all of them me."),
            ("dafna", "Please say *tomorrow*, when it is tomorrow."),
            ("felix", "It does, from six in the evening."),
        ],
        fate: Fate::Ready(
            "One small line under the date, and only if the alarm is within the next twelve \
             hours. Finished, it waits for Friday.",
        ),
    },
    Tale {
        kind: Kind::Bug,
        area: "Watch",
        by: "aoife",
        week: 4,
        title: "Watch does not count my steps when I push a pram",
        body: "Two hours around the lake with the pram: 114 steps. My arm does not swing, but \
               the rest of me walks, believe me.",
        device: Some(("Yuzu Watch", "3.1.3")),
        votes: 8,
        comments: &[("ilse", "Same with a shopping trolley, and with a walking frame, says my mother.")],
        fate: Fate::Ready(
            "The watch now counts with the phone in your pocket when the arm is still. Three \
             colleagues and two prams went round the block to test it.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Notifications",
        by: "nikos",
        week: 4,
        title: "Remind me about this notification later, not now",
        body: "I see it, I cannot act on it, I swipe, I forget. A *later* button on each \
               notification, with an hour or *when I am home*.",
        device: None,
        votes: 4,
        comments: &[],
        fate: Fate::DuplicateOf("Snooze a notification until I am home"),
    },
    Tale {
        kind: Kind::Request,
        area: "System",
        by: "tane",
        week: 4,
        title: "Tell me how big the Friday update is before I start it",
        body: "Out here I pay by the megabyte. I love Fridays, but I would like to know whether \
               this one costs me a coffee or a dinner.\n\n- size before the download\n- *wait \
               for Wi-Fi* as a button next to it",
        device: None,
        votes: 13,
        comments: &[
            ("putri", "Same on the islands. A dinner, usually."),
            ("siriporn", "And please let it go on where it stopped, not from the start."),
        ],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Bug,
        area: "Phone",
        by: "emre",
        week: 4,
        title: "People hear their own echo when I put them on speaker",
        body: "My brother says that he talks to himself when he calls me, and that the \
               conversation is better than usual. Only on speaker, since this week's build.",
        device: Some(("Tangerine 5", "14.0.6")),
        votes: 9,
        comments: &[
            ("artyom", "Same here, only at full volume."),
            ("olena", "Mine is fine with the case off. Do you use a case?"),
        ],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Request,
        area: "Themes",
        by: "diego",
        week: 4,
        title: "Que el modo oscuro empiece con la puesta de sol de verdad",
        body: "El horario fijo de las 20:00 no sirve en Cusco ni en Madrid. Si el teléfono sabe \
               dónde estoy, ya sabe cuándo se pone el sol.\n\nY sin ubicación, que me deje \
               *elegir la ciudad* a mano.",
        device: None,
        votes: 6,
        comments: &[("paloma", "En verano aquí a las 20:00 todavía necesito gafas de sol.")],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Request,
        area: "Gallery",
        by: "zhouwei",
        week: 4,
        title: "希望可以用手机翻拍老照片并自动裁边",
        body: "家里有三大本相册，爸妈想看又怕弄坏。希望图库能：\n\n- 自动识别照片的四条边\n- 去\
               掉反光\n- 一次拍一整页，分成几张保存",
        device: None,
        votes: 5,
        comments: &[("xiaoyu", "过年回家就想做这件事！")],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Bug,
        area: "Messaging",
        by: "minjun",
        week: 4,
        title: "Half-written message is gone after a phone call",
        body: "I was three screens into an apology. Then the landlord rang, and when I came \
               back the box was empty. I am not able to be that sorry twice.\n\nIt happens each \
               time a call comes while the keyboard is open.",
        device: Some(("Tangerine 5 Pro", "14.0.6")),
        votes: 7,
        comments: &[("noor", "Confirmed, on the Pad as well, with an internet call.")],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Bug,
        area: "Wi-Fi router",
        by: "tomasz",
        week: 4,
        title: "Guest Wi-Fi switches itself off after every update",
        body: "Each weekend I find out about it from my guests. The name and the password are \
               still there, only the switch is off.",
        device: Some(("Bergamot Mesh", "2.4.1")),
        votes: 2,
        comments: &[],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Bug,
        area: "Wi-Fi router",
        by: "noor",
        week: 2,
        title: "After an update the guest network wants its password set again",
        body: "The name stays, the password is empty, and my guests stand in the garden because \
               the signal of the neighbour is better there. It happens with each update.",
        device: Some(("Bergamot Mesh", "2.4.0")),
        votes: 9,
        comments: &[("emre", "Here too, and only for guests.")],
        fate: Fate::Ready(
            "The update started from an empty list instead of yours. Fixed, and it goes out with \
             the router's own release.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Home screen",
        by: "hanaogawa",
        week: 4,
        title: "Folder names in two lines, my words are long",
        body: "My folder is called *Grocery and kitchen things* and I see *Grocery and k…*. \
               There is room for a second line, I measured it with a real ruler.",
        device: None,
        votes: 3,
        comments: &[],
        fate: Fate::Open,
    },
    Tale {
        kind: Kind::Request,
        area: "Watch",
        by: "joao",
        week: 4,
        title: "Tap me on the wrist one stop before mine",
        body: "I read on the tram and end up at the depot. The driver knows my name by now. A \
               gentle buzz one stop early would be enough.",
        device: None,
        votes: 0,
        comments: &[],
        fate: Fate::Open,
    },
];
