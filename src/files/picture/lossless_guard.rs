//! How much memory the code tables of a losslessly packed WebP picture take.
//!
//! Such a picture may bring 65,536 groups of five tables, and a dozen bytes suffice for a table of 4 KiB: four megabytes
//! would make any decoder take more than a gigabyte. So what stands before the pixels is walked through here, as
//! `image-webp` 0.2 does it, and the tables are added up (RFC 9649, 3 to 6; the walk needs no colours, only lengths).

use super::READING_BYTES;
use super::bits::u8_at;

/// How many symbols the five tables have without a cache of colours: green with lengths, red, blue, alpha, distance.
const SYMBOLS: [usize; 5] = [256 + 24, 256, 256, 256, 40];
/// In which order the lengths of the code of lengths are written.
const ORDER: [usize; 19] = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
/// Longer codes than this do not fit into a table and get a tree besides.
const TABLE_BITS: usize = 10;
/// The most groups: their numbers have 16 bits.
const GROUPS: usize = 65_536;
/// What a group takes besides its tables, in bytes: five of `image-webp`'s trees, twice while their list grows, and what
/// allocating them takes.
const GROUP: u64 = 1_024;

/// The bytes that the tables of a picture of this size take at most; `packed` begins with the transforms. None if it makes
/// no sense.
pub fn cost(packed: &[u8], (width, height): (u32, u32)) -> Option<u64> {
    let mut bits = Bits { bytes: packed, at: 0 };
    let mut width = width;
    let mut seen = [false; 4];
    while bits.read(1)? == 1 {
        let kind = bits.read(2)?;
        // Each comes at most once.
        let seen = seen.get_mut(kind)?;
        if std::mem::replace(seen, true) {
            return None;
        }
        match kind {
            0 | 1 => blocks(&mut bits, width, height)?,
            3 => {
                let colours = bits.read(8)? + 1;
                image(&mut bits, colours)?;
                let shared = [16, 4, 2].into_iter().filter(|most| colours <= *most).count();
                width = width.div_ceil(1 << shared);
            }
            _ => {}
        }
    }
    let cache = cache(&mut bits)?;
    if bits.read(1)? == 0 {
        return group(&mut bits, cache);
    }
    blocks(&mut bits, width, height)?;
    // How many groups there are stands in the colours that were passed over. What follows the last one is no table, and
    // next to never looks like one.
    let mut cost = 0;
    for _ in 0..GROUPS {
        let Some(more) = group(&mut bits, cache) else { break };
        cost += more;
        if cost > READING_BYTES {
            break;
        }
    }
    Some(cost)
}

/// Passes over a picture of one pixel for each block.
fn blocks(bits: &mut Bits<'_>, width: u32, height: u32) -> Option<()> {
    let side = 1 << (bits.read(3)? + 2);
    let count = u64::from(width.div_ceil(side)) * u64::from(height.div_ceil(side));
    image(bits, usize::try_from(count).ok()?)
}

/// Passes over a picture without groups.
fn image(bits: &mut Bits<'_>, pixels: usize) -> Option<()> {
    let cache = cache(bits)?;
    let mut codes = Vec::with_capacity(SYMBOLS.len());
    for (index, symbols) in SYMBOLS.into_iter().enumerate() {
        codes.push(Code::read(bits, symbols + if index == 0 { cache } else { 0 })?);
    }
    let [green, red, blue, alpha, distance] = codes.as_slice() else {
        return None;
    };
    let mut passed = 0;
    while passed < pixels {
        passed += match green.symbol(bits)? {
            0..256 => {
                for code in [red, blue, alpha] {
                    code.symbol(bits)?;
                }
                1
            }
            length @ 256..280 => {
                let length = bits.number(length - 256)?;
                let far = distance.symbol(bits)?;
                bits.number(far)?;
                length
            }
            _ => 1,
        };
    }
    Some(())
}

/// How many colours are cached: that many more symbols.
fn cache(bits: &mut Bits<'_>) -> Option<usize> {
    if bits.read(1)? == 0 {
        return Some(0);
    }
    let size = bits.read(4)?;
    (1..=11).contains(&size).then(|| 1 << size)
}

/// Passes over the five tables of a group and tells what they take.
fn group(bits: &mut Bits<'_>, cache: usize) -> Option<u64> {
    let mut cost = GROUP;
    for (index, symbols) in SYMBOLS.into_iter().enumerate() {
        cost += Code::read(bits, symbols + if index == 0 { cache } else { 0 })?.cost();
    }
    Some(cost)
}

