// Taking items out as a file, in the format that is needed.
import { html } from 'lit-html';
import { shownDay } from 'jieming/map/day.js';
import { map, view } from 'jieming/map/map.js';
import { collections } from 'jieming/shell/kinds.js';
import { word } from './words.js';

const FORMATS = [['xlsx', 'Excel (XLSX)'], ['csv', 'CSV'], ['geojson', 'GeoJSON'], ['gpkg', 'GeoPackage'], ['shp', 'Shapefile'], ['kml', 'KML']];
const DEGREES = 6;

function box() {
  const degrees = ol.proj.transformExtent(view.calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326');
  return [Math.max(degrees[0], -180), Math.max(degrees[1], -90), Math.min(degrees[2], 180), Math.min(degrees[3], 90)].map((each) => each.toFixed(DEGREES)).join(',');
}

/** Offers the collections; the browser itself takes the file and tells its progress. */
export function open(desk) {
  const kinds = collections(desk);

  function address(form) {
    const { collection, format, day, inView } = form.elements;
    const asked = new URLSearchParams({ f: format.value, ...(day.value && { datetime: day.value }), ...(inView.checked && { bbox: box() }) });
    return `collections/${collection.value}/export?${asked}`;
  }

  function take(event) {
    event.preventDefault();
    const link = document.createElement('a');
    link.href = address(event.target);
    link.download = '';
    link.click();
  }

  desk.draw(() => html`<form id="export" @submit=${take}>
      <label class="field"><span>${word('collection')}</span><select name="collection">${kinds().map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></label>
      <label class="field"><span>${word('format')}</span><select name="format">${FORMATS.map(([id, title]) => html`<option value=${id}>${title}</option>`)}</select></label>
      <label class="field"><span>${word('exportDay')}</span><input type="date" name="day" .value=${shownDay() || ''}></label>
      <label class="check"><input type="checkbox" name="inView">${word('inView')}</label>
      <div class="actions"><button class="primary">${word('exportNow')}</button></div></form>`);
}
