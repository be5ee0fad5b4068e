// A share in per cent, as reports print it.
/** With one decimal; what is short of everything is not told as all, nor what is something as nothing. */
export const percent = (share) => {
  const tenths = (100 * share).toFixed(1);
  return tenths === '100.0' && share < 1 ? '> 99.9 %' : tenths === '0.0' && share > 0 ? '< 0.1 %' : `${tenths} %`;
};
