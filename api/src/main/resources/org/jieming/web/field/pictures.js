// The pictures that a flat style draws with: symbols of points and patterns of areas.

const SOURCE = '-src';
const named = (style) => Object.keys(style).find((key) => key.endsWith(SOURCE));
const isHere = (picture) => fetch(picture).then((answer) => answer.ok, () => false);

/** The addresses of all pictures, each once. */
export const pictures = (rules) => [...new Set(rules.flatMap(({ style }) => style[named(style)] ?? []))];

const draws = ({ style }) => Object.keys(style).some((key) => /^(fill|stroke|circle|shape|icon|text)-/.test(key));

function without(rule) {
  const part = named(rule.style).slice(0, -SOURCE.length);
  return { ...rule, style: Object.fromEntries(Object.entries(rule.style).filter(([key]) => !key.startsWith(part))) };
}

/** The rules without the pictures that cannot be had: a broken one would stop the drawing of everything. */
export async function drawable(rules) {
  const all = pictures(rules);
  const here = await Promise.all(all.map(isHere));
  const missing = new Set(all.filter((_, at) => !here[at]));
  return rules.map((rule) => (missing.has(rule.style[named(rule.style)]) ? without(rule) : rule)).filter(draws);
}
