export { call } from "./call";
export { Refused, refused } from "./refused";
export { subscribe } from "./subscribe";
