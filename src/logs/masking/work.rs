//! How many signs are read. Tests hold it against how many there are: no text takes more work than a longer one.

#[cfg(test)]
thread_local! {
    static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Notes that so many signs are read.
#[cfg(test)]
pub(super) fn note(signs: usize) {
    READ.with(|read| read.set(read.get() + signs));
}

/// Outside tests nobody counts.
#[cfg(not(test))]
pub(super) const fn note(_signs: usize) {}

/// How many signs this thread reads while it does something.
#[cfg(test)]
pub(super) fn of<T>(act: impl FnOnce() -> T) -> usize {
    let before = READ.get();
    act();
    READ.get() - before
}
