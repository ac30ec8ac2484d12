//! The relay's side of one conversation.

use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use data_encoding::BASE64;
use tokio::net::{TcpListener, TcpStream};

use super::{ReceivedMail, Script, Shared, decode, locked};

pub(super) async fn accept(listener: std::net::TcpListener, shared: Arc<Shared>) {
    let Ok(listener) = TcpListener::from_std(listener) else { return };
    while let Ok((socket, _)) = listener.accept().await {
        shared.conversations.fetch_add(1, Ordering::SeqCst);
        let script = locked(&shared.script).clone();
        let mut talk = Talk { socket, unread: Vec::new(), shared: Arc::clone(&shared), script, silent: false };
        tokio::spawn(async move { talk.run().await });
    }
}

struct Talk {
    socket: TcpStream,
    unread: Vec<u8>,
    shared: Arc<Shared>,
    script: Script,
    /// Has taken a mail that it never answers.
    silent: bool,
}

impl Talk {
    async fn run(&mut self) -> io::Result<()> {
        self.socket.set_nodelay(true)?;
        if self.script.stall_banner {
            std::future::pending::<()>().await;
        }
        if self.script.refuse_banner {
            return self.say("421 4.3.2 closed by script").await;
        }
        self.say("220 sink ESMTP").await?;
        let (mut from, mut to) = (String::new(), Vec::new());
        let mut known = self.script.login.is_none();
        loop {
            let line = String::from_utf8_lossy(&self.line().await?).into_owned();
            let verb = line.to_ascii_uppercase();
            let reply = if verb.starts_with("EHLO") {
                self.offers()
            } else if verb.starts_with("AUTH PLAIN") {
                known = self.signs_in(line.rsplit(' ').next().unwrap_or_default());
                if known { "235 2.7.0 welcome".into() } else { format!("535 5.7.8 wrong: {line}") }
            } else if !known && verb.starts_with("MAIL") {
                "530 5.7.0 sign in first".into()
            } else if verb.starts_with("MAIL FROM:") {
                (from, to) = (address_in(&line), Vec::new());
                "250 2.1.0 ok".into()
            } else if verb.starts_with("RCPT TO:") {
                self.recipient(address_in(&line), &mut to).await
            } else if verb == "DATA" && to.is_empty() {
                "554 5.5.1 no valid recipients".into()
            } else if verb == "DATA" {
                self.say("354 go ahead").await?;
                let data = self.data().await?;
                match self.take(&from, &std::mem::take(&mut to), &data) {
                    Some(_) if self.silent => std::future::pending().await,
                    Some(reply) => reply,
                    None => return Ok(()),
                }
            } else if verb == "RSET" || verb == "NOOP" {
                to.clear();
                "250 2.0.0 ok".into()
            } else if verb == "QUIT" {
                return self.say("221 2.0.0 bye").await;
            } else {
                "502 5.5.2 unknown command".into()
            };
            self.say(&reply).await?;
            if reply.starts_with("421") {
                return Ok(());
            }
        }
    }

    fn offers(&self) -> String {
        let pipelining = if self.script.pipelining { "250-PIPELINING\r\n" } else { "" };
        let login = if self.script.login.is_some() { "250-AUTH PLAIN\r\n" } else { "" };
        let utf8 = if self.script.smtputf8 { "250-SMTPUTF8\r\n" } else { "" };
        format!("250-sink\r\n{pipelining}{login}{utf8}250 8BITMIME")
    }

    fn signs_in(&self, initial: &str) -> bool {
        let Some((user, password)) = &self.script.login else { return false };
        BASE64.decode(initial.as_bytes()).is_ok_and(|said| said == format!("\0{user}\0{password}").as_bytes())
    }

    async fn recipient(&self, address: String, to: &mut Vec<String>) -> String {
        if address.starts_with("hang") {
            std::future::pending::<()>().await;
        }
        if let Some(refusal) = self.refusal("r", &address) {
            return refusal;
        }
        to.push(address);
        "250 2.1.5 ok".into()
    }

    /// Counts this attempt, and says how it is refused.
    fn refusal(&self, prefix: &str, address: &str) -> Option<String> {
        let attempt = self.attempt(prefix, address);
        if prefix == "r" && address.starts_with("policy") {
            return Some("550 5.7.1 refused by policy".into());
        }
        let (code, _) = address.strip_prefix(prefix)?.split_once('-')?;
        let class = code.chars().next().filter(|class| code.len() == 3 && "45".contains(*class))?;
        let refused = class == '5' || attempt <= self.script.times;
        refused.then(|| format!("{code} {class}.1.1 <{address}>: refused by script"))
    }

    fn attempt(&self, prefix: &str, address: &str) -> usize {
        let mut attempts = locked(&self.shared.attempts);
        let count = attempts.entry(format!("{prefix}:{address}")).or_default();
        *count += 1;
        *count
    }

    /// Keeps the mail and gives the answer to its final dot; `None` hangs up instead.
    fn take(&mut self, from: &str, to: &[String], data: &[u8]) -> Option<String> {
        if let Some(refusal) = to.iter().find_map(|address| self.refusal("dot", address)) {
            return Some(refusal);
        }
        let data = String::from_utf8_lossy(data).into_owned();
        let message_id = decode(&data).header("Message-ID").trim_matches(['<', '>']).to_owned();
        let (from, to) = (from.to_owned(), to.to_vec());
        let dropped =
            to.iter().any(|to| to.starts_with("drop_after_dot") && self.attempt("drop", to) <= self.script.times);
        {
            let mut mails = locked(&self.shared.mails);
            mails.push(ReceivedMail { from, to, data, message_id });
            self.silent = mails.len() > self.script.answers;
        }
        self.shared.arrived.notify_all();
        (!dropped).then(|| "250 2.0.0 taken".into())
    }

    /// Everything up to the final dot, without the dots that were doubled on the way.
    async fn data(&mut self) -> io::Result<Vec<u8>> {
        let mut data = Vec::new();
        loop {
            let line = self.line().await?;
            if line == b"." {
                return Ok(data);
            }
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
            data.extend_from_slice(b"\r\n");
        }
    }

    /// The next line, which only CRLF ends.
    async fn line(&mut self) -> io::Result<Vec<u8>> {
        loop {
            if let Some(end) = self.unread.windows(2).position(|pair| pair == b"\r\n") {
                let mut line: Vec<u8> = self.unread.drain(..end + 2).collect();
                line.truncate(end);
                return Ok(line);
            }
            self.socket.readable().await?;
            let mut room = [0; 16 * 1024];
            match self.socket.try_read(&mut room) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(n) => self.unread.extend(room.iter().take(n)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        // Even no time at all takes the timer a millisecond.
        if !self.script.delay.is_zero() {
            tokio::time::sleep(self.script.delay).await;
        }
        let reply = format!("{reply}\r\n");
        let mut rest = reply.as_bytes();
        while !rest.is_empty() {
            self.socket.writable().await?;
            match self.socket.try_write(rest) {
                Ok(n) => rest = rest.get(n..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

fn address_in(line: &str) -> String {
    line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(address, _)| address).to_owned()
}
