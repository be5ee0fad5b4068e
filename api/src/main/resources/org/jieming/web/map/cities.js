// Cities without counties (东莞, 儋州), whose towns are their own as those of a county are, and districts of one name, told by their city.
import { ofLevel } from './levels.js';

const DIGITS = 12;
const CITY = 4;
const PROVINCE = 2;
/** Towns that are of no county: the place of the county in their code is empty. */
const THEIR_TOWNS = `${ofLevel('township')} AND code LIKE '____00%'`;

const unit = (code, length) => code.slice(0, length).padEnd(DIGITS, '0');
const among = (codes) => `code IN (${[...new Set(codes)].map((code) => `'${code}'`).join(',')})`;
const coded = (items) => items.map(({ properties: { code } }) => code).filter(Boolean);

/** Those cities; ask(filter) gives the divisions that fit. */
export async function cities(ask) {
  const codes = coded(await ask(THEIR_TOWNS)).map((code) => unit(code, CITY));
  return codes.length > 0 ? ask(`${among(codes)} AND ${ofLevel('prefecture')}`) : [];
}

/** The same districts; each that shares its name has the city it lies in, or its province where it is of no city. */
export async function apart(districts, ask) {
  const names = new Map();
  districts.forEach(({ properties: { name } }) => names.set(name, 1 + (names.get(name) || 0)));
  const alike = new Set(districts.filter(({ properties: { name, code } }) => code && names.get(name) > 1));
  if (alike.size === 0) {
    return districts;
  }
  const found = await ask(among(coded([...alike]).flatMap((code) => [unit(code, CITY), unit(code, PROVINCE)])));
  const above = new Map(found.map(({ properties }) => [properties.code, properties]));
  const city = (code) => above.get(unit(code, CITY)) || above.get(unit(code, PROVINCE)) || { name: code };
  return districts.map((each) => (alike.has(each) ? { ...each, city: city(each.properties.code) } : each));
}

/** What a district is called in a list, in Chinese and in letters: with its city where another has its name. */
export function called({ properties: { name, pinyin_plain: latin }, city }) {
  return city ? [`${name}(${city.name})`, `${latin || name} (${city.pinyin_plain || city.name})`] : [name, latin];
}
