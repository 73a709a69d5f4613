import { Icon } from "#ui/Icon.tsx";
import { chevronRight } from "#ui/icons.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { Decisions } from "./accepted.ts";
import { checkWords } from "./check-words.ts";
import { type Check, type Findings, standingOf } from "./checks.ts";
import { drawings } from "./drawings.ts";
import { foundInWords } from "./found-in-words.ts";
import type { SetUpWords } from "./words.ts";

type Props = {
  readonly check: Check;
  readonly findings: Findings;
  readonly decisions: Decisions;
  readonly words: SetUpWords;
  readonly onShow: () => void;
};

/** One check: its name, and in a word and a drawing how it stands; the whole row opens what to do. */
export function CheckRow({ check, findings, decisions, words, onShow }: Props) {
  const { language } = useKioskWords();
  const standing = standingOf(check, findings, decisions);
  const finding = findings[check.id];
  const spoken = checkWords[language][check.id];
  const tellsMore = standing !== "accepted" && (finding.said !== undefined || finding.state === "unknown");
  return (
    <li>
      <button type="button" className={`check ${standing}`} onClick={onShow}>
        <Icon path={drawings[standing]} />
        <span>
          <b>{spoken.name}</b>
          <small>{tellsMore ? foundInWords(finding, spoken) : words[standing]}</small>
        </span>
        <Icon path={chevronRight} className="on" />
      </button>
    </li>
  );
}
