import type { Bundle } from "#protocol/bundle.ts";
import { Icon } from "#ui/Icon.tsx";
import { check, download, information, noNetwork, refresh, warning } from "#ui/icons.ts";
import { formatDate } from "#ui/numbers.ts";
import { Heading } from "#ui/tablet/Heading.tsx";
import { StaffBand } from "#kiosk/staff/StaffBand.tsx";
import { isStorageLost } from "#kiosk/bundle/lost-storage.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { weekdayName } from "#kiosk/waiting/day-in-words.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { weekdayOf } from "#survey/civil-day.ts";
import { ExchangeFacts } from "./ExchangeFacts.tsx";
import { type Headline, headlineOf, headlineUnread } from "./headline.ts";
import { type Said, saidIn } from "./say.ts";
import { StatusSum } from "./StatusSum.tsx";
import { TabletFacts } from "./TabletFacts.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useStatus } from "./use-status.ts";
import { type DeskTime, sinceAtDesk, timeOfDay } from "./when.ts";
import "./status.css";

type Props = {
  readonly tablet: Tablet;
  readonly bundle: Bundle;
  /** Where the tablet stands, in words. */
  readonly about: string;
  /** A form that failed to be saved waits behind this page. */
  readonly isUnsaved: boolean;
  readonly onBack: () => void;
};

/** How the tablet is: forms saved, sent, waiting and refused, as numbers; never what anybody answered, and nothing that deletes. */
export function StatusPage({ tablet, bundle, about, isUnsaved, onBack }: Props) {
  const { language } = useKioskWords();
  const say = (said: Said) => saidIn(language, said);
  const { status, look } = useStatus(tablet, bundle.store);
  const deeds = useDeeds({ tablet, bundle, language, onDone: look });
  const { kept, contact, now } = status;
  const { device, trouble } = tablet.outbox;
  const condition = { ...status, isUnsaved, isStorageLost: isStorageLost(bundle, device), trouble: trouble() };
  const headline = kept ? headlineOf({ ...condition, kept }, language) : headlineUnread(condition);
  const time: DeskTime = { now, timeZone: bundle.settings.timeZone };
  return (
    <>
      <StaffBand about={about}>
        <span>{bundle.device.name}</span>
      </StaffBand>
      <main className="status">
        <div className="top">
          <Heading>{say({ key: "title" })}</Heading>
          <p>{say(nowInWords(time, language))}</p>
        </div>
        {headline && <Banner headline={headline} time={time} say={say} />}
        {kept && (
          <>
            <StatusSum kept={kept} language={language} />
            <div className="two">
              <ExchangeFacts kept={kept} contact={contact} time={time} language={language} onExport={deeds.exportFor} />
              <TabletFacts bundle={bundle} status={status} aheadSeconds={tablet.clock.aheadSeconds()} language={language} />
            </div>
          </>
        )}
      </main>
      <footer className="actions status-foot">
        <output>{deeds.outcome || say({ key: deeds.doing ?? "note" })}</output>
        <button className="button" type="button" onClick={onBack}>
          {say({ key: "back" })}
        </button>
        <button className="button" type="button" onClick={() => deeds.exportFor(bundle.store)}>
          <Icon path={download} />
          {say({ key: "export" })}
        </button>
        <button className="button main" type="button" onClick={deeds.send}>
          <Icon path={refresh} />
          {say({ key: "send-now" })}
        </button>
      </footer>
    </>
  );
}

type BannerProps = { readonly headline: Headline; readonly time: DeskTime; readonly say: (said: Said) => string };

function Banner({ headline: { kind, head, body, since }, time, say }: BannerProps) {
  const sinceInWords = since === undefined ? {} : { since: sinceAtDesk(since, time) };
  return (
    <p className={`banner ${kind}`} role="status">
      <Icon path={iconOf(kind, since !== undefined)} />
      <span>
        <b>{say({ key: head.key, values: { ...head.values, ...sinceInWords } })}</b> {say(body)}
      </span>
    </p>
  );
}

function iconOf(kind: Headline["kind"], isAlone: boolean): string {
  if (isAlone) return noNetwork;
  if (kind === "good") return check;
  return kind === "bad" ? warning : information;
}

function nowInWords({ now, timeZone }: DeskTime, language: "vi" | "en"): Said {
  const { day } = localHour(now, timeZone);
  const weekday = weekdayName(weekdayOf(day), language);
  return { key: "now", values: { weekday, date: formatDate(day), time: timeOfDay(now, timeZone) } };
}
