import { expect, test } from "vitest";
import { openThread } from "../../src/server/reader.ts";
import { aStore } from "./integrity/a-store.ts";

const catalogue = { about: "catalogue", today: "2026-11-19", sees: null };

test.each(["reader-thread.ts", "integrity/checker-thread.ts"])(
  "in %s a question that cannot be read fails alone, and nobody else who waits notices",
  async (program) => {
    await using desk = await aStore("sqlite");
    const thread = openThread(new URL(`../../src/server/${program}`, import.meta.url), desk.place);
    const good = program === "reader-thread.ts" ? catalogue : { about: "everything" };
    const asked = [good, { about: "the weather" }, good, undefined, good].map((question) => thread.ask(question));
    const answers = await Promise.allSettled(asked);
    await thread.close();
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"]);
  },
);
