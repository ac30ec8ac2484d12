// Enhancement only: beneath everything here stands a link or a form that works without it. Every word comes with the
// page, in the reader's language.

const $ = (css, root = document) => root.querySelector(css);
const $$ = (css, root = document) => root.querySelectorAll(css);
const said = $('#said');
const flash = $('#flash');

// Says a sentence to those who listen and, unless it stands on the page already, shows it to those who look. A live
// region speaks when its text changes, and not at all when it comes with the page.
let fading;
const say = (text, { quiet, stays } = {}) => {
  clearTimeout(fading);
  said.className = quiet ? 'visually-hidden' : 'toast';
  said.textContent = '';
  setTimeout(() => { said.textContent = text; }, 100);
  if (!stays) fading = setTimeout(() => { said.textContent = ''; }, 7000);
};
const sayWrong = () => say(said.dataset.wrong, { stays: true });

// What a page keeps on this device. Storage may be shut; then nothing is kept.
const stored = (act) => { try { return act(); } catch { return null; } };

// --- Parts: a form[data-part] is sent without leaving the page.

// Makes an element like another one and keeps what both have, so that focus stays where it is.
const become = (now, next) => {
  if (now.nodeName !== next.nodeName) return now.replaceWith(next);
  if (now.nodeType === Node.TEXT_NODE) { if (now.data !== next.data) now.data = next.data; return; }
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  const [from, to] = [[...now.childNodes], [...next.childNodes]];
  if (from.length !== to.length) return now.replaceChildren(...to);
  from.forEach((child, i) => become(child, to[i]));
};

// The server answers with the form as it is now, and the sentence that says what happened.
const show = async (answer, form) => {
  // A redirect leads away: to sign in, and from there on with what was pressed.
  if (answer.redirected) return location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.getElementById(form.id);
  if (!answer.ok || !next) throw answer;
  become(form, document.adoptNode(next));
  say($('#flash', page).textContent);
};

const send = async (form) => {
  const body = new URLSearchParams(new FormData(form));
  let answer;
  try {
    answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Parts': '1' }, signal: AbortSignal.timeout?.(15000) });
  } catch {
    // The plain way from now on, in case that only this one is shut. Without a network it would lead off the page.
    delete form.dataset.part;
    return navigator.onLine ? form.submit() : sayWrong();
  }
  // An error has a page of its own that says more than we could.
  return show(answer, form).catch(() => form.submit());
};

// One press at a time: the second click of two is no other press, and no late answer undoes what a later one has shown.
const pressed = new WeakSet();
addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog') return;
  if (pressed.has(form)) return event.preventDefault();
  pressed.add(form);
  const lift = () => setTimeout(() => pressed.delete(form), 600);
  if ('part' in form.dataset) {
    event.preventDefault();
    send(form).finally(lift);
  } else {
    lift();
  }
  if (form.dataset.draft) stored(() => { sessionStorage.sent = form.dataset.draft; });
  if (form.dataset.forget) stored(() => forget(form.dataset.forget));
});

// --- Drafts: what is typed in a form[data-draft] is kept until the server says that it has it.

// What a field came with.
const given = (field) => {
  const { options, form, name, type } = field;
  if (options) return ([...options].find((option) => option.defaultSelected) || options[0])?.value;
  return type === 'radio' ? [...$$(`[name="${name}"]`, form)].find((radio) => radio.defaultChecked)?.value : field.defaultValue;
};
// What differs from the page: a field that came filled in is kept once it says something else.
const fields = (form) => [...form.elements].filter((field) => field.name && !/hidden|submit|file|search/.test(field.type) && field.value?.trim()
  && (field.type !== 'radio' || field.checked) && field.value !== given(field));

const keep = (form) => stored(() => {
  if (!form.dataset.draft) return;
  const kept = fields(form).map((field) => [field.name, field.value, given(field)]);
  // What the page could not show, or shows as it was sent, is not forgotten for what is typed elsewhere.
  for (const entry of JSON.parse(localStorage[form.dataset.draft] || '[]')) {
    const [name, , before] = entry;
    const field = form.elements[name];
    const untouched = !field || (field.value !== before && field.value === given(field));
    if (untouched && !kept.some(([other]) => other === name)) kept.push(entry);
  }
  if (kept.length) localStorage[form.dataset.draft] = JSON.stringify(kept);
  else localStorage.removeItem(form.dataset.draft);
});

