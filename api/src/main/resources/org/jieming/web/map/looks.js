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
