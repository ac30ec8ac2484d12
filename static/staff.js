// What only staff's pages have. Enhancement only, as everything in site.js.

import { $, $$, asker, draft, paused, ready, say, sayWrong, stored, tick, unfold } from './site.js';

// --- The post that a duplicate goes into (ARIA's combobox).

const candidates = (input) => {
  const [list, chosen, ask] = [document.createElement('ul'), document.createElement('p'), asker()];
  Object.assign(list, { id: `${input.id}-list`, role: 'listbox', hidden: true, className: 'candidates', ariaLabel: input.labels[0].textContent });
  Object.assign(input, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' });
  input.setAttribute('aria-controls', list.id);
  input.after(list, chosen);
  let [at, sought] = [-1, null];
  const mark = (to) => {
    list.children[at]?.removeAttribute('aria-selected');
    at = to;
    const option = list.children[at];
    if (option) { option.ariaSelected = 'true'; option.scrollIntoView({ block: 'nearest' }); }
    input.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  const open = (is) => { list.hidden = !is; input.ariaExpanded = String(is); mark(-1); };
  const take = (option) => { input.value = option.dataset.value; chosen.textContent = option.firstElementChild.textContent; open(false); input.focus(); };
  // Both posts are shown before anything is merged: by the first button of the form, which Enter presses without a script too.
  const look = (option) => { take(option); input.form.requestSubmit($('[value=duplicate]', input.form)); };
  const seek = async () => {
    const { value } = input;
    const found = await ask(`${input.dataset.candidates}?q=${encodeURIComponent(value)}`);
    const options = $('ul', found ?? list);
    if (!options || document.activeElement !== input) return;
    [...options.children].forEach((option, place) => Object.assign(option, { id: `${list.id}-${place}`, role: 'option' }));
    list.replaceChildren(...options.children);
    sought = value;
    const { said } = options.dataset;
    open(list.children.length > 0);
    chosen.textContent = list.hidden ? said : '';
    say(said, { quiet: true });
  };
  const pause = paused(seek, 250);
  for (const typed of ['input', 'compositionend']) input.addEventListener(typed, (event) => { chosen.textContent = ''; pause(event); });
  input.addEventListener('focus', () => { if (!input.value) seek(); });
  input.addEventListener('blur', () => open(false));
  input.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    const count = list.children.length;
    // Enter that is held down opens the page once and does not press there as well.
    if (key === 'Enter' && event.repeat) return event.preventDefault();
    if (isComposing || (list.hidden && key !== 'ArrowDown')) return;
    if (list.hidden) seek();
    else if (key === 'ArrowDown') mark((at + 1) % count);
    else if (key === 'ArrowUp') mark((Math.max(at, 0) + count - 1) % count);
    // What was typed last may not be looked for yet: then the server says what it is.
    else if (key === 'Enter' && (at >= 0 || (sought === input.value && sought.trim()))) look(list.children[Math.max(at, 0)]);
    else if (key === 'Escape') open(false);
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => take(target.closest('[role]')));
};

// An answer is chosen, not sent: what is public is sent by hand.
const markChosen = (control) => {
  for (const other of $$('[data-chosen]', control.form)) delete other.dataset.chosen;
  control.dataset.chosen = '';
  say(control.textContent, { quiet: true });
};

// --- A ready-made answer goes into the note, where it can be changed, and chooses the status it is for. What somebody wrote
// there stays.

const answers = (select) => {
  const { note } = select.form.elements;
  let [filled, asked] = ['', null];
  const isTyped = () => note.value.trim() && note.value !== filled;
  const stay = () => { select.value = ''; say(select.dataset.stays); };
  select.addEventListener('change', async () => {
    asked?.abort();
    if (isTyped()) return stay();
    asked = new AbortController();
    const { signal } = asked;
    let text = '';
    try {
      const answer = select.value && await fetch(select.dataset.answers + select.value, { signal });
      // Signed out, or removed meanwhile: what is sent without a note says so.
      if (answer && (!answer.ok || answer.redirected)) return sayWrong();
      if (answer) text = await answer.text();
    } catch {
      return signal.aborted || sayWrong();
    }
    if (isTyped()) return stay();
    note.value = text;
    filled = note.value;
    const { status } = select.selectedOptions[0].dataset;
    const button = status && $(`button[name=status][value=${status}]:not([hidden])`, select.form);
    if (button) markChosen(button);
    note.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // Whoever empties the note by hand wants none.
  note.addEventListener('input', ({ isTrusted }) => { if (isTrusted && !note.value) select.value = ''; });
};

// A file goes into a field, where it can be mended.
const fileInto = (field) => {
  const [button, input] = ['button', 'input'].map((name) => document.createElement(name));
  input.type = 'file';
  Object.assign(button, { type: 'button', className: 'link-button', textContent: field.dataset.file });
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', async () => { field.value = await input.files[0].text(); field.focus(); });
  field.before(button);
};

// --- The desk: beside the list stands the post of the row with the focus, where there is room for both.

const panes = $('[data-keys]');
const wide = matchMedia('(min-width: 64rem)');
const ask = asker();
let asked = null;

const rowOf = (element) => element.closest('[data-row]') ?? document.getElementById($('#pane')?.dataset.shows);

// Tab goes on from the row to what stands beside the list, not through all rows, each with a post of its own.
const rove = () => {
  const rows = [...$$('[data-row]', panes)];
  const stop = rows.find((row) => row.hasAttribute('aria-current')) ?? rows[0];
  for (const row of rows) $('a', row).tabIndex = wide.matches && row !== stop ? -1 : 0;
};

// Shows the post of a row; whether it is there.
const show = async (row) => {
  // Where nothing stands beside the list, all there is of it is in its row.
  if (!$('#pane')) return true;
  const isThere = () => $('#pane').dataset.shows === row.id;
  if (isThere()) { asked = null; return true; }
  // Within the language that the address of the page names.
  const [before] = new URL($('a', row).href).pathname.split('/triage');
  if (asked?.row !== row) asked = { row, answer: ask(before + row.dataset.beside) };
  const mine = asked;
  const body = await mine.answer;
  if (isThere()) return true;
  const pane = body && $('#pane', body);
  // Another row has been asked for meanwhile, or there is no network: then it is asked for again at the next key.
  if (asked !== mine) return false;
  if (!pane) { asked = null; return false; }
  $('#pane').replaceWith(document.adoptNode(pane));
  $('[data-row][aria-current]', panes)?.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  rove();
  history.replaceState(null, '', $('a', row).href);
  $$('form[data-draft]', pane).forEach(draft);
  $$('[data-candidates]', pane).forEach(candidates);
  $$('[data-answers]', pane).forEach(answers);
  tick();
  return true;
};

// --- Keys: only while the focus is in the list or beside it, and each presses what stands there to be pressed.

const choose = (control) => {
  if (control.type === 'checkbox') return control.click();
  if (control.localName === 'input') return control.focus();
  if (control.localName === 'summary') { unfold(control); return $('textarea', control.parentElement).focus(); }
  if (control.name !== 'status') return control.click();
  const { form } = control;
  unfold(form);
  (form.elements[control.dataset.then] || control).focus();
  markChosen(control);
};

// A key whose post is still on its way; those typed after it press nothing else meanwhile.
let isWaiting = false;
const areOn = () => !stored(() => localStorage.keysOff);

const onKey = async (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || !areOn()) return;
  const row = rowOf(target);
  if (key === 'Escape') return row && $('a', row).focus();
  // Whoever types on where an answer is chosen writes its note: Enter alone sends it, and no letter presses anything else.
  const note = 'chosen' in target.dataset && target.form.elements.note;
  if (note && key.length === 1) {
    if (key === ' ') event.preventDefault();
    return note.focus();
  }
  if (target.closest('input:not([type=checkbox]), textarea, select')) return;
  if (isWaiting) return (key.length === 1 || key === 'Enter') && event.preventDefault();
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  if (!row && step && key.length === 1) return $('[data-row] a', panes)?.focus();
  // Without letters of its own a scrolled text keeps its arrows.
  if (row && step && (target.closest('[data-row]') || key.length === 1)) {
    event.preventDefault();
    const rows = [...$$('[data-row]', panes)];
    return $('a', rows[rows.indexOf(row) + step] || row).focus();
  }
  // On a phone the list stands without the post. What a row has no control for is not pressed in another one.
  const mine = `[data-key="${CSS.escape(key)}"]`;
  const find = () => (row && $(mine, row)) ?? [...$$(mine)].find((control) => (control.closest('#pane') ? control.checkVisibility() : !control.closest('[data-row]')));
  let control = find();
  if (!control) return;
  event.preventDefault();
  // A post that is in no row stands there by itself.
  if (row && control.closest('#pane')) {
    isWaiting = true;
    const isThere = await show(row).finally(() => { isWaiting = false; });
    if (!isThere) return sayWrong();
    control = find();
  }
  if (control) choose(control);
};

// What an answer wants filled in is asked for where it is missing.
addEventListener('submit', (event) => {
  const { elements } = event.target;
  const field = elements[event.submitter?.dataset.then];
  if (!field || field.value.trim() || (field === elements.note && elements.canned?.value)) return;
  event.preventDefault();
  field.required = true;
  field.reportValidity();
  field.addEventListener('input', () => { field.required = false; }, { once: true });
}, true);

// Enter in the day on which a post is looked at again declines it.
addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.target.name !== 'revisit') return;
  event.preventDefault();
  $('[value="declined"]', event.target.form).click();
});

