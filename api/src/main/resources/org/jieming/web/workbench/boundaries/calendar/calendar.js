// The calendar of joint inspections: lines by years, one year by months, and the same as a list that can be read out.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { get, ROOT } from 'jieming/shell/server.js';
import { either, language } from 'jieming/shell/words.js';
import { areas } from '../../area/areas.js';
import { areaOf } from '../ask.js';
import { word } from './words.js';

const MONTHS = Array.from({ length: 12 }, (none, month) => month + 1);
const two = (number) => String(number).padStart(2, '0');
const yearOf = (day) => Number(day.slice(0, 4));

/** What a cell says of an entry, with its look. */
const called = (entry) => {
  if (entry.kind !== 'due') {
    return [word(entry.kind), 'note'];
  }
  return entry.standing === 'overdue' ? [word('overdue'), 'block'] : [word(entry.expected ? 'expected' : 'due'), 'warn'];
};

const mark = (entry) => {
  const [text, look] = called(entry);
  return html`<div><span class="badge ${look}">${text}</span> <small>${entry.kind === 'due' ? entry.lead || word('noLead') : ''}</small></div>`;
};

/** The years of the calendar, that of an overdue inspection among them. */
const yearsOf = ({ from, to }) => Array.from({ length: to - from + 1 }, (none, index) => from + index);

/** Where an entry stands: what is overdue stands in the first year. */
const placed = (entry, { from }) => Math.max(entry.year, from);

function yearCell(entries, year, told) {
  const here = entries.filter((entry) => placed(entry, told) === year);
  const warned = entries.filter((entry) => entry.kind === 'due' && entry.year !== year && yearOf(entry.warned_from) === year);
  return html`<td>${here.map(mark)}${warned.map(() => html`<div><small>${word('warned')}</small></div>`)}</td>`;
}

/** Whether an entry takes a month: a year that is due takes all of them, days in the field their own. */
const takes = (entry, year, month) => {
  const now = `${year}-${two(month)}`;
  return entry.first.slice(0, 7) <= now && now <= entry.last.slice(0, 7);
};

function monthCell(entries, year, month) {
  const here = entries.filter((entry) => takes(entry, year, month));
  const rounds = here.filter(({ kind }) => kind.endsWith('round'));
  const due = here.find(({ kind }) => kind === 'due');
  const warned = entries.some((entry) => entry.kind === 'due' && entry.warned_from.slice(0, 7) === `${year}-${two(month)}`);
  return html`<td class=${due ? 'due' : ''}>${rounds.map((entry) => html`<span class="badge note">${Number(entry.first.slice(8))}–${Number(entry.last.slice(8))}</span>`)}
    ${warned ? html`<small>${word('warned')}</small>` : ''}${due && month === 12 ? html`<b>12-31</b>` : due ? html`<span aria-hidden="true">·</span>` : ''}</td>`;
}

const heading = (year, told) => {
  const today = yearOf(told.today);
  const key = { [today]: 'thisYear', [today + 1]: 'nextYear' }[year] || (year < told.from ? 'before' : 'yearOf');
  return word(key, year);
};

/** Asks for an area and a first year, and tells what falls due when. */
export async function open(desk) {
  let known = [];
  let listed = false;
  let asked;
  let told;
  let chosen;

  async function read(event) {
    event.preventDefault();
    const { from } = event.target.elements;
    asked = { area: areaOf(event.target), ...(from.value && { from: from.value }) };
    try {
      told = await get('inspection-calendar', asked, desk.signal);
      chosen = Math.min(Math.max(yearOf(told.today) + 1, told.from), told.to);
      redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const link = (entry) => html`<button type="button" class="quiet" @click=${() => desk.visit('boundary-lines', entry.line)}>${entry.name}</button>`;

  const lines = () => [...new Set(told.entries.map(({ line }) => line))].map((id) => told.entries.filter(({ line }) => line === id));

  const choose = (year) => () => {
    chosen = year;
    redraw();
  };

  const years = () => html`<h3>${word('years')}</h3><div class="scroll" tabindex="0"><table class="table" id="calendar-years">
    <thead><tr><th>${word('line')}</th>${yearsOf(told).map((year) => html`<th><button type="button" class="quiet" data-year=${year} aria-pressed=${String(year === chosen)} @click=${choose(year)}>${year}</button></th>`)}</tr></thead>
    <tbody>${lines().map((entries) => html`<tr data-line=${entries[0].line_code}><th scope="row">${link(entries[0])}</th>${yearsOf(told).map((year) => yearCell(entries, year, told))}</tr>`)}</tbody></table></div>`;

  const months = () => html`<h3>${word('months', chosen)}</h3><div class="scroll" tabindex="0"><table class="table" id="calendar-months">
    <thead><tr><th>${word('line')}</th>${MONTHS.map((month) => html`<th>${word('month', month)}</th>`)}</tr></thead>
    <tbody>${lines().map((entries) => html`<tr data-line=${entries[0].line_code}><th scope="row">${entries[0].name}</th>${MONTHS.map((month) => monthCell(entries, chosen, month))}</tr>`)}</tbody></table></div>`;

  const marker = (each) => html`<button type="button" class="quiet" @click=${() => desk.visit('boundary-markers', each.id)}>${each.marker_no}</button> ${either(each.state_zh, each.state_en)} `;

  const details = (entry) => (entry.kind === 'due' ? html`${word('lastDay', entry.last)},${word('warnedFrom', entry.warned_from)},${entry.lead ? word('leads', entry.lead) : word('noLead')}
    <div><small>${entry.markers_not_intact.length ? [word('broken'), entry.markers_not_intact.map(marker)] : word('sound')}</small></div>
    ${entry.last_left && !entry.expected ? html`<div><small class="warning">${word('lastLeft', entry.last_left)}</small></div>` : ''}` : html`${entry.kind === 'special' ? '' : word('days', entry.first, entry.last)}`);

  const item = (entry) => html`<li data-entry=${entry.kind} data-line=${entry.line_code}><b>${called(entry)[0]}</b> ${link(entry)} ${details(entry)}</li>`;

  function list() {
    const shown = [...new Set([...told.entries.map(({ year }) => year), ...yearsOf(told)])].sort();
    return html`<h3>${word('list')}</h3>${shown.map((year) => {
      const here = told.entries.filter((entry) => entry.year === year);
      return html`<section data-list=${year}><h4>${heading(year, told)}</h4>${here.length ? html`<ul>${here.map(item)}</ul>` : html`<p class="note">${word('nothing')}</p>`}</section>`;
    })}`;
  }

  const all = () => html`${told.entries.length ? [years(), months()] : ''}${list()}
    ${told.unknown.length ? html`<p class="note">${word('unknown', told.unknown.map(({ name }) => name).join(either('、', ', ')))}</p>` : ''}
    <p class="actions"><a id="calendar-file" download href=${new URL(`inspection-calendar?${new URLSearchParams({ ...asked, f: 'ics', lang: language() })}`, ROOT)}>${word('file')}</a></p>`;

  const redraw = desk.draw(() => html`
    ${listed && known.length === 0 ? html`<p class="note">${word('noDistricts')}</p>` : ''}
    <form id="calendar" class="asking" @submit=${read}>
      ${areas(known, () => redraw())}
      <label class="field"><span>${word('from')}</span><input type="number" name="from" min="1996" max="2200"></label>
      <button class="primary">${word('show')}</button></form>
    ${told ? all() : ''}`);

  try {
    known = await coded();
    listed = true;
    redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
