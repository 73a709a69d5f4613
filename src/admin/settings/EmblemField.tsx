import { type ChangeEvent, useState } from "react";
import { Field } from "#ui/Field.tsx";
import { bandOf } from "./accent-pairs.ts";
import { type ChosenEmblem, emblemIn } from "./emblem-file.ts";
import { useFaulty } from "./fit.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  /** What stands beside the emblem on the band. */
  readonly unitName: string;
  readonly accent: string | null;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** Why a chosen file is no emblem; found in the file, or when it was to be drawn. */
type Fault = Extract<ChosenEmblem, { readonly fault: string }>["fault"] | "broken";

/** A picture of one's own for the band, seen there before it is saved. */
export function EmblemField({ unitName, accent, value, onChange }: Props) {
  const { say } = useVoice();
  const [fault, setFault] = useState<Fault | null>(null);
  const isRefused = useFaulty("given.emblem");
  const fallBack = (why: Fault | null) => {
    setFault(why);
    onChange(null);
  };

  async function take({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (!file) return;
    const chosen = await emblemIn(file);
    // The same file may be chosen again once it is mended.
    target.value = "";
    setFault("fault" in chosen ? chosen.fault : null);
    if ("emblem" in chosen) onChange(chosen.emblem);
  }

  const why = fault === null ? isRefused && say("fault.emblem") : say(`emblem.fault-${fault}`);
  return (
    <>
      <Field
        label={say("emblem.choose")}
        hint={say("emblem.hint")}
        type="file"
        accept="image/png,image/svg+xml,image/webp"
        onChange={(event) => void take(event)}
        {...(why !== false && { fault: why })}
      />
      {value === null ? (
        <p>{say("emblem.none")}</p>
      ) : (
        <figure className="band-preview">
          <figcaption>{say("emblem.preview")}</figcaption>
          <div style={{ background: bandOf(accent) }}>
            <img src={value} alt="" onError={() => fallBack("broken")} />
            <b>{unitName}</b>
          </div>
        </figure>
      )}
      <button className="button" type="button" disabled={value === null} onClick={() => fallBack(null)}>
        {say("emblem.remove")}
      </button>
    </>
  );
}
