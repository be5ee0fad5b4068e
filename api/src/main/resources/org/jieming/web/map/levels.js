// Divisions of a level, those among them that state none and have it by their code: the zeros at its end tell it (B-02).

const BY_CODE = {
  province: "code LIKE '__0000000000'",
  // 市辖区 and 县 of the four municipalities, and the counties directly under a province, are headings: they name no unit
  prefecture: "code LIKE '____00000000' AND NOT code LIKE '__0000000000' AND NOT code LIKE '__9000000000' AND NOT code IN ('110100000000', '110200000000', '120100000000', '120200000000', '310100000000', '310200000000', '500100000000', '500200000000')",
  county: "code LIKE '______000000' AND NOT code LIKE '____00000000'",
  township: "code LIKE '_________000' AND NOT code LIKE '______000000'",
  village: "NOT code LIKE '_________000'",
};

/** The filter of divisions of a level. */
export const ofLevel = (level) => `(level = '${level}' OR level IS NULL AND ${BY_CODE[level]})`;

/** The filter of what people call districts: of county rank, and functional areas. */
export const DISTRICTS = `${ofLevel('county')} OR level = 'functional-area'`;
