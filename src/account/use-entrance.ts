import { useCallback, useEffect, useState } from "react";
import { call, Refused } from "#protocol/call.ts";
import { type Me, readMe, readRecoveryCopy, readSetUp } from "#protocol/people.ts";
import { type Entrance, entranceOf } from "./entrance.ts";

/** Asks who is here and whether the store is set up; `enter` moves on to what a form brought, without arguments it asks anew. */
export function useEntrance(code: string | null): readonly [Entrance, (next?: Entrance) => void] {
  const [entrance, setEntrance] = useState<Entrance>({ stage: "asking" });
  const asking = entrance.stage === "asking";
  useEffect(() => {
    let overtaken = false;
    const tell = (next: Entrance) => void (overtaken || setEntrance(next));
    if (asking) void askEntrance(code).then(tell, () => tell({ stage: "unreachable" }));
    return () => {
      overtaken = true;
    };
  }, [asking, code]);
  return [entrance, useCallback((next: Entrance = { stage: "asking" }) => setEntrance(next), [])];
}

async function askEntrance(code: string | null): Promise<Entrance> {
  const { state } = await call(readSetUp, { code });
  const me = await whoAmI();
  if (!me?.due.includes("recovery-copy")) return entranceOf({ me, setUp: state, code });
  // Whoever set the store up may have closed the page before the copy was in safe hands.
  return { stage: "recovery-copy", copy: (await call(readRecoveryCopy, {})).recoveryCopy };
}

/** Null without a session. */
async function whoAmI(): Promise<Me | null> {
  try {
    return await call(readMe, {});
  } catch (error) {
    if (error instanceof Refused && (error.status === 401 || error.status === 503)) return null;
    throw error;
  }
}
