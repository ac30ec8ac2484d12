//! Pixels as a PNG file that no site finds too large.

use super::model::SIZE;
use crate::error::{Error, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use std::collections::{BTreeMap, HashMap};

/// Beyond this many bytes a card gets a palette: it is to have at most 150 kB.
const LARGE: usize = 120_000;
/// Colours that a palette holds.
const COLOURS: usize = 256;
/// Bits of each part of a colour that are left out at most: two remain, which are 64 colours.
const MOST_BITS: u32 = 6;

/// A PNG of opaque pixels, given as four bytes each.
pub(super) fn png(pixels: &[u8]) -> Result<Vec<u8>> {
    let colours: Vec<[u8; 3]> = pixels.chunks_exact(4).filter_map(|pixel| pixel.first_chunk().copied()).collect();
    let file = packed(ColorType::Rgb, colours.as_flattened(), None)?;
    if file.len() <= LARGE {
        return Ok(file);
    }
    let (palette, places) = reduced(&colours);
    packed(ColorType::Indexed, &places, Some(palette))
}

fn packed(kind: ColorType, pixels: &[u8], palette: Option<Vec<u8>>) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, SIZE.0, SIZE.1);
    encoder.set_color(kind);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    if let Some(palette) = palette {
        encoder.set_palette(palette);
        // Places in a palette that are near to one another are no colours that are.
        encoder.set_filter(Filter::NoFilter);
    }
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(pixels));
    written.map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(file)
}

/// A palette, and the place in it of each pixel's colour. Colours are taken together by their first bits, of which as many
/// are looked at as leave few enough; the most frequent of them stands for all, so that areas keep theirs.
fn reduced(colours: &[[u8; 3]]) -> (Vec<u8>, Vec<u8>) {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for colour in colours {
        *counts.entry(*colour).or_default() += 1;
    }
    let mut bits = 0;
    let mut together = gathered(&counts, bits);
    while together.len() > COLOURS && bits < MOST_BITS {
        bits += 1;
        together = gathered(&counts, bits);
    }
    let palette = together.values().flat_map(|(colour, _)| *colour).collect();
    let places: HashMap<[u8; 3], u8> = together.into_keys().zip(0..=u8::MAX).collect();
    let place = |colour: &[u8; 3]| places.get(&first_bits(*colour, bits)).copied().unwrap_or_default();
    (palette, colours.iter().map(place).collect())
}

/// By their first bits, the most frequent colour and how often it comes.
fn gathered(counts: &HashMap<[u8; 3], usize>, bits: u32) -> BTreeMap<[u8; 3], ([u8; 3], usize)> {
    let mut together: BTreeMap<[u8; 3], ([u8; 3], usize)> = BTreeMap::new();
    for (colour, count) in counts {
        let most = together.entry(first_bits(*colour, bits)).or_insert((*colour, *count));
        // Of two that come as often the same one is taken each time: a card's bytes depend on its words alone.
        if (*count, *colour) > (most.1, most.0) {
            *most = (*colour, *count);
        }
    }
    together
}

fn first_bits(colour: [u8; 3], bits: u32) -> [u8; 3] {
    colour.map(|part| part & u8::MAX.checked_shl(bits).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> (png::ColorType, Vec<u8>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), SIZE);
        pixels.truncate(info.buffer_size());
        (reader.info().color_type, pixels)
    }

    fn pixels(colour: impl Fn(u32) -> [u8; 3]) -> Vec<u8> {
        (0..SIZE.0 * SIZE.1).flat_map(|at| [colour(at).as_slice(), &[255]].concat()).collect()
    }

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let stripes = pixels(|at| if at / 7 % 2 == 0 { [255, 250, 244] } else { [42, 26, 14] });
        let file = png(&stripes).unwrap();
        let (kind, read) = read(&file);
        assert_eq!(kind, png::ColorType::Rgb);
        assert!(read.chunks(3).zip(stripes.chunks(4)).all(|(one, other)| one == &other[..3]));
    }

    #[test]
    fn what_would_be_too_large_gets_a_palette_in_which_areas_keep_their_colour() {
        // Noise (what mixes the bits in MurmurHash3) over a third of a card, and one colour on the rest.
        let noise = |at: u32| {
            let mixed = at.wrapping_mul(0x9E37_79B9);
            let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x85EB_CA6B);
            mixed ^ (mixed >> 13)
        };
        let dust = pixels(|at| if at % 3 == 0 { [255, noise(at).to_be_bytes()[0], 0] } else { [255, 250, 244] });
        let file = png(&dust).unwrap();
        let (kind, _) = read(&file);
        assert_eq!(kind, png::ColorType::Indexed);
        let colours: Vec<[u8; 3]> = dust.chunks_exact(4).filter_map(|pixel| pixel.first_chunk().copied()).collect();
        let (palette, places) = reduced(&colours);
        assert!(palette.len() <= 3 * COLOURS && places.len() == colours.len());
        for (colour, place) in colours.iter().zip(&places) {
            let shown = &palette[usize::from(*place) * 3..][..3];
            assert!(colour.iter().zip(shown).all(|(one, other)| one.abs_diff(*other) < 1 << MOST_BITS));
            assert!(*colour != [255, 250, 244] || shown == [255, 250, 244]);
        }
    }
}
