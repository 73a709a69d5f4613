import { useVoice } from "#dashboard/frame/voice.ts";
import { heats } from "./heat.ts";

/** What the colours of the map mean; each has its word, and the low ones a mark besides. */
export function HeatLegend() {
  const { say } = useVoice();
  return (
    <p className="legend">
      {heats.map((heat) => (
        <span key={heat}>
          <i className={`heat ${heat}`} aria-hidden="true">
            {(heat === "low-1" || heat === "low-2") && <b className="down" />}
          </i>
          {say(`heat.${heat}`)}
        </span>
      ))}
    </p>
  );
}
