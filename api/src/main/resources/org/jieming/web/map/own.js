// The divisions that whoever is at work is there for: every choice of an area begins with them.
import { session } from '../shell/session.js';

const COUNTY = 6;

/** The units that she works for, as far as they have codes; none of who works everywhere. */
export const own = () => session().grants.map(({ division }) => division).filter((unit) => unit?.code);

/** Whether a district is one of hers, or one of hers lies in it. */
export const isOwn = ({ properties: { code } }) => Boolean(code) && own().some((unit) => unit.code.slice(0, COUNTY) === code.slice(0, COUNTY));

/** Districts with her own before all others. */
export const ownFirst = (districts) => [...districts.filter(isOwn), ...districts.filter((each) => !isOwn(each))];

/** The code with which a choice among districts begins: of her own unit, else of the first. */
export const firstCode = (districts) => own()[0]?.code || districts.find(({ properties }) => properties.code)?.properties.code || '';
