use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex as StdMutex, OnceLock};

use chrono::{DateTime, TimeDelta};

use super::*;
use crate::config::DatabaseUrl;
use crate::db::{self, Conn, Timestamp};
use crate::mail::{MailKind, MemoryOutbox, NewMail, Waiting, outbox};

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
async fn a_mail_refused_for_now_is_tried_for_three_days_and_then_given_up() {
    let site = Site::new();
    site.queue(0..1).await;
    let (transport, _) = relay(|line| if line.starts_with("RCPT") { "450 4.2.2 full" } else { kindly(line) });
    let courier = site.courier(transport);
    let begun = site.clock.now();
    for (attempt, minutes) in [1, 5, 15, 30, 60, 180, 360, 720, 1_440, 1_440].into_iter().enumerate() {
        assert_eq!(courier.deliver_due().await.unwrap(), delivered(0, 1, 0, 0), "attempt {attempt}");
        let (due, attempts, error) = site.row(0);
        assert_eq!(due, Timestamp(site.clock.now() + TimeDelta::minutes(minutes)));
        assert_eq!((usize::try_from(attempts).unwrap(), error.as_deref()), (attempt + 1, Some("450 4.2.2 full")));
        assert_eq!(courier.deliver_due().await.unwrap(), Delivered::default(), "not before its time");
        site.clock.advance(TimeDelta::minutes(minutes));
    }
    assert_eq!(courier.deliver_due().await.unwrap(), delivered(0, 0, 1, 0));
    assert!(site.clock.now() - begun > TimeDelta::days(2));
    assert_eq!((site.waiting().pending, site.waiting().failed), (0, 1));
}

#[tokio::test]
async fn one_recipient_unknown_and_one_mail_that_cannot_be_built_concern_nobody_else() {
    let site = Site::new();
    site.queue(0..5).await;
    let now = Timestamp(site.clock.now());
    site.write(move |conn| outbox::enqueue(conn, &mail(9, "no address"), now)).await;
    let (transport, taken) =
        relay(|line| if line.starts_with("RCPT TO:<fan3@") { "550 5.1.1 unknown" } else { kindly(line) });
    assert_eq!(site.courier(transport).deliver_due().await.unwrap(), delivered(4, 0, 2, 0));
    assert_eq!(taken.lock().unwrap().len(), 4);
    assert_eq!(site.row(3).2.as_deref(), Some("550 5.1.1 unknown"));
    assert_eq!(site.row(9).2.as_deref(), Some("the recipient is not a mail address"));
}

#[tokio::test]
async fn a_mail_at_which_the_relay_hangs_up_pays_itself_and_does_not_block_the_queue() {
    let site = Site::new();
    site.queue(0..20).await;
    let (transport, taken) = relay(|line| if line.starts_with(". RCPT TO:<fan0@") { "" } else { kindly(line) });
    let courier = site.courier(transport);
    assert_eq!(courier.deliver_due().await.unwrap(), delivered(19, 1, 0, 0));
    assert_eq!((taken.lock().unwrap().len(), site.row(0).1), (19, 1));
}

#[tokio::test]
async fn a_relay_that_hangs_up_at_every_mail_counts_as_away() {
    let site = Site::new();
    site.queue(0..100).await;
    let (transport, _) = relay(|line| if line.starts_with("MAIL") { "" } else { kindly(line) });
    let courier = site.courier(transport);
    let done = courier.deliver_due().await.unwrap();
    assert!(done.retried >= 3 && done.retried <= 3 + CONNECTIONS && done.given_back == 64 - done.retried, "{done:?}");
    assert_eq!(courier.deliver_due().await.unwrap(), Delivered::default());
}

#[tokio::test]
async fn a_relay_that_allows_two_connections_gets_two() {
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    static GATE: Gate = Gate::closed();
    let site = Site::new();
    site.queue(0..100).await;
    let (transport, taken) = relay(|line| {
        if line.starts_with("EHLO") && CALLS.fetch_add(1, Ordering::SeqCst) >= 2 {
            GATE.open();
            return "421 4.7.0 too many connections";
        }
        if line.starts_with('.') {
            GATE.pass();
        }
        kindly(line)
    });
    assert_eq!(site.courier(transport).deliver_due().await.unwrap(), delivered(100, 0, 0, 0));
    assert_eq!(taken.lock().unwrap().len(), 100);
}

