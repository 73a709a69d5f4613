import type { Quality } from "#protocol/quality.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import { instantName } from "#dashboard/frame/names.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import type { Gathered } from "./gather.ts";
import {
  changeCells,
  changeColumns,
  count,
  countOrHidden,
  figureCells,
  figureColumns,
  percent,
  row,
  type Sheet,
  type Table,
  text,
} from "./table.ts";

/** «Số liệu có đáng tin?»: how forms came in, the index read otherwise, lateness in two words, the chain; null where it cannot be asked. */
export function beliefSheet(gathered: Gathered, voice: Voice): Sheet | null {
  const { quality } = gathered;
  if (quality === null) return null;
  const tables = [
    classTable(quality, voice),
    otherwiseTable(quality, voice),
    latenessTable(quality, voice),
    counterTable(quality, gathered, voice),
    chainTable(quality, voice),
  ];
  return { name: `6 ${voice.say("taking.sheet-6")}`, tables };
}

function classTable({ classes, forms }: Quality, voice: Voice): Table {
  const { say } = voice;
  return {
    title: say("taking.classes"),
    columns: [say("taking.class"), say("taking.forms"), say("taking.share"), say("taking.all-forms")],
    rows: classes.map((one) => [
      text(say(`class.${one.class}`)),
      countOrHidden(one.forms, voice),
      one.share === null ? text(say("taking.hidden")) : percent(one.share),
      countOrHidden(forms, voice),
    ]),
  };
}

function otherwiseTable({ overall, withoutFlagged, withAnnulled }: Quality, voice: Voice): Table {
  const { say } = voice;
  const otherwise = [
    ["taking.without-flagged", withoutFlagged],
    ["taking.with-annulled", withAnnulled],
  ] as const;
  return {
    title: say("taking.otherwise"),
    columns: [say("taking.reading"), ...figureColumns(voice), ...changeColumns(voice), say("taking.forms")],
    rows: [
      [text(say("taking.official")), ...figureCells(overall, voice), ...changeCells(null, voice), text("")],
      ...otherwise.map(([name, one]) =>
        row(text(say(name)), figureCells(one.overall, voice), changeCells(one.change, voice), countOrHidden(one.forms, voice)),
      ),
    ],
  };
}

const words = ["bothLate", "onlyCitizenLate", "onlyStaffLate", "bothInTime"] as const;

function latenessTable({ lateness }: Quality, voice: Voice): Table {
  const { say } = voice;
  const rows = words.map((word) => [text(say(`taking.${word}`)), countOrHidden(lateness?.[word] ?? null, voice)]);
  return { title: say("taking.lateness"), columns: [say("taking.said"), say("taking.forms")], rows };
}

function counterTable({ outliers }: Quality, { catalogue }: Gathered, voice: Voice): Table {
  const { say } = voice;
  const rows = outliers.flatMap(({ counter, figure, others }) => {
    const name = valueName("counter", counter, { catalogue, voice }) ?? counter;
    return [
      [text(name), ...figureCells(figure, voice)],
      [text(say("taking.other-counters")), ...figureCells(others, voice)],
    ];
  });
  return { title: say("taking.counters"), columns: [say("taking.counter"), ...figureColumns(voice)], rows };
}

function chainTable({ chain }: Quality, { say }: Voice): Table {
  const verdict = chain.sound === null ? "taking.chain-unknown" : chain.sound ? "taking.chain-sound" : "taking.chain-broken";
  return {
    title: say("taking.chain"),
    columns: [say("taking.what"), say("taking.value")],
    rows: [
      [text(say("taking.checked-at")), text(chain.checkedAt === null ? "" : instantName(chain.checkedAt))],
      [text(say("taking.found")), text(say(verdict))],
      [text(say("taking.links")), count(chain.links)],
      [text(say("taking.head")), text(chain.head ?? "")],
    ],
  };
}
