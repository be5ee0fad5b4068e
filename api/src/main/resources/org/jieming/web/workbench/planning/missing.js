// What a clause finds missing: in the unit of the norm and, where that is a rate, in the things themselves.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const number = (value) => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** What is missing by a clause in a unit, or in all; of a rate also what it is made of. Nothing where nothing is. */
export function missing(clause, { missing: rate, missing_count: things, figure } = clause) {
  if (!rate) {
    return '';
  }
  const many = things === undefined ? '' : html`<br><b>${number(things)} ${either(clause.missing_count_unit_zh, clause.missing_count_unit_en)}</b>
    <small>${word('madeOf', number(figure.numerator), number(figure.denominator))}</small>`;
  return html`${number(rate)} ${either(clause.missing_unit_zh, clause.missing_unit_en)}${many}`;
}
