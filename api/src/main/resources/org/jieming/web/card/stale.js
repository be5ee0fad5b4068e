// What somebody else changed while an item was being edited.
import { html } from 'lit-html';
import { either } from '../shell/words.js';
import { title } from './fields.js';
import { word } from './words.js';

const coded = (property, value) => {
  const code = property?.oneOf?.find((each) => each.const === value);
  return code ? title(code, value) : Array.isArray(value) ? value.join('、') : String(value ?? word('nothing'));
};

const moment = (text) => new Date(text).toLocaleString(either('zh-CN', 'en-GB'), { dateStyle: 'medium', timeStyle: 'short' });

/** Tells it, field by field with both values, and who did it; goOn keeps one's own changes. */
export function stale(problem, schema, goOn) {
  return html`<section class="conflict warning" role="alert"><p>${word('stale')}</p>
    <dl>${problem.changed_fields.map((each) => html`<dt>${either(each.title_zh, each.title_en) || each.field}</dt>
      <dd>${word('seenNow', coded(schema.properties[each.field], each.seen), coded(schema.properties[each.field], each.now))}</dd>`)}</dl>
    ${problem.changed_by.map((each) => html`<p class="note">${word('staleBy', each.revision, moment(each.recorded_at), each.author || '')}</p>`)}
    <div class="actions"><button type="button" @click=${goOn}>${word('goOn')}</button></div></section>`;
}
