// How items look on the map. Boundaries and fills keep the colours of the styles the server gives to other programs.

const TINTS = ['#f9f1dc', '#e4f0de', '#e0ebf6', '#f8e5e1', '#ece4f2'];
const SANS = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const LINES = {
  province: ['#3f1f38', 2.4, [16, 5, 2, 5]],
  prefecture: ['#4d2f45', 2.2, [14, 4, 2, 4, 2, 4]],
  county: ['#4d2f45', 2, [12, 4, 2, 4, 2, 4, 2, 4]],
  township: ['#5b4a5e', 1.3, [5, 3]],
  village: ['#6e6e6e', 1, [1, 3]],
  'functional-area': ['#7a5195', 1.8, [14, 5]],
};
const SCHEMATIC_LINE = '#8a5a2b';
/** Metres per pixel above which an area is too small to be seen and gets a dot. */
const DOT_RESOLUTION = 600;
/** Metres per pixel below which the towns are named and their county no more. */
const NAMED_RESOLUTION = 170;

function text(value, size, colour, options = {}) {
  return new ol.style.Text({
    text: value,
    font: `${options.weight || 'normal'} ${size}px ${SANS}`,
    fill: new ol.style.Fill({ color: colour }),
    stroke: new ol.style.Stroke({ color: '#ffffff', width: 3 }),
    overflow: true,
    ...options.place,
  });
}

/** The name as it is drawn: 示意 follows it where the shape is schematic. */
export function label(feature) {
  const name = feature.get('name') || feature.get('marker_no') || '';
  return feature.get('schematic') ? `${name}(示意)` : name;
}

function tint(feature) {
  const code = feature.get('code') || feature.getId();
  let sum = 0;
  for (const sign of code) {
    sum = (sum * 31 + sign.charCodeAt(0)) % 9973;
  }
  return TINTS[sum % TINTS.length];
}

function outline(feature) {
  const level = feature.get('level');
  const [colour, width, dash] = LINES[level] || LINES.township;
  if (feature.get('schematic')) {
    const violet = level === 'functional-area' ? colour : SCHEMATIC_LINE;
    return new ol.style.Stroke({ color: violet, width, lineDash: [4, 4] });
  }
  return new ol.style.Stroke({ color: colour, width, lineDash: dash });
}

/** The pale ground of a division; neighbours mostly differ, the colours mean nothing. */
export function ground(feature) {
  return new ol.style.Style({ fill: new ol.style.Fill({ color: tint(feature) }) });
}

/** Towns and villages: the line of their level and their name inside, towns on a ground of their own. */
export function lower(feature) {
  const town = feature.get('level') === 'township';
  return [
    new ol.style.Style({ stroke: outline(feature), fill: town ? ground(feature).getFill() : new ol.style.Fill({ color: '#ffffff01' }) }),
    new ol.style.Style({ geometry: inside, text: text(label(feature), town ? 13 : 12, '#1a1a1a', { place: { offsetY: -13 } }) }),
  ];
}

/** Counties and above: the line of their level and their name until their towns fill the map; a dot where they are small. */
export function rim(feature, resolution) {
  const styles = [new ol.style.Style({ stroke: outline(feature) })];
  if (resolution > DOT_RESOLUTION) {
    styles.push(new ol.style.Style({ geometry: inside, image: dot(), text: farLabel(feature) }));
  } else if (resolution > NAMED_RESOLUTION) {
    styles.push(new ol.style.Style({ geometry: inside, text: text(label(feature), 16, '#1a1a1a', { weight: 'bold' }) }));
  }
  return styles;
}

function dot() {
  return new ol.style.Circle({ ...sign('#a3134b'), radius: 5 });
}

/** Far away neighbours stand close: 示意 goes to a line of its own. */
function farLabel(feature) {
  const lines = feature.get('schematic') ? [feature.get('name'), '(示意)'] : [feature.get('name')];
  return text(lines.join('\n'), 12, '#1a1a1a', { weight: 'bold', place: { offsetY: -6 - 9 * lines.length } });
}

function inside(feature) {
  const shape = feature.getGeometry();
  if (shape.getType() === 'MultiPolygon') {
    const largest = shape.getPolygons().reduce((one, other) => (one.getArea() >= other.getArea() ? one : other));
    return largest.getInteriorPoint();
  }
  return shape.getType() === 'Polygon' ? shape.getInteriorPoint() : shape;
}

/** Something of one colour, whatever its shape: a sign for points, a line, a light area; its name when near. */
export function plain(colour, form, nearer) {
  const stroke = new ol.style.Stroke({ color: colour, width: 2 });
  const fill = new ol.style.Fill({ color: `${colour}33` });
  const image = signs[form](colour);
  return (feature, resolution) => {
    const shape = feature.getGeometry().getType();
    const near = resolution <= nearer;
    const along = shape.endsWith('LineString') ? { placement: 'line' } : { offsetY: shape.endsWith('Point') ? 15 : 0 };
    return new ol.style.Style({
      stroke,
      fill,
      image,
      text: near ? text(label(feature), 12, '#1a1a1a', { place: along }) : undefined,
      zIndex: shape.endsWith('Polygon') ? 4 : 6,
    });
  };
}

const white = () => new ol.style.Stroke({ color: '#ffffff', width: 1.5 });
/** Signs are all drawn; only names give way to each other. */
const sign = (colour) => ({ fill: new ol.style.Fill({ color: colour }), stroke: white(), declutterMode: 'none' });
const signs = {
  circle: (colour) => new ol.style.Circle({ ...sign(colour), radius: 5 }),
  square: (colour) => new ol.style.RegularShape({ ...sign(colour), points: 4, radius: 8, angle: Math.PI / 4 }),
  diamond: (colour) => new ol.style.RegularShape({ ...sign(colour), points: 4, radius: 8 }),
  triangle: (colour) => new ol.style.RegularShape({ ...sign(colour), points: 3, radius: 8 }),
};

/** What is chosen, over everything. */
export function chosen() {
  const halo = new ol.style.Stroke({ color: '#ffffff', width: 7 });
  const stroke = new ol.style.Stroke({ color: '#c8102e', width: 3.5 });
  const ring = new ol.style.Circle({ radius: 11, stroke: new ol.style.Stroke({ color: '#c8102e', width: 3 }) });
  return [new ol.style.Style({ stroke: halo }), new ol.style.Style({ stroke, image: ring, fill: new ol.style.Fill({ color: '#c8102e14' }) })];
}
