//! The buttons on a release's page that stop its mails, and have them sent after all.

use super::words::{MAILS_SENT, MAILS_STOPPED};
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::Result;
use crate::releases;
use crate::web::{Cx, Staff};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// POST `/releases/{version}/mails/stop`
pub(super) async fn stop(cx: Cx, staff: Staff, version: Path<String>) -> Result<HttpResponse> {
    let (version, by, now) = (version.into_inner(), staff.id, cx.app.now());
    let back = releases::address(&version);
    let stop = move |conn: &mut Conn| {
        let release = releases::by_version(conn, &version)?;
        releases::stop_mails(conn, release.id, by, now)?;
        Ok(((), Some(Trace::of(Act::MailsStopped).about(format!("week {}", release.week)))))
    };
    audit::write(&cx, stop).await?;
    Ok(cx.see_other(&back, Some(MAILS_STOPPED)))
}

/// POST `/releases/{version}/mails/send`
pub(super) async fn send(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let (version, now) = (version.into_inner(), cx.app.now());
    let back = releases::address(&version);
    let send = move |conn: &mut Conn| {
        let release = releases::by_version(conn, &version)?;
        releases::send_mails(conn, release.id, now)?;
        Ok(((), Some(Trace::of(Act::MailsSent).about(format!("week {}", release.week)))))
    };
    audit::write(&cx, send).await?;
    Ok(cx.see_other(&back, Some(MAILS_SENT)))
}
