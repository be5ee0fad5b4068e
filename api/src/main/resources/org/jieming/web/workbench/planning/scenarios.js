// What would be otherwise: facilities are dragged, opened and closed on the map, and who gains and who loses is told at once.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { fit, geojson, map } from 'jieming/map/map.js';
import { latest } from 'jieming/shell/latest.js';
import { schema } from 'jieming/shell/server.js';
import { areas, choose } from '../area/areas.js';
import { conditions, execute, files, kindBoxes, ownRadii, radii, recall, refill, reveal, said, ticked } from './ask.js';
import { bordering } from './borders.js';
import { declarations } from './declared/declared.js';
import { gains } from './gains.js';
import { keeping } from './kept.js';
import { keptWord } from './kept-words.js';
import { titleOf } from './kinds.js';
import { laid } from './laid.js';
import { legend, look, LOOKS } from './looks.js';
import { row } from './row.js';
import { shaded } from './shades/shaded.js';
import { standing, supplies } from './size.js';
import { unlike } from './unlike.js';
import { word } from './words.js';

/** What reach and what-if both ask. */
const OF_REACH = ['area', 'date', 'kinds', 'radius', 'radii', 'distance', 'speed', 'snap', 'entry', 'join', 'detour', 'band', 'spread', 'level', 'complete_kinds', 'complete_around'];

