//! What stops while mail is in the air, or hangs there.

use super::*;

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
