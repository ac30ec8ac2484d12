//! What crashed, as far as a pasted log tells: the same crash reads the same whenever and in whatever process it happened,
//! on whatever device.
//!
//! ## Decisions
//! - 2026-11-29: of an exception that others wrap, the one at the bottom is read: what wraps it stands above whatever an app
//!   does as it starts, and would make all of those one crash.
//! - 2026-11-29: of a library, its file is read and not its folder, which is another one on each device, and at random for
//!   each installed app.

use super::builds::beginning;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The most lines that are read.
const LINES: usize = 2_000;
/// The frames that tell one crash from another: what stands behind them calls everything.
const FRAMES: usize = 3;
/// Hexadecimal digits: 128 bits, which nobody meets by chance.
const DIGITS: usize = 32;
/// What stands above the exception that ended a process.
const FATAL: &str = "FATAL EXCEPTION";

/// The exception or signal, and the first calls.
type Crash = (String, Vec<String>);

/// A short word for the crash in the first 64 kB of a log: the class of its exception or its signal, and the first three
/// frames, without numbers of lines, addresses and offsets. None where there is no crash in it.
pub fn crash_in(log: &str) -> Option<String> {
    let lines: Vec<&str> = beginning(log).lines().take(LINES).collect();
    let (what, frames) = read(&lines)?;
    let said = format!("{what}\n{}", frames.join("\n")).to_lowercase();
    let mut word = HEXLOWER.encode(&Sha256::digest(said.as_bytes()));
    word.truncate(DIGITS);
    Some(word)
}

fn read(lines: &[&str]) -> Option<Crash> {
    let fatal = lines.iter().position(|line| line.contains(FATAL));
    let fatal = fatal.and_then(|at| thrown(lines.get(at..).unwrap_or_default()));
    fatal.or_else(|| signalled(lines)).or_else(|| thrown(lines))
}

/// The first exception with frames, or what caused it.
fn thrown(lines: &[&str]) -> Option<Crash> {
    let (mut before, mut now): (Option<Crash>, Option<Crash>) = (None, None);
    for line in lines {
        if let Some((class, is_cause)) = parts(line).into_iter().find_map(exception) {
            if now.as_ref().is_some_and(has_frames) {
                before = now.take();
            }
            // Another one begins.
            if before.is_some() && !is_cause {
                break;
            }
            now = Some((class, Vec::new()));
        } else if let Some((_, frames)) = now.as_mut()
            && frames.len() < FRAMES
        {
            frames.extend(parts(line).into_iter().find_map(call));
        }
    }
    now.filter(has_frames).or(before)
}

fn has_frames((_, frames): &Crash) -> bool {
    !frames.is_empty()
}

/// A line, and what stands in it behind the time, the process and the tag that a logcat writes.
fn parts(line: &str) -> [&str; 2] {
    let line = line.trim();
    [line, line.split_once(": ").map_or("", |(_, behind)| behind.trim_start())]
}

/// `java.lang.IllegalStateException: Not now`: its class, and whether it caused what stands above it.
fn exception(part: &str) -> Option<(String, bool)> {
    let cause = part.strip_prefix("Caused by: ");
    let head = cause.unwrap_or(part);
    let class = head.split_once(':').map_or(head, |(class, _)| class).trim_end();
    let is_thrown = ["Exception", "Error", "Throwable"].iter().any(|end| class.ends_with(end));
    (is_thrown && is_name(class)).then(|| (class.to_owned(), cause.is_some()))
}

/// `at com.example.Camera.open(Camera.java:120)`: what was called.
fn call(part: &str) -> Option<String> {
    let (name, place) = part.strip_prefix("at ")?.split_once('(')?;
    let name = name.rsplit_once('/').map_or(name, |(_, name)| name);
    (is_name(name) && place.contains(')')).then(|| without_numbers_of_lambdas(name))
}

/// Whether it is a name in a package.
fn is_name(name: &str) -> bool {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '$' | '_' | '-' | '<' | '>');
    name.contains('.') && name.chars().all(is_of_name)
}

/// Each build counts its lambdas anew.
fn without_numbers_of_lambdas(name: &str) -> String {
    let (before, behind) = name.split_at(name.find("ambda").unwrap_or(name.len()));
    let behind: String = behind.chars().filter(|c| !c.is_ascii_digit()).collect();
    format!("{before}{behind}")
}

