//! A folder of `.eml` files.

use super::SendError;
use std::io;
use std::path::{Path, PathBuf};

/// Writes beside the goal and renames, so that whoever watches the folder never reads half a mail.
pub(super) async fn keep(folder: PathBuf, message_id: &str, bytes: Vec<u8>) -> Result<(), SendError> {
    let name = file_name(message_id);
    let kept = tokio::task::spawn_blocking(move || write(&folder, &name, &bytes)).await.map_err(io::Error::other);
    kept.flatten()
        .map_err(|error| SendError::connection(format!("the mail folder cannot be written: {}", error.kind())))
}

/// Whether mails can be kept there; told before the first one is tried.
pub(super) async fn try_out(folder: PathBuf) -> Result<(), SendError> {
    let tried = tokio::task::spawn_blocking(move || {
        let probe = folder.join(format!(".probe-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(&probe, b"")?;
        std::fs::remove_file(&probe)
    });
    let error =
        |error: io::Error| SendError::connection(format!("the mail folder cannot be written: {}", error.kind()));
    tried.await.map_err(io::Error::other).flatten().map_err(error)
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    // One blocking thread writes one mail at a time, so process and thread make the name unique.
    let writer = format!("{}-{:?}", std::process::id(), std::thread::current().id());
    let unfinished = folder.join(format!(".{name}.{}.tmp", writer.replace(['(', ')'], "")));
    let written = std::fs::write(&unfinished, bytes).and_then(|()| std::fs::rename(&unfinished, folder.join(name)));
    if written.is_err() {
        // The first failure is the one to tell.
        let _ = std::fs::remove_file(&unfinished);
    }
    written
}

pub(super) fn file_name(message_id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_@.".contains(c) { c } else { '_' };
    let name: String = message_id.chars().take(200).map(plain).collect();
    format!("{}.eml", if name.starts_with('.') || name.is_empty() { format!("_{name}") } else { name })
}
