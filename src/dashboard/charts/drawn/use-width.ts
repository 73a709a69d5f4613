import { useEffect, useState, type RefObject } from "react";

/** Room a drawing takes before the page has measured its own; a page without layout keeps it. */
const unmeasured = 1128;

/** How wide an element is, in CSS pixels, now and after every change. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(unmeasured);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth === 0 ? unmeasured : element.clientWidth);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, [place]);
  return width;
}
