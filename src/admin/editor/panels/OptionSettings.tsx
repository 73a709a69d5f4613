import { Icon } from "#ui/Icon.tsx";
import { lock } from "#ui/icons.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import { answeredOption } from "./answered.ts";
import { focusField } from "./focus-field.ts";
import { arrowDown, arrowUp, bin } from "#admin/editor/icons.ts";
import { removeOption, setCounts, setEnds } from "./option-edits.ts";
import type { OptionProps } from "./OptionRow.tsx";
import { Switch } from "./Switch.tsx";

/** How an option counts, and its place; how it counted when people answered it stays. */
export function OptionSettings({ question, position, attempt, onMove }: OptionProps) {
  const { say } = useVoice();
  const { earlier, edit } = useDesk();
  const option = question.options[position];
  if (option === undefined) return null;
  const place = `${question.id}.options.${option.id}`;
  const remove = () => attempt(`${place}.gone`, removeOption(question.id, option.id), () => focusField("options"));
  return (
    <div className="option-settings">
      {answeredOption(earlier, question.id, option.id) ? (
        <p className="lock-note">
          <Icon path={lock} />
          <span>
            {say(option.counts === false ? "panels.option-outside" : "panels.option-counts")},{" "}
            {say(option.ends ? "panels.option-ends" : "panels.option-goes-on").toLocaleLowerCase()}. {say("panels.option-answered")}
          </span>
        </p>
      ) : (
        <>
          <Switch
            label={say("panels.option-outside")}
            note={say("panels.option-outside-help")}
            isOn={option.counts === false}
            onChange={(outside) => attempt(`${place}.counts`, setCounts(question.id, option.id, !outside))}
          />
          <Switch
            label={say("panels.option-ends")}
            note={say("panels.option-ends-help")}
            isOn={option.ends !== undefined}
            onChange={(ends) => edit(`${place}.ends`, setEnds(question.id, option.id, ends))}
          />
        </>
      )}
      <div className="adding">
        <button className="button small" type="button" disabled={position === 0} onClick={() => onMove(position - 1)}>
          <Icon path={arrowUp} />
          {say("panels.move-up")}
        </button>
        <button
          className="button small"
          type="button"
          disabled={position === question.options.length - 1}
          onClick={() => onMove(position + 1)}
        >
          <Icon path={arrowDown} />
          {say("panels.move-down")}
        </button>
        <button className="button small" type="button" onClick={remove}>
          <Icon path={bin} />
          {say("panels.option-remove")}
        </button>
      </div>
    </div>
  );
}
