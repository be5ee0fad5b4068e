// Keeps the page of the field usable without network: its own files, and the map of the strips taken along. What teams state
// never passes through here: the page sends that itself, and keeps it until the server has it.
const SHELL = 'jieming-shell-@version@';
const STRIPS = 'jieming-strips';
const FILES = @files@;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(['./', 'manifest.webmanifest', ...FILES])).then(() => self.skipWaiting()));
});

/** Forgets the files of older programs; strips stay. */
self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('jieming-shell-') && name !== SHELL;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

async function kept(request, cache) {
  const options = { ignoreVary: true, ignoreSearch: request.mode === 'navigate' };
  return (await caches.match(request, { ...options, cacheName: cache })) || fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== 'GET') {
    return;
  }
  if (/\/(tiles|styles|symbols)\//.test(path)) {
    event.respondWith(kept(request, STRIPS));
  } else if (path.includes('/web/') || path.includes('/field/')) {
    event.respondWith(kept(request, SHELL));
  }
});