const forget = (person) => Object.keys(localStorage).filter((key) => key.startsWith(person))
  .forEach((key) => localStorage.removeItem(key));

const unfold = (element) => { const details = element.closest('details'); if (details) { details.removeAttribute('name'); details.open = true; } };

// Fills what is empty, or as it was then, with what was kept; the sentence that says so, if anything was.
const restore = (form) => {
  let note;
  for (const [name, value, before] of stored(() => JSON.parse(localStorage[form.dataset.draft])) || []) {
    const field = form.elements[name];
    const now = field?.value;
    if (!field || !value.trim() || now === value || (now && now !== before)) continue;
    field.value = value;
    if (field.value === value) { note = $('[data-kept]', form); unfold(field.closest ? field : [...field].find((each) => each.checked) || field[0]); }
    else field.value = now; // A choice that is not offered any more.
  }
  if (!note) return '';
  note.hidden = false;
  return note.textContent;
};

const draft = (form) => {
  let waiting;
  const done = () => { clearTimeout(waiting); waiting = 0; keep(form); };
  // Not all of its fields stand within it.
  const typed = ({ target }) => {
    if (!form.isConnected) { removeEventListener('input', typed); removeEventListener('pagehide', left); }
    else if (target.form === form) { clearTimeout(waiting); waiting = setTimeout(done, 400); }
  };
  const left = () => { if (waiting) done(); };
  addEventListener('input', typed);
  addEventListener('pagehide', left);
  return restore(form);
};
const drafts = () => {
  stored(() => {
    const { sent } = sessionStorage;
    delete sessionStorage.sent;
    // Only a page that confirms it does away with the draft: not an error, not signing in, not the way back.
    if (sent && flash) localStorage.removeItem(sent);
  });
  return [...$$('form[data-draft]')].map(draft).filter(Boolean).pop();
};
addEventListener('pageshow', (event) => { if (event.persisted) stored(() => { delete sessionStorage.sent; }); });

// --- Times: "5 hours ago" in place of the day, which goes to the title; "in 2 days" beside what comes.

const [MINUTE, HOUR, DAY] = [6e4, 36e5, 864e5];
const { lang } = document.documentElement;
const words = new Intl.RelativeTimeFormat(lang);
// Where there is little room: "5 hr. ago".
const short = new Intl.RelativeTimeFormat(lang, { style: 'short' });
// What comes this minute, in the browser's words; what has just happened, in ours: "now" would be wrong of it.
const thisMoment = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(0, 'second');
const { sayNow = thisMoment } = said.dataset;
// Hours up to two days: "tomorrow" would be wrong as often as right.
const relative = (ms, form = words) => {
  const size = Math.abs(ms);
  if (size < MINUTE) return ms > 0 ? thisMoment : sayNow;
  const [unit, length] = size < HOUR ? ['minute', MINUTE] : size < 2 * DAY ? ['hour', HOUR] : ['day', DAY];
  return form.format(Math.trunc(ms / length), unit);
};
const set = (element, text) => { if (element.textContent !== text) element.textContent = text; };
const tick = () => {
  if (document.hidden) return;
  for (const time of $$('time[data-rel]')) {
    const ms = Math.min(0, Date.parse(time.dateTime) - Date.now());
    time.title ||= time.textContent;
    set(time, ms > -30 * DAY ? relative(ms, time.dataset.rel ? short : words) : time.title);
  }
  for (const left of $$('[data-until]')) {
    const ms = Date.parse(left.dataset.until) - Date.now();
    set(left, ms > 0 ? relative(ms) : '');
  }
};
setInterval(tick, MINUTE);
addEventListener('visibilitychange', tick);

// --- Ctrl and Enter send a text that has lines.

addEventListener('keydown', (event) => {
  const { target } = event;
  if (event.key !== 'Enter' || event.isComposing || event.repeat || !(event.ctrlKey || event.metaKey)) return;
  if (target.localName === 'textarea') target.form?.requestSubmit($('[data-chosen]', target.form));
});

// --- What only scripts can do comes hidden.

