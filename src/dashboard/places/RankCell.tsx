import { useVoice } from "#dashboard/frame/voice.ts";
import type { GroupRow } from "./group-rows.ts";

type Props = { readonly row: Pick<GroupRow, "position" | "rank">; readonly ranked: number };

/** A row's place by its printed index, and the places it may have as sure as the intervals are: `8 (5–12)`. */
export function RankCell({ row: { position, rank }, ranked }: Props) {
  const { say } = useVoice();
  if (rank === null || position === null) {
    return (
      <td className="num rank">
        <span aria-hidden="true">–</span>
        <span className="hidden">{say("rank.none")}</span>
      </td>
    );
  }
  const { best, worst } = rank;
  return (
    <td className="num rank">
      <span aria-hidden="true">
        {position}{" "}
        <small>
          ({best}–{worst})
        </small>
      </span>
      <span className="hidden">{say("rank.spoken", { position, best, worst, ranked })}</span>
    </td>
  );
}
