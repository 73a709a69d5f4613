import { useDesk } from "#admin/editor/desk.ts";
import { isTitleLocked } from "#admin/editor/locks.ts";
import { useVoice } from "#admin/voice.ts";
import { IncludedBlocks } from "./IncludedBlocks.tsx";
import { Languages } from "./Languages.tsx";
import { OneOf } from "./OneOf.tsx";
import { OptionalTexts } from "./OptionalTexts.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { ReadPair } from "./ReadPair.tsx";
import { setCountsPartial, setMethod } from "./survey-edits.ts";
import { SurveyRests } from "./SurveyRests.tsx";
import { Switch } from "./Switch.tsx";
import { rewriteSurvey } from "./text-edits.ts";
import { TextPair } from "./TextPair.tsx";

type SurveyText = Parameters<typeof rewriteSurvey>[0];

/** What a questionnaire says of itself: its names, how its index is made, the blocks it includes, and what it rests on. */
export function SurveyPanel() {
  const { say } = useVoice();
  const { survey, isReadOnly } = useDesk();
  const { id, title, publicTitle, groupLabel, itemLabel, stem } = survey;
  const writing = (member: SurveyText, what: string) => ({
    what,
    field: member,
    place: `survey.${member}`,
    text: survey[member],
    change: rewriteSurvey.bind(null, member),
  });
  return (
    <>
      <PanelHead name={title} kind={say("panels.survey")} />
      <p className="quiet">{`${say("panels.survey-id")}: ${id}`}</p>
      <Languages part={[title, publicTitle, groupLabel, itemLabel, stem]}>
        {isTitleLocked(survey) ? (
          <>
            <ReadPair what={say("panels.survey-title")} text={title} isLocked />
            {!isReadOnly && <p className="wide quiet">{say("panels.survey-title-locked", { action: say("part.make-own") })}</p>}
          </>
        ) : (
          <TextPair writing={writing("title", say("panels.survey-title"))} />
        )}
        <TextPair
          writing={writing("publicTitle", say("panels.survey-public-title"))}
          help={say("panels.survey-public-title-help", { mark: "{unit}" })}
        />
        <TextPair writing={writing("groupLabel", say("panels.survey-group-label"))} />
        <TextPair writing={writing("itemLabel", say("panels.survey-item-label"))} />
        <OptionalTexts texts={[writing("stem", say("panels.survey-stem"))]} />
      </Languages>
      <Counting />
      <IncludedBlocks />
      <SurveyRests />
    </>
  );
}

function Counting() {
  const { say } = useVoice();
  const { survey, edit } = useDesk();
  const { aggregation, countsPartial } = survey;
  return (
    <>
      <OneOf
        field="aggregation"
        label={say("panels.survey-method")}
        chosen={aggregation.default}
        choices={[
          { value: "means", text: say("panels.survey-means"), help: say("panels.survey-means-help") },
          { value: "pooled", text: say("panels.survey-pooled"), help: say("panels.survey-pooled-help") },
        ]}
        onChoose={(method) => edit("survey.aggregation", setMethod(method))}
      />
      <p className="quiet">{say("panels.survey-method-other")}</p>
      <section className="sets" aria-label={say("panels.settings")}>
        <Switch
          field="countsPartial"
          label={say("panels.survey-partial")}
          note={say(countsPartial ? "panels.survey-partial-on" : "panels.survey-partial-off")}
          isOn={countsPartial}
          onChange={(counts) => edit("survey.countsPartial", setCountsPartial(counts))}
        />
      </section>
    </>
  );
}