const share = async ({ dataset: { share: url, copy = url, done, counted } }) => {
  if (counted) navigator.sendBeacon(counted);
  try {
    if (url && navigator.share) await navigator.share({ title: document.title, url });
    else { await navigator.clipboard.writeText(copy); say(done); }
  } catch (error) {
    if (error.name !== 'AbortError') sayWrong();
  }
};
const reveal = (css, press) => {
  for (const button of $$(css)) {
    button.hidden = false;
    button.addEventListener('click', () => press(button));
  }
};

// --- Parts of pages, asked for when the typing pauses, never while a character is put together.

const paused = (seek, wait) => {
  let waiting = 0;
  return (event) => { clearTimeout(waiting); if (!event.isComposing) waiting = setTimeout(seek, wait); };
};
// Nothing when a later question is under way or there is no network.
const asker = () => {
  let asked = null;
  return async (url) => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = url && await fetch(url, { signal: asked.signal });
      return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').body : null;
    } catch { return null; }
  };
};

// --- Posts like the title that is typed.

const look = (aside) => {
  const [title, area, plain, place, ask] = [$('#title'), $('#area'), $('[name="ask"]'), $('div', aside), asker()];
  // The server has answered for a form that was sent: its list stays until another title is typed.
  const there = $('li', place) ? title.value.trim() : '';
  let [last, answered, proposed, composing] = [there, there, '', false];
  // What the plain form asks once it is sent is asked here before that: of the very title that was answered.
  const asks = () => { if (plain) plain.disabled = title.value.trim() === answered; };
  asks();
  const note = Object.assign(document.createElement('span'), { className: 'note' });
  area.addEventListener('change', () => { proposed = null; note.remove(); });
  const seek = async () => {
    const words = title.value.trim();
    if (composing || words === last) return;
    last = words;
    const least = /[\u2e80-\u9fff\uac00-\ud7ff]/.test(words) ? 2 : 4;
    const found = await ask(words.length >= least && `${aside.dataset.from}?title=${encodeURIComponent(words)}`);
    if (words !== last) return;
    // Nothing moves or speaks while a character is put together; its end asks again, also for the same title.
    if (composing) { last = null; return; }
    // Without an answer what stands there is like another title; the next key asks again.
    if (!found) last = '';
    answered = last;
    asks();
    const list = found && $('[data-said]', found);
    place.replaceChildren(...found?.childNodes ?? []);
    if (list) say(list.dataset.said, { quiet: true });
    const more = list && $('.more', list);
    if (more) {
      more.hidden = false;
      more.addEventListener('click', () => { more.remove(); $('li:nth-child(3) a', list).focus(); });
    }
    // Proposed as long as nobody chose one; it goes with the title that it was proposed for.
    if (!area.value || area.value === proposed) {
      area.value = proposed = list?.dataset.area || '';
      // Since the page came it may be offered no more, or only now.
      if (area.selectedIndex < 0) area.value = proposed = '';
      note.remove();
      if (!proposed) return;
      note.textContent = list.dataset.proposed;
      area.labels[0].append(' ', note);
    }
  };
  const pause = paused(seek, 350);
  for (const typed of ['input', 'compositionend']) {
    title.addEventListener(typed, asks);
    title.addEventListener(typed, pause);
  }
  for (const turn of ['start', 'end']) title.addEventListener(`composition${turn}`, () => { composing = turn === 'start'; });
  if (title.value) seek();
};

// --- Names that the site knows, also at the end of a list.

const suggest = (list) => {
  for (const input of $$(`[list="${list.id}"]`)) {
    const ask = asker();
    const pause = paused(async () => {
      const before = input.value.split(/[,，、]/);
      const part = before.pop().trim();
      const found = await ask(part[1] && `${list.dataset.from}?q=${encodeURIComponent(part)}`);
      if (!found) return;
      for (const option of $$('option', found)) option.value = [...before.map((name) => name.trim()), option.value].join(', ');
      list.replaceChildren(...$$('option', found));
    }, 250);
    // Choosing a name types nothing.
    input.addEventListener('input', (event) => { if (event.inputType) pause(event); });
    input.addEventListener('compositionend', pause);
  }
};

// The builds of the device that was chosen.
const builds = (list) => {
  const [device, ask] = [document.getElementById(list.dataset.of), asker()];
  device.addEventListener('change', async () => {
    const found = await ask(device.value && `/devices?builds=${encodeURIComponent(device.value)}`);
    if (found) list.replaceChildren(...$$('option', found));
  });
};

