//! The weekly release: its clock, the pages on which staff compose it, and what readers and feed readers get.

mod approving;
mod beside;
mod by_hand;
mod calendar;
mod carrying;
mod checking;
mod clock;
mod composer;
mod counter;
mod crediting;
mod feed;
mod formats;
mod grouping;
mod hidden;
mod mails;
mod moved;
mod names;
mod origins;
mod pages;
pub mod read_back;
mod recalled;
mod texts;
mod together;
mod trains;
mod translating;
mod xml;
mod zones;
