//! The files as one ZIP.

use super::personal;
use super::store::Part;
use crate::error::{Error, Result};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Packs all files, also those with nothing in them: that there is nothing is told, too.
pub(super) fn packed(parts: &[Part]) -> Result<Vec<u8>> {
    let broken = |error: zip::result::ZipError| Error::Broken(Box::new(error));
    let unwritten = |error: std::io::Error| Error::Broken(Box::new(error));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (number, file) in (0_i64..).zip(personal::files()) {
        zip.start_file(format!("{}.json", file.name()), options).map_err(broken)?;
        let parts: Vec<&str> = parts.iter().filter(|(of, _)| *of == number).map(|(_, json)| json.as_str()).collect();
        zip.write_all(format!("[{}]\n", parts.join(",\n")).as_bytes()).map_err(unwritten)?;
    }
    Ok(zip.finish().map_err(broken)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::packed;
    use std::io::{Cursor, Read};

    #[test]
    fn each_file_is_an_array_of_all_its_parts() {
        let parts = [(0, "{\"name\":\"Ada\"}".to_owned()), (1, "1".to_owned()), (1, "2".to_owned())];
        let mut zip = zip::ZipArchive::new(Cursor::new(packed(&parts).unwrap())).unwrap();
        let mut read = |number: usize| {
            let mut text = String::new();
            zip.by_index(number).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!([read(0), read(1), read(2)], ["[{\"name\":\"Ada\"}]\n", "[1,\n2]\n", "[]\n"]);
        assert_eq!(zip.len(), super::personal::files().count());
    }
}