// --- Pictures: also pasted or dropped anywhere on their page, and one sees how far they are. Beside words they wait for
// the press that sends both; alone they are sent at once.

// Of several forms the one in which somebody types, else the last, which is nobody's reply.
const aimed = () => {
  const near = document.activeElement?.form;
  return near && 'upload' in near.dataset ? near : [...$$('[data-upload]')].pop();
};

const upload = (form) => {
  const [input, bar] = [$('[type="file"]', form), $('progress', form)];
  if (!input) return;
  const hasWords = form.dataset.upload === 'words';
  const take = (event, { files, types }) => {
    // What programs copy is often both, and whoever types wants the words.
    if (!files.length || aimed() !== form || (hasWords && types.includes('text/plain'))) return;
    event.preventDefault();
    const all = new DataTransfer();
    for (const file of [...hasWords ? input.files : [], ...files]) all.items.add(file);
    input.files = all.files;
    if (!hasWords) form.requestSubmit();
  };
  addEventListener('paste', (event) => take(event, event.clipboardData));
  addEventListener('dragover', (event) => { if (event.dataTransfer.types.includes('Files')) event.preventDefault(); });
  addEventListener('drop', (event) => take(event, event.dataTransfer));
  form.addEventListener('submit', (event) => {
    if (hasWords && !input.files.length) return;
    event.preventDefault();
    if (!bar.hidden) return;
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'document';
    request.upload.addEventListener('progress', ({ loaded, total }) => { bar.value = loaded / total; });
    // Back comes this page as it is now, with what went well or wrong; or another one, such as to sign in.
    request.addEventListener('load', () => {
      const page = request.response;
      const main = page && $('main', page);
      if (!main) { bar.hidden = true; return sayWrong(); }
      const told = $('#flash', page);
      const news = told?.textContent;
      // What was typed last may still be about to be kept.
      if (news) stored(() => { localStorage.removeItem(form.dataset.draft); delete form.dataset.draft; });
      if (new URL(request.responseURL).pathname !== new URL(form.action).pathname) {
        if (news) stored(() => { sessionStorage.news = JSON.stringify([news, told.className]); });
        return location.assign(request.responseURL);
      }
      $('main').replaceWith(document.adoptNode(main));
      document.title = page.title;
      [...$$('form[data-draft]')].forEach(draft);
      ready();
      if (news) say(news, { quiet: true });
    });
    request.addEventListener('error', () => { bar.hidden = true; sayWrong(); });
    bar.hidden = false;
    request.send(new FormData(form));
  });
};

// --- The page is here.

const ready = () => {
  $$('aside[data-from]').forEach(look);
  $$('datalist[data-from]').forEach(suggest);
  $$('datalist[data-of]').forEach(builds);
  $$('[data-upload]').forEach(upload);
  // What is to be seen before anything else, also where the page was at its end.
  const first = $('.error-summary, #alike[tabindex], #masked-title');
  first?.focus();
  if (first?.getBoundingClientRect().top < 0) first.scrollIntoView();
};

// A server that does not know the zone writes times from the next page on as the clock on this device shows them.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && 'askZone' in said.dataset) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax${secure}`;
}
tick();
if (navigator.share || navigator.clipboard) reveal('[data-share]', share);
if (navigator.clipboard) reveal('[data-copy]', share);
reveal('[data-opens]', ({ dataset }) => document.getElementById(dataset.opens).showModal());
const kept = drafts();
// What an upload was told on its way here stands where any page says it.
const carried = stored(() => { const { news } = sessionStorage; delete sessionStorage.news; return JSON.parse(news); });
if (carried) {
  const [textContent, className] = carried;
  $('main > .wrap').prepend(Object.assign(document.createElement('div'), { textContent, className }));
}
ready();
// By then the browser has gone to the place that the address names, and takes the focus nowhere any more.
addEventListener('load', () => {
  const news = [flash?.textContent, carried?.[0], kept].filter(Boolean).join(' ');
  // Out of sight nobody sees what the top of the page says.
  if (news) say(news, { quiet: !flash || flash.getBoundingClientRect().bottom > 0 });
});

export { $, $$, asker, draft, paused, ready, say, sayWrong, stored, tick, unfold };
