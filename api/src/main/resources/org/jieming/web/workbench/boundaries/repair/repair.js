// A repair of borders: proposed on the map, decided piece by piece where no rule does, written with the document that approves it.
import { html } from 'lit-html';
import { grounds, saidGrounds } from 'jieming/card/grounds.js';
import { fit } from 'jieming/map/map.js';
import { refresh } from 'jieming/map/tiles.js';
import { request } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either } from 'jieming/shell/words.js';
import { asking, drawn, save } from '../ask.js';
import { word } from './words.js';

const PROCESS = 'mosaic-repair';
const KEEPERS = ['reviewer', 'administrator'];
const COLOURS = { before: '#5d6b74', after: '#1d6b45', given: '#1d6b45', open: '#c8102e' };
const WIDTHS = { before: 1.5, after: 3, given: 2, open: 2 };

const whole = (value) => value.toLocaleString('en');

function look(feature, chosen) {
  const part = feature.get('part');
  const stroke = new ol.style.Stroke({ color: COLOURS[part], width: feature.get('number') === chosen ? 5 : WIDTHS[part], lineDash: part === 'before' ? [5, 4] : undefined });
  const fill = part === 'given' || part === 'open' ? new ol.style.Fill({ color: `${COLOURS[part]}55` }) : undefined;
  return new ol.style.Style({ stroke, fill });
}

/** The repair of what was checked, as a part of another panel: forget() it, and template(inputs) to draw it. */
export function repairing(desk, written) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  let asked;
  let told;
  const asks = asking(desk);
  let chosen;
  const layer = new ol.layer.Vector({ source, zIndex: 82, style: (feature) => look(feature, chosen) });
  desk.layer(layer);

  function forget() {
    told = undefined;
    source.clear();
  }

  function propose(inputs) {
    asked = inputs;
    asks.put(drawn(PROCESS, asked, desk.signal), ([document, shapes]) => {
      forget();
      told = document;
      source.addFeatures(format.readFeatures(shapes));
    });
  }

  function locate(step) {
    chosen = step.number;
    layer.changed();
    fit(source.getFeatures().find((each) => each.get('number') === step.number).getGeometry().getExtent());
    desk.redraw();
  }

  /** Says whose a piece is, and asks anew. */
  const decide = (step) => ({ target }) => propose({ ...asked, decisions: [...(asked.decisions || []), { lon: step.longitude, lat: step.latitude, unit: target.value }] });

  async function apply(event) {
    event.preventDefault();
    try {
      const { body } = await request('POST', 'mosaic-repairs', { body: { inputs: asked, repair: told.repair, ...saidGrounds(event.target) } });
      forget();
      refresh();
      desk.say(word('repairWritten', body.changed.length, body.revision));
      written();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const candidates = (step) => [...new Map([...step.from, ...step.near].map((unit) => [unit.code, unit])).values()].filter(({ code }) => code);

  const whose = (step) => html`<label class="field"><span>${word('whose')}</span><select name="whose" @change=${decide(step)}>
    <option value="">${word('undecided')}</option>${candidates(step).map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select></label>`;

  const piece = (step, part) => html`<tr data-piece=${step.number} class=${part} aria-current=${String(step.number === chosen)}>
    <td>${step.number}</td>
    <td><button type="button" class="quiet" title=${word('show')} @click=${() => { desk.aside(); locate(step); }}>${either(step.sentence_zh, step.sentence_en)}</button>${part === 'open' ? whose(step) : ''}</td></tr>`;

  const side = (each) => html`<tr data-side=${each.code}><td><button type="button" class="quiet" @click=${() => desk.visit(each.collection, each.id)}>${each.name}</button></td>
    <td class="number">${whole(each.before_m2)}</td><td class="number">${each.gain_m2 > 0 ? '+' : ''}${whole(each.gain_m2)}</td><td class="number">${each.vertices > 0 ? '+' : ''}${each.vertices}</td></tr>`;

  const order = () => (session().roles.some((role) => KEEPERS.includes(role)) ? html`<form id="apply-repair" @submit=${apply}>
      <p class="note">${word('needsAct')}</p>${grounds(true)}<button class="primary">${word('writeRepair')}</button></form>` : html`<p class="note">${word('repairKeepers')}</p>`);

  const proposal = () => html`<section id="repair"><h3>${word('repair')}</h3>
    ${told.units_schematic ? html`<p class="warning">${either(told.schematic_zh, told.schematic_en)}</p>` : ''}
    ${told.markers_hidden ? html`<p class="warning">${word('unheeded', told.markers_hidden)}</p>` : ''}
    ${told.given.length + told.open.length + told.sides.length === 0 ? html`<p class="done">${word('nothingToRepair')}</p>` : html`
      <div class="scroll" tabindex="0"><table class="table"><tbody>${told.given.map((step) => piece(step, 'given'))}${told.open.map((step) => piece(step, 'open'))}</tbody></table></div>
      <div class="scroll" tabindex="0"><table class="table"><thead><tr><th>${word('unit')}</th><th>${word('areaNow')}</th><th>${word('gain')}</th><th>${word('moreVertices')}</th></tr></thead><tbody>${told.sides.map(side)}</tbody></table></div>
      <p class="note">${told.remaining.length ? word('remaining', told.remaining.length) : word('soundThen')}</p>
      <div class="actions"><button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button></div>
      ${told.sides.length > 0 ? order() : ''}`}</section>`;

  const template = (inputs) => html`<div class="actions"><button type="button" id="propose-repair" @click=${() => propose(inputs)}>${word('proposeRepair')}</button></div>
    ${asks.busy ? waiting(word('repairing')) : told ? proposal() : ''}`;

  return { forget, template };
}
