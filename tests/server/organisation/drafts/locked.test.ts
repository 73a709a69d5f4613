import { describe, expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import { hashOf } from "../../../support/a-survey.ts";
import { changedAt } from "../../../support/changed-survey.ts";
import { shippedSurvey } from "../../../support/shipped.ts";
import { engines, openDeskOn, tablet } from "../../open-desk.ts";
import { done, publication, published, started } from "./a-draft.ts";
import { SurveyDraft } from "#survey/draft.ts";

const official = shippedSurvey("sipas-2640");
const words = { vi: "Lời khác", en: "Other words" };

const draftWith = (place: string, value: unknown): SurveyDefinition => SurveyDraft.parse(changedAt(official, place, value));

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test.each<[string, string, unknown]>([
    ["what the tablet asks", "criteria[0].questions[0].shortText", words],
    ["of whom", "criteria[0].questions[1].when", { question: "acc-1", is: ["neutral"] }],
    ["whether it may not apply", "criteria[0].questions[0].notApplicable", true],
    ["what it is called", "title", words],
    ["what is locked", "locked", []],
  ])("of an official questionnaire nobody publishes, asks for or tries another version of %s", async (_what, place, value) => {
    await using desk = await openDeskOn(engine, { survey: official });
    const head = await started(desk, draftWith(place, value), hashOf(official));
    const refused = { status: 400, places: [`definition.${place}`] };
    for (const what of ["publish", "ask"])
      expect(await done(desk, what, publication(head, { newest: hashOf(official) }))).toMatchObject(refused);
    expect(await done(desk, "try", { draft: head.draft, revision: head.revision, device: tablet })).toMatchObject(refused);
  });

  test("what is not official in it can be published, and is measured by the version before, also where that has no answers", async () => {
    await using desk = await openDeskOn(engine, { survey: official });
    const optional = draftWith("criteria[0].questions[0].required", false);
    const { hash } = await published(desk, publication(await started(desk, optional, hashOf(official)), { newest: hashOf(official) }));
    const head = await started(desk, draftWith("criteria[0].title", words), hash);
    const { status, json } = await done(desk, "publish", publication(head, { newest: hash }));
    const fault = "is official and stays as in version 2; to have it otherwise, make a questionnaire of your own";
    expect({ status, json }).toMatchObject({ status: 400, json: { faults: [{ place: "definition.criteria[0].title", fault }] } });
  });

  test("a draft that only bears its name, brought in from elsewhere, is held to it; under another name it is free", async () => {
    await using desk = await openDeskOn(engine, { survey: official });
    const free = { ...draftWith("criteria[0].title", words), locked: [] };
    const head = await started(desk, free, null);
    const { places } = await done(desk, "publish", publication(head, { newest: hashOf(official) }));
    expect(places).toEqual(["definition.locked", "definition.criteria[0].title"]);
    const own = await started(desk, { ...free, id: "bo-rieng" }, null);
    expect(await published(desk, publication(own, { newest: null }))).toMatchObject({ version: 1 });
  });
});
