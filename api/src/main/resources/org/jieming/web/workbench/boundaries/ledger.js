// The ledger of joint inspections: one line a row, the most urgent first, with its light; the same lines on the map.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { fit } from 'jieming/map/map.js';
import { ROOT } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either, language } from 'jieming/shell/words.js';
import { areas } from '../area/areas.js';
import { areaOf, ask, save } from './ask.js';
import { word } from './words.js';

const PROCESS = 'inspection-ledger';
const COLOURS = { red: '#c8102e', amber: '#d98200', green: '#1d6b45', grey: '#5d6b74' };
const TAKING_PART = ['inspector', 'reviewer', 'administrator'];
const inspects = () => session().roles.some((role) => TAKING_PART.includes(role));

function look(feature) {
  const white = new ol.style.Stroke({ color: '#ffffff', width: 7 });
  const stroke = new ol.style.Stroke({ color: COLOURS[feature.get('light')], width: 4 });
  return [new ol.style.Style({ stroke: white }), new ol.style.Style({ stroke })];
}

/** Asks for an area and a day, and tells which lines are due. */
export async function open(desk) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  let known = [];
  let listed = false;
  let asked;
  let told;
  desk.layer(new ol.layer.Vector({ source, zIndex: 80, style: look }));

  async function read(event) {
    event.preventDefault();
    const { day } = event.target.elements;
    asked = { area: areaOf(event.target), ...(day.value && { date: day.value }) };
    try {
      const [document, map] = await Promise.all([ask(PROCESS, asked, 'json', desk.signal), ask(PROCESS, asked, 'geojson', desk.signal)]);
      told = document;
      source.clear();
      source.addFeatures(format.readFeatures(map).filter((feature) => feature.getGeometry()));
      if (source.getFeatures().length > 0) {
        fit(source.getExtent());
      }
      redraw();
      desk.say(word('linesTold', told.lines.length));
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const link = (each, text) => html`<button type="button" class="quiet" @click=${() => desk.visit(each.collection, each.id)}>${text}</button>`;

  const card = (line) => (inspects() ? html`<small><a data-card=${line.line_code} target="_blank" href=${new URL(`id/${line.id}/card?f=html&lang=${language()}`, ROOT)}>${word('storyCard')}</a></small>` : '');

  const due = (line) => html`<div>${line.due_year ? word('by', line.due_year, line.due_by) : ''}</div>
    <small>${line.last_year ? word('last', line.last_year) : ''} ${line.special_year ? word('special', line.special_year) : ''}
      ${line.plan_differs || (!line.due_year && line.planned_year) ? word('differs', line.planned_year) : ''}</small>
    ${line.last_left ? html`<div><small class="warning">${word('lastLeft', line.last_left)}</small></div>` : ''}`;

  const repair = ({ text, responsible, deadline, overdue }) => html`<div><small>${[word('measure'), text, responsible, deadline].filter(Boolean).join(' ')}</small>
    ${overdue ? html`<span class="badge changed">${word('repairOverdue')}</span>` : ''}</div>`;

  const marker = (each) => html`<div>${link(each, each.marker_no)} <span class="badge changed">${either(each.state_zh, each.state_en)}</span> <small>${each.remarks}${each.remarks_earlier ? word('remarkEarlier', each.remarks_earlier) : ''}</small>${each.repair ? repair(each.repair) : ''}</div>`;

  const row = (line) => html`<tr data-line=${line.line_code}>
    <td><span class="light ${line.light}" aria-hidden="true"></span><b>${either(line.standing_zh, line.standing_en)}</b></td>
    <td>${link(line, line.name)}<div><small>${line.line_code} · ${line.party_a}–${line.party_b}</small></div>${card(line)}</td>
    <td>${due(line)}</td>
    <td>${line.lead || word('unrecorded')}<div><small>${line.partner ? word('next', line.partner) : ''}</small></div></td>
    <td>${word('counts', line.markers.total, line.markers.not_intact.length)}${line.markers.by_state.unknown ? word('stateUnrecorded', line.markers.by_state.unknown) : ''}${line.markers.not_intact.map(marker)}</td></tr>`;

  const table = () => (told.lines.length === 0 ? html`<p class="note">${word('noLines')}</p>` : html`
    <div class="scroll" tabindex="0" role="region" aria-label=${word('line')}><table class="table"><thead><tr><th>${word('due')}</th><th>${word('line')}</th><th>${word('deadlineOf')}</th><th>${word('lead')}</th><th>${word('markers')}</th></tr></thead>
      <tbody>${told.lines.map(row)}</tbody></table></div>
    <div class="actions"><button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button></div>`);

  const redraw = desk.draw(() => html`
    ${listed && known.length === 0 ? html`<p class="note">${word('noDistricts')}</p>` : ''}
    <form id="inspections" class="asking" @submit=${read}>
      ${areas(known, () => redraw())}
      <label class="field"><span>${word('day')}</span><input type="date" name="day"></label>
      <button class="primary">${word('read')}</button></form>
    ${told ? table() : ''}`);

  try {
    known = await coded();
    listed = true;
    redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
