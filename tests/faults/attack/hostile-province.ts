import { askAnnulment } from "#protocol/annulments.ts";
import { enrol, openEnrolment, revokeDevice } from "#protocol/devices.ts";
import { changeAccount, createAccount, readAccounts } from "#protocol/people.ts";
import { changeCommonSettings, changeDeskSettings, readSettings } from "#protocol/settings.ts";
import { askPublication, startDraft } from "#protocol/survey-drafts.ts";
import { printSheets } from "#protocol/paper-forms.ts";
import { changeWave, readWaves } from "#protocol/waves.ts";
import { sendResponses } from "#protocol/responses.ts";
import { recordOf } from "../../server/open-desk.ts";
import { batchOf } from "../../server/devices/sending-from.ts";
import { aResponse } from "../../support/a-survey.ts";
import { type FilledProvince, openFilledProvince } from "../../support/a-filled-province.ts";
import { anotherTablet } from "../../support/an-enrolled-tablet.ts";
import { signedInAt } from "../../support/signed-in.ts";
import { thursdayMorning } from "../../support/an-binh.ts";
import { type Ask, askAs } from "../../support/workshop-at-work.ts";
import { type Hostility, openHostility } from "./hostile-texts.ts";

/** A province in which every text that anybody may give was given by somebody who means harm. */
export type HostileProvince = FilledProvince & {
  /** How many such texts there are. */
  readonly texts: number;
  readonly drafts: { readonly written: string; readonly waiting: string };
  readonly wave: string;
  readonly sheet: string;
};

const unit = "phuong-an-binh";

/** Opens it, with answers from a day on; what is not in it from the start comes through the endpoint's own door. */
export async function openHostileProvince(from: string): Promise<HostileProvince> {
  const hostility = openHostility();
  const { hostile, texts } = hostility;
  const province = await openFilledProvince({ wording: { texts, words: hostile }, from });
  const colleague = await signedInAt(province.data, { role: "admin", now: thursdayMorning });
  const place = { ask: askAs(province.origin, province.admin), hostility, province };
  await sayings(place);
  await people(place);
  await tablets(place);
  const drafts = await questionnaires(place, askAs(province.origin, colleague));
  const wave = "dot-kin";
  const { sheets } = await place.ask(printSheets, { survey: province.survey.hash, unit, counter: null, wave, language: "vi", count: 1 });
  return { ...province, texts: hostility.made(), drafts, wave, sheet: sheets[0] ?? "" };
}

type Place = { readonly ask: Ask; readonly hostility: Hostility; readonly province: FilledProvince };

/** What stands on the tablets and in the plans. */
async function sayings({ ask, hostility: { hostile }, province }: Place): Promise<void> {
  const both = () => ({ vi: hostile("", 190), en: hostile("", 190) });
  const sign = () => ({ text: both(), checkedOn: "2026-11-15" });
  const { revision } = await ask(readSettings, {});
  await ask(changeCommonSettings, { revision, organisation: both(), common: { publicationByTwo: true } });
  await ask(changeDeskSettings, {
    revision: revision + 1,
    unit: null,
    given: {
      hotline: sign(),
      feedbackBox: sign(),
      feedback: sign(),
      complaints: sign(),
      dossierProgress: sign(),
      board: [{ said: both(), done: both(), day: "2026-11-01" }],
      openingHours: Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((day) => [day, [{ from: 0, to: 1440 }]])),
    },
  });
  const wave = { id: "dot-kin", name: both(), survey: province.survey.hash, mode: "live" } as const;
  const { revision: waves } = await ask(readWaves, {});
  await ask(changeWave, { revision: waves, wave: { ...wave, units: [{ unit, returned: 500 }], first: "2026-11-19", last: "2026-12-20" } });
}

async function people({ ask, hostility: { hostile } }: Place): Promise<void> {
  await ask(createAccount, { name: "ke-la", personName: hostile("", 110), role: "manager", unit });
  // Those too in whose name files are written.
  const { accounts } = await ask(readAccounts, {});
  for (const { id, role, unit: own, closed } of accounts) {
    await ask(changeAccount, { id, personName: hostile("", 110), role, unit: own, closed });
  }
}

async function tablets({ ask, hostility: { hostile }, province }: Place): Promise<void> {
  const tablet = anotherTablet();
  const { code } = await ask(openEnrolment, { name: hostile("", 78).trim(), places: [{ unit, counters: null }] });
  await ask(enrol, { code, device: tablet.id, publicKey: tablet.publicKey, proof: tablet.proofOf(code), app: "<b data-hit>1" });
  await ask(revokeDevice, { id: tablet.id, reason: hostile("") });
  const form = aResponse(province.survey.definition, {}, { unit, counter: null, outcome: "declined", survey: province.survey.hash });
  const heartbeat = { waiting: 0, refused: 0, lastSequence: 9, persisted: true, battery: null, clockAheadSeconds: 0 };
  const body = batchOf(tablet, { records: [recordOf(form)], heartbeat: { ...heartbeat, lastError: hostile("", 60) } });
  const { method, path } = sendResponses;
  const headers = { "content-type": "application/json", ...tablet.headersFor({ method, path }, body) };
  await fetch(province.origin + path, { method, headers, body });
  const days = { unit, counter: null, firstDay: "2026-11-02", lastDay: "2026-11-03", flag: "no-launch" } as const;
  await ask(askAnnulment, { ...days, reason: hostile("") });
}

/** A draft somebody writes, and one that waits to be approved. */
async function questionnaires({ ask, hostility, province }: Place, asColleague: Ask): Promise<HostileProvince["drafts"]> {
  const { definition, hash: base } = province.survey;
  const own = { ...definition, id: "bo-rieng", locked: [] };
  const written = await ask(startDraft, { definition: { ...own, lockedWhy: undefined }, base });
  const other = { ...definition, id: "bo-khac", version: 1, locked: [], lockedWhy: undefined };
  const waiting = await asColleague(startDraft, { definition: other, base: null });
  const way = { note: hostility.hostile("", 400).trim(), inForce: true, newest: null };
  await asColleague(askPublication, { draft: waiting.draft, revision: waiting.revision, ...way });
  return { written: written.draft, waiting: waiting.draft };
}
