//! Work whose types are forgotten while it waits in queues and goes to other threads and back. Made for each of five hundred
//! closures anew, that way was a quarter of the program: of its file, of the memory that takes, and of the time to build it.

use super::connection::Conn;
use crate::error::{Error, Result};
use std::any::Any;

/// What came of some work, of a type that only whoever asked for it knows.
pub(super) type Sealed = Box<dyn Any + Send>;
/// Something that is read.
pub(super) type Read = Box<dyn FnOnce(&mut Conn) -> Result<Sealed> + Send>;
/// Something that is written, and perhaps tried again.
pub(super) type Write = Box<dyn FnMut(&mut Conn) -> Result<Sealed> + Send>;

/// A read that forgets its type.
pub(super) fn read<T: Send + 'static>(work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static) -> Read {
    Box::new(move |conn| Ok(Box::new(work(conn)?)))
}

/// A write that forgets its type.
pub(super) fn write<T: Send + 'static>(mut work: impl FnMut(&mut Conn) -> Result<T> + Send + 'static) -> Write {
    Box::new(move |conn| Ok(Box::new(work(conn)?)))
}

/// What came of it, for whoever asked.
pub(super) fn opened<T: 'static>(outcome: Result<Sealed>) -> Result<T> {
    outcome?
        .downcast()
        .map(|value| *value)
        .map_err(|_| Error::broken("an answer is of another type than what was asked"))
}
