//! The preview as text for other places: `/releases/next/preview.md`, `.txt` and `.bbcode`.

use super::preview::{Preview, Taken};
use super::views::{preview_title, preview_words};
use crate::i18n::plain;
use crate::posts::{self, Post};
use crate::text::{literal, uncalled, untagged};
use crate::web::Cx;

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Markdown,
    Text,
    Bbcode,
}

impl Format {
    /// Its type for HTTP.
    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Text | Self::Bbcode => "text/plain; format=fixed; charset=utf-8",
        }
    }

    /// A preview in it, if it was taken; `page` is the whole address of its page.
    pub(super) fn render(self, cx: &Cx, preview: &Preview, page: &str) -> Option<String> {
        let (l, taken) = (cx.l(), preview.taken.as_ref()?);
        let title = l.title_of_site(preview_title(cx, preview), cx.app.config.site_name.as_str());
        let mut parts = vec![match self {
            Self::Markdown => format!("# {}\n\n<{page}>", literal(&title)),
            Self::Text => format!("{title}\n{page}"),
            Self::Bbcode => format!("[b][url={page}]{}[/url][/b]", untagged(&title)),
        }];
        let words = preview_words(cx, preview);
        parts.extend((!words.is_empty()).then(|| self.words(&words)));
        parts.push(l.previewing_taken(l.day(taken.at.0, cx.app.config.schedule.zone)));
        if taken.groups.is_empty() {
            parts.push(l.previewing_nothing());
        }
        parts.extend(self.lists(cx, taken));
        Some(plain(&(parts.join("\n\n") + "\n")))
    }

    /// What is in it by areas, what came and what went.
    fn lists(self, cx: &Cx, taken: &Taken) -> Vec<String> {
        let (l, lang) = (cx.l(), cx.language());
        let mut lists: Vec<String> =
            taken.groups.iter().map(|(area, posts)| self.list(cx, area.of(&lang), posts)).collect();
        if !taken.came.is_empty() {
            lists.push(self.list(cx, &l.previewing_came(), &taken.came));
        }
        if !taken.went.is_empty() {
            lists.push(self.list(cx, &l.previewing_went(), &taken.went));
        }
        lists
    }

    fn list(self, cx: &Cx, name: &str, posts: &[Post]) -> String {
        let l = cx.l();
        let line = |post: &Post| {
            let number = match self {
                Self::Bbcode => format!("[url={}{}]#{}[/url]", cx.base_url(), posts::address(post.id), post.id),
                Self::Markdown | Self::Text => format!("#{}", post.id),
            };
            let (title, origin) = (self.words(&post.title), l.releases_inline_post(number));
            match self {
                Self::Markdown => format!("- {title} {origin}"),
                Self::Text => format!("{title} {origin}"),
                Self::Bbcode => format!("[*]{title} {origin}"),
            }
        };
        let lines = posts.iter().map(line).collect::<Vec<_>>().join("\n");
        match self {
            Self::Markdown => format!("## {}\n\n{lines}", literal(name)),
            Self::Text => format!("{}\n{lines}", l.changelog_heading(name)),
            Self::Bbcode => format!("[b]{}[/b]\n[list]\n{lines}\n[/list]", untagged(&l.changelog_heading(name))),
        }
    }

    /// Words that are no markup of ours, and call nobody in a chat or a forum: titles of fans, too.
    fn words(self, words: &str) -> String {
        let words = uncalled(words);
        match self {
            Self::Markdown => literal(&words),
            Self::Text => words,
            Self::Bbcode => untagged(&words),
        }
    }
}
