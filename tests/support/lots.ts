import { seededDice } from "./tablet.ts";

/** Draws a whole number from 0 on, below a limit of at most 65 536. */
export type Lots = (limit: number) => number;

/** Lots that fall the same way for the same seed. */
export function lots(seed: number): Lots {
  const dice = seededDice(seed);
  return (limit) => {
    const [high = 0, low = 0] = dice(2);
    return ((high << 8) | low) % limit;
  };
}

/** One of a list that is not empty. */
export function oneOf<Thing>(things: readonly Thing[], draw: Lots): Thing {
  const thing = things[draw(things.length)];
  if (thing === undefined) throw new Error("there is nothing to draw from");
  return thing;
}
