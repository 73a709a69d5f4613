import type { Catalogue } from "#protocol/results.ts";
import type { Quality } from "#protocol/quality.ts";
import { FigureCells } from "#dashboard/charts/FigureCells.tsx";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly outliers: Quality["outliers"]; readonly unit: string | null; readonly catalogue: Catalogue };

/** Counters surely far above all others of the unit: good work, or answers that are not the citizens'. */
export function Outliers({ outliers, unit, catalogue }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const whose = unitName(unit, catalogue, voice);
  return (
    <section className="figure">
      <h2 id="outliers">{say("outliers.title")}</h2>
      <p className="sub">{say("outliers.read")}</p>
      {outliers.length === 0 ? (
        <p className="nothing">{catalogue.counters.length === 0 ? say("outliers.not-yours") : say("outliers.none", { unit: whose })}</p>
      ) : (
        <table className="stack" aria-labelledby="outliers">
          <thead>
            <tr>
              <th scope="col">{say("by.counter")}</th>
              <th scope="col" className="num">
                {say("column.index")}
              </th>
              <th scope="col" className="num">
                {say("column.interval")}
              </th>
              <th scope="col" className="num">
                {say("column.n")}
              </th>
            </tr>
          </thead>
          <tbody>
            {outliers.flatMap(({ counter, figure, others }) => {
              const name = valueName("counter", counter, { catalogue, voice }) ?? counter;
              return [
                <OutlierRow key={counter} name={name} figure={figure} minimum={catalogue.minimumGroup} />,
                <OutlierRow
                  key={`${counter} others`}
                  name={say("outliers.others", { counter: name })}
                  figure={others}
                  minimum={catalogue.minimumGroup}
                  quiet
                />,
              ];
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

type Row = {
  readonly name: string;
  readonly figure: Quality["outliers"][number]["figure"];
  readonly minimum: number;
  readonly quiet?: boolean;
};

function OutlierRow({ name, figure, minimum, quiet = false }: Row) {
  return (
    <tr className={quiet ? "quiet" : undefined}>
      <th scope="row">{name}</th>
      <FigureCells figure={figure} minimum={minimum} />
    </tr>
  );
}
