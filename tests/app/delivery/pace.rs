//! How fast mail goes out is what the operator said.

use super::{Postman, published_week, waiting};
use crate::support::PATIENCE;
use crate::support::smtp_sink::SmtpSink;
use crate::support::{Setup, engines};
use chrono::TimeDelta;

#[test]
fn no_minute_has_more_mails_than_its_budget_and_no_connection_more_than_its_share() {
    for engine in engines() {
        let environment = vec![
            ("FRIDAY_MAIL_CONNECTIONS", "1".to_owned()),
            ("FRIDAY_MAIL_PER_CONNECTION", "2".to_owned()),
            ("FRIDAY_MAIL_PER_MINUTE", "4".to_owned()),
        ];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        let sink = SmtpSink::start();
        let postman = Postman::new(&app, &sink, PATIENCE);
        published_week(&app, &["Berta", "Cleo", "Dora", "Emma", "Frida", "Gudrun", "Hanna", "Ida"]);
        // Ada's notice and digest, and eight digests.
        for (seconds, sent) in [(0, 4), (0, 4), (59, 4), (1, 8), (30, 8), (30, 10), (60, 10)] {
            app.advance(TimeDelta::seconds(seconds));
            postman.tick();
            assert_eq!((sink.mails().len(), waiting(&app).pending), (sent, i64::try_from(10 - sent).unwrap()));
        }
        assert_eq!(sink.conversations(), 5);
    }
}
