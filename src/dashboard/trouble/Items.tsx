import { Asking } from "#dashboard/frame/Asking.tsx";
import { questionOf, selectionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { ByGroup } from "./ByGroup.tsx";
import { Chains } from "./Chains.tsx";
import { Concerns } from "./Concerns.tsx";
import { ItemsTable } from "./ItemsTable.tsx";
import { RatesTable } from "./RatesTable.tsx";
import { Restricted } from "./Restricted.tsx";
import { askTrouble, type Trouble } from "./ask-trouble.ts";
import { chainsOf } from "./chains.ts";
import { branchesOf } from "./lines.ts";
import { isAboutWishes, ratesOf } from "./rates.ts";
import "./trouble.css";

/** «Điều gì chưa tốt?»: what costs the index most, item by item with the reasons people gave, what happened to them, and where. */
export function Items(props: ViewProps) {
  const { choice, catalogue } = props;
  const query = {
    results: questionOf(choice, { detail: "questions", against: choice.against }),
    standing: { ...selectionOf(choice), method: choice.method },
  };
  return (
    <>
      <Asking ask={askTrouble} query={query}>
        {(trouble) => <WhatCosts trouble={trouble} minimum={catalogue.minimumGroup} />}
      </Asking>
      <ByGroup {...props} />
      <Restricted {...props} />
    </>
  );
}

function WhatCosts({ trouble, minimum }: { readonly trouble: Trouble; readonly minimum: number }) {
  const { results, definition, standing } = trouble;
  const branches = branchesOf(results, standing);
  const blocks = ratesOf(
    { order: definition.order, blocks: definition.blocks.filter((block) => !isAboutWishes(block)) },
    results.total.questions,
  );
  const chains = chainsOf(blocks);
  return (
    <>
      <Concerns branches={branches} trouble={trouble} />
      <ItemsTable branches={branches} trouble={trouble} minimum={minimum} />
      <Chains chains={chains} trouble={trouble} minimum={minimum} />
      <RatesTable blocks={blocks} chains={chains} trouble={trouble} minimum={minimum} />
    </>
  );
}
