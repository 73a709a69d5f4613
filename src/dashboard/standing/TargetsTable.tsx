import { useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { ReachedTarget, Standing } from "#protocol/standing.ts";
import { formatHundredths, formatSpan } from "#ui/numbers.ts";
import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import { otherTargets } from "./aim.ts";
import { urgentFirst } from "./urgent-first.ts";
import { targetText } from "./target-text.ts";
import { useTargetNames } from "./use-target-names.ts";

type Around = { readonly definition: SurveyDefinition; readonly catalogue: Catalogue; readonly minimum: number };

/** As many rows as are read at a glance; the others wait behind a button. */
const atAGlance = 8;

/** The targets the figures above do not carry: of units below, fields, items, whole years; those not met first. Nothing where there is none. */
export function TargetsTable({ standing, ...around }: Around & { readonly standing: Standing }) {
  const { say } = useVoice();
  const [all, setAll] = useState(false);
  const targets = urgentFirst(otherTargets(standing));
  if (targets.length === 0) return null;
  return (
    <section className="figure targets">
      <h2 id="targets">{say("targets.title")}</h2>
      <p className="sub">{say("targets.read")}</p>
      <table className="stack" aria-labelledby="targets">
        <thead>
          <tr>
            <th scope="col">{say("targets.of")}</th>
            <th scope="col" className="num">
              {say("targets.wanted")}
            </th>
            <th scope="col" className="num">
              {say("targets.reached")}
            </th>
            <th scope="col">{say("column.result")}</th>
          </tr>
        </thead>
        <tbody>
          {targets.slice(0, all ? undefined : atAGlance).map((one) => (
            <TargetRow key={`${one.target.id} ${one.unit} ${one.field}`} reached={one} {...around} />
          ))}
        </tbody>
      </table>
      {targets.length > atAGlance && (
        <p className="onward">
          <button className="button plain" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say("targets.fewer") : say("targets.all", { count: targets.length })}
          </button>
        </p>
      )}
    </section>
  );
}

function TargetRow({ reached, definition, catalogue, minimum }: Around & { readonly reached: ReachedTarget }) {
  const { say, language } = useVoice();
  const nameOf = useTargetNames(catalogue, definition);
  const { whose, what } = nameOf(reached);
  const figure = reached.reached;
  return (
    <tr>
      <th scope="row">
        {whose} <Indicative figure={figure} />
        <small>{what}</small>
      </th>
      <td className="num" data-label={say("targets.wanted")}>
        <span className="value">{targetText(reached.target.percent, language)}</span>
      </td>
      {figure.state === "shown" ? (
        <>
          <td className="num" data-label={say("targets.reached")}>
            <b className="value">{formatHundredths(figure.percent, language)}</b>
            <small>{formatSpan(figure.interval.low, figure.interval.high, language)}</small>
          </td>
          <td className="verdicts" data-label={say("column.result")}>
            <VerdictMark verdict={{ met: reached.verdict === "met", sure: reached.sure }} official />
          </td>
        </>
      ) : (
        <Unshown figure={figure} minimum={minimum} columns={2} />
      )}
    </tr>
  );
}
