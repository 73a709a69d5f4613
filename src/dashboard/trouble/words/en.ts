/** What this folder says, in English. */
export const en = {};
