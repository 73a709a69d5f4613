import type { Version } from "#protocol/organisation.ts";
import { formatCount, formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { Fact } from "./Fact.tsx";
import type { Holdings } from "./holdings.ts";
import { Where } from "./Where.tsx";

/** How a version came to be and what has become of it. */
export function Provenance({ version, holdings }: { readonly version: Version; readonly holdings: Holdings }) {
  const { say, language } = useVoice();
  const { published, responses } = version;
  const nobody = say("series.nobody");
  return (
    <dl className="facts">
      <Fact name={say("survey.note")}>{published === null ? say("version.shipped") : published.note}</Fact>
      {published && (
        <Fact name={say("version.published")}>
          {published.by.name ?? nobody}, {formatMoment(published.at)}
          {published.approvedBy && <p>{say("version.approved", { name: published.approvedBy.name ?? nobody })}</p>}
        </Fact>
      )}
      <Fact name={say("series.where")}>
        <Where version={version} holdings={holdings} />
      </Fact>
      <Fact name={say("series.responses")}>{responses === "few" ? say("series.few") : formatCount(responses, language)}</Fact>
    </dl>
  );
}
