import { formatCount } from "#ui/numbers.ts";
import type { Language } from "#survey/response.ts";
import type { DayOfLaunches } from "#kiosk/keeping/day-of-launches.ts";
import { Icon } from "#ui/Icon.tsx";
import { arrowLeft, lock } from "#ui/icons.ts";
import type { LauncherWords } from "./words.ts";

type Props = {
  readonly words: LauncherWords;
  readonly language: Language;
  /** Null until it is read. */
  readonly today: DayOfLaunches | null;
  /** Forms that wait to be sent. */
  readonly waiting: number;
  readonly onStaff: () => void;
  readonly onBack: () => void;
};

/** How many were invited today and what came of it, as numbers alone, and the ways out. */
export function LauncherFoot({ words, language, today, waiting, onStaff, onBack }: Props) {
  const counted = today ? (["launched", "completed", "stopped", "declined"] as const).map((name) => [name, today[name]] as const) : [];
  return (
    <footer className="actions launcher-foot">
      <div className="today">
        {today && <p>{words.today}</p>}
        {[...counted, ["waiting", waiting] as const].map(([name, count]) => (
          <p key={name} className={name}>
            <b>{formatCount(count, language)}</b> {words[name]}
          </p>
        ))}
      </div>
      <div className="tools">
        <button className="tool" type="button" onClick={onStaff}>
          <Icon path={lock} />
          {words.staff}
        </button>
        <button className="tool" type="button" onClick={onBack}>
          <Icon path={arrowLeft} />
          {words.back}
        </button>
      </div>
    </footer>
  );
}
