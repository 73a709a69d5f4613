import type { Bundle } from "#protocol/bundle.ts";
import type { Question } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import { typeset } from "#ui/typeset.ts";
import { Heading } from "#ui/tablet/Heading.tsx";
import { StaffBand } from "#kiosk/staff/StaffBand.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { type Chapter, chaptersOf } from "./chapters.ts";
import { Contents } from "./Contents.tsx";
import { explanationWords, type ExplanationWords } from "./explanation-words.ts";
import { Formula } from "./Formula.tsx";
import "./explanation.css";

type Props = {
  readonly bundle: Pick<Bundle, "surveys" | "settings">;
  /** Where the tablet stands, in words. */
  readonly about: string;
  readonly onBack: () => void;
};

/** What every question in force asks, in its official words and in one sentence for staff, and how the figures are made. */
export function Explanation({ bundle: { surveys, settings }, about, onBack }: Props) {
  const { language } = useKioskWords();
  const words = explanationWords[language];
  const explained = surveys.map((survey) => ({ ...survey, chapters: chaptersOf(survey) }));
  return (
    <>
      <StaffBand about={about} />
      <main className="explanation">
        <Heading>{words.title}</Heading>
        <Contents words={words} language={language} chapters={explained.flatMap(({ chapters }) => chapters)} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must reach what scrolls */}
        <div className="reading" role="region" aria-label={words.title} tabIndex={0}>
          {explained.map(({ hash, definition: { title, version }, chapters }) => (
            <section key={hash}>
              <h2>
                {typeset(title[language])}, {words.version.replace("{version}", String(version))}
              </h2>
              {chapters.map((chapter) => (
                <ExplainedChapter key={chapter.id} chapter={chapter} language={language} words={words} />
              ))}
            </section>
          ))}
          <Formula
            words={words}
            minimum={settings.minimumGroup}
            methods={new Set(surveys.map(({ definition }) => definition.aggregation.default))}
          />
        </div>
      </main>
      <footer className="actions ends">
        <span />
        <button className="button main" type="button" onClick={onBack}>
          {words.back}
        </button>
      </footer>
    </>
  );
}

type Spoken = { readonly words: ExplanationWords; readonly language: Language };

function ExplainedChapter({ chapter: { id, title, questions, isSelfService }, words, language }: Spoken & { readonly chapter: Chapter }) {
  return (
    <section>
      <h3 id={id} tabIndex={-1}>
        {typeset(title[language])}
      </h3>
      <ol>
        {questions.map((question) => (
          <li key={question.id} value={numberOf(question)}>
            {question.staff && <p className="meant">{typeset(question.staff[language])}</p>}
            <p>
              <small>{words.official}</small> {typeset(question.text[language])}
            </p>
            <p>
              <small>{words.asked}</small> {askedInWords(question, { words, language, isSelfService })}
            </p>
            {question.kind === "satisfaction" && question.notApplicable && (
              <p>
                <small>{words["not-applicable"]}</small> {question.notApplicableWhen?.[language] ?? words["not-applicable-plain"]}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The number it has in the official form, where that is a number. */
function numberOf({ officialNumber }: Question): number | undefined {
  return officialNumber !== undefined && /^\d+$/.test(officialNumber) ? Number(officialNumber) : undefined;
}

function askedInWords(question: Question, { words, language, isSelfService }: Spoken & Pick<Chapter, "isSelfService">): string {
  const when = question.askedWhen?.[language] ?? words[isSelfService ? "self-service" : "always"];
  return question.required ? when : `${when} ${words.optional}`;
}
