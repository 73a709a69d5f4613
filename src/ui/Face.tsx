import type { ReactNode } from "react";
import type { Level } from "#survey/scale.ts";

type Drawing = { readonly head: string; readonly features: ReactNode };

const eyes = (height: number) => (
  <>
    <circle className="dot" cx="33" cy={height} r="4.6" />
    <circle className="dot" cx="63" cy={height} r="4.6" />
  </>
);
const stroke = (path: string) => <path className="stroke" d={path} />;

/** Drawn on 96: the head goes from block to circle, equal in area within 1 %, so that each level has its own outline. */
const drawings: Record<Level["level"], Drawing> = {
  1: {
    head: "M48 9.4C83.9 9.4 86.6 12.1 86.6 48S83.9 86.6 48 86.6 9.4 83.9 9.4 48 12.1 9.4 48 9.4Z",
    features: (
      <>
        {stroke("M26 34.5 37.5 38.2M70 34.5 58.5 38.2")}
        {eyes(47.5)}
        {stroke("M31 71.5C34.4 63.2 40.6 59.6 48 59.6S61.6 63.2 65 71.5")}
      </>
    ),
  },
  2: {
    head: "M48 8.6C80.7 8.6 87.4 15.3 87.4 48S80.7 87.4 48 87.4 8.6 80.7 8.6 48 15.3 8.6 48 8.6Z",
    features: (
      <>
        {eyes(43.5)}
        {stroke("M33.5 66.2C37.4 62.2 42.4 60.4 48 60.4S58.6 62.2 62.5 66.2")}
      </>
    ),
  },
  3: {
    head: "M48 7.6C77.1 7.6 88.4 18.9 88.4 48S77.1 88.4 48 88.4 7.6 77.1 7.6 48 18.9 7.6 48 7.6Z",
    features: (
      <>
        {eyes(42)}
        {stroke("M33.5 61H62.5")}
      </>
    ),
  },
  4: {
    head: "M48 6.8C74 6.8 89.2 22 89.2 48S74 89.2 48 89.2 6.8 74 6.8 48 22 6.8 48 6.8Z",
    features: (
      <>
        {eyes(40.5)}
        {stroke("M32 56.4C36.4 61.8 42 64.2 48 64.2S59.6 61.8 64 56.4")}
      </>
    ),
  },
  5: {
    head: "M48 6C71.2 6 90 24.8 90 48S71.2 90 48 90 6 71.2 6 48 24.8 6 48 6Z",
    features: (
      <>
        {stroke("M24.5 42.8C26.6 38.8 29.6 36.8 33 36.8S39.4 38.8 41.5 42.8M54.5 42.8C56.6 38.8 59.6 36.8 63 36.8S69.4 38.8 71.5 42.8")}
        <path className="solid" d="M28.6 53.6C34.6 58 41.2 60 48 60S61.4 58 67.4 53.6C65.6 64.4 58 70.8 48 70.8S30.4 64.4 28.6 53.6Z" />
      </>
    ),
  },
};

/** One of the five faces, always beside its official word, therefore silent to screen readers. Sized by `--face-size`. */
export function Face({ level }: { level: Level["level"] }) {
  const { head, features } = drawings[level];
  return (
    <svg className="face" viewBox="0 0 96 96" aria-hidden="true">
      <path className={`head head-${level}`} d={head} />
      {features}
    </svg>
  );
}
