// On what terms the figures of a panel hold (domain E-07): of whom they are shares, which kinds within which distance, whose figures, of
// which year, day and revision.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const whole = (value) => (value === null ? '—' : value.toLocaleString('en', { maximumFractionDigits: 0 }));

const sum = (counts, member) => counts.reduce((all, count) => all + count[member], 0);

/** Those of an answer, or of one clause in it; of people and distances where it counts or measures any. */
export const terms = (told, part = told, { within_m: within, radii_zh: zh, radii_en: en } = part) => html`<p class="note terms">${word('terms', either(part.denominator_zh, part.denominator_en), part.kinds_zh ? either(part.kinds_zh, part.kinds_en) : '—', told.date, told.revision)}
  ${part.demand ? word('termsPeople', whole(part.demand.people), part.demand.population_basis_zh ? either(part.demand.population_basis_zh, part.demand.population_basis_en) : '—', part.demand.year || '—', part.demand.cell_kind_zh ? either(part.demand.cell_kind_zh, part.demand.cell_kind_en) : '—') : ''}
  ${part.demand?.not_added.length > 0 ? word('termsAside', whole(sum(part.demand.not_added, 'cells')), whole(sum(part.demand.not_added, 'people'))) : ''}
  ${part.few_people_zh || told.few_people_zh ? either(part.few_people_zh || told.few_people_zh, part.few_people_en || told.few_people_en) : ''}
  ${within ? word('termsWithin', zh ? either(zh, en) : word('metres', whole(within)), told.method.speed_m_s) : ''}</p>`;
