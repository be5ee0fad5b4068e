// Facilities as a list of cards that open; what a card tells is public.
import { html } from 'lit-html';
import { coded, shown, title } from 'jieming/card/values.js';
import { metres } from './facilities.js';
import { word } from './words.js';

const TOLD = ['address', 'open_hours', 'beds_total', 'beds_nursing', 'day_places', 'meals_capacity', 'services', 'medical_link', 'operator', 'ownership', 'grade', 'updated_on'];
const KILOMETRE = 1000;

const length = (away) => (away < KILOMETRE ? `${Math.round(away)} m` : `${(away / KILOMETRE).toFixed(1)} km`);
const told = (value) => value !== undefined && value !== null && value !== '';
const dial = (phone) => phone.replace(/[^+\d]/g, '');

function phone(described, number) {
  return told(number) ? html`<dt>${title(described.phone, 'phone')}</dt><dd><a href="tel:${dial(number)}">${number}</a></dd>` : '';
}

function card(facility, at, described, position, opened) {
  const { properties } = facility;
  const away = position && facility.geometry ? word('away', length(metres(facility, position))) : '';
  const place = facility.geometry ? '' : word('noShape');
  const said = [coded(described.facility_type, properties.facility_type), properties.community, away, place].filter(told);
  return html`<li><details id="facility-${facility.id}" @toggle=${(event) => opened(facility.id, event.target.open)}>
    <summary><b>${at + 1}. ${properties.name}</b><span>${said.join(' · ')}</span></summary>
    <dl>${phone(described, properties.phone)}
      ${TOLD.filter((name) => told(properties[name]) && described[name]).map((name) => html`<dt>${title(described[name], name)}</dt><dd>${shown(described[name], properties[name])}</dd>`)}</dl>
  </details></li>`;
}

/** The list; opened is told which card was opened or closed. */
export const list = (found, described, position, opened) => html`<ul aria-label=${word('list')}>
  ${found.map((facility, at) => card(facility, at, described, position, opened))}</ul>`;
