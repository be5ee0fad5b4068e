// The verdicts on the rows of a file: a table of one kind at a time, and the same rows on the map.
import { html } from 'lit-html';
import { fit } from 'jieming/map/map.js';
import { get } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const KINDS = ['rejected', 'changed', 'new', 'same'];
const LIMIT = 50;
const MOST_ON_MAP = 1000;
const COLOURS = { rejected: '#c8102e', changed: '#b36b00', new: '#0f6cb0', same: '#5d6b74' };

function look(kind) {
  const stroke = new ol.style.Stroke({ color: COLOURS[kind], width: 2.5 });
  const fill = new ol.style.Fill({ color: `${COLOURS[kind]}2e` });
  const white = new ol.style.Stroke({ color: '#ffffff', width: 1.5 });
  return new ol.style.Style({ stroke, fill, image: new ol.style.Circle({ radius: 6, fill: new ol.style.Fill({ color: COLOURS[kind] }), stroke: white }) });
}

/** Positions beyond the poles of Mercator, as swapped coordinates give them, are on no map. */
const isDrawable = (feature) => feature.getGeometry()?.getExtent().every(Number.isFinite) ?? false;

/** The part of the panel that tells them. */
export function verdicts(desk, state) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  let kind;
  let rows = [];
  let next;
  desk.layer(new ol.layer.Vector({ source, zIndex: 80, style: (feature) => look(feature.get('kind')) }));

  const address = () => `imports/${state.document.id}/rows`;

  async function ask(wanted) {
    const { counts } = state.document;
    kind = wanted || KINDS.find((each) => counts[each] > 0) || 'new';
    const [page, shapes] = await Promise.all([
      get(address(), { kind, limit: LIMIT, f: 'json' }, desk.signal),
      get(address(), { kind, limit: MOST_ON_MAP, f: 'geojson' }, desk.signal),
    ]);
    take(page, []);
    source.clear();
    source.addFeatures(format.readFeatures(shapes).filter(isDrawable));
    if (source.getFeatures().length > 0) {
      fit(source.getExtent());
    }
    desk.redraw();
  }

  function take(page, before) {
    rows = [...before, ...page.rows];
    next = page.links.find((link) => link.rel === 'next')?.href;
  }

  async function more() {
    take(await get(next, {}, desk.signal), rows);
    desk.redraw();
  }

  function locate(row) {
    const feature = source.getFeatures().find((each) => each.get('row') === row.row);
    fit(feature.getGeometry().getExtent());
  }

  const onMap = (row) => source.getFeatures().some((each) => each.get('row') === row.row);

  const change = (each) => html`<div><b>${either(each.title_zh, each.title_en)}</b> ${each.before === undefined && each.after === undefined ? ''
    : word('from', each.before ?? word('nothingSaid'), each.after ?? word('nothingSaid'))}</div>`;
  const named = (field) => {
    const known = state.document.destinations.find((each) => each.destination === field);
    return field === 'geometry' ? word('shape') : known ? either(known.title_zh, known.title_en) : field;
  };
  const finding = (each) => html`<div>${each.field ? html`<b>${named(each.field)}</b> ` : ''}${either(each.zh, each.en)}</div>`;

  function line(row) {
    return html`<tr><td>${row.row}</td><td><span class="badge ${row.kind}">${word(row.kind)}</span></td>
      <td>${onMap(row) ? html`<button type="button" class="quiet" title=${word('show')} @click=${() => locate(row)}>${row.name || row.row}</button>` : row.name}</td>
      <td>${(row.changes || []).map(change)}${(row.findings || []).map(finding)}</td></tr>`;
  }

  function page() {
    const { counts } = state.document;
    return html`<div class="chips" role="group">${KINDS.map((each) => html`<button type="button" class="chip ${each}" data-kind=${each} aria-pressed=${String(each === kind)}
        ?disabled=${counts[each] === 0} @click=${() => ask(each).catch(desk.fail)}><b>${counts[each].toLocaleString('en')}</b> ${word(each)}</button>`)}</div>
      ${(state.document.findings || []).map((each) => html`<p class="refused">${either(each.zh, each.en)}</p>`)}
      ${(state.document.notes || []).map((each) => html`<p class="note">${either(each.zh, each.en)}</p>`)}
      <div class="scroll rows" tabindex="0"><table class="table"><thead><tr><th>${word('row')}</th><td></td><th>${word('name')}</th><th>${word('what')}</th></tr></thead>
        <tbody>${rows.map(line)}</tbody></table></div>
      <div class="actions">${next ? html`<button type="button" @click=${() => more().catch(desk.fail)}>${word('more', rows.length, counts[kind])}</button>` : ''}
        ${rows.length > 0 ? html`<a href="${address()}?kind=${kind}&f=csv" download>${word('asTable')}</a>` : ''}</div>`;
  }

  return { ask, page, clear: () => source.clear() };
}
