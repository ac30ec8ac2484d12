//! Orange Friday.

pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod i18n;
pub mod mail;
pub mod markdown;
pub mod schedule;
pub mod web;
