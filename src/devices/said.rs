//! What a person says of the device in their hand.

use crate::error::{Problem, Problems};
use crate::logs::{self, DEVICE_MAX};
use crate::text::{line, shortened};
use std::collections::BTreeSet;

/// A device and its build, with everything masked that must not be published; made only by [`Said::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    device: String,
    build: String,
}

/// The longest device or build, in bytes: a character may be of many code points, and an index holds both.
const BYTES: usize = 320;

/// Checks a device or a build, which may be empty.
pub fn line_of_device(entered: &str) -> Result<String, Problem> {
    line(entered, 0, DEVICE_MAX)
        .and_then(|line| if line.len() > BYTES { Err(Problem::TooLong(DEVICE_MAX)) } else { Ok(line) })
}

impl Said {
    /// Checks what was typed. A pasted fingerprint says both.
    pub fn parse(device: &str, build: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let (device, build) = logs::completed(device, build, &[]);
        let device = problems.check("device", line_of_device(&device));
        let build = problems.check("build", line_of_device(&build));
        let (Some(device), Some(build)) = (device, build) else { return Err(problems) };
        let none = BTreeSet::new();
        let said = Self { device: logs::mask(&device, &none).text, build: logs::mask_build(&build, &none).text };
        // A mask may be longer than what it stands for.
        problems.check("device", line_of_device(&said.device));
        problems.check("build", line_of_device(&said.build));
        if said.device.is_empty() {
            problems.add("device", Problem::Missing);
        }
        if problems.is_empty() { Ok(said) } else { Err(problems) }
    }

    /// What stands in a post, where it was checked and masked before. Texts of earlier versions may be longer in bytes.
    pub fn stored(device: &str, build: &str) -> Self {
        let cut = |text: &str| if text.len() > BYTES { shortened(text, 4) } else { text.to_owned() };
        Self { device: cut(device), build: cut(build) }
    }

    /// What they call it.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// Its build; empty when they did not say.
    pub fn build(&self) -> &str {
        &self.build
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_says_device_and_build_and_no_number_of_a_device_is_kept() {
        let print = "Xiaomi/fuxi/fuxi:14/UKQ1.230804.001/V816.0.5.0.UMCCNXM:user/release-keys";
        let said = Said::parse("", print).unwrap();
        assert_eq!((said.device.as_str(), said.build.as_str()), ("fuxi", "V816.0.5.0.UMCCNXM"));
        let said = Said::parse("Mi 8 IMEI 356938035643809", "").unwrap();
        assert!(!said.device.contains("356938035643809"), "{}", said.device);
        assert_eq!(Said::parse(" ", "14.0.5").unwrap_err().of("device"), Some(&Problem::Missing));
    }
}
