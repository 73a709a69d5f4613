import { useEffect, useEffectEvent } from "react";
import { Icon } from "#ui/Icon.tsx";
import { eraser, warning } from "#ui/icons.ts";
import { systemClock } from "#kiosk/keeping/clock.ts";
import { Heading } from "#ui/tablet/Heading.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { KeptPin } from "./pin.ts";
import { triesLeft, type TriesStorage } from "./pin-tries.ts";
import { pinWords } from "./pin-words.ts";
import { StaffBand } from "./StaffBand.tsx";
import { usePin } from "./use-pin.ts";
import "./pin-pad.css";

type Props = {
  readonly pin: KeptPin;
  /** Where wrong tries outlive a reload. */
  readonly tries: TriesStorage;
  readonly onOpen: () => void;
  readonly onBack: () => void;
  /** Ms since 1970. */
  readonly now?: () => number;
};

type Words = (typeof pinWords)["vi" | "en"];

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Twelve keys before the service pages; what is typed shows as dots. */
export function PinPad({ pin, tries, onOpen, onBack, now = systemClock.now }: Props) {
  const words = pinWords[useKioskWords().language];
  const pad = usePin({ pin, tries, now, onOpen });
  useKeyboard(pad, onBack);
  const key = (label: string, press: () => void, icon?: string) => (
    <button key={label} className="button" type="button" aria-disabled={pad.isDeaf} onClick={press}>
      {icon !== undefined && <Icon path={icon} />}
      {label}
    </button>
  );
  return (
    <>
      <StaffBand about="" />
      <main className="pin-pad">
        <div>
          <Heading>{words.title}</Heading>
          <p className="lead">{words.hint}</p>
          <output className="dots" aria-label={words.typed.replace("{count}", () => String(pad.count))}>
            {Array.from({ length: Math.max(6, pad.count) }, (_, place) => (
              <i key={place} className={place < pad.count ? "full" : ""} />
            ))}
          </output>
          <Said words={words} {...pad} />
        </div>
        <div className="keys">
          {keys.map((digit) => key(digit, () => pad.add(digit)))}
          {key(words.clear, pad.clear)}
          {key("0", () => pad.add("0"))}
          {key(words.erase, pad.erase, eraser)}
        </div>
      </main>
      <footer className="actions ends">
        <button className="button quiet" type="button" onClick={onBack}>
          {words.back}
        </button>
        <button className="button main" type="button" aria-disabled={pad.isDeaf} onClick={pad.open}>
          {pad.stage === "checking" ? words.checking : words.open}
        </button>
      </footer>
    </>
  );
}

/** What came of the last try; its place is kept. */
function Said({ words, stage, tries, waitsMs }: Pick<ReturnType<typeof usePin>, "stage" | "tries" | "waitsMs"> & { words: Words }) {
  if (waitsMs > 0) {
    return (
      <div className="said">
        <p className="banner warn" role="alert">
          <Icon path={warning} />
          <span>
            {words.locked.replace("{count}", () => String(tries.wrong))} <b role="timer">{timeLeft(waitsMs, words)}</b>
          </span>
        </p>
      </div>
    );
  }
  const fault = {
    wrong: words.wrong.replace("{count}", () => String(triesLeft(tries))),
    broken: words.broken,
    typing: null,
    checking: null,
  }[stage];
  return (
    <div className="said" role="alert">
      {fault !== null && (
        <p className="banner bad">
          <Icon path={warning} />
          <span>{fault}</span>
        </p>
      )}
    </div>
  );
}

/** Minutes until the last one, which goes by seconds. */
function timeLeft(milliseconds: number, words: Words): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const [text, count] = seconds > 60 ? [words.minutes, Math.ceil(seconds / 60)] : [words.seconds, seconds];
  return text.replace("{count}", () => String(count));
}

/** Digits, Backspace and Escape wherever the focus is; Enter where it does not press a button already. */
function useKeyboard({ add, erase, open }: ReturnType<typeof usePin>, onBack: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[0-9]$/.test(event.key)) add(event.key);
    if (event.key === "Backspace") erase();
    if (event.key === "Escape") onBack();
    if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) open();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
