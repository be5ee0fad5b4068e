// The map of the page: the register, what is chosen on it, and the ways to go somewhere.
import * as address from '../shell/address.js';
import { word, onLanguage } from '../shell/words.js';
import { graticule } from './graticule.js';
import { chosen } from './looks.js';
import { beneath, catalogue, register } from './tiles.js';

const WHOLE = { center: ol.proj.fromLonLat([105, 35]), zoom: 4 };
const NEAREST_ZOOM = 16;
/** Metres of the map for each pixel, beyond which streets cannot be told apart. */
const LEGIBLE = 60;
/** Degrees: Web Mercator ends there. */
const MOST_NORTH = 85;
const MOVE = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;

/** Reads GeoJSON in degrees as the map draws it. */
export const geojson = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

/** What takes clicks before the card does: functions of { longitude, latitude, pixel }. */
export const picking = new Set();

const highlight = new ol.layer.Vector({ source: new ol.source.Vector(), style: chosen(), zIndex: 100 });
const zoomButtons = new ol.control.Zoom();

export const view = new ol.View({ ...WHOLE, minZoom: 3, maxZoom: 19, enableRotation: false });
export const map = new ol.Map({
  target: 'map',
  view,
  controls: [zoomButtons],
  layers: [...beneath, register, graticule(), highlight],
});

function room() {
  const card = document.getElementById('card');
  const wide = window.matchMedia('(min-width: 800px)').matches;
  return wide ? [60, card.hidden ? 60 : 430, 60, 60] : [50, 40, card.hidden ? 60 : window.innerHeight * 0.5, 40];
}

const goings = [];
let times = 0;

/** Calls back whenever the page goes to a place on the map. */
export function onGoing(listener) {
  goings.push(listener);
}

/** Shows an extent of the map's own metres. */
export function fit(extent) {
  times += 1;
  goings.forEach((listener) => listener());
  view.fit(extent, { size: map.getSize(), padding: room(), maxZoom: NEAREST_ZOOM, duration: MOVE });
}

/** Shows an extent that is not to be seen: beyond the edge in part, from too far, or beneath the atlas. */
export function reveal(extent) {
  const seen = !map.getTargetElement().inert && view.getResolution() < LEGIBLE && ol.extent.containsExtent(view.calculateExtent(map.getSize()), extent);
  if (!seen) {
    fit(extent);
  }
}

/** How often the page has gone somewhere. */
export const went = () => times;

/** Shows a position, no nearer than before, in the middle of what the card leaves free. */
export function centre(coordinate) {
  const [width, height] = map.getSize();
  const [top, right, bottom, left] = room();
  view.centerOn(coordinate, [width, height], [(left + width - right) / 2, (top + height - bottom) / 2]);
}

/** Shows a box of degrees: west, south, east, north. */
export function fitDegrees(box) {
  fit(ol.proj.transformExtent(box, 'EPSG:4326', 'EPSG:3857'));
}

/** Marks an item, or nothing, as the chosen one; goes there if asked to. */
export function mark(item, going = false) {
  highlight.getSource().clear();
  if (item?.geometry) {
    const feature = geojson.readFeature(item);
    highlight.getSource().addFeature(feature);
    if (going) {
      fit(feature.getGeometry().getExtent());
    }
  }
}

function keep() {
  const [longitude, latitude] = ol.proj.toLonLat(view.getCenter());
  address.write('at', [view.getZoom().toFixed(2), latitude.toFixed(5), longitude.toFixed(5)].join('/'));
}

/** Goes where the address says; tells whether it said anything. */
export function goToAddress() {
  const [zoom, latitude, longitude] = (address.read('at') || '').split('/').map(Number.parseFloat);
  const said = [zoom, latitude, longitude].every(Number.isFinite) && Math.abs(latitude) <= MOST_NORTH && Math.abs(longitude) <= 180;
  if (said) {
    view.setZoom(zoom);
    view.setCenter(ol.proj.fromLonLat([longitude, latitude]));
  }
  return said;
}

/** The world is drawn once more beside itself: whoever goes on there sees the same, and asks about degrees that are some. */
function comeHome() {
  const [x, y] = view.getCenter();
  const [home] = ol.coordinate.wrapX([x, y], view.getProjection());
  if (home !== x) {
    view.setCenter([home, y]);
  }
}

map.on('moveend', comeHome);
map.on('moveend', keep);
map.on('loadstart', () => { document.body.dataset.map = 'loading'; });
// before the style is there, all is drawn that can be: nothing
map.on('rendercomplete', () => { document.body.dataset.map = catalogue.layers.length > 0 ? 'drawn' : 'loading'; });

onLanguage(() => {
  zoomButtons.element.querySelector('.ol-zoom-in').title = word('zoomIn');
  zoomButtons.element.querySelector('.ol-zoom-out').title = word('zoomOut');
});
