//! Static files over the wire: for ever, since their names hold a hash of their content, and packed once, as small as it
//! gets.

use super::coding::{Coding, Effort};
use super::compress::CODINGS;
use crate::error::{Error, Result};
use crate::web::{App, Assets, STATIC};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, VARY};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// By hashed name. The files are part of the program, so packing them once serves every application in it.
static PACKED: LazyLock<HashMap<String, Packed>> =
    LazyLock::new(|| Assets::load().names().map(|name| (name.to_owned(), Packed::default())).collect());

#[derive(Default)]
struct Packed {
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

impl Packed {
    /// The content in a coding, packed when it is first wanted: who starts the program for something else does not wait
    /// for that, and the first reader waits some 50 ms for the style sheet.
    fn of(&self, content: &[u8], coding: Coding) -> Option<&Bytes> {
        let slot = match coding {
            Coding::Plain => return None,
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        slot.get_or_init(|| coding.pack(content, Effort::Once).map(Bytes::from)).as_ref()
    }
}

/// GET `/static/{name}`
pub async fn serve(app: Data<App>, request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let file = app.assets.get(&name).ok_or(Error::NotFound)?;
    let coding = Coding::wanted_by(&request);
    let mut response = HttpResponse::Ok();
    response
        .content_type(file.mime)
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, CODINGS));
    let packed = PACKED.get(name.as_str()).and_then(|packed| packed.of(&file.content, coding));
    if let (Some(_), Some(name)) = (packed, coding.name()) {
        response.insert_header((CONTENT_ENCODING, name));
    }
    Ok(response.body(packed.unwrap_or(&file.content).clone()))
}

/// A picture under the plain name by which programs look for it, which may hold another one some day.
pub fn icon(app: &App, name: &str) -> Result<HttpResponse> {
    let hashed = app.assets.find(name).and_then(|path| path.strip_prefix(STATIC));
    let file = hashed.and_then(|name| app.assets.get(name)).ok_or(Error::NotFound)?;
    let kept = (CACHE_CONTROL, "public, max-age=86400");
    Ok(HttpResponse::Ok().content_type(file.mime).insert_header(kept).body(file.content.clone()))
}
