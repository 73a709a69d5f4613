import * as fc from "fast-check";
import { expect, test } from "vitest";
import { modeOf } from "../../src/kiosk/visit/mode-of.ts";
import { atRest } from "../../src/kiosk/visit/resting.ts";
import type { Visit, VisitEvent } from "../../src/kiosk/visit/stage.ts";
import { advance } from "../../src/kiosk/visit/visit.ts";
import { aSurvey } from "../support/a-survey.ts";
import type { Form } from "../../src/kiosk/visit/form.ts";
import { aMoment, aVisit, factsOf, finishedOf, formOf } from "../support/a-visit.ts";

const survey = aSurvey();
const stageWith = (facts: Parameters<typeof aMoment>[1]) => atRest(null, aMoment(0, facts)).stage;

test("a tablet rests as what it lacks, from the enrolment to the waiting screen", () => {
  expect(stageWith({ hasBundle: false, isKnown: false })).toBe("enrolling");
  expect(stageWith({ hasBundle: false })).toBe("without-bundle");
  expect(stageWith({ hasPlace: false, isChecked: false })).toBe("placing");
  expect(stageWith({ isChecked: false })).toBe("checking");
  expect(stageWith({ isOpen: false })).toBe("asleep");
  expect(stageWith({})).toBe("waiting");
});

test("a tablet follows what becomes of it while nobody uses it, and never under a citizen", () => {
  const tablet = aVisit(survey);
  tablet.becomes({ hasPlace: false });
  expect(tablet.wait(1).stage).toBe("placing");
  tablet.becomes({ hasPlace: true });
  expect(tablet.wait(1).stage).toBe("waiting");
  tablet.begin();
  tablet.becomes({ isOpen: false, hasPlace: false, isChecked: false });
  expect(tablet.wait(1).stage).toBe("asking");
});

test("outside opening hours a tablet sleeps, wakes at a touch, and sleeps again when nobody comes", () => {
  const tablet = aVisit(survey);
  tablet.wait(700);
  tablet.becomes({ isOpen: false });
  expect(tablet.wait(1).stage).toBe("asleep");
  expect(tablet.does({ type: "touched" }).stage).toBe("waiting");
  expect(tablet.wait(599).stage).toBe("waiting");
  expect(tablet.wait(1).stage).toBe("asleep");
});

test("staff launch a visit, the citizen begins it, and it ends in one response with what staff said of the case", () => {
  const tablet = aVisit(survey);
  expect(tablet.does({ type: "launcher-opened" }).stage).toBe("launching");
  const facts = factsOf("staff", {
    procedure: "ket-hon",
    respondentType: "organisation",
    staffWord: { result: "refused", returned: "late" },
  });
  expect(tablet.does({ type: "launched", launch: { ...tablet.launch, facts } }).stage).toBe("invited");
  expect(tablet.does({ type: "begun" }).stage).toBe("asking");
  tablet.answer("acc-1", 4);
  tablet.does({ type: "assisted-changed", assisted: true });
  const finished = finishedOf(tablet.wait(82));
  expect(finished).toMatchObject({
    outcome: "partial",
    launchedBy: "staff",
    procedure: "ket-hon",
    respondentType: "organisation",
    assisted: true,
  });
  expect(finished.staffWord).toEqual({ result: "refused", returned: "late" });
  // What staff said answers none of the citizen's questions.
  expect(Object.keys(finished.answers)).toEqual(["acc-1"]);
});

test("staff note in one press that nobody wants to answer; the tablet goes back to waiting", () => {
  const tablet = aVisit(survey);
  tablet.does({ type: "launcher-opened" });
  expect(finishedOf(tablet.does({ type: "declined", launch: tablet.launch }))).toMatchObject({ outcome: "declined", launchedBy: "staff" });
  expect(tablet.does({ type: "saved" }).stage).toBe("waiting");
});

test("a welcome that staff put into somebody's hands and who left it is an abandoned launch; one a citizen opened is none", () => {
  const byStaff = aVisit(survey);
  byStaff.invite();
  expect(finishedOf(byStaff.wait(82))).toMatchObject({ outcome: "abandoned", seconds: 0 });
  const byCitizen = aVisit(survey, "citizen");
  byCitizen.invite();
  expect(byCitizen.wait(61).stage).toBe("idle-warning");
  expect(byCitizen.wait(21).stage).toBe("waiting");
});

test("where a unit has a PIN its pages open only after it; where it has none, at once", () => {
  const tablet = aVisit(survey);
  tablet.becomes({ hasPin: true });
  expect(tablet.does({ type: "staff-asked" })).toMatchObject({ stage: "pin" });
  expect(tablet.does({ type: "page-opened", page: "place" }).stage).toBe("pin");
  expect(tablet.does({ type: "pin-right" })).toMatchObject({ stage: "staff", page: "menu" });
  expect(tablet.does({ type: "page-opened", page: "status" })).toMatchObject({ page: "status" });
  expect(tablet.does({ type: "staff-left" }).stage).toBe("waiting");
  tablet.becomes({ hasPin: false });
  expect(tablet.does({ type: "staff-asked" })).toMatchObject({ stage: "staff", page: "menu" });
});

test("what staff leave open closes by itself", () => {
  const tablet = aVisit(survey);
  tablet.does({ type: "launcher-opened" });
  expect(tablet.wait(60).stage).toBe("waiting");
  tablet.does({ type: "staff-asked" });
  expect(tablet.wait(60).stage).toBe("waiting");
  tablet.does({ type: "staff-asked" });
  tablet.does({ type: "page-opened", page: "status" });
  expect(tablet.wait(599).stage).toBe("staff");
  expect(tablet.wait(1).stage).toBe("waiting");
});

