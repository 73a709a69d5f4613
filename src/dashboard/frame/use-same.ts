import { useState } from "react";

/** Plain data as the same object for as long as it says the same. */
export function useSame<Value>(value: Value): Value {
  const [same, setSame] = useState(value);
  if (JSON.stringify(same) !== JSON.stringify(value)) setSame(value);
  return same;
}
