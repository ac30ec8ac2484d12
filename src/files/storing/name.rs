//! What stored files are called: drawn by us, never taken from a stranger's file.

use data_encoding::BASE32_NOPAD;
use std::fmt;

/// How many bytes are drawn: nobody guesses one, and none is drawn twice.
const BYTES: usize = 16;
/// How many characters a name has: five bits in each.
const LENGTH: usize = (BYTES * 8).div_ceil(5);

/// What a picture is called in the store and in its address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// A new name; fails if the system has no randomness.
    pub fn draw() -> Result<Self, getrandom::Error> {
        let mut drawn = [0; BYTES];
        getrandom::fill(&mut drawn)?;
        Ok(Self(BASE32_NOPAD.encode(&drawn).to_ascii_lowercase()))
    }

    /// A name that was written down before; nothing else is one.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != LENGTH || text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        // Bits that are left over must be 0: each name is written in one way only.
        BASE32_NOPAD.decode(text.to_ascii_uppercase().as_bytes()).ok()?;
        Some(Self(text.to_owned()))
    }

    /// As it is written: 26 lower-case letters and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder it is in: a thousand of them, so that none becomes too large to list.
    pub fn folder(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which of a picture's two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// The one that is shown by itself.
    Full,
    /// The one for lists.
    Small,
}

impl Size {
    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Small => "small",
        }
    }
}

/// One stored file, such as `ab/abcdefghijklmnopqrstuvwxy4-full.webp`. They are ordered as these paths are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Object {
    /// The picture.
    pub name: Name,
    /// Which of its files.
    pub size: Size,
}

impl Object {
    /// The files of a picture.
    pub fn both(name: &Name) -> [Self; 2] {
        [Size::Full, Size::Small].map(|size| Self { name: name.clone(), size })
    }

    /// The file at this path; nothing that we did not write is one.
    pub fn parse(path: &str) -> Option<Self> {
        let (folder, file) = path.split_once('/')?;
        let (name, word) = file.strip_suffix(".webp")?.split_once('-')?;
        let name = Name::parse(name).filter(|name| name.folder() == folder)?;
        let size = [Size::Full, Size::Small].into_iter().find(|size| size.word() == word)?;
        Some(Self { name, size })
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}-{}.webp", self.name.folder(), self.name, self.size.word())
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, Object, Size};

    #[test]
    fn a_drawn_name_is_read_again_and_never_the_same() {
        let (one, other) = (Name::draw().unwrap(), Name::draw().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.as_str().len(), 26);
        assert_eq!(Name::parse(one.as_str()), Some(one));
    }

    #[test]
    fn nothing_else_is_a_name() {
        assert!(Name::parse("abcdefghijklmnopqrstuvwxya").is_some());
        for wrong in [
            "",
            "..",
            "../../../../etc/passwd/////",
            "abcdefghijklmnopqrstuvwxy",
            "abcdefghijklmnopqrstuvwxyaa",
            "ABCDEFGHIJKLMNOPQRSTUVWXYA",
            "abcdefghijklmnopqrstuvwxyb",
            "abcdefghijklmnopqrstuvwxy1",
            "abcdefghijklm/opqrstuvwxya",
            "abcdefghijklm\0opqrstuvwxya",
            "abcdefghijklm.opqrstuvwxya",
            "abcdefghijklmnopqrstuvwxy=",
            "abcdefghijklmnopqrstuvwxé",
            "ａbcdefghijklmnopqrstuvwx",
        ] {
            assert_eq!(Name::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_path_is_read_as_it_is_written() {
        let object = Object { name: Name::draw().unwrap(), size: Size::Small };
        assert_eq!(Object::parse(&object.to_string()), Some(object));
        let name = "abcdefghijklmnopqrstuvwxya";
        for wrong in [
            format!("{name}-full.webp"),
            format!("xx/{name}-full.webp"),
            format!("ab/{name}-full.png"),
            format!("ab/{name}-large.webp"),
            format!("ab/../{name}-full.webp"),
            format!("ab/{name}-full.webp#1"),
        ] {
            assert_eq!(Object::parse(&wrong), None, "{wrong}");
        }
    }
}
