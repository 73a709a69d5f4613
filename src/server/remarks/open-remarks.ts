import type { Kysely } from "kysely";
import { groundAt } from "#server/answers/ground.ts";
import type { Instant } from "#server/figures/keep-figures.ts";
import type { Tables } from "#server/store/tables.ts";
import { readByProcedure } from "./by-procedure.ts";
import { KeptHomes } from "./kept-homes.ts";
import { FarBehind, RemarkIndex } from "./remark-index.ts";
import { readRemarkList } from "./remark-list.ts";
import { findRemark, readRouted, type RemarksStanding } from "./routed-remarks.ts";
import type { Source } from "./read-remarks.ts";
import type { RemarksQuestion } from "./remarks-question.ts";

type Needs = Omit<Source, "database"> & {
  /** A connection of its own, for what takes long. */
  readonly loading: Kysely<Tables>;
  readonly answerAt: <Answer>(today: string, work: (instant: Instant) => Promise<Answer>) => Promise<Answer>;
};

/** Answers questions about remarks, each from one instant, on an index that lives as long as the thread. */
export function openRemarks({ loading, answerAt, ...reading }: Needs) {
  const index = new RemarkIndex();
  const homes = new KeptHomes(index);

  function answerOnce(question: RemarksQuestion): Promise<unknown> {
    return answerAt(question.today, async (instant) => {
      const source = { ...reading, database: instant.database };
      await index.bringTo(source);
      return answerFrom({ ...groundAt(instant, question), index, homes, source }, question);
    });
  }

  return {
    answer: async (question: RemarksQuestion): Promise<unknown> => {
      for (;;) {
        try {
          return await answerOnce(question);
        } catch (error) {
          if (!(error instanceof FarBehind)) throw error;
          await index.catchUp({ ...reading, database: loading });
        }
      }
    },
  };
}

async function answerFrom(ground: RemarksStanding, question: RemarksQuestion): Promise<unknown> {
  if (question.about === "routed-remarks") return readRouted(ground);
  if (question.about === "remark-named") return findRemark(ground, question.ref);
  const { layout, definition } = await ground.source.surveyOf(ground.source.database, question.query.survey);
  const onSurvey = { ...ground, layout, definition };
  return question.about === "remarks" ? readRemarkList(onSurvey, question.query) : readByProcedure(onSurvey, question.query);
}
