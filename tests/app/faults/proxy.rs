//! A cable between the program and its database server that can be pulled out.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

pub struct Cable {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    is_out: bool,
    wires: Vec<TcpStream>,
}

impl Cable {
    pub fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                let mut state = shared.lock().unwrap();
                if state.is_out {
                    continue;
                }
                let Ok(far) = TcpStream::connect(server) else { continue };
                carry(&near, &far);
                carry(&far, &near);
                state.wires.extend([near, far]);
            }
        });
        Self { port, state }
    }

    pub fn pull(&self) {
        let mut state = self.state.lock().unwrap();
        state.is_out = true;
        for wire in state.wires.drain(..) {
            drop(wire.shutdown(Shutdown::Both));
        }
    }

    pub fn plug_in(&self) {
        self.state.lock().unwrap().is_out = false;
    }
}

fn carry(from: &TcpStream, to: &TcpStream) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    thread::spawn(move || {
        let mut piece = [0; 16 * 1024];
        while let Ok(length @ 1..) = from.read(&mut piece) {
            if to.write_all(&piece[..length]).is_err() {
                break;
            }
        }
        drop(to.shutdown(Shutdown::Both));
    });
}
