import type { SurveyDefinition } from "#survey/definition.ts";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { DivergingBars } from "#dashboard/charts/pictures.tsx";
import type { LevelsRow } from "#dashboard/charts/rows.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import { LevelsLegend } from "#dashboard/charts/LevelsBar.tsx";
import { scaleFor } from "#dashboard/charts/levels-layout.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import type { Trouble } from "./ask-trouble.ts";
import { comparedInWords } from "./compared.ts";
import { LevelCounts } from "./LevelCounts.tsx";
import { CriterionRows } from "./CriterionRows.tsx";
import { openFrom, textOfOpen } from "./open-criteria.ts";
import type { Branch, Line } from "./lines.ts";

type Props = { readonly branches: readonly Branch[]; readonly trouble: Trouble; readonly view: ViewProps };

/** Criteria from the dearest, each opening into its items, with the spread of their answers and the reasons given. */
export function ItemsTable({ branches, trouble, view: { choice, catalogue, addressOf, go } }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const { results, definition } = trouble;
  const { before, query } = results;
  const codes = branches.map(({ line }) => line.criterion);
  const open = openFrom(choice.own.open, codes);
  const setOpen = (next: ReadonlySet<string>) => go(addressOf({ own: ownWithOpen(choice.own, textOfOpen(next, codes)) }));
  const lines = branches.flatMap(({ line, items }) => [line, ...items]);
  const scale = scaleFor(lines.map(({ distribution }) => distribution).filter((one) => one !== null));
  const allOpen = codes.every((code) => open.has(code));
  const toggle = (code: string) => setOpen(new Set([code]).symmetricDifference(open));
  const minimum = catalogue.minimumGroup;
  const shared = { scale, minimum, query, definition, against: before === null ? null : inSentence(periodName(before.period, voice)) };
  const onScreen = branches.flatMap(({ line, items }) => [line, ...(open.has(line.criterion) ? items : [])]);
  return (
    <ChartFrame
      title={say("items.title")}
      read={say("trouble.items-read")}
      source={sourceOf(trouble)}
      file={say("trouble.items-file")}
      legend={<LevelsLegend />}
      picture={<DivergingBars rows={levelRows(onScreen, definition, voice)} label={say("items.title")} />}
    >
      <p className="tools">
        <button className="button plain" type="button" onClick={() => setOpen(new Set(allOpen ? [] : codes))}>
          {say(allOpen ? "items.close-all" : "items.open-all")}
        </button>
      </p>
      <table className="stack items" aria-label={say("items.title")}>
        <Head against={shared.against} />
        {branches.map((branch) => {
          const code = branch.line.criterion;
          return <CriterionRows key={code} branch={branch} view={{ ...shared, open: open.has(code), onToggle: () => toggle(code) }} />;
        })}
      </table>
      <p className="note">{[say("trouble.cost-read"), comparedInWords(before, voice)].join(" ")}</p>
      <LevelCounts branches={branches} definition={definition} minimum={minimum} />
    </ChartFrame>
  );
}

function ownWithOpen(own: Choice["own"], open: string | undefined): Choice["own"] {
  const { open: _, ...others } = own;
  return open === undefined ? others : { ...others, open };
}

function levelRows(lines: readonly Line[], definition: SurveyDefinition, { read }: Voice): readonly LevelsRow[] {
  return lines.map(({ criterion, item, figure, distribution }) => ({
    key: item ?? criterion,
    name: read(item === null ? criterionTitle(criterion, definition).whole : itemText(item, definition)),
    figure,
    distribution,
  }));
}

function Head({ against }: { readonly against: string | null }) {
  const { say } = useVoice();
  const columns = [say("column.index"), say("column.interval"), say("column.n")];
  const change = against === null ? [] : [say("trouble.change", { period: against })];
  return (
    <thead>
      <tr>
        <th scope="col">{say("column.criteria-and-items")}</th>
        <th scope="col" className="picture">
          <span className="hidden">{say("column.levels")}</span>
        </th>
        {[...columns, ...change, say("trouble.cost")].map((column) => (
          <th key={column} scope="col" className="num">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
