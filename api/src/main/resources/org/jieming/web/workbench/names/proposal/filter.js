// Narrows a list of proposals by their stage and by what is typed of name, number, division or author.
import { html } from 'lit-html';
import { word } from './words.js';

/** The fields above a list, and what they admit of it; a change draws the panel anew. */
export function filter(redraw) {
  const state = { stage: '', text: '' };
  const told = ({ name, former_name: former, id, division, author }) => [name, former, id, division, author].join(' ').toLowerCase();
  const admits = (each) => (!state.stage || each.stage === state.stage) && state.text.toLowerCase().split(/\s+/).every((part) => told(each).includes(part));
  const take = ({ target }) => {
    state[target.name] = target.value;
    redraw();
  };

  function fields(list) {
    const stages = [...new Set(list.map(({ stage }) => stage))];
    const found = list.filter(admits).length;
    return html`<div id="proposal-filter"><div class="beside"><label class="field"><span>${word('stage')}</span><select name="stage" @change=${take}>
        <option value="">${word('allStages', list.length)}</option>${stages.map((stage) => html`<option value=${stage} ?selected=${stage === state.stage}>${word(stage)} (${list.filter((each) => each.stage === stage).length})</option>`)}</select></label>
      <label class="field"><span>${word('seek')}</span><input name="text" type="search" maxlength="60" autocomplete="off" .value=${state.text} @input=${take}></label></div>
      <p class="note" role="status">${found === list.length ? '' : word('filtered', found, list.length)}</p></div>`;
  }

  return { fields, admitted: (list) => list.filter(admits) };
}
