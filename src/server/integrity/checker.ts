import * as z from "zod/mini";
import { Finding } from "#protocol/integrity.ts";
import { openThread } from "#server/reader.ts";
import type { StorePlace } from "#server/store/engine.ts";
import type { Checked } from "./check.ts";
import type { CheckerQuestion } from "./checker-question.ts";
import type { Link } from "./link.ts";

const MadeLink = z.object({ hour: z.string(), leaves: z.number(), previous: z.string(), hash: z.string() });
const CheckedAll = z.object({
  told: z.array(Finding),
  found: z.number(),
  links: z.number(),
  head: z.nullable(z.string()),
  responses: z.number(),
});

/** Reads much at a time on a thread of its own for each question, so that neither desks nor dashboards wait; the thread ends with its answer. */
export function openChecker(place: StorePlace) {
  const threads = new Set<ReturnType<typeof openThread>>();

  async function ask(question: CheckerQuestion): Promise<unknown> {
    const thread = openThread(new URL("./checker-thread.ts", import.meta.url), place);
    threads.add(thread);
    try {
      return JSON.parse(await thread.ask(question));
    } finally {
      threads.delete(thread);
      await thread.close();
    }
  }

  return {
    makeLink: async (what: Pick<Link, "hour" | "previous">): Promise<Link> => z.parse(MadeLink, await ask({ about: "link", ...what })),
    check: async (): Promise<Checked> => z.parse(CheckedAll, await ask({ about: "everything" })),
    /** Breaks off what is being read. */
    close: async (): Promise<void> => void (await Promise.all([...threads].map((thread) => thread.close()))),
  };
}
