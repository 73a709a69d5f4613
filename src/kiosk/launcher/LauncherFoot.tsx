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

/** How many were invited today and how many of them declined, as numbers alone and all at once, and the ways out. */
export function LauncherFoot({ words, language, today, waiting, onStaff, onBack }: Props) {
  return (
    <footer className="actions launcher-foot">
      <div className="today">{today && <Today words={words} language={language} counts={{ ...today, waiting }} />}</div>
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

type Counts = DayOfLaunches & Pick<Props, "waiting">;

/** No more than staff see at the desk anyhow: how forms ended would tell, by what is missing from the sum, who answered that no result was received. */
const names = ["launched", "declined", "waiting"] as const;

function Today({ words, language, counts }: Pick<Props, "words" | "language"> & { readonly counts: Counts }) {
  return (
    <>
      <p>{words.today}</p>
      {names.map((name) => (
        <p key={name}>
          <b>{formatCount(counts[name], language)}</b> {words[name]}
        </p>
      ))}
    </>
  );
}