#[tokio::test]
async fn a_relay_that_is_away_costs_no_attempt_and_is_left_alone() {
    let site = Site::new();
    site.queue(0..100).await;
    let courier = site.courier(nobody());
    let lines = Lines::default();
    let _guard = lines.listen();
    for rest in [5, 10, 20] {
        assert_eq!(courier.deliver_due().await.unwrap(), delivered(0, 0, 0, 64));
        assert_eq!(site.free_at_once().await, 100, "no lease is left behind");
        assert_eq!((site.row(0).1, site.row(0).2), (0, None));
        site.clock.advance(TimeDelta::seconds(rest - 1));
        assert_eq!(courier.deliver_due().await.unwrap(), Delivered::default());
        site.clock.advance(TimeDelta::seconds(1));
    }
    let log = lines.text();
    assert_eq!(log.matches("WARN").count(), 1, "{log}");
    assert_eq!(log.lines().filter(|line| line.contains("fan")).count(), 0, "{log}");
}

#[tokio::test]
async fn mail_goes_out_when_the_relay_is_back() {
    static DOWN: AtomicBool = AtomicBool::new(true);
    let site = Site::new();
    site.queue(0..10).await;
    let (transport, taken) = relay(|line| {
        let down = DOWN.load(Ordering::SeqCst);
        if down && line.starts_with("EHLO") { "421 4.3.2 closed for today" } else { kindly(line) }
    });
    let courier = site.courier(transport);
    let lines = Lines::default();
    let _guard = lines.listen();
    assert_eq!(courier.deliver_due().await.unwrap(), delivered(0, 0, 0, 10));
    DOWN.store(false, Ordering::SeqCst);
    site.clock.advance(TimeDelta::seconds(5));
    assert_eq!(courier.deliver_due().await.unwrap(), delivered(10, 0, 0, 0));
    assert_eq!(taken.lock().unwrap().len(), 10);
    let log = lines.text();
    assert_eq!(log.matches("WARN").count(), 2, "once for away and once for back: {log}");
}

#[tokio::test]
async fn a_connection_is_used_again_in_the_next_pass_and_replaced_when_it_is_gone() {
    static GREETINGS: AtomicUsize = AtomicUsize::new(0);
    let site = Site::new();
    let (transport, taken) = relay(|line| {
        if line.starts_with("EHLO") {
            GREETINGS.fetch_add(1, Ordering::SeqCst);
        }
        if line.starts_with("NOOP") { "" } else { kindly(line) }
    });
    let courier = site.courier(transport).with_connections(1);
    site.queue(0..1).await;
    courier.deliver_due().await.unwrap();
    site.queue(1..2).await;
    courier.deliver_due().await.unwrap();
    assert_eq!(GREETINGS.load(Ordering::SeqCst), 1);
    site.clock.advance(TimeDelta::seconds(2));
    site.queue(2..3).await;
    assert_eq!(courier.deliver_due().await.unwrap(), delivered(1, 0, 0, 0));
    assert_eq!((taken.lock().unwrap().len(), GREETINGS.load(Ordering::SeqCst)), (3, 2));
}

#[tokio::test]
async fn stop_lets_mail_in_the_air_land_and_gives_back_the_rest() {
    static GATE: Gate = Gate::closed();
    let site = Site::new();
    site.queue(0..100).await;
    let (transport, taken) = relay(|line| {
        if line.starts_with('.') {
            GATE.pass();
        }
        kindly(line)
    });
    let mut courier = site.courier(transport);
    courier.grace = PATIENCE;
    let courier = Arc::new(courier);
    let pass = tokio::spawn({
        let courier = Arc::clone(&courier);
        async move { courier.deliver_due().await }
    });
    GATE.holds(CONNECTIONS).await;
    courier.stop();
    GATE.open();
    assert_eq!(pass.await.unwrap().unwrap(), delivered(CONNECTIONS, 0, 0, 64 - CONNECTIONS));
    assert_eq!(taken.lock().unwrap().len(), CONNECTIONS);
    assert_eq!(site.free_at_once().await, 100 - CONNECTIONS);
    assert_eq!(courier.deliver_due().await.unwrap(), Delivered::default(), "stopped is stopped");
}

#[tokio::test]
async fn stop_does_not_wait_for_a_relay_that_says_nothing() {
    let site = Site::new();
    site.queue(0..10).await;
    let mute = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let courier = site.courier(smtp(mute.local_addr().unwrap().port()));
    let (done, _call) = tokio::join!(courier.deliver_due(), async {
        let call = tokio::time::timeout(PATIENCE, mute.accept()).await.unwrap().unwrap();
        courier.stop();
        call
    });
    assert_eq!(done.unwrap(), delivered(0, 0, 0, 10));
    assert_eq!((site.free_at_once().await, site.row(0).1), (10, 0));
}

