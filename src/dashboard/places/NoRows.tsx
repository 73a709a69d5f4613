import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { addressOf } from "#dashboard/frame/address.ts";
import { chosen, type Division } from "#dashboard/frame/choice.ts";
import { divisionsFor } from "#dashboard/frame/divided.ts";
import { unitName } from "#dashboard/frame/names.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";

/** What there is not, in words: units below a unit that has none, or forms that name what the table is divided by. */
export function NoRows({ choice, catalogue, go }: Pick<ViewProps, "choice" | "catalogue" | "go">) {
  const voice = useVoice();
  const { say } = voice;
  if (choice.by !== "unit") return <p className="nothing">{nobodyNamed(choice.by, voice)}</p>;
  const [by] = divisionsFor(choice, catalogue);
  return (
    <p className="nothing">
      {say("places.no-units", { unit: unitName(choice.unit, catalogue, voice) })}{" "}
      {by !== undefined && by !== "unit" && (
        <PageLink to={addressOf(chosen(choice, { only: null, by }), catalogue)} go={go}>
          {say("places.without-filter")}
        </PageLink>
      )}
    </p>
  );
}

function nobodyNamed(by: Division, { say }: Voice): string {
  return by === "wave" ? say("places.none-wave") : say("places.none-named", { by: inSentence(say(`by.${by}`)) });
}
