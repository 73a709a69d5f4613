import { useEffect, useRef, useState } from "react";
import type { Catalogue } from "#protocol/results.ts";
import { failureOf, type Failure } from "#dashboard/frame/asked.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Icon } from "#ui/Icon.tsx";
import { download } from "#ui/icons.ts";
import { saveFile } from "#ui/save-file.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { fileOf, forms, type TakenForm } from "./take.ts";
import "./taking.css";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly onClose: () => void };

type Work =
  | { readonly stage: "ready" }
  | { readonly stage: "working"; readonly form: TakenForm; readonly come: number; readonly all: number }
  | { readonly stage: "saved"; readonly name: string }
  | { readonly stage: "failed"; readonly form: TakenForm; readonly failure: Failure };

/** What can be taken along, each with what it is for; says how far it has come, and asks again where it failed. */
export function TakeSheet({ choice, catalogue, onClose }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const [work, setWork] = useState<Work>({ stage: "ready" });
  const going = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    going.current = controller;
    return () => controller.abort();
  }, []);
  const take = async (form: TakenForm) => {
    // A button that goes off while it is pressed would lose the focus.
    if (work.stage === "working") return;
    const { signal } = going.current;
    setWork({ stage: "working", form, come: 0, all: 1 });
    try {
      const { content, name } = await fileOf(
        form,
        { choice, catalogue, voice },
        { signal, tell: (come, all) => setWork({ stage: "working", form, come, all }) },
      );
      if (signal.aborted) return;
      saveFile(content, name);
      setWork({ stage: "saved", name });
    } catch (error) {
      if (!signal.aborted) setWork({ stage: "failed", form, failure: failureOf(error) });
    }
  };
  return (
    <Sheet labelledBy="take-title" className="wide" onDismiss={onClose}>
      <h2 id="take-title" tabIndex={-1}>
        {say("taking.title")}
      </h2>
      <p className="sub">{say("taking.read")}</p>
      <ul className="taking">
        {forms.map((form) => (
          <li key={form}>
            <button
              className="button"
              type="button"
              aria-disabled={work.stage === "working"}
              aria-describedby={`take-${form}`}
              onClick={() => void take(form)}
            >
              <Icon path={download} />
              {say(`taking.${form}`)}
            </button>
            <p id={`take-${form}`}>{say(`taking.${form}-why`)}</p>
          </li>
        ))}
      </ul>
      <output className="taking-work">{workSaid(work, say)}</output>
      {work.stage === "working" && <progress max={work.all} value={work.come} aria-label={say("taking.working")} />}
      <p className="actions">
        <button className="button plain" type="button" onClick={onClose}>
          {say("taking.close")}
        </button>
      </p>
    </Sheet>
  );
}

function workSaid(work: Work, say: ReturnType<typeof useVoice>["say"]): string {
  if (work.stage === "working") return say("taking.progress", { come: work.come, all: work.all });
  if (work.stage === "saved") return say("taking.saved", { name: work.name });
  return work.stage === "failed" ? `${say(`failure.${work.failure.kind}`)} ${say("taking.again")}` : "";
}