#[tokio::test]
async fn stop_leaves_a_mail_without_an_answer_to_its_lease() {
    static GATE: Gate = Gate::closed();
    let site = Site::new();
    site.queue(0..1).await;
    let (transport, _) = relay(|line| {
        if line.starts_with('.') {
            GATE.pass();
        }
        kindly(line)
    });
    let mut courier = site.courier(transport);
    courier.grace = Duration::ZERO;
    let (done, ()) = tokio::join!(courier.deliver_due(), async {
        GATE.holds(1).await;
        courier.stop();
    });
    assert_eq!((done.unwrap(), site.free_at_once().await), (Delivered::default(), 0));
    site.clock.advance(TimeDelta::seconds(31));
    assert_eq!(site.free_at_once().await, 1, "the next worker repeats it");
    GATE.open();
}

#[tokio::test]
async fn a_mail_that_hangs_keeps_its_lease_and_lets_new_mail_pass() {
    static GATE: Gate = Gate::closed();
    let site = Site::new();
    site.queue(0..1).await;
    let (transport, taken) = relay(|line| {
        if line.starts_with(". RCPT TO:<fan0@") {
            GATE.pass();
        }
        kindly(line)
    });
    let mut courier = site.courier(transport).with_connections(2);
    courier.look_every = Duration::from_millis(10);
    let courier = Arc::new(courier);
    let pass = tokio::spawn({
        let courier = Arc::clone(&courier);
        async move { courier.deliver_due().await }
    });
    GATE.holds(1).await;
    site.queue(1..5).await;
    until("new mail has passed", || taken.lock().unwrap().len() == 4).await;
    let (elsewhere, sent) = memory();
    // By the clock of leases 40 s go by, in two steps with a renewal between them.
    for _ in 0..2 {
        site.clock.advance(TimeDelta::seconds(20));
        assert_eq!(site.courier(elsewhere.clone()).deliver_due().await.unwrap(), Delivered::default());
        let renewed = Timestamp(site.clock.now()).plus(TimeDelta::seconds(30));
        until("the lease is renewed", || site.lease_ends(0) == Some(renewed)).await;
    }
    GATE.open();
    assert_eq!(pass.await.unwrap().unwrap(), delivered(5, 0, 0, 0));
    assert!(sent.mails().is_empty());
}

#[tokio::test]
async fn a_mail_cancelled_while_it_waits_under_a_lease_is_not_sent() {
    use crate::db::schema::outbox::dsl as row;
    use diesel::prelude::*;
    static GATE: Gate = Gate::closed();
    let site = Site::new();
    site.queue(0..30).await;
    let (transport, taken) = relay(|line| {
        if line.starts_with('.') {
            GATE.pass();
        }
        kindly(line)
    });
    let courier = Arc::new(site.courier(transport).with_connections(1));
    let pass = tokio::spawn({
        let courier = Arc::clone(&courier);
        async move { courier.deliver_due().await }
    });
    GATE.holds(1).await;
    let cancelled = site
        .write(|conn| {
            let waiting = row::outbox.filter(row::state.eq("pending"));
            Ok(diesel::update(waiting).set(row::state.eq("cancelled")).execute(conn)?)
        })
        .await;
    GATE.open();
    // The one in the air lands; it could not be called back.
    assert_eq!((cancelled, pass.await.unwrap().unwrap()), (30, delivered(1, 0, 0, 0)));
    assert_eq!(taken.lock().unwrap().len(), 1);
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

/// The log of one thread.
#[derive(Clone, Default)]
struct Lines(Arc<StdMutex<Vec<u8>>>);

impl Lines {
    /// Hears what this thread logs. While a process has one subscriber only, `tracing` asks the thread that
    /// first passes a line whether anybody listens, and keeps its "no" for all threads; a second subscriber,
    /// kept for good, makes it ask them all.
    fn listen(&self) -> tracing::subscriber::DefaultGuard {
        static SECOND: OnceLock<tracing::Dispatch> = OnceLock::new();
        SECOND.get_or_init(|| tracing::Dispatch::new(tracing_subscriber::registry()));
        let lines = self.clone();
        let log = tracing_subscriber::fmt().with_ansi(false).with_writer(move || lines.clone()).finish();
        tracing::subscriber::set_default(log)
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
