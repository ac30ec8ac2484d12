mod relays;
mod stopping;

use super::*;
use crate::config::DatabaseUrl;
use crate::db::{self, Conn, Timestamp};
use crate::mail::{MailKind, MemoryOutbox, NewMail, Waiting, outbox};
use chrono::{DateTime, TimeDelta};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Mutex as StdMutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// A migrated database of its own, a clock that stands, and a folder that goes away with it.
struct Site {
    db: Db,
    clock: Clock,
    folder: PathBuf,
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Site {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("friday-delivery-{:016x}", getrandom::u64().unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = DatabaseUrl::Sqlite(folder.join("test.db").display().to_string());
        db::migrate(&url).unwrap();
        let clock = Clock::standing_at(DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        Self { db: Db::open(&url, 4).unwrap(), clock, folder }
    }

    fn courier(&self, transport: Transport) -> Courier {
        let sender = Sender {
            address: "Orange Friday <news@forum.example>".to_owned(),
            site_host: "forum.example:8080".to_owned(),
            site_name: "Orange Friday".to_owned(),
        };
        Courier::new(self.db.clone(), self.clock.clone(), transport, sender)
    }

    async fn write<T: Send + 'static>(&self, work: impl FnMut(&mut Conn) -> Result<T> + Send + 'static) -> T {
        self.db.write(work).await.unwrap()
    }

    async fn queue(&self, mails: std::ops::Range<usize>) {
        let now = Timestamp(self.clock.now());
        self.write(move |conn| {
            for number in mails.clone() {
                outbox::enqueue(conn, &mail(number, &format!("fan{number}@example.org")), now)?;
            }
            Ok(())
        })
        .await;
    }

    fn waiting(&self) -> Waiting {
        self.db.read_here(|conn| crate::mail::waiting(conn, Timestamp(self.clock.now()))).unwrap()
    }

    /// The mail's next time, its attempts, and what the last one said.
    fn row(&self, number: usize) -> (Timestamp, i64, Option<String>) {
        use crate::db::schema::outbox::dsl as row;
        use diesel::prelude::*;
        let key = format!("test/{number}");
        self.db
            .read_here(|conn| {
                let mail = row::outbox.filter(row::key.eq(key)).select((row::due_at, row::attempts, row::last_error));
                Ok(mail.first(conn)?)
            })
            .unwrap()
    }

    /// Until when nobody else may take the mail.
    fn lease_ends(&self, number: usize) -> Option<Timestamp> {
        use crate::db::schema::outbox::dsl as row;
        use diesel::prelude::*;
        let mail = row::outbox.filter(row::key.eq(format!("test/{number}"))).select(row::leased_until);
        self.db.read_here(|conn| Ok(mail.first(conn)?)).unwrap()
    }

    async fn free_at_once(&self) -> usize {
        let now = Timestamp(self.clock.now());
        self.write(move |conn| outbox::claim(conn, "a look", now, now, 1_000)).await.len()
    }
}

fn mail(number: usize, address: &str) -> NewMail {
    NewMail {
        key: format!("test/{number}").into(),
        user_id: None,
        kind: MailKind::Digest,
        to_address: address.to_owned(),
        to_name: "A fan".to_owned(),
        subject: format!("Your week {number}"),
        text: "You shaped it.".to_owned(),
        html: "<p>You shaped it.</p>".to_owned(),
        unsubscribe_url: Some("https://forum.example/unsubscribe/abc".to_owned()),
        lines: Vec::new(),
    }
}

fn delivered(sent: usize, retried: usize, failed: usize, given_back: usize) -> Delivered {
    Delivered { sent, retried, failed, given_back }
}

fn memory() -> (Transport, MemoryOutbox) {
    let sent = MemoryOutbox::default();
    (Transport::Memory(sent.clone()), sent)
}

/// A port nobody listens at.
fn nobody() -> Transport {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    smtp(port)
}

fn smtp(port: u16) -> Transport {
    let brief = Duration::from_secs(30);
    Transport::parse(&format!("smtp://127.0.0.1:{port}")).unwrap().with_timeouts(crate::mail::Timeouts {
        connect: brief,
        command: brief,
        after_dot: brief,
    })
}

/// What a relay answers to a line, the final dot among them; nothing: it hangs up.
type Manners = fn(&str) -> &'static str;

/// A relay with these manners; gives its port and, one after the other, the recipients it has taken mail for.
fn relay(manners: Manners) -> (Transport, Arc<StdMutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = Arc::new(StdMutex::new(Vec::new()));
    let seen = Arc::clone(&taken);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let seen = Arc::clone(&seen);
            std::thread::spawn(move || converse(&stream, manners, &seen));
        }
    });
    (smtp(port), taken)
}

