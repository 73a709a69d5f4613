import { useId, useRef, type ReactNode } from "react";
import { instantName, surveyName } from "#dashboard/frame/names.ts";
import { usePage } from "#dashboard/frame/page.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { SavePicture } from "./SavePicture.tsx";
import { SourceAround, type Source } from "./source.ts";

type Props = {
  readonly title: string;
  /** One line: how to read it. */
  readonly read: string;
  readonly source: Source;
  /** What saved pictures are called, without ending. */
  readonly file: string;
  readonly legend?: ReactNode;
  /** What the picture shows, as a table; left out where the figure is a table itself. */
  readonly table?: ReactNode;
  /** What is saved where the figure is a table itself. */
  readonly picture?: ReactNode;
  readonly children: ReactNode;
};

/** A figure: rule, title, how to read it, the picture, the same as a table, and buttons that save it with its n, method and version. */
export function ChartFrame({ title, read, source, file, legend, table, picture, children }: Props) {
  const { say } = useVoice();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const foot = useFoot(source);
  return (
    <section className="figure framed" aria-labelledby={heading}>
      <div className="headline">
        <div>
          <h2 id={heading}>{title}</h2>
          <p className="sub">{read}</p>
        </div>
        {legend}
      </div>
      <SourceAround value={source}>
        <div ref={box}>{children}</div>
        <div className="behind">
          {table !== undefined && (
            <details>
              <summary>{say("charts.table")}</summary>
              {table}
            </details>
          )}
          <SavePicture from={box} picture={picture} written={{ title, read, foot, file }} />
        </div>
      </SourceAround>
    </section>
  );
}

/** What is printed under a saved picture. */
function useFoot({ n, method, survey, until }: Source): readonly string[] {
  const voice = useVoice();
  const { say } = voice;
  const { scope } = usePage();
  const version = surveyName(survey, voice);
  return [
    n === null ? scope : say("charts.scope-n", { scope, count: n }),
    say("charts.made", { method: say(`method.${method}`), survey: version }),
    ...(until === null ? [] : [say("foot.until", { time: instantName(until) })]),
  ];
}
