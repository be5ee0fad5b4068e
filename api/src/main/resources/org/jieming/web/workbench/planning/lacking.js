// What the register would have to hold for an answer, where it holds too little.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';

/** Says that the outcome is unknown and which inputs are missing; nothing where none is. */
export const lacking = (told) => (told.outcome === 'unknown' ? html`<p class="warning"><span class="outcome unknown">${either(told.outcome_zh, told.outcome_en)}</span>
  ${told.missing_inputs.map((each) => html`${either(each.input_zh, each.input_en)} `)}</p>` : '');
