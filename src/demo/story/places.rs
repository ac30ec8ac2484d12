//! What the ROM of the demo board consists of.

use crate::i18n::Language;

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
