// What is drawn on the sheet: frame, map or atlas, title, legend, scale, north, and what must be said of a map.
import { html, render, svg } from 'lit-html';
import { still } from '../map/still.js';
import { isInvented, shortCode } from '../map/districts.js';
import { graticule } from '../map/graticule.js';
import { view } from '../map/map.js';
import { bar, trueness } from '../map/scale.js';
import { isShown, layer } from '../map/tiles.js';
import { today } from '../shell/clock.js';
import { get } from '../shell/server.js';
import { session } from '../shell/session.js';
import { either, language } from '../shell/words.js';
import { marks } from './marks.js';
import { grid, namesOn } from './names.js';
import { PIXEL, RATIO } from './papers.js';
import { word } from './words.js';

/** A sheet at 300 dots an inch is read from nearer than a screen, so it is drawn as from a third of a zoom nearer. */
const NEARER = 1.25;
const SCALE_PIXELS = 190;
const PLATE_SCALE_PIXELS = 70;
let maps = [];
let turn = 0;
/** The names of the index of the sheet whose maps these are, once they are read. */
let written = Promise.resolve();

/** The map of a sheet that has one. */
export const whole = () => maps[0];

/** Lets go of the pictures. */
export function wipe() {
  maps.forEach((each) => each.setTarget(undefined));
  maps = [];
}

const picture = (entry) => `data:image/svg+xml,${encodeURIComponent(entry.svg)}`;

const north = svg`<path d="M20 2 31 44 20 36 9 44Z"></path><path class="half" d="M20 2V36L9 44Z"></path>`;

