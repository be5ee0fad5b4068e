// The gap statement of a district: every norm that holds there, judged unit by unit, in a table and on the map.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { fit } from 'jieming/map/map.js';
import { schema } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { area, areas } from '../area/areas.js';
import { conditions, execute, files, recall, reveal, said } from './ask.js';
import { declarations } from './declared/declared.js';
import { missing } from './missing.js';
import { norms } from './norms.js';
import { percent } from './percent.js';
import { filled, HATCH, shading, UNKNOWN } from './shades/choropleth.js';
import { shaded } from './shades/shaded.js';
import { shadeWord } from './shades/words.js';
import { subjects } from './subjects.js';
import { targets } from './targets.js';
import { terms } from './terms.js';
import { word } from './words.js';

const FILLS = { satisfied: '#7fb37a', short: '#d9606e', noted: '#e8b060', unknown: UNKNOWN, nothing: HATCH };
const number = (value) => (value === undefined || value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 1 }));
const badge = (row) => html`<span class="outcome ${row.outcome}">${either(row.outcome_zh, row.outcome_en)}</span>`;
/** By which figure of a clause units may be shaded. */
const FIGURES = ['outcome', 'missing', 'share'];

/** A figure as far as it is known: the number, or from where to where. */
const figured = ({ exact, at_least: least, at_most: most }) => (exact ? number(least) : most === null ? `≥ ${number(least)}` : `${number(least)} – ${number(most)}`);
const judged = (unit) => unit.total > 0 || Number.isFinite(unit.figure?.at_least);
const landed = (units) => units.some((each) => Number.isFinite(each.land_share));
const answered = (units) => units.some((each) => each.responsible);
/** The facility that answers for a unit; where it serves nobody there, how far it is. */
const responsible = ({ responsible: one }) => (one ? html`${one.name}${one.within ? '' : html` <small>${either('最近,', 'nearest,')} ${number(one.metres)} m</small>`}` : '');
const portion = (unit) => (unit.figure ? unit.figure.at_least : unit.share);

/** How many of how many have what a clause asks in a unit or in all, or its figure with the unit of that. */
function share(clause, { figure, satisfied, total } = clause) {
  if (figure) {
    return Number.isFinite(figure.at_least) ? html`${figured(figure)} <small>${either(clause.figure_unit_zh, clause.figure_unit_en)}</small>` : '';
  }
  return total > 0 ? html`${number(satisfied)} / ${number(total)}` : '';
}

