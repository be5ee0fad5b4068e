// The papers of a proposal: brought, fetched, taken away.
import { html } from 'lit-html';
import { request } from 'jieming/shell/server.js';
import { word } from './words.js';

const KINDS = ['application', 'assessment', 'expert-review', 'consultation', 'risk', 'exception', 'protection', 'approval', 'filing-report', 'revocation', 'other'];
const CLOSED = ['submitted', 'rejected', 'revoked', 'withdrawn'];
const KEPT = [...CLOSED, 'approved', 'filed', 'announced', 'in-use'];
/** A name in use takes papers still: its approval may be corrected. */
const OF_NAME = ['name', 'rename', 'abolish'];
const isClosed = ({ stage, kind }) => CLOSED.includes(stage) || (stage === 'in-use' && !OF_NAME.includes(kind));

/** Shows the papers of a known proposal; took is called with it and its tag when they change. */
export function papers(desk, took) {
  async function change(method, path, options) {
    try {
      const { body, headers } = await request(method, path, options);
      took(body, headers.get('ETag'));
    } catch (broken) {
      desk.fail(broken);
    }
  }

  function bring(event, known) {
    event.preventDefault();
    const { kind, file } = event.target.elements;
    const [paper] = file.files;
    return paper && change('POST', `proposals/${known.id}/attachments`, {
      query: { kind: kind.value, name: paper.name }, body: paper, headers: { 'Content-Type': 'application/octet-stream' },
    });
  }

  const line = (known) => (paper) => html`<li><span class="badge">${word(paper.kind)}</span> <a href=${paper.href} download=${paper.name}>${paper.name}</a>
    ${KEPT.includes(known.stage) ? '' : html`<button type="button" class="quiet" @click=${() => change('DELETE', paper.href, { query: { kind: paper.kind } })}>${word('takeAway')}</button>`}</li>`;

  return (known) => html`<h3>${word('papers')}</h3><ul class="queue">${known.papers.map(line(known))}</ul>
    ${isClosed(known) ? '' : html`<form id="papers" class="actions" @submit=${(event) => bring(event, known)}>
      <select name="kind" aria-label=${word('papers')}>${KINDS.map((kind) => html`<option value=${kind}>${word(kind)}</option>`)}</select>
      <input type="file" name="file" required aria-label=${word('paperFile')}><button>${word('bring')}</button></form>`}`;
}
