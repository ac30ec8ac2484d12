//! The files as one ZIP, written part by part while it is sent, so that no more than one part is held.

use super::personal;
use super::store::Part;
use crate::error::{Error, Result};
use actix_web::web::Bytes;
use std::cell::RefCell;
use std::io::Write;
use std::rc::Rc;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// What is written and not sent yet.
#[derive(Clone, Default)]
struct Unsent(Rc<RefCell<Vec<u8>>>);

impl Unsent {
    fn take(&self) -> Bytes {
        Bytes::from(self.0.take())
    }
}

impl Write for Unsent {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A ZIP that is being written. All files are in it, also those with nothing in them: that there is nothing is told, too.
pub(super) struct Packing {
    zip: ZipWriter<StreamWriter<Unsent>>,
    unsent: Unsent,
    /// How many files have begun; the last of them is not ended.
    begun: i64,
}

impl Packing {
    pub(super) fn new() -> Self {
        let unsent = Unsent::default();
        Self { zip: ZipWriter::new_stream(unsent.clone()), unsent, begun: 0 }
    }

    /// Adds a part; they come in the order of the files. What can be sent by now.
    pub(super) fn add(&mut self, (file, json): &Part) -> Result<Bytes> {
        // Left over from a version that had more files.
        if *file >= files() {
            return Ok(Bytes::new());
        }
        if self.begun > *file {
            self.write(",\n")?;
        } else {
            self.begin_until(*file)?;
        }
        self.write(json)?;
        Ok(self.unsent.take())
    }

    /// Ends it; what is still to be sent.
    pub(super) fn end(mut self) -> Result<Bytes> {
        self.begin_until(files() - 1)?;
        self.write("]\n")?;
        self.zip.finish().map_err(broken)?;
        Ok(self.unsent.take())
    }

    /// Begins this file, and ends all before it.
    fn begin_until(&mut self, file: i64) -> Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let begun = usize::try_from(self.begun).unwrap_or(usize::MAX);
        for (number, stored) in (0_i64..).zip(personal::files()).skip(begun) {
            if number > file {
                break;
            }
            if number > 0 {
                self.write("]\n")?;
            }
            self.zip.start_file(format!("{}.json", stored.name()), options).map_err(broken)?;
            self.write("[")?;
            self.begun = number + 1;
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<()> {
        self.zip.write_all(text.as_bytes()).map_err(|error| Error::Broken(Box::new(error)))
    }
}

fn broken(error: zip::result::ZipError) -> Error {
    Error::Broken(Box::new(error))
}

fn files() -> i64 {
    i64::try_from(personal::files().count()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Packing, files};
    use std::io::{Cursor, Read};

    #[test]
    fn each_file_is_an_array_of_all_its_parts() {
        let parts = [(0, "{\"name\":\"Ada\"}"), (1, "1"), (1, "2"), (3, "3"), (files(), "of another version")];
        let (mut packing, mut sent) = (Packing::new(), Vec::new());
        for (file, json) in parts {
            sent.extend(packing.add(&(file, json.to_owned())).unwrap());
        }
        sent.extend(packing.end().unwrap());
        let mut zip = zip::ZipArchive::new(Cursor::new(sent)).unwrap();
        let mut read = |number: usize| {
            let mut text = String::new();
            zip.by_index(number).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let told = [read(0), read(1), read(2), read(3), read(4)];
        assert_eq!(told, ["[{\"name\":\"Ada\"}]\n", "[1,\n2]\n", "[]\n", "[3]\n", "[]\n"]);
        assert_eq!(i64::try_from(zip.len()).unwrap(), files());
    }

    #[test]
    fn of_nothing_there_is_an_empty_array_in_each_file() {
        let sent = Packing::new().end().unwrap();
        let zip = zip::ZipArchive::new(Cursor::new(sent.to_vec())).unwrap();
        assert_eq!(i64::try_from(zip.len()).unwrap(), files());
    }
}
