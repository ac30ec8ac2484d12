//! Which cards are kept, and which of them go when there are too many.

use std::collections::{BTreeMap, HashMap};

/// How much is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Cards.
    pub(super) files: usize,
    /// Bytes of all of them.
    pub(super) bytes: u64,
}

/// The names of the cards that are kept, in the order in which they were last asked for.
#[derive(Debug)]
pub(super) struct Shelf {
    bounds: Bounds,
    by_name: HashMap<String, (u64, u64)>,
    by_use: BTreeMap<u64, String>,
    bytes: u64,
    /// The number of the next use.
    next: u64,
}

impl Shelf {
    pub(super) fn new(bounds: Bounds) -> Self {
        Self { bounds, by_name: HashMap::new(), by_use: BTreeMap::new(), bytes: 0, next: 0 }
    }

    /// Notes that a card of so many bytes is there and was just asked for. Answers with those that are to go for it.
    pub(super) fn put(&mut self, name: &str, size: u64) -> Vec<String> {
        self.forget(name);
        self.by_name.insert(name.to_owned(), (self.next, size));
        self.by_use.insert(self.next, name.to_owned());
        self.bytes = self.bytes.saturating_add(size);
        self.next += 1;
        let mut gone = Vec::new();
        while self.by_name.len() > self.bounds.files || self.bytes > self.bounds.bytes {
            let Some(oldest) = self.by_use.first_key_value().map(|(_, name)| name.clone()) else { break };
            self.forget(&oldest);
            gone.push(oldest);
        }
        gone
    }

    /// Notes that a card is not there any more.
    pub(super) fn forget(&mut self, name: &str) {
        if let Some((used, size)) = self.by_name.remove(name) {
            self.by_use.remove(&used);
            self.bytes = self.bytes.saturating_sub(size);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_longest_goes_first() {
        let mut shelf = Shelf::new(Bounds { files: 3, bytes: 100 });
        for name in ["a", "b", "c", "a"] {
            assert!(shelf.put(name, 10).is_empty());
        }
        assert_eq!(shelf.put("d", 10), ["b"]);
        // Several small ones go for a large one; one that is larger than all room does not stay either.
        assert_eq!(shelf.put("e", 85), ["c", "a"]);
        assert_eq!(shelf.put("f", 101), ["d", "e", "f"]);
        assert_eq!((shelf.bytes, shelf.by_name.len(), shelf.by_use.len()), (0, 0, 0));
        assert!(shelf.put("g", 10).is_empty());
        shelf.forget("g");
        shelf.forget("g");
        assert_eq!(shelf.bytes, 0);
    }
}
