import type { Quality } from "#protocol/quality.ts";
import { Icon } from "#ui/Icon.tsx";
import { flag } from "#ui/icons.ts";
import { formatCount, formatPercent, noFigure } from "#ui/numbers.ts";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly quality: Quality;
  readonly minimum: number;
  /** To «Cách tính». */
  readonly way: { readonly to: string; readonly go: (search: string) => void };
};

/** What can be odd about a form, how often it is, what it means, and why nothing is left out for it. */
export function QualityTable({ quality: { classes, forms, withoutFlagged }, minimum, way }: Props) {
  const { say } = useVoice();
  return (
    <section className="figure">
      <h2 id="quality">{say("quality.title")}</h2>
      <p className="prose">
        {forms === null ? say("quality.hidden", { minimum }) : say("quality.of", { count: forms })} {say("quality.why")}{" "}
        <PageLink {...way}>{say("view.method")}</PageLink>
      </p>
      {forms !== null && (
        <p className="prose">
          <Flagged forms={withoutFlagged.forms === null ? null : forms - withoutFlagged.forms} />
        </p>
      )}
      <table className="stack quality" aria-labelledby="quality">
        <thead>
          <tr>
            <th scope="col">{say("quality.class")}</th>
            <th scope="col">{say("quality.meaning")}</th>
            <th scope="col" className="num">
              {say("quality.forms")}
            </th>
            <th scope="col" className="num">
              {say("quality.share")}
            </th>
            <th scope="col">
              <span className="hidden">{say("column.chart")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => (
            <ClassRow key={one.class} {...one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many forms are flagged at all: signs overlap, so their rows do not say it. */
function Flagged({ forms }: { readonly forms: number | null }) {
  const { say } = useVoice();
  if (forms === null) return say("quality.left-out-hidden");
  return forms === 0 ? say("quality.none-left-out") : say("quality.left-out", { count: forms });
}

function ClassRow({ class: name, forms, share, flags }: Quality["classes"][number]) {
  const { say, language } = useVoice();
  return (
    <tr>
      <th scope="row">
        {say(`class.${name}`)}{" "}
        {flags && (
          <span className="tag">
            <Icon path={flag} />
            {say("quality.flagged")}
          </span>
        )}
      </th>
      <td className="meaning">{say(`class.${name}-why`)}</td>
      <td className="num" data-label={say("quality.forms")}>
        {forms === null ? say("figure.hidden-short") : formatCount(forms, language)}
      </td>
      <td className="num" data-label={say("quality.share")}>
        {share === null ? noFigure : formatPercent(share, language)}
      </td>
      <td className="picture">{share !== null && <ShareBar share={share} />}</td>
    </tr>
  );
}

/** A share of all forms as a bar from 0 to 100; the number stands beside it. */
function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg className="chart share" aria-hidden="true">
      <rect className="track" width="100%" height="10" y="4" />
      <rect className="fill" width={`${share / 100}%`} height="10" y="4" />
    </svg>
  );
}
