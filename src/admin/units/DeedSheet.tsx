import { useId, useState } from "react";
import { call } from "#protocol/call.ts";
import { changeUnits, readUnits } from "#protocol/units.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import { Meanwhile } from "#admin/revised/Meanwhile.tsx";
import { useSaving } from "#admin/revised/use-saving.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { changesOf } from "./changes-of.ts";
import type { Deed } from "./deed.ts";
import { DeedFields } from "./DeedFields.tsx";
import { describedUnits } from "./described.ts";
import { type Directory, renewed, unitIn } from "./directory.ts";
import { firstPlan } from "./plan.ts";
import { WhatChanges } from "./WhatChanges.tsx";
import { useTelling } from "./use-telling.ts";

type Props = {
  readonly deed: Deed;
  readonly directory: Directory;
  readonly onDirectory: (newer: Directory) => void;
  readonly onClose: () => void;
};

/** Changes units from a day on; what will change stands in words above the button. */
export function DeedSheet({ deed, directory, onDirectory, onClose }: Props) {
  const { say } = useVoice();
  const title = useId();
  const [plan, setPlan] = useState(() => firstPlan(deed, directory));
  const changes = changesOf(deed, plan, directory.units);
  const { before, save } = useSaving({
    part: directory,
    ask: async () => renewed(directory, await call(readUnits, {})),
    onPart: onDirectory,
  });
  const { sending, onSubmit } = useSending(async () => {
    if (changes.length === 0) return;
    const send = async (revision: number) => renewed(directory, await call(changeUnits, { revision, changes: [...changes] }));
    if ((await save(send)) === "saved") onClose();
  });
  return (
    <Sheet labelledBy={title} className="wide" onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          <Title deed={deed} directory={directory} />
        </h2>
        <DeedFields deed={deed} plan={plan} directory={directory} onPlan={setPlan} />
        <WhatChanges changes={changes} units={directory.units} />
        {before && <Others before={before} now={directory} />}
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say(`units.go-${deed.deed}`)}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function Title({ deed, directory: { units, today } }: Pick<Props, "deed" | "directory">) {
  const { say, read } = useVoice();
  if (deed.deed === "add") return say("units.title-add");
  const unit = unitIn(units, deed.unit);
  const counter = "counter" in deed ? unit?.counters.find(({ id }) => id === deed.counter) : undefined;
  const name = unit ? read(versionOn(unit, today).name) : deed.unit;
  return say(`units.title-${deed.deed}`, { name, counter: counter ? read(counter.name) : "" });
}

function Others({ before, now }: { readonly before: Directory; readonly now: Directory }) {
  const { say } = useVoice();
  const { telling, saySentence } = useTelling(now.units);
  const saying = { telling, saySentence, what: { ever: say("day.ever"), counters: say("units.counters") } };
  return <Meanwhile before={describedUnits(before.units, saying)} after={describedUnits(now.units, saying)} />;
}
