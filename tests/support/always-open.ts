/** Opening hours of a desk that never closes. */
export const always = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((day) => [day, [{ from: 0, to: 1440 }]]));
