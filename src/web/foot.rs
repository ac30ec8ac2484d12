//! What the buttons at the foot of every page do.

use super::{Cx, Form, Theme, safe_next, theme_cookie};
use crate::error::Result;
use actix_web::HttpResponse;
use serde::Deserialize;

/// What they send.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThemeForm {
    theme: String,
    back: String,
}

/// POST `/theme`: for everybody. An unknown word is the device's own choice.
pub async fn choose_theme(cx: Cx, Form(form): Form<ThemeForm>) -> Result<HttpResponse> {
    let theme = Theme::parse(&form.theme).unwrap_or(Theme::Auto);
    let cookie = theme_cookie(theme, cx.app.config.is_https());
    Ok(cx.see_other_builder(safe_next(&form.back), None).cookie(cookie).finish())
}
