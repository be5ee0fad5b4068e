// What the register would have to hold for an answer, where it holds too little.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';

/** Says which inputs are missing, and that the outcome is unknown where it is; nothing where none is. */
export const lacking = (told) => (told.missing_inputs.length > 0 ? html`<p class="warning">${told.outcome === 'unknown' ? html`<span class="outcome unknown">${either(told.outcome_zh, told.outcome_en)}</span>` : ''}
  ${told.missing_inputs.map((each) => html`${either(each.input_zh, each.input_en)} `)}</p>` : '');
