import { Icon } from "./Icon.tsx";
import { check } from "./icons.ts";

type Props = {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
};

/** One answer to choose, the whole cell a target. */
export function Choice({ kind, name, id, text, chosen, onChange }: Props) {
  return (
    <label className="reason">
      <input
        type={kind}
        id={`${name}-${id}`}
        name={name}
        value={id}
        checked={chosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={kind === "radio" ? "box round" : "box"}>
        <Icon path={check} />
      </span>
      <span>{text}</span>
    </label>
  );
}
