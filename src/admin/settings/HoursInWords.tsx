import { clockOf, daysTogether, type Hours } from "./hours.ts";
import { useVoice } from "#admin/voice.ts";

/** Opening hours in as few lines as say them. */
export function HoursInWords({ hours }: { readonly hours: Hours }) {
  const { say } = useVoice();
  return (
    <ul>
      {daysTogether(hours).map(({ first, last, spans }) => {
        const days = first === last ? say(`day.${first}`) : say("hours.days", { first: say(`day.${first}`), last: say(`day.${last}`) });
        const times = spans.map(({ from, to }) => say("hours.span", { from: clockOf(from), to: clockOf(to) }));
        return (
          <li key={first}>
            {days}: {times.length === 0 ? say("hours.closed") : times.join(", ")}
          </li>
        );
      })}
    </ul>
  );
}
