import type { Language } from "#survey/response.ts";
import { formatCount } from "#ui/numbers.ts";
import { countOf } from "#kiosk/keeping/lost-numbers.ts";
import type { KeptState } from "#kiosk/keeping/kept-state.ts";
import { saidIn, type StatusKey } from "./say.ts";

type Props = { readonly kept: KeptState; readonly language: Language };

/** How many forms were saved and where they stand, as numbers and as one bar. */
export function StatusSum({ kept, language }: Props) {
  const { last, waiting, refused } = kept;
  const lost = countOf(kept.lost);
  const parts: readonly { readonly name: StatusKey; readonly count: number }[] = [
    { name: "received", count: Math.max(0, last - waiting - refused.length - lost) },
    { name: "waiting", count: waiting },
    { name: "refused", count: refused.length },
    ...(lost > 0 ? [{ name: "lost", count: lost } as const] : []),
  ];
  return (
    <section className="sum" aria-label={saidIn(language, { key: "sum" })}>
      <div className="counts">
        <div>
          <b>{formatCount(last, language)}</b>
          <p>{saidIn(language, last > 0 ? { key: "saved-numbers", values: { last } } : { key: "saved" })}</p>
        </div>
        {parts.map(({ name, count }) => (
          <div key={name}>
            <b>{formatCount(count, language)}</b>
            <p>
              <i className={`key ${name}`} />
              {saidIn(language, { key: name })}
            </p>
          </div>
        ))}
      </div>
      <div className="bar" aria-hidden="true">
        {parts.map(({ name, count }) => (count > 0 ? <i key={name} className={name} style={{ flexGrow: count }} /> : null))}
      </div>
    </section>
  );
}
