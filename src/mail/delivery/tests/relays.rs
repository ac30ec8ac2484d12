//! Relays that refuse, hang up, are slow or away, and come back.

use super::*;
use std::sync::OnceLock;

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
