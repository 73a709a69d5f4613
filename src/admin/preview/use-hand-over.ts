import { type RefObject, useEffect, useRef } from "react";
import * as z from "zod/mini";
import type { Language } from "#survey/response.ts";
import { type HandedOver, type Shown, Told } from "./message.ts";

/** For how long nothing is typed before the text is handed over, in milliseconds: drawing it takes from the thread that typing needs. */
const pauseMs = 250;

/** Hands a draft to the tablet in a frame: when it asks for it, at once when another part is opened, and when typing pauses. Tells when somebody chose a language there. */
export function useHandOver(frame: RefObject<HTMLIFrameElement | null>, shown: Shown, onLanguage: (language: Language) => void): void {
  const newest = useRef({ shown, onLanguage });
  const handed = useRef<Shown["survey"] | null>(null);
  useEffect(() => {
    newest.current = { shown, onLanguage };
    const give = () => {
      handed.current = shown.survey;
      hand(frame, shown);
    };
    const timer = setTimeout(give, handed.current === shown.survey ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [frame, shown, onLanguage]);
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      const told = z.safeParse(Told, data).data;
      if (told?.kind === "ready") hand(frame, newest.current.shown);
      if (told?.kind === "language") newest.current.onLanguage(told.language);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [frame]);
}

function hand(frame: RefObject<HTMLIFrameElement | null>, { survey, selected, ...rest }: Shown): void {
  const over: HandedOver = { kind: "shown", text: JSON.stringify(survey), selected, ...rest };
  frame.current?.contentWindow?.postMessage(over, location.origin);
}
