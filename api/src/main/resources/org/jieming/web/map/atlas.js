// The atlas: where the districts of the register lie far apart, each has a plate of its own; invented ones stand apart.
import { html, render } from 'lit-html';
import * as sheet from '../print/sheet.js';
import { either, onLanguage, word } from '../shell/words.js';
import { shownDay } from './day.js';
import { districts, extentOf, isInvented, shortCode } from './districts.js';
import { fit, map, onGoing, view, went } from './map.js';
import { bar, trueness } from './scale.js';
import { still } from './still.js';

/** Below this zoom a district is too small to be read on the common map. */
const LEGIBLE_ZOOM = 7.5;
const MOST = 12;
const SCALE_PIXELS = 80;

const box = document.getElementById('atlas');
const beneath = ['map', 'tools', 'map-foot'].map((id) => document.getElementById(id));
const { review } = document.body.dataset;
let shown = [];
let maps = [];

function scale(plate) {
  const [across, center] = [plate?.getView().getResolution(), plate?.getView().getCenter()];
  if (!across || !center) {
    return '';
  }
  const { width, drawing } = bar(1 / (across * trueness(center)), SCALE_PIXELS);
  return html`<svg class="bar" width=${width} height="20" aria-hidden="true">${drawing}</svg>`;
}

function figure(item) {
  const { name, pinyin_plain: latin, schematic } = item.properties;
  const told = [shortCode(item), schematic ? word('schematicShort') : ''].filter(Boolean).join(' · ');
  return html`<button type="button" @click=${() => fit(extentOf(item))}>
    <span class="plate" aria-hidden="true"></span>
    <span class="caption"><b>${either(name, latin)}</b><small>${told}</small></span>${scale(maps[shown.indexOf(item)])}</button>`;
}

function page() {
  const [real, invented] = [shown.filter((item) => !isInvented(item)), shown.filter(isInvented)];
  return html`<div class="plates">${real.map(figure)}
      ${invented.length > 0 ? html`<div class="invented"><h2>${word('invented')}</h2><p>${word('inventedLong')}</p>${invented.map(figure)}</div>` : ''}</div>
    <p class="foot"><span>${shown.some((item) => item.properties.schematic) ? word('schematicLong') : ''}</span>
      <a href="eldercare/">${word('eldercareMap')}</a>
      <strong>${review ? `${word('review')} ${review}` : word('noReview')}</strong>
      <button type="button" name="whole" @click=${() => fit(whole())}>${word('wholeMap')}</button>
      <button type="button" name="print" @click=${sheet.open}>${word('printAtlas')}</button></p>`;
}

/** What lies beneath is not to be reached while it cannot be seen. */
function rest(covered) {
  const before = document.activeElement;
  box.hidden = !covered;
  const lost = covered ? beneath.some((each) => each.contains(before)) : box.contains(before);
  beneath.forEach((each) => { each.inert = covered; });
  if (lost) {
    (covered ? box.querySelector('button') : beneath[0]).focus();
  }
}

function clear() {
  maps.forEach((each) => each.setTarget(undefined));
  maps = [];
}

/** Closes it; the common map lies below. */
export function close() {
  if (!box.hidden) {
    rest(false);
    clear();
  }
}

/** Puts the keyboard on it, where it is shown; tells whether it is. */
export function focus() {
  box.querySelector('button')?.focus();
  return !box.hidden;
}

function show(found) {
  clear();
  shown = [...found.filter((item) => !isInvented(item)), ...found.filter(isInvented)];
  const draw = () => render(page(), box);
  draw();
  rest(true);
  maps = [...box.querySelectorAll('.plate')].map((plate, at) => still(plate, shown[at]));
  maps.forEach((each) => each.getView().on('change:resolution', draw));
  draw();
  delete box.dataset.drawn;
  Promise.all(maps.map((each) => each.finished)).then(() => { box.dataset.drawn = 'yes'; });
}

function whole() {
  const extent = ol.extent.createEmpty();
  shown.forEach((item) => ol.extent.extend(extent, extentOf(item)));
  return extent;
}

/** Whether districts are so far apart that the common map shows none of them legibly. */
export function isScattered() {
  const zoom = view.getZoomForResolution(view.getResolutionForExtent(whole(), map.getSize())) - 1;
  return shown.length > 1 && shown.length <= MOST && zoom < LEGIBLE_ZOOM;
}

/** Shows all districts: on the common map, or as an atlas where they are far apart; not where the page goes elsewhere meanwhile. */
export async function home() {
  const before = went();
  shown = await districts(shownDay());
  if (shown.length === 0 || went() !== before) {
    return;
  }
  if (isScattered()) {
    show(shown);
  } else {
    fit(whole());
  }
}

onGoing(close);
onLanguage(() => {
  if (!box.hidden) {
    render(page(), box);
    maps.forEach((each) => each.getLayers().item(0).changed());
  }
});
