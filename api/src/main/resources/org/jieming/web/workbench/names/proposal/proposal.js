// One proposal: what it wants, its papers, what it touches, what may be done now, and what was done.
import { html } from 'lit-html';
import { get, request } from 'jieming/shell/server.js';
import { either, language } from 'jieming/shell/words.js';
import { written } from '../check.js';
import * as places from '../places.js';
import { judged } from '../verdict.js';
import { word as named } from '../words.js';
import { papers } from './papers.js';
import { lamps } from './lamps.js';
import { steps } from './steps.js';
import { word } from './words.js';

/** Of these the rules of naming are asked, as long as nobody decided. */
const NEW = ['name', 'rename'];
const OPEN = ['draft', 'checked', 'consulting', 'reviewed', 'submitted', 'returned'];
const MOST_POINTS = 6;
const FORMS = ['docx', 'csv', 'json'];

const fact = (key, value) => (value ? html`<dt>${word(key)}</dt><dd>${value}</dd>` : '');

/** A geometry in words: its coordinates, of many the first and the last. */
function coordinates({ type, coordinates: all }) {
  const flat = all.flat(Infinity);
  const positions = flat.filter((each, i) => i % 2 === 0).map((each, i) => [each, flat[2 * i + 1]]);
  const told = positions.length > MOST_POINTS ? [positions[0], positions.at(-1)] : positions;
  const text = written({ line: told });
  return word(type.replace('Multi', ''), positions.length > MOST_POINTS ? word('ends', positions.length, ...text.split('; ')) : text);
}

/** What lies where, and of which kind and class. */
const lying = ({ content: { geometry, properties: { kind, class_code: code } } }) => html`${fact('kindOf', kind ? `${named(kind)} (${kind})` : word('unsaid'))}
  ${code ? '' : fact('classCode', word('unsaid'))}${fact('at', geometry ? coordinates(geometry) : word('nowhere'))}`;

const answered = ({ findings, reasons }) => (findings.length === 0 ? '' : html`<h3>${word('findings')}</h3><ul class="queue">${findings.map((each) => html`
  <li><span class="badge ${each.severity}">${each.rule}</span> ${either(each.zh, each.en)}${reasons[each.rule] ? html`<br><small>${word('because', reasons[each.rule])}</small>` : ''}</li>`)}</ul>`);

const links = (path, query) => FORMS.map((f) => html`<a href="${path}?${query}f=${f}&lang=${language()}" download>${f.toUpperCase()}</a> `);

const withdrawal = (known) => (known.to_withdraw.length === 0 ? '' : html`<h3>${word('forms')}</h3><p id="withdrawal">${word('withdrawal')}: ${links(`proposals/${known.id}/withdrawal`, '')}</p>`);

const downloads = (known) => (known.announceable === undefined ? '' : html`<h3>${word('forms')}</h3>
  <p id="announcement">${word('announcement')}: ${known.announceable ? links('announcements', `proposals=${known.id}&`) : either(known.not_announced.zh, known.not_announced.en)}</p>
  <p>${word('filing')}: ${links(`proposals/${known.id}/filing`, '')}</p>`);

const act = ({ act: given }) => (given ? html` · ${given.authority} ${given.number} ${given.decided_on || ''}
  ${given.effective_on ? word('from', given.effective_on) : ''}` : '');

const history = (known) => html`<h3>${word('history')}</h3><ol class="course">${known.history.map((entry) => html`
  <li><b>${word(entry.step)}</b> ${entry.actor} <small><time datetime=${entry.at} title=${entry.at}>${entry.on}</time>${act(entry)}</small>
    ${entry.channels ? html`<br>${word('channels')}: ${entry.channels.map((each) => word(each)).join(either('、', ', '))}` : ''}${entry.note ? html`<br>${entry.note}` : ''}${entry.revision ? html`<br><small>${word('revision', entry.revision)}</small>` : ''}</li>`)}</ol>`;

/** Why a step was not taken, and what others did since the proposal was shown. */
const others = ({ why, entries }) => html`<section id="others" class="warning" role="alert"><p>${why}</p>${entries.length > 0 ? html`<p>${word('meanwhile')}</p>
  <ul>${entries.map((entry) => html`<li><b>${entry.actor}</b> ${word(entry.step)} <small><time datetime=${entry.at}>${entry.on}</time>${act(entry)}</small>${entry.note ? html` ${entry.note}` : ''}</li>`)}</ul>` : ''}</section>`;

