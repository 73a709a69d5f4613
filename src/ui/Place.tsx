import { Fragment, type KeyboardEventHandler } from "react";
import type { Language } from "#survey/response.ts";
import type { Level, notApplicable } from "#survey/scale.ts";
import { Face } from "./Face.tsx";
import { levelLines } from "./level-lines.ts";
import { Icon } from "./Icon.tsx";
import { check } from "./icons.ts";

type Props = {
  readonly name: string;
  readonly option: Level | typeof notApplicable;
  readonly language: Language;
  /** What a screen reader says; begins with the words that are seen. */
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: (option: string) => void;
  readonly onKeyDown: KeyboardEventHandler;
};

/** One place on the scale, the whole cell a target. All weigh the same until one is chosen; «Không áp dụng» stands apart without a face. */
export function Place({ name, option, language, label, chosen, onChoose, onKeyDown }: Props) {
  const isLevel = "level" in option;
  const lines = levelLines(option, language);
  return (
    <label className={isLevel ? "place" : "place none"}>
      <input
        type="radio"
        id={`${name}-${option.id}`}
        name={name}
        value={option.id}
        checked={chosen}
        aria-label={label}
        onChange={() => onChoose(option.id)}
        onKeyDown={onKeyDown}
      />
      {isLevel && <Face level={option.level} />}
      <span>
        {lines.map((line, place) => (
          <Fragment key={line}>
            {place > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </span>
      <Icon path={check} className="tick" />
    </label>
  );
}
