//! Pictures as files: what somebody uploads made safe and small, and where it is kept. Which post or comment it belongs to is
//! known to the room above.

mod along;
mod described;
mod desk;
mod fitting;
mod pending;
mod picture;
mod single;
mod storing;
mod taking;
mod words;

pub use along::{ALT_MAX, Along, Chosen, Waiting, waiting_at};
pub use desk::{Kept, Pictures};
pub use fitting::fitting;
pub use picture::MEDIA_TYPE;
pub use single::{OnePicture, WantedPicture, settle, take_one};
pub use storing::{Bytes, Name, Object, Size, Stored, is_there};
pub use taking::{MOST, Taken, UPLOADS, take};
pub use words::{CONFIRM_FIRST, GONE, TOO_MANY};
