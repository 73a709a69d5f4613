import { Asking } from "#dashboard/frame/Asking.tsx";
import { questionOf, selectionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
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
  const { choice } = props;
  const query = {
    results: questionOf(choice, { detail: "questions", against: choice.against }),
    standing: { ...selectionOf(choice), method: choice.method },
  };
  return (
    <>
      <Asking ask={askTrouble} query={query}>
        {(trouble) => <WhatCosts trouble={trouble} view={props} />}
      </Asking>
      <ByGroup {...props} />
      <Restricted {...props} />
    </>
  );
}

function WhatCosts({ trouble, view }: { readonly trouble: Trouble; readonly view: ViewProps }) {
  const minimum = view.catalogue.minimumGroup;
  const { say } = useVoice();
  const { results, definition, standing } = trouble;
  const { overall, questions } = results.total;
  if (overall.state === "empty" && questions.every(({ state }) => state === "empty"))
    return <p className="nothing">{say("empty.choice")}</p>;
  const branches = branchesOf(results, standing);
  const blocks = ratesOf({ order: definition.order, blocks: definition.blocks.filter((block) => !isAboutWishes(block)) }, questions);
  const chains = chainsOf(blocks);
  return (
    <>
      <Concerns branches={branches} trouble={trouble} minimum={minimum} />
      <ItemsTable branches={branches} trouble={trouble} view={view} />
      <Chains chains={chains} trouble={trouble} minimum={minimum} />
      <RatesTable blocks={blocks} chains={chains} trouble={trouble} minimum={minimum} />
    </>
  );
}
