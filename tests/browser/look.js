// Looks at the page that is open. `all` tells what is wrong with it at any size, `sized` what is wrong at this one.
({
  all(lang, ids) {
    const faults = [];
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(`${headings} h1`);
    if (document.documentElement.lang !== lang) faults.push(`lang is ${document.documentElement.lang}`);
    if (document.documentElement.dir && document.documentElement.dir !== 'ltr') faults.push('dir is not ltr');
    if (document.querySelectorAll('main').length !== 1) faults.push('there is not one main');
    for (const e of document.querySelectorAll('[style], style, script:not([src]), a[href^="javascript:"]')) {
      faults.push(`inline: ${this.name(e)}`);
    }
    const seen = new Set();
    for (const e of document.querySelectorAll('*')) {
      for (const { name } of e.attributes) if (name.startsWith('on')) faults.push(`inline ${name}: ${this.name(e)}`);
      if (!e.id) continue;
      if (seen.has(e.id)) faults.push(`two elements are #${e.id}`);
      seen.add(e.id);
    }
    // A status looks alike wherever it stands; in a heading it is as large as that.
    for (const e of document.querySelectorAll('.status')) {
      const { fontSize, fontWeight } = getComputedStyle(e);
      if (!e.closest('h2') && `${fontSize} ${fontWeight}` !== '13px 650') faults.push(`a status of its own look: ${this.name(e)}`);
    }
    const zoom = document.querySelector('meta[name=viewport]')?.content ?? 'missing';
    if (/missing|user-scalable|maximum-scale/.test(zoom)) faults.push(`viewport: ${zoom}`);
    for (const [text, e] of this.texts()) {
      // What stands for something in a ready-made answer is shown as it is typed.
      if (/[{}]/.test(text.replace(/\{(title|number|author|area|version|week|day|items|people)\}/g, ''))) faults.push(`braces in ${text} at ${this.name(e)}`);
      for (const word of text.split(/[\s.,:;()]+/)) if (ids.has(word)) faults.push(`the id ${word} at ${this.name(e)}`);
    }
    return faults;
  },

  sized(width) {
    const faults = [];
    const wide = document.scrollingElement.scrollWidth;
    if (innerWidth !== width) faults.push(`the window is ${innerWidth} wide`);
    if (wide > width) {
      const over = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1);
      faults.push(`scrolls sideways (${wide}): ${over.slice(-3).map(e => this.name(e)).join(' ')}`);
    }
    for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (e.type === 'hidden' || !e.checkVisibility()) continue;
      const least = e.closest('.vote') ? 44 : 24;
      // A link in the middle of a sentence is as high as the line; axe looks at the space around it.
      const inline = e.localName === 'a' && getComputedStyle(e).display === 'inline';
      // A label is pressed as well as its box.
      const boxes = [e, ...(e.labels ?? [])].map(it => it.getBoundingClientRect());
      if (!inline && !boxes.some(box => box.width >= least && box.height >= least)) {
        faults.push(`${Math.round(boxes[0].width)} x ${Math.round(boxes[0].height)}: ${this.name(e)}`);
      }
    }
    const orange = this.orange();
    if (orange.length > 1) faults.push(`orange ${orange.length} times: ${orange.map(e => this.name(e).slice(0, 60)).join(' ')}`);
    return faults;
  },

  // Orange is for the one thing that a page is about: its head, or what it asks people to do.
  orange() {
    const root = getComputedStyle(document.documentElement);
    const rgb = name => `rgb(${root.getPropertyValue(name).match(/[0-9a-f]{2}/g).map(pair => parseInt(pair, 16)).join(', ')})`;
    const colours = [rgb('--orange'), rgb('--hero')];
    return [...document.body.querySelectorAll('*')].filter(e => {
      const box = e.getBoundingClientRect();
      return box.width * box.height > 600 && colours.includes(getComputedStyle(e).backgroundColor) && e.checkVisibility();
    });
  },

  // With the spacing that WCAG 1.4.12 lets readers choose, what does not fit is lost. Excerpts are cut in any case.
  spaced(width) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
      + 'p { margin-block-end: 2em !important }');
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    const faults = [];
    const wide = document.scrollingElement.scrollWidth;
    if (wide > width) faults.push(`scrolls sideways (${wide})`);
    for (const e of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(e);
      const cuts = /hidden|clip/.test(style.overflow) && style.webkitLineClamp === 'none' && !e.closest('.visually-hidden, svg');
      if (cuts && e.checkVisibility() && this.loses(e)) faults.push(`is cut: ${this.name(e)}`);
    }
    document.adoptedStyleSheets = before;
    return faults.map(fault => `with more space between letters and lines: ${fault}`);
  },

  // Whether any words in a box that cuts lie outside of it.
  loses(box) {
    const edge = box.getBoundingClientRect();
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode;
      if (!words.data.trim() || words.parentElement.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(words);
      for (const line of range.getClientRects()) {
        if (line.right > edge.right + 1 || line.left < edge.left - 1 || line.bottom > edge.bottom + 1) return true;
      }
    }
    return false;
  },

  *texts() {
    yield [document.title, document.head];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement;
      if (!e.closest('script')) yield [walker.currentNode.data, e];
    }
    for (const e of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
        if (e.hasAttribute(name)) yield [e.getAttribute(name), e];
      }
    }
  },

  name(e) {
    return e.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  },
})
