import { SelectField } from "#ui/SelectField.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Room, Wish } from "./begin.ts";
import { seriesOf } from "./series.ts";

type Props = { readonly wish: Wish; readonly room: Room; readonly onChange: (known: string) => void };

/** Which instrument of the program, or which version the endpoint keeps, something is begun from. */
export function KnownField({ wish, room, onChange }: Props) {
  const { say } = useVoice();
  const options = useKnown(wish.source, room);
  return (
    <SelectField
      label={say(wish.source === "shelf" ? "begin.instrument" : "begin.version")}
      value={wish.known}
      options={options}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function useKnown(source: Wish["source"], { shelf, versions }: Room): (readonly [string, string])[] {
  const { say, read } = useVoice();
  if (source === "shelf") return shelf.instruments.map(({ id, title }) => [id, read(title)]);
  return seriesOf(versions, []).flatMap((series) =>
    series.versions.map(({ hash, version }): [string, string] => [
      hash,
      `${read(series.title)}, ${say("survey.version", { version: String(version) })}`,
    ]),
  );
}

/** What stands chosen before anybody chooses: what the desks ask first, where there is such. */
export function firstKnown(source: Wish["source"], { shelf, versions }: Pick<Room, "shelf" | "versions">): string {
  if (source === "shelf") {
    const used = versions.find(({ inForce }) => inForce);
    return (shelf.instruments.find(({ id }) => id === used?.id) ?? shelf.instruments[0])?.id ?? "";
  }
  return seriesOf(versions, [])[0]?.versions[0]?.hash ?? "";
}
