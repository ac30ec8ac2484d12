//! What the demo's staff send often.

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

/// Adds them all.
pub(super) fn add(conn: &mut Conn) -> Result<()> {
    for (name, status, texts) in ANSWERS {
        let texts = texts.iter().map(|(language, text)| (*language, (*text).to_owned())).collect();
        let status = status.map_or("", Status::as_str).to_owned();
        let entered = EnteredAnswer { name: (*name).to_owned(), status, texts };
        canned_answers::add(conn, &NewAnswer::parse(&entered).map_err(Error::Invalid)?)?;
    }
    Ok(())
}
