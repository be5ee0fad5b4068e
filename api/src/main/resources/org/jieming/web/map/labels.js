// Labels for readers of English, and labels on plates: what the register calls a thing, and what is said behind it.

const SCHEMATIC = '(示意)';
const SUFFIXES = { [SCHEMATIC]: ' (schematic)', '(规划)': ' (planned)' };
/** A name by its letters without tones, else with tones, else as it is written. */
const LETTERS = ['coalesce', ['get', 'pinyin_plain'], ['get', 'pinyin'], ['get', 'name']];

function mapped(part, changed) {
  const other = changed(part);
  return other === part && Array.isArray(part) ? part.map((each) => mapped(each, changed)) : other;
}

const relabelled = (rules, changed) => rules.map((rule) => ('text-value' in rule.style
  ? { ...rule, style: { ...rule.style, 'text-value': mapped(rule.style['text-value'], changed) } }
  : rule));

/** The rules of a flat style with romanized names, where the register has them. */
export function inLetters(rules) {
  return relabelled(rules, (part) => (String(part) === 'get,name' ? LETTERS : SUFFIXES[part] ?? part));
}

/** The rules without the word for schematic behind each name: where one word beside the map says it of all. */
export function bare(rules) {
  return relabelled(rules, (part) => (part === SCHEMATIC ? '' : part));
}
