// Measuring a length or an area by hand, on the ellipsoid. Enter or a double click ends it, Escape calls it off.
import { say } from '../shell/notice.js';
import { word } from '../shell/words.js';
import { measured } from './looks.js';
import { map } from './map.js';
import { size } from './size.js';

const source = new ol.source.Vector();
const layer = new ol.layer.Vector({ source, zIndex: 90, style: (feature) => measured(feature.getGeometry(), size(feature.getGeometry())) });
const listeners = [];
let drawing;
let kind;

/** What is being measured: LineString, Polygon or undefined. */
export function measuring() {
  return kind;
}

/** Calls back when measuring begins or ends. */
export function onMeasuring(listener) {
  listeners.push(listener);
}

/** Ends measuring and wipes what was measured. */
export function end() {
  map.removeInteraction(drawing);
  map.removeLayer(layer);
  source.clear();
  kind = undefined;
  listeners.forEach((listener) => listener());
}

/** Begins to measure a LineString or a Polygon; every new drawing wipes the one before. */
export function begin(type) {
  if (kind) {
    end();
  }
  kind = type;
  drawing = new ol.interaction.Draw({ source, type, stopClick: true, style: (feature) => sketch(feature.getGeometry()) });
  drawing.on('drawstart', () => source.clear());
  drawing.on('drawend', (event) => say(word('measured', size(event.feature.getGeometry()))));
  map.addLayer(layer);
  map.addInteraction(drawing);
  listeners.forEach((listener) => listener());
  say(word('measureHint'));
}

function sketch(shape) {
  const whole = shape.getType() === 'Polygon' ? shape.getCoordinates()[0].length > 3 : shape.getType() === 'LineString';
  return measured(shape, whole ? size(shape) : '');
}

document.addEventListener('keydown', (event) => {
  if (kind && event.key === 'Escape') {
    event.stopImmediatePropagation();
    end();
  } else if (kind && event.key === 'Enter' && event.target.id === 'map') {
    drawing.finishDrawing();
  }
}, true);
