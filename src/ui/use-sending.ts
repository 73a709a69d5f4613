import { type FormEvent, useEffect, useRef, useState } from "react";

/** A form on its way: at rest, being sent, or failed with what was thrown. */
export type Sending = { readonly stage: "rest" } | { readonly stage: "sending" } | { readonly stage: "failed"; readonly error: unknown };

/** Sends a form once at a time and keeps why it failed; `send` gets its fields by name as texts. The first field told faulty afterwards gets the focus. */
export function useSending(send: (fields: ReadonlyMap<string, string>) => Promise<void>) {
  const [sending, setSending] = useState<Sending>({ stage: "rest" });

  const sent = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (sending.stage === "failed") sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [sending]);

  async function submit(form: HTMLFormElement): Promise<void> {
    const fields = new Map([...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
    sent.current = form;
    setSending({ stage: "sending" });
    try {
      await send(fields);
      setSending({ stage: "rest" });
    } catch (error) {
      setSending({ stage: "failed", error });
    }
  }

  return {
    sending,
    onSubmit: (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      if (sending.stage !== "sending") void submit(event.currentTarget);
    },
  };
}
