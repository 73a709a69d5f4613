import { Asking } from "#dashboard/frame/Asking.tsx";
import type { Period } from "#dashboard/frame/choice.ts";
import { periodName } from "#dashboard/frame/names.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { MovementChart } from "./MovementChart.tsx";
import { StepLinks } from "./StepLinks.tsx";
import { Subjects } from "./Subjects.tsx";
import { YearOnYear } from "./YearOnYear.tsx";
import { askMovement, type MovementAnswer } from "./ask-movement.ts";
import { movementOf, type Subject } from "./movement.ts";
import { movementQuery, versionBefore } from "./movement-query.ts";
import "./movement.css";

/** «Kết quả thay đổi ra sao?»: one index step by step, all of them at a glance, and what rose and fell against last year. */
export function Trend(props: ViewProps) {
  const { choice, catalogue, addressOf, go } = props;
  return (
    <>
      <StepLinks step={choice.step} only={choice.only} addressOf={addressOf} go={go} />
      <Asking ask={askMovement} query={movementQuery(choice, catalogue)}>
        {(movement) => <Movement movement={movement} {...props} />}
      </Asking>
    </>
  );
}

function Movement({ movement, choice, catalogue, addressOf, go }: ViewProps & { readonly movement: MovementAnswer }) {
  const voice = useVoice();
  const { answer, yearOnYear } = movement;
  const { results, definition } = answer;
  const moved = movementOf(movement, { wanted: choice.own.criterion, catalogue });
  const told = results.query.period;
  const subjectAddress = (subject: Subject) => addressOf({ own: subject === null ? {} : { criterion: subject } });
  const { before } = yearOnYear;
  const earlier = versionBefore(movementQuery(choice, catalogue));
  const beside = (survey: string, period: Period) => addressOf({ view: "comparison", right: { ...choice, survey, period } });
  return (
    <>
      {told !== choice.period && <p className="note">{voice.say("movement.widened", { period: inSentence(periodName(told, voice)) })}</p>}
      {moved.pieces.length === 0 ? (
        <p className="nothing">{voice.say("empty.choice")}</p>
      ) : (
        <>
          <MovementChart moved={moved} answer={answer} catalogue={catalogue} />
          <Subjects moved={moved} definition={definition} addressOf={subjectAddress} go={go} />
        </>
      )}
      <YearOnYear
        results={yearOnYear}
        definition={definition}
        earlier={before === null || earlier === undefined ? null : beside(earlier.survey, before.period)}
        go={go}
      />
    </>
  );
}
