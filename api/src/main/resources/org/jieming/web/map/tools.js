// What lies on the map besides the map: its tools at the upper left, the scale bar and the time slider below.
import { html, render } from 'lit-html';
import * as item from '../card/item.js';
import * as address from '../shell/address.js';
import { fail } from '../shell/notice.js';
import { onSession, session } from '../shell/session.js';
import { onLanguage, word } from '../shell/words.js';
import * as atlas from './atlas.js';
import { goTo, onDay, shownDay } from './day.js';
import { map, view } from './map.js';
import * as measure from './measure.js';
import * as sheet from '../print/sheet.js';
import { bar, trueness } from './scale.js';
import { credit } from './tiles.js';
import * as time from './time.js';

const MOST_SCALE_PIXELS = 150;
const { review } = document.body.dataset;
const ICONS = {
  home: 'M4 11 12 4l8 7M6 9.500V20h12V9.500M10 20v-6h4v6',
  LineString: 'M3.500 15.500l12-12 5 5-12 12zM8 11l2 2M11 8l3 3M14 5l2 2',
  Polygon: 'M5 8l7-4 8 5-3 10H7zM5 8a1 1 0 1 0 0-.1M12 4a1 1 0 1 0 0-.1',
  add: 'M12 21s7-6.500 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12zM12 6v6M9 9h6',
  time: 'M12 3a9 9 0 1 0 .1 0M12 7v5l3.500 2',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
};
const tools = document.getElementById('tools');
const foot = document.getElementById('map-foot');
let timed = false;

const tool = (name, pressed, act) => html`<button type="button" name=${name} title=${word(`tool${name}`)} aria-label=${word(`tool${name}`)}
  aria-pressed=${pressed === undefined ? 'false' : String(pressed)} @click=${act}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]}></path></svg></button>`;

function toggleMeasure(kind) {
  if (measure.measuring() === kind) {
    measure.end();
  } else {
    measure.begin(kind);
  }
}

function toggleTime() {
  timed = !timed;
  if (!timed) {
    goTo();
  }
  draw();
}

function scaleBar() {
  const { width, drawing } = bar(1 / (view.getResolution() * trueness(view.getCenter())), MOST_SCALE_PIXELS);
  return html`<svg id="scale" width=${width} height="22" role="img" aria-label=${word('scale')}>${drawing}</svg>`;
}

function draw() {
  render([
    tool('home', undefined, () => atlas.home().catch(fail)),
    tool('LineString', measure.measuring() === 'LineString', () => toggleMeasure('LineString')),
    tool('Polygon', measure.measuring() === 'Polygon', () => toggleMeasure('Polygon')),
    tool('time', timed, toggleTime),
    tool('print', undefined, sheet.open),
    session().writes.length > 0 ? tool('add', undefined, item.make) : '',
  ], tools);
  render([scaleBar(), timed ? time.slider(toggleTime) : '', html`<p id="review">${review ? `${word('review')} ${review}` : word('noReview')}${credit && ` · ${word('backdrop')} ${credit}`}</p>`], foot);
}

/** Draws them and keeps them true. */
export async function start() {
  goTo(address.read('day'));
  timed = Boolean(shownDay());
  measure.onMeasuring(draw);
  onDay(() => {
    timed = timed || Boolean(shownDay());
    draw();
  });
  onLanguage(draw);
  onSession(draw);
  map.on('moveend', draw);
  await time.load();
  draw();
}
