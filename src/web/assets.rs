//! Static files in the binary, under names that hold a hash of their content, so that browsers may keep them for ever.
//! `wire` serves them.

use super::squeeze::squeeze;
use actix_web::web::Bytes;
use data_encoding::HEXLOWER;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// What the addresses of static files begin with.
pub const STATIC: &str = "/static/";

/// The layers of the style sheet of every page, in the order of the cascade.
const STYLE: &[&str] = &[
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/parts.css",
    "css/board.css",
    "css/release.css",
    "css/media.css",
];
/// Layers of some pages alone, for which nobody else waits, by the names under which they are served: what only staff
/// see, and the form for a post.
const FURTHER_STYLES: &[(&str, &str)] = &[("staff.css", "css/staff.css"), ("filing.css", "css/filing.css")];
/// Scripts of some pages alone: for staff, and where a member writes below a post.
const FURTHER_SCRIPTS: &[&str] = &["staff.js", "mention.js"];
/// How they name the script of every page, from which they take what both need.
const IMPORTED: &str = "./site.js";
/// Served under their own names, where they exist.
const SINGLE: &[&str] =
    &["site.js", "drafts.js", "icons.svg", "favicon.svg", "favicon.ico", "apple-touch-icon.png", "speculation.json"];

/// They are part of the program, so one reading serves every application in it.
static EMBEDDED: LazyLock<Arc<Assets>> = LazyLock::new(|| Arc::new(Assets::read()));

/// All static files.
pub struct Assets {
    /// By plain name, the hashed path.
    paths: HashMap<&'static str, String>,
    /// By hashed name.
    files: HashMap<String, Asset>,
}

/// One static file.
pub struct Asset {
    /// Its type, as a header says it.
    pub mime: &'static str,
    /// Its bytes.
    pub content: Bytes,
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
        for (name, source) in FURTHER_STYLES {
            if let Some(file) = Files::get(source) {
                assets.add(name, squeeze(&String::from_utf8_lossy(&file.data)).into_bytes());
            }
        }
        for name in SINGLE {
            if let Some(file) = Files::get(name) {
                assets.add(name, file.data.into_owned());
            }
        }
        for name in FURTHER_SCRIPTS {
            if let Some(file) = Files::get(name) {
                let script = String::from_utf8_lossy(&file.data).replace(IMPORTED, assets.path("site.js"));
                assets.add(name, script.into_bytes());
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
            "ico" => "image/x-icon",
            "png" => "image/png",
            "js" => "text/javascript; charset=utf-8",
            // The only one; browsers take these rules under no other type.
            "json" => "application/speculationrules+json",
            _ => "application/octet-stream",
        };
        let hashed = format!("{stem}.{hash}.{ending}");
        self.paths.insert(name, format!("{STATIC}{hashed}"));
        self.files.insert(hashed, Asset { mime, content: Bytes::from(content) });
    }

    /// The address of a file, if there is one.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.paths.get(name).map(String::as_str)
    }

    /// The address of a file; an unknown name gives an address that is not found.
    pub fn path(&self, name: &str) -> &str {
        self.find(name).unwrap_or("/static/unknown")
    }

    /// A file by its hashed name, if there is one.
    pub fn get(&self, hashed: &str) -> Option<&Asset> {
        self.files.get(hashed)
    }

    /// The hashed names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}
