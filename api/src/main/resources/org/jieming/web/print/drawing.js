// What is drawn on the sheet: frame, map or atlas, title, legend, scale, north, and what must be said of a map.
import { html, render, svg } from 'lit-html';
import { still } from '../map/still.js';
import { graticule } from '../map/graticule.js';
import { view } from '../map/map.js';
import { bar, trueness } from '../map/scale.js';
import { isShown, layer } from '../map/tiles.js';
import { get } from '../shell/server.js';
import { either, language } from '../shell/words.js';
import { PIXEL, RATIO } from './papers.js';
import { word } from './words.js';

const SCALE_PIXELS = 190;
let maps = [];
let turn = 0;

/** Lets go of the pictures. */
export function wipe() {
  maps.forEach((each) => each.setTarget(undefined));
  maps = [];
}

const picture = (entry) => `data:image/svg+xml,${encodeURIComponent(entry.svg)}`;
const today = () => new Date().toLocaleDateString('sv');

const north = svg`<path d="M20 2 31 44 20 36 9 44Z"></path><path class="half" d="M20 2V36L9 44Z"></path>`;

function facts(sheet) {
  const told = [
    ['validOn', sheet.day || today()], ['made', today()], ['revision', sheet.revision], ['maker', sheet.maker], ['system', word('systemText')],
  ].filter(([, value]) => value);
  return html`<dl>${told.map(([name, value]) => html`<dt>${word(name)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Columns of plates that leave the fewest places empty on a paper of this form. */
const columns = ({ districts, paper }) => Math.max(1, Math.ceil(Math.sqrt(districts.length * (paper.lying ? 1.6 : 0.55))));

function frame(sheet, legend, schematic) {
  const one = sheet.content === 'view';
  const ratio = `1:${sheet.scale.toLocaleString('en').replaceAll(',', ' ')}`;
  const { width, drawing } = bar(1 / (PIXEL * sheet.scale), SCALE_PIXELS);
  return html`<h1>${sheet.title}</h1>
    <div class="neatline"><div class=${one ? 'plate' : `plates of-${columns(sheet)}`}>${one ? '' : sheet.districts.map((item) => html`<figure>
      <div class="plate"></div><figcaption>${either(item.properties.name, item.properties.pinyin_plain)}</figcaption></figure>`)}</div></div>
    <aside>
      <svg class="north" viewBox="0 0 40 60" width="40" height="60" role="img" aria-label=${word('north')}>${north}<text x="20" y="58" text-anchor="middle">${word('north')}</text></svg>
      <h2>${word('legend')}</h2>
      <ul>${legend.map((entry) => html`<li><img src=${picture(entry)} alt=""><span>${entry.title}</span></li>`)}</ul>
      ${one ? html`<p class="ratio">${ratio}</p><svg class="bar" width=${width} height="22" role="img" aria-label=${ratio}>${drawing}</svg>` : ''}
      ${facts(sheet)}
      ${schematic ? html`<p class="schematic">${word('schematic')}</p>` : ''}
      <p class=${sheet.review ? 'review' : 'review none'}>${sheet.review ? `${word('review')}:${sheet.review}` : word('noReview')}</p>
    </aside>`;
}

function common(target, sheet) {
  const center = view.getCenter();
  const whole = new ol.Map({
    target, controls: [], interactions: [], pixelRatio: RATIO, layers: [layer(sheet.day), graticule()],
    view: new ol.View({ center, resolution: (sheet.scale * PIXEL) / trueness(center), enableRotation: false }),
  });
  whole.finished = new Promise((drawn) => { whole.once('rendercomplete', drawn); });
  return whole;
}

/** The features drawn on all maps of the sheet, with the resolution at which they are. */
function drawn() {
  return maps.flatMap((each) => each.getLayers().item(0).getFeaturesInExtent(each.getView().calculateExtent(each.getSize()))
    .filter((feature) => isShown(feature.get('layer')))
    .map((feature) => ({ feature, resolution: each.getView().getResolution() })));
}

/** Whether a line of the legend stands for something that is drawn. */
function isPresent(entry, all) {
  const matches = ol.render.canvas.style.rulesToStyleFunction([{ filter: entry.when, style: { 'fill-color': '#000' } }]);
  return all.some(({ feature, resolution }) => feature.get('layer') === entry.layer && matches(feature, resolution)?.length > 0);
}

/**
 * Draws the sheet; redo makes its maps anew, at 300 dots an inch.
 *
 * Resolves to whether this is still the sheet that is wanted.
 */
export async function draw(element, sheet, redo) {
  turn += 1;
  const mine = turn;
  if (redo) {
    wipe();
    render(frame(sheet, [], false), element);
    const plates = [...element.querySelectorAll('.plate')];
    maps = sheet.content === 'view' ? [common(plates[0], sheet)] : plates.map((plate, at) => still(plate, sheet.districts[at], RATIO));
  }
  await Promise.all(maps.map((each) => each.finished));
  const { entries } = await get('styles/jieming/legend', { lang: language() });
  if (mine !== turn) {
    return false;
  }
  const all = drawn();
  const legend = entries.filter((entry) => isPresent(entry, all));
  render(frame(sheet, legend, all.some(({ feature }) => feature.get('schematic'))), element);
  return true;
}
