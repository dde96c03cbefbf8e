/**
 * Begins something once the page can be seen: one that was made ready out of sight is shown later. What comes back ends it.
 */
export function whenShown(begin: () => () => void, page: Document = document): () => void {
  let end: (() => void) | undefined;
  const look = () => {
    if (page.hidden || end) return;
    page.removeEventListener("visibilitychange", look);
    end = begin();
  };
  page.addEventListener("visibilitychange", look);
  look();
  return () => {
    page.removeEventListener("visibilitychange", look);
    end?.();
  };
}
