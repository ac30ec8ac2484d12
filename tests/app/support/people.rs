//! The people of the stories.

use super::{Browser, TestApp};
use orange_friday::accounts;
use orange_friday::areas;
use orange_friday::db::UserId;
use orange_friday::people::{Role, Viewer};

/// Everybody's password.
pub const PASSWORD: &str = "oranges-are-the-only-fruit";

pub fn address(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

impl TestApp {
    /// A member who has confirmed the address and signed in.
    pub fn member(&self, name: &str) -> Browser {
        self.person(name, Role::Member)
    }

    pub fn staff(&self, name: &str) -> Browser {
        self.person(name, Role::Staff)
    }

    pub fn owner(&self, name: &str) -> Browser {
        self.person(name, Role::Owner)
    }

    /// Adds somebody with a confirmed address, without signing in.
    pub fn add_person(&self, name: &str, role: Role) -> UserId {
        let (name, now) = (name.to_owned(), self.now());
        let hash = self.hasher.hash_here(PASSWORD).unwrap();
        self.write(move |conn| accounts::add_person(conn, &name, &address(&name), role, &hash, now))
    }

    /// Somebody as the rooms' actions see them.
    pub fn viewer(&self, name: &str, role: Role) -> Viewer {
        let id = self.add_person(name, role);
        Viewer { id, name: name.to_owned(), handle: name.to_lowercase(), role, verified: true, language: None }
    }

    fn person(&self, name: &str, role: Role) -> Browser {
        self.add_person(name, role);
        self.signed_in(name)
    }

    /// Signs in somebody who is known already.
    pub fn signed_in(&self, name: &str) -> Browser {
        let mut browser = self.visitor();
        let form = browser.get("/sign-in");
        let answer = browser.submit(&form, "/sign-in", &[("email", &address(name)), ("password", PASSWORD)]);
        assert_eq!(answer.status, 303, "{name} could not sign in: {}", answer.text());
        browser
    }

    /// Adds areas by name; their slugs.
    pub fn areas(&self, names: &[&str]) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        self.write(move |conn| {
            for name in &names {
                areas::add(conn, &areas::NewArea::parse(name, "Phone").unwrap())?;
            }
            let all = areas::list(conn)?;
            Ok(names
                .iter()
                .map(|name| all.iter().find(|area| area.named.name == *name).unwrap().slug.clone())
                .collect())
        })
    }
}

impl Browser {
    /// Files a post through the form and gives its path.
    pub fn files(&mut self, kind: &str, title: &str, area: &str) -> String {
        let form = self.get("/posts/new");
        // Who types takes longer than a test.
        let fields = [("kind", kind), ("title", title), ("area", area), ("body", "As the title says."), ("shown", "")];
        let answer = self.submit(&form, "/posts", &fields);
        assert_eq!(answer.status, 303, "{title} was not filed: {}", answer.text());
        answer.location()
    }

    /// Presses Vote on a post's page.
    pub fn votes_for(&mut self, path: &str) {
        let page = self.get(path);
        let number = number_of(path);
        let answer = self.submit(&page, &format!("/posts/{number}/vote"), &[]);
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    /// Decides on a post through the form on its page.
    pub fn decides(&mut self, path: &str, status: &str, note: &str, duplicate_of: &str) -> super::Page {
        let page = self.visit(path);
        let action = format!("/posts/{}/decision", number_of(path));
        // Where a post may not be merged, its form does not ask into which.
        let fields = [("status", status), ("note", note), ("duplicate_of", duplicate_of)];
        let asked = if duplicate_of.is_empty() { &fields[..2] } else { &fields[..] };
        self.submit(&page, &action, asked)
    }
}

/// The number in `/posts/42-dark-mode`.
pub fn number_of(path: &str) -> i64 {
    let last = path.rsplit('/').next().unwrap();
    last.split('-').next().unwrap().parse().unwrap()
}
