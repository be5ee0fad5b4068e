// How what the page adds to the map looks; the register itself is drawn by the server's style.

/** What is chosen, over everything. */
export function chosen() {
  const halo = new ol.style.Stroke({ color: '#ffffff', width: 7 });
  const stroke = new ol.style.Stroke({ color: '#c8102e', width: 3.5 });
  const ring = new ol.style.Circle({ radius: 13, stroke: new ol.style.Stroke({ color: '#c8102e', width: 3 }) });
  return [new ol.style.Style({ stroke: halo }), new ol.style.Style({ stroke, image: ring, fill: new ol.style.Fill({ color: '#c8102e14' }) })];
}

/** A line or area that is being measured, with its measure. */
export function measured(shape, text) {
  const stroke = new ol.style.Stroke({ color: '#0f4f80', width: 2.5, lineDash: [7, 5] });
  const vertex = new ol.style.Circle({ radius: 4.5, fill: new ol.style.Fill({ color: '#ffffff' }), stroke: new ol.style.Stroke({ color: '#0f4f80', width: 2 }) });
  const at = shape.getType() === 'Polygon' ? shape.getInteriorPoint() : new ol.geom.Point(shape.getLastCoordinate());
  const label = new ol.style.Text({
    text,
    font: '600 14px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
    offsetY: shape.getType() === 'Polygon' ? 0 : -16,
    overflow: true,
    fill: new ol.style.Fill({ color: '#0f3a5c' }),
    backgroundFill: new ol.style.Fill({ color: '#ffffffe6' }),
    padding: [3, 6, 2, 6],
  });
  return [
    new ol.style.Style({ stroke, image: vertex, fill: new ol.style.Fill({ color: '#0f4f8018' }) }),
    new ol.style.Style({ geometry: at, text: label }),
  ];
}

/** What lies beside a shape under work. */
export function neighbour() {
  const stroke = new ol.style.Stroke({ color: '#5d6b74', width: 1.5, lineDash: [2, 4] });
  return new ol.style.Style({ stroke, image: new ol.style.Circle({ radius: 4, stroke: new ol.style.Stroke({ color: '#5d6b74', width: 1.5 }) }) });
}

/** A shape under work, its vertices marked. */
export function worked() {
  const white = new ol.style.Stroke({ color: '#ffffff', width: 2 });
  const dot = (radius) => new ol.style.Circle({ radius, fill: new ol.style.Fill({ color: '#0f6cb0' }), stroke: white });
  const vertices = (feature) => new ol.geom.MultiPoint(flat(feature.getGeometry().getCoordinates()));
  return [
    new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#ffffff', width: 6 }) }),
    new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#0f6cb0', width: 3 }), fill: new ol.style.Fill({ color: '#0f6cb026' }), image: dot(8) }),
    new ol.style.Style({ geometry: vertices, image: dot(4) }),
  ];
}

/** What another made of a shape under work. */
export function others() {
  const stroke = new ol.style.Stroke({ color: '#b4530a', width: 3, lineDash: [9, 6] });
  const image = new ol.style.Circle({ radius: 9, stroke: new ol.style.Stroke({ color: '#b4530a', width: 3, lineDash: [4, 3] }) });
  return [new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#ffffffcc', width: 6 }) }), new ol.style.Style({ stroke, image })];
}

/** The positions in coordinates nested however deep. */
function flat(coordinates) {
  return typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(flat);
}

/** A place where something is wrong, with its number. */
export function fault(feature) {
  const red = new ol.style.Fill({ color: '#c8102e' });
  return new ol.style.Style({
    image: new ol.style.Circle({ radius: 11, fill: red, stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }) }),
    text: new ol.style.Text({ text: String(feature.get('number')), font: '700 13px sans-serif', fill: new ol.style.Fill({ color: '#ffffff' }) }),
  });
}
