//! Where pictures are kept, as an operator writes it.

use object_store::ObjectStore;
#[cfg(feature = "s3")]
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use std::path::Path;
use std::sync::Arc;

/// The store at `file:DIR` or `s3://BUCKET/PREFIX?endpoint=URL&region=NAME`, or a sentence about what is wrong.
pub fn open(url: &str) -> Result<Arc<dyn ObjectStore>, String> {
    if let Some(folder) = url.strip_prefix("file:") {
        local(Path::new(folder.strip_prefix("//").unwrap_or(folder)))
    } else if url.starts_with("s3:") {
        bucket(url)
    } else {
        Err(format!("pictures are kept at file:DIR or s3://BUCKET, not at {url:?}"))
    }
}

/// Whether a folder is there already; of anything else only using it tells.
pub fn is_there(url: &str) -> bool {
    let folder = url.strip_prefix("file:").map(|folder| folder.strip_prefix("//").unwrap_or(folder));
    folder.is_none_or(|folder| folder.is_empty() || Path::new(folder).exists())
}

/// A folder, which is made if there is none. What is put there is on the disk when we say so, as with the database: a
/// post must not point to a picture that a power cut took.
fn local(folder: &Path) -> Result<Arc<dyn ObjectStore>, String> {
    if folder.as_os_str().is_empty() {
        return Err("file: needs the name of a folder".to_owned());
    }
    let wrong = |error: &dyn std::fmt::Display| format!("the folder {} cannot be used: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(|error| wrong(&error))?;
    let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| wrong(&error))?;
    Ok(Arc::new(store.with_fsync(true)))
}

#[cfg(not(feature = "s3"))]
fn bucket(_: &str) -> Result<Arc<dyn ObjectStore>, String> {
    let way = "build it with `cargo build --release --features s3`, or keep pictures in a folder with file:DIR";
    Err(format!("this program was built without buckets: {way}"))
}

/// A bucket; who we are to it stands in the environment (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`).
#[cfg(feature = "s3")]
fn bucket(url: &str) -> Result<Arc<dyn ObjectStore>, String> {
    bucket_as(url, AmazonS3Builder::from_env())
}

/// A bucket, for somebody who may use it.
#[cfg(feature = "s3")]
pub(super) fn bucket_as(url: &str, who: AmazonS3Builder) -> Result<Arc<dyn ObjectStore>, String> {
    use object_store::prefix::PrefixStore;
    use object_store::{ClientOptions, RetryConfig};

    let parsed = url::Url::parse(url).map_err(|error| format!("{url:?} is not an address: {error}"))?;
    let name = parsed.host_str().filter(|name| !name.is_empty()).ok_or("s3:// needs the name of a bucket")?;
    let options = ClientOptions::new().with_connect_timeout(super::CONNECTING).with_timeout(super::ONE_FILE);
    let retry = RetryConfig { max_retries: super::RETRIES, retry_timeout: super::ONE_FILE, ..RetryConfig::default() };
    let mut builder = who.with_bucket_name(name).with_client_options(options).with_retry(retry);
    for (key, value) in parsed.query_pairs() {
        builder = match &*key {
            // Only who writes http: gets it: credentials are signed, but pictures would go in the clear.
            "endpoint" => builder.with_allow_http(value.starts_with("http:")).with_endpoint(value),
            "region" => builder.with_region(value),
            _ => return Err(format!("s3:// knows endpoint and region, not {key:?}")),
        };
    }
    let store = builder.build().map_err(|error| format!("the bucket {name} cannot be used: {error}"))?;
    match parsed.path().trim_matches('/') {
        "" => Ok(Arc::new(store)),
        prefix => Ok(Arc::new(PrefixStore::new(store, prefix))),
    }
}
