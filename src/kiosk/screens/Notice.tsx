import { Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Heading } from "./Heading.tsx";

type Props = { readonly kind: "info" | "bad"; readonly title: string; readonly body: string; readonly children?: ReactNode };

/** A screen that says one thing, and what happens by itself or whom to tell. */
export function Notice({ kind, title, body, children }: Props) {
  return (
    <main className="thanks alone">
      <div>
        <Heading>{title}</Heading>
        <p className={kind === "bad" ? "banner bad lead" : "banner lead"} role={kind === "bad" ? "alert" : "status"}>
          {kind === "bad" ? <TriangleAlert className="icon" /> : <Info className="icon" />}
          <span>{body}</span>
        </p>
        {children}
      </div>
    </main>
  );
}
