import type { DraftHead } from "#protocol/survey-drafts.ts";
import { formatMoment } from "#ui/numbers.ts";
import { addressOfDraft } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import { addressOfPublication } from "./place.ts";
import { nextVersion, type Series } from "./series.ts";
import { StateTag } from "./StateTag.tsx";

type Props = {
  readonly draft: DraftHead;
  /** The questionnaire it is of. */
  readonly series: Pick<Series, "title" | "versions">;
  readonly byTwo: boolean;
  /** Id of whoever looks. */
  readonly reader: string;
  readonly onDeed: (deed: Deed) => void;
};

/** A draft in its questionnaire: who wrote last, and what to do next with it. */
export function DraftRow({ draft, series, byTwo, reader, onDeed }: Props) {
  const { say } = useVoice();
  const { standing, changedAt, changedBy } = draft;
  const isWaiting = standing.state === "waiting";
  return (
    <tr>
      <th scope="row">
        {say("series.draft-of", { version: String(nextVersion(series.versions)) })}
        <Told draft={draft} series={series} />
      </th>
      <td data-label={say("series.state")}>
        <StateTag state={isWaiting ? "waiting" : "draft"} />
      </td>
      <td className="empty">—</td>
      <td className="num empty">—</td>
      <td data-label={say("series.changed")}>
        {(isWaiting ? standing.askedBy.name : changedBy.name) ?? say("series.nobody")}
        <small>{formatMoment(isWaiting ? standing.askedAt : changedAt)}</small>
      </td>
      <td className="wide">
        <NextStep draft={draft} byTwo={byTwo} reader={reader} />
        <details className="more">
          <summary>{say("series.more")}</summary>
          <div className="row">
            {isWaiting && <a href={addressOfDraft(draft.draft)}>{say("series.look-in-editor")}</a>}
            <button className="button plain" type="button" onClick={() => onDeed({ deed: "export", of: { from: "draft", draft } })}>
              {say("export.open")}
            </button>
            {!isWaiting && (
              <button className="button plain" type="button" onClick={() => onDeed({ deed: "drop", draft })}>
                {say("series.drop")}
              </button>
            )}
          </div>
        </details>
      </td>
    </tr>
  );
}

/** What tells it from other drafts of the same questionnaire: the version it began from, and its title where that is another. */
function Told({ draft: { base, title }, series }: Pick<Props, "draft" | "series">) {
  const { say, read } = useVoice();
  const began = series.versions.find(({ hash }) => hash === base);
  return (
    <>
      <small>{began ? say("series.draft-from", { version: String(began.version) }) : say("series.draft-new")}</small>
      {read(title) !== read(series.title) && <small>«{read(title) || title.vi}»</small>}
    </>
  );
}

/** The one thing this draft waits for, and from whom. */
function NextStep({ draft: { draft, standing }, byTwo, reader }: Pick<Props, "draft" | "byTwo" | "reader">) {
  const { say } = useVoice();
  if (standing.state === "written")
    return (
      <p className="row">
        <a className="button" href={addressOfDraft(draft)}>
          {say("series.go-on")}
        </a>
        <a href={addressOfPublication(draft)}>{say(byTwo ? "series.ask" : "series.publish")}</a>
      </p>
    );
  const isOwn = standing.askedBy.id === reader;
  return (
    <p className="row">
      <a className="button" href={addressOfPublication(draft)}>
        {say(isOwn ? "series.see-asked" : "series.approve")}
      </a>
      {isOwn && <small>{say("series.own")}</small>}
    </p>
  );
}
