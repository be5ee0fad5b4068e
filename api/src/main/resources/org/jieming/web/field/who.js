// Who works with this device: whoever is signed in; without network, or once her session has ended, whoever was last. What she states
// is hers and goes as hers alone, whoever had the device before or has it after her.
import { last, onSession, session } from 'jieming/shell/session.js';

const listeners = [];
let told;

/** The account at work, as { id, name }; undefined before anybody has signed in on this device, and once she has signed out. */
export const who = () => session().account || last();

/** Calls back whenever somebody else is at work. */
export function onWho(listener) {
  listeners.push(listener);
}

onSession(() => {
  if (told !== who()?.id) {
    told = who()?.id;
    listeners.forEach((listener) => listener());
  }
});
