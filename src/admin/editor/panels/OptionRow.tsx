import { useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { newId } from "#admin/editor/new-id.ts";
import { type Change, useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { answeredOption } from "./answered.ts";
import { focusField } from "./focus-field.ts";
import { more } from "./icons.ts";
import { renewOption, rewriteOption } from "./option-edits.ts";
import { OptionSettings } from "./OptionSettings.tsx";
import { Reworded } from "./Reworded.tsx";
import { TextBox } from "./TextBox.tsx";

/** What a row of the options knows of its question. */
export type OptionProps = {
  readonly question: Extract<Question, { options: unknown }>;
  readonly position: number;
  /** Ids no new option may have. */
  readonly taken: ReadonlySet<string>;
  /** Changes the draft, and first says what else that takes away. */
  readonly attempt: (place: string, change: Change, then?: () => void) => void;
  readonly onMove: (to: number) => void;
};

/** One option: its words in both languages, what it is besides, and what else can be done with it. */
export function OptionRow(props: OptionProps) {
  const { question, position, taken } = props;
  const { say } = useVoice();
  const { earlier, edit } = useDesk();
  const [isOpen, open] = useState(false);
  const option = question.options[position];
  if (option === undefined) return null;
  const what = say("panels.option", { number: position + 1 });
  const field = `options.${position}.text`;
  const place = `${question.id}.options.${option.id}`;
  const writing = { what, field, place, text: option.text, change: rewriteOption.bind(null, question.id, option.id) };
  const renew = () => {
    edit(`${place}.id`, renewOption(question.id, option.id, newId(option.text.vi, taken)));
    focusField(`${field}.vi`);
  };
  return (
    <>
      <TextBox writing={writing} language="vi" />
      <TextBox writing={writing} language="en" />
      <button
        className="button plain square"
        type="button"
        aria-expanded={isOpen}
        aria-label={say("panels.option-more", { name: option.text.vi || what })}
        onClick={() => open(!isOpen)}
      >
        <Icon path={more} />
      </button>
      {!isOpen && (option.counts === false || option.ends) && (
        <p className="marks">
          {option.counts === false && <span className="tag">{say("panels.option-outside")}</span>}
          {option.ends && <span className="tag">{say("panels.option-ends")}</span>}
        </p>
      )}
      <Reworded
        answered={answeredOption(earlier, question.id, option.id)?.text}
        now={option.text}
        renewing={say("panels.reworded-option")}
        onRenew={renew}
      />
      {isOpen && <OptionSettings {...props} />}
    </>
  );
}
