//! What is stored of a password: a PHC string, which says how it was hashed.

use crate::error::{Error, Result};
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Params, Version};

/// A fault of ours, while a password was hashed.
pub(super) fn hashing(error: &dyn std::fmt::Display) -> Error {
    Error::broken(format!("hashing a password: {error}"))
}

/// Bytes that nobody can guess.
pub(super) fn random<const BYTES: usize>() -> Result<[u8; BYTES]> {
    let mut bytes = [0_u8; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| hashing(&error))?;
    Ok(bytes)
}

/// The text to store.
pub(super) fn stored(params: &Params, salt: &[u8; Salt::RECOMMENDED_LENGTH], out: &[u8]) -> Result<String> {
    let hashed = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(params).map_err(|error| hashing(&error))?,
        salt: Some(Salt::new(salt).map_err(|error| hashing(&error))?),
        hash: Some(Output::new(out).map_err(|error| hashing(&error))?),
    };
    Ok(hashed.to_string())
}
