import * as z from "zod/mini";
import { readResults, Results } from "#protocol/results.ts";
import type { Line } from "../proof.ts";
import type { LoadedEndpoint } from "./loaded-endpoint.ts";
import { openLoop } from "./open-loop.ts";

/** What a manager's pages ask, one after the other. */
const questions = [
  { period: "all", groupBy: "none", detail: "items" },
  { period: "all", groupBy: "unit", detail: "criteria" },
  { period: "all", groupBy: "field", detail: "criteria" },
  { period: "all", groupBy: "month", detail: "criteria" },
  { period: "all", groupBy: "none", detail: "questions" },
] as const;

/** Reads dashboards while responses come in: each answer counts no more than has come, and no fewer than an answer before. */
export function readersOf({ origin, manager, load, tablets }: LoadedEndpoint) {
  const latencies: number[] = [];
  const wrong: string[] = [];
  let asked = 0;
  let counted = 0;

  async function answerTo(query: (typeof questions)[number]): Promise<Results> {
    const path = `${readResults.path}?${new URLSearchParams({ ...query, survey: load.survey, method: "means" })}`;
    const answer = await fetch(origin + path, { headers: { cookie: manager.cookie } });
    if (!answer.ok) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    return z.parse(Results, await answer.json());
  }

  async function ask(index: number): Promise<void> {
    const query = questions[index % questions.length] ?? questions[0];
    const before = counted;
    asked += 1;
    try {
      const { total } = await answerTo(query);
      const now = Object.values(total.outcomes ?? {}).reduce((sum, count) => sum + count, 0);
      counted = Math.max(counted, now);
      if (now < before || now > tablets.sent()) wrong.push(`counts ${now} after ${before}, of ${tablets.sent()} sent`);
    } catch (error) {
      wrong.push(String(error));
    }
  }

  return {
    /** Asks at fixed moments, whether or not the last answer has come. */
    async read({ perSecond, seconds }: { readonly perSecond: number; readonly seconds: number }): Promise<void> {
      const dues = Array.from({ length: Math.ceil(perSecond * seconds) }, (_, index) => (index * 1000) / perSecond);
      latencies.push(...(await openLoop(dues, ask)));
    },
    latencies: (): readonly number[] => latencies,
    line({ promise, fault }: { readonly promise: number; readonly fault: string }): Line {
      for (const what of wrong.slice(0, 10)) console.log(what);
      return {
        promise,
        fault: `${fault}: questions of the dashboard`,
        kind: "survived",
        tries: asked,
        lost: 0,
        double: 0,
        wrong: wrong.length,
      };
    },
  };
}
