// The server's Chinese sentences for people: they name members of requests in brackets, for those who write programs. A unit in
// brackets is none of these.
import { language } from './words.js';

const FOR_PROGRAMS = /\s?[(\uFF08](?=[^)\uFF09]*[_./\u3001]|[a-z]{4,}[)\uFF09])[a-z/][a-z/_.\u3001, -]*[)\uFF09]/g;

/** A sentence without them; in English they read as words. */
export const plain = (sentence) => (language() === 'zh' ? sentence.replace(FOR_PROGRAMS, '') : sentence);
