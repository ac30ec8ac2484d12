//! Putting, reading, listing and removing in a bucket, over HTTP and signed.

mod serving;

use super::super::opening::bucket_as;
use super::{Bytes, Name, Object, Store, StoreError, run};
use object_store::aws::AmazonS3Builder;
use serving::{Bucket, KEY};

/// The store below `pictures/` in that bucket.
fn store(bucket: &Bucket) -> Store {
    let url = format!("s3://shared/pictures?endpoint=http://{}&region=here", bucket.address);
    let keys = AmazonS3Builder::new().with_access_key_id(KEY).with_secret_access_key("secret");
    Store { place: bucket_as(&url, keys).unwrap(), is_in_order: true }
}

/// Both files of some pictures.
fn both_of(many: usize) -> Vec<Object> {
    (0..many).flat_map(|_| Object::both(&Name::draw().unwrap())).collect()
}

#[test]
fn what_is_put_into_a_bucket_is_read_from_it_until_it_is_deleted() {
    let bucket = Bucket::open();
    let store = store(&bucket);
    let [full, small] = Object::both(&Name::draw().unwrap());
    run(async {
        store.put(&full, Bytes::from_static(b"picture")).await.unwrap();
        assert_eq!(bucket.files(), [format!("pictures/{full}")]);
        assert_eq!(store.get(&full).await.unwrap().as_deref(), Some(&b"picture"[..]));
        assert!(store.has(&full).await.unwrap() && !store.has(&small).await.unwrap());
        assert_eq!(store.get(&small).await.unwrap(), None);
        // Nothing is written over.
        assert!(matches!(store.put(&full, Bytes::from_static(b"another")).await, Err(StoreError::Taken)));
        assert_eq!(store.get(&full).await.unwrap().as_deref(), Some(&b"picture"[..]));
        store.delete(&full).await.unwrap();
        store.delete(&full).await.unwrap();
        assert_eq!(store.get(&full).await.unwrap(), None);
    });
    assert!(bucket.files().is_empty());
    assert_eq!(bucket.unsigned(), [""; 0], "all that is asked is signed");
}

#[test]
fn a_bucket_is_listed_piece_by_piece_and_only_what_is_ours() {
    let bucket = Bucket::open();
    let store = store(&bucket);
    let mut put = both_of(5);
    run(async {
        for object in &put {
            store.put(object, Bytes::from_static(b"abc")).await.unwrap();
        }
        for other in ["pictures/notes.txt", "pictures/zz/notes.txt", "elsewhere/ab/abc-full.webp"] {
            bucket.hold(other);
        }
        let mut listed: Vec<Object> = Vec::new();
        loop {
            let piece = store.list(listed.last(), 3).await.unwrap();
            assert!(piece.len() <= 3);
            assert!(piece.iter().all(|file| file.put_at == serving::put_at()));
            if piece.is_empty() {
                break;
            }
            listed.extend(piece.into_iter().map(|file| file.object));
        }
        put.sort();
        assert_eq!(listed, put);
    });
    assert!(bucket.pages() > 0, "a list was never cut, as one of more than a thousand files is");
}

#[test]
fn a_bucket_is_asked_again_when_it_is_busy_and_away_when_it_refuses() {
    let bucket = Bucket::open();
    let store = store(&bucket);
    let [full, small] = Object::both(&Name::draw().unwrap());
    run(async {
        bucket.answers_next(&["503 Slow Down"]);
        store.put(&full, Bytes::from_static(b"picture")).await.unwrap();
        bucket.answers_next(&["403 Forbidden"]);
        assert!(matches!(store.get(&full).await, Err(StoreError::Away(why)) if why.contains("403")));
        bucket.answers_next(&["403 Forbidden"]);
        assert!(matches!(store.put(&small, Bytes::from_static(b"picture")).await, Err(StoreError::Away(_))));
        bucket.answers_next(&["403 Forbidden"]);
        assert!(matches!(store.list(None, 9).await, Err(StoreError::Away(_))), "an empty list would be a lie");
    });
    assert_eq!(bucket.files(), [format!("pictures/{full}")]);
}
