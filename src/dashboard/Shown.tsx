import type { Catalogue } from "#protocol/results.ts";
import { Groups } from "./Groups.tsx";
import { Items } from "./Items.tsx";
import { Overview } from "./Overview.tsx";
import { Trend } from "./Trend.tsx";
import type { Answer } from "./ask.ts";
import type { Choice } from "./choice.ts";

type Props = {
  readonly answer: Answer;
  readonly choice: Choice;
  readonly catalogue: Catalogue;
  readonly itemsAddress: string;
  readonly go: (search: string) => void;
};

/** The view that answers the chosen question. */
export function Shown({ answer, choice, catalogue, itemsAddress, go }: Props) {
  const minimum = catalogue.minimumGroup;
  switch (choice.view) {
    case "overview":
      return <Overview answer={answer} minimum={minimum} itemsAddress={itemsAddress} go={go} />;
    case "items":
      return <Items answer={answer} minimum={minimum} />;
    case "groups":
      return <Groups answer={answer} catalogue={catalogue} />;
    case "trend":
      return <Trend answer={answer} minimum={minimum} chosen={choice.period} />;
  }
}
