import { type FormEvent, useState } from "react";
import { Field } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { warning } from "#ui/icons.ts";
import { Heading } from "#ui/tablet/Heading.tsx";
import type { enrolmentWords } from "./words.ts";

type Words = (typeof enrolmentWords)["vi" | "en"];
/** What was wrong with the code itself, and what an attempt came to. */
export type FieldFault = "look-alikes" | "characters" | "length" | "wrong-code" | "other-tablet";
export type Trouble = "too-many-tries" | "no-answer" | "no-key";

type Props = {
  readonly words: Words;
  /** Enrolled before: staff may go back. */
  readonly isAgain: boolean;
  /** What was saved before is still there, and staff are told so. */
  readonly isKept: boolean;
  /** What a scanned QR filled in; empty where staff type it. */
  readonly code: string;
  readonly fault: FieldFault | null;
  readonly trouble: Trouble | null;
  readonly isWorking: boolean;
  readonly onEnrol: (typed: string) => void;
  readonly onLater: (() => void) | null;
};

/** One large field for the eight characters, and what went wrong in words. */
export function EnrolmentForm({ words, isAgain, isKept, code, fault, trouble, isWorking, onEnrol, onLater }: Props) {
  const [typed, setTyped] = useState(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWorking) onEnrol(typed);
  };
  return (
    <form className="enrolment" onSubmit={submit} noValidate>
      <main>
        <Heading>{isAgain ? words.again : words.title}</Heading>
        <p className="lead">{code === "" ? words.lead : words.filled}</p>
        {isKept && <p className="lead">{words.kept}</p>}
        <Field
          label={words.label}
          hint={words.hint}
          {...(fault && { fault: words[fault] })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={24}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        {trouble && (
          <p className="banner bad" role="alert">
            <Icon path={warning} />
            <span>{words[trouble]}</span>
          </p>
        )}
      </main>
      <footer className="actions ends">
        {onLater ? (
          <button className="button quiet" type="button" onClick={onLater}>
            {words.later}
          </button>
        ) : (
          <span />
        )}
        <button className="button main" type="submit" aria-disabled={isWorking}>
          {isWorking ? words.working : words.enrol}
        </button>
      </footer>
    </form>
  );
}
