// Where things stand on the page that is open, for eyes and thumbs.
({
  // The rows in which the words of an element, or several elements, stand.
  rows(what) {
    const middles = [what].flat().flatMap(e => {
      const range = document.createRange();
      range.selectNodeContents(e);
      // What is cut off is not seen.
      const end = e.getBoundingClientRect().bottom - 1;
      return [...range.getClientRects()].filter(box => box.width > 1 && box.top < end).map(box => box.top + box.height / 2);
    }).sort((a, b) => a - b);
    return middles.filter((middle, place) => place === 0 || middle - middles[place - 1] > 10).length;
  },

  all(css) {
    return [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
  },

  // The top of every page.
  head() {
    const faults = [];
    for (const css of ['.site-name', '.account:not(:has(span)), .account span', '.site-nav a']) {
      const rows = this.rows(this.all(css));
      if (rows !== 1) faults.push(`${css} has ${rows} rows`);
    }
    return faults;
  },

  board(vote) {
    const faults = this.head();
    const orders = this.rows(this.all('.tools .tabs a, .tools summary > svg'));
    if (this.all('.tools .tabs a').length !== 5 || orders !== 1) faults.push(`the orders have ${orders} rows`);
    if (this.rows(this.all('.week-strip h2')) !== 1) faults.push('the week breaks');
    const first = document.querySelector('.post-row').getBoundingClientRect().top;
    // Two thirds of the smallest screen: the week, and the place to look for something before it is filed, come first.
    if (first >= 420) faults.push(`the first post begins at ${first}`);
    return faults.concat(this.votes('.post-row', vote));
  },

  // The first device of a bug, who sees to it, its age and its language stand in the one line of its row; the name of who sees
  // to it may be cut short. The language is named to those who read in another one.
  spread(isForeign) {
    const faults = [];
    const wanted = { '.spark + span': 'device', 'b': 'owner', 'time': 'age', ...(isForeign ? { 'span[lang]': 'language' } : {}) };
    for (const [css, what] of Object.entries(wanted)) {
      const named = [...document.querySelectorAll(`.queue-row .dots > .dots > ${css}`)];
      if (!named.length) faults.push(`no row names its ${what}`);
      for (const e of named) {
        const [line, box] = [e.closest('p'), e].map(it => it.getBoundingClientRect());
        if (box.top > line.top + 8 || box.bottom > line.bottom + 1 || box.right > line.right + 1 || box.left < line.left) faults.push(`${e.textContent} is cut off`);
        if (box.width < 32 || (what !== 'owner' && e.scrollWidth > e.clientWidth + 1)) faults.push(`${e.textContent} is cut short`);
      }
    }
    return faults;
  },

  // The boxes say what a press does, with their words whole.
  votes(css, vote) {
    const faults = [];
    const labels = this.all(`${css} .vote button .vote-label`);
    if (!labels.some(e => e.textContent === vote)) faults.push(`no box says ${vote}`);
    for (const e of labels) {
      const [box, button] = [e, e.closest('button')].map(it => it.getBoundingClientRect());
      if (box.left < button.left + 2 || box.right > button.right - 2) faults.push(`${e.textContent} is wider than its box`);
      if (this.rows(e) > e.textContent.split(' ').length) faults.push(`${e.textContent} is broken`);
    }
    return faults;
  },

  // What is to be pressed on a post's page stays within reach, in one row and in the room that is kept for it.
  bar(vote) {
    const bar = document.querySelector('.bar');
    const faults = this.head().concat(this.votes('.bar', vote));
    const middles = this.all('.bar button').map(e => e.getBoundingClientRect()).map(box => box.top + box.height / 2);
    if (Math.max(...middles) - Math.min(...middles) > 4) faults.push('the bar has two rows');
    const kept = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd);
    const style = getComputedStyle(bar);
    if (style.position !== 'sticky') faults.push('the bar does not stay');
    if (bar.offsetHeight + parseFloat(style.bottom) > kept) faults.push(`the bar is ${bar.offsetHeight} high, ${kept} are kept`);
    return faults;
  },

  // What lies below the bar, at least in part.
  below(all) {
    const bar = document.querySelector('.bar');
    const edge = bar.getBoundingClientRect();
    return all.filter(e => !bar.contains(e) && !e.contains(bar)).filter(e => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && box.bottom > edge.top + 1 && box.top < edge.bottom - 1;
    }).map(e => `below the bar: ${e.outerHTML.slice(0, 120)}`);
  },

  end() {
    scrollTo(0, document.documentElement.scrollHeight);
    return this.below([...document.querySelectorAll('main *, footer *')].filter(e => e.checkVisibility() && !e.children.length));
  },

  queue(most) {
    scrollTo(0, 0);
    const rows = this.all('.queue-row');
    if (rows.length < 10) return [`there are ${rows.length} posts`];
    const [begin, end] = [rows[0].getBoundingClientRect().top, rows[9].getBoundingClientRect().bottom];
    const faults = begin >= most ? [`the first post begins at ${begin}`] : [];
    return end > innerHeight ? [...faults, `the tenth post ends at ${end}`] : faults;
  },

  // The first ones of a page.
  columns(count) {
    const boxes = [...this.all('.lanes')[0].children].map(e => e.getBoundingClientRect());
    if (boxes.length !== count) return [`${boxes.length} columns`];
    const unequal = ['top', 'bottom', 'width'].filter(key => boxes.some(box => Math.abs(box[key] - boxes[0][key]) > 1));
    return unequal.map(key => `${key}: ${boxes.map(box => Math.round(box[key]))}`);
  },

  // Whether an element is to be pressed without scrolling.
  isAtHand(css) {
    const box = this.all(css)[0]?.getBoundingClientRect();
    return Boolean(box) && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  },
})
