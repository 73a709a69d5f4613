/** What this folder says, in Vietnamese. */
export const vi = {};
