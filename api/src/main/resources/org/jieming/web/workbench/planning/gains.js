// Gains and losses of a scenario: in all, and village by village.
import { html } from 'lit-html';
import { lacking } from './lacking.js';
import { percent } from './percent.js';
import { terms } from './terms.js';
import { word } from './words.js';

/** A number of people; none is told where they are fewer than five. */
const whole = (value) => (value === null ? '< 5' : Math.round(value).toLocaleString('en'));
const atMost = (least, most) => (most === null || most === least ? whole(least) : `${whole(least)}–${whole(most)}`);
const per = (share) => (share === null ? '' : percent(share));
const signed = (value) => (value > 0 ? `+${whole(value)}` : value < 0 ? `−${whole(-value)}` : '0');
const tenth = (value) => value.toFixed(1);
/** What 1,000 people get: exactly, or at the least and at the most as far as anybody knows. */
const rate = (exact, least, most) => (least === null ? '' : exact !== null && most !== null && most <= least ? tenth(exact) : most === null ? `≥ ${tenth(least)}` : `${tenth(least)}–${tenth(most)}`);
const metres = (value) => (value === null ? '' : whole(value));

/** The two states, what is between them, and the units where something changes; what lacks before them, and no figure where the outcome is unknown. */
export const gains = (told) => (told.outcome === 'unknown' ? lacking(told) : html`${lacking(told)}<p class="served" aria-live="polite"><b>${per(told.before.share)} → ${per(told.after.share)}</b>
    <span class="gained">${word('gained', atMost(told.difference.gained, told.difference.gained_at_most))}</span> <span class="lost">${word('lost', atMost(told.difference.lost, told.difference.lost_at_most))}</span></p>
  ${told.after.unknown + told.after.no_way > 0 ? html`<p class="note">${word('offRoads', whole(told.after.unknown), whole(told.after.no_way))}</p>` : ''}
  ${told.units.length === 0 ? html`<p class="note">${word('nothingChanges')}</p>` : html`
  <table class="table gains"><thead><tr><th>${word('unit')}</th><th class="number">${word('before')}</th><th class="number">${word('after')}</th><th class="number">±</th><th class="number">${word('meanWay')}</th>${told.inputs.supply ? html`<th class="number">${word('perThousand', word(told.inputs.supply))}</th>` : ''}</tr></thead>
  <tbody>${told.units.map((unit) => html`<tr><td>${unit.name}</td><td class="number">${whole(unit.served_before)}</td><td class="number">${whole(unit.served_after)}</td>
    <td class="number ${unit.gained > unit.lost ? 'gained' : unit.lost > unit.gained ? 'lost' : ''}">${signed(unit.served_after - unit.served_before)}</td>
    <td class="number">${metres(unit.mean_m_before)} → ${metres(unit.mean_m_after)}</td>
    ${told.inputs.supply ? html`<td class="number rate">${rate(unit.per_1000_before, unit.per_1000_before_at_least, unit.per_1000_before_at_most)} → ${rate(unit.per_1000_after, unit.per_1000_after_at_least, unit.per_1000_after_at_most)}</td>` : ''}</tr>`)}</tbody></table>
  <p class="note">${word('unchanged', told.units_unchanged)}</p>`}${told.units_unknown > 0 ? html`<p class="note">${word('unchangedUnknown', told.units_unknown)}</p>` : ''}${terms(told, told, told.after)}`);
