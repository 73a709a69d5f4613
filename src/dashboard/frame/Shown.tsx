import type { Catalogue } from "#protocol/results.ts";
import { Groups } from "#dashboard/places/Groups.tsx";
import { Items } from "#dashboard/trouble/Items.tsx";
import { Overview } from "#dashboard/standing/Overview.tsx";
import { Trend } from "#dashboard/movement/Trend.tsx";
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
  if (choice.view === "overview") return <Overview answer={answer} minimum={minimum} itemsAddress={itemsAddress} go={go} />;
  if (choice.view === "items") return <Items answer={answer} minimum={minimum} />;
  if (choice.view === "groups") return <Groups answer={answer} catalogue={catalogue} />;
  return <Trend answer={answer} minimum={minimum} chosen={choice.period} />;
}
