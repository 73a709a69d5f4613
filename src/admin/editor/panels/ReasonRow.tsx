import { Icon } from "#ui/Icon.tsx";
import { bin } from "#admin/editor/icons.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { newId } from "#admin/editor/new-id.ts";
import { useVoice } from "#admin/voice.ts";
import type { Criterion } from "#survey/definition.ts";
import { answeredReason } from "./answered.ts";
import { focusField } from "./focus-field.ts";
import { removeReason, renewReason, rewriteReason } from "./reason-edits.ts";
import { Reworded } from "./Reworded.tsx";
import { TextBox } from "./TextBox.tsx";

type Props = {
  readonly criterion: Criterion;
  readonly position: number;
  /** Ids no new reason may have. */
  readonly taken: ReadonlySet<string>;
};

/** One reason in both languages. */
export function ReasonRow({ criterion: { code, reasons }, position, taken }: Props) {
  const { say } = useVoice();
  const { earlier, edit } = useDesk();
  const reason = reasons[position];
  if (reason === undefined) return null;
  const { id, text } = reason;
  const field = `reasons.${position}.text`;
  const place = `${code}.reasons.${id}`;
  const what = say("panels.reason", { number: position + 1 });
  const writing = { what, field, place, text, change: rewriteReason.bind(null, code, id) };
  const remove = () => {
    edit(`${place}.gone`, removeReason(code, id));
    focusField("reasons");
  };
  const renew = () => {
    edit(`${place}.id`, renewReason(code, id, newId(text.vi, taken)));
    focusField(`${field}.vi`);
  };
  return (
    <>
      <TextBox writing={writing} language="vi" />
      <TextBox writing={writing} language="en" />
      <button
        className="button plain square"
        type="button"
        aria-label={`${say("panels.reason-remove")}: ${text.vi || what}`}
        onClick={remove}
      >
        <Icon path={bin} />
      </button>
      <Reworded answered={answeredReason(earlier, code, id)} now={text} renewing={say("panels.reworded-reason")} onRenew={renew} />
    </>
  );
}
