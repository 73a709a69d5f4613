import { useState } from "react";
import { AskedForm } from "#ui/tablet/AskedForm.tsx";
import type { Comfort } from "#ui/tablet/comfort.ts";
import { loadedReading } from "./reading-part.ts";
import type { Asking, VisitEvent } from "./stage.ts";

type Props = Pick<Asking, "form" | "over"> & {
  readonly isWarned: boolean;
  readonly comfort: Comfort;
  readonly send: (event: VisitEvent) => void;
};

/** The form as it is filled, read aloud to whoever wants it. */
export function Questions({ form, over, isWarned, comfort, send }: Props) {
  // Once a visit: a button that came later would push the others aside.
  const [reading] = useState(loadedReading);
  const tool: Parameters<typeof AskedForm>[0]["tool"] = (view) =>
    reading && <reading.ReadAloud {...{ form, view, over, isWarned }} onListening={() => send({ type: "touched" })} />;
  return <AskedForm {...{ form, over, comfort, send, tool }} />;
}
