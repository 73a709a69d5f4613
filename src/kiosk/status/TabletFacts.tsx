import type { Bundle } from "#protocol/bundle.ts";
import type { Language } from "#survey/response.ts";
import { appVersion } from "#kiosk/keeping/device.ts";
import { type Said, saidIn } from "./say.ts";
import type { Status } from "./use-status.ts";

type Props = {
  readonly bundle: Bundle;
  readonly status: Status;
  /** Whole seconds the tablet's clock is ahead of the endpoint's; null where the two have not spoken. */
  readonly aheadSeconds: number | null;
  readonly language: Language;
};

/** The tablet itself: what it asks, by which program, with how much room, by which clock, and what it does by itself. */
export function TabletFacts({ bundle, status, aheadSeconds, language }: Props) {
  const say = (said: Said) => saidIn(language, said);
  const { surveys, settings } = bundle;
  return (
    <section>
      <h2>{say({ key: "tablet" })}</h2>
      <dl>
        <div>
          <dt>{say({ key: "survey" })}</dt>
          <dd>
            {surveys.map(({ hash, definition: { title, version } }) => (
              <span key={hash}>{say({ key: "survey-of", values: { title: title[language], version } })}</span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{say({ key: "program" })}</dt>
          <dd>{say({ key: `program-${status.program}`, values: { version: appVersion } })}</dd>
        </div>
        <div>
          <dt>{say({ key: "storage" })}</dt>
          <dd>{storageInWords(status).map(say).join("; ")}</dd>
        </div>
        <div>
          <dt>{say({ key: "clock" })}</dt>
          <dd>{say(clockInWords(aheadSeconds))}</dd>
        </div>
        <div>
          <dt>{say({ key: "itself" })}</dt>
          <dd>{say({ key: "itself-of", values: { days: settings.keepAcknowledgedDays } })}</dd>
        </div>
      </dl>
    </section>
  );
}

function storageInWords({ room, isPersisted }: Pick<Status, "room" | "isPersisted">): Said[] {
  const left: Said = room === null ? { key: "storage-unknown" } : { key: "storage-of", values: { count: room } };
  return isPersisted === null ? [left] : [left, { key: isPersisted ? "storage-kept" : "storage-not-kept" }];
}

/** A clock two minutes off was set wrong by somebody. */
function clockInWords(aheadSeconds: number | null): Said {
  if (aheadSeconds === null) return { key: "clock-unknown" };
  const seconds = Math.abs(aheadSeconds);
  if (seconds <= 1) return { key: "clock-right" };
  return seconds <= 120
    ? { key: "clock-seconds", values: { count: seconds } }
    : { key: "clock-minutes", values: { count: Math.round(seconds / 60) } };
}
