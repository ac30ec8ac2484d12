//! Taking in a catalogue: first what it would do, then that.

use super::DEVICES;
use crate::areas;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, lock_setup};
use crate::devices::actions::{self, Plan};
use crate::devices::added::DevicesKept;
use crate::devices::lines::lines_named;
use crate::devices::views::ImportPage;
use crate::devices::words::IMPORTED;
use crate::devices::{catalogue, store};
use crate::error::{Error, Result};
use crate::web::{Cx, Kept, Sent, Staff, aside};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Deserialize;

/// The largest catalogue that a form takes, in bytes: 5,000 devices of 100 bytes each, a third of them sent as `%XX`. The
/// command line takes larger ones.
const LIMIT: usize = 1024 * 1024;

/// A catalogue, and whether it was seen what it would do.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Catalogue {
    csv: String,
    /// `import` takes it in; anything else only says what that would do.
    step: String,
}

/// GET `/staff/devices/import`
pub(super) async fn begin(cx: Cx, _: Staff) -> Result<HttpResponse> {
    cx.html(&ImportPage::new(&cx, String::new(), None, &[]))
}

/// The page with what was typed when it could not be taken.
pub async fn again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let typed: Catalogue = kept.read()?;
    cx.html(&ImportPage::new(&cx, typed.csv, None, &[]))
}

/// POST `/staff/devices/import`
pub(super) async fn take(cx: Cx, sent: Sent<Staff, Catalogue, LIMIT>) -> Result<HttpResponse> {
    let Sent(_, Catalogue { csv, step }) = sent;
    let text = csv.clone();
    let named = aside(move || lines_named(&text)).await?;
    let find = move |conn: &mut Conn| Ok((areas::by_line(conn)?, areas::by_line_also_called(conn, &named)?));
    let (lines, all) = cx.app.read(find).await?;
    let text = csv.clone();
    let rows = match aside(move || catalogue::read(&text, &all, catalogue::FAULTS)).await? {
        Ok(rows) => rows,
        Err(faults) => {
            return cx.html_with(StatusCode::UNPROCESSABLE_ENTITY, &ImportPage::new(&cx, csv, None, &faults));
        }
    };
    let plan = cx.app.read(move |conn| actions::planned(conn, rows)).await?;
    if step != "import" || plan.is_too_much {
        return cx.html(&ImportPage::new(&cx, csv, Some((plan, lines)), &[]));
    }
    let (again, now) = (plan.clone(), cx.app.now());
    let done = format!("{DEVICES}?added={}&changed={}", plan.new.len(), plan.changed.len());
    for piece in plan.pieces() {
        let write = move |conn: &mut Conn| {
            let codenames: Vec<String> = piece.iter().map(|row| row.listed.codename.clone()).collect();
            lock_setup(conn)?;
            let before = store::of_codenames(conn, &codenames)?;
            actions::import(conn, &piece, now)?;
            let after = store::of_codenames(conn, &codenames)?;
            let (before, after) = DevicesKept::both(conn, &before, &after)?;
            let trace =
                Trace::of(Act::DevicesImported).about(piece.len().to_string()).from_to("", codenames.join(", "));
            Ok(((), trace.keeping(&before, &after)))
        };
        match audit::write(&cx, write).await {
            // Somebody else filled the place for it meanwhile.
            Err(Error::Invalid(_)) => {
                let plan = Plan { is_too_much: true, ..again };
                return cx.html(&ImportPage::new(&cx, csv, Some((plan, lines)), &[]));
            }
            other => other?,
        }
    }
    Ok(cx.see_other(&done, Some(IMPORTED)))
}
