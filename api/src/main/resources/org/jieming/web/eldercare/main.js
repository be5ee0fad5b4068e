// The page for citizens put together: where, which kind, and what there is, as a list and on a map. No account, no script of others.
import { html, render } from 'lit-html';
import { coded } from 'jieming/card/values.js';
import { called } from 'jieming/map/cities.js';
import * as address from 'jieming/shell/address.js';
import { isGivenUp, latest } from 'jieming/shell/latest.js';
import { toldOf } from 'jieming/shell/server.js';
import { either, language, onLanguage, speak } from 'jieming/shell/words.js';
import { around, ask, codesOf, districts, facilities, keyOf, ownDistrict, servedDistrict, towns } from './facilities.js';
import { list } from './list.js';
import * as drawn from './map.js';
import { word } from './words.js';

const LANGUAGE = 'jieming-language';
const TOWN_CODE = 9;
const part = (id) => document.getElementById(id);
const state = { districts: [], towns: [], kinds: [], found: [] };
const [looking, choosing] = [latest(), latest()];
let map;

function say(text) {
  part('told').textContent = text;
}

function draw() {
  part('heading').textContent = word('title');
  document.title = word('title');
  part('language').textContent = language() === 'zh' ? 'English' : '中文';
  part('map').setAttribute('aria-label', word('map'));
  render(question(), part('ask'));
  render(list(state.found, state.described, state.position, opened), part('list'));
  const { review } = document.body.dataset;
  render(html`<p>${word('public')}</p><p>${review ? `${word('review')} ${review}` : word('noReview')} · <a href="../">${word('home')}</a></p>`, part('foot'));
}

const named = ({ properties: { name, pinyin_plain: latin } }) => either(name, latin);
const choice = (name, label, options) => html`<label class="field"><span>${label}</span><select name=${name} @change=${changed}>${options}</select></label>`;
const option = (value, text, name) => html`<option value=${value} .selected=${address.read(name) === value}>${text}</option>`;

function question() {
  return html`<form @submit=${near}>
    ${choice('area', word('district'), state.districts.map((each) => option(keyOf(each), either(...called(each)), 'area')))}
    ${choice('town', word('town'), [html`<option value="">${word('allTowns')}</option>`, ...state.towns.map((each) => option(each.properties.code.slice(0, TOWN_CODE), named(each), 'town'))])}
    ${choice('kind', word('kind'), [html`<option value="">${word('allKinds')}</option>`, ...state.kinds.map((code) => option(code, coded(state.described.facility_type, code), 'kind'))])}
    <button class="primary" name="near">${word('near')}</button></form>`;
}

/** Where one opens a card the map marks it. */
function opened(id, open) {
  if (open) {
    part('list').querySelectorAll('details[open]').forEach((each) => { each.open = each.id === `facility-${id}`; });
    drawn.mark(id);
  }
}

/** Whoever touches a facility on the map reads its card. */
function touched(id) {
  const card = part(`facility-${id}`);
  card.open = true;
  card.querySelector('summary').focus();
}

/** The district asked about. */
const chosen = () => state.districts.find((each) => keyOf(each) === address.read('area'));

function outcome(count, more) {
  if (count === 0) {
    return word('none');
  }
  const said = state.position ? { all: 'foundNear', some: 'foundNearest' } : { all: 'found', some: 'foundFirst' };
  return word(more ? said.some : said.all, count);
}

const failed = (broken) => isGivenUp(broken) || say(word('failed', toldOf(broken)));

async function look() {
  say(word('loading'));
  const kinds = address.read('kind') ? [address.read('kind')] : state.kinds;
  try {
    const { found, more } = await looking.ask(() => facilities(kinds, address.read('town') ? [address.read('town')] : codesOf(chosen(), state.towns), state.position));
    state.found = found;
    part('list').querySelectorAll('details[open]').forEach((each) => { each.open = false; });
    drawn.mark();
    draw();
    say(outcome(found.length, more));
    drawn.show(map, found, [[state.towns.find(({ properties: { code } }) => code.slice(0, TOWN_CODE) === address.read('town'))], [chosen()], state.towns, state.districts]);
  } catch (broken) {
    failed(broken);
  }
}

function changed({ target }) {
  address.write(target.name, target.value);
  if (target.name !== 'kind') {
    state.position = undefined;
  }
  if (target.name === 'area') {
    entered().catch(failed);
  } else {
    draw();
    look();
  }
}

/** Another district: its towns stand in the question before it is looked through. */
async function entered() {
  looking.drop();
  address.write('town');
  state.towns = [];
  draw();
  state.towns = await choosing.ask(() => towns(chosen()));
  draw();
  await look();
}

/** The question names the district and the town where somebody stands, if the register knows them. */
async function settle(position) {
  const codes = await around(position);
  const holding = (prefix) => codes.some((code) => code?.startsWith(prefix));
  const district = state.districts.find((each) => each.properties.code && holding(keyOf(each)));
  if (district) {
    address.write('area', keyOf(district));
    state.towns = await choosing.ask(() => towns(district));
    address.write('town', state.towns.find(({ properties: { code } }) => holding(code.slice(0, TOWN_CODE)))?.properties.code.slice(0, TOWN_CODE));
  }
}

function near(event) {
  event.preventDefault();
  say(word('locating'));
  navigator.geolocation.getCurrentPosition(async ({ coords }) => {
    state.position = [coords.longitude, coords.latitude];
    // what is near is found without the names of where one stands
    await settle(state.position).catch(() => {});
    look();
  }, () => say(word('noPosition')), { timeout: 15_000, maximumAge: 60_000 });
}

async function start() {
  map = drawn.open(touched);
  const [found, schema] = await Promise.all([districts(), ask('collections/facilities/schema')]);
  state.districts = found;
  state.described = schema.properties;
  state.kinds = schema.properties.facility_type.oneOf.map((each) => each.const).filter((code) => /^E\d+$/.test(code));
  if (!chosen()) {
    const codes = found.map(keyOf);
    const likely = await Promise.all([ownDistrict(), servedDistrict(state.kinds)]);
    address.write('area', likely.find((code) => codes.includes(code)) || codes[0]);
  }
  state.towns = await towns(chosen());
  draw();
  look();
}

part('language').addEventListener('click', () => {
  speak(language() === 'zh' ? 'en' : 'zh');
  localStorage.setItem(LANGUAGE, language());
});
speak(new URLSearchParams(window.location.search).get('lang') || localStorage.getItem(LANGUAGE) || 'zh');
onLanguage(() => {
  draw();
  look();
});
start().catch((broken) => say(word('failed', toldOf(broken))));
