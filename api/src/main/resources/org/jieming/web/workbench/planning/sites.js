// Who lives near enough to a kind of facility, how far all others have to go, and which sites would serve most of them.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { fit, geojson } from 'jieming/map/map.js';
import { schema, toldOf } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { areas } from '../area/areas.js';
import { conditions, execute, files, kindBoxes, levels, ownRadii, radii, recall, reveal, said, ticked } from './ask.js';
import { curve, plot } from './chart.js';
import { declarations } from './declared/declared.js';
import { lacking } from './lacking.js';
import { percent } from './percent.js';
import { reached } from './reached.js';
import { shading } from './shades/choropleth.js';
import { shaded } from './shades/shaded.js';
import { terms } from './terms.js';
import { word } from './words.js';

const whole = (value) => Math.round(value).toLocaleString('en');

const dot = (colour, radius) => new ol.style.Style({ zIndex: 2, image: new ol.style.Circle({ radius, fill: new ol.style.Fill({ color: colour }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }) }) });
const area = (fill, stroke) => new ol.style.Style({ fill: new ol.style.Fill({ color: fill }), stroke: new ol.style.Stroke({ color: stroke, width: 1 }) });
/** By which figure of reach units may be shaded. */
const FIGURES = ['share', 'unserved', 'mean_m', 'land_share'];
const LOOKS = { unreached: dot('#b3122a', 6), site: dot('#22343f', 6), next: dot('#0f6cb0', 9), reach: area('#0f6cb033', '#0f6cb0'), beyond: area('#b3122a22', '#b3122a') };
/** Over shaded units areas are outlines alone: their fills would make other colours of the classes. */
const outline = (colour) => new ol.style.Style({ stroke: new ol.style.Stroke({ color: colour, width: 2, lineDash: [6, 4] }) });
const OUTLINES = { reach: outline('#0f6cb0'), beyond: outline('#b3122a') };
/** Where something could be built, as inputs of siting. */
const CANDIDATES = { cells: {}, premises: { candidates_from: 'premises' }, estates: { candidates_from: 'estates' }, grid: { grid: 500 } };
const LAYERS = ['units', 'reach', 'beyond', 'unreached', 'site', 'next'];

