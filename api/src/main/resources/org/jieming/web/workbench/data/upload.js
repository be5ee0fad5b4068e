// Sending a large file, with progress and a way to call it off; fetch tells no progress of what is sent.
import { carried, Refusal } from 'jieming/shell/server.js';

/**
 * Sends a form; progress is told in per cent. Resolves to the JSON answer, also when it was called off after all of it had
 * arrived: what the server then made has an address, by which it is called off in turn.
 */
export function upload(path, form, progress, signal) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    let arrived = false;
    sending.open('POST', path);
    sending.responseType = 'json';
    Object.entries({ Accept: 'application/json', ...carried() }).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.addEventListener('progress', ({ loaded, total }) => progress(Math.round((100 * loaded) / total)));
    sending.upload.addEventListener('load', () => { arrived = true; });
    sending.addEventListener('load', () => (sending.status < 300
      ? resolve(sending.response)
      : reject(new Refusal({ status: sending.status, statusText: sending.statusText }, sending.response || {}))));
    sending.addEventListener('error', () => reject(new Refusal({ status: 0, statusText: '' }, {})));
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => arrived || sending.abort());
    sending.send(form);
  });
}
