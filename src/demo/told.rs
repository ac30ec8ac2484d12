//! What the releases of the demo say in other languages than English: the last one in all of ours, those before it in some,
//! so that what nobody has translated is seen, too.

use crate::db::{Conn, ItemId, ReleaseId, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::files::Kept;
use crate::i18n::Language::{self, De, En, Es, Fr, Nl, ZhHans, ZhHant};
use crate::releases::{self, Alt, Carried, Edits, Link, LinkKind, Translated, Translation, WantedPicture, Wording};

type Texts = &'static [(Language, &'static str)];

/// What is known of the releases in their order.
const KNOWN: &[Texts] = &[&[
    (
        De,
        "Auf dem Clementine Pad kann die neue Uhr des Sperrbildschirms nach dem Drehen um einen Bildpunkt springen. Bis nächste Woche hilft es, den Bildschirm aus- und wieder einzuschalten.",
    ),
    (ZhHans, "Clementine Pad旋转后，新的锁屏时钟可能会偏移一个像素。下周修复之前，熄屏再亮屏即可恢复。"),
]];

/// The heads of the releases in their order.
const HEADS: &[Texts] = &[
    &[
        (
            De,
            "Der erste Freitag. Kleinigkeiten, die viele von euch jeden Tag gestört haben, sind weg; ganz oben stehen die drei mit den meisten Stimmen.",
        ),
        (ZhHans, "第一个星期五。每天困扰大家的小毛病不见了，排在最前面的是得票最多的三项。"),
    ],
    &[
        (
            De,
            "Diese Woche gehört Kamera und Akku, wie ihr es gewählt habt. Danke für die Protokolle, sie haben uns Tage erspart.",
        ),
        (ZhHans, "按照大家的投票，这一周留给了相机和电池。谢谢你们的日志，替我们省下了好几天。"),
    ],
    &[
        (
            De,
            "Eine ruhigere Woche, in der ein großer Wunsch in Erfüllung geht. Sagt uns im Forum, was ihr davon haltet.",
        ),
        (Es, "Una semana más tranquila en la que se cumple un gran deseo. Contadnos en el foro qué os parece."),
        (Fr, "Une semaine plus calme, qui exauce un grand souhait. Dites-nous sur le forum ce que vous en pensez."),
        (Nl, "Een rustigere week waarin één grote wens uitkomt. Laat op het forum weten wat je ervan vindt."),
        (ZhHans, "这一周比较平静，但实现了一个大心愿。欢迎到论坛告诉我们你的看法。"),
        (ZhHant, "這一週比較平靜，但實現了一個大心願。歡迎到論壇告訴我們你的看法。"),
    ],
];

