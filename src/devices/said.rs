//! What a person says of the device in their hand.

use crate::error::Problems;
use crate::logs::{self, DEVICE_MAX};
use crate::text::line;
use std::collections::BTreeSet;

/// A device and its build, with everything masked that must not be published; made only by [`Said::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What they call it.
    pub device: String,
    /// Its build; empty when they did not say.
    pub build: String,
}

impl Said {
    /// Checks what was typed. A pasted fingerprint says both.
    pub fn parse(device: &str, build: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let device = problems.check("device", line(device, 0, DEVICE_MAX));
        let build = problems.check("build", line(build, 0, DEVICE_MAX));
        let (Some(device), Some(build)) = (device, build) else { return Err(problems) };
        let (device, build) = logs::completed(device, build, &[]);
        let masked = |text: &str| logs::mask(text, &BTreeSet::new()).text;
        let said = Self { device: masked(&device), build: masked(&build) };
        // A mask may be longer than what it stands for.
        problems.check("device", line(&said.device, 1, DEVICE_MAX));
        problems.check("build", line(&said.build, 0, DEVICE_MAX));
        if problems.is_empty() { Ok(said) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Problem;

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
