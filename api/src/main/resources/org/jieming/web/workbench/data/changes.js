// The log of what was written: when, by whom, and why.
import { moment } from 'jieming/shell/clock.js';
import { html } from 'lit-html';
import { get } from 'jieming/shell/server.js';
import { word } from './words.js';

const LIMIT = 30;

const entry = (each) => html`<li><b>${word('revision', each.revision)}</b> <small>${moment(each.recorded_at)}</small>
  ${each.reason ? html`<div>${each.reason}</div>` : ''}
  ${each.act ? html`<div>${[each.act.number, each.act.title].filter(Boolean).join(' ')}</div>` : ''}
  <small>${each.author ? html`${word('by', each.author)} · ` : ''}${word('counts', each.asserted, each.withdrawn)}</small></li>`;

/** Tells the newest first, and earlier ones when asked. */
export function open(desk) {
  let revisions = [];
  let before;
  const redraw = desk.draw(() => html`<ol class="changes">${revisions.map(entry)}</ol>
    ${before ? html`<div class="actions"><button type="button" @click=${more}>${word('earlier')}</button></div>` : ''}`);

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
}
