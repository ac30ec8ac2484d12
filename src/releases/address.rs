//! Addresses of published releases.

/// What the addresses of published releases begin with.
const BELOW: &str = "/releases/";

/// The address of a published release.
pub fn address(version: impl std::fmt::Display) -> String {
    format!("{BELOW}{version}")
}

/// The version in the address of a release, with what its format adds.
pub fn version_in(path: &str) -> Option<&str> {
    path.strip_prefix(BELOW)
}
