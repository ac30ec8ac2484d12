//! The harness: an application on a port of its own with a database of its own, people who use it through real HTTP
//! and the forms they find, a clock that is moved by hand, and a mailbox.

pub mod browser;
pub mod database;
pub mod people;
pub mod process;
pub mod site;
pub mod smtp_sink;
pub mod tables;
pub mod test_app;
pub mod upload;

pub use browser::{Browser, Page};
pub use database::{Engine, engines};
pub use test_app::{Setup, TestApp, on_each_engine};
