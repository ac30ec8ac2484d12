//! Answers that staff of the demo have ready, in languages of its fans, and what they say in every release.

use crate::announcing::{self, EnteredTexts, Texts};
use crate::canned_answers::{self, EnteredAnswer, NewAnswer};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::posts::Status;

/// Its name, the status it is for, and its texts.
type Told = (&'static str, Option<Status>, &'static [(Language, &'static str)]);

const ANSWERS: &[Told] = &[
    (
        "We need a log",
        Some(Status::UnderReview),
        &[
            (
                Language::En,
                "Thank you, {author}. To find this we need a log from the moment when it happens: open *Settings → \
                 About phone*, tap *Report a problem*, and paste what it gives you below this post.",
            ),
            (
                Language::De,
                "Danke, {author}. Um das zu finden, brauchen wir ein Protokoll von dem Moment, in dem es passiert: Öffne \
                 *Einstellungen → Über das Telefon*, tippe auf *Problem melden* und füge unter diesem Beitrag ein, was du \
                 bekommst.",
            ),
            (
                Language::ZhHans,
                "谢谢{author}。要查清原因，我们需要出问题那一刻的日志：请打开“设置 → 关于手机”，点“反馈问题”，把得到的内容贴在帖子下面。",
            ),
        ],
    ),
    (
        "Comes with the next release",
        Some(Status::Ready),
        &[
            (Language::En, "Done. It comes with {version}, on Friday."),
            (Language::De, "Erledigt. Es kommt am Freitag mit {version}."),
            (Language::ZhHans, "已经完成，周五随{version}发布。"),
        ],
    ),
    (
        "Outside the ROM",
        Some(Status::Declined),
        &[
            (
                Language::En,
                "“{title}” is decided by the hardware or by another app, not by this ROM, so nothing that we build in \
                 {area} would change it. If you know of a way, tell us below.",
            ),
            (
                Language::De,
                "Über „{title}“ entscheidet die Hardware oder eine andere App, nicht dieses ROM. Was wir im Bereich {area} \
                 bauen, würde daran nichts ändern. Wenn du einen Weg kennst, schreib ihn uns unten.",
            ),
        ],
    ),
];

/// What every release says beside its changes: a language, its greeting, its closing, and what a preview says.
const SAID: &[(Language, [&str; 3])] = &[
    (
        Language::En,
        ["Nice to see you on this Friday!", "That was week {week}. Thank you all.", "What {version} is to bring."],
    ),
    (
        Language::Nl,
        ["Leuk je te zien deze vrijdag!", "Dat was week {week}. Bedankt allemaal.", "Wat {version} gaat brengen."],
    ),
    (
        Language::De,
        [
            "Schön, dass ihr an diesem Freitag da seid!",
            "Das war Woche {week}. Danke euch allen.",
            "Was {version} bringen soll.",
        ],
    ),
    (
        Language::Fr,
        [
            "Ravis de vous retrouver ce vendredi\u{202f}!",
            "C’était la semaine {week}. Merci à vous.",
            "Ce que {version} doit apporter.",
        ],
    ),
    (
        Language::Es,
        ["¡Qué bien veros este viernes!", "Esta fue la semana {week}. Gracias.", "Lo que traerá {version}."],
    ),
    (Language::ZhHans, ["又到周五，很高兴见到大家！", "这是第{week}周，谢谢大家。", "{version}将带来以下内容。"]),
    (Language::ZhHant, ["又到週五，很高興見到大家！", "這是第{week}週，謝謝大家。", "{version}將帶來以下內容。"]),
];

/// Adds them all, and what releases say.
pub(super) fn add(conn: &mut Conn) -> Result<()> {
    for (name, status, texts) in ANSWERS {
        let texts = texts.iter().map(|(language, text)| (*language, (*text).to_owned())).collect();
        let status = status.map_or("", Status::as_str).to_owned();
        let entered = EnteredAnswer { name: (*name).to_owned(), status, texts };
        canned_answers::add(conn, &NewAnswer::parse(&entered).map_err(Error::Invalid)?)?;
    }
    for (language, [greeting, closing, preview]) in SAID {
        let texts = Texts::parse(&EnteredTexts { greeting, closing, preview }).map_err(Error::Invalid)?;
        announcing::change(conn, *language, 0, &texts)?;
    }
    Ok(())
}
