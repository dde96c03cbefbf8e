/** The pages for the moment itself: someone is calling, it has happened, the family will not believe it. */
export const advice = {
  now: {
    title: ["Hang up first.", "If it is genuine, a few minutes change nothing."],
    sayLabel: "Lost for words? Say this, then hang up:",
    say: "Not now. I will ring the official number myself.",
    howFar: "How far has it gone?",
    screen: "My screen is shared, or the phone acts by itself",
    money: "Money has gone",
    notSure: "Nothing given yet, and I am not sure",
    notSureTitle: "Not sure? Check for yourself",
    notSureText: [
      "Whatever they know, it does not prove who they are. Do not use a number, link or app that they gave you.",
      "Open the shop’s or the bank’s own app and look at your orders and notices, or ring the number on the back of your card.",
      "If the matter is there, settle it there, not with the caller. If it is not, treat it as not real; still uneasy, ask the official service.",
    ],
    again: "If they ring again, leave it. Take a call that shows 96110; if unsure, ring 96110 yourself.",
  },

  rescue: {
    title: "I already did what they said",
    lead: "One thing at a time, from the top. Being deceived is not stupidity.",
    parts: "What happened",
    screen: {
      link: "Screen shared, or phone controlled",
      title: "Screen shared or phone controlled: the first minute",
      steps: [
        "Hold the power button until the phone is forced off.",
        "Take out the SIM card. Cut the Wi-Fi, or unplug the router.",
        "From another phone ring the bank, the number on the back of the card: “Freeze my cards.”",
        "Then the police, 110 on the Chinese mainland: “Someone controls my phone.”",
        "Delete nothing and reset nothing until the police have seen it.",
      ],
      note: "If they control this computer, they can see this page as well: pull its network cable or cut the Wi-Fi, and ring from another phone.",
    },
    code: {
      link: "Code or password given",
      title: "A code or a password was given",
      steps: ["Ring the bank, the number on the back of the card: “Freeze my cards.”", "Then change the password, on a device that nobody else controls.", "Give no second code, whoever asks for it."],
    },
    money: {
      link: "Money sent",
      title: "Money was sent",
      together: "Two of you: one rings 110, the other the bank. Alone: 110 first.",
      steps: [
        "Ring at once, in the order given here.",
        "Have ready: the payee’s account, name and bank, the time and the amount.",
        "Send no second sum, whether it is called “verification”, “unfreezing” or “a fee”.",
        "Keep the messages, the call list and the receipts.",
      ],
    },
    loan: {
      link: "Loan taken",
      title: "A loan was taken",
      steps: [
        "If the money is still with you, send it to no one.",
        "If it has been sent: do as under “Money was sent”.",
        "Tell the police with whom you borrowed, when and how much.",
        "Open the lender’s own app yourself and tell its service that you were deceived.",
      ],
    },
    photo: {
      link: "ID photo or face given",
      title: "A photo of the identity card, or the face, was given",
      steps: ["Send no further photo and no further video.", "Look in your own banking and payment apps for log-ins, cards or loans that you do not know.", "Ask on the line given here what to watch for now."],
    },
    parcel: {
      link: "Parcel paid",
      title: "A parcel was paid for at the door",
      steps: ["Keep the parcel, the slip and the receipt.", "Open the shop’s app yourself: is there such an order?", "If there is none, tell the shop’s service in the app, and report it."],
    },
    after: {
      link: "Afterwards",
      title: "Who may rightly ask for what afterwards",
      steps: [
        "The police ask for the payee’s account, name and bank, the time, the amount, and the messages.",
        "The bank asks whether a payment was yours, and whether to freeze the card.",
        "Neither needs your password, a code, or a transfer. Whoever asks for those: hang up, and ring the official number yourself.",
      ],
    },
    second: {
      link: "“We get it back for you”",
      title: "The second fraud: “we can get your money back”",
      text: "After a loss, somebody may offer to recover the money and ask for a fee, a code or your screen. In February 2026 the Hong Kong Police warned of impostors who posed as its own anti-fraud centre and offered to recover money. Give nothing, and ask on the official line.",
    },
  },

  family: {
    title: "My family won’t believe me",
    lead: "The caller may have told them to tell nobody. So do not argue who is right: check together.",
    workTitle: "Words that work",
    work: [
      "I’m not saying you’re wrong. Give it five minutes: we ring the official number. If it is real it won’t run away.",
      "Let me sit with you while you ring. You dial, I listen.",
      "Whoever it is, nobody loses anything by waiting five minutes.",
    ],
    shameTitle: "Words that shame",
    shame: ["How can you be so stupid?", "I told you so.", "At your age!"],
    shameText: "Whoever feels ashamed easily goes silent, and then the caller is the only one who sounds kind.",
    policeTitle: "When to ring 110",
    police: "They are still transferring and will not listen: ring 110 (on the Chinese mainland) and ask for officers to come and talk to them.",
    bank: "Ring their bank too, and say that a fraud may be under way.",
    gone: "Something has already been sent or shared?",
  },
};
