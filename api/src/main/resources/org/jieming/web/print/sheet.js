// The sheet for the printer: what is set beside it, and how it goes to paper.
import { html, render } from 'lit-html';
import { shownDay } from '../map/day.js';
import { districts, extentOf, isInvented, shortCode } from '../map/districts.js';
import { map, view } from '../map/map.js';
import { inverse } from '../map/ellipsoid.js';
import { fail } from '../shell/notice.js';
import { get, items } from '../shell/server.js';
import { either, onLanguage } from '../shell/words.js';
import { draw as drawSheet, whole, wipe } from './drawing.js';
import { index, namesOn } from './names.js';
import { fitting, papers, scales } from './papers.js';
import { word } from './words.js';

const room = document.getElementById('print');
const say = { title: '', content: 'view', town: '', index: '', paper: 'a4-landscape', scale: 0, maker: '', review: document.body.dataset.review };
const MOST_TOWNS = 100;
let about = {};
let named = false;
let opener;

const paper = () => papers.find((each) => each.id === say.paper);
const paperTitle = (each) => word(each.lying ? 'landscape' : 'portrait', each.size);
const change = (name, redo = true) => (event) => {
  say[name] = name === 'scale' ? Number(event.target.value) : event.target.value;
  named = named || name === 'title';
  if (name === 'town') {
    turnTo(about.towns.find((each) => each.properties.code === say.town));
  }
  if (['content', 'town'].includes(name) && !named) {
    say.title = usualTitle();
  }
  settle(redo);
};

const choice = (name, options) => html`<label class="field"><span>${word(name)}</span>
  <select name=${name} @change=${change(name)}>${options.map(([value, text]) => html`<option value=${value} ?selected=${String(value) === String(say[name])}>${text}</option>`)}</select></label>`;
const line = (name, most) => html`<label class="field"><span>${word(name)}</span>
  <input name=${name} maxlength=${most} .value=${say[name]} @change=${change(name, false)}></label>`;

function settings() {
  return html`<div class="settings">
    <div class="desk-head"><h2 id="print-title">${word('print')}</h2></div>
    ${choice('content', [['view', word('view')], ['atlas', word('atlas')]])}
    ${say.content === 'view' && about.towns?.length > 0 ? choice('town', [['', word('noTown')], ...about.towns.map(({ properties: { code, name, pinyin_plain: latin } }) => [code, either(name, latin)])]) : ''}
    ${line('title', 40)}
    ${choice('paper', papers.map((each) => [each.id, paperTitle(each)]))}
    ${say.content === 'view' ? choice('scale', scales.map((scale) => [scale, `1:${scale.toLocaleString('en').replaceAll(',', ' ')}`])) : ''}
    ${say.content === 'view' ? choice('index', [['', word('noIndex')], ['grid', word('withIndex')]]) : ''}
    ${line('maker', 60)}
    ${line('review', 40)}
    <p class="note">${word('reviewHint')}</p>
    <div class="actions"><button type="button" class="primary" ?disabled=${room.dataset.sheet !== 'drawn'} @click=${() => window.print()}>${word('printNow')}</button>
      <button type="button" @click=${close}>${word('close')}</button></div>
    <p class="note" role="status">${room.dataset.sheet === 'drawn' ? word('paperHint', paperTitle(paper())) : word('drawing')}</p>
  </div>
  <div class="preview"><div class="sheet ${say.paper}"></div>
    ${say.content === 'view' && say.index ? html`<div class="sheet names ${say.paper}"></div>` : ''}</div>`;
}

/** Draws the settings and, where the map must change, the sheet anew at 300 dots an inch. */
async function settle(redo) {
  if (redo) {
    room.dataset.sheet = 'drawing';
  }
  render(settings(), room);
  const sheet = room.querySelector('.sheet');
  shrink(sheet);
  try {
    if (await drawSheet(sheet, { ...say, ...about, paper: paper() }, redo)) {
      await list();
      room.dataset.sheet = 'drawn';
      render(settings(), room);
    }
  } catch (broken) {
    fail(broken);
  }
}

