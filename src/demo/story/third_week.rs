//! The third week, in which the first releases are spoken of, and much is declined or merged.

use crate::demo::cast::{Fate, Tale};
use crate::posts::Kind;

pub(super) const TALES: &[Tale] = &[
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
];
