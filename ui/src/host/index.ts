export { call } from "./call";
export { Refused, refused } from "./refused";
