import { type Dispatch, useReducer } from "react";
import { AskedForm } from "#ui/tablet/AskedForm.tsx";
import { Parting } from "#ui/tablet/Parting.tsx";
import { Remark } from "#ui/tablet/Remark.tsx";
import { useComfort } from "#ui/tablet/use-comfort.ts";
import type { Handed } from "./listen.ts";
import { afterPlayed, beginPlay, type Play, type PlayEvent } from "./play.ts";
import { Unreachable } from "./Unreachable.tsx";

/** The least number of forms any result is shown for; an organisation may want more. */
const leastGroup = 10;

type Props = { readonly handed: Handed; readonly onLanguage: (language: Play["comfort"]["language"]) => void };

/** A draft as the tablet asks it, to be played from any part of it to the end. */
export function Playing({ handed: { shown, edition }, onLanguage }: Props) {
  const [play, send] = useReducer(afterPlayed, shown, beginPlay);
  if (play.shown !== shown) send({ type: "shown", shown });
  useComfort(play.comfort);
  const deed: Dispatch<PlayEvent> = (event) => {
    send(event);
    if (event.type === "comfort-changed" && event.comfort.language) onLanguage(event.comfort.language);
  };
  return <Screen key={edition} play={play} send={deed} />;
}

/** Drawn anew with every text, because what fits on a screen is measured once for it. */
function Screen({ play, send }: { readonly play: Play; readonly send: Dispatch<PlayEvent> }) {
  const { comfort } = play;
  if (play.stage === "asking") return <AskedForm form={play.form} over={play.over} comfort={comfort} send={send} />;
  if (play.stage === "not-eligible") return <Remark form={play.form} comfort={comfort} send={send} />;
  if (play.stage === "parting") {
    return <Parting isThanked={play.isThanked} minimumGroup={leastGroup} onDone={() => send({ type: "done" })} />;
  }
  return <Unreachable selected={play.shown.selected} onStart={() => send({ type: "done" })} />;
}
