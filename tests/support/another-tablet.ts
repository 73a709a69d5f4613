import { hash } from "node:crypto";
import { responseId } from "#protocol/response-id.ts";
import { Receipt, recordsPerBatch } from "#protocol/responses.ts";
import type { Response as Form } from "#survey/response.ts";
import type { Level } from "#survey/scale.ts";
import { plainForm } from "./plain-form.ts";
import { tabletAt } from "./tablet-at.ts";

type Order = {
  readonly origin: string;
  /** Folder of the store. */ readonly data: string;
  readonly count: number;
  readonly level: Level["id"];
  /** How many it has sent before; none unless said. */
  readonly sent?: number;
};

/** Sends whole forms of what is asked first, launched by staff today, every item at one level, as another tablet would; the same forms each time. Throws unless all are kept. */
export async function sendForms({ origin, data, count, level, sent = 0 }: Order): Promise<void> {
  const tablet = await tabletAt({ origin, data }, "0198f000-0000-4000-8000-0000000000aa");
  const { surveys, units } = await tablet.bundle();
  const [survey] = surveys;
  const unit = units.find(({ serves }) => serves);
  if (!survey || !unit) throw new Error("the bundle names no survey or no unit");
  const items = survey.definition.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const answers = Object.fromEntries(items.map((item) => [item, [level]]));
  for (let first = 1; first <= count; first += recordsPerBatch) {
    const numbers = Array.from({ length: Math.min(recordsPerBatch, count - first + 1) }, (_, index) => sent + first + index);
    const records = numbers.map((sequence) => recordOf({ survey: survey.hash, unit: unit.id, answers }, sequence));
    await mustBeKept(await tablet.send(records));
  }
}

function recordOf(said: Pick<Form, "survey" | "unit" | "answers">, sequence: number) {
  const id = responseId(0, new Uint8Array(16).with(14, sequence >> 8).with(15, sequence & 0xff));
  const form: Form = {
    ...plainForm,
    format: 1,
    id,
    counter: null,
    day: new Date().toISOString().slice(0, 10),
    nonce: "00".repeat(16),
    ...said,
  };
  const body = JSON.stringify(form);
  return { id, hash: hash("sha256", body), sequence, body };
}

async function mustBeKept(answer: Response): Promise<void> {
  if (answer.status !== 201) throw new Error(`the endpoint answered ${answer.status}`);
  const other = Receipt.parse(await answer.json()).results.find(({ outcome }) => outcome !== "accepted" && outcome !== "duplicate");
  if (other) throw new Error(`a form was ${other.outcome}: ${other.reason ?? ""}`);
}
