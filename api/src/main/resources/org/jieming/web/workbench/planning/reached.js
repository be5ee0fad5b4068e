// Who lives near enough and who does not, unit by unit.
import { html } from 'lit-html';
import { percent } from './percent.js';
import { word } from './words.js';

const whole = (value) => (value === null ? '' : Math.round(value).toLocaleString('en'));
const per = (share) => (share === null ? '' : percent(share));

const row = (unit) => html`<tr><td>${unit.name}</td><td class="number">${whole(unit.people)}</td><td class="number">${whole(unit.served)}</td><td class="number beyond">${whole(unit.unserved)}</td><td class="number">${whole(unit.unknown)}</td>
  <td class="number">${per(unit.share)}</td><td class="number">${whole(unit.mean_m)}</td></tr>`;

/** The table of a reach study, the whole area below. */
export const reached = ({ units, served, demand, area_name: name }) => html`<table class="table reached">
  <thead><tr><th>${word('unit')}</th><th class="number">${word('people')}</th><th class="number">${served.radii_zh ? word('withinOwn') : word('within', whole(served.within_m))}</th><th class="number">${served.radii_zh ? word('beyondOwn') : word('beyond', whole(served.within_m))}</th><th class="number">${word('undetermined')}</th>
    <th class="number">${word('share')}</th><th class="number">${word('meanWay')}</th></tr></thead>
  <tbody>${units.map(row)}</tbody><tfoot>${row({ name, people: demand.people, served: served.people, unserved: served.unserved, unknown: served.unknown, share: served.share, mean_m: null })}</tfoot></table>`;
