import { useState } from "react";
import { SelectField } from "#ui/SelectField.tsx";
import { useFaulty } from "./fit.ts";
import { areInOrder, clockOf, copiedTo, type Hours, minutesOf, mostSpans, nextSpan, weekdays, type Weekday, withSpans } from "./hours.ts";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly value: Hours; readonly onChange: (value: Hours) => void };

/** When a desk is open, day by day. */
export function HoursField({ value, onChange }: Props) {
  return (
    <>
      <ul className="hours">
        {weekdays.map((day) => (
          <Day key={day} day={day} value={value} onChange={onChange} />
        ))}
      </ul>
      <Copying value={value} onChange={onChange} />
    </>
  );
}

function Day({ day, value, onChange }: Props & { readonly day: Weekday }) {
  const { say } = useVoice();
  const isFaulty = useFaulty(`given.openingHours.${day}`);
  const name = say(`day.${day}`);
  const spans = value[day] ?? [];
  const change = (changed: Parameters<typeof withSpans>[2]) => onChange(withSpans(value, day, changed));
  const isWrong = isFaulty && !areInOrder(spans);
  return (
    <li>
      <span>{name}</span>
      <div>
        {spans.length === 0 && <span className="closed">{say("hours.closed")}</span>}
        {spans.map((span, index) => {
          const nth = index + 1;
          const time = (end: "from" | "to") => (
            <Clock
              label={say(`hours.${end}`, { day: name, nth })}
              isFaulty={isWrong}
              value={span[end]}
              onChange={(minutes) => change(spans.with(index, { ...span, [end]: minutes }))}
            />
          );
          return (
            // oxlint-disable-next-line react/no-array-index-key -- times have no names of their own and never change places
            <span className="span" key={index}>
              {time("from")} – {time("to")}
              <button
                className="button plain"
                type="button"
                aria-label={say("hours.remove-on", { day: name, nth })}
                onClick={(event) => {
                  event.currentTarget.closest("li")?.querySelector<HTMLElement>(".add")?.focus();
                  change(spans.toSpliced(index, 1));
                }}
              >
                {say("hours.remove")}
              </button>
            </span>
          );
        })}
        <button
          className="button plain add"
          type="button"
          aria-label={say("hours.add-on", { day: name })}
          disabled={spans.length === mostSpans}
          onClick={() => change([...spans, nextSpan(spans)])}
        >
          {say("hours.add")}
        </button>
        {isWrong && <p className="fault">{say("hours.fault")}</p>}
      </div>
    </li>
  );
}

type ClockProps = {
  readonly label: string;
  readonly isFaulty: boolean;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
};

/** A time of the day on 24 hours; browsers' own fields show twelve wherever the browser itself is in English. */
function Clock({ label, isFaulty, value, onChange }: ClockProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="input"
      inputMode="numeric"
      maxLength={5}
      aria-label={label}
      aria-invalid={isFaulty}
      value={typed ?? clockOf(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(minutesOf(target.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function Copying({ value, onChange }: Props) {
  const { say } = useVoice();
  const [from, setFrom] = useState<string>("1");
  const [days, setDays] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className="copying">
      <SelectField
        label={say("hours.copy")}
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        options={weekdays.map((day) => [day, say(`day.${day}`)] as const)}
      />
      <fieldset className="row">
        <legend>{say("hours.copy-to")}</legend>
        {weekdays.map((day) => (
          <label className="tick" key={day}>
            <input type="checkbox" checked={days.has(day)} onChange={() => setDays(new Set([day]).symmetricDifference(days))} />
            {say(`day.${day}`)}
          </label>
        ))}
      </fieldset>
      <button className="button" type="button" disabled={days.size === 0} onClick={() => onChange(copiedTo(value, from, [...days]))}>
        {say("hours.copy-go")}
      </button>
    </div>
  );
}
