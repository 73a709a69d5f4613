import { type RefObject, useEffect, useRef } from "react";
import * as z from "zod/mini";
import type { Language } from "#survey/response.ts";
import { type Shown, Told } from "./message.ts";

/** Most often a draft is handed over, in milliseconds: drawing it takes from the same thread that typing needs. */
const pauseMs = 200;

/** Hands a draft to the tablet in a frame: at once when it asks for it, and after changes now and then. Tells when somebody chose a language there. */
export function useHandOver(frame: RefObject<HTMLIFrameElement | null>, shown: Shown, onLanguage: (language: Language) => void): void {
  const newest = useRef({ shown, onLanguage });
  const handedAt = useRef(-Infinity);
  useEffect(() => {
    newest.current = { shown, onLanguage };
    const timer = setTimeout(() => hand(frame, shown, handedAt), handedAt.current + pauseMs - performance.now());
    return () => clearTimeout(timer);
  }, [frame, shown, onLanguage]);
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      const told = z.safeParse(Told, data).data;
      if (told?.kind === "ready") hand(frame, newest.current.shown, handedAt);
      if (told?.kind === "language") newest.current.onLanguage(told.language);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [frame]);
}

function hand(frame: RefObject<HTMLIFrameElement | null>, shown: Shown, handedAt: { current: number }): void {
  handedAt.current = performance.now();
  frame.current?.contentWindow?.postMessage(shown, location.origin);
}
