/** The tablet's two clocks: `now` in ms since 1970, which people and batteries set wrong, and `steady` in ms, which only runs forward. */
export type Clock = { readonly now: () => number; readonly steady: () => number };

/** The browser's own clocks. */
export const systemClock: Clock = { now: () => Date.now(), steady: () => performance.now() };