export async function open(desk) {
  let found = [];
  let kinds = [];
  let inputs;
  let planned;
  let reach;
  let plan;
  let refused;
  let waiting = false;
  let figure = 'share';
  let shades;
  const shown = new Set(['reach', 'unreached', 'site', 'next']);
  const source = new ol.source.Vector();
  const shade = (feature) => (feature.get('feature') === 'unit' && shown.has('units') ? shades.style(feature.get(figure)) : undefined);
  const units = shaded(desk, { source, style: shade, legend: () => (shown.has('units') ? { title: word(`figure-${figure}`), rows: shades.rows } : undefined) });
  const layer = new ol.layer.Vector({ source, zIndex: 80, style: look });
  desk.layer(layer);

  function look(feature) {
    const kind = feature.get('rank') ? 'next' : feature.get('feature');
    return shown.has(kind) ? (shown.has('units') && OUTLINES[kind]) || LOOKS[kind] : undefined;
  }

  async function ask(event) {
    event.preventDefault();
    const { radius, sites, level, from } = event.target.elements;
    const common = { ...said(event.target), kinds: ticked(event.target), radius: Number(radius.value), ...radii(event.target) };
    inputs = { ...common, level: level.value };
    waiting = true;
    [reach, plan, refused] = [];
    source.clear();
    desk.say();
    redraw();
    try {
      planned = { ...common, sites: Number(sites.value), ...CANDIDATES[from.value] };
      const [told, drawn, next] = await Promise.all([execute('reach', inputs, 'json', desk.signal),
        execute('reach', { ...inputs, layers: ['units', 'reach', 'beyond', 'unreached', 'sites'] }, 'geojson', desk.signal), site()]);
      reach = told;
      shadeBy(figure);
      draw([...drawn.features, ...next]);
    } catch (broken) {
      desk.fail(broken);
    }
    waiting = false;
    redraw();
    if (reach) {
      reveal(desk);
      await plot(desk, 'curve', curve(reach, curved()));
    }
  }

  /** Best sites, drawn; where none of the places asked for is on record, who is served is told all the same. */
  async function site() {
    try {
      const [chosen, drawn] = await Promise.all([execute('siting', planned, 'json', desk.signal), execute('siting', planned, 'geojson', desk.signal)]);
      plan = chosen;
      return drawn.features;
    } catch (broken) {
      if (broken.problem?.field !== 'inputs.candidates_from') {
        throw broken;
      }
      refused = broken;
      return [];
    }
  }

  function shadeBy(by) {
    figure = by;
    shades = shading(reach.units.map((unit) => unit[by]), by.endsWith('share') ? 'share' : 'lack');
    units.changed();
    redraw();
  }

  function draw(features) {
    source.clear();
    source.addFeatures(geojson.readFeatures({ type: 'FeatureCollection', features }));
    const here = source.getFeatures().filter((feature) => feature.get('inside') !== false).map((feature) => feature.getGeometry().getExtent());
    const extent = here.reduce(ol.extent.extend, ol.extent.createEmpty());
    if (!ol.extent.isEmpty(extent)) {
      fit(extent);
    }
  }

  function toggle(name) {
    shown[shown.has(name) ? 'delete' : 'add'](name);
    [units, layer].forEach((each) => each.changed());
    redraw();
  }

  const legend = () => html`<fieldset class="layers"><legend>${word('layers')}</legend>
    ${LAYERS.map((name) => html`<label class="check"><input type="checkbox" name="layer" value=${name} .checked=${shown.has(name)} @change=${() => toggle(name)}>
      <i class="key ${name}"></i>${word(`layer-${name}`)}</label>`)}
    <label class="field"><span>${word('shadedBy')}</span><select name="figure" @change=${({ target }) => shadeBy(target.value)}>${FIGURES.map((each) => html`<option value=${each} ?selected=${each === figure}>${word(`figure-${each}`)}</option>`)}</select></label></fieldset>`;

  const served = () => html`<p class="served"><b>${reach.served.share === null ? '' : percent(reach.served.share)}</b> ${word(reach.served.radii_zh ? 'servedOwn' : 'served', whole(reach.served.people), whole(reach.demand.people), whole(reach.served.within_m))}</p>`;

  /** Nothing where ways follow roads: of the land between them nobody knows. */
  const land = () => (reach.land.land_share === null ? '' : html`<p class="land">${word('land', reach.land.land_reached_km2.toFixed(2), reach.land.land_km2.toFixed(2), percent(reach.land.land_share))} ${reach.land.beside_units_km2 ? word('landBeside', reach.land.beside_units_km2.toFixed(3)) : ''}</p>`);

  const answer = () => html`<div class="sites">${lacking(reach)}${reach.served.people === null ? '' : served()}${land()}
    <p class="note">${either(`${reach.method.note_zh}。`, `${reach.method.note_en}.`)} ${reach.served.difference === null ? '' : word('border', whole(reach.served.difference))} ${reach.served.near_unrecorded_zh ? either(`${reach.served.near_unrecorded_zh}。`, `${reach.served.near_unrecorded_en}.`) : ''}</p>
    ${terms(reach, reach, reach.served)}${legend()}${reached(reach)}
    <figure><div class="curve" role="img" aria-label=${curved()}></div><figcaption><small>${curved()}${reach.curve.left_out_zh ? either(`(${reach.curve.left_out_zh})`, ` (${reach.curve.left_out_en})`) : ''}</small></figcaption></figure>
    ${files(desk, 'reach', inputs)}
    <h3>${word('next')}</h3>${refused ? elsewhere() : planning()}</div>`;

  const curved = () => word(reach.curve.at_least ? 'curvePeople' : 'curve');

  const planning = () => html`<ol class="plan">${plan.sites.map((site) => html`<li><b>${site.name}</b> <small>${[site.unit_name, site.town].filter(Boolean).join(' · ')}</small> ${word('adds', whole(site.adds_people))}</li>`)}</ol>
    <p class="note">${plan.plan.share_then === null ? '' : word('then', percent(plan.plan.share_then))} ${either(plan.plan.quality_zh, plan.plan.quality_en)}</p>
    ${plan.plan.counts_agree ? '' : html`<p class="refused" role="alert">${either(plan.plan.counts_zh, plan.plan.counts_en)}</p>`}
    ${[plan.candidates_out_of_reach, plan.candidates_unknown].filter(({ count }) => count > 0).map((some) => html`<p class="note">${either(some.note_zh, some.note_en)}</p>`)}
    ${files(desk, 'siting', planned)}`;

  /** Takes the candidates from elsewhere and asks again. */
  function take(from) {
    const form = document.querySelector('form.sites');
    form.elements.from.value = from;
    form.requestSubmit();
  }

  /** Why no site could be chosen, and where else something could be built. */
  const elsewhere = () => html`<p class="refused" role="alert">${toldOf(refused)}</p>
    <p class="actions">${Object.keys(CANDIDATES).filter((each) => CANDIDATES[each].candidates_from !== planned.candidates_from).map((each) => html`<button type="button" class="quiet" data-from=${each} @click=${() => take(each)}>${word(`from-${each}`)}</button>`)}</p>`;

  const redraw = desk.draw(() => html`<form class="sites" @submit=${ask}>${areas(found, () => redraw())}${conditions()}${kindBoxes(kinds)}${ownRadii(kinds)}${declarations(kinds)}
    <div class="pair"><label class="field"><span>${word('radius')}</span><input type="number" name="radius" min="1" max="100000" value="1000" required></label>${levels()}
      <label class="field"><span>${word('sitesToBuild')}</span><input type="number" name="sites" min="1" max="100" value="5" required></label></div>
    <label class="field"><span>${word('candidates')}</span><select name="from">${Object.keys(CANDIDATES).map((each) => html`<option value=${each}>${word(`from-${each}`)}</option>`)}</select></label>
    <div class="actions"><button type="submit" class="primary" ?disabled=${waiting}>${waiting ? word('judging') : word('reckon')}</button></div></form>
    ${reach ? answer() : ''}`);
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
