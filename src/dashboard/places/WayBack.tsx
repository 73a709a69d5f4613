import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { unitName } from "#dashboard/frame/names.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { wayTo } from "./way-down.ts";

/** The units one came down through, each the way back to its own table; nothing at the top. */
export function WayBack({ choice, catalogue, addressOf, go }: ViewProps) {
  const voice = useVoice();
  const way = wayTo(choice.unit, catalogue);
  if (choice.unit === null) return null;
  const nameOf = (unit: string | null) => unitName(unit, catalogue, voice);
  return (
    <nav className="way-back" aria-label={voice.say("places.way")}>
      <ol>
        {[null, ...way.slice(0, -1)].map((unit) => (
          <li key={unit ?? "top"}>
            <PageLink to={addressOf({ unit, by: "unit" })} go={go}>
              {nameOf(unit)}
            </PageLink>
          </li>
        ))}
        <li aria-current="page">{nameOf(choice.unit)}</li>
      </ol>
      <PageLink to={addressOf({ view: "overview" })} go={go}>
        {voice.say("places.overview", { unit: nameOf(choice.unit) })}
      </PageLink>
    </nav>
  );
}
