// The atlas: where the districts of the register lie far apart, each has a small map of its own.
import { html, render } from 'lit-html';
import { either, onLanguage, word } from '../shell/words.js';
import { shownDay } from './day.js';
import { districts, extentOf } from './districts.js';
import { fit, map, view } from './map.js';
import { layer } from './tiles.js';

/** Below this zoom a district is too small to be read on the common map. */
const LEGIBLE_ZOOM = 7.5;
const MOST = 12;
const EDGE = 14;

const box = document.getElementById('atlas');
let shown = [];
let maps = [];

/** A map of one item in an element, which does not move; resolves when it is drawn. */
export function still(target, item, pixelRatio = window.devicePixelRatio) {
  const small = new ol.Map({ target, controls: [], interactions: [], pixelRatio, layers: [layer(shownDay())], view: new ol.View({ enableRotation: false }) });
  small.getView().fit(extentOf(item), { size: small.getSize(), padding: [EDGE, EDGE, EDGE, EDGE] });
  small.finished = new Promise((drawn) => { small.once('rendercomplete', drawn); });
  return small;
}

const figure = (item) => {
  const { name, pinyin_plain: latin, code, schematic } = item.properties;
  return html`<button type="button" @click=${() => fit(extentOf(item))}>
    <div class="plate" aria-hidden="true"></div>
    <b>${either(name, latin)}</b><small>${code || ''}${schematic ? ` ${word('schematicShort')}` : ''}</small></button>`;
};

function clear() {
  maps.forEach((each) => each.setTarget(undefined));
  maps = [];
}

/** Closes it; the common map lies below. */
export function close() {
  if (!box.hidden) {
    box.hidden = true;
    clear();
    view.un('change', close);
  }
}

function show(found) {
  shown = found;
  clear();
  box.hidden = false;
  render(shown.map(figure), box);
  maps = [...box.querySelectorAll('.plate')].map((plate, at) => still(plate, shown[at]));
  delete box.dataset.drawn;
  Promise.all(maps.map((each) => each.finished)).then(() => { box.dataset.drawn = 'yes'; });
  view.un('change', close);
  view.on('change', close);
}

/** Whether districts are so far apart that the common map shows none of them legibly. */
export function isScattered(found) {
  const whole = ol.extent.createEmpty();
  found.forEach((item) => ol.extent.extend(whole, extentOf(item)));
  const zoom = view.getZoomForResolution(view.getResolutionForExtent(whole, map.getSize())) - 1;
  return found.length > 1 && found.length <= MOST && zoom < LEGIBLE_ZOOM;
}

/** Shows all districts: on the common map, or as an atlas where they are far apart. */
export async function home() {
  const found = await districts(shownDay());
  if (isScattered(found)) {
    show(found);
  } else if (found.length > 0) {
    const whole = ol.extent.createEmpty();
    found.forEach((item) => ol.extent.extend(whole, extentOf(item)));
    fit(whole);
  }
}

onLanguage(() => box.hidden || render(shown.map(figure), box));
