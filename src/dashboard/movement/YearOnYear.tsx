import type { SurveyDefinition } from "#survey/definition.ts";
import type { Results } from "#protocol/results.ts";
import { Icon } from "#ui/Icon.tsx";
import { circleCheck, circleCross, circleDashed, information } from "#ui/icons.ts";
import { formatChange, formatDate } from "#ui/numbers.ts";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { periodName } from "#dashboard/frame/names.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { movesOf, wantedRises, type Move, type Moves } from "./year-on-year.ts";

type Props = {
  readonly results: Results;
  readonly definition: SurveyDefinition;
  /** Where the version before is set beside this one; null where there is none. */
  readonly earlier: string | null;
  readonly go: (search: string) => void;
};

/** Which criteria rose and fell against the same period a year before, and whether four rose. */
export function YearOnYear({ results, ...around }: Props) {
  const voice = useVoice();
  const { say } = voice;
  return (
    <section className="figure rises">
      <h2>{say("rises.title")}</h2>
      {results.before === null ? (
        <p className="nothing">{say("rises.none-ended")}</p>
      ) : (
        <Compared results={results} before={results.before} {...around} />
      )}
    </section>
  );
}

type Compared = Props & { readonly before: NonNullable<Results["before"]> };

function Compared({ results, before, definition, earlier, go }: Compared) {
  const voice = useVoice();
  const { say } = voice;
  const moves = movesOf(before.changes);
  const reason = noneKnown(moves);
  const known = moves.up.length + moves.down.length + moves.same.length;
  const periods = { now: periodName(results.query.period, voice), before: inSentence(periodName(before.period, voice)) };
  return (
    <>
      <p className="sub">
        {say("rises.read", periods)}{" "}
        {before.through !== null &&
          say("compared.through", { now: formatDate(before.through.now), before: formatDate(before.through.before) })}
      </p>
      {known > 0 ? (
        <Told moves={moves} definition={definition} />
      ) : (
        <p className="nothing">
          {say(reason)}{" "}
          {earlier !== null && reason !== "rises.half-months" && (
            <PageLink to={earlier} go={go}>
              {say("rises.earlier")}
            </PageLink>
          )}
        </p>
      )}
    </>
  );
}

/** Why not one criterion could be compared. */
function noneKnown({ unknown }: Moves) {
  const reasons = new Set(unknown.map(({ reason }) => reason));
  if (reasons.has("criteria-differ")) return "rises.criteria-differ";
  if (reasons.has("half-months")) return "rises.half-months";
  return reasons.has("hidden") ? "rises.hidden" : "rises.empty";
}

function Told({ moves, definition }: { readonly moves: Moves; readonly definition: SurveyDefinition }) {
  const { say } = useVoice();
  const sure = moves.up.filter((move) => move.sure).length;
  return (
    <>
      <p className="fact">{say("rises.count", { up: moves.up.length, down: moves.down.length })}</p>
      <p className={`verdict ${shapes[moves.wanted].tone}`}>
        <Icon path={shapes[moves.wanted].icon} />
        {say(`rises.${moves.wanted}`, { wanted: `0${wantedRises}` })}
      </p>
      {moves.up.length > 0 && <p>{sure === 0 ? say("rises.none-sure") : say("rises.sure", { sure, count: moves.up.length })}</p>}
      <div className="grid moves">
        <MoveList title={say("rises.up")} moves={moves.up} definition={definition} />
        <MoveList title={say("rises.down")} moves={moves.down} definition={definition} />
        <MoveList title={say("rises.same")} moves={moves.same} definition={definition} />
        <UnknownList unknown={moves.unknown} definition={definition} />
      </div>
      <p className="note">{say("rises.source")}</p>
    </>
  );
}

const shapes = {
  reached: { tone: "met", icon: circleCheck },
  missed: { tone: "not", icon: circleCross },
  open: { tone: "open", icon: circleDashed },
  "too-few-criteria": { tone: "open", icon: information },
} as const satisfies Record<Moves["wanted"], unknown>;

type List = { readonly title: string; readonly moves: readonly Move[]; readonly definition: SurveyDefinition };

function MoveList({ title, moves, definition }: List) {
  const { say, read, language } = useVoice();
  if (moves.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {moves.map(({ code, points, sure }) => (
          <li key={code}>
            <span>{read(criterionTitle(code, definition).whole)}</span>
            <b className="num">{formatChange(points, language)}</b>
            <small>{sure ? <b>{say("change.sure")}</b> : say("change.unsure")}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function UnknownList({ unknown, definition }: { readonly unknown: Moves["unknown"]; readonly definition: SurveyDefinition }) {
  const { say, read } = useVoice();
  if (unknown.length === 0) return null;
  return (
    <div>
      <h3>{say("rises.unknown")}</h3>
      <ul>
        {unknown.map(({ code, reason }) => (
          <li key={code}>
            <span>{read(criterionTitle(code, definition).whole)}</span>
            <small>{say(`change.${reason}`)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
