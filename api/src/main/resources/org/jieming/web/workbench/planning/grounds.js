// The land of cemeteries against its limit, and what speaks against a place zone by zone.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const tenths = (value) => (value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 1 }));
const metres = (value) => (value === null ? '' : Math.round(value).toLocaleString('en'));
const badge = (row) => html`<span class="outcome ${row.outcome}">${either(row.outcome_zh, row.outcome_en)}</span>`;
const apart = ({ declared_and_drawn_differ: differ }) => (differ ? html`<small>${word('landDiffers')}</small>` : '');

/** The cemeteries that stand or are to stand, with whom each serves and its land in mu; choose(site) shows its checks. */
export const grounds = (sites, cemeteries, choose) => html`<h3>${word('grounds')}</h3>
  ${sites.length === 0 ? html`<p class="note">${word('noGrounds')}</p>` : html`<table class="table grounds">
  <thead><tr><th>${word('name')}</th><th>${word('servesUnits')}</th><th class="number">${word('declaredMu')}</th><th class="number">${word('drawnMu')}</th><th class="number">${word('limitMu')}</th><th>${word('landOutcome')}</th></tr></thead>
  <tbody>${sites.map((site) => html`<tr><td><button type="button" class="quiet" @click=${() => choose(site)}>${site.name}</button></td>
    <td>${(cemeteries.find((each) => each.id === site.id)?.serves || []).join(word('comma'))}</td><td class="number">${tenths(site.land.declared_mu)}</td>
    <td class="number">${tenths(site.land.drawn_mu)}</td><td class="number">${tenths(site.land.limit_mu)}</td><td>${badge(site.land)} ${apart(site.land)}</td></tr>`)}</tbody></table>`}`;

/** The greater of declared and drawn land is what the limit is held against (domain D-16). */
const ground = ({ land }) => (land.outcome === 'nothing' ? '' : html`<tr><td>${word('landOutcome')} ${apart(land)}</td>
  <td class="number">${word('inMu', tenths(land.declared_mu === null && land.drawn_mu === null ? null : Math.max(land.declared_mu, land.drawn_mu)))}</td><td class="number">${word('inMu', tenths(land.limit_mu))}</td><td>${badge(land)}</td></tr>`);

const check = (each) => html`<tr><td>${either(each.zone_kind_zh, each.zone_kind_en)} <small>${each.nearest || ''}</small></td>
  <td class="number">${metres(each.distance_m)}</td><td class="number">${metres(each.required_m)}</td><td>${badge(each)}</td></tr>`;

/** A clause with the zones it names. */
const ruled = (clause, checks) => (checks.length === 0 ? '' : html`<tbody><tr><th colspan="4">${either(clause.text_zh, clause.text_en)} <small>${either(clause.instrument_zh, clause.instrument_en)}</small></th></tr>${checks.map(check)}</tbody>`);

/** Why something is unknown, each reason once. */
const reasons = (checks) => [...new Map(checks.filter((each) => each.reason_zh).map((each) => [each.reason_zh, each])).values()];

/** A place: its land where some is known or limited, and every kind of zone with its distance and what is asked for, clause by clause. */
export const screened = (site, clauses) => html`<h3>${site.name} ${badge(site)}</h3>
  <table class="table checks"><thead><tr><th>${word('zone')}</th><th class="number">${word('distance')}</th><th class="number">${word('required')}</th><th>${word('outcome')}</th></tr></thead>
  ${clauses.map((clause) => ruled(clause, site.checks.filter((each) => each.clause === clause.clause)))}<tbody>${ground(site)}</tbody></table>
  ${reasons(site.checks).length > 0 ? html`<details class="reasons"><summary>${word('undetermined')} (${reasons(site.checks).length})</summary><ul>${reasons(site.checks).map((each) => html`<li>${either(each.reason_zh, each.reason_en)}</li>`)}</ul></details>` : ''}`;
