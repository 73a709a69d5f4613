import type { ReactNode } from "react";
import { Icon } from "#ui/Icon.tsx";
import { check, information } from "#ui/icons.ts";

type Props = { readonly text: string; readonly isWell: boolean; readonly children?: ReactNode };

/** One line of what was counted; what is not as it was carries another sign. */
export function CheckLine({ text, isWell, children }: Props) {
  return (
    <li>
      <Icon path={isWell ? check : information} className={isWell ? "well" : "told"} />
      <span>
        {text}
        {children}
      </span>
    </li>
  );
}
