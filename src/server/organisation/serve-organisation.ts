import { previewList, putInForce, readVersions, takeInList, takeInReturned } from "#protocol/organisation.ts";
import { changeProcedures, readProcedures } from "#protocol/procedures.ts";
import { changeCommonSettings, changeDeskSettings, readSettings } from "#protocol/settings.ts";
import { changeTargets, readTargets } from "#protocol/targets.ts";
import { changeUnits, readUnits } from "#protocol/units.ts";
import { changeWave, readWaves } from "#protocol/waves.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import { serveDrafts } from "./drafts/serve-drafts.ts";
import { previewListAnswer, takeInListAnswer, takeInReturnedAnswer } from "./lists-calls.ts";
import { changeProceduresAnswer, proceduresAnswer } from "./procedures-calls.ts";
import { changeCommonAnswer, changeDeskAnswer, settingsAnswer } from "./settings-calls.ts";
import { putInForceAnswer, type Registry, versionsAnswer } from "./surveys-calls.ts";
import { changeTargetsAnswer, targetsAnswer } from "./targets-calls.ts";
import { changeUnitsAnswer, unitsAnswer } from "./units-calls.ts";
import { changeWaveAnswer, wavesAnswer } from "./waves-calls.ts";

/** Serves all that is about the organisation: who serves citizens, where, in what, when, how and to which end. */
export function serveOrganisation(at: Served, office: Registry): void {
  serveEndpoint(at, readUnits, (_, person) => unitsAnswer(office, person));
  serveEndpoint(at, changeUnits, (input, person) => changeUnitsAnswer(office, input, person));
  serveEndpoint(at, readProcedures, (_, person) => proceduresAnswer(office, person));
  serveEndpoint(at, changeProcedures, (input, person) => changeProceduresAnswer(office, input, person));
  serveEndpoint(at, previewList, (list) => previewListAnswer(office, list));
  serveEndpoint(at, takeInList, (list, person) => takeInListAnswer(office, list, person));
  serveEndpoint(at, readWaves, (_, person) => wavesAnswer(office, person));
  serveEndpoint(at, changeWave, (input, person) => changeWaveAnswer(office, input, person));
  serveEndpoint(at, takeInReturned, (input, person) => takeInReturnedAnswer(office, input, person));
  serveEndpoint(at, readTargets, (_, person) => targetsAnswer(office, person));
  serveEndpoint(at, changeTargets, (input, person) => changeTargetsAnswer(office, input, person));
  serveEndpoint(at, readSettings, (_, person) => settingsAnswer(office, person));
  serveEndpoint(at, changeCommonSettings, (input, person) => changeCommonAnswer(office, input, person));
  serveEndpoint(at, changeDeskSettings, (input, person) => changeDeskAnswer(office, input, person));
  serveEndpoint(at, readVersions, (_, person) => versionsAnswer(office, person));
  serveEndpoint(at, putInForce, (input, person) => putInForceAnswer(office, input, person));
  serveDrafts(at, office);
}
