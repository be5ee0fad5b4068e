// Divisions of a level, those among them that state none and have it by their code: the zeros at its end tell it (B-02).

// Codes that head a list and name no unit: 市辖区 and 县 of the four municipalities, and the counties directly under a province.
const HEADINGS = ['1101', '1102', '1201', '1202', '3101', '3102', '5001', '5002', '__90'];

const BY_CODE = {
  province: "code LIKE '__0000000000'",
  prefecture: `code LIKE '____00000000' AND NOT code LIKE '__0000000000' AND NOT (${HEADINGS.map((heading) => `code LIKE '${heading}00000000'`).join(' OR ')})`,
  county: "code LIKE '______000000' AND NOT code LIKE '____00000000'",
  township: "code LIKE '_________000' AND NOT code LIKE '______000000'",
  village: "NOT code LIKE '_________000'",
};

/** The filter of divisions of a level. */
export const ofLevel = (level) => `(level = '${level}' OR level IS NULL AND ${BY_CODE[level]})`;

/** The filter of what people call districts: of county rank, and functional areas. */
export const DISTRICTS = `${ofLevel('county')} OR level = 'functional-area'`;
