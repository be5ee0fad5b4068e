// Who keeps names, and so proposes them.
const ROLES = ['place-name-officer', 'reviewer', 'administrator'];

export const keepsNames = (session) => session.roles.some((role) => ROLES.includes(role));
