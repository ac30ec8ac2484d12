//! Hands on a tab: real mouse, touch and key events, and what the device and its owner prefer.

use super::tab::Tab;
use serde_json::{Value, json};

/// Brings an element into view and gives the middle of its first line, if a press there reaches it.
const REACH: &str = r"(css => {
    const all = [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
    const e = all[0];
    if (!e) return { fault: 'is not on the page' };
    e.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = e.getClientRects()[0];
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const top = document.elementFromPoint(x, y);
    if (!e.contains(top) && !top?.closest('label')?.contains(e)) return { fault: `is covered by ${top?.outerHTML.slice(0, 200)}` };
    return { x, y };
})";

impl Tab {
    /// Presses the first visible element with the mouse.
    pub fn press(&mut self, css: &str) {
        let (x, y) = self.reach(css);
        self.mouse("mouseMoved", x, y, 0);
        self.mouse("mousePressed", x, y, 1);
        self.mouse("mouseReleased", x, y, 1);
    }

    /// Presses twice, as fast as a finger can.
    pub fn press_twice(&mut self, css: &str) {
        let (x, y) = self.reach(css);
        for clicks in [1, 2] {
            self.mouse("mousePressed", x, y, clicks);
            self.mouse("mouseReleased", x, y, clicks);
        }
    }

