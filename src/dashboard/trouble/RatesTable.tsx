import type { QuestionResult } from "#survey/figure.ts";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Bullets } from "#dashboard/charts/pictures.tsx";
import { sourceOf } from "#dashboard/charts/source.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { AllAnswers } from "./AllAnswers.tsx";
import { ShareTable } from "./ShareTable.tsx";
import type { Trouble } from "./ask-trouble.ts";
import type { Chain } from "./chains.ts";
import { isAboutWishes, type RatesOfBlock } from "./rates.ts";
import { bulletsOf, shareLines, type ShareGroup } from "./share-lines.ts";

type Props = {
  readonly blocks: readonly RatesOfBlock[];
  /** Drawn elsewhere already. */
  readonly chains: readonly Chain[];
  readonly trouble: Trouble;
  readonly minimum: number;
};

/** What happened to people beside the index: trips, supplements, demands beyond the rules; each share with its own n and interval. */
export function RatesTable({ blocks, chains, trouble, minimum }: Props) {
  const { say, read } = useVoice();
  const { results, definition } = trouble;
  const drawn = new Set(chains.flatMap(({ head, steps }) => [head, ...steps]));
  const left = blocks
    .map(({ block, rates }) => ({ block, rates: rates.filter((told) => !drawn.has(told)) }))
    .filter(({ rates }) => rates.length > 0);
  if (blocks.length === 0) return null;
  const asked = new Set(
    definition.blocks.filter((block) => !isAboutWishes(block)).flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  const questions: readonly QuestionResult[] = results.total.questions.filter(({ id }) => asked.has(id));
  const groups = left.map(({ block, rates }): ShareGroup => ({ key: block.id, title: read(block.title), lines: shareLines(rates, read) }));
  const bars = bulletsOf(groups.flatMap(({ lines }) => lines));
  return (
    <ChartFrame
      title={say("rates.title")}
      read={say("rates.read")}
      source={sourceOf(trouble)}
      file={say("rates.file")}
      picture={<Bullets rows={bars} label={say("rates.title")} />}
    >
      {groups.length > 0 && <ShareTable label={say("rates.title")} head={say("trouble.rate")} groups={groups} minimum={minimum} />}
      <AllAnswers questions={questions} definition={definition} minimum={minimum} />
    </ChartFrame>
  );
}
