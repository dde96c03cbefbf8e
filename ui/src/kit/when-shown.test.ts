import { expect, test } from "vitest";
import { whenShown } from "./when-shown";

/** A page that is seen or not, as it is told. */
class Page extends EventTarget {
  hidden = true;

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

function begun(page: Page) {
  const told: string[] = [];
  const begin = () => {
    told.push("begins");
    return () => void told.push("ends");
  };
  return { told, end: whenShown(begin, page as unknown as Document) };
}

test("a page that is seen begins at once", () => {
  const page = new Page();
  page.hidden = false;
  const { told, end } = begun(page);
  expect(told, "it is there").toEqual(["begins"]);
  end();
  expect(told, "and it goes").toEqual(["begins", "ends"]);
});

test("a page out of sight begins when it is shown, once, and what hides it later ends nothing", () => {
  const page = new Page();
  const { told } = begun(page);
  expect(told, "nobody sees it").toEqual([]);
  page.turn(false);
  page.turn(true);
  page.turn(false);
  expect(told, "a screen that was dark for a while shows the same visit").toEqual(["begins"]);
});

test("a page that goes before it was shown never begins", () => {
  const page = new Page();
  const { told, end } = begun(page);
  end();
  page.turn(false);
  expect(told, "nobody was there").toEqual([]);
});
