// Executes an analysis, and hands its answer out as a file.
import { html } from 'lit-html';
import { carried, Refusal, request, ROOT } from './server.js';
import { language } from './words.js';

const LET_GO = 60_000;
const execution = (process) => `processes/${process}/execution`;

/** The result of a process as a document, or as GeoJSON when the form is geojson. */
export async function execute(process, inputs, form, signal) {
  return (await request('POST', execution(process), { query: { f: form }, body: { inputs }, signal })).body;
}

/** The form that is no table and no report: the answer with all it was made of. */
const EVIDENCE = 'evidence';

async function take(desk, process, inputs, form) {
  const [path, ending] = form === EVIDENCE ? [`processes/${process}/evidence?`, 'zip'] : [`${execution(process)}?f=${form}&`, form];
  try {
    const answer = await fetch(new URL(`${path}lang=${language()}`, ROOT), {
      method: 'POST',
      signal: desk.signal,
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language(), ...carried() },
      body: JSON.stringify({ inputs }),
    });
    if (!answer.ok) {
      throw new Refusal(answer, await answer.json());
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${[process, inputs.area].filter(Boolean).join('-')}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), LET_GO);
  } catch (broken) {
    desk.fail(broken);
  }
}

/** Buttons that take the answer to a question away as a file; forms are pairs of form and title. */
export const files = (desk, process, inputs, forms, label) => html`<p class="files">${label}
  ${forms.map(([form, title]) => html`<button type="button" class="quiet" data-file=${form} @click=${() => take(desk, process, inputs, form)}>${title}</button>`)}</p>`;
