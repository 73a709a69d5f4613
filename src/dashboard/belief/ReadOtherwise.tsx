import type { ReactNode } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Change } from "#survey/change.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import type { Quality } from "#protocol/quality.ts";
import { formatChange, formatHundredths, formatSpan, noFigure } from "#ui/numbers.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly quality: Quality; readonly official: Figures; readonly definition: SurveyDefinition };
type Read = { readonly figure: Figure; readonly change: Change };

/** The index as it counts, beside what it would be without the flagged forms and with the annulled ones. */
export function ReadOtherwise({ quality, official, definition }: Props) {
  const { say, read } = useVoice();
  const { withoutFlagged, withAnnulled } = quality;
  return (
    <section className="figure">
      <h2 id="otherwise">{say("otherwise.title")}</h2>
      <p className="sub">{say("otherwise.read")}</p>
      <table className="stack otherwise" aria-labelledby="otherwise">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{say("otherwise.figure")}</span>
            </th>
            <th scope="col" className="num">
              {say("otherwise.official")}
              {quality.forms !== null && <small>{say("figure.forms", { count: quality.forms })}</small>}
            </th>
            <HeadCell way="without-flagged" forms={withoutFlagged.forms} />
            <HeadCell way="with-annulled" forms={withAnnulled.forms} />
          </tr>
        </thead>
        <tbody>
          <OtherwiseRow
            name={say("overview.index")}
            figure={quality.overall}
            others={[
              { figure: withoutFlagged.overall, change: withoutFlagged.change },
              { figure: withAnnulled.overall, change: withAnnulled.change },
            ]}
            total
          />
          {official.criteria.map(({ code, figure }) => (
            <OtherwiseRow
              key={code}
              name={read(criterionTitle(code, definition).whole)}
              figure={figure}
              others={[readOf(code, withoutFlagged), readOf(code, withAnnulled)]}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeadCell({ way, forms }: { readonly way: "without-flagged" | "with-annulled"; readonly forms: number | null }) {
  const { say } = useVoice();
  return (
    <th scope="col" className="num">
      {say(`otherwise.${way}`)}
      <small>{forms === null ? say("otherwise.forms-hidden") : say("figure.forms", { count: forms })}</small>
    </th>
  );
}

type Row = { readonly name: string; readonly figure: Figure; readonly others: readonly [Read, Read]; readonly total?: boolean };

function OtherwiseRow({ name, figure, others: [without, withAll], total = false }: Row) {
  const { say } = useVoice();
  return (
    <tr className={total ? "total" : undefined}>
      <th scope="row">{name}</th>
      <td className="num" data-label={say("otherwise.official")}>
        <FigureText figure={figure} />
      </td>
      <OtherCell read={without} label={say("otherwise.without-flagged")} />
      <OtherCell read={withAll} label={say("otherwise.with-annulled")} />
    </tr>
  );
}

function OtherCell({ read: { figure, change }, label }: { readonly read: Read; readonly label: string }) {
  const { say, language } = useVoice();
  return (
    <td className="num" data-label={label}>
      <FigureText figure={figure}>
        {change.state === "known" && (
          <span className="soft">{say("otherwise.points", { points: formatChange(change.points, language) })}</span>
        )}
      </FigureText>
    </td>
  );
}

/** A figure with its interval and n below; `children` stands before the number. */
function FigureText({ figure, children }: { readonly figure: Figure; readonly children?: ReactNode }) {
  const { say, language } = useVoice();
  if (figure.state === "hidden") return <span className="soft">{say("figure.hidden-short")}</span>;
  if (figure.state === "empty") return <span className="soft">{noFigure}</span>;
  const { percent, interval, n } = figure;
  return (
    <>
      <span className="reading">
        {children}
        <span className="value">{formatHundredths(percent, language)}</span>
      </span>
      <small>
        {formatSpan(interval.low, interval.high, language)}, {say("otherwise.n", { count: n })}
      </small>
    </>
  );
}

function readOf(code: string, { criteria }: Quality["withoutFlagged"]): Read {
  return criteria.find((one) => one.code === code) ?? { figure: { state: "empty" }, change: { state: "unknown", reason: "empty" } };
}
