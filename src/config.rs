//! Configuration: flags, each with an environment variable of the same name; checked as a whole before anything starts.

mod cards;
mod connections;
mod database_url;
mod keys;
mod limits;
mod mail_pace;
mod press;
mod reader;

pub use cards::Cards;
pub use connections::Connections;
pub use database_url::DatabaseUrl;
pub use keys::{KEYS, Key};
pub use limits::Limits;
pub use mail_pace::MailPace;
pub use press::Press;

use crate::i18n::Language;
use crate::schedule::{Moment, Schedule};
use ipnet::IpNet;
use reader::{Reader, none_or_within, parse_networks, within};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Pretty,
    /// One JSON object a line.
    Json,
}

impl LogFormat {
    fn parse(text: &str) -> Result<Self, String> {
        match text {
            "pretty" => Ok(Self::Pretty),
            "json" => Ok(Self::Json),
            _ => Err("must be pretty or json".to_owned()),
        }
    }
}

/// What becomes of what somebody writes of whom nobody has read anything yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstPosts {
    /// Everybody reads it at once.
    Published,
    /// It waits until staff have looked.
    Held,
}

impl FirstPosts {
    fn parse(text: &str) -> Result<Self, String> {
        match text {
            "published" => Ok(Self::Published),
            "held" => Ok(Self::Held),
            _ => Err("must be published or held".to_owned()),
        }
    }
}

/// Everything that was configured, checked.
#[derive(Clone)]
pub struct Config {
    /// Where the data is.
    pub database: DatabaseUrl,
    /// How it is reached.
    pub connections: Connections,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address people use, without a slash at the end. Every link in a mail starts with it.
    pub base_url: String,
    /// The mail transport's URL; may hold a password.
    pub mail: String,
    /// The sender, `Name <address>`.
    pub mail_from: String,
    /// Where pictures are kept: `file:DIR` or `s3://BUCKET/PREFIX?endpoint=URL&region=NAME`.
    pub pictures: String,
    /// Where share cards are kept, and the fonts they are written in.
    pub cards: Cards,
    /// How fast mail goes out.
    pub mail_pace: MailPace,
    /// How long after a publication its mails wait, so that staff can stop them.
    pub mail_hold: Duration,
    /// The weekly clock.
    pub schedule: Schedule,
    /// Until when fans report on a release, where the site is.
    pub report_close: Moment,
    /// When a preview of the coming release is taken, where the site is; never without.
    pub preview: Option<Moment>,
    /// The site's name.
    pub site_name: String,
    /// What those are told who write about the site.
    pub press: Press,
    /// Default language.
    pub language: Language,
    /// Peers whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// How the log is written.
    pub log: LogFormat,
    /// How often people may do things.
    pub limits: Limits,
    /// What becomes of what newcomers write.
    pub first_posts: FirstPosts,
    /// How long it goes on serving once it is to end, so that a balancer sees it and sends nobody any more.
    pub drain: Duration,
}

