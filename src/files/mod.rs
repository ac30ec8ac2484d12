//! Pictures as files: what somebody uploads made safe and small, and where it is kept. Which post or comment it belongs to is
//! known to the room above.

mod desk;
mod picture;
mod storing;

pub use desk::{Kept, Pictures};
pub use picture::{MAX_BYTES, MEDIA_TYPE, Refusal};
pub use storing::{Bytes, Name, Object, Size, Stored};
