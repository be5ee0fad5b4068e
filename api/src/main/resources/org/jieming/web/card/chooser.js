// A field that takes another item of the register: it is looked for by name, and chosen; nobody types an id.
import { html } from 'lit-html';
import { isGivenUp, latest } from '../shell/latest.js';
import { get, item } from '../shell/server.js';
import { title } from './values.js';
import { word } from './words.js';

const MOST = 8;
const PAUSE_MILLIS = 150;
const DIVISION_CODE = '^[1-9]\\d{11}$';

/** The collection a property takes its items from; undefined where it takes none. */
export function collectionOf(property) {
  return property['x-ogc-collectionId'] || (property.pattern === DIVISION_CODE ? 'divisions' : undefined);
}

const isReference = (property) => Boolean(property['x-ogc-collectionId']);

/** The choosers of a form; choose is called with the name of a property, its new value, and what was chosen where it was; redraw draws the form. */
export function choosers(choose, redraw) {
  const states = new Map();

  function stateOf(name, property, value) {
    if (!states.has(name)) {
      const state = { text: isReference(property) ? '' : value ?? '', hits: undefined, at: -1, asking: latest() };
      states.set(name, state);
      if (value && isReference(property)) {
        const told = (text) => { state.text ||= text; redraw(); };
        item(collectionOf(property), value).then((found) => told(found.properties.name), () => told(value));
      }
    }
    return states.get(name);
  }

  async function ask(state, collection) {
    const q = state.text.trim();
    state.asking.drop();
    try {
      state.hits = q ? (await state.asking.ask((signal) => get('search', { q, collections: collection, limit: MOST }, signal), PAUSE_MILLIS)).hits : undefined;
      state.at = -1;
      redraw();
    } catch (broken) {
      if (!isGivenUp(broken)) {
        state.hits = undefined;
        reportError(broken);
      }
    }
  }

  function take(name, property, state, hit) {
    state.asking.drop();
    state.text = isReference(property) ? hit.name : hit.code;
    state.hits = undefined;
    choose(name, isReference(property) ? hit.id : hit.code, hit);
    redraw();
  }

  function typed(name, property, state, event) {
    state.text = event.target.value;
    ask(state, collectionOf(property));
    if (!state.text.trim()) {
      choose(name, null);
    } else if (!isReference(property)) {
      choose(name, state.text.trim());
    }
  }

  function key(name, property, state, event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && state.hits?.length) {
      event.preventDefault();
      state.at = (state.at + step + state.hits.length) % state.hits.length;
    } else if (event.key === 'Enter' && state.hits?.[Math.max(state.at, 0)]) {
      event.preventDefault();
      take(name, property, state, state.hits[Math.max(state.at, 0)]);
    } else if (event.key === 'Escape' && state.hits) {
      event.stopPropagation();
      state.hits = undefined;
    }
    redraw();
  }

  const option = (name, property, state, hit, at) => html`<li id="hit-${name}-${at}" role="option" aria-selected=${String(at === state.at)}
    @mousedown=${(event) => event.preventDefault()} @click=${() => take(name, property, state, hit)}><b>${hit.name}</b>
    <small>${[hit.kind, hit.divisions.slice(-2).join(''), hit.code].filter(Boolean).join(' · ')}</small></li>`;

  /** Where what is typed stands for nothing yet, the field says so. */
  function left(property, state, value) {
    state.asking.drop();
    if (state.hits && isReference(property) && !value) {
      state.text = '';
    }
    state.hits = undefined;
    redraw();
  }

  return {
    field(name, property, value, reasons) {
      const state = stateOf(name, property, value);
      const active = state.at >= 0 ? `hit-${name}-${state.at}` : '';
      return html`<div class="field chooser ${reasons.length > 0 ? 'wrong' : ''}"><label for="field-${name}">${title(property, name)}</label>
        <input id="field-${name}" data-property=${name} type="search" role="combobox" autocomplete="off" aria-autocomplete="list" maxlength="60"
          aria-expanded=${String(Boolean(state.hits))} aria-controls="hits-${name}" aria-activedescendant=${active} placeholder=${word('findIt')} .value=${state.text}
          @input=${(event) => typed(name, property, state, event)} @keydown=${(event) => key(name, property, state, event)} @blur=${() => left(property, state, value)}>
        <ul id="hits-${name}" role="listbox" aria-label=${title(property, name)} ?hidden=${!state.hits}>${(state.hits || []).map((hit, at) => option(name, property, state, hit, at))}
          ${state.hits?.length === 0 ? html`<li role="option" aria-disabled="true" aria-selected="false">${word('foundNothing')}</li>` : ''}</ul>
        ${reasons.map((reason) => html`<span class="reason">${reason}</span>`)}</div>`;
    },
    forget: (name) => states.delete(name),
    end: () => states.forEach(({ asking }) => asking.drop()),
  };
}