impl Config {
    /// Reads flags first, then the environment, then the defaults. `check` judges what other rooms understand (the mail
    /// transport and sender). All faults are returned at once, each a plain sentence.
    pub fn load(
        flags: &[(&'static str, String)],
        environment: impl Iterator<Item = (String, String)>,
        check: impl Fn(&'static str, &str) -> Result<(), String>,
    ) -> Result<Self, Vec<String>> {
        let mut reader = Reader::new(flags, environment);
        let listen = reader.read("FRIDAY_LISTEN", |text| {
            text.parse::<SocketAddr>().map_err(|_| "must be an address and a port, as in 127.0.0.1:8080".to_owned())
        });
        let schedule = reader.schedule();
        let preview = reader.read("FRIDAY_PREVIEW", reader::preview);
        let report_close = reader.read("FRIDAY_REPORT_CLOSE", reader::moment);
        let base_url = reader.base_url(listen);
        let mail_from = reader.mail_from(base_url.as_deref(), &check);
        let mail = reader.read("FRIDAY_MAIL", |text| check("FRIDAY_MAIL", text).map(|()| text.to_owned()));
        let pictures = reader.read("FRIDAY_PICTURES", pictures);
        let cards = Cards::read(&mut reader);
        let mail_pace = MailPace::read(&mut reader);
        let mail_hold = reader.read("FRIDAY_MAIL_HOLD", mail_pace::hold);
        let database = reader.read("FRIDAY_DATABASE_URL", DatabaseUrl::parse);
        let connections = Connections::read(&mut reader, database.as_ref());
        let servers = reader.read("FRIDAY_SERVERS", |text| {
            within(text, 100).map(|servers| NonZeroU32::new(servers).unwrap_or(NonZeroU32::MIN))
        });
        let drain = reader.read("FRIDAY_DRAIN", drain);
        let site_name = reader.read("FRIDAY_SITE_NAME", site_name);
        let press = Press::read(&mut reader);
        let language = reader.read("FRIDAY_LANGUAGE", |text| {
            text.parse::<Language>().map_err(|_| "is not a language this program has".to_owned())
        });
        let first_posts = reader.read("FRIDAY_FIRST_POSTS", FirstPosts::parse);
        let trusted_proxies = reader.read("FRIDAY_TRUSTED_PROXIES", parse_networks);
        let log = reader.read("FRIDAY_LOG", LogFormat::parse);
        let all = || {
            Some(Self {
                database: database?,
                connections: connections?,
                listen: listen?,
                base_url: base_url?,
                mail: mail?,
                pictures: pictures?,
                cards: cards?,
                mail_from: mail_from?,
                mail_pace: mail_pace?,
                mail_hold: mail_hold?,
                schedule: schedule?,
                report_close: report_close?,
                preview: preview?,
                site_name: site_name?,
                press: press?,
                language: language?,
                first_posts: first_posts?,
                trusted_proxies: trusted_proxies?,
                log: log?,
                limits: Limits { servers: servers?, ..Limits::default() },
                drain: drain?,
            })
        };
        match all() {
            Some(config) if reader.faults.is_empty() => Ok(config),
            _ => Err(reader.faults),
        }
    }

    /// Whether people reach the site over TLS: cookies are then `Secure`.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Whether others than the people at this machine are to use it: by its scheme, or by a host that is not this machine.
    pub fn is_public(&self) -> bool {
        let near = match url::Url::parse(&self.base_url).ok().as_ref().and_then(url::Url::host) {
            Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
            Some(url::Host::Ipv6(ip)) => ip.to_canonical().is_loopback(),
            None => false,
        };
        self.is_https() || !near
    }

    /// The host in the base URL, for Message-IDs and List-Id.
    pub fn host(&self) -> String {
        url::Url::parse(&self.base_url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned))
            .unwrap_or_else(|| "localhost".to_owned())
    }
}

/// The process's environment; the only reading of it.
#[expect(clippy::disallowed_methods, reason = "the one reader of the environment")]
pub fn environment() -> impl Iterator<Item = (String, String)> {
    // Other programs' variables may hold anything.
    std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

/// Where pictures are kept.
fn pictures(text: &str) -> Result<String, String> {
    match text.split_once(':') {
        Some(("file" | "s3", place)) if !place.is_empty() => Ok(text.to_owned()),
        _ => Err("must be file:DIR or s3://BUCKET".to_owned()),
    }
}

/// How long a server that ends still takes requests, from seconds.
fn drain(text: &str) -> Result<Duration, String> {
    none_or_within(text, 60).map(|seconds| Duration::from_secs(seconds.into()))
}

/// What the site is called.
fn site_name(text: &str) -> Result<String, String> {
    match text.chars().count() {
        1..=60 if !text.chars().any(char::is_control) => Ok(text.to_owned()),
        _ => Err("must be 1 to 60 characters".to_owned()),
    }
}

#[cfg(test)]
mod tests;
