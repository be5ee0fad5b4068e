// The shape of an item in its form: buttons for the hand on the map, and its coordinates as text for the keyboard.
import { html } from 'lit-html';
import { sketch } from '../map/sketch.js';
import { size } from '../map/size.js';
import { toldOf } from '../shell/server.js';
import { word } from './words.js';

const KINDS = { point: ['Point'], linestring: ['LineString'], polygon: ['Polygon'], any: ['Point', 'LineString', 'Polygon'] };
const DIGITS = 8;
const bare = (type) => type.replace('Multi', '');

/** The kinds of shape that a collection's schema allows. */
function kindsOf(schema) {
  const [kind] = (schema.properties.geometry?.format || 'geometry-any').replace('geometry-', '').split('-');
  return KINDS[kind];
}

/** The line of positions of a shape that can be told as text: of one part and without holes. */
function lineOf({ type, coordinates }) {
  if (type === 'Point') {
    return [coordinates];
  }
  if (type === 'LineString') {
    return coordinates;
  }
  return type === 'Polygon' && coordinates.length === 1 ? coordinates[0].slice(0, -1) : undefined;
}

/** How many rings are cut out of an area. */
function holes({ type, coordinates }) {
  const parts = { Polygon: [coordinates], MultiPolygon: coordinates }[type] || [];
  return parts.reduce((sum, rings) => sum + rings.length - 1, 0);
}

const asText = (line) => line.map(([longitude, latitude]) => `${+longitude.toFixed(DIGITS)}, ${+latitude.toFixed(DIGITS)}`).join('\n');

/** Reads positions, one a line; a line that is none throws its number. */
function positions(text) {
  return text.split('\n').map((each) => each.trim()).filter(Boolean).map((each, at) => {
    const numbers = each.split(/[\s,\uFF0C]+/).map(Number);
    if (numbers.length !== 2 || !numbers.every(Number.isFinite) || Math.abs(numbers[0]) > 180 || Math.abs(numbers[1]) > 90) {
      throw new RangeError(word('notAPosition', at + 1));
    }
    return numbers;
  });
}

const READERS = {
  Point: (line) => line[0],
  LineString: (line) => line,
  Polygon: (line) => [[...line, line[0]]],
};
const LEAST = { Point: 1, LineString: 2, Polygon: 3 };

/** The field; redraw draws the form it stands in. */
export function shapeField({ collection, item, schema }, redraw) {
  const kinds = kindsOf(schema);
  let refused = '';
  let chosen = kinds[0];
  const work = sketch({ collection, id: item.id, geometry: item.geometry, changed: () => work && redraw() });
  let seen = JSON.stringify(work.geometry() ?? null);

  function read({ target }) {
    try {
      const line = positions(target.value);
      const type = kinds.includes(chosen) ? chosen : kinds[0];
      refused = line.length > 0 && line.length < LEAST[type] ? word('tooFew', LEAST[type]) : '';
      if (!refused) {
        work.set(line.length > 0 ? { type, coordinates: READERS[type](line) } : undefined);
      }
    } catch (broken) {
      refused = toldOf(broken);
    }
    redraw();
  }

  const drawing = (purpose) => work.hand() === 'draw' && work.purpose() === purpose;
  const hand = (name, pressed, act, text) => html`<button type="button" name=${name} aria-pressed=${String(pressed)} @click=${pressed ? work.release : act}>${text}</button>`;

  function told(shape) {
    const geometry = work.geometry();
    const line = lineOf(geometry);
    return [word(geometry.type), size(shape), line && line.length > 1 ? word('vertices', line.length) : '', holes(geometry) > 0 ? word('holes', holes(geometry)) : ''].filter(Boolean).join(' · ');
  }

  function coordinates() {
    const geometry = work.geometry();
    const line = geometry ? lineOf(geometry) : [];
    if (!line) {
      return html`<p class="note">${word('onMapOnly')}</p>`;
    }
    return html`<details><summary>${word('coordinates')}</summary>
      ${kinds.length > 1 ? html`<label class="field"><span>${word('kind')}</span><select name="@kind" @change=${(event) => { chosen = event.target.value; }}>
        ${kinds.map((each) => html`<option value=${each} ?selected=${each === (geometry?.type ?? chosen)}>${word(each)}</option>`)}</select></label>` : ''}
      <label class="field"><span>${word('lonLat')}</span><textarea name="@coordinates" spellcheck="false" rows="4" .value=${asText(line)} @change=${read}></textarea></label>
      ${refused ? html`<p class="refused" role="alert">${refused}</p>` : ''}</details>`;
  }

  function page(reasons) {
    const shape = work.shape();
    chosen = shape ? bare(shape.getType()) : chosen;
    return html`<fieldset class="shape ${reasons.length > 0 ? 'wrong' : ''}"><legend>${word('shape')}</legend>
      <p>${shape ? told(shape) : word('noShape')}</p>
      <div class="hands" role="group" aria-label=${word('shape')}>
        ${kinds.map((type) => hand(`draw${type}`, drawing('anew') && work.kind() === type, () => work.draw(type, 'anew'), word(shape ? `again${type}` : `draw${type}`)))}
        ${shape ? html`${hand('modify', work.hand() === 'modify', work.modify, word('modify'))}
          ${hand('move', work.hand() === 'move', work.move, word('move'))}
          ${hand('part', drawing('part'), () => work.draw(bare(shape.getType()), 'part'), word('part'))}
          ${bare(shape.getType()) === 'Polygon' ? hand('hole', drawing('hole'), () => work.draw('Polygon', 'hole'), word('hole')) : ''}
          ${holes(work.geometry()) > 0 ? html`<button type="button" name="fill" @click=${work.fill}>${word('fill')}</button>` : ''}
          <button type="button" name="wipe" @click=${() => work.set(undefined)}>${word('wipe')}</button>` : ''}
        ${work.canUndo() ? html`<button type="button" name="undo" @click=${work.undo}>${word('undo')}</button>` : ''}</div>
      ${work.hand() ? html`<p class="note" role="status">${word(`${work.hand()}Hint`)}</p>` : ''}
      ${coordinates()}
      ${reasons.map((reason, at) => html`<p class="reason">${reason.place ? html`<b>${at + 1}</b> ` : ''}${reason.text}</p>`)}</fieldset>`;
  }

  return {
    page,
    geometry: () => work.geometry() ?? null,
    isChanged: () => JSON.stringify(work.geometry() ?? null) !== seen,
    /** Takes another shape as the one that was read. */
    take(geometry) {
      work.set(geometry ?? undefined);
      seen = JSON.stringify(work.geometry() ?? null);
    },
    /** Takes what was read anew as what stands there, and leaves one's own shape. */
    keepOver(geometry) {
      const mine = work.geometry();
      work.set(geometry ?? undefined);
      seen = JSON.stringify(work.geometry() ?? null);
      work.set(mine);
    },
    compare: (theirs) => work.compare(theirs),
    mark: (places) => work.mark(places),
    end: () => work.end(),
  };
}
