import { useState } from "react";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import { DraftRow } from "./DraftRow.tsx";
import type { Holdings } from "./holdings.ts";
import type { Series } from "./series.ts";
import { VersionRow } from "./VersionRow.tsx";

type Props = {
  readonly series: readonly Series[];
  readonly holdings: Holdings;
  /** Id of whoever looks. */
  readonly reader: string;
  readonly onDeed: (deed: Deed) => void;
};

/** Questionnaires with what is being written of them and their versions. */
export function SeriesTable({ series, ...props }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack honest series">
      <thead>
        <tr>
          <th scope="col">{say("series.which")}</th>
          <th scope="col">{say("series.state")}</th>
          <th scope="col">{say("series.where")}</th>
          <th scope="col" className="num">
            {say("series.responses")}
          </th>
          <th scope="col">{say("series.changed")}</th>
          <th scope="col">{say("series.todo")}</th>
        </tr>
      </thead>
      {series.map((one) => (
        <OneSeries key={one.id} series={one} {...props} />
      ))}
    </table>
  );
}

function OneSeries({ series, holdings, reader, onDeed }: Omit<Props, "series"> & { readonly series: Series }) {
  const { say, read } = useVoice();
  const [showsAll, setShowsAll] = useState(false);
  const { id, title, drafts, versions } = series;
  const recent = versions.filter((version, place) => version.inForce || place === 0);
  const older = versions.length - recent.length;
  return (
    <tbody>
      <tr className="whole">
        <th scope="rowgroup" colSpan={6}>
          {read(title)}
          <small className="hash">{id}</small>
        </th>
      </tr>
      {drafts.map((draft) => (
        <DraftRow key={draft.draft} draft={draft} series={series} byTwo={holdings.byTwo} reader={reader} onDeed={onDeed} />
      ))}
      {(showsAll ? versions : recent).map((version) => (
        <VersionRow
          key={version.hash}
          version={version}
          holdings={holdings}
          isToGoOnFrom={drafts.length === 0 && version === versions[0]}
          onDeed={onDeed}
        />
      ))}
      {older > 0 && (
        <tr className="older">
          <td colSpan={6}>
            <button className="button plain" type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? say("series.fewer") : say("series.older", { count: older })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