const touched = (desk, impact) => html`<div id="impact"><h3>${word('impact', impact.touched)}</h3>${impact.groups.map((group) => html`
  <h4>${group.title} (${group.count})</h4><ul class="queue">${group.items.map((each) => html`<li>${each.name} <small>${each.valid_from ? `${each.valid_from} · ` : ''}${each.where.map((where) => `${where.title}: ${where.text}`).join('; ')}</small></li>`)}</ul>`)}</div>`;

/** Shows the proposal of a number; does is { redraw, edit }. */
export function proposal(desk, id, does) {
  const state = { known: undefined, impact: undefined, others: undefined, step: undefined };
  const file = papers(desk, took);
  const course = steps(desk, { redraw: does.redraw, took: (told, etag) => took(told, etag), overtaken, edit: () => does.edit(state.known), begun: (step) => Object.assign(state, { step }) });

  function took(told, etag) {
    Object.assign(state, { known: { ...told, etag }, others: undefined, step: undefined });
    does.redraw();
  }

  /** Shows the proposal as it is by now, with what was done to it meanwhile. */
  async function overtaken(why) {
    const seen = state.known.history.length;
    try {
      await load();
      state.others = { why, entries: state.known.history.slice(seen) };
      does.redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  /** The place that is proposed, and the names against it, on the map. */
  async function draw() {
    const { known } = state;
    const { geometry, properties: { name, pinyin, kind, division_code: division } } = known.content;
    const told = (verdict) => places.show({ name: known.name, findings: verdict.findings }, geometry);
    told({ findings: [] });
    places.go();
    if (NEW.includes(known.kind) && OPEN.includes(known.stage)) {
      const place = geometry && geometry.coordinates.flat(Infinity).slice(0, 2);
      told(await judged({ name, pinyin, kind, division: division || '', place, item: known.kind === 'rename' ? known.content.id : undefined, proposal: id }, desk.signal));
      places.go();
    }
  }

  async function load() {
    const { body, headers } = await request('GET', `proposals/${id}`);
    took(body, headers.get('ETag'));
    await draw();
  }

  /** What the proposal touches; while somebody writes that its approval is withdrawn, what that touches. */
  async function foresee() {
    const isWithdrawal = state.step === 'annul';
    state.impact = await get(`proposals/${id}/impact`, { lang: language(), ...(isWithdrawal && { of: 'annul' }) }, desk.signal);
    does.redraw();
  }

  load().catch(desk.fail);
  return () => {
    const { known } = state;
    if (!known) {
      return '';
    }
    const { properties, geometry } = known.content;
    const asked = known.application;
    return html`<article id="proposal" data-stage=${known.stage}>
      <h3 tabindex="-1">${known.former_name && known.former_name !== known.name ? `${known.former_name} → ` : ''}${known.name}</h3>
      <p><span class="badge">${word(known.kind)}</span> <span class="badge ${known.stage}">${word(known.stage)}</span> ${known.id}</p>
      ${state.others ? others(state.others) : ''}${lamps(known)}${course(known)}
      <dl class="letters">${fact('pinyin', properties.pinyin)}${fact('inDivision', known.division)}${fact('classCode', properties.class_code && `${properties.class_code} ${known.class_title}`)}${fact('placeCode', properties.place_code)}${fact(known.kind === 'name' ? 'heldFrom' : 'valid_from', known.content.valid_from)}${fact('meaning', properties.meaning)}${fact('origin', properties.origin)}${known.kind === 'protect' ? ['protection_class', 'protection_batch', 'protection_reason', 'protective_measures'].map((each) => fact(each, properties[each])) : ''}${fact('applicant', asked.applicant)}${fact('reason', asked.reason)}
        ${fact('location', asked.location)}${fact('size', asked.size)}${fact('nature', asked.nature)}${fact('approver', asked.approver)}${lying(known)}</dl>
      ${answered(known)}${file(known)}${downloads(known)}${withdrawal(known)}
      <div class="actions">${geometry ? html`<button type="button" name="whereabouts" @click=${places.fit}>${word('whereabouts')}</button>` : ''}
        ${known.kind === 'name' && known.stage === 'revoked' ? html`<button type="button" name="again" @click=${() => does.again(known)}>${word('again')}</button>` : ''}
        <button type="button" name="impact" @click=${() => foresee().catch(desk.fail)}>${word('foresee')}</button></div>
      ${state.impact ? touched(desk, state.impact) : ''}${history(known)}</article>`;
  };
}
