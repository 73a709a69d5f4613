import { useId } from "react";
import { mostInForce } from "#protocol/organisation.ts";
import { useVoice } from "#admin/voice.ts";
import { AskedAfter } from "./AskedAfter.tsx";
import { tabletsAsking } from "./in-force.ts";
import { askedAround, type Publication } from "./publication.ts";

type Props = {
  readonly publication: Publication;
  readonly inForce: boolean;
  readonly onChange: (inForce: boolean) => void;
};

/** Whether the desks ask it from now on, and what that means for tablets and half-filled forms. */
export function ForceField({ publication, inForce, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{say("publish.when")}</legend>
      {[true, false].map((isNow) => (
        <label className="tick" key={String(isNow)}>
          <input type="radio" name={id} checked={inForce === isNow} onChange={() => onChange(isNow)} />
          {say(isNow ? "publish.when-now" : "publish.when-later")}
        </label>
      ))}
      {inForce ? <InForce publication={publication} /> : <p className="hint">{say("publish.when-later-means")}</p>}
    </fieldset>
  );
}

/** What the desks ask once it is in force, and which tablets take it. */
export function InForce({ publication }: { readonly publication: Publication }) {
  const { say } = useVoice();
  const tablets = tabletsAsking(publication.versions);
  const around = askedAround(publication);
  if (around.after.length > mostInForce)
    return (
      <p className="failure" role="alert">
        {say("publish.crowded", { most: String(mostInForce) })}
      </p>
    );
  return (
    <>
      <AskedAfter {...around} />
      <p className="hint">
        {tablets === 0 ? say("publish.no-tablet") : say("publish.tablets", { count: tablets })}{" "}
        {publication.earlier.length > 0 && say("publish.tablets-silent")}
      </p>
    </>
  );
}
