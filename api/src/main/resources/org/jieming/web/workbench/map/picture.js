// Drawings of the server as pictures of the page.

/** An SVG document as the address of a picture. */
export function picture(svg) {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
