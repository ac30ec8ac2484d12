// What was typed on this device and not sent, listed on one's own page with the way back to it. site.js keeps it; without
// scripts nothing is kept, and there is no list.

// The page has the list, and this script with it.
const list = document.querySelector('[data-drafts]');
const rows = list.querySelector('ul');
// The page keeps the language in its address.
const [language] = location.pathname.split('/people/');
// Where the form stands that was to be sent there.
const pages = [
  [/^(\/posts\/\d+)\/.*/, '$1'],
  [/^\/posts$/, '/posts/new'],
  [/^(\/comments\/\d+\/edit).*/, '$1'],
  [/^(\/releases\/next\/edit)\/.*/, '$1'],
  [/^(\/.*)\/downloads$/, '$1'],
];
const page = (form) => pages.reduce((path, [from, to]) => path.replace(from, to), form);
// A title says best what it is.
const said = (typed) => ['title', 'body'].map((name) => typed.find(([field]) => field === name)).find(Boolean) || typed[0];

try {
  const begin = list.dataset.drafts;
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(`${begin}/`)).sort()) {
    const [, words] = said(JSON.parse(localStorage[key])) || [];
    if (!words?.trim()) continue;
    // Of a report taps are kept, which say nothing without their questions.
    const [, version] = key.match(/\/releases\/([^/]+)\/report$/) || [];
    const link = document.createElement('a');
    link.href = language + page(key.slice(begin.length));
    link.dir = 'auto';
    link.textContent = version || [...words.trim().replace(/\s+/g, ' ')].slice(0, 100).join('');
    rows.appendChild(document.createElement('li')).append(link);
  }
} catch { /* Storage may be shut, or hold what nobody here put in. */ }
list.hidden = !rows.childElementCount;
