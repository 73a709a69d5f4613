import type { Place, Scope } from "./office.ts";
import type { SectionName } from "./sections.ts";
import { useVoice } from "#admin/voice.ts";

/** A section that holds something not saved, for a unit or with null for the organisation. */
export type UnsavedAt = { readonly section: SectionName; readonly scope: Scope };

type Props = { readonly at: readonly UnsavedAt[]; readonly places: readonly Place[]; readonly onGo: (scope: Scope) => void };

/** Leads to the places where somebody has left something not saved. */
export function Unsaved({ at, places, onGo }: Props) {
  const { say, read } = useVoice();
  return (
    <div className="banner warn row">
      {say("scope.unsaved")}
      {at.map(({ scope }) => {
        const place = places.find(({ id }) => id === scope);
        return (
          <button className="button" type="button" key={scope ?? ""} onClick={() => onGo(scope)}>
            {place ? read(place.name) : say("scope.all")}
          </button>
        );
      })}
    </div>
  );
}
