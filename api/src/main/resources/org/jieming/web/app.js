// The page put together: one map, its panel, the search box, the card and the line of coordinates.
import * as card from './card.js';
import { dms, gaussKruger } from './coordinates.js';
import * as layers from './layers.js';
import * as looks from './looks.js';
import * as panel from './panel.js';
import * as place from './place.js';
import * as search from './search.js';
import * as server from './server.js';
import { language, onLanguage, speak, word } from './words.js';

const FIRST_VIEW = { center: ol.proj.fromLonLat([105, 35]), zoom: 4 };
const NEAREST_ZOOM = 14;
const DISTRICTS = "(level = 'county' OR level = 'functional-area')";
const MOST_DISTRICTS = 40;
const PRECISION = 5;

const cardBox = document.getElementById('card');
const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const highlight = new ol.layer.Vector({ source: new ol.source.Vector(), style: looks.chosen(), zIndex: 100 });
let chosen;

function notice(key, ...values) {
  document.getElementById('status').textContent = key ? word(key, ...values) : '';
}

function failed(broken) {
  notice('failed', broken.message);
}

const view = new ol.View({ ...FIRST_VIEW, minZoom: 2, maxZoom: 19, enableRotation: false });
const drawn = layers.build(notice);
const zoom = new ol.control.Zoom();
const scale = new ol.control.ScaleLine({ units: 'metric', minWidth: 90 });
const map = new ol.Map({
  target: 'map',
  view,
  controls: [zoom, scale],
  layers: [graticule(), ...drawn, highlight],
});

function graticule() {
  return new ol.layer.Graticule({
    strokeStyle: new ol.style.Stroke({ color: '#b9c4cc80', width: 1 }),
    showLabels: true,
    wrapX: false,
    maxLines: 60,
  });
}

function room() {
  const wide = window.matchMedia('(min-width: 800px)').matches;
  return wide ? [70, cardBox.hidden ? 70 : 400, 70, 70] : [50, 40, cardBox.hidden ? 50 : 330, 40];
}

function fit(extent, most) {
  view.fit(extent, { size: map.getSize(), padding: room(), maxZoom: most });
}

function fitDegrees(box) {
  fit(ol.proj.transformExtent(box, 'EPSG:4326', 'EPSG:3857'), NEAREST_ZOOM);
}

function locate(item) {
  const feature = format.readFeature(item);
  highlight.getSource().clear();
  if (item.geometry) {
    highlight.getSource().addFeature(feature);
    fit(feature.getGeometry().getExtent(), NEAREST_ZOOM);
  }
}

function close() {
  cardBox.hidden = true;
  chosen = undefined;
  highlight.getSource().clear();
  place.write(view);
  document.getElementById('map').focus();
}

async function open(collection, item, going) {
  chosen = { collection, id: item.id, item };
  try {
    place.write(view, chosen);
    await card.show(cardBox, collection, item, { close, locate: () => locate(item), link: location.href });
    highlight.getSource().clear();
    if (going) {
      locate(item);
    } else if (item.geometry) {
      highlight.getSource().addFeature(format.readFeature(item));
    }
    cardBox.focus();
  } catch (broken) {
    failed(broken);
  }
}

async function openById(collection, id, going) {
  try {
    await open(collection, await server.item(collection, id), going);
  } catch (broken) {
    failed(broken);
  }
}

map.on('singleclick', (event) => {
  const found = new Map();
  map.forEachFeatureAtPixel(event.pixel, (feature) => {
    const collection = feature.get('collection');
    if (collection && feature.getId()) {
      found.set(feature.getId(), { collection, id: feature.getId(), name: looks.label(feature) });
    }
  }, { hitTolerance: 5 });
  const items = [...found.values()];
  const distinct = items.filter((each) => each.collection !== 'divisions');
  if (distinct.length > 1) {
    card.choice(cardBox, items, (each) => openById(each.collection, each.id), close);
  } else if (items.length > 0) {
    const first = distinct[0] || smallest(items);
    openById(first.collection, first.id);
  } else if (!cardBox.hidden) {
    close();
  }
});

/** Of divisions inside each other the innermost: villages and townships are drawn under the lines of counties. */
function smallest(items) {
  const size = (each) => drawn
    .map((layer) => layer.getSource().getFeatureById(each.id)?.getGeometry())
    .filter(Boolean)
    .map((shape) => ol.extent.getArea(shape.getExtent()))[0];
  return items.reduce((one, other) => (size(one) <= size(other) ? one : other));
}

function read(coordinate) {
  const [longitude, latitude] = ol.proj.toLonLat(coordinate);
  const degrees = `${longitude.toFixed(PRECISION)}, ${latitude.toFixed(PRECISION)}`;
  const sexagesimal = `${dms(longitude, 'E', 'W')} ${dms(latitude, 'N', 'S')}`;
  const metres = gaussKruger(longitude, latitude);
  const readout = document.getElementById('readout');
  readout.replaceChildren(...[degrees, sexagesimal, `X ${metres.x.toFixed(2)}  Y ${metres.y.toFixed(2)}`].map((text) => {
    const part = document.createElement('span');
    part.textContent = text;
    return part;
  }));
  readout.title = `CGCS2000 · ${word('zone', metres.zone, metres.meridian)}`;
}

map.on('pointermove', (event) => read(event.coordinate));
map.on('moveend', () => {
  notice('');
  place.write(view, chosen);
  cardBox.querySelector('.tools a')?.setAttribute('href', location.href);
  layers.complete(drawn, view.getResolution());
  read(view.getCenter());
});
map.on('loadstart', () => document.body.classList.add('loading'));
map.on('loadend', () => {
  document.body.classList.remove('loading');
  document.body.dataset.drawn = String([...new Set(drawn.map((layer) => layer.getSource()))].reduce((sum, source) => sum + source.getFeatures().length, 0));
});

document.getElementById('language').addEventListener('click', () => speak(language() === 'zh' ? 'en' : 'zh'));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !cardBox.hidden) {
    close();
  }
});

onLanguage(() => {
  const switcher = document.getElementById('language');
  switcher.textContent = language() === 'zh' ? 'English' : '中文';
  switcher.lang = language() === 'zh' ? 'en' : 'zh';
  zoom.element.querySelector('.ol-zoom-in').title = word('zoomIn');
  zoom.element.querySelector('.ol-zoom-out').title = word('zoomOut');
  localStorage.setItem('jieming-language', language());
  if (chosen) {
    card.show(cardBox, chosen.collection, chosen.item, { close, locate: () => locate(chosen.item), link: location.href }).catch(failed);
  }
});

async function start() {
  const shut = panel.drawer();
  panel.layers(drawn, view);
  search.start((collection, item) => {
    shut();
    open(collection, item, true);
  }, failed);
  speak(localStorage.getItem('jieming-language') || 'zh');
  const said = place.read();
  if (said.view) {
    view.setZoom(said.view.zoom);
    view.setCenter(ol.proj.fromLonLat(said.view.center));
  }
  if (said.chosen) {
    openById(said.chosen.collection, said.chosen.id, !said.view);
  }
  const [box, page] = await Promise.all([
    server.extent('divisions'),
    server.items('divisions', { filter: DISTRICTS, limit: MOST_DISTRICTS }),
  ]);
  if (box && !said.view) {
    fitDegrees(box);
  }
  const districts = page.features.filter((item) => item.geometry).sort((one, other) => (one.properties.code || '~').localeCompare(other.properties.code || '~'));
  panel.districts(districts, (item) => {
    shut();
    fit(format.readFeature(item).getGeometry().getExtent(), NEAREST_ZOOM);
  });
}

start().catch(failed);
