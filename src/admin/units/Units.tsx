import { useState } from "react";
import { flushSync } from "react-dom";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import type { Deed } from "./deed.ts";
import { DeedSheet } from "./DeedSheet.tsx";
import { askDirectory, type Directory, unitIn } from "./directory.ts";
import { UnitList } from "./UnitList.tsx";
import { UnitsImport } from "./UnitsImport.tsx";
import { UnitView } from "./UnitView.tsx";
import "./units.css";

/** The units and counters of the organisation through time, and all that can happen to them. */
export function Units() {
  const [asked, again] = useAnswer(askDirectory);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(directory) => <UnitsPage directory={directory} onDirectory={again} />}
    </Answered>
  );
}

type Props = {
  readonly directory: Directory;
  readonly onDirectory: (newer: Directory) => void;
};

/** What lies over the page. */
type Over = { readonly sheet: "import" } | { readonly sheet: "deed"; readonly deed: Deed };

function UnitsPage({ directory, onDirectory }: Props) {
  const [day, setDay] = useState(directory.today);
  const [chosen, setChosen] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const unit = chosen === null ? undefined : unitIn(directory.units, chosen);
  const back = () => {
    flushSync(() => setChosen(null));
    document.querySelector<HTMLElement>("#units")?.focus();
  };
  const onDeed = (deed: Deed) => setOver({ sheet: "deed", deed });
  return (
    <div className="units" data-chosen={unit !== undefined}>
      <UnitList
        directory={directory}
        day={day}
        chosen={chosen}
        onDay={setDay}
        onChoose={setChosen}
        onDeed={onDeed}
        onImport={() => setOver({ sheet: "import" })}
      />
      {unit && <UnitView key={unit.id} unit={unit} day={day} directory={directory} onDeed={onDeed} onBack={back} />}
      {over?.sheet === "deed" && (
        <DeedSheet deed={over.deed} directory={directory} onDirectory={onDirectory} onClose={() => setOver(null)} />
      )}
      {over?.sheet === "import" && <UnitsImport directory={directory} onDirectory={onDirectory} onClose={() => setOver(null)} />}
    </div>
  );
}
