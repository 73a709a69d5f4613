import { enrol, openEnrolment, revokeDevice } from "#protocol/devices.ts";
import { responseId } from "#protocol/response-id.ts";
import { recordsPerBatch, type WireRecord } from "#protocol/responses.ts";
import { type Asked, visitOf } from "../../src/server/demo/citizen.ts";
import { type Dice, diceFrom } from "../../src/server/demo/dice.ts";
import { type Desk, desks } from "../../src/server/demo/province.ts";
import { recordOf } from "../../src/server/demo/send.ts";
import { type ATablet, aTablet } from "./an-enrolled-tablet.ts";
import { ownQuestionnaire } from "./own-questionnaire.ts";
import { shippedSurvey } from "./shipped.ts";
import type { Ask } from "./workshop-at-work.ts";

type Where = { readonly origin: string; readonly ask: Ask; /** Versions, by hash. */ readonly official: string; readonly own: string };
type Enrolling = { readonly id: string; readonly name: string; readonly unit: string };

const days = ["2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18"];
const formsPerDay = 9;
const wave = "quarter-iv-2026";

/** A tablet that is well, one that lost some numbers, one that was revoked and goes on sending, and one that was never heard. */
export async function tabletsAtWork({ origin, ask, official, own }: Where): Promise<void> {
  const dice = diceFrom(2026);
  const enrolled = (id: string, name: string, unit: string) =>
    enrolTablet(ask, { id: `0198f000-0000-4000-8000-00000000${id}`, name, unit });
  const well = await enrolled("ab01", "AB-01", "phuong-an-binh");
  const lost = await enrolled("dd02", "ĐH-02", "phuong-dong-hai");
  const revoked = await enrolled("cc03", "TL-03", "phuong-tan-loc");
  await enrolled("ee04", "CT-01", "xa-cam-thuy");
  const asOfficial = { survey: shippedSurvey("sipas-2640"), hash: official };
  const asOwn = { survey: ownQuestionnaire(1), hash: own };
  await send({ origin, tablet: well }, recordsAt("phuong-an-binh", asOfficial, dice));
  const kept = recordsAt("phuong-dong-hai", asOwn, dice).filter(({ sequence }) => sequence < 20 || sequence > 23);
  await send({ origin, tablet: lost, more: { lastError: "network" } }, kept);
  await ask(revokeDevice, { id: revoked.id, reason: "Máy bị mất ngày 17/11, đã báo công an phường" });
  await send({ origin, tablet: revoked }, recordsAt("phuong-tan-loc", asOfficial, dice).slice(0, 14));
}

async function enrolTablet(ask: Ask, { id, name, unit }: Enrolling): Promise<ATablet> {
  const tablet = aTablet(id);
  const { code } = await ask(openEnrolment, { name, places: [{ unit, counters: null }] });
  const { publicKey } = tablet;
  await ask(enrol, { code, device: id, publicKey, proof: tablet.proofOf(code), app: "1.4.2" });
  return tablet;
}

/** What a desk's tablet saved in those days, numbered as it was saved. */
function recordsAt(unit: string, asked: Asked, dice: Dice): WireRecord[] {
  const desk: Desk | undefined = desks.find((one) => one.unit.id === unit);
  if (!desk) throw new Error(`${unit} is no desk`);
  return days.flatMap((day, late) =>
    Array.from({ length: formsPerDay }, (_, at) => {
      const { form, comments } = visitOf({ desk, day, progress: 1, wave }, asked, dice);
      const id = responseId(Date.parse(day), dice.bytes(16));
      return recordOf({ form: { ...form, wave }, comments }, { id, sequence: late * formsPerDay + at + 1 });
    }),
  );
}

type Sending = { readonly origin: string; readonly tablet: ATablet; /** What it says of itself besides. */ readonly more?: object };

/** Sends them as that tablet; what the endpoint makes of each is its own affair. */
async function send({ origin, tablet, more = {} }: Sending, records: readonly WireRecord[]): Promise<void> {
  const call = { method: "POST", path: "/api/responses" } as const;
  const heartbeat = {
    waiting: 0,
    refused: 0,
    lastSequence: records.at(-1)?.sequence ?? 0,
    persisted: true,
    lastError: null,
    battery: { level: 0.8, charging: true },
    clockAheadSeconds: 0,
    ...more,
  };
  if (records.length > recordsPerBatch) throw new Error("more than goes into a batch");
  const body = JSON.stringify({ protocol: 1, device: tablet.id, app: "1.4.2", heartbeat, records });
  const headers = { "content-type": "application/json", ...tablet.headersFor(call, body) };
  const answer = await fetch(origin + call.path, { method: call.method, headers, body });
  if (answer.status !== 201) throw new Error(`the endpoint answered ${answer.status}: ${await answer.text()}`);
}
