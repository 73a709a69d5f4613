import { Asking } from "#dashboard/frame/Asking.tsx";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { periodKind } from "#dashboard/frame/periods.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Icon } from "#ui/Icon.tsx";
import { printer } from "#ui/icons.ts";
import { askAll } from "./gather.ts";
import { MonthPack } from "./MonthPack.tsx";
import { WeekPage } from "./WeekPage.tsx";
import "./print.css";

const packs = ["month", "week"] as const;

/** Pages for a meeting as they will lie on the table: two for a month or longer, one for a week. */
export function Print({ choice, catalogue, addressOf, go }: ViewProps) {
  const { say } = useVoice();
  const isWeek = periodKind(choice.period) === "week";
  const pack = packs.find((one) => one === choice.own.pack) ?? (isWeek ? "week" : "month");
  return (
    <>
      <nav className="packs" aria-label={say("print.choose")}>
        {packs.map((one) => (
          <PageLink key={one} to={addressOf({ own: { ...choice.own, pack: one } })} go={go} current={one === pack} look="button">
            {say(`print.${one}`)}
          </PageLink>
        ))}
        <button className="button" type="button" onClick={() => window.print()}>
          <Icon path={printer} />
          {say("print.now")}
        </button>
        {pack === "week" && !isWeek && <p className="note">{say("print.not-week")}</p>}
      </nav>
      <Asking ask={askAll} query={choice}>
        {(answers) =>
          pack === "week" ? <WeekPage gathered={{ ...answers, catalogue }} /> : <MonthPack gathered={{ ...answers, catalogue }} />
        }
      </Asking>
    </>
  );
}
