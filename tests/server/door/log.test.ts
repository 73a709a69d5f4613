import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allEndpoints } from "../../support/all-endpoints.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { inputFor } from "../../support/input-for.ts";
import { written } from "../../support/written.ts";
import { openDesk, recordOf } from "../open-desk.ts";
import { asSent, openCallers } from "./callers.ts";

/** Stands in every place where words can be written, and nowhere else. */
const marker = "not-to-be-repeated";
const survey = aSurvey();

test("whatever is written into whatever call, the log does not repeat it", { timeout: 120_000 }, async () => {
  await using desk = await openDesk({ survey });
  const callers = await openCallers(desk);
  for (const endpoint of await allEndpoints()) {
    for (const value of fc.sample(inputFor(endpoint.input, fc.constant(marker)), { numRuns: 5, seed: 1 })) {
      const sent = asSent(endpoint, value);
      await callers.call(endpoint, Buffer.from(sent));
      // The same with something wrong in it, so that faults are told too.
      await callers.call(
        endpoint,
        Buffer.from(endpoint.method === "POST" ? JSON.stringify({ wrong: value, [marker]: marker }) : `wrong=${marker}&${sent}`),
      );
    }
  }
  desk.journal.writeCounts();
  expect(JSON.stringify(desk.lines)).toContain("refused: invalid-input");
  expect(JSON.stringify(desk.lines)).not.toContain(marker);
});

test("neither answers nor comments, nor keys and tokens of callers are in the log, in metrics or in a refusal", async () => {
  await using desk = await openDesk({ survey });
  const { hashes, comments } = written({ "comment-text": marker });
  const form = aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 }, { comments: hashes });
  const record = { ...recordOf(form), comments: JSON.stringify(comments) };
  await desk.send([record, { ...record, body: marker }, { ...record, sequence: marker }]);
  const refusal = await desk.app.request("/api/me", { headers: { cookie: `__Host-session=${marker}`, authorization: `Bearer ${marker}` } });
  const known = () => {
    throw new Error(`cannot read ${marker}`);
  };
  Object.assign(desk.store, { known });
  const failure = await desk.getAsTablet("/api/bundle");
  desk.journal.writeCounts();
  const { text: metrics } = await desk.get("/api/metrics");
  const told = [JSON.stringify(desk.lines), await refusal.text(), await failure.text(), metrics].join("\n");
  expect(told).toContain("accepted");
  for (const secret of [marker, form.nonce, record.hash, desk.admin.cookie, "satisfied"]) expect(told).not.toContain(secret);
});
