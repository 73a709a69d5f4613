import { formatCount, formatDate } from "#ui/numbers.ts";
import type { Wave } from "#protocol/waves.ts";
import { focused } from "#admin/places/focused.ts";
import { useVoice } from "#admin/voice.ts";
import { totalsOf } from "./totals.ts";
import { stageOn, stages, type Waves } from "./all-waves.ts";
import { useWaveWords } from "./use-wave-words.ts";

type Props = {
  readonly waves: Waves;
  /** Whether somebody comes back from a wave. */ readonly isBack: boolean;
  readonly onOpen: (wave: string) => void;
  readonly onNew: () => void;
};

/** The waves by where they stand in time, the last first. */
export function WaveList({ waves, isBack, onOpen, onNew }: Props) {
  const { say } = useVoice();
  const inOrder = waves.waves.toSorted((one, other) => other.first.localeCompare(one.first));
  return (
    <section className="figure" aria-labelledby="waves">
      <div className="head">
        <h2 id="waves" tabIndex={-1} ref={isBack ? focused : null}>
          {say("waves.list", { count: waves.waves.length })}
        </h2>
        <button className="button main" type="button" disabled={waves.versions.length === 0} onClick={onNew}>
          {say("waves.new")}
        </button>
      </div>
      {inOrder.length === 0 && <p className="status">{say("waves.none")}</p>}
      {stages.map((stage) => (
        <Stretch
          key={stage}
          title={say(`waves.${stage}`)}
          list={inOrder.filter((wave) => stageOn(wave, waves.today) === stage)}
          waves={waves}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

type StretchProps = Pick<Props, "waves" | "onOpen"> & { readonly title: string; readonly list: readonly Wave[] };

function Stretch({ title, list, waves, onOpen }: StretchProps) {
  const { say } = useVoice();
  if (list.length === 0) return null;
  return (
    <table className="stack wave-list">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say("waves.wave")}</th>
          <th scope="col">{say("waves.days")}</th>
          <th scope="col">{say("waves.survey")}</th>
          <th scope="col" className="num">
            {say("waves.units")}
          </th>
          <th scope="col" className="num">
            {say("waves.returned")}
          </th>
          <th scope="col" className="num">
            {say("waves.sample")}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((wave) => (
          <Row key={wave.id} wave={wave} waves={waves} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<Props, "waves" | "onOpen"> & { readonly wave: Wave };

function Row({ wave, waves, onOpen }: RowProps) {
  const { say, read, language } = useVoice();
  const { surveyName } = useWaveWords(waves);
  const { returned, byUnit, unknown } = totalsOf(wave.units);
  const nobody = unknown === wave.units.length;
  return (
    <tr>
      <th scope="row">
        <button className="button plain" type="button" onClick={() => onOpen(wave.id)}>
          {read(wave.name)}
        </button>
        {wave.mode === "practice" && <span className="tag warn">{say("waves.mode-practice")}</span>}
      </th>
      <td data-label={say("waves.days")}>
        {formatDate(wave.first)} – {formatDate(wave.last)}
      </td>
      <td data-label={say("waves.survey")}>{surveyName(wave.survey)}</td>
      <td className="num" data-label={say("waves.units")}>
        {formatCount(wave.units.length, language)}
      </td>
      <td className="num" data-label={say("waves.returned")}>
        {nobody ? "—" : formatCount(returned, language)}
        {unknown > 0 && <small>{say("waves.unknown", { count: unknown })}</small>}
      </td>
      <td className="num" data-label={say("waves.sample")}>
        {nobody ? "—" : formatCount(byUnit, language)}
      </td>
    </tr>
  );
}
