import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import "./answers.css";

/** So many of so many persons: the two counts, and a bar whose whole length is all of them. */
export function CountBar({ count, of }: { readonly count: number; readonly of: number }) {
  const { say, language } = useVoice();
  return (
    <span className="count-of">
      <svg className="chart bar count" aria-hidden="true">
        <rect className="track" width="100%" height="14" y="5" />
        <rect className="fill" width={`${of === 0 ? 0 : (100 * count) / of}%`} height="14" y="5" />
      </svg>
      <span className="num">
        <b>{formatCount(count, language)}</b> <span className="soft">{say("trouble.of", { count: of })}</span>
      </span>
    </span>
  );
}
