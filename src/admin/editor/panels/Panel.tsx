import { partKey } from "#survey/part.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { useVoice } from "#admin/voice.ts";
import { BlockPanel } from "./BlockPanel.tsx";
import { CriterionPanel } from "./CriterionPanel.tsx";
import { QuestionPanel } from "./QuestionPanel.tsx";
import { SurveyPanel } from "./SurveyPanel.tsx";
import "./panels.css";

/** What is open, to be changed: the survey itself, a criterion, a block or a question. */
export function Panel() {
  const { selected } = useDesk();
  return (
    <div className="panel" key={partKey(selected)}>
      <Opened />
    </div>
  );
}

function Opened() {
  const { say } = useVoice();
  const { survey, selected } = useDesk();
  if (selected.part === "survey") return <SurveyPanel />;
  const criterion = selected.part === "criterion" && survey.criteria.find(({ code }) => code === selected.code);
  const block = selected.part === "block" && survey.blocks.find(({ id }) => id === selected.id);
  const question = selected.part === "question" && findQuestion(survey, selected.id);
  if (criterion) return <CriterionPanel criterion={criterion} />;
  if (block) return <BlockPanel block={block} />;
  return question ? <QuestionPanel question={question} /> : <p>{say("panels.gone")}</p>;
}
