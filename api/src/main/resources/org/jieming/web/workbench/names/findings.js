// What the rules say of a name, the gravest first, and the names against it to go to.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const COLLECTIONS = { place: 'places', division: 'divisions', 'residential-area': 'residential-areas' };
const KILOMETRE = 1000;
const SHOWN = 20;

const far = (metres) => (metres < KILOMETRE ? word('metres', Math.round(metres)) : word('kilometres', (metres / KILOMETRE).toFixed(1)));

const against = (desk) => (each) => html`<li><button type="button" class="quiet" @click=${() => desk.show(COLLECTIONS[each.type], each.id)}>${each.name}</button>
  <small>${either(each.likeness_zh, each.likeness_en)} · ${each.division_code}${each.distance_m === null ? '' : ` · ${far(each.distance_m)}`}</small></li>`;

const finding = (desk) => (found) => html`<li class=${found.severity}>
  <span class="badge ${found.severity}">${word(found.severity)}</span> <b>${found.rule}</b>
  <p>${either(found.sentence_zh, found.sentence_en)}</p>
  <p class="note">${found.citation.instrument} ${found.citation.edition} ${found.citation.article}</p>
  ${found.conflicts.length > 0 ? html`<ul class="against">${found.conflicts.slice(0, SHOWN).map(against(desk))}</ul>` : ''}</li>`;

/** The verdict in one line, then every finding. */
export function findings(desk, { passes, findings: all }) {
  const line = all.length === 0 ? ['done', 'clean'] : passes ? ['warning', 'passes'] : ['refused', 'blocked'];
  return html`<p class=${line[0]}>${word(line[1])}</p><ol class="findings">${all.map(finding(desk))}</ol>`;
}
