import type { Series } from "#survey/series.ts";
import { Icon } from "#ui/Icon.tsx";
import { check, question, refresh } from "#ui/icons.ts";

const signs = { comparable: check, "to-judge": question, broken: refresh };

type Props = { readonly series: Series; readonly text: string; readonly children?: readonly string[] };

/** Whether one figure goes on, with the reasons one by one. */
export function SeriesLine({ series, text, children }: Props) {
  return (
    <li className={series}>
      <Icon path={signs[series]} />
      <div>
        <b>{text}</b>
        {children && children.length > 0 && (
          <ul>
            {children.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
