//! A small server that speaks as much of S3 as we ask for, on this machine, for one bucket, one request after the other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

/// Whose requests are answered.
pub const KEY: &str = "friday";
/// Names in one page of a list; a real bucket has a thousand.
const PAGE: usize = 2;
/// The longest request that is read.
const LONGEST: u64 = 100_000;
/// Requests that are answered: a story that asks for more has gone astray.
const MOST: usize = 1_000;
const PUT_AT: &str = "2026-11-20T17:00:00.000Z";

/// When everything was put there.
pub fn put_at() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_194_000)
}

pub struct Bucket {
    pub address: SocketAddr,
    held: Arc<Mutex<Held>>,
    serving: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Held {
    files: BTreeMap<String, Vec<u8>>,
    /// Requests that nobody had signed.
    unsigned: Vec<String>,
    /// What is answered next, whatever is asked.
    next: VecDeque<&'static str>,
    /// Lists that went on behind a page.
    pages: usize,
    is_over: bool,
}

/// What is asked.
struct Asked {
    method: String,
    /// Below the bucket.
    key: String,
    query: BTreeMap<String, String>,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Bucket {
    /// An empty one.
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let held = Arc::<Mutex<Held>>::default();
        let for_thread = Arc::clone(&held);
        let serving = std::thread::spawn(move || {
            for stream in listener.incoming().take(MOST) {
                if for_thread.lock().unwrap().is_over {
                    return;
                }
                // Whoever hung up is not answered.
                drop(stream.and_then(|stream| serve(&stream, &for_thread)));
            }
        });
        Self { address, held, serving: Some(serving) }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap()
    }

    /// The names of all files.
    pub fn files(&self) -> Vec<String> {
        self.held().files.keys().cloned().collect()
    }

    /// Somebody else puts a file there.
    pub fn hold(&self, key: &str) {
        self.held().files.insert(key.to_owned(), b"not ours".to_vec());
    }

    pub fn answers_next(&self, statuses: &[&'static str]) {
        self.held().next.extend(statuses);
    }

    pub fn unsigned(&self) -> Vec<String> {
        self.held().unsigned.clone()
    }

    pub fn pages(&self) -> usize {
        self.held().pages
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        if let Ok(mut held) = self.held.lock() {
            held.is_over = true;
        }
        drop(TcpStream::connect(self.address));
        drop(self.serving.take().map(JoinHandle::join));
    }
}

/// Answers one request, and hangs up.
fn serve(mut stream: &TcpStream, held: &Mutex<Held>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let asked = read(stream)?;
    let (status, headers, body) = answer(&asked, &mut held.lock().unwrap());
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n")?;
    stream.write_all(if asked.method == "HEAD" { &[] } else { &body })
}

fn read(stream: &TcpStream) -> std::io::Result<Asked> {
    let mut lines = BufReader::new(stream.take(LONGEST));
    let mut line = String::new();
    lines.read_line(&mut line)?;
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or("/"));
    let url = url::Url::parse(&format!("http://bucket{target}")).unwrap();
    let key = url.path().strip_prefix("/shared").unwrap_or_default().trim_start_matches('/').to_owned();
    let query = url.query_pairs().into_owned().collect();
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        lines.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    lines.read_exact(&mut body)?;
    Ok(Asked { method, key, query, headers, body })
}

/// The status, the headers, and the body.
fn answer(asked: &Asked, held: &mut Held) -> (&'static str, String, Vec<u8>) {
    let signed = format!("AWS4-HMAC-SHA256 Credential={KEY}/");
    if !asked.headers.get("authorization").is_some_and(|text| text.starts_with(&signed)) {
        held.unsigned.push(format!("{} {}", asked.method, asked.key));
    }
    if let Some(status) = held.next.pop_front() {
        return fault(status);
    }
    let told = "ETag: \"one\"\r\nLast-Modified: Fri, 20 Nov 2026 17:00:00 GMT\r\n".to_owned();
    match (&*asked.method, held.files.get(&asked.key)) {
        ("GET", None) if asked.key.is_empty() => ("200 OK", String::new(), list(asked, held).into_bytes()),
        ("POST", None) if asked.query.contains_key("delete") => ("200 OK", String::new(), delete_all(asked, held)),
        ("GET" | "HEAD", Some(file)) => ("200 OK", told, file.clone()),
        ("GET" | "HEAD", None) => fault("404 Not Found"),
        ("PUT", Some(_)) if asked.headers.get("if-none-match").is_some_and(|any| any == "*") => {
            fault("412 Precondition Failed")
        }
        ("PUT", _) => {
            held.files.insert(asked.key.clone(), asked.body.clone());
            ("200 OK", told, Vec::new())
        }
        ("DELETE", _) => {
            held.files.remove(&asked.key);
            ("204 No Content", String::new(), Vec::new())
        }
        _ => fault("501 Not Implemented"),
    }
}

fn fault(status: &'static str) -> (&'static str, String, Vec<u8>) {
    let text = format!("<Error><Code>{status}</Code><Message>{status}</Message></Error>");
    (status, String::new(), text.into_bytes())
}

/// Removes what a list of names has; what is not there is as good as removed.
fn delete_all(asked: &Asked, held: &mut Held) -> Vec<u8> {
    let text = String::from_utf8(asked.body.clone()).unwrap();
    let mut told = "<DeleteResult>".to_owned();
    for piece in text.split("<Key>").skip(1) {
        let key = piece.split("</Key>").next().unwrap();
        held.files.remove(key);
        write!(told, "<Deleted><Key>{key}</Key></Deleted>").unwrap();
    }
    (told + "</DeleteResult>").into_bytes()
}

/// A page of names below a prefix, folders as one.
fn list(asked: &Asked, held: &mut Held) -> String {
    let query = |name: &str| asked.query.get(name).cloned().unwrap_or_default();
    let (prefix, after) = (query("prefix"), query("start-after").max(query("continuation-token")));
    let by_folder = query("delimiter") == "/";
    let mut names = BTreeSet::new();
    for key in held.files.keys().filter(|key| key.starts_with(&prefix)) {
        let folder = key[prefix.len()..].find('/').filter(|_| by_folder);
        names.insert(folder.map_or(&**key, |end| &key[..=prefix.len() + end]));
    }
    let mut names = names.into_iter().filter(|name| **name > *after);
    let page: Vec<&str> = names.by_ref().take(PAGE).collect();
    let more = names.next().is_some();
    let mut told = format!("<ListBucketResult><IsTruncated>{more}</IsTruncated>");
    for key in page.iter().filter(|name| !name.ends_with('/')) {
        let size = held.files[*key].len();
        write!(told, "<Contents><Key>{key}</Key><LastModified>{PUT_AT}</LastModified><Size>{size}</Size></Contents>")
            .unwrap();
    }
    for folder in page.iter().filter(|name| name.ends_with('/')) {
        write!(told, "<CommonPrefixes><Prefix>{folder}</Prefix></CommonPrefixes>").unwrap();
    }
    if let Some(last) = page.last().filter(|_| more) {
        write!(told, "<NextContinuationToken>{last}</NextContinuationToken>").unwrap();
        held.pages += 1;
    }
    told + "</ListBucketResult>"
}
