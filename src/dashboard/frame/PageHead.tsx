import type { ReactNode } from "react";
import { Icon } from "#ui/Icon.tsx";
import { refresh } from "#ui/icons.ts";
import { speakAndRemember } from "#ui/remembered-language.ts";
import { useVoice } from "./voice.ts";

type Props = {
  /** What the figures below are about. */
  readonly scope: string;
  readonly question: string;
  readonly onRefresh: () => void;
  /** What can be done with the figures: set them beside others, take them along. */
  readonly tools: ReactNode;
};

/** The question of the view over what it is asked about, and what can be done with the whole page. */
export function PageHead({ scope, question, onRefresh, tools }: Props) {
  const { say, language } = useVoice();
  const other = language === "vi" ? "en" : "vi";
  return (
    <header className="top">
      <div>
        <p>{scope === "" ? "\u00A0" : scope}</p>
        <h1 tabIndex={-1}>{question}</h1>
      </div>
      <div className="row">
        <button className="button plain" type="button" lang={other} onClick={() => speakAndRemember(other)}>
          {say("page.other-language")}
        </button>
        <button className="button plain" type="button" onClick={onRefresh}>
          <Icon path={refresh} />
          {say("page.refresh")}
        </button>
        {tools}
      </div>
    </header>
  );
}
