//! What can be set, for the reader of settings and for the command line's help.

/// Every key: environment variable, default, and what it is for (the command line's help).
pub const KEYS: &[Key] = &[
    Key {
        name: "FRIDAY_DATABASE_URL",
        flag: "database-url",
        default: "sqlite:friday.db",
        help: "sqlite:FILE or postgres://user@host/name",
    },
    Key {
        name: "FRIDAY_DATABASE_READERS",
        flag: "database-readers",
        default: "",
        help: "connections that read; one for each core on SQLite and 8 on PostgreSQL unless it is set",
    },
    Key {
        name: "FRIDAY_DATABASE_WRITERS",
        flag: "database-writers",
        default: "8",
        help: "connections that write, on PostgreSQL",
    },
    Key {
        name: "FRIDAY_DATABASE_READ_URL",
        flag: "database-read-url",
        default: "",
        help: "a replica of the PostgreSQL database, for the pages of those who are not signed in",
    },
    Key {
        name: "FRIDAY_SERVERS",
        flag: "servers",
        default: "1",
        help: "processes that serve this site together; each takes its share of what people may do",
    },
    Key {
        name: "FRIDAY_DRAIN",
        flag: "drain",
        default: "0",
        help: "seconds for which it goes on serving after SIGTERM while /readyz sends others away",
    },
    Key { name: "FRIDAY_LISTEN", flag: "listen", default: "127.0.0.1:8080", help: "address and port to listen on" },
    Key {
        name: "FRIDAY_BASE_URL",
        flag: "base-url",
        default: "",
        help: "the address people use; default http://LISTEN",
    },
    Key {
        name: "FRIDAY_PICTURES",
        flag: "pictures",
        default: "file:pictures",
        help: "where pictures are kept: file:DIR, or s3://BUCKET/PREFIX?endpoint=URL&region=NAME",
    },
    Key {
        name: "FRIDAY_CARDS",
        flag: "cards",
        default: "file:cards",
        help: "where drawn share cards are kept: file:DIR; what is lost is drawn again",
    },
    Key {
        name: "FRIDAY_FONTS",
        flag: "fonts",
        default: "/usr/share/fonts:/usr/local/share/fonts",
        help: "folders in which the fonts of share cards are looked for at the start",
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
        name: "FRIDAY_MAIL_CONNECTIONS",
        flag: "mail-connections",
        default: "4",
        help: "connections to the relay at once",
    },
    Key {
        name: "FRIDAY_MAIL_PER_CONNECTION",
        flag: "mail-per-connection",
        default: "100",
        help: "mails over one connection before a new one is opened",
    },
    Key {
        name: "FRIDAY_MAIL_PER_MINUTE",
        flag: "mail-per-minute",
        default: "",
        help: "mails that begin within a minute at most; as many as go when it is not set",
    },
    Key {
        name: "FRIDAY_MAIL_HOLD",
        flag: "mail-hold",
        default: "10",
        help: "minutes after a publication in which staff can stop its mails; 0 for none",
    },
    Key {
        name: "FRIDAY_TIMEZONE",
        flag: "timezone",
        default: "UTC",
        help: "the site's time zone, such as Europe/Berlin",
    },
    Key { name: "FRIDAY_PUBLISH", flag: "publish", default: "Fri 17:00", help: "when an approved release goes out" },
    Key { name: "FRIDAY_CUTOFF", flag: "cutoff", default: "Thu 18:00", help: "when a release freezes" },
    Key {
        name: "FRIDAY_REPORT_CLOSE",
        flag: "report-close",
        default: "Tue 18:00",
        help: "until when fans report on a release, at least a day after it",
    },
    Key {
        name: "FRIDAY_PREVIEW",
        flag: "preview",
        default: "Wed 12:00",
        help: "when it is shown what the coming release will have; empty for no preview",
    },
    Key { name: "FRIDAY_SITE_NAME", flag: "site-name", default: "Orange Friday", help: "the site's name" },
    Key {
        name: "FRIDAY_PRESS_CONTACT",
        flag: "press-contact",
        default: "",
        help: "an address of a mailbox or of the web for those who write about the site; empty for none",
    },
    Key {
        name: "FRIDAY_PRESS_LICENCE",
        flag: "press-licence",
        default: "",
        help: "under which terms pictures and words of the site may be used, such as CC BY 4.0; empty to say nothing",
    },
    Key {
        name: "FRIDAY_FIRST_POSTS",
        flag: "first-posts",
        default: "published",
        help: "what newcomers write: published at once, or held until staff have looked",
    },
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
