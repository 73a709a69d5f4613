/** A hash in groups of sixteen, as the page to print writes it. */
export function Code({ hash }: { readonly hash: string }) {
  return <code className="hash">{hash.match(/.{1,16}/g)?.join(" ") ?? hash}</code>;
}
