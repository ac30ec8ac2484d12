//! Taking in a catalogue: first what it would do, then that.

use super::DEVICES;
use crate::areas::{self, LineAreas};
use crate::db::Conn;
use crate::devices::actions::{self, Plan};
use crate::devices::catalogue::{self, Fault};
use crate::devices::views::ImportPage;
use crate::devices::words::IMPORTED;
use crate::error::Result;
use crate::web::{Cx, Sent, Staff};
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

/// POST `/staff/devices/import`
pub(super) async fn take(cx: Cx, sent: Sent<Staff, Catalogue, LIMIT>) -> Result<HttpResponse> {
    let Sent(_, Catalogue { csv, step }) = sent;
    let text = csv.clone();
    let planned = cx.app.read(move |conn| planned(conn, &text)).await?;
    let (plan, lines) = match planned {
        Ok(planned) => planned,
        Err(faults) => {
            return cx.html_with(StatusCode::UNPROCESSABLE_ENTITY, &ImportPage::new(&cx, csv, None, &faults));
        }
    };
    if step != "import" || plan.is_too_much {
        return cx.html(&ImportPage::new(&cx, csv, Some((plan, lines)), &[]));
    }
    for piece in plan.pieces() {
        cx.write_as_staff(move |conn| actions::import(conn, &piece)).await?;
    }
    Ok(cx.see_other(DEVICES, Some(IMPORTED)))
}

type Planned = std::result::Result<(Plan, Vec<LineAreas>), Vec<Fault>>;

/// Reads a catalogue, on a thread for what takes time.
fn planned(conn: &mut Conn, csv: &str) -> Result<Planned> {
    let lines = areas::by_line(conn)?;
    match catalogue::read(csv, &lines) {
        Ok(rows) => Ok(Ok((actions::planned(conn, rows)?, lines))),
        Err(faults) => Ok(Err(faults)),
    }
}