/// The first signal, and what ran when it came.
fn signalled(lines: &[&str]) -> Option<Crash> {
    let (at, signal) = lines.iter().enumerate().find_map(|(at, line)| Some((at, signal_in(line)?)))?;
    let mut frames = Vec::new();
    for line in lines.iter().skip(at) {
        let Some((number, frame)) = parts(line).into_iter().find_map(native_call) else { continue };
        // Another thread begins.
        if frames.len() == FRAMES || (number == "00" && !frames.is_empty()) {
            break;
        }
        frames.push(frame);
    }
    Some((signal, frames)).filter(has_frames)
}

/// `signal 11 (SIGSEGV), code 1`: its name.
fn signal_in(line: &str) -> Option<String> {
    let (number, behind) = line.split_once("signal ")?.1.split_once(" (SIG")?;
    let (name, _) = behind.split_once(')')?;
    let is_signal = number.chars().all(|c| c.is_ascii_digit()) && name.chars().all(|c| c.is_ascii_alphanumeric());
    is_signal.then(|| format!("sig{name}"))
}

/// `#00 pc 00000000000a1b2c  /system/lib64/libc.so (abort+164)`: its number, and its library with what was called in it.
fn native_call(part: &str) -> Option<(&str, String)> {
    let (number, behind) = part.strip_prefix('#')?.split_once(' ')?;
    let behind = behind.trim_start().strip_prefix("pc ")?;
    let is_numbered = number.chars().all(|c| c.is_ascii_digit());
    let place = behind.find('/').and_then(|at| behind.get(at..)).unwrap_or_default();
    let (path, called) = place.split_once(char::is_whitespace).unwrap_or((place, ""));
    let library = path.rsplit_once('/').map_or(path, |(_, library)| library);
    is_numbered.then(|| (number, format!("{library} {}", called_in(called))))
}

