//! Reads a PNG row by row.

use super::bits::{be32, u8_at, wide};
use super::exif::Orientation;
use super::raster::{Raster, channels};
use super::reducing::Reducer;
use super::{FULL, Refusal, sizing};
use png::{ColorType, Decoder, DecodingError, Limits, Reader, Transformations};
use std::io::Cursor;

/// What the decoder may keep of a file besides rows, in bytes: nothing that we need is that large.
const KEPT: usize = 1024 * 1024;
/// Signature, length and name of the first chunk: where the size begins.
const SIZE: usize = 16;

/// What stands before the pixels.
struct Header {
    width: u32,
    height: u32,
    interlaced: bool,
    orientation: Orientation,
}

/// Its pixels, perhaps fewer than there were, and how to turn them.
pub fn read(bytes: &[u8]) -> Result<(Raster, Orientation), Refusal> {
    let header = header(bytes)?;
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: KEPT });
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| refusal(&error))?;
    let (kind, _) = reader.output_color_type();
    let alpha = matches!(kind, ColorType::Rgba | ColorType::GrayscaleAlpha);
    let raster = if header.interlaced {
        whole(&mut reader, &header, kind, alpha)?
    } else {
        by_rows(&mut reader, &header, kind, alpha)?
    };
    Ok((raster, header.orientation))
}

/// Row after row, so that only the reduced picture is in memory.
fn by_rows(
    reader: &mut Reader<Cursor<&[u8]>>,
    header: &Header,
    kind: ColorType,
    alpha: bool,
) -> Result<Raster, Refusal> {
    let mut reducer = Reducer::new(header.width, header.height, alpha);
    let mut coloured = Vec::new();
    while let Some(row) = reader.next_row().map_err(|error| refusal(&error))? {
        reducer.add(colours(row.data(), kind, &mut coloured));
    }
    reducer.finish()
}

/// All at once: the rows of an interlaced one come in seven turns.
fn whole(reader: &mut Reader<Cursor<&[u8]>>, header: &Header, kind: ColorType, alpha: bool) -> Result<Raster, Refusal> {
    let each = channels(alpha) as u64;
    let pixels = u64::from(header.width) * u64::from(header.height);
    let grey = if matches!(kind, ColorType::Grayscale | ColorType::GrayscaleAlpha) { each - 2 } else { 0 };
    super::check_memory(pixels * (each + grey) + sizing::cost(header.width, header.height, FULL, each))?;
    let size = reader.output_buffer_size().ok_or(Refusal::TooLarge)?;
    let mut buffer = vec![0; size];
    reader.next_frame(&mut buffer).map_err(|error| refusal(&error))?;
    let mut coloured = Vec::new();
    if grey > 0 {
        colours(&buffer, kind, &mut coloured);
        buffer = coloured;
    }
    Raster::new(header.width, header.height, alpha, buffer)
}

/// The pixels with red, green and blue.
fn colours<'a>(row: &'a [u8], kind: ColorType, coloured: &'a mut Vec<u8>) -> &'a [u8] {
    coloured.clear();
    match kind {
        ColorType::Grayscale => coloured.extend(row.iter().flat_map(|grey| [*grey; 3])),
        ColorType::GrayscaleAlpha => {
            for pixel in row.chunks_exact(2) {
                if let &[grey, alpha] = pixel {
                    coloured.extend([grey, grey, grey, alpha]);
                }
            }
        }
        ColorType::Rgb | ColorType::Rgba | ColorType::Indexed => return row,
    }
    coloured
}

/// Walks through the chunks; none is unpacked. An APNG with more than one frame is refused here.
fn header(bytes: &[u8]) -> Result<Header, Refusal> {
    let (Some(width), Some(height), Some(interlace), Some(b"IHDR")) =
        (be32(bytes, SIZE), be32(bytes, SIZE + 4), u8_at(bytes, SIZE + 12), bytes.get(SIZE - 4..SIZE))
    else {
        return Err(Refusal::Broken);
    };
    super::check_size(width, height)?;
    let mut header = Header { width, height, interlaced: interlace != 0, orientation: Orientation::UPRIGHT };
    let mut frames = 0;
    let mut at = SIZE - 8;
    while let (Some(length), Some(name)) = (be32(bytes, at), bytes.get(at + 4..at + 8)) {
        let body = at + 8;
        let end = body.saturating_add(wide(length));
        match name {
            b"IEND" => break,
            b"acTL" if be32(bytes, body).is_some_and(|frames| frames > 1) => {
                return Err(Refusal::Animated);
            }
            b"fcTL" => frames += 1,
            b"eXIf" => {
                header.orientation = Orientation::of(bytes.get(body..end).unwrap_or_default());
            }
            _ => {}
        }
        // After the body there are four bytes of checksum.
        at = end.saturating_add(4);
    }
    if frames > 1 { Err(Refusal::Animated) } else { Ok(header) }
}

fn refusal(error: &DecodingError) -> Refusal {
    match error {
        DecodingError::LimitsExceeded => Refusal::TooLarge,
        _ => Refusal::Broken,
    }
}
