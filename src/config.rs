//! Configuration: flags, each with an environment variable of the same name; checked as a whole before anything starts.

mod database_url;
mod reader;

pub use database_url::DatabaseUrl;

use crate::i18n::Language;
use crate::schedule::Schedule;
use ipnet::IpNet;
use reader::{Reader, parse_networks};
use std::net::SocketAddr;
use std::time::Duration;

/// Every key: environment variable, default, and what it is for (the command line's help).
pub const KEYS: &[Key] = &[
    Key {
        name: "FRIDAY_DATABASE_URL",
        flag: "database-url",
        default: "sqlite:friday.db",
        help: "sqlite:FILE or postgres://user@host/name",
    },
    Key { name: "FRIDAY_LISTEN", flag: "listen", default: "127.0.0.1:8080", help: "address and port to listen on" },
    Key {
        name: "FRIDAY_BASE_URL",
        flag: "base-url",
        default: "",
        help: "the address people use; default http://LISTEN",
    },
    Key {
        name: "FRIDAY_MAIL",
        flag: "mail",
        default: "file:mail",
        help: "file:DIR, smtp://user:pass@host:port, smtp+starttls://… or smtps://…",
    },
    Key {
        name: "FRIDAY_MAIL_FROM",
        flag: "mail-from",
        default: "",
        help: "sender, as in: Orange Friday <friday@example.org>",
    },
    Key {
        name: "FRIDAY_TIMEZONE",
        flag: "timezone",
        default: "UTC",
        help: "the site's time zone, such as Europe/Berlin",
    },
    Key { name: "FRIDAY_PUBLISH", flag: "publish", default: "Fri 17:00", help: "when an approved release goes out" },
    Key { name: "FRIDAY_CUTOFF", flag: "cutoff", default: "Thu 18:00", help: "when a release freezes" },
    Key { name: "FRIDAY_SITE_NAME", flag: "site-name", default: "Orange Friday", help: "the site's name" },
    Key { name: "FRIDAY_LANGUAGE", flag: "language", default: "en", help: "default language" },
    Key {
        name: "FRIDAY_TRUSTED_PROXIES",
        flag: "trusted-proxies",
        default: "",
        help: "addresses or networks whose X-Forwarded-For is believed",
    },
    Key { name: "FRIDAY_LOG", flag: "log", default: "pretty", help: "pretty or json" },
];

/// One setting.
pub struct Key {
    /// The environment variable.
    pub name: &'static str,
    /// The flag, without its dashes.
    pub flag: &'static str,
    /// What holds when it is not set.
    pub default: &'static str,
    /// One line of help.
    pub help: &'static str,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Pretty,
    /// One JSON object a line.
    Json,
}

/// Everything that was configured, checked.
#[derive(Clone)]
pub struct Config {
    /// Where the data is.
    pub database: DatabaseUrl,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address people use, without a slash at the end. Every link in a mail starts with it.
    pub base_url: String,
    /// The mail transport's URL; may hold a password.
    pub mail: String,
    /// The sender, `Name <address>`.
    pub mail_from: String,
    /// The weekly clock.
    pub schedule: Schedule,
    /// The site's name.
    pub site_name: String,
    /// Default language.
    pub language: Language,
    /// Peers whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// How the log is written.
    pub log: LogFormat,
    /// How often people may do things.
    pub limits: Limits,
}

