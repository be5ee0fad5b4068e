// Who works with this device: whoever is signed in; without network, or once her session has ended, whoever was last. What she states
// is hers and goes as hers alone, whoever had the device before or has it after her.
import { onSession, session } from 'jieming/shell/session.js';

const KEPT = 'jieming-field-account';
const listeners = [];
let told;

/** The account at work, as { id, name }; undefined before anybody has signed in on this device, and once she has left it. */
export const who = () => session().account || JSON.parse(localStorage.getItem(KEPT)) || undefined;

/** Remembers who works here while nobody can be asked. */
export const remember = ({ id, name }) => localStorage.setItem(KEPT, JSON.stringify({ id, name }));

/** Whether it is known who works here while nobody can be asked. */
export const isKnown = () => localStorage.getItem(KEPT) !== null;

/** Leaves the device to somebody else. */
export const leave = () => localStorage.removeItem(KEPT);

/** Calls back whenever somebody else is at work. */
export function onWho(listener) {
  listeners.push(listener);
}

onSession(() => {
  if (session().account) {
    remember(session().account);
  }
  if (told !== who()?.id) {
    told = who()?.id;
    listeners.forEach((listener) => listener());
  }
});
