/** Not drawn yet. */
export function Editor({ draft }: { readonly draft: string }) {
  return <p>{draft}</p>;
}
