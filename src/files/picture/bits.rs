//! Numbers within bytes.

/// The byte there.
pub fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

/// Two bytes, the high one first.
pub fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(taken(bytes, at)?))
}

/// Four bytes, the highest one first.
pub fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(taken(bytes, at)?))
}

/// Two bytes, the low one first.
pub fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(taken(bytes, at)?))
}

/// Three bytes, the lowest one first.
pub fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    let [a, b, c] = taken(bytes, at)?;
    Some(u32::from_le_bytes([a, b, c, 0]))
}

/// Four bytes, the lowest one first.
pub fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(taken(bytes, at)?))
}

/// Exactly these bytes.
pub fn taken<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// A 32-bit length or count; `usize` is never narrower where we run.
pub fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
