// What somebody else changed while an item was being edited: both sides, and the choice between them.
import { moment } from '../shell/clock.js';
import { html } from 'lit-html';
import { either } from '../shell/words.js';
import { shown, title } from './values.js';
import { word } from './words.js';

const told = (property, value) => (value === null || value === undefined ? word('nothing') : shown(property, value));

const named = ({ field, title_zh: zh, title_en: en }, property) => (field === 'geometry' ? word('shape') : either(zh, en) || title(property, field));

/** The fields that both changed; between these one must choose. */
export function disputed(problem, mine) {
  return problem.changed_fields.map((each) => each.field).filter((field) => field in mine);
}

/**
 * Tells it field by field, and who did it.
 *
 * mine holds one's own values by field, geometry among them; choices what was chosen: theirs or mine. goOn takes them.
 */
export function stale({ problem, choices }, schema, mine, redraw, goOn) {
  const fields = disputed(problem, mine);
  const side = (field, which, text) => html`<label class="check"><input type="radio" name="choice-${field}" value=${which} .checked=${choices[field] === which}
    @change=${() => { choices[field] = which; redraw(); }}><span>${word(which, text)}</span></label>`;

  function both({ field, now }) {
    const property = schema.properties[field];
    const shape = field === 'geometry';
    return html`${side(field, 'theirs', shape ? word('newShape') : told(property, now))}${side(field, 'mine', shape ? word('newShape') : told(property, mine[field]))}`;
  }

  function line(each) {
    const property = schema.properties[each.field];
    return html`<dt>${named(each, property)}</dt><dd>${fields.includes(each.field) ? both(each)
      : each.field === 'geometry' ? word('newShape') : word('seenNow', told(property, each.seen), told(property, each.now))}</dd>`;
  }

  return html`<section class="conflict warning" role="alert"><p>${word('stale')}</p>
    <dl>${problem.changed_fields.map(line)}</dl>
    ${problem.changed_fields.some((each) => each.field === 'geometry') ? html`<p class="note">${word('compared')}</p>` : ''}
    ${problem.changed_by.map((each) => html`<p class="note">${word('staleBy', each.revision, moment(each.recorded_at), each.author || '')}</p>`)}
    <p class="note">${word(fields.length > 0 ? 'chooseEach' : 'noDispute')}</p>
    <div class="actions"><button type="button" ?disabled=${fields.some((field) => !choices[field])} @click=${goOn}>${word('goOn')}</button></div></section>`;
}
