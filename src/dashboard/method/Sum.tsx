type Props = { readonly name: string; readonly sum: string; readonly result: string; readonly words: readonly string[] };

/** A formula with numbers in it, what comes out, and the same in words. */
export function Sum({ name, sum, result, words }: Props) {
  return (
    <div className="sum">
      <h3>{name}</h3>
      <p className="worked">
        {sum} = <b>{result}</b>
      </p>
      <p className="soft">{words.join(" ")}</p>
    </div>
  );
}
