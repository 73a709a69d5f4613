import type { Method } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import { Whiskers } from "#dashboard/charts/pictures.tsx";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { scopeName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { BothSides } from "./BothSides.tsx";
import { ComparisonNumbers } from "./ComparisonNumbers.tsx";
import { ComparisonTable } from "./ComparisonTable.tsx";
import type { ComparisonAnswer } from "./ask-comparison.ts";
import { untestedOf } from "./judgement.ts";
import { pairsOf } from "./pairs.ts";
import { rowsOf } from "./rows.ts";
import { sideOf } from "./side-of.ts";

type Props = { readonly answer: ComparisonAnswer; readonly catalogue: Catalogue; readonly method: Method };

/** Both sides by name, then every figure of both on one axis with how far apart they are, and what keeps that from being sure. */
export function ComparisonFigure({ answer, catalogue, method }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const { comparison, definition } = answer;
  const { left, right } = comparison;
  const untested = untestedOf(comparison);
  const names = {
    first: scopeName(sideOf(right.selection), catalogue, voice),
    second: scopeName(sideOf(left.selection), catalogue, voice),
  };
  const rows = rowsOf(pairsOf(comparison), answer, voice);
  const { overall } = right.figures;
  const source = {
    n: overall.state === "shown" ? overall.n : null,
    method,
    survey: { id: definition.id, version: definition.version, title: definition.title },
    until: null,
  };
  return (
    <>
      <BothSides comparison={comparison} names={names} answer={answer} minimum={catalogue.minimumGroup} />
      {untested !== null && <p className="banner">{say(`comparison.${untested}-why`)}</p>}
      <ChartFrame
        title={say("comparison.title")}
        read={say("comparison.read", names)}
        source={source}
        file="so-sanh"
        table={<ComparisonNumbers rows={rows} />}
        picture={
          <Whiskers
            rows={rows.map(({ key, name, pair }) => ({ key, name, figures: [pair.first, pair.second] }))}
            series={[`A: ${names.first}`, `B: ${names.second}`]}
            label={say("comparison.title")}
          />
        }
      >
        <ComparisonTable rows={rows} untested={untested} minimum={catalogue.minimumGroup} />
      </ChartFrame>
    </>
  );
}
