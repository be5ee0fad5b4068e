// Sending a large file, with progress and a way to call it off; fetch tells no progress of what is sent.
import { carried, Refusal } from 'jieming/shell/server.js';

/** Browsers tell a tenth of a second late how much is sent: when less than this is left, the server may have all of it. */
const NEAR_THE_END = 64 * 1024 * 1024;

/** The answer as fetch would tell it; of one that never came status 0 and no headers. */
const answered = (sending) => ({ status: sending.status, statusText: sending.statusText, headers: { get: (name) => sending.getResponseHeader(name) } });

/**
 * Sends a form with its file; progress is told in per cent. Resolves to the JSON answer, also when it was called off near
 * the end: what the server then made has an address, by which it is called off in turn.
 */
export function upload(path, form, progress, signal) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    let left = form.get('file').size;
    sending.open('POST', path);
    sending.responseType = 'json';
    Object.entries({ Accept: 'application/json', ...carried() }).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      left = total - loaded;
      progress(Math.round((100 * loaded) / total));
    });
    sending.addEventListener('load', () => (sending.status < 300
      ? resolve(sending.response)
      : reject(new Refusal(answered(sending), sending.response || {}))));
    sending.addEventListener('error', () => reject(new Refusal(answered(sending), {})));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => left > NEAR_THE_END && sending.abort());
    sending.send(form);
  });
}
