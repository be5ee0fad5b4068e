// Units shaded by a figure: its classes, their colours, and the legend that tells them.
import { html, svg } from 'lit-html';
import { word } from './words.js';

/** From none served, red, to all served, green; five steps that also differ in lightness. */
const SHARES = ['#b3122a', '#d8694a', '#e8b060', '#9cb87a', '#2e6b34'];
/** The more the darker. */
const AMOUNTS = ['#fbe3c8', '#f2b27a', '#dd7a4a', '#b9402f', '#7d1322'];
const NOTHING = '#ffffff';
const UNKNOWN = '#56626b';
const VEIL = 'a8';
const BORDER = new ol.style.Stroke({ color: '#26323a', width: 1 });

const figure = (value) => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** The upper ends of at most five classes with about as many figures each; rising, none twice. */
function ends(values) {
  const rising = values.filter((value) => value > 0).sort((one, other) => one - other);
  const cuts = AMOUNTS.map((_, at) => rising[Math.ceil(((at + 1) * rising.length) / AMOUNTS.length) - 1]);
  return [...new Set(cuts.filter((cut) => cut !== undefined))];
}

const share = (value) => Math.min(SHARES.length - 1, Math.floor(value * SHARES.length));

/** A shading by shares of 0 to 1. */
const ofShares = () => ({
  colour: (value) => SHARES[share(value)],
  rows: SHARES.map((colour, at) => [colour, `${20 * at}–${20 * (at + 1)} %`]),
});

/** A shading by amounts, nothing being apart. */
function ofAmounts(values) {
  const to = ends(values);
  const colours = AMOUNTS.slice(AMOUNTS.length - to.length);
  return {
    colour: (value) => (value > 0 ? colours[to.findIndex((end) => value <= end)] : NOTHING),
    rows: [[NOTHING, '0'], ...to.map((end, at) => [colours[at], `> ${figure(at === 0 ? 0 : to[at - 1])} – ${figure(end)}`])],
  };
}

/** How units of some figures are drawn and told; a figure that is null or missing is not known. */
export function shading(values, shares) {
  const known = values.filter(Number.isFinite);
  const { colour, rows } = shares ? ofShares() : ofAmounts(known);
  const style = (value) => new ol.style.Style({ stroke: BORDER, fill: new ol.style.Fill({ color: (Number.isFinite(value) ? colour(value) : UNKNOWN) + VEIL }) });
  return { style, rows: known.length === values.length ? rows : [...rows, [UNKNOWN, word('noFigure')]] };
}

const patch = (colour) => svg`<svg width="16" height="16" aria-hidden="true"><rect x="0.5" y="0.5" width="15" height="15" fill=${colour} stroke="#26323a"></rect></svg>`;

/** The classes of a shading, with what they are of. */
export const classes = (title, { rows }) => html`<figure class="classes"><figcaption><small>${title}</small></figcaption>
  <ul>${rows.map(([colour, text]) => html`<li>${patch(colour)} ${text}</li>`)}</ul></figure>`;
