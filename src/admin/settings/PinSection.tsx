import { useState } from "react";
import { call } from "#protocol/call.ts";
import { changeDeskSettings, type Settings } from "#protocol/settings.ts";
import { givenAt, type Origin, originOfPin } from "./inherit.ts";
import { keep, type Kept } from "./keep.ts";
import type { Office, Scope } from "./office.ts";
import { PinSheet } from "./PinSheet.tsx";
import { SectionHead } from "./SectionHead.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly scope: Scope;
  readonly office: Office;
  readonly onSettings: (newer: Settings) => void;
};

/** Whether a place has a PIN, and whose; it can be set anew or taken away, never read. */
export function PinSection({ scope, office, onSettings }: Props) {
  const { say, read } = useVoice();
  const [deed, setDeed] = useState<"set" | "remove" | null>(null);
  const origin = originOfPin(office, scope);
  const nameOf = (id: string) => {
    const unit = office.places.find((place) => place.id === id);
    return unit ? read(unit.name) : id;
  };
  const isOwn = origin.from === "unit" ? origin.unit === scope : origin.from === "organisation" && scope === null;

  async function save(pin: string | null): Promise<Kept["outcome"]> {
    const kept = await keep({
      settings: office.settings,
      send: (newest) => call(changeDeskSettings, { revision: newest.revision, unit: scope, given: givenAt(newest, scope), pin }),
      // Nobody can see whether somebody else has just set another PIN.
      isOvertakenBy: () => true,
    });
    onSettings(kept.settings);
    if (kept.outcome === "kept") setDeed(null);
    return kept.outcome;
  }

  const place = scope === null ? say("scope.all") : nameOf(scope);
  return (
    <section className="figure setting-section" aria-labelledby="section">
      <SectionHead section="pin" />
      <div className="form">
        <WhosePin origin={origin} isOwn={isOwn} nameOf={nameOf} />
        <p className="hint">{say("pin.never")}</p>
        <div className="row">
          <button className="button main" type="button" onClick={() => setDeed("set")}>
            {say("pin.set")}
          </button>
          <button className="button" type="button" disabled={!isOwn} onClick={() => setDeed("remove")}>
            {say("pin.remove")}
          </button>
        </div>
      </div>
      {deed && <PinSheet deed={deed} place={place} onSave={save} onClose={() => setDeed(null)} />}
    </section>
  );
}

type WhoseProps = { readonly origin: Origin; readonly isOwn: boolean; readonly nameOf: (unit: string) => string };

function WhosePin({ origin, isOwn, nameOf }: WhoseProps) {
  const { say } = useVoice();
  if (isOwn) return <output className="banner">{say("pin.own")}</output>;
  if (origin.from === "unit") return <output className="banner">{say("pin.from-unit", { unit: nameOf(origin.unit) })}</output>;
  if (origin.from === "organisation") return <output className="banner">{say("pin.from-organisation")}</output>;
  return <output className="banner warn">{say("pin.none")}</output>;
}