/// The lines, by the titles of the posts they come from.
const LINES: &[(&str, Texts)] = &[
    (
        "Torch from the lock screen without waking up my wife",
        &[
            (
                De,
                "Licht in der Nacht, ohne das Zimmer zu erhellen: Halte die Einschalttaste gedrückt, und die Taschenlampe geht an, während der Bildschirm dunkel bleibt.",
            ),
            (ZhHans, "夜里照亮脚下，不照亮整个房间：长按电源键打开手电筒，屏幕保持熄灭。"),
        ],
    ),
    (
        "Camera needs two seconds to open when I swipe from the lock screen",
        &[
            (
                De,
                "Kein Augenblick geht mehr verloren: Die Kamera öffnet sich vom Sperrbildschirm aus in weniger als einer halben Sekunde.",
            ),
            (ZhHans, "更快抓住瞬间：从锁屏打开相机只需不到半秒。"),
        ],
    ),
    (
        "Group chats ring twice for one message",
        &[
            (De, "Gruppenchats klingeln wieder einmal pro Nachricht, egal wie viele Tanten dabei sind."),
            (ZhHans, "群聊里无论有多少亲戚，每条消息又只响一次了。"),
        ],
    ),
    (
        "Keep recording when a call comes in",
        &[
            (
                De,
                "Ein Anruf beendet kein Interview mehr: Der Rekorder läuft weiter und merkt sich, wann es geklingelt hat.",
            ),
            (ZhHans, "来电不再打断采访：录音机会继续录制，并标出响铃的时刻。"),
        ],
    ),
    (
        "Search in Settings should forgive my typos",
        &[
            (
                De,
                "Die Suche in den Einstellungen findet, was du meinst, auch mit einem falschen Buchstaben oder ohne Bindestrich.",
            ),
            (ZhHans, "设置里的搜索能猜到你的意思：打错一个字母或漏掉连字符，也不会再是空白页。"),
        ],
    ),
    (
        "Clock jumps one hour back after flight mode",
        &[
            (De, "Die Uhr geht nach dem Flugmodus richtig, auch wo kein WLAN sie berichtigt."),
            (Es, "El reloj sigue en hora tras el modo avión, también donde no hay wifi que lo corrija."),
            (Fr, "L’horloge reste à l’heure après le mode avion, même sans Wi-Fi pour la corriger."),
            (Nl, "De klok loopt na de vliegtuigstand goed, ook waar geen wifi is om hem te corrigeren."),
            (ZhHans, "关闭飞行模式后时间保持正确，没有Wi-Fi校准也一样。"),
            (ZhHant, "關閉飛航模式後時間保持正確，沒有Wi-Fi校正也一樣。"),
        ],
    ),
    (
        "Let me leave empty gaps between icons",
        &[
            (
                De,
                "Symbole liegen genau dort, wo du sie haben willst: Der Startbildschirm behält die Lücken, die du lässt.",
            ),
            (Es, "Coloca los iconos justo donde quieras: la pantalla de inicio conserva los huecos que dejes."),
            (
                Fr,
                "Placez les icônes exactement où vous voulez\u{a0}: l’écran d’accueil garde les espaces que vous laissez.",
            ),
            (Nl, "Zet pictogrammen precies waar je wilt: het startscherm bewaart de lege plekken die je laat."),
            (ZhHans, "图标想放哪里就放哪里：桌面会保留你留出的空位。"),
            (ZhHant, "圖示想放哪裡就放哪裡：主畫面會保留你留出的空位。"),
        ],
    ),
    (
        "Watch shows yesterday's weather until noon",
        &[
            (De, "Die Uhr am Handgelenk zeigt morgens das Wetter von heute, zusammen mit dem Telefon."),
            (Es, "El reloj muestra por la mañana el tiempo de esa mañana, a la vez que el teléfono."),
            (Fr, "La montre affiche le matin la météo du matin, en même temps que le téléphone."),
            (Nl, "Het horloge toont ’s ochtends het weer van die ochtend, tegelijk met de telefoon."),
            (ZhHans, "手表早上显示的就是当天早上的天气，与手机同步。"),
            (ZhHant, "手錶早上顯示的就是當天早上的天氣，與手機同步。"),
        ],
    ),
    (
        "Musiktasten auf dem Sperrbildschirm bitte größer",
        &[
            (
                De,
                "Musik anhalten klappt auch mit Handschuhen: Die Tasten auf dem Sperrbildschirm sind größer und liegen weiter auseinander.",
            ),
            (
                Es,
                "Pausa la música con guantes: los botones de la pantalla de bloqueo son más grandes y están más separados.",
            ),
            (
                Fr,
                "Mettez la musique en pause avec des gants\u{a0}: les boutons de l’écran de verrouillage sont plus grands et plus espacés.",
            ),
            (
                Nl,
                "Pauzeer je muziek met handschoenen aan: de knoppen op het vergrendelscherm zijn groter en staan verder uit elkaar.",
            ),
            (ZhHans, "戴着手套也能暂停音乐：锁屏上的播放按钮更大，间距更宽。"),
            (ZhHant, "戴著手套也能暫停音樂：鎖定畫面上的播放按鈕更大，間距更寬。"),
        ],
    ),
    (
        "陌生来电响铃前先显示归属地",
        &[
            (
                De,
                "Schon vor dem ersten Klingeln steht da, woher ein Anruf kommt: So weißt du, ob sich das Rennen lohnt.",
            ),
            (Es, "Antes del primer tono ya sabes de dónde viene una llamada, y si merece la pena correr."),
            (Fr, "Sachez d’où vient un appel avant la première sonnerie, pour décider s’il faut courir."),
            (Nl, "Weet al voor de eerste beltoon waar een oproep vandaan komt, en of rennen de moeite waard is."),
            (ZhHans, "第一声铃响之前就能看到来电归属地，要不要跑去接由你决定。"),
            (ZhHant, "第一聲鈴響之前就能看到來電歸屬地，要不要跑去接由你決定。"),
        ],
    ),
];

