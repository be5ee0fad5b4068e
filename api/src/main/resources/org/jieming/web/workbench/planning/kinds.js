// The kinds of a code list, as a schema tells them.
import { either } from 'jieming/shell/words.js';

/** What a kind is called in the language of the page, whichever the schema was asked for in. */
export const titleOf = (kind) => either(kind['x-title'].zh, kind['x-title'].en);
