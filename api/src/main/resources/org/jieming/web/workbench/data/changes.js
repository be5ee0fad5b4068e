// The log of what was written: when, by whom, and why; what came in by a file of one's own is taken back from here.
import { moment } from 'jieming/shell/clock.js';
import { html } from 'lit-html';
import { get } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { takingBack } from './import-back.js';
import { word } from './words.js';

const LIMIT = 30;

const entry = (each, more) => html`<li><b>${word('revision', each.revision)}</b> <small>${moment(each.recorded_at)}</small>
  ${each.reason ? html`<div>${each.reason}</div>` : ''}
  ${each.act ? html`<div>${[each.act.number, each.act.title].filter(Boolean).join(' ')}</div>` : ''}
  <small>${each.author ? html`${word('by', each.author)} · ` : ''}${word('counts', each.asserted, each.withdrawn)}</small>${more}</li>`;

/** Tells the newest first, and earlier ones when asked. */
export function open(desk) {
  let revisions = [];
  let before;
  const imported = new Map();
  const state = { document: undefined };
  const back = takingBack(desk, state);
  const redraw = desk.draw(() => html`<ol class="changes">${revisions.map((each) => entry(each, takeBack(each.revision)))}</ol>
    ${before ? html`<div class="actions"><button type="button" @click=${more}>${word('earlier')}</button></div>` : ''}`);

  function takeBack(revision) {
    const id = imported.get(revision);
    if (!id) {
      return '';
    }
    return state.document?.id === id ? back.page() : html`<div class="actions"><button type="button" class="quiet" name="take-back" @click=${() => look(id)}>${word('takeBack')}</button></div>`;
  }

  function look(id) {
    back.clear();
    state.document = { id };
    back.list();
  }

  async function more() {
    try {
      const page = await get('revisions', { limit: LIMIT, before }, desk.signal);
      revisions = [...revisions, ...page.revisions];
      before = page.links.some((link) => link.rel === 'next') ? revisions[revisions.length - 1].revision : undefined;
      redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  }
  more();
  if (session().writes.length > 0) {
    get('imports', {}, desk.signal).then(({ written }) => {
      written.forEach(({ id, revision }) => imported.set(revision, id));
      redraw();
    }, desk.fail);
  }
}