if (panes) {
  rove();
  wide.addEventListener('change', rove);
  panes.addEventListener('keydown', onKey);
  panes.addEventListener('focusin', ({ target }) => {
    const row = target.closest('[data-row]');
    if (row && wide.matches) show(row);
    // Whoever has gone into the post reads or answers that one.
    if (target.closest('#pane') && !isWaiting) asked = null;
  });
  panes.addEventListener('click', (event) => {
    const row = event.target.closest('[data-row]');
    if (!row || !$('#pane') || event.target.localName === 'input' || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // By a pointer the post is shown beside the list, by Enter it is opened.
    if (event.detail) $('a', row).focus({ preventScroll: true });
    else show(row).then((isThere) => isThere && location.assign($('#pane h2 a').href));
  });
}

// --- Several posts: the button says how many are chosen; who watches them being answered sees how far it is.

const several = $('[data-selected]');
const countChosen = () => {
  const { length } = $$('input[form=select]:checked');
  several.textContent = length ? several.dataset.selected.replace('0', length.toLocaleString(document.documentElement.lang)) : several.dataset.all;
};
if (several) {
  panes.addEventListener('change', countChosen);
  addEventListener('pageshow', countChosen);
}

const watch = async () => {
  const watched = $('[data-watch]');
  if (!watched) return;
  const now = await asker()(watched.dataset.watch);
  const next = now && $('#watched', now);
  if (next) {
    watched.replaceWith(document.adoptNode(next));
    if (!next.dataset.watch) say($('b', next).textContent);
  }
  setTimeout(watch, 2000);
};
if ($('[data-watch]')) setTimeout(watch, 2000);

// --- A line of a release goes up or down in its place, and the focus with it. The same press keeps what was typed anywhere.

let isMoving = false;
addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  const [, row, way] = submitter?.formAction?.match(/\/items\/(\d+)\/(up|down)$/) ?? [];
  if (!way) return;
  event.preventDefault();
  if (isMoving) return;
  isMoving = true;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(submitter.formAction, { method: 'POST', body, signal: AbortSignal.timeout?.(15000) });
    // Nothing was moved: a mistake, or who asks to sign in, has a page of its own.
    if (!answer.ok || !answer.redirected) { form.action = submitter.formAction; return form.submit(); }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.getElementById(form.id)) return location.assign(answer.url);
    // What was typed last may still be about to be kept on this device.
    stored(() => { localStorage.removeItem(form.dataset.draft); delete form.dataset.draft; });
    $('main').replaceWith(document.adoptNode($('main', page)));
    $$('form[data-draft]').forEach(draft);
    ready();
    const buttons = ['up', 'down'].map((to) => $(`#item-${row} [formaction$="/${to}"]`));
    (buttons[+(way === 'down')] ?? buttons.find(Boolean))?.focus();
    const news = $('#flash')?.textContent;
    if (news) say(news);
  } catch {
    sayWrong();
  } finally {
    isMoving = false;
  }
}, true);

for (const box of $$('[data-keys-on]')) {
  box.checked = areOn();
  box.addEventListener('change', () => stored(() => { if (box.checked) delete localStorage.keysOff; else localStorage.keysOff = 1; }));
}
$$('[data-candidates]').forEach(candidates);
$$('[data-answers]').forEach(answers);
$$('[data-file]').forEach(fileInto);
addEventListener('load', () => {
  if (!wide.matches || document.activeElement !== document.body) return;
  // What answers the page by one key; on a phone that would scroll away what is asked.
  const first = $('[data-first]');
  if (first) {
    // Enter that is still held down from the page before presses nothing here.
    first.addEventListener('keydown', (event) => { if (event.repeat && event.key === 'Enter') event.preventDefault(); });
    return first.focus({ preventScroll: true });
  }
  if (!panes) return;
  // A post that was asked for and is in no row of this list stands there by itself.
  const pane = $('#pane');
  if (pane && !document.getElementById(pane.dataset.shows)) return pane.focus({ preventScroll: true });
  const row = $('[data-row][aria-current]', panes) ?? $('[data-row]', panes);
  // Where the last row is gone, what was done to it can still be taken back.
  if (!row) return $('[data-keys][tabindex]')?.focus();
  $('a', row).focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
});