test("a response that failed to be saved stays while staff look at the tablet, and can be tried again after that", () => {
  const tablet = aVisit(survey);
  const finished = finishedOf(tablet.decline());
  tablet.does({ type: "save-failed" });
  expect(tablet.does({ type: "staff-asked" })).toMatchObject({ stage: "staff", page: "status" });
  expect(tablet.does({ type: "enrolment-asked", code: "" }).stage).toBe("staff");
  expect(tablet.wait(601).stage).toBe("save-failed");
  expect(finishedOf(tablet.does({ type: "save-again" }))).toBe(finished);
});

test("practice goes with every visit until staff end it, and for half an hour at most, however busy the desk", () => {
  const tablet = aVisit(survey);
  const practise = () => {
    tablet.does({ type: "staff-asked" });
    tablet.does({ type: "practice-changed", isPractice: true });
    return tablet.does({ type: "staff-left" });
  };
  expect(practise()).toMatchObject({ stage: "waiting", practiceUntil: 1_800_000 });
  finishedOf(tablet.decline());
  expect(tablet.does({ type: "saved" }).practiceUntil).toBe(1_800_000);
  expect(tablet.wait(9)).toMatchObject({ stage: "waiting", practiceUntil: 1_800_000 });
  for (let minute = 0; minute < 30; minute += 1) {
    tablet.wait(60);
    tablet.does({ type: "touched" });
  }
  expect(tablet.wait(1)).toMatchObject({ stage: "waiting", practiceUntil: null });
});

const launch = aVisit(survey).launch;
const events: VisitEvent[] = [
  { type: "launcher-opened" },
  { type: "staff-asked" },
  { type: "pin-right" },
  { type: "page-opened", page: "place" },
  { type: "practice-changed", isPractice: true },
  { type: "enrolment-asked", code: "" },
  { type: "staff-left" },
  { type: "launched", launch },
  { type: "launched", launch: { ...launch, facts: factsOf("citizen") } },
  { type: "declined", launch },
  { type: "begun" },
  { type: "refused" },
  { type: "answered", question: "acc-1", chosen: ["satisfied"] },
  { type: "next", partSize: 6 },
  { type: "stop-asked" },
  { type: "stayed" },
  { type: "stopped" },
  { type: "discarded" },
  { type: "save-failed" },
  { type: "save-again" },
  { type: "closed" },
  { type: "touched" },
];

test("whatever people do, every launch ends in exactly one response, saved or still on the screen as not saved", () => {
  const deed = fc.oneof(fc.constantFrom(...events), fc.constantFrom(1, 30, 90, 700), fc.constant("save" as const));
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80 }), fc.boolean(), (deeds, hasPin) => {
      const tablet = aVisit(survey);
      tablet.becomes({ hasPin });
      let launches = 0;
      const finished = new Set<unknown>();
      const look = (before: Visit, after: Visit) => {
        if (isLaunched(after) && !isLaunched(before)) launches += 1;
        if (after.stage === "saving") finished.add(after.finished);
      };
      for (const one of deeds) {
        const before = tablet.now();
        if (typeof one === "number") for (let second = 0; second < one; second += 1) look(tablet.now(), tablet.wait(1));
        else look(before, tablet.does(one === "save" ? { type: "saved" } : one));
      }
      const isOpen = isLaunched(tablet.now()) && tablet.now().stage !== "saving";
      const held = heldBack(tablet.now());
      expect(finished.size).toBe(launches - (isOpen && !held ? 1 : 0));
    }),
  );
});

/** Whether a launch is on the way: a form of one, or its response that is not on disk yet. */
function isLaunched(visit: Visit): boolean {
  const shown = visit.stage === "idle-warning" ? visit.behind : visit;
  if (shown.stage === "invited") return shown.form.launchedBy === "staff";
  return "form" in shown || visit.stage === "saving" || heldBack(visit);
}

function heldBack(visit: Visit): boolean {
  return visit.stage === "save-failed" || ((visit.stage === "pin" || visit.stage === "staff") && visit.behind !== null);
}

test("no deed of staff touches a form in a citizen's hands", () => {
  const tablet = aVisit(survey);
  tablet.begin();
  const before = tablet.now();
  for (const event of events.slice(0, 7)) expect(advance(before, event, aMoment(0))).toBe(before);
});

/** A tablet that starts again with this form on it. */
function restarted(form: Form | undefined): Visit {
  if (!form) throw new Error("no form");
  const comfort = { language: "vi", textStep: 1, contrast: false } as const;
  return advance(atRest(null, aMoment(0)), { type: "resumed", form, comfort }, aMoment(0));
}

test("whoever had begun comes back to the questions after a restart, whoever had not to the welcome", () => {
  const tablet = aVisit(survey);
  tablet.invite();
  expect(restarted(formOf(tablet.now()))).toMatchObject({ stage: "idle-warning", behind: { stage: "invited" } });
  tablet.does({ type: "begun" });
  expect(restarted(formOf(tablet.now()))).toMatchObject({ stage: "idle-warning", behind: { stage: "asking" } });
});

test("a visit of practice shows as practice to its end, whatever becomes of the mode meanwhile", () => {
  const tablet = aVisit(survey);
  const mode = () => modeOf(tablet.now(), tablet.launch);
  expect(mode()).toBe("citizen");
  tablet.begin({ mode: "practice" });
  expect(mode()).toBe("practice");
  tablet.does({ type: "stopped" });
  expect([tablet.now().stage, mode()]).toEqual(["saving", "practice"]);
  tablet.does({ type: "saved" });
  expect([tablet.now().stage, mode()]).toEqual(["thanks", "practice"]);
  expect([tablet.wait(9).stage, mode()]).toEqual(["waiting", "citizen"]);
});
