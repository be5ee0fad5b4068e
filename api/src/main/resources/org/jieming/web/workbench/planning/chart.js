// Charts of the panels, drawn by ECharts, which is loaded when the first one is wanted.
let library;
const drawn = new WeakMap();

const load = () => (library ??= import('jieming/lib/echarts.js').then(() => globalThis.echarts));

/** Draws what an option of ECharts says into the element of a class, and gives it up when the panel is left. */
export async function plot(desk, name, option) {
  const echarts = await load();
  const element = desk.element.querySelector(`.${name}`);
  if (!element || desk.signal.aborted) {
    return;
  }
  if (!drawn.has(element)) {
    const chart = echarts.init(element);
    drawn.set(element, chart);
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    desk.leave(() => {
      watch.disconnect();
      chart.dispose();
    });
  }
  drawn.get(element).setOption({ animation: false, aria: { enabled: true }, ...option }, true);
}

/** The share served within every distance, with the radius asked about; the number of people at the least where not all are known. */
export function curve(reach, title) {
  const total = Math.max(1, reach.demand.people);
  const isPart = reach.curve.at_least;
  const unit = isPart ? '' : ' %';
  const points = reach.curve.within.map(({ metres, people }) => [metres, isPart ? people : (100 * people) / total]);
  return {
    grid: { left: 44, right: 14, top: 14, bottom: 40 },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value) => `${isPart ? "≥ " : ""}${value.toFixed(isPart ? 0 : 1)}${unit}` },
    xAxis: { type: 'value', max: 5000, name: 'm', nameLocation: 'middle', nameGap: 24 },
    yAxis: { type: 'value', min: 0, max: isPart ? total : 100, axisLabel: { formatter: `{value}${unit}` } },
    series: [{
      type: 'line',
      name: title,
      data: points,
      showSymbol: false,
      lineStyle: { color: '#a3262c', width: 2 },
      areaStyle: { color: '#a3262c', opacity: 0.08 },
      markLine: { symbol: 'none', silent: true, lineStyle: { color: '#55626b', type: 'dashed' }, label: { formatter: '{c} m' }, data: [{ xAxis: Math.min(5000, reach.served.within_m) }] },
    }],
  };
}
