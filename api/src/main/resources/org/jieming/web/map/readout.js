// The line of coordinates under the pointer, or under the middle of the map for who has none.
import { word } from '../shell/words.js';
import { dms, gaussKruger } from './coordinates.js';
import { map, view } from './map.js';

const PRECISION = 5;
const line = document.getElementById('readout');

function tell(coordinate) {
  const [longitude, latitude] = ol.proj.toLonLat(coordinate);
  const metres = gaussKruger(longitude, latitude);
  const texts = [
    `${longitude.toFixed(PRECISION)}, ${latitude.toFixed(PRECISION)}`,
    `${dms(longitude, 'E', 'W')} ${dms(latitude, 'N', 'S')}`,
    `X ${metres.x.toFixed(2)}  Y ${metres.y.toFixed(2)}`,
  ];
  line.replaceChildren(...texts.map((text) => Object.assign(document.createElement('span'), { textContent: text })));
  line.title = `CGCS2000 · ${word('zone', metres.zone, metres.meridian)}`;
}

/** Begins to tell. */
export function start() {
  map.on('pointermove', (event) => event.dragging || tell(event.coordinate));
  map.on('moveend', () => tell(view.getCenter()));
}
