// What is wrong with a page that shows a form again: `entered` must still stand there, `wrong` be complained about.
(entered, wrong) => {
  const faults = [];
  const summaries = document.querySelectorAll('[role=alert]');
  if (summaries.length !== 1) return [`${summaries.length} summaries`];
  const summary = summaries[0];
  if (summary.tabIndex !== -1) faults.push('the summary cannot take the focus');
  if (!summary.querySelector('h2')) faults.push('the summary has no heading');
  if (summary.compareDocumentPosition(document.querySelector('h1')) & Node.DOCUMENT_POSITION_PRECEDING) {
    faults.push('the summary stands below the heading');
  }
  const links = [...summary.querySelectorAll('a')];
  const fields = links.map(link => document.getElementById(link.hash.slice(1)));
  links.forEach((link, place) => {
    const field = fields[place];
    if (!field) return faults.push(`${link.hash} leads nowhere`);
    const invalid = field.closest('[aria-invalid=true]');
    if (!invalid) return faults.push(`${link.hash} is not marked`);
    const told = (invalid.getAttribute('aria-describedby') ?? '').trim().split(/\s+/).map(id => document.getElementById(id));
    if (!told.every(Boolean)) faults.push(`${link.hash} is described by nothing`);
    if (!told.some(it => it?.classList.contains('error') && it.checkVisibility())) faults.push(`${link.hash} does not say what is wrong`);
  });
  for (const name of wrong) {
    if (!fields.some(field => field?.name === name)) faults.push(`no complaint about ${name}, only ${links.map(link => link.hash)}`);
  }
  const form = fields[0]?.form;
  for (const [css, text] of entered) {
    // Not every field of a form stands within it.
    const value = [...(form?.elements ?? [])].find(field => field.matches(css))?.value;
    if (value !== text) faults.push(`${css} holds ${value}, not ${text}`);
  }
  for (const secret of document.querySelectorAll('[type=password]')) {
    if (secret.value) faults.push('a password came back');
  }
  return faults;
}