/// Links by what stands behind them.
type Links = &'static [(LinkKind, &'static str)];

/// Where readers of some lines learn more, and who built them, by the same titles.
const CARRIED: &[(&str, Links, &[&str])] = &[
    (
        "Let me leave empty gaps between icons",
        &[
            (LinkKind::Tutorial, "https://example.org/home-screen-gaps"),
            (LinkKind::Discussion, "https://example.org/gaps"),
        ],
        &[],
    ),
    ("Keep recording when a call comes in", &[(LinkKind::Video, "https://example.org/recorder")], &["田辺すず"]),
];

/// The line that shows a picture, and what is to be seen there.
const PICTURED: &str = "Let me leave empty gaps between icons";
const SHOWS: Texts = &[
    (De, "Ein Startbildschirm: Symbole am unteren Rand, eines allein oben rechts, dazwischen ist Platz."),
    (En, "A home screen: icons along the lower edge, one alone at the top right, and empty space between them."),
    (
        Es,
        "Una pantalla de inicio: iconos en el borde inferior, uno solo arriba a la derecha y espacio libre entre ellos.",
    ),
    (
        Fr,
        "Un écran d’accueil\u{a0}: des icônes le long du bord inférieur, une seule en haut à droite et de l’espace entre elles.",
    ),
    (Nl, "Een startscherm: pictogrammen langs de onderrand, één alleen rechtsboven en daartussen lege ruimte."),
    (ZhHans, "桌面：图标排在底部，右上角单独有一个，中间留空。"),
    (ZhHant, "主畫面：圖示排在底部，右上角單獨有一個，中間留空。"),
];

/// Has its line show a picture, in a release that is being prepared, if it is there.
pub(super) fn picture(
    conn: &mut Conn,
    release: ReleaseId,
    lines: &[(ItemId, &'static str)],
    picture: &Kept,
    at: Timestamp,
) -> Result<()> {
    let Some((item, _)) = lines.iter().find(|(_, title)| *title == PICTURED) else { return Ok(()) };
    let alt = |(lang, text): &(Language, &str)| Alt { lang: lang.to_string(), text: (*text).to_owned() };
    let mut alts: Vec<Alt> = SHOWS.iter().map(alt).collect();
    alts.sort_unstable();
    let wanted = WantedPicture::Sent(picture.clone());
    releases::set_picture(conn, (release, *item), (&wanted, &alts), None, at).map(drop)
}

/// Has a release that is being prepared say what is known of it in other languages: `place` is its own among all, and each
/// line comes from the post of a title.
pub(super) fn translate(
    conn: &mut Conn,
    (release, place): (ReleaseId, usize),
    lines: &[(ItemId, &'static str)],
) -> Result<()> {
    let wrong = |problem: Problem| Error::invalid("text", problem);
    let mut translated = Translated::default();
    for (lang, text) in HEADS.get(place).copied().unwrap_or_default() {
        translated.heads.push((Translation::of_notes(*lang, text).map_err(wrong)?, None));
    }
    for (lang, text) in KNOWN.get(place).copied().unwrap_or_default() {
        translated.known.push((Translation::of_notes(*lang, text).map_err(wrong)?, None));
    }
    for (item, title) in lines {
        let texts = LINES.iter().find(|(of, _)| of == title).map(|(_, texts)| *texts);
        for (lang, text) in texts.unwrap_or_default() {
            translated.items.push((*item, Translation::of_item(*lang, text).map_err(wrong)?, None));
        }
    }
    let mut worded = Vec::new();
    for (item, title) in lines {
        let carried = CARRIED.iter().find(|(of, ..)| of == title);
        if let (Some((_, links, engineers)), Some(line)) = (carried, releases::item(conn, *item)?) {
            let engineers = engineers.iter().map(|name| (*name).to_owned()).collect();
            let carried = Some(Carried {
                links: links.iter().map(|(kind, url)| Link { kind: *kind, url: (*url).to_owned() }).collect(),
                devices: Vec::new(),
                engineers,
                people: Vec::new(),
                picture: None,
            });
            worded.push((*item, Wording { carried, ..Wording::of(&line) }, None));
        }
    }
    releases::edit(conn, release, &Edits { translated, items: worded, ..Edits::default() }).map(drop)
}
