// Where the focus may stop, and how the place where it is looks.
({
  stops() {
    const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]');
    return [...all].filter(e => {
      if (e.disabled || e.tabIndex < 0 || !e.checkVisibility()) return false;
      if (e.type !== 'radio') return true;
      // A group of radio buttons is one stop.
      const group = [...all].filter(other => other.type === 'radio' && other.name === e.name && other.form === e.form);
      return e === (group.find(other => other.checked) ?? group[0]);
    });
  },

  now() {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const box = e.getBoundingClientRect();
    return {
      place: (this.known ??= this.stops()).indexOf(e),
      name: e.outerHTML.replace(/\s+/g, ' ').slice(0, 160),
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
      fault: this.fault(e, box),
    };
  },

  fault(e, box) {
    if (e.tabIndex > 0) return 'is out of order';
    if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) return 'is out of sight';
    const rows = [...e.getClientRects()];
    const points = rows.flatMap(r => [.1, .5, .9].flatMap(x => [.2, .5, .8].map(y => [r.x + r.width * x, r.y + r.height * y])));
    const shown = points.filter(([x, y]) => e.contains(document.elementFromPoint(x, y)));
    if (!shown.length) return 'is covered';
    const ring = this.ring(e);
    if (!ring) return 'has no ring';
    const contrast = this.contrast(this.colour(ring.style.outlineColor), this.behind(ring.around));
    return contrast < 3 ? `has a faint ring (${contrast.toFixed(1)})` : '';
  },

  // Around the element, around what stretches it, or around the box it stands for.
  ring(e) {
    const boxes = [[e, ''], [e, '::before'], [e, '::after']];
    for (let it = e.parentElement; it && it !== document.body; it = it.parentElement) boxes.push([it, '']);
    const rings = boxes.map(([around, part]) => ({ around, style: getComputedStyle(around, part || null) }));
    return rings.find(({ style }) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  },

  // What the ring is drawn on: around the element, so its own background does not count.
  behind(e) {
    for (let it = e.parentElement; it; it = it.parentElement) {
      const colour = this.colour(getComputedStyle(it).backgroundColor);
      if (colour[3] > .99) return colour;
    }
    return [255, 255, 255, 1];
  },

  colour(text) {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return [r, g, b, a];
  },

  contrast(one, other) {
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4))
      .reduce((sum, c, place) => sum + c * [.2126, .7152, .0722][place], 0);
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  },
})
