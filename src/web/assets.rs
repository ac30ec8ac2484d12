//! Static files in the binary, under names that hold a hash of their content, so that browsers may keep them for ever.

use super::App;
use crate::error::{Error, Result};
use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Bytes, Data, Path};
use data_encoding::HEXLOWER;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The layers of the one style sheet, in the order of the cascade.
const STYLE: &[&str] = &["css/tokens.css", "css/base.css", "css/layout.css", "css/parts.css"];
/// Served under their own names.
const SINGLE: &[&str] = &["icons.svg", "favicon.svg"];

/// All static files, hashed at start.
pub struct Assets {
    /// By plain name, the hashed path.
    paths: HashMap<&'static str, String>,
    /// By hashed name, type and content.
    files: HashMap<String, (&'static str, Bytes)>,
}

impl Assets {
    /// Reads and hashes them.
    pub fn load() -> Self {
        let mut assets = Self { paths: HashMap::new(), files: HashMap::new() };
        let style: Vec<u8> =
            STYLE.iter().filter_map(|name| Files::get(name)).flat_map(|file| file.data.into_owned()).collect();
        assets.add("site.css", style);
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
            _ => "application/octet-stream",
        };
        let hashed = format!("{stem}.{hash}.{ending}");
        self.paths.insert(name, format!("/static/{hashed}"));
        self.files.insert(hashed, (mime, Bytes::from(content)));
    }

    /// The address of a file; an unknown name gives an address that is not found.
    pub fn path(&self, name: &str) -> &str {
        self.paths.get(name).map_or("/static/unknown", String::as_str)
    }
}

/// GET `/static/{name}`
pub async fn serve(app: Data<App>, name: Path<String>) -> Result<HttpResponse> {
    let (mime, content) = app.assets.files.get(name.as_str()).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(*mime)
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(content.clone()))
}
