// The map of the page for citizens: the register beneath, facilities as numbered points over it.
import { layer, load } from 'jieming/map/tiles.js';
import { ROOT } from 'jieming/shell/server.js';
import { onLanguage, word } from 'jieming/shell/words.js';

const TILES = `${ROOT}tiles/WebMercatorQuad/{z}/{y}/{x}`;
const NEAREST_ZOOM = 15;
const points = new ol.source.Vector();
let chosen;

function look(feature) {
  const marked = feature.getId() === chosen;
  return new ol.style.Style({
    zIndex: marked ? 1 : 0,
    image: new ol.style.Circle({ radius: marked ? 16 : 13, fill: new ol.style.Fill({ color: marked ? '#a3262c' : '#155a94' }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }) }),
    text: new ol.style.Text({ text: String(feature.get('number')), font: '700 13px sans-serif', fill: new ol.style.Fill({ color: '#ffffff' }) }),
  });
}

/** Its name, where there is room for it. */
const named = (feature) => new ol.style.Style({
  text: new ol.style.Text({ text: feature.get('name'), offsetY: 24, font: '13px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif', fill: new ol.style.Fill({ color: '#1c2a33' }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 3 }) }),
});

/** The buttons of the map speak the language of the page. */
function label(zoom) {
  zoom.element.querySelector('.ol-zoom-in').title = word('zoomIn');
  zoom.element.querySelector('.ol-zoom-out').title = word('zoomOut');
}

/** Makes the map; tells which facility was touched on it. */
export function open(touched) {
  // facilities are those of the list, which serve: the register has planned ones and closed ones, too
  const beneath = layer(undefined, undefined, ['facilities']);
  beneath.getSource().setUrl(TILES);
  const zoom = new ol.control.Zoom();
  const map = new ol.Map({
    target: 'map',
    controls: [zoom],
    layers: [beneath, new ol.layer.Vector({ source: points, style: named, declutter: true }), new ol.layer.Vector({ source: points, style: look })],
    view: new ol.View({ center: ol.proj.fromLonLat([105, 35]), zoom: 4, maxZoom: 18, enableRotation: false }),
  });
  map.on('click', ({ pixel }) => map.forEachFeatureAtPixel(pixel, (feature) => {
    if (feature.get('number')) {
      touched(feature.getId());
      return true;
    }
    return false;
  }));
  load().then(() => beneath.changed());
  label(zoom);
  onLanguage(() => {
    label(zoom);
    beneath.changed();
  });
  return map;
}

const reader = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

/** The box of the first of some groups of units of which one is drawn. */
function boxOf(groups) {
  const drawn = groups.map((units) => units.filter((unit) => unit?.geometry)).find((units) => units.length > 0) || [];
  return drawn.map((unit) => reader.readGeometry(unit.geometry).getExtent()).reduce(ol.extent.extend, ol.extent.createEmpty());
}

/** Shows facilities, numbered as in the list, and goes there; where there is none, to the first of some groups of units that is drawn. */
export function show(map, found, groups) {
  points.clear();
  found.forEach((facility, at) => {
    if (facility.geometry) {
      const feature = reader.readFeature(facility);
      feature.set('number', at + 1);
      points.addFeature(feature);
    }
  });
  const box = points.getFeatures().length > 0 ? points.getExtent() : boxOf(groups);
  if (!ol.extent.isEmpty(box)) {
    map.getView().fit(box, { padding: [40, 40, 40, 40], maxZoom: NEAREST_ZOOM });
  }
}

/** Marks one of them, or none. */
export function mark(id) {
  chosen = id;
  points.changed();
}
