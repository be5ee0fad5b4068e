// Districts from afar: where the tiles show nothing of them yet, a seal and a name.
import { either, onLanguage, word } from '../shell/words.js';
import { onDay, shownDay } from './day.js';
import { districts, isInvented } from './districts.js';
import { fail } from '../shell/notice.js';
import { geojson, map } from './map.js';

/** Metres of the map for each pixel beyond which a district is too small to be seen. */
const FAR = 900;
const source = new ol.source.Vector();

function look(feature) {
  const properties = feature.getProperties();
  const { name, pinyin_plain: latin, schematic } = properties;
  const told = schematic ? 'schematicShort' : isInvented({ properties }) ? 'inventedShort' : undefined;
  return new ol.style.Style({
    geometry: new ol.geom.Point(ol.extent.getCenter(feature.getGeometry().getExtent())),
    image: new ol.style.RegularShape({
      points: 4, radius: 8, angle: Math.PI / 4, declutterMode: 'none',
      fill: new ol.style.Fill({ color: schematic ? '#8a5a2b' : '#a3262c' }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }),
    }),
    text: new ol.style.Text({
      text: either(name, latin) + (told ? word('inBrackets', word(told)) : ''),
      font: '600 14px "Noto Serif CJK SC", "SimSun", serif',
      offsetY: 18,
      fill: new ol.style.Fill({ color: '#1c2429' }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 3 }),
    }),
  });
}

async function load() {
  const found = await districts(shownDay());
  source.clear();
  source.addFeatures(found.map((item) => geojson.readFeature(item)));
}

/** Shows them, on every day that is shown. */
export function start() {
  const layer = new ol.layer.Vector({ source, style: look, minResolution: FAR, declutter: true, zIndex: 60 });
  map.addLayer(layer);
  onLanguage(() => layer.changed());
  onDay(() => load().catch(fail));
  return load();
}