/** Writes the index of names beside a sheet that has a grid. */
async function list() {
  const names = room.querySelector('.sheet.names');
  if (names) {
    names.style.setProperty('--shrunk', room.querySelector('.sheet').style.getPropertyValue('--shrunk'));
    render(index(await namesOn(whole(), { ...say, ...about, paper: paper() }), say.title), names);
  }
}

/** The sheet is as large as its paper and shown as small as the window demands. */
function shrink(sheet) {
  const space = room.querySelector('.preview');
  const factor = Math.min(1, (space.clientWidth - 32) / sheet.offsetWidth, Math.max(0.3, (space.clientHeight - 32) / sheet.offsetHeight));
  sheet.style.setProperty('--shrunk', factor);
}

/** A sheet of one town, with the index of its names. */
function turnTo(town) {
  if (town) {
    const extent = extentOf(town);
    view.setCenter(ol.extent.getCenter(extent));
    say.scale = scaleFor(extent);
    say.index = 'grid';
  }
}

const usualScale = () => scaleFor(view.calculateExtent(map.getSize()), 0.7);

/** The largest scale at which so much of an extent stands on the paper. */
function scaleFor([west, south, east, north], share = 1) {
  const [a, b, c] = [[west, south], [east, south], [west, north]].map((corner) => ol.proj.toLonLat(corner));
  const [across, up] = [inverse(a, b).metres, inverse(a, c).metres];
  const narrow = paper().width / paper().height;
  return fitting(Math.max(across, up * narrow) * share, (paper().width * 0.72 * 96) / 25.4);
}

function usualTitle() {
  if (say.content === 'atlas') {
    return word('atlasTitle');
  }
  const town = about.towns.find((each) => each.properties.code === say.town);
  if (town) {
    return word('townTitle', either(town.properties.name, town.properties.pinyin_plain));
  }
  const here = district(about.found);
  return here ? word('usualTitle', either(here.properties.name, here.properties.pinyin_plain)) : word('plainTitle');
}

const district = (found) => found.find((item) => ol.extent.containsCoordinate(extentOf(item), view.getCenter()));

/** The towns with a shape of the district in the middle of the map. */
async function towns(found) {
  const here = district(found);
  if (!here?.properties.code) {
    return [];
  }
  const { features } = await items('divisions', { filter: `level = 'township' AND code LIKE '${shortCode(here)}%'`, datetime: shownDay(), limit: MOST_TOWNS });
  return features.filter((item) => item.geometry);
}

/** The page behind the sheet rests while it is open. */
function rest(behind) {
  [...document.body.children].filter((each) => each !== room).forEach((each) => { each.inert = behind; });
  room.hidden = !behind;
}

/** The districts of the atlas: the real ones, where there are any. */
function plates(found) {
  const real = found.filter((item) => !isInvented(item));
  return real.length > 0 ? real : found;
}

/** Opens it with the map as it stands. */
export async function open() {
  opener = document.activeElement;
  rest(true);
  room.focus();
  const [state, found] = await Promise.all([get('revisions', { limit: 1 }), districts(shownDay())]);
  about = { revision: state.revisions[0]?.revision, found, towns: await towns(found), districts: plates(found), day: shownDay() };
  say.content = document.getElementById('atlas').hidden ? 'view' : 'atlas';
  named = false;
  say.town = '';
  say.index = '';
  say.title = usualTitle();
  say.scale = usualScale();
  await settle(true);
}

/** Back to the map. */
function close() {
  wipe();
  rest(false);
  opener.focus();
}

document.addEventListener('keydown', (event) => event.key === 'Escape' && !room.hidden && close());
window.addEventListener('resize', () => room.hidden || shrink(room.querySelector('.sheet')));
onLanguage(() => room.hidden || settle(true));