fn converse(stream: &TcpStream, manners: Manners, taken: &StdMutex<Vec<String>>) {
    let (mut recipient, mut in_data, mut out) = (String::new(), false, stream);
    let _ = out.write_all(b"220 relay\r\n");
    for line in BufReader::new(stream).lines().map_while(std::result::Result::ok) {
        if in_data && line != "." {
            continue;
        }
        let topic = if line == "." { format!(". {recipient}") } else { line };
        let answer = manners(&topic);
        if answer.is_empty() {
            return;
        }
        if topic.starts_with("RCPT") {
            recipient.clone_from(&topic);
        }
        if topic.starts_with('.') && answer.starts_with('2') {
            taken.lock().unwrap().push(recipient.clone());
        }
        in_data = answer.starts_with('3');
        let _ = out.write_all(format!("{answer}\r\n").as_bytes());
    }
}

/// Longer than anything takes unless it hangs: no outcome depends on it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Waits for what happens on another thread.
async fn until(what: &str, done: impl Fn() -> bool) {
    let waiting = async {
        while !done() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(PATIENCE, waiting).await.unwrap_or_else(|_| panic!("waited in vain until {what}"));
}

/// Where a relay holds mail until the test lets it go on.
struct Gate {
    held: AtomicUsize,
    open: AtomicBool,
}

impl Gate {
    const fn closed() -> Self {
        Self { held: AtomicUsize::new(0), open: AtomicBool::new(false) }
    }

    fn pass(&self) {
        self.held.fetch_add(1, Ordering::SeqCst);
        let begun = std::time::Instant::now();
        while !self.open.load(Ordering::SeqCst) && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn open(&self) {
        self.open.store(true, Ordering::SeqCst);
    }

    async fn holds(&self, mails: usize) {
        until("the relay has so much mail", || self.held.load(Ordering::SeqCst) >= mails).await;
    }
}

/// Takes everything.
fn kindly(line: &str) -> &'static str {
    if line == "DATA" { "354 go on" } else { "250 fine" }
}

#[tokio::test]
async fn every_due_mail_is_sent_once_with_the_bytes_of_its_birth() {
    let site = Site::new();
    site.queue(0..200).await;
    let (transport, sent) = memory();
    let courier = site.courier(transport);
    site.clock.advance(TimeDelta::hours(5));
    assert_eq!(courier.deliver_due().await.unwrap(), delivered(200, 0, 0, 0));
    assert_eq!(courier.deliver_due().await.unwrap(), Delivered::default());
    let mut ids: Vec<String> = sent.mails().into_iter().map(|mail| mail.message_id).collect();
    assert!(ids.iter().all(|id| id.starts_with("digest.") && id.ends_with("@forum.example")), "{ids:?}");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 200);
    let text = String::from_utf8(sent.mails()[0].bytes.clone()).unwrap();
    assert!(text.contains("Date: Fri, 15 Jan 2027 08:00:00 +0000"), "{text}");
    assert!(text.contains("Precedence: bulk") && text.contains("List-Unsubscribe: <https://forum.example/"), "{text}");
    assert_eq!((site.waiting().pending, site.waiting().failed), (0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn couriers_over_one_database_share_the_work() {
    let site = Site::new();
    site.queue(0..500).await;
    let (transport, sent) = memory();
    let (one, two) = (site.courier(transport.clone()), site.courier(transport));
    let (one, two) = tokio::join!(one.deliver_due(), two.deliver_due());
    assert_eq!(one.unwrap().sent + two.unwrap().sent, 500);
    let mut ids: Vec<String> = sent.mails().into_iter().map(|mail| mail.message_id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), sent.mails().len()), (500, 500));
}

#[tokio::test]
async fn a_sender_that_is_no_address_costs_nobody_a_mail() {
    let site = Site::new();
    site.queue(0..3).await;
    let sender = Sender { address: "nobody".into(), site_host: "forum.example".into(), site_name: "Friday".into() };
    let courier = Courier::new(site.db.clone(), site.clock.clone(), memory().0, sender);
    assert_eq!(courier.deliver_due().await.unwrap(), Delivered::default());
    assert_eq!(site.waiting().pending, 3);
}

#[tokio::test]
async fn one_mail_can_be_sent_past_the_outbox() {
    let site = Site::new();
    let (transport, sent) = memory();
    let test = |to: &str| Mail {
        message_id: "test.1@forum.example".to_owned(),
        to: to.to_owned(),
        to_name: None,
        subject: "A test".to_owned(),
        text: "It works.".to_owned(),
        html: "<p>It works.</p>".to_owned(),
        unsubscribe_url: None,
        bulk: false,
    };
    site.courier(transport).send_one(test("ada@example.org")).await.unwrap();
    assert_eq!(sent.mails()[0].to, ["ada@example.org"]);
    let error = site.courier(memory().0).send_one(test("ada")).await.unwrap_err();
    assert_eq!(error.to_string(), "the recipient is not a mail address");
    assert!(matches!(
        site.courier(nobody()).send_one(test("ada@example.org")).await,
        Err(SendError::Connection { .. })
    ));
}
