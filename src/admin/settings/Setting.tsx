import { type ReactNode, useId } from "react";
import type { GivenInSight } from "#protocol/settings.ts";
import { Held } from "./Held.tsx";
import { type DeskSays, inheritedAt, type Origin, originOf, type SettingName } from "./inherit.ts";
import type { Office, Scope } from "./office.ts";
import { useVoice } from "#admin/voice.ts";

/** The desks of one place while somebody changes what they say and do. */
export type DeskForm = {
  readonly office: Office;
  readonly scope: Scope;
  readonly value: GivenInSight;
  readonly onChange: (value: GivenInSight) => void;
};

type Props<Name extends SettingName> = {
  readonly desk: DeskForm;
  readonly name: Name;
  /** Draws the fields of what the place says of its own. */
  readonly children: (value: DeskSays[Name], onChange: (value: DeskSays[Name]) => void) => ReactNode;
};

/** One setting of a place: what holds from above, or what it says of its own. */
export function Setting<Name extends SettingName>({ desk, name, children }: Props<Name>) {
  const { say } = useVoice();
  const id = useId();
  const { office, scope, value, onChange } = desk;
  const inherited = inheritedAt(office, scope);
  const isOwn = value[name] !== undefined;
  const change = (own: DeskSays[Name] | undefined) => onChange({ ...value, [name]: own });
  const { own, above } = useOriginWords(office, scope);
  return (
    <fieldset className="setting">
      <legend>{say(`setting.${name}`)}</legend>
      <p className="hint" id={`${id}-help`}>
        {say(`setting.${name}-help`)}
      </p>
      <label className="tick">
        <input type="radio" name={id} checked={!isOwn} onChange={() => change(undefined)} aria-describedby={`${id}-help ${id}-held`} />
        <span>{above(originOf(office, scope, name))}</span>
      </label>
      <div className="held" id={`${id}-held`}>
        <Held says={inherited} name={name} />
      </div>
      <label className="tick">
        <input type="radio" name={id} checked={isOwn} onChange={() => change(inherited[name])} aria-describedby={`${id}-help`} />
        <span>{own}</span>
      </label>
      {isOwn && <div className="own">{children(Object.assign({ ...inherited }, value)[name], change)}</div>}
    </fieldset>
  );
}

/** Whose word a setting is, in words. */
function useOriginWords(office: Office, scope: Scope) {
  const { say, read } = useVoice();
  const nameOf = (unit: string) => {
    const place = office.places.find(({ id }) => id === unit);
    return place ? read(place.name) : unit;
  };
  return {
    own: scope === null ? say("origin.own-all") : say("origin.own", { unit: nameOf(scope) }),
    above: (origin: Origin) => (origin.from === "unit" ? say("origin.unit", { unit: nameOf(origin.unit) }) : say(`origin.${origin.from}`)),
  };
}
