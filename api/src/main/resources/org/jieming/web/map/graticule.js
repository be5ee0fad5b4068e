// The net of meridians and parallels.

/** The net with its degrees at the edges, above the register. */
export function graticule() {
  const label = (options) => new ol.style.Text({
    font: '11px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif',
    textBaseline: 'bottom',
    fill: new ol.style.Fill({ color: '#5d6b74' }),
    stroke: new ol.style.Stroke({ color: '#f6f4eee0', width: 3 }),
    ...options,
  });
  return new ol.layer.Graticule({
    strokeStyle: new ol.style.Stroke({ color: '#8fa0ab50', width: 1 }),
    showLabels: true,
    lonLabelStyle: label({ textAlign: 'left', offsetX: 4, offsetY: -2 }),
    latLabelStyle: label({ textAlign: 'right', offsetX: -6 }),
    latLabelPosition: 1,
    wrapX: false,
    maxLines: 60,
    zIndex: 50,
  });
}
