// Units shaded by a figure: its classes, their colours, and the legend that tells them. Fills are opaque, so that swatches equal them.
import { html, svg } from 'lit-html';
import { word } from './words.js';

/** From none served, red, to all served, green; five steps that also differ in lightness. */
const SHARES = ['#b3122a', '#d8694a', '#e8b060', '#9cb87a', '#2e6b34'];
/** The more the darker: of what is missing in reds, of what there is in greens. */
const AMOUNTS = { lack: ['#fbe3c8', '#f2b27a', '#dd7a4a', '#b9402f', '#7d1322'], supply: ['#e2f0d9', '#b5d6a7', '#7fb37a', '#4a8a52', '#1d5a32'] };
const NOTHING = '#ffffff';
export const UNKNOWN = '#a3adb3';
/** What is not judged is hatched, and of no colour that a class has. */
export const HATCH = 'hatch';
const BORDER = new ol.style.Stroke({ color: '#26323a', width: 1 });
const STEP = 8;

const hatched = (() => {
  const tile = Object.assign(document.createElement('canvas'), { width: STEP, height: STEP });
  const pen = tile.getContext('2d');
  pen.fillStyle = NOTHING;
  pen.fillRect(0, 0, STEP, STEP);
  pen.strokeStyle = UNKNOWN;
  pen.stroke(new Path2D(`M-2 2L2 -2M0 ${STEP}L${STEP} 0M${STEP - 2} ${STEP + 2}L${STEP + 2} ${STEP - 2}`));
  return pen.createPattern(tile, 'repeat');
})();

/** An area of a colour, or hatched. */
export const filled = (colour) => new ol.style.Style({ stroke: BORDER, fill: new ol.style.Fill({ color: colour === HATCH ? hatched : colour }) });

const figure = (value) => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** The upper ends of at most five classes with about as many figures each; rising, none twice. */
function ends(values, most) {
  const rising = values.filter((value) => value > 0).sort((one, other) => one - other);
  const cuts = Array.from({ length: most }, (_, at) => rising[Math.ceil(((at + 1) * rising.length) / most) - 1]);
  return [...new Set(cuts.filter((cut) => cut !== undefined))];
}

const share = (value) => Math.min(SHARES.length - 1, Math.floor(value * SHARES.length));

/** A shading by shares of 0 to 1. */
const ofShares = () => ({
  colour: (value) => SHARES[share(value)],
  rows: SHARES.map((colour, at) => [colour, `${20 * at}–${20 * (at + 1)} %`]),
});

/** A shading by amounts, nothing being apart. */
function ofAmounts(values, scale) {
  const to = ends(values, scale.length);
  const colours = scale.slice(scale.length - to.length);
  return {
    colour: (value) => (value > 0 ? colours[to.findIndex((end) => value <= end)] : NOTHING),
    rows: [[NOTHING, '0'], ...to.map((end, at) => [colours[at], `> ${figure(at === 0 ? 0 : to[at - 1])} – ${figure(end)}`])],
  };
}

/** How units of some figures are drawn and told, of a share, a lack or a supply; a figure that is null or missing is not known. */
export function shading(values, of) {
  const known = values.filter(Number.isFinite);
  const { colour, rows } = of === 'share' ? ofShares() : ofAmounts(known, AMOUNTS[of]);
  return { style: (value) => filled(Number.isFinite(value) ? colour(value) : UNKNOWN), rows: known.length === values.length ? rows : [...rows, [UNKNOWN, word('noFigure')]] };
}

const lines = svg`<path d="M-2 6L6 -2M2 14L14 2M10 18L18 10" stroke=${UNKNOWN} stroke-width="1"></path>`;
const area = (colour) => svg`<rect x="0.5" y="0.5" width="15" height="15" fill=${colour === HATCH ? NOTHING : colour} stroke="#26323a"></rect>${colour === HATCH ? lines : ''}`;
const spot = (colour, ring) => svg`<circle cx="8" cy="8" r="6.5" fill=${colour} stroke=${ring} stroke-width="2"></circle>`;
const patch = (drawn) => svg`<svg width="16" height="16" aria-hidden="true">${drawn}</svg>`;

/** The classes of a shading, with what they are of; spots have a ring. */
export const classes = (title, rows) => html`<figure class="classes" aria-label=${word('legend')}><figcaption>${title}</figcaption>
  <ul>${rows.map(([colour, text, ring]) => html`<li>${patch(ring ? spot(colour, ring) : area(colour))} ${text}</li>`)}</ul></figure>`;
