import { Asking } from "#dashboard/frame/Asking.tsx";
import { questionOf, selectionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { PlacesFigure } from "./PlacesFigure.tsx";
import { WayBack } from "./WayBack.tsx";
import { askPlaces } from "./ask-places.ts";
import { useFocusKept } from "./use-focus-kept.ts";
import "./places.css";

/** «Đơn vị nào ở đâu?»: index, rank and criteria of each unit, field or other value, against what it is to reach; down into a row and back. */
export function Groups(props: ViewProps) {
  const { choice } = props;
  useFocusKept(choice.by);
  const query = {
    results: questionOf(choice, { groupBy: choice.by, detail: "criteria", against: choice.against }),
    standing: { ...selectionOf(choice), method: choice.method },
  };
  return (
    <>
      <WayBack {...props} />
      <Asking key={choice.by} ask={askPlaces} query={query}>
        {(answer) => <PlacesFigure answer={answer} choice={choice} catalogue={props.catalogue} go={props.go} />}
      </Asking>
    </>
  );
}