function facts(sheet) {
  const told = [
    ['validOn', sheet.day || today()], ['made', today()], ['revision', sheet.revision], ['maker', sheet.maker], ['system', word(sheet.content === 'view' ? 'systemText' : 'systemPlates')],
  ].filter(([, value]) => value);
  return html`<dl>${told.map(([name, value]) => html`<dt>${word(name)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** How many columns the last plate has, so that no place stays empty. */
const lastSpan = (sheet) => columns(sheet) - ((sheet.districts.length - 1) % columns(sheet));

function plate(item, at, sheet) {
  const span = at === sheet.districts.length - 1 ? lastSpan(sheet) : 1;
  const scale = maps[at]?.getView().getResolution() && bar(1 / (maps[at].getView().getResolution() * trueness(maps[at].getView().getCenter())), PLATE_SCALE_PIXELS);
  return html`<figure class="span-${span}"><div class="plate"></div>
    ${scale ? html`<svg class="bar" width=${scale.width} height="22" aria-hidden="true">${scale.drawing}</svg>` : ''}
    <figcaption>${either(item.properties.name, item.properties.pinyin_plain)} <small>${shortCode(item)}</small></figcaption></figure>`;
}

/** Columns of plates that leave the fewest places empty on a paper of this form. */
const columns = ({ districts, paper }) => Math.max(1, Math.ceil(Math.sqrt(districts.length * (paper.lying ? 1.6 : 0.55))));

function frame(sheet, legend, { schematic = false, invented = false } = {}) {
  const one = sheet.content === 'view';
  const ratio = `1:${sheet.scale.toLocaleString('en').replaceAll(',', ' ')}`;
  const { width, drawing } = bar(1 / (PIXEL * sheet.scale), SCALE_PIXELS);
  return html`<h1>${sheet.title}</h1>
    <div class="neatline"><div class=${one ? 'plate' : `plates of-${columns(sheet)}`}>${one ? '' : sheet.districts.map((item, at) => plate(item, at, sheet))}</div>${one && sheet.index ? grid(sheet.paper) : ''}</div>
    <aside>
      <svg class="north" viewBox="0 0 40 60" width="40" height="60" role="img" aria-label=${word('north')}>${north}<text x="20" y="58" text-anchor="middle">${word('north')}</text></svg>
      <h2>${word('legend')}</h2>
      <ul>${legend.map((entry) => html`<li><img src=${picture(entry)} alt=""><span>${entry.title}</span></li>`)}</ul>
      <div class="facts">${one ? html`<p class="ratio">${ratio}</p><svg class="bar" width=${width} height="22" role="img" aria-label=${ratio}>${drawing}</svg>` : ''}
      ${facts(sheet)}
      ${schematic ? html`<p class="schematic">${word('schematic')}</p>` : ''}
      ${invented ? html`<p class="schematic">${word('invented')}</p>` : ''}
      ${session().signed_in ? html`<p class="members">${word('members', session().account.name)}</p>` : ''}
      <p class=${sheet.review ? 'review' : 'review none'}>${sheet.review ? `${word('review')}:${sheet.review}` : word('noReview')}</p></div>
    </aside>`;
}

function common(target, sheet) {
  const center = view.getCenter();
  const resolution = (sheet.scale * PIXEL) / trueness(center);
  const made = new ol.Map({
    target, controls: [], interactions: [], pixelRatio: RATIO, layers: [layer(sheet.day, resolution / NEARER, sheet.index ? ['places'] : []), graticule()],
    view: new ol.View({ center, resolution, enableRotation: false }),
  });
  made.finished = new Promise((drawn) => { made.once('rendercomplete', drawn); });
  return made;
}

/** Writes the names that its index lists on a sheet that has one: { found, cut }. */
async function write(map, sheet) {
  const names = await namesOn(map, sheet);
  map.addLayer(marks(names));
  map.finished = new Promise((done) => { map.once('rendercomplete', done); });
  return names;
}

/** The features drawn on all maps of the sheet, with the resolution as from which they are drawn. */
function drawn() {
  return maps.flatMap((each) => {
    const [tiled, sight] = [each.getLayers().item(0), each.getView()];
    const resolution = Math.min(sight.getResolution(), tiled.get('farthest') ?? Infinity);
    return tiled.getFeaturesInExtent(sight.calculateExtent(each.getSize()))
      .filter((feature) => isShown(feature.get('layer')))
      .map((feature) => ({ feature, resolution }));
  });
}

/** Whether a line of the legend stands for something that is drawn. */
function isPresent(entry, all) {
  const matches = ol.render.canvas.style.rulesToStyleFunction([{ filter: entry.when, style: { 'fill-color': '#000' } }]);
  return all.some(({ feature, resolution }) => feature.get('layer') === entry.layer && matches(feature, resolution)?.length > 0);
}

/** Whether no line before says the same of the same sign. */
const isFirst = (entry, at, all) => all.findIndex((each) => each.title === entry.title && each.svg === entry.svg) === at;

/** Makes the lines of the legend as small as it takes for all of them to stand on the sheet; smaller than half is of no use. */
function fit(list) {
  const cutOff = () => list.lastElementChild?.getBoundingClientRect().bottom > list.getBoundingClientRect().bottom;
  let size = 1;
  do {
    list.style.setProperty('--fit', size);
    size -= 0.05;
  } while (size >= 0.5 && cutOff());
}

/**
 * Draws the sheet; redo makes its maps anew, at 300 dots an inch.
 *
 * Resolves to { names }, those of its index where it has one, or to nothing where another sheet is wanted by now.
 */
export async function draw(element, sheet, redo) {
  turn += 1;
  const mine = turn;
  if (redo) {
    wipe();
    render(frame(sheet, []), element);
    const plates = [...element.querySelectorAll('.plate')];
    maps = sheet.content === 'view' ? [common(plates[0], sheet)] : plates.map((plate, at) => still(plate, sheet.districts[at], RATIO));
    written = sheet.content === 'view' && sheet.index ? write(maps[0], sheet) : Promise.resolve();
  }
  const names = await written;
  if (mine !== turn) {
    return undefined;
  }
  await Promise.all(maps.map((each) => each.finished));
  const { entries } = await get('styles/jieming/legend', { lang: language() });
  if (mine !== turn) {
    return undefined;
  }
  const all = drawn();
  const legend = entries.filter((entry) => isPresent(entry, all)).filter(isFirst);
  const told = { schematic: all.some(({ feature }) => feature.get('schematic')), invented: all.some(({ feature }) => isInvented({ properties: feature.getProperties() })) };
  render(frame(sheet, legend, told), element);
  fit(element.querySelector('aside ul'));
  return { names };
}
