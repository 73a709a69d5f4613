import { Band } from "#ui/tablet/Band.tsx";

/** A screen that says one thing in place of a question. */
export function Message({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <>
      <Band />
      <main className="thanks alone">
        <div>
          <h1>{title}</h1>
          <p className="lead">{body}</p>
        </div>
      </main>
    </>
  );
}
