//! Static files in the binary, under names that hold a hash of their content, so that browsers may keep them for ever;
//! packed once, as small as it gets.

use super::App;
use super::coding::{Coding, Effort};
use super::compress::CODINGS;
use super::squeeze::squeeze;
use crate::error::{Error, Result};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, VARY};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::HEXLOWER;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The layers of the one style sheet, in the order of the cascade.
const STYLE: &[&str] = &[
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/parts.css",
    "css/board.css",
    "css/release.css",
    "css/staff.css",
    "css/media.css",
];
/// Served under their own names, where they exist.
const SINGLE: &[&str] = &["site.js", "icons.svg", "favicon.svg", "speculation.json"];

/// They are part of the program, so one reading serves every application in it.
static EMBEDDED: LazyLock<Arc<Assets>> = LazyLock::new(|| Arc::new(Assets::read()));

/// All static files.
pub struct Assets {
    /// By plain name, the hashed path.
    paths: HashMap<&'static str, String>,
    /// By hashed name.
    files: HashMap<String, File>,
}

struct File {
    mime: &'static str,
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

impl Assets {
    /// Reads and hashes them at the first call.
    pub fn load() -> Arc<Self> {
        Arc::clone(&EMBEDDED)
    }

    fn read() -> Self {
        let mut assets = Self { paths: HashMap::new(), files: HashMap::new() };
        let style = STYLE.iter().filter_map(|name| Files::get(name));
        let style: String = style.map(|file| squeeze(&String::from_utf8_lossy(&file.data))).collect();
        assets.add("site.css", style.into_bytes());
        for name in SINGLE {
            if let Some(file) = Files::get(name) {
                assets.add(name, file.data.into_owned());
            }
        }
        assets
    }

    fn add(&mut self, name: &'static str, content: Vec<u8>) {
        let mut hash = HEXLOWER.encode(&Sha256::digest(&content));
        hash.truncate(10);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let mime = match ending {
            "css" => "text/css; charset=utf-8",
            "svg" => "image/svg+xml",
            "js" => "text/javascript; charset=utf-8",
            // The only one; browsers take these rules under no other type.
            "json" => "application/speculationrules+json",
            _ => "application/octet-stream",
        };
        let hashed = format!("{stem}.{hash}.{ending}");
        self.paths.insert(name, format!("/static/{hashed}"));
        let (brotli, gzip) = (OnceLock::new(), OnceLock::new());
        self.files.insert(hashed, File { mime, plain: Bytes::from(content), brotli, gzip });
    }

    /// The address of a file, if there is one.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.paths.get(name).map(String::as_str)
    }

    /// The address of a file; an unknown name gives an address that is not found.
    pub fn path(&self, name: &str) -> &str {
        self.find(name).unwrap_or("/static/unknown")
    }
}

impl File {
    /// The content in a coding, packed when it is first wanted: who starts the program for something else does not wait
    /// for that, and the first reader waits some 50 ms for the style sheet.
    fn packed(&self, coding: Coding) -> Option<&Bytes> {
        let slot = match coding {
            Coding::Plain => return None,
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        slot.get_or_init(|| coding.pack(&self.plain, Effort::Once).map(Bytes::from)).as_ref()
    }
}

/// GET `/static/{name}`
pub async fn serve(app: Data<App>, request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let file = app.assets.files.get(name.as_str()).ok_or(Error::NotFound)?;
    let coding = Coding::wanted_by(&request);
    let mut response = HttpResponse::Ok();
    response
        .content_type(file.mime)
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, CODINGS));
    let packed = file.packed(coding);
    if let (Some(_), Some(name)) = (packed, coding.name()) {
        response.insert_header((CONTENT_ENCODING, name));
    }
    Ok(response.body(packed.unwrap_or(&file.plain).clone()))
}
