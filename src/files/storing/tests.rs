//! Putting, reading, listing and removing in a folder.

#[cfg(feature = "s3")]
mod bucket;

use super::{Bytes, Name, Object, Size, Store, StoreError, within};
use object_store::ObjectStoreExt;
use object_store::memory::InMemory;
use object_store::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn folder() -> (PathBuf, Store) {
    let folder = std::env::temp_dir().join(format!("friday-store-{}", Name::draw().unwrap()));
    let store = Store::open(&format!("file:{}/made", folder.display())).unwrap();
    (folder, store)
}

fn object(size: Size) -> Object {
    Object { name: Name::draw().unwrap(), size }
}

#[test]
fn what_is_put_is_read_until_it_is_deleted() {
    let (folder, store) = folder();
    let (full, small) = (object(Size::Full), object(Size::Small));
    run(async {
        store.put(&full, Bytes::from_static(b"picture")).await.unwrap();
        assert_eq!(store.get(&full).await.unwrap().as_deref(), Some(&b"picture"[..]));
        assert_eq!(store.get(&small).await.unwrap(), None);
        assert!(folder.join("made").join(full.to_string()).is_file());
        store.delete(&full).await.unwrap();
        store.delete(&full).await.unwrap();
        assert_eq!(store.get(&full).await.unwrap(), None);
    });
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn nothing_is_written_over_and_nothing_is_left_half_written() {
    let (folder, store) = folder();
    let full = object(Size::Full);
    run(async {
        store.put(&full, Bytes::from_static(b"first")).await.unwrap();
        assert!(matches!(store.put(&full, Bytes::from_static(b"second")).await, Err(StoreError::Taken)));
        assert_eq!(store.get(&full).await.unwrap().as_deref(), Some(&b"first"[..]));
    });
    let files = std::fs::read_dir(folder.join("made").join(full.name.folder())).unwrap();
    assert_eq!(files.count(), 1);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn all_of_ours_are_listed_piece_by_piece() {
    let (folder, store) = folder();
    let mut put: Vec<Object> = (0..20)
        .flat_map(|_| {
            let name = Name::draw().unwrap();
            [Size::Full, Size::Small].map(|size| Object { name: name.clone(), size })
        })
        .collect();
    run(async {
        for object in &put {
            store.put(object, Bytes::from(vec![7; 3])).await.unwrap();
        }
        std::fs::write(folder.join("made/notes.txt"), "not ours").unwrap();
        std::fs::create_dir(folder.join("made/zz")).unwrap();
        std::fs::write(folder.join("made/zz/notes.txt"), "not ours").unwrap();
        let mut listed: Vec<Object> = Vec::new();
        loop {
            let piece = store.list(listed.last(), 7).await.unwrap();
            assert!(piece.len() <= 7);
            assert!(piece.iter().all(|file| file.put_at.elapsed().unwrap().as_secs() < 60));
            if piece.is_empty() {
                break;
            }
            listed.extend(piece.into_iter().map(|file| file.object));
        }
        put.sort();
        assert_eq!(listed, put);
    });
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_place_that_is_in_order_is_listed_from_wherever_one_was() {
    let store = Store { place: Arc::new(InMemory::new()), is_in_order: true };
    let mut put: Vec<Object> = (0..20).flat_map(|_| Object::both(&Name::draw().unwrap())).collect();
    run(async {
        for object in &put {
            store.put(object, Bytes::from_static(b"picture")).await.unwrap();
        }
        for foreign in ["aa/notes.txt", "notes.txt", "zz/notes.txt"] {
            store.place.put(&Path::from(foreign), "not ours".into()).await.unwrap();
        }
        let mut listed: Vec<Object> = Vec::new();
        loop {
            let piece = store.list(listed.last(), 7).await.unwrap();
            assert!(piece.len() == 7.min(put.len() - listed.len()), "{} behind {}", piece.len(), listed.len());
            if piece.is_empty() {
                break;
            }
            listed.extend(piece.into_iter().map(|file| file.object));
        }
        put.sort();
        assert_eq!(listed, put);
    });
}

#[test]
fn a_wrong_place_is_told_in_a_sentence() {
    for url in ["", "ftp://there", "file:", "file:/dev/null/here"] {
        assert!(!Store::open(url).unwrap_err().is_empty());
    }
}

#[cfg(not(feature = "s3"))]
#[test]
fn a_bucket_needs_the_feature() {
    assert!(Store::open("s3://bucket").unwrap_err().contains("--features s3"));
}

#[cfg(feature = "s3")]
#[test]
fn a_bucket_is_opened_without_being_asked() {
    Store::open("s3://bucket/pictures?endpoint=https://s3.example.org&region=eu-central-1").unwrap();
    assert!(Store::open("s3://").is_err());
    assert!(Store::open("s3://bucket?key=secret").unwrap_err().contains("key"));
}

#[cfg(feature = "s3")]
#[test]
fn a_bucket_that_does_not_answer_is_away() {
    let store = Store::open("s3://bucket?endpoint=http://127.0.0.1:9&region=x").unwrap();
    assert!(matches!(run(store.get(&object(Size::Full))), Err(StoreError::Away(_) | StoreError::TooSlow)));
}

#[test]
fn a_store_that_never_answers_is_not_waited_for() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let waited = runtime
        .block_on(async { within(Duration::from_millis(5), std::future::pending::<object_store::Result<()>>()).await });
    assert!(matches!(waited, Err(StoreError::TooSlow)));
}