export async function open(desk) {
  let found = [];
  let kinds = [];
  let day = '';
  let statement;
  let shapes;
  let asked;
  let chosen;
  let waiting = false;
  let figure = 'outcome';
  let shades;
  let figures = new Map();
  const source = new ol.source.Vector();
  const layer = shaded(desk, { source, style: look, legend });
  const clauses = norms(desk, () => redraw());

  /** Shades the units by what the clause chosen says of them: how it came out, what is missing, or the share that has it. */
  function shade(by) {
    const clause = statement.clauses.find((each) => each.clause === chosen);
    figure = by;
    const drawn = new Set(source.getFeatures().map((feature) => feature.get('code')));
    figures = new Map((clause?.units || []).filter((each) => judged(each) && drawn.has(each.code)).map((each) => [each.code, each.outcome === 'unknown' ? null : by === 'missing' ? each.missing : portion(each)]));
    shades = by === 'outcome' ? undefined : shading([...figures.values()], by === 'missing' ? 'lack' : clause?.figure ? 'supply' : 'share');
    layer.changed();
    redraw();
  }

  function look(feature) {
    const code = feature.get('code');
    if (shades && code) {
      return figures.has(code) ? shades.style(figures.get(code)) : filled(HATCH);
    }
    return filled(FILLS[feature.get(chosen)] || FILLS[feature.get('outcome')] || HATCH);
  }

  /** How units came out, or the classes of the figure chosen; those without it are told too. */
  function legend() {
    const clause = statement?.clauses.find((each) => each.clause === chosen);
    const isLeft = source.getFeatures().some((each) => each.get('code') && !figures.has(each.get('code')));
    const named = figure === 'missing' ? shadeWord('inUnit', either(clause?.missing_unit_zh, clause?.missing_unit_en)) : word(`gap-${figure}`);
    return clause && { title: html`${either(clause.text_zh, clause.text_en)} <small>${named}</small>`, rows: shades ? [...shades.rows, ...(isLeft ? [[HATCH, shadeWord('notJudged')]] : [])] : outcomes() };
  }

  async function state(event) {
    event.preventDefault();
    const named = clauses.question();
    if (!named) {
      return;
    }
    asked = { ...said(event.target), ...named, levels: ['county', 'township', 'village'], responsible: true };
    waiting = true;
    statement = undefined;
    source.clear();
    desk.say();
    redraw();
    try {
      [statement, shapes] = await Promise.all([execute('gap-statement', asked, 'json', desk.signal), execute('gap-statement', asked, 'geojson', desk.signal)]);
      choose(statement.clauses.find((clause) => clause.outcome === 'short') || statement.clauses[0]);
    } catch (broken) {
      desk.fail(broken);
    }
    waiting = false;
    redraw();
    reveal(desk);
  }

  function choose(clause) {
    chosen = clause?.clause;
    const finest = ['village', 'township', 'county'].find((level) => shapes.features.some((each) => each.properties.level === level && each.geometry && each.properties[chosen] && each.properties[chosen] !== 'nothing'));
    const drawn = shapes.features.filter((each) => each.geometry && (each.properties.level === finest || each.properties.clause === chosen));
    source.clear();
    source.addFeatures(new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures({ type: 'FeatureCollection', features: drawn }));
    if (drawn.length > 0) {
      fit(source.getExtent());
    }
    shade(figure);
  }

  const row = (clause) => html`<tr data-clause=${clause.clause} aria-selected=${String(clause.clause === chosen)}>
    <td><button type="button" class="quiet clause" @click=${() => choose(clause)}>${either(clause.text_zh, clause.text_en)}</button>
      <small>${either(clause.instrument_zh, clause.instrument_en)} ${clause.edition} ${clause.article ? either(clause.article_zh, clause.article_en) : ''} · ${either(clause.denominator_zh, clause.denominator_en)}</small>
      ${clause.differs_from.map((each) => html`<small class="differs">${word('ruledOtherwise')}${either(each.text_zh, each.text_en)}</small>`)}
      ${clause.near_unrecorded_zh ? html`<small class="missing">${either(clause.near_unrecorded_zh, clause.near_unrecorded_en)}</small>` : ''}
      ${clause.missing_inputs.map((each) => html`<small class="missing">${either(each.input_zh, each.input_en)}</small>`)}</td>
    <td>${badge(clause)}</td><td class="number">${share(clause)}</td><td class="number">${missing(clause)}</td></tr>`;

  function units(clause) {
    const below = clause.units.filter((each) => judged(each) && each.code.padEnd(12, '0') !== statement.area.padEnd(12, '0'));
    return below.length === 0 ? '' : html`<label class="field"><span>${word('shadedBy')}</span><select name="figure" @change=${({ target }) => shade(target.value)}>${FIGURES.map((each) => html`<option value=${each} ?selected=${each === figure}>${word(`gap-${each}`)}</option>`)}</select></label>
      <h3>${either(clause.text_zh, clause.text_en)}</h3>
      <table class="table units"><thead><tr><th>${word('unit')}</th><th>${word('outcome')}</th><th class="number">${word('satisfied')}</th><th class="number">${word('missing')}</th>${landed(below) ? html`<th class="number">${word('landShare')}</th>` : ''}${answered(below) ? html`<th>${either('负责设施', 'Responsible facility')}</th>` : ''}</tr></thead>
      <tbody>${below.map((each) => html`<tr><td>${each.name}</td><td><span class="outcome ${each.outcome}">${either(...OUTCOMES[each.outcome])}</span></td>
        <td class="number">${share(clause, each)}</td><td class="number">${missing(clause, each)}</td>${landed(below) ? html`<td class="number land">${Number.isFinite(each.land_share) ? percent(each.land_share) : ''}</td>` : ''}${answered(below) ? html`<td class="responsible">${responsible(each)}</td>` : ''}</tr>`)}</tbody></table>`;
  }

  function change({ currentTarget }) {
    day = currentTarget.elements.day.value;
    redraw();
  }

  const redraw = desk.draw(() => html`<form class="gaps" @submit=${state} @change=${change}>${areas(found, () => redraw())}${conditions()}${clauses.template(area(), day)}${declarations(kinds)}
      <div class="actions"><button type="submit" class="primary" ?disabled=${waiting}>${waiting ? word('judging') : word('judge')}</button></div></form>
    ${statement ? html`<div class="gaps"><p class="note">${either(`${statement.method.note_zh}。`, `${statement.method.note_en}.`)} ${word('unknownNote')}</p>
      <table class="table clauses"><thead><tr><th>${word('clause')}</th><th>${word('outcome')}</th><th class="number">${word('satisfied')}</th><th class="number">${word('missing')}</th></tr></thead>
        <tbody>${statement.clauses.map(row)}</tbody></table>
      ${statement.clauses.filter((clause) => clause.clause === chosen).map((clause) => html`${units(clause)}${subjects(desk, clause)}${terms(statement, clause)}`)}
      ${files(desk, 'gap-statement', asked)}
      ${targets(statement.targets, statement.date)}</div>` : ''}`);
  try {
    const [areasFound, facilities, cemeteries] = await Promise.all([coded(), schema('facilities'), schema('cemeteries')]);
    found = areasFound;
    kinds = [...facilities.properties.facility_type.oneOf, ...cemeteries.properties.cemetery_type.oneOf].filter((each) => /^[EF]\d+$/.test(each.const));
    redraw();
    recall(desk.element);
  } catch (broken) {
    desk.fail(broken);
  }
}

/** The legend of units drawn by how they came out. */
const outcomes = () => Object.entries(OUTCOMES).map(([outcome, words]) => [FILLS[outcome], either(...words)]);
const OUTCOMES = { satisfied: ['达标', 'satisfied'], short: ['不足', 'short'], noted: ['提示', 'to be noted'], unknown: ['无法判定', 'unknown'], nothing: ['无对象', 'nothing to judge'] };
