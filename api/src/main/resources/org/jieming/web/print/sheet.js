// The sheet for the printer: what is set beside it, and how it goes to paper.
import { html, render } from 'lit-html';
import { shownDay } from '../map/day.js';
import { districts, extentOf } from '../map/districts.js';
import { map, view } from '../map/map.js';
import { fail } from '../shell/notice.js';
import { get, toldOf } from '../shell/server.js';
import { either, onLanguage } from '../shell/words.js';
import { draw as drawSheet, wipe } from './drawing.js';
import { index } from './names.js';
import { covering, papers, scales } from './papers.js';
import { townTitle, usualTitle } from './titles.js';
import { ALL, plates, towns } from './units.js';
import { bind, forget } from './volume.js';
import { word } from './words.js';

const room = document.getElementById('print');
const say = { title: '', content: 'view', town: '', index: '', paper: 'a4-landscape', scale: 0, maker: '', review: document.body.dataset.review };
let about = {};
let named = false;
let opener;
/** The bound sheets of all towns, once they are drawn; and how many are. */
let volume;
let bound = 0;
/** Why there is no sheet, where it could not be drawn. */
let failure = '';

const paper = () => papers.find((each) => each.id === say.paper);
const paperTitle = (each) => word(each.lying ? 'landscape' : 'portrait', each.size);
const change = (name, redo = true) => (event) => {
  say[name] = name === 'scale' ? Number(event.target.value) : event.target.value;
  named = named || name === 'title';
  if (name === 'town') {
    turnTo(about.towns.find((each) => each.properties.code === say.town));
  }
  if (['content', 'town'].includes(name) && !named) {
    say.title = usualTitle(say, about);
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
    ${say.content === 'view' && about.towns?.length > 0 ? choice('town', [['', word('noTown')], [ALL, word('allTowns', about.towns.length)], ...about.towns.map(({ properties: { code, name, pinyin_plain: latin } }) => [code, either(name, latin)])]) : ''}
    ${line('title', 40)}
    ${choice('paper', papers.map((each) => [each.id, paperTitle(each)]))}
    ${say.content === 'view' && say.town !== ALL ? choice('scale', scales.map((scale) => [scale, `1:${scale.toLocaleString('en').replaceAll(',', ' ')}`])) : ''}
    ${say.content === 'view' && say.town !== ALL ? choice('index', [['', word('noIndex')], ['grid', word('withIndex')]]) : ''}
    ${line('maker', 60)}
    ${line('review', 40)}
    <p class="note">${word('reviewHint')}</p>
    <div class="actions"><button type="button" class="primary" ?disabled=${room.dataset.sheet !== 'drawn'} @click=${() => window.print()}>${word('printNow')}</button>
      <button type="button" @click=${close}>${word('close')}</button></div>
    <p class="note" role="status">${standing()}</p>
  </div>
  <div class="preview">${volume ? volume.pages : html`<div class="sheet ${say.paper}"></div>`}
    ${say.content === 'view' && (say.index || volume) ? html`<div class="sheet names ${say.paper}"></div>` : ''}</div>`;
}

/** How far the sheet is. */
function standing() {
  const under = say.town === ALL ? word('binding', bound, about.towns.length) : word('drawing');
  return { drawn: word('paperHint', paperTitle(paper())), failed: word('undrawn', failure) }[room.dataset.sheet] ?? under;
}

function undrawn(broken) {
  room.dataset.sheet = 'failed';
  failure = toldOf(broken);
  render(settings(), room);
}

/** Draws the settings and, where the map must change, the sheet anew at 300 dots an inch; of all towns one after the other. */
async function settle(redo) {
  volume = undefined;
  if (say.content === 'view' && say.town === ALL) {
    await settleAll().catch(undrawn);
    return;
  }
  forget();
  if (redo) {
    room.dataset.sheet = 'drawing';
  }
  render(settings(), room);
  const sheet = room.querySelector('.sheet');
  shrink(sheet);
  try {
    const made = await drawSheet(sheet, { ...say, ...about, paper: paper() }, redo);
    if (made) {
      list(made.names);
      room.dataset.sheet = 'drawn';
      render(settings(), room);
    }
  } catch (broken) {
    undrawn(broken);
  }
}

/** Draws the sheets of all towns, then the index of them. */
async function settleAll() {
  room.dataset.sheet = 'drawing';
  say.index = '';
  const told = (done) => { bound = done; render(settings(), room); };
  const made = await bind(about.towns, sheetOf, told);
  if (!made) {
    return;
  }
  wipe();
  volume = made;
  room.dataset.sheet = 'drawn';
  render(settings(), room);
  const names = room.querySelector('.sheet.names');
  names.style.setProperty('--shrunk', volume.pages[0].style.getPropertyValue('--shrunk'));
  render(index(volume.names, say.title), names);
}

/** Draws the sheet of one town: { sheet, names }, or nothing when something else is wanted by now. */
async function sheetOf(town) {
  const extent = extentOf(town);
  view.setCenter(ol.extent.getCenter(extent));
  const asked = { ...say, ...about, town: town.properties.code, title: townTitle(town), scale: covering(extent, paper()), index: 'grid', paper: paper() };
  const sheet = room.querySelector('.sheet');
  shrink(sheet);
  const made = say.town === ALL && await drawSheet(sheet, asked, true);
  return made ? { sheet, names: made.names } : undefined;
}

/** Writes the index of names beside a sheet that has a grid. */
function list(names) {
  const page = room.querySelector('.sheet.names');
  if (page && names) {
    page.style.setProperty('--shrunk', room.querySelector('.sheet').style.getPropertyValue('--shrunk'));
    render(index(names, say.title), page);
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
    say.scale = covering(extent, paper());
    say.index = 'grid';
  }
}

const usualScale = () => covering(view.calculateExtent(map.getSize()), paper(), 0.7);

/** The page behind the sheet rests while it is open. */
function rest(behind) {
  [...document.body.children].filter((each) => each !== room).forEach((each) => { each.inert = behind; });
  room.hidden = !behind;
}

/** Opens it with the map as it stands; where the register does not answer the page behind is given back. */
export async function open() {
  opener = document.activeElement;
  rest(true);
  room.focus();
  try {
    const [state, found] = await Promise.all([get('revisions', { limit: 1 }), districts(shownDay())]);
    about = { revision: state.revisions[0]?.revision, found, towns: await towns(found), districts: plates(found), day: shownDay() };
  } catch (broken) {
    close();
    fail(broken);
    return;
  }
  say.content = document.getElementById('atlas').hidden ? 'view' : 'atlas';
  [named, say.town, say.index] = [false, '', ''];
  say.title = usualTitle(say, about);
  say.scale = usualScale();
  await settle(true);
}

/** Back to the map. */
function close() {
  wipe();
  forget();
  volume = undefined;
  say.town = '';
  rest(false);
  opener.focus();
}

document.addEventListener('keydown', (event) => event.key === 'Escape' && !room.hidden && close());
window.addEventListener('resize', () => room.hidden || volume || shrink(room.querySelector('.sheet')));
onLanguage(() => room.hidden || settle(true));
