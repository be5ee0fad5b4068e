// Tiles asked for again: a server that is making the map of another day says so, and for how long.
const AGAIN = 6;
const milliseconds = (answer) => 1000 * (Number(answer.headers.get('Retry-After')) || 5);

async function asked(url, again = AGAIN) {
  const answer = await fetch(url);
  if (answer.status !== 503 || again === 0) {
    return answer;
  }
  await new Promise((resume) => { setTimeout(resume, milliseconds(answer)); });
  return asked(url, again - 1);
}

/** Loads a vector tile, as a source of OpenLayers wants it. */
export function loadTile(tile, url) {
  tile.setLoader(async (extent, resolution, featureProjection) => {
    try {
      const answer = await asked(url);
      if (!answer.ok) {
        throw new Error(`${answer.status} ${url}`);
      }
      tile.setFeatures(tile.getFormat().readFeatures(await answer.arrayBuffer(), { extent, featureProjection }));
    } catch {
      tile.onError();
    }
  });
}
