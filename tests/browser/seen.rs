//! What a tab's browser saw since the last navigation: requests, and everything it complained about.

use serde_json::Value;

/// One request, or one step of a redirect.
#[derive(Debug, Clone, Default)]
pub struct Request {
    id: String,
    pub url: String,
    /// Whether it is the page itself.
    pub is_page: bool,
    pub status: u16,
    /// Bytes on the wire, headers included.
    pub bytes: f64,
    /// Taken from the browser's cache without asking.
    pub cached: bool,
    pub done: bool,
    /// Why it failed.
    pub failed: Option<String>,
    pub headers: Value,
}

/// See the module.
#[derive(Debug, Default)]
pub struct Seen {
    /// Pages that have finished loading since the tab was opened.
    pub loads: usize,
    pub requests: Vec<Request>,
    /// Exceptions, console errors and warnings, violations of the page's policy, and issues.
    pub complaints: Vec<String>,
}

impl Seen {
    /// Forgets all but the number of loads.
    pub fn clear(&mut self) {
        self.requests.clear();
        self.complaints.clear();
    }

    /// The last page that was asked for.
    pub fn page(&self) -> &Request {
        self.requests.iter().rev().find(|request| request.is_page).expect("a page was asked for")
    }

    /// Whether all has come; the icon is asked for last.
    pub fn is_whole(&self) -> bool {
        self.requests.iter().any(|request| request.url.contains("/favicon")) && self.requests.iter().all(|it| it.done)
    }

    pub fn note(&mut self, event: &Value) {
        let about = &event["params"];
        match event["method"].as_str().unwrap_or_default() {
            "Page.loadEventFired" => self.loads += 1,
            "Network.requestWillBeSent" => self.asked(about),
            "Network.responseReceived" => self.answered(about, &about["response"]),
            "Network.requestServedFromCache" => self.of(about, |request| request.cached = true),
            "Network.loadingFinished" => {
                let bytes = about["encodedDataLength"].as_f64().unwrap_or_default();
                self.of(about, |request| (request.bytes, request.done) = (bytes, true));
            }
            "Network.loadingFailed" => {
                let why = format!("{} {}", about["errorText"], about["blockedReason"]);
                self.of(about, |request| (request.failed, request.done) = (Some(why), true));
            }
            "Runtime.exceptionThrown" => self.complain("exception", &about["exceptionDetails"]),
            "Runtime.consoleAPICalled" if ["error", "warning", "assert"].iter().any(|kind| about["type"] == *kind) => {
                self.complain("console", &about["args"]);
            }
            "Log.entryAdded" => self.logged(&about["entry"]),
            // Advice on forms that fill themselves in and on faster scripts is no complaint.
            "Audits.issueAdded"
                if !["GenericIssue", "PerformanceIssue"].iter().any(|it| about["issue"]["code"] == *it) =>
            {
                self.complain("issue", &about["issue"]);
            }
            _ => {}
        }
    }

    fn asked(&mut self, about: &Value) {
        if !about["redirectResponse"].is_null() {
            let bytes = about["redirectResponse"]["encodedDataLength"].as_f64().unwrap_or_default();
            self.answered(about, &about["redirectResponse"]);
            self.of(about, |request| (request.bytes, request.done) = (bytes, true));
        }
        self.requests.push(Request {
            id: text(&about["requestId"]),
            url: text(&about["request"]["url"]),
            is_page: about["type"] == "Document",
            ..Request::default()
        });
    }

    fn answered(&mut self, about: &Value, response: &Value) {
        self.of(about, |request| {
            request.status = response["status"].as_u64().and_then(|code| code.try_into().ok()).unwrap_or_default();
            request.cached |= response["fromDiskCache"] == true;
            request.headers = response["headers"].clone();
        });
    }

    fn of(&mut self, about: &Value, change: impl FnOnce(&mut Request)) {
        if let Some(request) = self.requests.iter_mut().rev().find(|request| about["requestId"] == *request.id) {
            change(request);
        }
    }

    fn logged(&mut self, entry: &Value) {
        // That a page answers 404 or 422 is logged too; its status is looked at by itself.
        let about_the_page = self.requests.iter().any(|request| request.is_page && entry["url"] == *request.url);
        if entry["source"] == "network" && about_the_page {
            return;
        }
        if entry["level"] == "error" || entry["level"] == "warning" {
            self.complaints.push(format!("{}: {} {}", entry["source"], entry["text"], entry["url"]));
        }
    }

    fn complain(&mut self, what: &str, details: &Value) {
        self.complaints.push(format!("{what}: {details}"));
    }
}

impl Request {
    /// A header of the answer, by its name in lower case.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.as_object().and_then(|all| all.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)));
        found.and_then(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
