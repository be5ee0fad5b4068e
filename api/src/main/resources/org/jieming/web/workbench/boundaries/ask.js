// The analyses of boundaries, asked of the server.
import { carried, Refusal, request } from 'jieming/shell/server.js';
import { language } from 'jieming/shell/words.js';

const execution = (process) => `processes/${process}/execution`;

/** What a process answers, as its document or, with f geojson, as a map. */
export async function ask(process, inputs, f, signal) {
  return (await request('POST', execution(process), { query: { f }, body: { inputs }, signal })).body;
}

/** What a process answers, as its document and its map. */
export const drawn = (process, inputs, signal) => Promise.all([ask(process, inputs, 'json', signal), ask(process, inputs, 'geojson', signal)]);

/** The asking of a panel: busy while an answer is awaited, which tell is given. */
export function asking(desk) {
  const state = { busy: false };
  state.put = async (answer, tell) => {
    state.busy = true;
    desk.redraw();
    try {
      tell(await answer);
    } catch (broken) {
      desk.fail(broken);
    } finally {
      state.busy = false;
      desk.redraw();
    }
  };
  return state;
}

/** Hands the same answer to the reader as a file, a table unless another form is named. */
export async function save(process, inputs, f = 'xlsx') {
  const answer = await fetch(`${execution(process)}?f=${f}&lang=${language()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...carried() },
    body: JSON.stringify({ inputs }),
  });
  if (!answer.ok) {
    throw new Refusal(answer, {});
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${process}-${inputs.area || inputs.line_code}.${f}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A code without the zeros that mark its level. */
export const bare = (code) => code.replace(/(000){1,2}$/, '');

/** The area that a form asks about, as people write its code. */
export const areaOf = (form) => bare(form.elements.area.value);
