//! The demo board's story: its people, its areas and the posts they file over four weeks.

use super::cast::{Fate, Person, Tale};
use crate::i18n::Language;
use crate::posts::Kind;
use crate::releases::Change;

/// The fans; the first one is the one whose sign-in is printed.
pub const FANS: &[Person] = &[
    Person { name: "Mia Lindqvist", handle: "mia" },
    Person { name: "林小雨", handle: "xiaoyu" },
    Person { name: "Zoë Verhaegen", handle: "zoe" },
    Person { name: "Jürgen Pohl", handle: "jurgen" },
    Person { name: "Paloma Iriarte", handle: "paloma" },
    Person { name: "Ravi Menon", handle: "ravi" },
    Person { name: "Kofi Boadu", handle: "kofi" },
    Person { name: "Олена Гайдук", handle: "olena" },
    Person { name: "小川はな", handle: "hanaogawa" },
    Person { name: "서민준", handle: "minjun" },
    Person { name: "ياسمين حداد", handle: "yasmin" },
    Person { name: "Tomasz Wilk", handle: "tomasz" },
    Person { name: "Sólveig Arnardóttir", handle: "solveig" },
    Person { name: "Luca Ferrante", handle: "luca" },
    Person { name: "Chloé Marchand", handle: "chloe" },
    Person { name: "Diego Quispe", handle: "diego" },
    Person { name: "Amara Nwosu", handle: "amara" },
    Person { name: "Trần Khánh Linh", handle: "linh" },
    Person { name: "Putri Wulandari", handle: "putri" },
    Person { name: "Emre Yıldız", handle: "emre" },
    Person { name: "Νίκος Βλάχος", handle: "nikos" },
    Person { name: "Dafna Shalev", handle: "dafna" },
    Person { name: "Aoife Brannigan", handle: "aoife" },
    Person { name: "Mateus Tavares", handle: "mateus" },
    Person { name: "Ilse van der Kolk", handle: "ilse" },
    Person { name: "Radka Šimková", handle: "radka" },
    Person { name: "Bence Tóth", handle: "bence" },
    Person { name: "Noor Siddiqui", handle: "noor" },
    Person { name: "Артём Белов", handle: "artyom" },
    Person { name: "周伟", handle: "zhouwei" },
    Person { name: "สิริพร ใจดี", handle: "siriporn" },
    Person { name: "Tāne Rewiti", handle: "tane" },
    Person { name: "Kaisa Nurmi", handle: "kaisa" },
    Person { name: "João Pestana", handle: "joao" },
    Person { name: "Night Owl", handle: "nightowl" },
    Person { name: "Opa Wim", handle: "opawim" },
];

/// Product managers and engineers.
pub const STAFF: &[Person] = &[
    Person { name: "Grace Adeyemi", handle: "grace" },
    Person { name: "Felix Brandt", handle: "felix" },
    Person { name: "田辺すず", handle: "suzu" },
    Person { name: "Andrei Munteanu", handle: "andrei" },
];

/// Who runs the board.
pub const OWNER: Person = Person { name: "Olga Marchenko", handle: "olga" };

/// The areas of the ROM, each with its line.
pub const AREAS: &[(&str, &str)] = &[
    ("System", "Phone"),
    ("Lock screen", "Phone"),
    ("Notifications", "Phone"),
    ("Camera", "Phone"),
    ("Gallery", "Phone"),
    ("Recorder", "Phone"),
    ("Battery", "Phone"),
    ("Settings", "Phone"),
    ("Home screen", "Phone"),
    ("Phone", "Phone"),
    ("Messaging", "Phone"),
    ("Themes", "Phone"),
    ("Watch", "Wearable"),
    ("Wi-Fi router", "Router"),
];

