// Codes that a change would give twice: villages of two towns that become one bear the same numbers. Who states the change says which
// they get; a free one is proposed.
import { html } from 'lit-html';
import { word } from './words.js';

/** The table of a change: codes(), old to new, meet(found), forget() and template(pattern). */
export function clashes() {
  let rows = [];
  let pattern;

  /** One that is met again bears a new proposal; one that was settled stays as it was stated. */
  const meet = (found) => {
    const met = new Set(found.map(({ code }) => code));
    rows = [...rows.filter(({ code }) => !met.has(code)), ...found.map((each) => ({ ...each, stated: each.proposed ?? '' }))]
      .sort((one, other) => one.code.localeCompare(other.code));
  };

  const row = (each) => html`<tr data-clash=${each.code}><td>${each.name}</td><td>${each.code}</td>
    <td><input required pattern=${pattern} aria-label=${word('codeOf', each.name)} .value=${each.stated} @change=${({ target }) => (each.stated = target.value.trim())}></td></tr>`;

  return {
    codes: () => Object.fromEntries(rows.map(({ code, stated }) => [code, stated])),
    meet,
    forget: () => (rows = []),
    template(wanted) {
      pattern = wanted;
      return rows.length === 0 ? '' : html`<section id="clashes"><p class="warning">${word('clashes')}</p>
        <table class="table"><thead><tr><th>${word('unit')}</th><th>${word('oldCode')}</th><th>${word('newCode')}</th></tr></thead><tbody>${rows.map(row)}</tbody></table></section>`;
    },
  };
}
