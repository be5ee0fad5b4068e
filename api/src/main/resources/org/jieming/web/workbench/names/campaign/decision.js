// The decision on an entry; a place that goes gets its proposal begun in the same step.
import { html } from 'lit-html';
import { request, toldOf } from 'jieming/shell/server.js';
import { word } from './words.js';

const DECISIONS = ['rename', 'abolish', 'keep', 'dismiss'];
const GOING = ['rename', 'abolish'];
const LONGEST = 2000;
const STALE = 412;

/** Buttons and form for the decision; does is { redraw, took(message) }. */
export function decision(desk, address, does) {
  const state = { wanted: undefined, refused: '' };

  function open(entry, wanted) {
    Object.assign(state, { wanted, refused: '' });
    does.redraw();
    desk.element.querySelector('#decision input')?.focus();
  }

  function close() {
    Object.assign(state, { wanted: undefined, refused: '' });
  }

  function leave() {
    close();
    does.redraw();
    desk.element.querySelector('#entries')?.focus();
  }

  /** The proposal that carries a decision out, as a draft. */
  async function drafted(entry, { new_name: name, reason }) {
    const body = {
      kind: state.wanted, item: entry.item, place: { properties: name ? { name } : {} },
      application: { reason: reason || `${entry.cause_title}: ${entry.evidence.map((each) => each.sentence).join(' ')}`.slice(0, LONGEST), approver_kind: 'government' },
    };
    return (await request('POST', 'proposals', { body })).body.id;
  }

  const put = async (entry, body) => (await request('PUT', `${address}/entries/${entry.id}/decision`, { body, headers: { 'If-Match': entry.etag } })).body;

  async function submit(event, entry) {
    event.preventDefault();
    const { draft, ...said } = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    try {
      // decided first: a refusal leaves no draft behind that nobody wanted
      Object.assign(entry, await put(entry, { decision: state.wanted, ...said }));
      const proposal = draft ? await drafted(entry, said) : undefined;
      if (proposal) {
        await put(entry, { decision: state.wanted, ...said, proposal });
      }
      close();
      await does.took(proposal ? word('drafted', proposal) : word('noted'));
    } catch (broken) {
      if (broken.status === STALE) {
        close();
        await does.took(toldOf(broken));
        return;
      }
      state.refused = toldOf(broken);
      does.redraw();
    }
  }

  const text = (name, label, required = false) => html`<label class="field"><span>${word(label)}</span><input name=${name} maxlength="100" autocomplete="off" ?required=${required}></label>`;

  const asking = (entry) => {
    const place = entry.collection === 'places';
    const goes = GOING.includes(state.wanted);
    return html`<form id="decision" @submit=${(event) => submit(event, entry)} @keydown=${(event) => event.key === 'Escape' && (event.stopPropagation(), leave())}>
      <h4>${word(state.wanted)}</h4>
      <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
      ${state.wanted === 'rename' ? text('new_name', 'newName', true) : ''}
      ${text('reason', 'reason', !goes)}
      ${goes && !place ? text('reference', 'reference') : ''}
      ${goes && place ? html`<label class="check"><input type="checkbox" name="draft" value="yes" checked>${word('draft')}</label>` : ''}
      <div class="actions"><button class="primary">${word('decide')}</button> <button type="button" class="quiet" @click=${leave}>${word('cancel')}</button></div></form>`;
  };

  const page = (entry) => (state.wanted ? asking(entry) : html`<div class="actions" id="decisions">${DECISIONS.map((each) => html`
    <button type="button" name=${each} @click=${() => open(entry, each)}>${word(each)}</button>`)}</div>`);

  return { open, close, page };
}
