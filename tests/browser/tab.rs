//! One tab of somebody with cookies and a cache of their own: opens pages, evaluates, waits.

use super::cdp::{Chromium, PATIENCE};
use super::seen::Seen;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Instant;

/// What is watched in every tab.
const WATCHED: &[&str] = &["Page.enable", "Network.enable", "Runtime.enable", "Log.enable", "Audits.enable"];
/// The tallest screenshot, in CSS pixels.
const TALLEST: f64 = 8000.0;

pub struct Tab {
    chromium: Arc<Chromium>,
    context: String,
    session: String,
    events: Receiver<Value>,
    pub base_url: String,
    pub seen: Seen,
    pub(super) media: [(&'static str, &'static str); 3],
}

impl Tab {
    /// Opens a tab of a new person.
    pub fn open(chromium: &Arc<Chromium>, base_url: &str) -> Self {
        let context = chromium.call("", "Target.createBrowserContext", &json!({ "disposeOnDetach": true }));
        let context = context["browserContextId"].as_str().unwrap().to_owned();
        let place = json!({ "url": "about:blank", "browserContextId": context, "width": 1280, "height": 800 });
        let target = chromium.call("", "Target.createTarget", &place)["targetId"].clone();
        let attached = chromium.call("", "Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        let session = attached["sessionId"].as_str().unwrap().to_owned();
        let events = chromium.listen(&session);
        for method in WATCHED {
            chromium.call(&session, method, &json!({}));
        }
        let media = [("prefers-color-scheme", "light"), ("prefers-reduced-motion", ""), ("forced-colors", "")];
        let (chromium, base_url, seen) = (Arc::clone(chromium), base_url.to_owned(), Seen::default());
        let mut tab = Self { chromium, context, session, events, base_url, seen, media };
        tab.size(1280, 800);
        tab
    }

    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        let result = self.chromium.call(&self.session, method, parameters);
        self.look();
        result
    }

    /// Notes what happened meanwhile.
    pub fn look(&mut self) {
        for event in self.events.try_iter() {
            self.seen.note(&event);
        }
    }

    /// Waits until the tab has seen something.
    pub fn wait_until(&mut self, what: &str, done: impl Fn(&Seen) -> bool) {
        let until = Instant::now() + PATIENCE;
        self.look();
        while !done(&self.seen) {
            match self.events.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(event) => self.seen.note(&event),
                Err(error) => panic!("waited in vain for {what} ({error}): {:?}", self.seen),
            }
        }
    }

    /// Waits until an expression is true in the page.
    pub fn wait_for(&mut self, expression: &str) {
        let until = Instant::now() + PATIENCE;
        while self.js(expression) != true {
            assert!(Instant::now() < until, "waited in vain for {expression} at {}: {}", self.url(), self.text());
            std::thread::sleep(std::time::Duration::from_millis(15));
        }
    }

    /// Opens a page and waits until it is loaded; its status.
    pub fn goto(&mut self, path: &str) -> u16 {
        let url = format!("{}{path}", self.base_url);
        self.look();
        self.seen.clear();
        let loads = self.seen.loads;
        let started = self.call("Page.navigate", &json!({ "url": url }));
        assert!(started["errorText"].is_null(), "{url}: {}", started["errorText"]);
        self.wait_until(&url, |seen| seen.loads > loads);
        self.seen.page().status
    }

    /// Does something that opens another page, and waits until it is loaded; its status.
    pub fn and_load(&mut self, act: impl FnOnce(&mut Self)) -> u16 {
        self.look();
        self.seen.clear();
        let loads = self.seen.loads;
        act(self);
        self.wait_until("the next page", |seen| seen.loads > loads);
        self.seen.page().status
    }

    pub fn reload(&mut self) -> u16 {
        self.and_load(|tab| drop(tab.call("Page.reload", &json!({}))))
    }

    /// The value of an expression, after its promise.
    pub fn js(&mut self, expression: &str) -> Value {
        let how = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.call("Runtime.evaluate", &how);
        assert!(answer["exceptionDetails"].is_null(), "{expression:.300}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    /// [`Tab::js`] for a text.
    pub fn js_text(&mut self, expression: &str) -> String {
        let value = self.js(expression);
        value.as_str().unwrap_or_else(|| panic!("{expression:.300} is {value}")).to_owned()
    }

    /// Lets this much of the page's own time go by: whatever it had planned for earlier has happened, however slow the
    /// machine is.
    pub fn after(&mut self, milliseconds: u32) {
        self.js(&format!("new Promise(done => setTimeout(() => done(0), {milliseconds}))"));
    }

    /// Lets transitions end, so that colours are what they will be.
    pub fn settle(&mut self) {
        self.js("Promise.allSettled(document.getAnimations().map(a => a.finished)).then(() => 0)");
    }

    /// The path that is shown, with its query.
    pub fn url(&mut self) -> String {
        self.js_text("location.pathname + location.search")
    }

    /// The words that are shown, white space folded.
    pub fn text(&mut self) -> String {
        let text = self.js_text("document.body.innerText");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many elements there are.
    pub fn count(&mut self, css: &str) -> u64 {
        self.js(&format!("document.querySelectorAll({}).length", json!(css))).as_u64().unwrap()
    }

    /// An attribute of the first element; empty when it has none.
    pub fn attribute(&mut self, css: &str, name: &str) -> String {
        self.js_text(&format!("document.querySelector({}).getAttribute({}) ?? ''", json!(css), json!(name)))
    }

    /// The words of the first element.
    pub fn words(&mut self, css: &str) -> String {
        self.js_text(&format!("document.querySelector({}).innerText.trim()", json!(css)))
    }

    /// Gives this person a cookie.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        let cookie = json!({ "name": name, "value": value, "url": self.base_url, "httpOnly": true });
        self.call("Network.setCookie", &cookie);
    }

    /// Sets the clock of this person's device, in a zone of its own; it goes on from there.
    pub fn set_clock(&mut self, at: DateTime<Utc>, zone: &str) {
        self.call("Emulation.setTimezoneOverride", &json!({ "timezoneId": zone }));
        let source = format!(
            "{{ const real = Date.now, shift = {} - real(); Date.now = () => real() + shift; }}",
            at.timestamp_millis()
        );
        self.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
    }

    /// Keeps a picture of the whole page.
    pub fn screenshot(&mut self, file: &Path) {
        let size = self.call("Page.getLayoutMetrics", &json!({}))["cssContentSize"].clone();
        let height = size["height"].as_f64().unwrap().min(TALLEST);
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": height, "scale": 1 });
        let how = json!({ "captureBeyondViewport": true, "optimizeForSpeed": true, "clip": clip });
        let picture = self.call("Page.captureScreenshot", &how);
        let bytes = data_encoding::BASE64.decode(picture["data"].as_str().unwrap().as_bytes()).unwrap();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        // Not waited for: a story that failed may have failed because the browser is gone.
        let context = json!({ "browserContextId": self.context });
        drop(self.chromium.tell("", "Target.disposeBrowserContext", &context));
    }
}
