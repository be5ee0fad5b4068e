// The choice of an area: a district from the list, or any division by its name or code. It begins with what the address says, else with
// the unit of whoever is at work, else with nobody's choice; what is chosen goes from panel to panel, and into the address.
import { html } from 'lit-html';
import { choosers } from 'jieming/card/chooser.js';
import { called } from 'jieming/map/cities.js';
import { isCut } from 'jieming/map/districts.js';
import { own } from 'jieming/map/own.js';
import * as address from 'jieming/shell/address.js';
import { items } from 'jieming/shell/server.js';
import { word } from './words.js';

const CODE = /^[1-9]\d{11}$/;
const said = address.read('area');
/** A code of twelve digits, for the chooser. */
const sought = () => ({ pattern: CODE.source, 'x-title': { zh: word('findArea'), en: word('findArea') } });

let last = CODE.test(said) ? said : '';
let again = () => {};
let cut = false;
/** Divisions found by name: their codes and names. */
const picked = new Map();
/** What was found and cannot be asked about. */
let codeless = '';
const finder = choosers((field, code, hit) => found(code, hit), () => again());

/** The code of the area asked about; empty while nobody chose one. */
export const area = () => last || own()[0]?.code || '';

function take(code) {
  last = code;
  address.write('area', code);
  again();
}

/** Takes what was found, or says why it is no area; typing on takes that back. */
function found(code, hit) {
  codeless = hit && !code ? hit.name : '';
  if (CODE.test(code)) {
    pick(code);
  }
}

/** Takes the area of a question that was kept, in the list or not. */
export function choose(code) {
  take(code);
  lookUp(code).catch(reportError);
}

/** Takes a division found by name; the box is empty again for the next. */
function pick(code) {
  finder.forget('area');
  choose(code);
}

/** Looks up what a division is called that is not in the list; where there is none, the choice is open again. */
async function lookUp(code) {
  const { features } = await items('divisions', { filter: `code = '${code}'`, limit: 1 });
  if (features.length > 0) {
    picked.set(code, features[0].properties.name);
  } else if (last === code) {
    last = '';
  }
  again();
}

/** Learns what the list lacks, once. */
async function learn(districts) {
  cut = await isCut();
  if (last && !districts.some(({ code }) => code === last)) {
    await lookUp(last);
  }
  again();
}

let learned;

/** A choice among her own units and the districts found, and of any division by name; redraw() is called when it is another. */
export function areas(listed, redraw) {
  again = redraw;
  const districts = listed.map((each) => ({ code: each.properties.code, name: called(each)[0] }));
  if (listed.length > 0) {
    learned ||= learn(districts).catch((broken) => { learned = undefined; reportError(broken); });
  }
  const chosen = area();
  const others = [...own(), ...[...picked].map(([code, name]) => ({ code, name }))];
  const units = [...new Map([...others, ...districts].map((each) => [each.code, each])).values()];
  return html`<label class="field"><span>${word('area')}</span><select name="area" required @change=${({ target }) => take(target.value)}>
    <option value="" .selected=${!chosen}>${word('chooseArea')}</option>
    ${units.map(({ code, name }) => html`<option value=${code} .selected=${code === chosen}>${name}</option>`)}</select></label>
    ${finder.field('area', sought(), '', codeless ? [word('noCode', codeless)] : [])}${cut ? html`<p class="note cut">${word('areasCut', districts.length)}</p>` : ''}`;
}