    /// Touches the first visible element.
    pub fn tap(&mut self, css: &str) {
        let (x, y) = self.reach(css);
        self.call("Input.dispatchTouchEvent", &json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] }));
        self.call("Input.dispatchTouchEvent", &json!({ "type": "touchEnd", "touchPoints": [] }));
    }

    /// Opens what is folded up around the first element.
    pub fn unfold(&mut self, css: &str) {
        let folded = format!("document.querySelector({})?.closest('details:not([open])')", json!(css));
        let mark = format!("(it => (it && (it.dataset.fold = '1'), !!it))({folded}?.querySelector('summary'))");
        for _ in 0..20 {
            if self.js(&mark) != true {
                return;
            }
            self.press("[data-fold]");
            self.js("delete document.querySelector('[data-fold]').dataset.fold");
        }
        panic!("{css} stays folded up, however often it is opened");
    }

    /// Presses something that leads to another page.
    pub fn follow(&mut self, css: &str) -> u16 {
        self.and_load(|tab| tab.press(css))
    }

    fn reach(&mut self, css: &str) -> (f64, f64) {
        let point = self.js(&format!("{REACH}({})", json!(css)));
        assert!(point["fault"].is_null(), "{css} at {} {}", self.url(), point["fault"]);
        (point["x"].as_f64().unwrap(), point["y"].as_f64().unwrap())
    }

    fn mouse(&mut self, kind: &str, x: f64, y: f64, clicks: u8) {
        let held = u8::from(kind == "mousePressed");
        let event = json!({ "type": kind, "x": x, "y": y, "button": if clicks > 0 { "left" } else { "none" }, "buttons": held, "clickCount": clicks });
        self.call("Input.dispatchMouseEvent", &event);
    }

    /// Presses a field and replaces what stands in it.
    pub fn fill(&mut self, css: &str, text: &str) {
        self.press(css);
        let all = json!({ "type": "keyDown", "key": "a", "code": "KeyA", "modifiers": 2, "commands": ["selectAll"] });
        self.call("Input.dispatchKeyEvent", &all);
        self.call("Input.dispatchKeyEvent", &json!({ "type": "keyUp", "key": "a", "code": "KeyA", "modifiers": 2 }));
        if text.is_empty() {
            self.key("Backspace");
        } else {
            self.call("Input.insertText", &json!({ "text": text }));
        }
    }

    /// Chooses an option of a list by the arrow keys.
    pub fn choose(&mut self, css: &str, value: &str) {
        let list = format!("document.querySelector({})", json!(css));
        let place = format!("[...{list}.options].findIndex(o => o.value === {})", json!(value));
        let steps = self.js(&format!("{list}.focus(), {place} - {list}.selectedIndex")).as_i64().unwrap();
        let key = if steps > 0 { "ArrowDown" } else { "ArrowUp" };
        for _ in 0..steps.abs() {
            self.key(key);
        }
        assert_eq!(self.js(&format!("{list}.value")), value, "{css} has no option {value}");
    }

    /// Presses one key, such as `Tab`, `Enter`, `j` or `?`.
    pub fn key(&mut self, key: &str) {
        self.key_with(key, 0);
    }

    /// Counts the strokes of keys as the browser gets them, over all pages from here on, in `sessionStorage.strokes`; what is
    /// typed into a field is none.
    pub fn count_strokes(&mut self) {
        let source = "addEventListener('keydown', ({ key, target }) => { \
            if (key.length > 1 || !target.closest('input:not([type=checkbox]), textarea')) \
                sessionStorage.strokes = 1 + Number(sessionStorage.strokes ?? 0); \
            }, true)";
        self.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
    }

    /// [`Tab::key`] while others are held: 1 Alt, 2 Control, 4 Meta, 8 Shift.
    pub fn key_with(&mut self, key: &str, held: u8) {
        let text = match key {
            "Enter" => "\r",
            _ if key.chars().count() == 1 && (held == 0 || held == 8) => key,
            _ => "",
        };
        let mut event = json!({ "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" }, "key": key,
            "code": code(key), "windowsVirtualKeyCode": number(key), "modifiers": held });
        if !text.is_empty() {
            event["text"] = json!(text);
        }
        self.call("Input.dispatchKeyEvent", &event);
        event["type"] = json!("keyUp");
        event.as_object_mut().unwrap().remove("text");
        self.call("Input.dispatchKeyEvent", &event);
    }

    /// The window's size in CSS pixels; narrow ones are phones.
    pub fn size(&mut self, width: u32, height: u32) {
        let phone = width < 600;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.call("Emulation.setDeviceMetricsOverride", &size);
        let touch = json!({ "enabled": phone, "maxTouchPoints": 1 });
        self.call("Emulation.setTouchEmulationEnabled", &touch);
    }

    /// `light` or `dark`, as the device prefers.
    pub fn theme(&mut self, theme: &'static str) {
        self.prefer(0, theme);
    }

    pub fn less_motion(&mut self) {
        self.prefer(1, "reduce");
    }

    /// The few colours a reader has chosen for everything.
    pub fn forced_colors(&mut self) {
        self.prefer(2, "active");
    }

    fn prefer(&mut self, place: usize, value: &'static str) {
        self.media[place].1 = value;
        let features: Vec<Value> =
            self.media.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.call("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// From the next page on, scripts run or do not.
    pub fn scripts(&mut self, on: bool) {
        self.call("Emulation.setScriptExecutionDisabled", &json!({ "value": !on }));
    }

    /// A phone of the lower middle class on slow 4G: 150 ms, 1.6 Mb/s, a quarter of the speed.
    pub fn slow(&mut self) {
        self.network(false, 150, 1_600_000 / 8);
        self.call("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
    }

    pub fn offline(&mut self, offline: bool) {
        self.network(offline, 0, -1);
    }

    fn network(&mut self, offline: bool, latency: u32, bytes_per_second: i32) {
        let how = json!({ "offline": offline, "latency": latency, "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second });
        self.call("Network.emulateNetworkConditions", &how);
    }
}

fn code(key: &str) -> String {
    match key {
        " " => "Space".to_owned(),
        "?" => "Slash".to_owned(),
        _ if key.chars().count() == 1 => format!("Key{}", key.to_uppercase()),
        _ => key.to_owned(),
    }
}

/// The number the key has had since the last century.
fn number(key: &str) -> u32 {
    match key {
        "Backspace" => 8,
        "Tab" => 9,
        "Enter" => 13,
        "Escape" => 27,
        "End" => 35,
        "Home" => 36,
        "ArrowUp" => 38,
        "ArrowDown" => 40,
        "?" => 191,
        _ => key.chars().next().unwrap().to_ascii_uppercase().into(),
    }
}
