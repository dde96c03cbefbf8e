/** The region (地区) whose lines come first. It is not remembered yet. */
export const firstRegion = "CN";
