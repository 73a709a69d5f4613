/** Where the picture stands, so that it burns into no screen: pixels to the right and down, and whether its two sides have changed places. */
export type Rest = { readonly right: number; readonly down: number; readonly swapped: boolean };

/** The clock that only runs forward, the last touch by it, and how long somebody who touched is taken to be there. */
type Quiet = { readonly now: number; readonly lastTouch: number; readonly idleSeconds: number };

const minuteMs = 60_000;
const minutesPerSide = 10;
/** Round a square, eight pixels at a time. */
const ways = [
  { right: 0, down: 0 },
  { right: 8, down: 0 },
  { right: 8, down: 8 },
  { right: 0, down: 8 },
  { right: -8, down: 8 },
  { right: -8, down: 0 },
  { right: -8, down: -8 },
  { right: 0, down: -8 },
] as const;

/** Where the picture stands at a time: eight pixels on each minute, on the other side every ten, and still while somebody is there. */
export function restAt(quiet: Quiet): Rest {
  const minute = Math.floor((isThere(quiet) ? quiet.lastTouch : quiet.now) / minuteMs);
  const { right, down } = ways[minute % ways.length] ?? ways[0];
  return { right, down, swapped: Math.floor(minute / minutesPerSide) % 2 === 1 };
}

/** Whether somebody touched the screen a moment ago, so is taken to stand before it. */
export function isThere({ now, lastTouch, idleSeconds }: Quiet): boolean {
  return now - lastTouch < idleSeconds * 1000;
}

/** Where words stand on an otherwise empty screen, as CSS `place-items` says it: in another of nine each minute. */
export function placeAt(now: number): string {
  return places[Math.floor(now / minuteMs) % places.length] ?? "center";
}

const places = ["center", "start", "end center", "start end", "center start", "end", "start center", "end start", "center end"] as const;