export async function open(desk) {
  let found = [];
  let kinds = [];
  let inputs;
  let own;
  let told;
  let apart = [];
  let opening = false;
  let asking = false;
  let again = false;
  const laying = latest();
  desk.leave(laying.drop);
  const sites = new ol.source.Vector();
  const facilities = laid(sites, () => inputs.kinds[0]);
  const units = new ol.source.Vector();
  shaded(desk, { source: units, legend, style: (feature) => look(changeOf(feature.get('code'))) });
  desk.layer(new ol.layer.Vector({ source: sites, zIndex: 90, style: (feature) => LOOKS[feature.get('action') || 'stays'] }));
  const drag = new ol.interaction.Translate({ filter: (feature) => sites.hasFeature(feature) && feature.get('action') !== 'close', hitTolerance: 6 });
  map.addInteraction(drag);
  desk.leave(() => map.removeInteraction(drag));
  drag.on('translating', ({ features }) => features.forEach(moved));
  drag.on('translateend', reckon);

  const borders = bordering(desk, () => redraw(), units, () => reckon());
  /** The scenario as what-if takes it. */
  const drawn = () => ({ changes: facilities.changes(), outlines: borders.outlines() });
  /** The scenario as it is kept: with the changes that cannot be asked, so that they are not lost without a word. */
  const whole = () => ({ ...drawn(), changes: [...facilities.changes(), ...facilities.gone()] });

  function changeOf(code) {
    const row = told?.units.find((unit) => unit.code === code);
    return row ? row.gained - row.lost : 0;
  }

  function moved(feature) {
    if (feature.get('action') !== 'open') {
      feature.set('action', 'move');
    }
    reckon();
  }

  /** One question at a time: while one is on its way, the last state of the map waits. */
  async function reckon() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    do {
      again = false;
      await once().catch(desk.fail);
    } while (again);
    asking = false;
  }

  async function once() {
    told = await execute('what-if', { ...inputs, ...drawn() }, 'json', desk.signal);
    units.changed();
    redraw();
    desk.say();
  }

  async function begin(event) {
    event.preventDefault();
    const { radius, radiusThen, supply } = event.target.elements;
    inputs = { ...said(event.target), kinds: ticked(event.target), radius: Number(radius.value), ...radii(event.target), ...(radiusThen.value && { radius_then: Number(radiusThen.value) }), ...(supply.value && { supply: supply.value }), level: 'village' };
    [own, apart] = [inputs, []];
    office.leave();
    await show([]);
    reveal(desk);
  }

  /** Lays the facilities out as they stand, then as the changes say. */
  async function show(wanted, outlines) {
    try {
      const asked = Object.fromEntries(Object.entries(inputs).filter(([name]) => OF_REACH.includes(name)));
      const features = geojson.readFeatures(await laying.ask((signal) => execute('reach', { ...asked, layers: ['units', 'sites'] }, 'geojson', signal)));
      units.clear();
      units.addFeatures(features.filter((feature) => feature.get('feature') === 'unit'));
      facilities.lay(features.filter((feature) => feature.get('feature') === 'site'), wanted);
      borders.take(outlines);
      if (units.getFeatures().length > 0) {
        fit(units.getExtent());
      }
      await reckon();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  desk.pick(({ longitude, latitude }) => {
    if (borders.pick(ol.proj.fromLonLat([longitude, latitude]))) {
      return true;
    }
    if (!opening || !told) {
      return Boolean(told);
    }
    opening = false;
    facilities.added(ol.proj.fromLonLat([longitude, latitude]));
    redraw();
    reckon();
    return true;
  });

  function turn(feature) {
    if (feature.get('action') === 'open') {
      sites.removeFeature(feature);
    } else {
      feature.set('action', feature.get('action') === 'close' ? standing(feature) : 'close');
    }
    reckon();
  }

  async function take(scenario) {
    choose(scenario.inputs.area.padEnd(12, '0'));
    refill(desk.element.querySelector('form.begin'), scenario.inputs);
    inputs = { ...scenario.inputs, changes: undefined, outlines: undefined, level: 'village' };
    [own, apart] = [inputs, []];
    await show(scenario.inputs.changes || [], scenario.inputs.outlines);
  }

  /** The other scenario is the state before: its changes and its radius. One that asks otherwise is compared with nothing. */
  async function compare(other) {
    const { changes: against, outlines, radius, radius_then: then } = other?.inputs || {};
    const here = own.radius_then || own.radius;
    try {
      apart = other ? await unlike(own, other.inputs, desk.signal) : [];
    } catch (broken) {
      desk.fail(broken);
      return;
    }
    inputs = other && apart.length === 0 ? { ...own, against: against || [], against_outlines: outlines || [], radius: then || radius || own.radius, ...(here && { radius_then: here }) } : own;
    await reckon();
  }

  const answer = (here = sites.getFeatures().filter((each) => each.get('inside') !== false)) => html`<div class="scenario">
    <p class="note">${word('dragHint')}</p>${facilities.gone().length > 0 ? html`<p class="warning gone">${keptWord('gone', facilities.gone().length)}
      <button type="button" class="quiet" name="drop" @click=${() => { facilities.drop(); redraw(); }}>${keptWord('drop')}</button></p>` : ''}
    <div class="actions"><button type="button" aria-pressed=${String(opening)} @click=${() => { opening = !opening; redraw(); }}>${word(opening ? 'clickMap' : 'openSite')}</button></div>
    <div class="borders">${borders.button()}${borders.list()}</div>
    ${apart.length > 0 ? html`<p class="warning unlike">${word('unlike', apart.join(word('comma')))}</p>` : ''}${gains(told)}
    <details><summary>${word('facilities', here.length)}</summary><table class="table facilities"><tbody>${here.map((each) => row(each, { kinds: kinds.filter(({ const: code }) => inputs.kinds.includes(code)), supply: inputs.supply, turn, changed: reckon }))}</tbody></table></details>
    ${files(desk, 'what-if', { ...inputs, ...drawn() })}
    ${office.form()}</div>`;

  const office = keeping(desk, () => redraw(), { question: () => ({ ...own, ...whole() }), take, compare, kindOf: (code) => kinds.filter((each) => each.const === code).map(titleOf), anew: () => inputs && show([]) });
  const redraw = desk.draw(() => html`<form class="begin" @submit=${begin}>${areas(found, () => redraw())}${conditions()}${kindBoxes(kinds)}${ownRadii(kinds)}${declarations(kinds)}
    <label class="field"><span>${word('radius')}</span><input type="number" name="radius" min="1" max="100000" value="1000" required></label>
    <label class="field"><span>${word('radiusThen')}</span><input type="number" name="radiusThen" min="1" max="100000"></label>${supplies()}
    <div class="actions"><button type="submit" class="primary">${word('begin')}</button></div></form>
    ${told ? answer() : ''}${office.names(told)}${office.adopted()}`);
  try {
    const [areasFound, described] = await Promise.all([coded(), schema('facilities')]);
    found = areasFound;
    kinds = described.properties.facility_type.oneOf.filter((each) => /^E\d+$/.test(each.const));
    await office.list();
    if (!(await office.recall())) {
      recall(desk.element);
    }
  } catch (broken) {
    desk.fail(broken);
  }
}
