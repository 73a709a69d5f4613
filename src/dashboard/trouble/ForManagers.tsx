import type { ReactNode } from "react";
import { readMe } from "#protocol/people.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { asking } from "#dashboard/frame/ask.ts";

const askMe = asking(readMe);
const nothing = {};

type Props = { readonly otherwise: string; readonly children: ReactNode };

/** Draws what only managers may read; anybody else is told so in words. */
export function ForManagers({ otherwise, children }: Props) {
  return (
    <Asking ask={askMe} query={nothing}>
      {({ account }) => (account.role === "manager" ? children : <p className="soft">{otherwise}</p>)}
    </Asking>
  );
}
