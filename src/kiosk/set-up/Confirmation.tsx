import type { ReactNode } from "react";
import { Icon } from "#ui/Icon.tsx";
import { check } from "#ui/icons.ts";

type Props = {
  readonly isSo: boolean;
  /** Nothing to confirm now; its room is kept, so that nothing moves. */
  readonly isIdle?: boolean;
  readonly onChange: (isSo: boolean) => void;
  readonly children: ReactNode;
};

/** A sentence that staff tick, and may take back. */
export function Confirmation({ isSo, isIdle = false, onChange, children }: Props) {
  return (
    <label className="reason" hidden={isIdle}>
      <input type="checkbox" checked={isSo} onChange={(event) => onChange(event.target.checked)} />
      <span className="box">
        <Icon path={check} />
      </span>
      <span>{children}</span>
    </label>
  );
}
