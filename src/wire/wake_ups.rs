//! Wake-ups from other threads, brought to the thread that answers together.
//!
//! A thread that answers polls what it woke itself first: of what others woke, what was read or written for a request, it
//! takes one after thirty of its own (tokio's `LocalSet`, on which actix-web runs). In a rush it always has thirty of its own,
//! and finished answers lay there for half a second. Here they come as one that wakes all of them.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::rt;
use actix_web::web::Data;
use std::cell::{Cell, OnceCell};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Wake, Waker};
use std::thread::ThreadId;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Those that are woken before the others of the thread get on.
const TOGETHER: usize = 256;

thread_local! {
    /// What wakes the request on which this thread is at work.
    static AT_WORK: Cell<Option<Waker>> = const { Cell::new(None) };
}

/// Where the wake-ups of one thread that answers arrive.
#[derive(Debug, Default)]
pub struct WakeUps(OnceCell<Home>);

#[derive(Debug, Clone)]
struct Home {
    thread: ThreadId,
    /// Each request is in here once at most.
    arriving: UnboundedSender<Arc<WakeUp>>,
}

impl WakeUps {
    /// Does the work with its wake-ups brought together.
    async fn bring_to<T>(&self, work: impl Future<Output = T>) -> T {
        let home = self.0.get_or_init(Home::begin);
        let mut work = pin!(work);
        let mut last: Option<(Waker, Waker)> = None;
        std::future::poll_fn(move |context| {
            let asked = context.waker();
            if last.as_ref().is_none_or(|(task, _)| !task.will_wake(asked)) {
                last = Some((asked.clone(), home.waker(asked)));
            }
            let ours = last.as_ref().map_or(asked, |(_, ours)| ours);
            AT_WORK.set(Some(asked.clone()));
            let done = work.as_mut().poll(&mut Context::from_waker(ours));
            AT_WORK.set(None);
            done
        })
        .await
    }
}

/// Does work for which many wait: what wakes it comes alone.
pub(super) async fn urgently<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    std::future::poll_fn(move |context| {
        let task = AT_WORK.take();
        let done = work.as_mut().poll(&mut Context::from_waker(task.as_ref().unwrap_or(context.waker())));
        AT_WORK.set(task);
        done
    })
    .await
}

impl Home {
    fn begin() -> Self {
        let (arriving, arrived) = unbounded_channel();
        rt::spawn(pass_on(arrived));
        Self { thread: std::thread::current().id(), arriving }
    }

    fn waker(&self, task: &Waker) -> Waker {
        Arc::new(WakeUp { task: task.clone(), home: self.clone(), is_on_its_way: AtomicBool::new(false) }).into()
    }
}

async fn pass_on(mut arrived: UnboundedReceiver<Arc<WakeUp>>) {
    let mut some = Vec::with_capacity(TOGETHER);
    while arrived.recv_many(&mut some, TOGETHER).await > 0 {
        for wake_up in some.drain(..) {
            wake_up.is_on_its_way.store(false, Ordering::Release);
            wake_up.task.wake_by_ref();
        }
    }
}

struct WakeUp {
    task: Waker,
    home: Home,
    is_on_its_way: AtomicBool,
}

impl Wake for WakeUp {
    fn wake(self: Arc<Self>) {
        if std::thread::current().id() == self.home.thread {
            self.task.wake_by_ref();
        } else if !self.is_on_its_way.swap(true, Ordering::AcqRel) {
            // Nobody is there any more when the thread ends.
            if let Err(unsent) = self.home.arriving.send(Arc::clone(&self)) {
                unsent.0.task.wake_by_ref();
            }
        }
    }
}

/// The middleware: around everything that may wait for another thread.
pub async fn bring_together(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let Some(wake_ups) = request.app_data::<Data<WakeUps>>().cloned() else { return next.call(request).await };
    wake_ups.bring_to(next.call(request)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::rc::Rc;
    use std::task::Poll;
    use tokio::sync::oneshot;
    use tokio::task::{LocalSet, spawn_local};

    const REQUESTS: usize = 64;
    const OTHERS: usize = 50;

    /// How often others get on before all of these requests have got what another thread found for them.
    async fn polls_of_others(brought: bool) -> usize {
        let (polls, wake_ups) = (Rc::new(Cell::new(0)), Rc::new(WakeUps::default()));
        for _ in 0..OTHERS {
            let polls = Rc::clone(&polls);
            spawn_local(std::future::poll_fn(move |context| {
                polls.set(polls.get() + 1);
                context.waker().wake_by_ref();
                Poll::<()>::Pending
            }));
        }
        let (finders, found): (Vec<_>, Vec<_>) = (0..REQUESTS).map(|_| oneshot::channel::<usize>()).unzip();
        let waiting: Vec<_> = found
            .into_iter()
            .map(|found| {
                let wake_ups = Rc::clone(&wake_ups);
                spawn_local(async move { if brought { wake_ups.bring_to(found).await } else { found.await } })
            })
            .collect();
        // All of them wait by now.
        while polls.get() < OTHERS * 4 {
            spawn_local(std::future::ready(())).await.unwrap();
        }
        std::thread::spawn(|| (0..).zip(finders).for_each(|(number, finder)| finder.send(number).unwrap()))
            .join()
            .unwrap();
        let before = polls.get();
        for (number, request) in (0..).zip(waiting) {
            assert_eq!(request.await.unwrap(), Ok(number));
        }
        polls.get() - before
    }

    #[tokio::test]
    async fn what_another_thread_found_does_not_wait_for_everything_else() {
        LocalSet::new()
            .run_until(async {
                let (each, together) = (polls_of_others(false).await, polls_of_others(true).await);
                assert!(together * 3 < each, "{together} polls of others, {each} when each is woken alone");
            })
            .await;
    }

    #[derive(Default)]
    struct Woken(AtomicBool);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::Release);
        }
    }

    #[tokio::test]
    async fn what_many_wait_for_is_woken_by_itself_and_all_else_by_what_brings_it() {
        LocalSet::new()
            .run_until(async {
                for is_urgent in [true, false] {
                    let ((finder, found), wake_ups) = (oneshot::channel::<()>(), WakeUps::default());
                    let task = Arc::new(Woken::default());
                    let is_woken = || task.0.load(Ordering::Acquire);
                    let work = async { if is_urgent { urgently(found).await } else { found.await } };
                    let mut work = pin!(wake_ups.bring_to(work));
                    let waker = Waker::from(Arc::clone(&task));
                    assert!(work.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
                    std::thread::spawn(|| finder.send(()).unwrap()).join().unwrap();
                    assert_eq!(is_woken(), is_urgent);
                    while !is_woken() {
                        tokio::task::yield_now().await;
                    }
                    assert!(work.as_mut().poll(&mut Context::from_waker(&waker)).is_ready());
                }
            })
            .await;
    }
}