/// What those of them that are not usual are called in other languages.
pub const TRANSLATED: &[(&str, &[(Language, &str)])] = &[
    (
        "Watch",
        &[
            (Language::Nl, "Horloge"),
            (Language::De, "Uhr"),
            (Language::Fr, "Montre"),
            (Language::Es, "Reloj"),
            (Language::ZhHans, "手表"),
            (Language::ZhHant, "手錶"),
        ],
    ),
    (
        "Wi-Fi router",
        &[
            (Language::Nl, "Wifi-router"),
            (Language::De, "WLAN-Router"),
            (Language::Fr, "Routeur Wi-Fi"),
            (Language::Es, "Router wifi"),
            (Language::ZhHans, "路由器"),
            (Language::ZhHant, "路由器"),
        ],
    ),
];

/// The posts, in the order in which they are filed.
pub const TALES: &[Tale] = &[
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
    Tale {
        kind: Kind::Request,
        area: "Battery",
        by: "minjun",
        week: 3,
        title: "Option to limit charging to 80 % please",
        body: "My laptop can do it, my phone cannot. A simple limit at 80 % in the battery page \
               would be enough for me.",
        device: None,
        votes: 5,
        comments: &[],
        fate: Fate::DuplicateOf("Stop charging at 80 percent overnight"),
    },
    Tale {
        kind: Kind::Request,
        area: "Gallery",
        by: "yasmin",
        week: 3,
        title: "Find a photo by the words that are written in it",
        body: "I take a picture of every recipe, bill and bus timetable, and then I scroll for \
               ten minutes. If I search *lentils*, please find my aunt's handwriting. Printed \
               text would be a good start.",
        device: None,
        votes: 19,
        comments: &[
            ("nikos", "Please think of Greek from the beginning, not at the end."),
            ("hanaogawa", "And of Japanese from top to bottom!"),
            (
                "felix",
                "Both are on the list of test pictures. If you have a timetable nobody can \
                 read, send it.",
            ),
        ],
        fate: Fate::Planned(
            "Printed text first; handwriting after that, one alphabet at a time. The reading \
             happens on the phone, no picture is sent anywhere.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Recorder",
        by: "paloma",
        week: 3,
        title: "Grabar solo una parte de la pantalla",
        body: "Hago vídeos cortos para enseñar a mi padre cómo pedir cita con el médico. Me \
               gustaría marcar un **rectángulo** y grabar solo eso, sin mis notificaciones \
               arriba.",
        device: None,
        votes: 12,
        comments: &[("diego", "Mi padre también espera este vídeo.")],
        fate: Fate::Planned(
            "Buena idea, Paloma: el rectángulo entra en el plan. Ocultar las notificaciones \
             mientras se graba es lo primero que haremos.",
        ),
    },
    Tale {
        kind: Kind::Bug,
        area: "System",
        by: "radka",
        week: 3,
        title: "Keyboard covers the text box in split screen",
        body: "With two apps open I type into a box that I cannot see. It is good training, but \
               not for bank transfers.\n\n1. Open notes below and the browser above\n2. Tap \
               into the note\n3. The keyboard sits on top of it",
        device: Some(("Pomelo Fold", "14.0.5")),
        votes: 11,
        comments: &[
            ("linh", "Same on my Fold, only when it is open."),
            ("zoe", "Also on the Pad with the small keyboard."),
        ],
        fate: Fate::InProgress(
            "Reproduced on all foldables and on the tablet. The lower app now moves up; we \
             still have to teach it to come down again.",
        ),
    },
    Tale {
        kind: Kind::Bug,
        area: "Themes",
        by: "mateus",
        week: 3,
        title: "Dark mode flashes white when I open the calculator",
        body: "In the dark kitchen, at night, counting eggs: a flash like a photographer. After \
               half a second it is dark, as it should be.",
        device: Some(("Tangerine 4 Lite", "14.0.5")),
        votes: 10,
        comments: &[("nightowl", "I can confirm this at any hour of the night.")],
        fate: Fate::UnderReview(
            "We see it on two of our five test phones, and would like to understand the other \
             three before we promise anything.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Phone",
        by: "amara",
        week: 3,
        title: "Tell me who called while the phone was switched off",
        body: "When I land and switch it on, there is silence, and three people are cross with \
               me. A list *tried to reach you* would be enough.",
        device: None,
        votes: 7,
        comments: &[("olena", "My network sends it as a text message, always two days late.")],
        fate: Fate::UnderReview(
            "Some networks send us this and some do not. Andrei is asking around which ones; we \
             come back with an honest list.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Camera",
        by: "solveig",
        week: 3,
        title: "A level line for people who cannot hold a phone straight",
        body: "All my horizons run downhill. Iceland is not *that* steep. A thin line that \
               turns orange when I am level would do.",
        device: None,
        votes: 9,
        comments: &[("luca", "And when pointing straight down at food, please!")],
        fate: Fate::UnderReview(
            "The line is easy. We are looking at whether it should appear only when you are \
             nearly straight, so that it does not get in the way of the others.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Lock screen",
        by: "artyom",
        week: 3,
        title: "Unlock with a secret rhythm by tapping on the screen",
        body: "I am a drummer. I would tap seven eighths and nobody in the office could copy \
               that.",
        device: None,
        votes: 6,
        comments: &[("kofi", "Seven eighths is what my old phone did by itself.")],
        fate: Fate::Declined(
            "We tried it, and it was the most fun we had all month. But a rhythm can be \
             overheard across a table, and in our small test one colleague in four could copy \
             another's. A lock must be better than that, so we leave it, with regret.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Messaging",
        by: "bence",
        week: 3,
        title: "Delete a message on the other phone too, even after a month",
        body: "I wrote something clumsy to my boss in spring. I would feel better if it were \
               gone on her side as well.",
        device: None,
        votes: 4,
        comments: &[],
        fate: Fate::Declined(
            "We understand the wish very well. But once a message has been read it belongs to \
             two people, and we do not want to reach into somebody's phone a month later. \
             Taking back a message *before* it is read is a different matter: please file that, \
             we would like it too.",
        ),
    },
    Tale {
        kind: Kind::Request,
        area: "Recorder",
        by: "zoe",
        week: 3,
        title: "Write down what was said, even roughly",
        body: "After an hour of council meeting I type for three hours. A rough text, full of \
               mistakes but with times next to it, would already be a gift. **On the phone**, \
               please, not in somebody's cloud.",
        device: None,
        votes: 24,
        comments: &[
            ("mia", "Yes! I only need to find *the sentence*, I can write it down properly myself."),
            (
                "kofi",
                "And please with more than one language in the same hour. That is a normal \
                 Tuesday in Accra.",
            ),
            ("chloe", "Pour les cours à la fac, ce serait formidable."),
        ],
        fate: Fate::Open,
    },
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

/// The bug whose author pasted a log, and the log as it was pasted: what is private in it is masked as anybody's is.
pub const LOGGED: &str = "Clementine Pad loses 20 percent every night while doing nothing";
pub const LOG: &str = "11-14 02:14:07.118  1042  1187 D RILJ: [7731]> GET_SIM_STATUS\n\
                       11-14 02:14:07.131  1042  1187 D RILJ: [7731]< card state ABSENT, imei=861234567890127\n\
                       11-14 02:14:07.133  1042  1187 I RIL: no card in slot 1, searching again\n\
                       11-14 02:14:09.240   988  1011 I wpa_supplicant: wlan0: associated, ssid=\"Ilse upstairs\"\n\
                       11-14 02:14:09.244   988  1011 I wpa_supplicant: bssid=a4:50:46:12:ab:cd rssi=-60\n\
                       11-14 02:14:17.118  1042  1187 D RILJ: [7732]> GET_SIM_STATUS\n\
                       11-14 02:14:17.130  1042  1187 D RILJ: [7732]< card state ABSENT\n\
                       11-14 02:14:17.132  1042  1187 I RIL: no card in slot 1, searching again\n";

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