/// What others may cause: rates are per minute and key, and a whole minute's worth may come at once.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Sign-in, sign-up and password attempts from one masked address.
    pub sign_in_per_address: u32,
    /// Sign-in attempts at one account.
    pub sign_in_per_account: u32,
    /// Posts of one member.
    pub posts: u32,
    /// Comments of one member.
    pub comments: u32,
    /// Votes and follows of one member.
    pub votes: u32,
    /// How long a form may take to arrive. The largest of a fan does in this time at 70 kbit/s.
    pub body: Duration,
    /// Requests of one network that are answered at the same time.
    pub at_once: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in_per_address: 20,
            sign_in_per_account: 10,
            posts: 5,
            comments: 10,
            votes: 60,
            body: Duration::from_secs(30),
            at_once: 256,
        }
    }
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
        let base_url = reader.base_url(listen);
        let mail_from = reader.mail_from(base_url.as_deref(), &check);
        let mail = reader.read("FRIDAY_MAIL", |text| check("FRIDAY_MAIL", text).map(|()| text.to_owned()));
        let database = reader.read("FRIDAY_DATABASE_URL", DatabaseUrl::parse);
        let site_name = reader.read("FRIDAY_SITE_NAME", |text| match text.chars().count() {
            1..=60 if !text.chars().any(char::is_control) => Ok(text.to_owned()),
            _ => Err("must be 1 to 60 characters".to_owned()),
        });
        let language = reader.read("FRIDAY_LANGUAGE", |text| {
            text.parse::<Language>().map_err(|_| "is not a language this program has".to_owned())
        });
        let trusted_proxies = reader.read("FRIDAY_TRUSTED_PROXIES", parse_networks);
        let log = reader.read("FRIDAY_LOG", |text| match text {
            "pretty" => Ok(LogFormat::Pretty),
            "json" => Ok(LogFormat::Json),
            _ => Err("must be pretty or json".to_owned()),
        });
        let all = || {
            Some(Self {
                database: database?,
                listen: listen?,
                base_url: base_url?,
                mail: mail?,
                mail_from: mail_from?,
                schedule: schedule?,
                site_name: site_name?,
                language: language?,
                trusted_proxies: trusted_proxies?,
                log: log?,
                limits: Limits::default(),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn load(environment: &[(&str, &str)]) -> Result<Config, Vec<String>> {
        let environment = environment.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Config::load(&[], environment, |_, _| Ok(()))
    }

    #[test]
    fn every_fault_is_told_at_once_and_no_value_is_repeated() {
        let faults = load(&[
            ("FRIDAY_LISTEN", "here"),
            ("FRIDAY_TIMEZONE", "Mars/Olympus"),
            ("FRIDAY_PUBLISH", "someday"),
            ("FRIDAY_DATABASE_URL", "postgres://ada:secret@db.example.org/friday"),
            ("FRIDAY_COLOUR", "orange"),
        ])
        .err()
        .unwrap();
        assert_eq!(faults.len(), 5, "{faults:#?}");
        assert!(!faults.concat().contains("secret"));
    }

    #[test]
    fn the_defaults_stand_and_a_flag_beats_the_environment() {
        let config = load(&[("DATABASE_URL", "sqlite:other.db"), ("HOME", "/root")]).ok().unwrap();
        assert_eq!(config.database, DatabaseUrl::Sqlite("other.db".to_owned()));
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert_eq!(config.mail_from, "friday@localhost");
        let flags = [("FRIDAY_LISTEN", "0.0.0.0:80".to_owned())];
        let environment = [("FRIDAY_LISTEN".to_owned(), "127.0.0.1:1".to_owned())];
        let config = Config::load(&flags, environment.into_iter(), |_, _| Ok(())).ok().unwrap();
        assert_eq!(config.listen.port(), 80);
    }
    /// They would be one moment, and a release that freezes then has no time to be worded.
    #[test]
    fn the_cutoff_may_be_any_moment_but_that_of_the_publication() {
        for (cutoff, publish) in
            [("Fri 17:00", "Fri 17:00"), ("friday 17:00", "FRI 17:00"), ("Mon 00:00", "Monday 00:00")]
        {
            let faults = load(&[("FRIDAY_CUTOFF", cutoff), ("FRIDAY_PUBLISH", publish)]).err().unwrap();
            assert_eq!(faults.len(), 1, "{faults:#?}");
            assert!(faults[0].starts_with("FRIDAY_CUTOFF: "), "{faults:#?}");
        }
        // One of the two may be the default.
        assert!(load(&[("FRIDAY_CUTOFF", "Fri 17:00")]).is_err());
        assert!(load(&[("FRIDAY_PUBLISH", "Thu 18:00")]).is_err());
        // A minute before, a minute after (six days and some before), and the same hour on another day.
        for cutoff in ["Fri 16:59", "Fri 17:01", "Thu 17:00", "Sat 17:00"] {
            assert!(load(&[("FRIDAY_CUTOFF", cutoff)]).is_ok(), "{cutoff}");
        }
    }
}
