import type { Action } from "../src/generated/Action";
import type { Channel } from "../src/generated/Channel";
import type { Nature } from "../src/generated/Nature";

const channels: Record<Channel, string> = { call: "Somebody is calling", sms: "Text message", chat: "Chat", app: "In an app", door: "At my door", screen: "Shared screen" };
const leave: Record<Channel, string> = { call: "Hang up", chat: "Leave the chat", sms: "Put the phone down", door: "Close the door", screen: "Hang up", app: "Hang up" };
const natures: Record<Nature, string> = { scam: "Here somebody was pretending.", genuine: "This one was genuine." };
const safe = "That is a safe way to act.";
const costly = "Nothing is lost that way; it is just more trouble than it need be.";
const worth: Record<Nature, Record<Action, string>> = {
  scam: { safe, unsafe: "That is just what they count on, and it can happen to anybody. Better here than at home.", "needlessly-costly": costly },
  genuine: { safe, unsafe: "It was genuine, and yet that could have cost you something. It can happen to anybody; better here than at home.", "needlessly-costly": costly },
};

/** All the words of the page that phones open; the desktop's are not carried along. */
export const phone = {
  name: "Hang Up First",
  language: "Language",
  larger: "Larger",

  door: {
    title: "Type the room code from the big screen",
    label: "6 letters and digits",
    enter: "Come in",
    short: "The room code has 6 letters and digits. Have another look at the big screen.",
    wrong: "That is not the room code. Scan again, or type it once more from the big screen.",
    nothingElse: "Nothing else is ever asked for here: no name, no number, no password.",
  },

  connecting: { title: "Connecting …" },
  notYet: {
    title: "Not connected yet",
    wifi: "Is the phone on the hall’s Wi-Fi? If it says “no internet”, choose to stay connected, or turn mobile data off for now.",
    again: "This page will try again by itself.",
    hand: "If it does not work: a show of hands counts just the same.",
  },
  lost: "Connection lost. It comes back by itself; leave this page open.",
  elsewhere: { text: "This phone has another voting page open, and that one is in use.", here: "Use this page instead" },
  full: { title: "No more phones can join", text: "Please raise your hand: it counts just the same." },
  wait: { title: "One moment", text: "Too many wrong codes have come in. This page will try again in a little while." },

  look: { title: "Look at the big screen", text: "When there is something to choose, it comes up here by itself." },
  paused: { title: "A short break", text: "Leave this page open; it will carry on by itself." },

  act: "What would you do?",
  second: "Second vote: now that you have talked, change your mind or keep it.",
  mine: "About me: ",
  said: "They have just said",
  channels,
  exits: { "self-check": "Check for myself", "ask-someone": "Ask someone", "stop-watching": "Stop watching" },
  leave,
  options: "Choose one",
  tap: "Tap one. You can change it until voting ends.",
  below: "Choices below",

  sending: "Sending …",
  counted: "Counted. You can still change it.",
  /** Of a first vote, and of a change of one that counts already: then a hand would count twice. */
  unsent: {
    first: "Not received yet; it is being sent again by itself. If it does not get through, raise your hand: it counts too.",
    change: "The change has not been received yet; it is being sent again by itself. Until then your earlier choice counts.",
  },
  notSaved: { first: "It could not be saved. Please raise your hand: it counts too.", change: "The change could not be saved. Your earlier choice still counts." },
  late: { first: "Voting had just ended, so that one did not count. Never mind.", change: "Voting had just ended, so the change did not count. Never mind." },

  closed: { title: "Voting has ended", look: "Look at the big screen." },
  chose: "You chose",
  choseNone: "You did not choose this time, and that is fine.",
  told: { natures, worth, decides: "What settles it", onlyYou: "Only you see this." },
  toldNone: "The big screen is showing why.",

  over: {
    title: "Hang up first, then check for yourself.",
    thanks: "Thank you for coming.",
    kept: "Nothing about you or your phone has been kept. If you turned mobile data off, turn it on again. You can close this page.",
  },
};

export type PhoneMessages = typeof phone;
