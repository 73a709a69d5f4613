import { useCallback, useState } from "react";
import type { Criterion as CriterionOfSurvey, LocalizedText, Question } from "#survey/definition.ts";
import type { Answers } from "#survey/response.ts";
import { Icon } from "#ui/Icon.tsx";
import { information } from "#ui/icons.ts";
import { OfficialWording, saysMore } from "#ui/OfficialWording.tsx";
import { SatisfactionItem } from "#ui/SatisfactionItem.tsx";
import { typeset } from "#ui/typeset.ts";
import { useTabletWords } from "./words/say.ts";
import { Heading } from "./Heading.tsx";

type Props = {
  readonly criterion: CriterionOfSurvey;
  /** The part of its items that is shown. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly missing: readonly Question[];
  readonly stem: LocalizedText | undefined;
  readonly onChoose: (question: string, chosen: readonly string[]) => void;
};

/** A title of more characters is set smaller: two lines would push the faces out of the screen. */
const longestOnOneLine = 34;

/** One criterion: its name, its items, one row each. */
export function Criterion({ criterion, questions, answers, missing, stem, onChoose }: Props) {
  const { language, say } = useTabletWords();
  const chooseOne = useCallback((question: string, chosen: string) => onChoose(question, [chosen]), [onChoose]);
  const items = questions.flatMap((question) =>
    question.kind === "satisfaction" ? [{ question, number: criterion.questions.findIndex(({ id }) => id === question.id) + 1 }] : [],
  );
  const roomForNone = items.some(({ question }) => question.notApplicable);
  const title = (criterion.shortTitle ?? criterion.title)[language];
  return (
    <main className="criterion">
      <div className="heading">
        <Heading key={`${criterion.code}-${questions[0]?.id}`} className={title.length > longestOnOneLine ? "long" : ""}>
          {typeset(title)}
        </Heading>
        <p>{stem?.[language] ?? say("stem.satisfaction")}</p>
        <span className="hidden">{say("kiosk.number-keys")}</span>
        {items.some(({ question }) => saysMore(question)) && <Wording items={items} />}
      </div>
      <div className="items">
        {items.map(({ question, number }) => (
          <SatisfactionItem
            key={question.id}
            question={question}
            number={number}
            chosen={answers[question.id]?.[0]}
            missing={missing.includes(question)}
            roomForNone={roomForNone}
            onChoose={chooseOne}
          />
        ))}
      </div>
    </main>
  );
}

/** One button for all items of the screen, so that their rows stay plain and low. */
function Wording({ items }: { items: Parameters<typeof OfficialWording>[0]["items"] }) {
  const { say } = useTabletWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="tool wording" type="button" onClick={() => setOpen(true)}>
        <Icon path={information} />
        <span>{say("answer.full-text")}</span>
      </button>
      {open && <OfficialWording items={items} onClose={() => setOpen(false)} />}
    </>
  );
}
