// Names of the people in a thread, offered while one is typed behind an @. Without this the page names them below the field,
// and the server reads the same text.

import { $, $$, asker, say } from './site.js';

// What is typed of a name right before the caret: not within a word or an address.
const TYPED = /(?<![\w.@＠/+-])[@＠]([\p{L}\p{N}-]{0,30})$/u;

const ask = asker();
// The field, what is typed of the name, its list and the options of that; and where somebody shut one.
let open = null;
let shut = -1;

const typedIn = (field) => {
  const { selectionStart: caret, selectionEnd: end, value } = field;
  return caret === end ? TYPED.exec(value.slice(0, caret)) : null;
};

const close = () => {
  if (!open) return;
  for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) open.field.removeAttribute(name);
  open.list.remove();
  open = null;
};

// The first follows on the last.
const point = (at) => {
  const { options, field } = open;
  open.at = (at + options.length) % options.length;
  options.forEach((option, i) => option.setAttribute('aria-selected', i === open.at));
  field.setAttribute('aria-activedescendant', options[open.at].id);
  options[open.at].scrollIntoView({ block: 'nearest' });
};

const choose = (option) => {
  const { field, typed } = open;
  const caret = field.selectionStart;
  close();
  field.setRangeText(`@${option.dataset.handle} `, caret - typed[0].length, caret, 'end');
  // It is kept as a draft like anything that is typed.
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

const show = (field, typed, list) => {
  const isNews = open?.list.dataset.said !== list.dataset.said;
  close();
  list.id = 'people-near';
  field.after(list);
  open = { field, typed, list, options: [...$$('[role="option"]', list)], at: 0 };
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  point(0);
  if (isNews) say(list.dataset.said, { quiet: true });
};

const seek = async (field) => {
  const typed = typedIn(field);
  if (!typed) shut = -1;
  if (!typed || typed.index === shut) return close();
  const found = await ask(`${field.form.dataset.mention}&q=${encodeURIComponent(typed[1])}`);
  // A later question is under way, or there is no network.
  if (!found || document.activeElement !== field || typedIn(field)?.[0] !== typed[0]) return;
  const list = $('[role="listbox"]', found);
  if (list) show(field, typed, list);
  else close();
};

// Never while a character is put together: its end asks.
let waiting;
const typing = (event) => {
  const field = event.target;
  clearTimeout(waiting);
  if (event.isComposing || field.localName !== 'textarea' || !field.form?.dataset.mention) return;
  waiting = setTimeout(() => seek(field), 150);
};
addEventListener('input', typing);
addEventListener('compositionend', typing);

addEventListener('keydown', (event) => {
  if (event.target !== open?.field || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) point(open.at + step);
  else if (event.key === 'Enter') choose(open.options[open.at]);
  else if (event.key === 'Escape') { shut = open.typed.index; close(); }
  else return;
  event.preventDefault();
});

// A press on a name leaves the focus where one types.
addEventListener('mousedown', (event) => { if (open?.list.contains(event.target)) event.preventDefault(); });
addEventListener('click', (event) => {
  const option = open?.list.contains(event.target) && event.target.closest('[role="option"]');
  if (option) choose(option);
});
addEventListener('focusout', (event) => { if (event.target === open?.field) close(); });
