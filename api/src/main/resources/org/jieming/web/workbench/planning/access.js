// What people can get of a supply, shared with all others who reach it: by unit, on the map, and how evenly.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { fit, geojson } from 'jieming/map/map.js';
import { schema } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { areas } from '../area/areas.js';
import { conditions, execute, files, kindBoxes, levels, ownRadii, radii, recall, reveal, said, ticked } from './ask.js';
import { declarations } from './declared/declared.js';
import { lacking } from './lacking.js';
import { shading } from './shades/choropleth.js';
import { shaded } from './shades/shaded.js';
import { SUPPLIES } from './size.js';
import { terms } from './terms.js';
import { word } from './words.js';

const METHODS = ['e2sfca', '2sfca', 'gaussian', '3sfca'];
const whole = (value) => Math.round(value).toLocaleString('en');
/** As the table tells it: what reads alike is of one class. */
const tenths = (value) => (Number.isFinite(value) ? Math.round(10 * value) / 10 : null);
/** What nobody knows is no number, and none of a per cent either. */
const fixed = (value, digits, times = 1) => (value === null ? '\u2014' : (times * value).toFixed(digits));

const choice = (name, title, values, text) => html`<label class="field"><span>${word(title)}</span><select name=${name}>${values.map((each) => html`<option value=${each} ?selected=${each === 'day_places'}>${text(each)}</option>`)}</select></label>`;

const equity = ({ equity: even, supply, inputs }) => html`<p class="equity">${word('equity', fixed(even.mean_per_1000, 1), fixed(even.gini, 3), fixed(even.palma, 2), fixed(even.share_below_half_mean, 1, 100))}</p>
  <p class="note">${word('sharedOut', whole(supply.shared), supply.facilities_without_figure, word(inputs.supply))} ${supply.reached_by_nobody.length > 0 ? word('reachedByNobody', supply.reached_by_nobody.map(({ name }) => name).join(word('comma'))) : ''}</p>`;

const table = ({ units, inputs }) => html`<table class="table access"><thead><tr><th>${word('unit')}</th><th class="number">${word('people')}</th><th class="number">${word('perThousand', word(inputs.supply))}</th></tr></thead>
  <tbody>${units.map((unit) => html`<tr><td>${unit.name}</td><td class="number">${whole(unit.people)}</td><td class="number rate">${unit.people_unknown > 0 ? html`<span class="outcome unknown">${word('undetermined')}</span> <small>${word('ofThem', whole(unit.people_unknown))}</small>` : fixed(unit.per_1000, 1)}</td></tr>`)}</tbody></table>`;

export async function open(desk) {
  let found = [];
  let kinds = [];
  let inputs;
  let told;
  let shades;
  let waiting = false;
  const source = new ol.source.Vector();
  const legend = () => ({ title: word('perThousand', word(inputs.supply)), rows: shades.rows });
  shaded(desk, { source, legend, style: (feature) => shades.style(tenths(feature.get('per_1000'))) });

  async function ask(event) {
    event.preventDefault();
    const { supply, method, radius, level } = event.target.elements;
    inputs = { ...said(event.target), kinds: ticked(event.target), supply: supply.value, method: method.value, radius: Number(radius.value), ...radii(event.target), level: level.value };
    [told, waiting] = [undefined, true];
    source.clear();
    desk.say();
    redraw();
    try {
      const [document, drawn] = await Promise.all([execute('accessibility', inputs, 'json', desk.signal), execute('accessibility', inputs, 'geojson', desk.signal)]);
      told = document;
      shades = shading(told.units.map((unit) => tenths(unit.per_1000)), 'supply');
      source.addFeatures(geojson.readFeatures({ ...drawn, features: drawn.features.filter(({ properties }) => properties.feature === 'unit') }));
      if (!source.isEmpty()) {
        fit(source.getExtent());
      }
    } catch (broken) {
      desk.fail(broken);
    }
    waiting = false;
    redraw();
    reveal(desk);
  }

  const figures = () => html`${equity(told)}${terms(told, told, told.catchment)}<p class="note">${either(told.method.note_zh, told.method.note_en)} ${told.method.caveat_zh ? either(told.method.caveat_zh, told.method.caveat_en) : ''}</p>
    ${told.missing_inputs.map((each) => html`<p class="warning">${either(each.input_zh, each.input_en)}</p>`)}${table(told)}`;

  const redraw = desk.draw(() => html`<form class="access" @submit=${ask}>${areas(found, () => redraw())}${conditions()}${kindBoxes(kinds)}${ownRadii(kinds)}${declarations(kinds)}
    <div class="pair">${choice('supply', 'supplyOf', [...SUPPLIES, 'count'], word)}${choice('method', 'method', METHODS, (each) => word(`method-${each}`))}</div>
    <div class="pair"><label class="field"><span>${word('radius')}</span><input type="number" name="radius" min="1" max="100000" value="10000" required></label>${levels()}</div>
    <div class="actions"><button type="submit" class="primary" ?disabled=${waiting}>${waiting ? word('judging') : word('reckon')}</button></div></form>
    ${told ? html`<div class="access">${told.outcome === 'unknown' ? lacking(told) : figures()}${files(desk, 'accessibility', inputs)}</div>` : ''}`);
  try {
    const [areasFound, described] = await Promise.all([coded(), schema('facilities')]);
    found = areasFound;
    kinds = described.properties.facility_type.oneOf.filter((each) => /^E\d+$/.test(each.const));
    redraw();
    recall(desk.element);
  } catch (broken) {
    desk.fail(broken);
  }
}
