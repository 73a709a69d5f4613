import { useId, useState } from "react";
import { type Annulment, askAnnulment, Flag, flags } from "#protocol/annulments.ts";
import { call } from "#protocol/call.ts";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Place } from "./places.ts";

type Props = { readonly places: readonly Place[]; readonly onClose: () => void; readonly onDone: (asked: Annulment) => void };

/** One person says which forms should no longer be counted, and why; what that means stands above. */
export function Asking({ places, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { sending, onSubmit } = useSending(async (fields) => onDone(await send(fields)));
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          {say("annul.ask")}
        </h2>
        <ul className="plain-list">
          <li>{say("annul.means")}</li>
          <li>{say("annul.means-two")}</li>
          <li>{say("annul.means-few")}</li>
        </ul>
        <SelectionFields places={places} />
        <Field label={say("annul.reason")} hint={say("held.reason-hint")} name="reason" maxLength={300} pattern=".*\S.*" required />
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("annul.send")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function SelectionFields({ places }: Pick<Props, "places">) {
  const { say, read } = useVoice();
  const desks = places.filter(({ serves, counters }) => serves || counters.length > 0);
  const [chosen, choose] = useState(desks[0]?.id ?? "");
  const [firstDay, setFirstDay] = useState("");
  const counters = desks.find(({ id }) => id === chosen)?.counters ?? [];
  return (
    <>
      <SelectField
        label={say("annul.unit")}
        name="unit"
        value={chosen}
        onChange={({ target }) => choose(target.value)}
        options={desks.map(({ id, name }) => [id, read(name)] as const)}
      />
      <SelectField
        key={chosen}
        label={say("annul.counter")}
        name="counter"
        options={[["", say("annul.all-counters")], ...counters.map(({ id, name }) => [id, read(name)] as const)]}
      />
      <div className="from-to">
        <Field
          label={say("annul.first-day")}
          name="firstDay"
          type="date"
          value={firstDay}
          onChange={({ target }) => setFirstDay(target.value)}
          required
        />
        <Field label={say("annul.last-day")} name="lastDay" type="date" min={firstDay} required />
      </div>
      <SelectField label={say("annul.flag")} name="flag" options={flags.map((flag) => [flag, say(`flag.${flag}`)] as const)} />
    </>
  );
}

function send(fields: ReadonlyMap<string, string>): Promise<Annulment> {
  const field = (name: string) => fields.get(name) ?? "";
  const [unit, firstDay, lastDay, reason] = [field("unit"), field("firstDay"), field("lastDay"), field("reason")];
  const counter = field("counter") === "" ? null : field("counter");
  return call(askAnnulment, { unit, counter, firstDay, lastDay, flag: Flag.parse(field("flag")), reason });
}