/// A prefix code: how many codes there are of each length, and the symbols in the order of their codes.
struct Code {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Code {
    fn read(bits: &mut Bits<'_>, symbols: usize) -> Option<Self> {
        if bits.read(1)? == 0 {
            let lengths = lengths(bits, symbols)?;
            return Self::of(&lengths);
        }
        let two = bits.read(1)? == 1;
        let size = if bits.read(1)? == 1 { 8 } else { 1 };
        let mut listed = vec![bits.read(size)?];
        if two {
            listed.push(bits.read(8)?);
        }
        let mut counts = [0; 16];
        *counts.get_mut(1)? = listed.len();
        listed.iter().all(|symbol| *symbol < symbols).then_some(Self { counts, symbols: listed })
    }

    /// From the length of each symbol's code, 0 for none; they must leave no code unused.
    fn of(lengths: &[usize]) -> Option<Self> {
        let mut counts = [0_usize; 16];
        let mut listed = Vec::new();
        let mut used = 0_usize;
        for length in 1..16 {
            let before = listed.len();
            listed.extend(lengths.iter().enumerate().filter(|(_, other)| **other == length).map(|(symbol, _)| symbol));
            *counts.get_mut(length)? = listed.len() - before;
            used += (listed.len() - before) << (15 - length);
        }
        (listed.len() == 1 || used == 1 << 15).then_some(Self { counts, symbols: listed })
    }

    /// The next symbol; the only one is not written at all.
    fn symbol(&self, bits: &mut Bits<'_>) -> Option<usize> {
        if let [only] = self.symbols.as_slice() {
            return Some(*only);
        }
        let (mut code, mut first, mut before) = (0, 0, 0);
        for count in self.counts.into_iter().skip(1) {
            code = code << 1 | bits.read(1)?;
            first <<= 1;
            if code < first + count {
                return self.symbols.get(before + code - first).copied();
            }
            first += count;
            before += count;
        }
        None
    }

    /// What `image-webp` keeps of it in bytes: a table of words, and two nodes of 16 bytes for each longer code.
    fn cost(&self) -> u64 {
        let longest = self.counts.into_iter().rposition(|count| count > 0).unwrap_or(0);
        let nodes: usize = self.counts.into_iter().skip(TABLE_BITS + 1).sum();
        (4_u64 << longest.min(TABLE_BITS)) + nodes as u64 * 2 * 16
    }
}

/// The lengths of a code, themselves packed.
fn lengths(bits: &mut Bits<'_>, symbols: usize) -> Option<Vec<usize>> {
    let mut packing = [0; 19];
    let count = bits.read(4)? + 4;
    for index in ORDER.into_iter().take(count) {
        *packing.get_mut(index)? = bits.read(3)?;
    }
    let packing = Code::of(&packing)?;
    let mut left = symbols;
    if bits.read(1)? == 1 {
        let size = bits.read(3)? * 2 + 2;
        left = bits.read(size)? + 2;
    }
    let mut lengths = Vec::with_capacity(symbols);
    let mut last = 8;
    while lengths.len() < symbols && left > 0 {
        left -= 1;
        let (length, times) = match packing.symbol(bits)? {
            16 => (last, bits.read(2)? + 3),
            17 => (0, bits.read(3)? + 3),
            18 => (0, bits.read(7)? + 11),
            length => (length, 1),
        };
        if length != 0 {
            last = length;
        }
        lengths.resize(lengths.len() + times, length);
    }
    (lengths.len() <= symbols).then_some(lengths)
}

/// Bits from the lowest one of each byte on.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    /// The next up to 25 bits as a number; none past the end.
    fn read(&mut self, count: usize) -> Option<usize> {
        let mut word = 0;
        for index in 0..4 {
            word |= usize::from(u8_at(self.bytes, self.at / 8 + index).unwrap_or(0)) << (8 * index);
        }
        let number = word >> (self.at % 8) & ((1 << count) - 1);
        self.at += count;
        (self.at <= self.bytes.len() * 8).then_some(number)
    }

    /// A length or distance: its symbol tells how many bits follow.
    fn number(&mut self, symbol: usize) -> Option<usize> {
        if symbol < 4 {
            return Some(symbol + 1);
        }
        let extra = (symbol - 2) / 2;
        let low = self.read(extra)?;
        Some(((2 + symbol % 2) << extra) + low + 1)
    }
}
