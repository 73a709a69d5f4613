import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { formatDate } from "#ui/numbers.ts";
import { useFaulty } from "./fit.ts";
import { daysFromTo, mostHolidays, weekdayOf, withDays } from "./holidays.ts";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly value: readonly string[]; readonly onChange: (value: string[]) => void };

/** The days a desk is closed although their weekday is open. */
export function HolidaysField({ value, onChange }: Props) {
  const { say } = useVoice();
  const isFaulty = useFaulty("given.holidays");
  return (
    <>
      {value.length === 0 && <p>{say("holidays.none")}</p>}
      <ul className="days">
        {value.map((day) => (
          <li key={day}>
            {say(`day.${weekdayOf(day)}`)}, {formatDate(day)}
            <button
              className="button plain"
              type="button"
              aria-label={say("holidays.remove", { day: formatDate(day) })}
              onClick={(event) => {
                event.currentTarget.closest(".own")?.querySelector<HTMLElement>(".adding input")?.focus();
                onChange(value.filter((one) => one !== day));
              }}
            >
              {say("hours.remove")}
            </button>
          </li>
        ))}
      </ul>
      {isFaulty && <p className="fault">{say("holidays.full")}</p>}
      <Adding value={value} onChange={onChange} />
    </>
  );
}

function Adding({ value, onChange }: Props) {
  const { say } = useVoice();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const add = () => {
    const days = daysFromTo(first, last || first);
    const all = withDays(value, days);
    if (days.length === 0) return setFault(say("holidays.fault"));
    if (all.length > mostHolidays) return setFault(say("holidays.full"));
    setFault(null);
    setFirst("");
    setLast("");
    return onChange(all);
  };
  return (
    <div
      className="row adding"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
        // Enter adds the days, and does not save the section without them.
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={say("holidays.first")}
        type="date"
        value={first}
        onChange={({ target }) => setFirst(target.value)}
        {...(fault !== null && { fault })}
      />
      <Field label={say("holidays.last")} type="date" value={last} onChange={({ target }) => setLast(target.value)} />
      <button className="button" type="button" onClick={add}>
        {say("holidays.add")}
      </button>
    </div>
  );
}
