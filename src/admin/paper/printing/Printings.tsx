import type * as z from "zod/mini";
import type { readPrintings } from "#protocol/paper-forms.ts";
import { formatCount, formatDate } from "#ui/numbers.ts";
import { nameOfPlace, type PaperOffice } from "#admin/paper/paper-office.ts";
import { useVoice } from "#admin/voice.ts";

type Printing = z.output<typeof readPrintings.output>["printings"][number];
type Props = { readonly office: PaperOffice; readonly printings: readonly Printing[] };

/** How many sheets were printed on which day for which place, and how many of them are not back. */
export function Printings({ office, printings }: Props) {
  const { say } = useVoice();
  if (printings.length === 0) return <p className="status">{say("paper.list-none")}</p>;
  return (
    <section className="figure printings" aria-labelledby="printings">
      <h2 id="printings">{say("paper.printings")}</h2>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{say("paper.list-day")}</th>
            <th scope="col">{say("paper.list-place")}</th>
            <th scope="col">{say("paper.list-survey")}</th>
            <th className="num" scope="col">
              {say("paper.list-printed")}
            </th>
            <th className="num" scope="col">
              {say("paper.list-entered")}
            </th>
            <th className="num" scope="col">
              {say("paper.list-out")}
            </th>
          </tr>
        </thead>
        <tbody>
          {printings.map((printing) => (
            <PrintingRow key={keyOf(printing)} office={office} printing={printing} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PrintingRow({ office, printing }: { readonly office: PaperOffice; readonly printing: Printing }) {
  const { say, read, language } = useVoice();
  const { unit, counter } = nameOfPlace(office, printing);
  const version = office.versions.find(({ hash }) => hash === printing.survey);
  const wave = office.waves.find(({ id }) => id === printing.wave);
  const { printed, entered } = printing;
  return (
    <tr>
      <th scope="row">{formatDate(printing.printedOn)}</th>
      <td data-label={say("paper.list-place")}>
        {read(unit)}
        <small>{counter === null ? say("paper.counter-any") : read(counter)}</small>
      </td>
      <td data-label={say("paper.list-survey")}>
        {version ? say("paper.subject", { title: read(version.title), version: version.version }) : printing.survey.slice(0, 8)}
        <small>{[say(`paper.language-${printing.language}`), ...(wave ? [read(wave.name)] : [])].join(" · ")}</small>
      </td>
      <td className="num" data-label={say("paper.list-printed")}>
        {formatCount(printed, language)}
      </td>
      <td className="num" data-label={say("paper.list-entered")}>
        {formatCount(entered, language)}
      </td>
      <td className="num" data-label={say("paper.list-out")}>
        {formatCount(printed - entered, language)}
      </td>
    </tr>
  );
}

function keyOf({ printed: _printed, entered: _entered, ...printing }: Printing): string {
  return Object.values(printing).join(" ");
}
