import type { UnitHistory } from "#protocol/units.ts";
import { Icon } from "#ui/Icon.tsx";
import { arrowLeft } from "#ui/icons.ts";
import { formatDate } from "#ui/numbers.ts";
import { isOpen, versionOn } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";
import { Counters } from "./Counters.tsx";
import type { Deed } from "./deed.ts";
import type { Directory } from "./directory.ts";
import { historyOf } from "./history.ts";
import { nameOn } from "./telling.ts";
import { useTelling } from "./use-telling.ts";

type Props = {
  readonly unit: UnitHistory;
  readonly day: string;
  readonly directory: Directory;
  readonly onDeed: (deed: Deed) => void;
  readonly onBack: () => void;
};

/** One unit as it is on a day: what it is, its counters, what can be done with it, and what has happened to it. */
export function UnitView({ unit, day, directory, onDeed, onBack }: Props) {
  const { say, read } = useVoice();
  const { telling, saySentence } = useTelling(directory.units);
  const version = versionOn(unit, day);
  return (
    <section className="figure unit-view" aria-labelledby="unit">
      <button className="button plain back" type="button" onClick={onBack}>
        <Icon path={arrowLeft} />
        {say("units.back")}
      </button>
      <h2 id="unit" tabIndex={-1} ref={focusedIfAlone}>
        {read(version.name)}
      </h2>
      {unit.endedOn !== null && <p className="tag warn">{say("units.ended-on", { day: formatDate(unit.endedOn) })}</p>}
      <dl className="facts">
        <div>
          <dt>{say("units.kind")}</dt>
          <dd>{say(`unit-kind.${version.kind}`)}</dd>
        </div>
        <div>
          <dt>{say("units.parent")}</dt>
          <dd>{version.parent === null ? say("units.on-top") : nameOn(telling, version.parent, day)}</dd>
        </div>
        <div>
          <dt>{say("units.id")}</dt>
          <dd>{unit.id}</dd>
        </div>
      </dl>
      {(version.serves || unit.counters.length > 0) && <Counters unit={unit} day={day} onDeed={onDeed} />}
      {isOpen(unit, day) && unit.endedOn === null && <Deeds unit={unit.id} serves={version.serves} onDeed={onDeed} />}
      <h3>{say("units.history")}</h3>
      <ol className="history">
        {historyOf(unit, telling).map(({ day: on, sentence }) => (
          <li key={`${on} ${sentence.key} ${JSON.stringify(sentence.values)}`}>
            <b>{on ?? say("day.ever")}</b> {saySentence(sentence)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where there is no room for the tree beside it, the unit is a page of its own. */
function focusedIfAlone(heading: HTMLElement | null): void {
  const back = heading?.previousElementSibling;
  if (back && getComputedStyle(back).display !== "none") heading.focus();
}

type DeedsProps = Pick<Props, "onDeed"> & { readonly unit: string; readonly serves: boolean };

function Deeds({ unit, serves, onDeed }: DeedsProps) {
  const { say } = useVoice();
  return (
    <div className="row deeds">
      {!serves && (
        <button className="button" type="button" onClick={() => onDeed({ deed: "add", parent: unit })}>
          {say("units.add-below")}
        </button>
      )}
      {(["rename", "move", "turn-into", "merge", "end"] as const).map((deed) => (
        <button className="button" type="button" key={deed} onClick={() => onDeed({ deed, unit })}>
          {say(`units.do-${deed}`)}
        </button>
      ))}
    </div>
  );
}