/// `(offset 0x1000) (abort+164) (BuildId: …)`: the name in the middle.
fn called_in(place: &str) -> &str {
    let called = place.split_once("(BuildId").map_or(place, |(called, _)| called).trim();
    let called = match called.strip_prefix("(offset ") {
        Some(offset) => offset.split_once(')').map_or("", |(_, called)| called.trim_start()),
        None => called,
    };
    let called = called.strip_prefix('(').and_then(|called| called.strip_suffix(')')).unwrap_or_default();
    called.rsplit_once('+').map_or(called, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAW: &str = "FATAL EXCEPTION: main\nProcess: com.example.camera, PID: 812\n\
        java.lang.RuntimeException: Unable to start activity\n\
        \tat android.app.ActivityThread.performLaunchActivity(ActivityThread.java:3635)\n\
        Caused by: java.lang.NullPointerException: Attempt to read from field 'int a'\n\
        \tat com.example.camera.Lens.open(Lens.kt:12)\n\
        \tat com.example.camera.Lens$$ExternalSyntheticLambda3.run(D8$$SyntheticClass)\n\
        \tat java.base/java.lang.Thread.run(Thread.java:1012)\n\
        \tat com.example.camera.Main.onCreate(Main.kt:7)\n\t... 11 more";
    const LOGCAT: &str = "11-20 10:15:32.123  1234  5678 W System.err: a line before it\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: FATAL EXCEPTION: main\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: Process: com.example.camera, PID: 1234\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: java.lang.RuntimeException: Unable to start activity\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: \tat android.app.ActivityThread.start(ActivityThread.java:99)\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: Caused by: java.lang.NullPointerException: Attempt to read\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: \tat com.example.camera.Lens.open(Lens.kt:31)\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: \tat com.example.camera.Lens$$ExternalSyntheticLambda8.run(D8$$SyntheticClass)\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: \tat java.lang.Thread.run(Thread.java:920)\n\
        11-20 10:15:34.500  1234  5678 E AndroidRuntime: \tat com.example.camera.Other.onCreate(Other.kt:8)";
    const TOMBSTONE: &str = "pid: 812, tid: 840, name: RenderThread  >>> com.example.camera <<<\n\
        signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x7fb2c4\n    x0  b400007a1b2c3d4e\nbacktrace:\n\
        \x20     #00 pc 000000000004c35c  /system/lib64/libhwui.so (draw(int, char*)+12) (BuildId: da39a3ee5e6b4b0d)\n\
        \x20     #01 pc 00000000000a1b2c  /data/app/~~aB3==/com.example-x1==/base.apk!libzoom.so (offset 0x1000) (zoom+8)\n\
        \x20     #02 pc 0000000000000010  /apex/com.android.runtime/lib64/bionic/libc.so (BuildId: ff)\n\
        \x20     #03 pc 0000000000000020  /system/lib64/libutils.so (loop+4)";
    const LOGGED: &str = "11-21 08:00:00.001  99  99 F libc    : Fatal signal 11 (SIGSEGV), code 2, fault addr 0x10 in tid 7\n\
        11-21 08:00:00.002  100  100 F DEBUG   : signal 11 (SIGSEGV), code 2 (SEGV_ACCERR), fault addr 0x10\n\
        11-21 08:00:00.003  100  100 F DEBUG   :       #00 pc 0000000000011111  /vendor/lib64/libhwui.so (draw(int, char*)+96)\n\
        11-21 08:00:00.003  100  100 F DEBUG   :       #01 pc 0000000000022222  /data/app/~~Zz9==/com.example-q7==/base.apk!libzoom.so (offset 0x2000) (zoom+16)\n\
        11-21 08:00:00.003  100  100 F DEBUG   :       #02 pc 0000000000033333  /apex/com.android.runtime/lib64/bionic/libc.so\n\
        11-21 08:00:00.003  100  100 F DEBUG   :       #00 pc 0000000000044444  /system/lib64/libother.so (wait+4)";

    #[test]
    fn the_same_crash_is_known_again_and_another_one_is_not() {
        let [raw, native] = [RAW, TOMBSTONE].map(|log| crash_in(log).unwrap());
        assert_eq!((raw.len(), crash_in(LOGCAT).as_ref()), (DIGITS, Some(&raw)));
        assert_eq!(crash_in(LOGGED).as_ref(), Some(&native));
        assert_ne!(raw, native);
        let others = [
            RAW.replace("NullPointerException", "IllegalStateException"),
            RAW.replace("Lens.open", "Lens.close"),
            TOMBSTONE.replace("SIGSEGV", "SIGBUS"),
            TOMBSTONE.replace("zoom+8", "pan+8"),
            TOMBSTONE.replace("libhwui", "libgui"),
        ];
        for other in others {
            let read = crash_in(&other).unwrap();
            assert!(read != raw && read != native, "{other}");
        }
    }

    #[test]
    fn of_several_exceptions_it_is_the_one_that_ended_the_process() {
        let noise =
            "W System.err: java.io.IOException: No network\nW System.err: \tat com.example.Net.get(Net.java:1)\n";
        assert_eq!(crash_in(&format!("{noise}{RAW}")), crash_in(RAW));
        assert_eq!(crash_in(&format!("{RAW}\n{noise}")), crash_in(RAW));
        assert!(crash_in(noise).is_some_and(|word| Some(word) != crash_in(RAW)));
    }

    #[test]
    fn there_is_no_crash_in_prose_and_nothing_is_read_behind_the_beginning() {
        for prose in [
            "",
            "It crashed with java.lang.NullPointerException at home (I think).",
            "java.lang.NullPointerException: that is all I saw",
            "at com.example.Camera.open(Camera.java:120)",
            "FATAL EXCEPTION: main",
            "signal 11 (SIGSEGV), code 1",
            "#00 pc 000000000004c35c  /system/lib64/libhwui.so (draw+12)",
            "#1 signal (SIG) pc / (",
            "深色模式：at 家(里)",
        ] {
            assert_eq!(crash_in(prose), None, "{prose}");
        }
        assert!(crash_in(&format!("{}{RAW}", "a\n".repeat(1_000))).is_some());
        assert_eq!(crash_in(&format!("{}{RAW}", "a\n".repeat(LINES))), None);
        assert_eq!(crash_in(&format!("{}\n{RAW}", "深".repeat(30_000))), None);
    }
}
