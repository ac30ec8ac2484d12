//! All devices at once, for work that looks up many.

use super::model::{Device, word};
use super::store;
use crate::db::Conn;
use crate::error::Result;
use std::collections::HashMap;

/// All devices by their words, in the order in which one of several is chosen; by default none.
#[derive(Default)]
pub struct Known {
    devices: HashMap<String, Vec<Device>>,
}

impl Known {
    /// Reads them: some thousands at most.
    pub fn read(conn: &mut Conn) -> Result<Self> {
        let mut devices: HashMap<String, Vec<Device>> = HashMap::new();
        for (words, device) in store::all_with_words(conn)? {
            for word in words.lines().filter(|word| !word.is_empty()) {
                devices.entry(word.to_owned()).or_default().push(device.clone());
            }
        }
        Ok(Self { devices })
    }

    /// [`super::called`], without asking the database.
    pub fn called(&self, name: &str, build: &str) -> Option<&Device> {
        let alike = self.devices.get(&word(name))?;
        let codename = name.trim().to_ascii_lowercase();
        alike.iter().find(|device| device.codename == codename).or_else(|| store::chosen(alike, build))
    }
}
