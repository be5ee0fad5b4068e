// What was typed where a name is checked, on its way to the form of a proposal.
let typed;

/** Leaves { name, pinyin, kind, division, place, line } for the form. */
export function hand(what) {
  typed = what;
}

/** Takes it, once. */
export function take() {
  const what = typed;
  typed = undefined;
  return what;
}
