import type { ReactNode } from "react";
import { Heading } from "#ui/tablet/Heading.tsx";
import { Icon } from "#ui/Icon.tsx";
import { information, warning } from "#ui/icons.ts";

type Props = { readonly kind: "info" | "bad"; readonly title: string; readonly body: string; readonly children?: ReactNode };

/** A screen that says one thing, and what happens by itself or whom to tell. */
export function Notice({ kind, title, body, children }: Props) {
  return (
    <main className="thanks alone">
      <div>
        <Heading>
          {/* Each sentence on a line of its own. */}
          {title.split(/(?<=\.)(?= )/).map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </Heading>
        <p className={kind === "bad" ? "banner bad" : "banner"} role={kind === "bad" ? "alert" : "status"}>
          {kind === "bad" ? <Icon path={warning} /> : <Icon path={information} />}
          <span>{body}</span>
        </p>
        {children}
      </div>
    </main>
  );
}
