import type { ErrorTable } from "./errors";

const at = (path: string | undefined): string => (path ? ` (${path})` : "");

/** What happened and what to do, for every code. */
export const errors: ErrorTable = {
  "bad-request": () => ({
    title: "The program did not understand that step",
    text: "The page made a mistake, not you. None of your practice is lost. Go back to Home and try again.",
  }),
  "not-allowed": () => ({
    title: "This window cannot do that",
    text: "Nothing was changed. Go back to Home, or do it in the main window.",
  }),
  "scenario-not-found": () => ({
    title: "This story cannot be found",
    text: "It was left out because of a fault, or the content has changed. Go back to Home and choose another.",
  }),
  "entry-not-found": () => ({
    title: "This entry is not in the checklist",
    text: "The content may have changed. Go back to Home, open the checklist and look for it there.",
  }),
  "run-not-found": () => ({
    title: "This practice cannot be found",
    text: "It is not in the records of this computer. Go back to Home and begin again.",
  }),
  "run-ended": () => ({
    title: "This story is over",
    text: "Nothing more can be chosen. You can look back at it, or play it again from Home.",
  }),
  "run-not-ended": () => ({
    title: "This story is not over yet",
    text: "Play it to the end, or stop watching; then you can look back. Home offers to go on where you were.",
  }),
  "choice-not-open": () => ({
    title: "That choice is not open here",
    text: "The story has moved on. Choose from what the screen shows now.",
  }),
  "detail-not-said": () => ({
    title: "They have not said that",
    text: "Only a detail that was said can be counted. Nothing was changed.",
  }),
  "run-pack-changed": () => ({
    title: "The story has changed since then",
    text: "What you began no longer fits it, so it can be neither continued nor explained. Start the story afresh; all other records are kept.",
  }),
  "quiz-not-found": () => ({
    title: "This test cannot be found",
    text: "It is not in the records of this computer. Go back to Home, open “Test yourself” and begin again.",
  }),
  "quiz-moved-on": () => ({
    title: "This one has been answered already",
    text: "Perhaps in another window. Your first answer counts; the page now shows where the test stands.",
  }),
  "quiz-not-ended": () => ({
    title: "This test is not finished yet",
    text: "Answer the ones that are left, and you will see the result. “Test yourself” offers to go on where you were.",
  }),
  "quiz-pack-changed": () => ({
    title: "The content has changed since this test",
    text: "It cannot go on, because the questions may not be the same any more. What you finished can still be looked at, and you can begin a new one.",
  }),
  "nothing-to-ask": () => ({
    title: "There is nothing to ask at the moment",
    text: "The content on this computer has no short contacts to judge. The stories can be practised all the same.",
  }),
  "records-too-new": ({ path }) => ({
    title: "The records were written by a newer version",
    text: `They were left untouched${at(path)}. You can practise, but nothing is saved. Open them with the newer version of this program.`,
  }),
  "records-damaged": ({ path }) => ({
    title: "The records were damaged",
    text: `The damaged file was set aside, not deleted${at(path)}, and new records were begun. You can practise as usual.`,
  }),
  "records-restored": ({ path, day }) => ({
    title: "The records were damaged; a backup took their place",
    text: `The backup${day ? ` of ${day}` : ""} is in use, so what you did after it is missing. The damaged file was set aside, not deleted${at(path)}.`,
  }),
  "records-read-only": ({ path }) => ({
    title: "The records cannot be written",
    text: `This program is not allowed to write to its folder${at(path)}. You can practise, but nothing is saved. Allow writing there, then start the program again.`,
  }),
  "disk-full": ({ path }) => ({
    title: "The disk is full",
    text: `You can go on practising, but this practice is not saved any more${at(path)}. Once you have made some room, the next one is saved again.`,
  }),
  "records-in-use": () => ({
    title: "The program is already open",
    text: "Another window of it is saving your practice. You can practise here too, but nothing is saved; it is better to close this one and go on in the other.",
  }),
  "records-failed": ({ path }) => ({
    title: "The records cannot be used",
    text: `You can practise, but nothing is saved${at(path)}. Start the program again; if that does not help, show this to whoever looks after the computer.`,
  }),
  "pack-unreadable": ({ path }) => ({
    title: "The stories could not be read",
    text: `The content of this program is missing or damaged${at(path)}. Install the program again; the help pages still work.`,
  }),
  "not-to-be-judged": () => ({
    title: "There is nothing to judge here",
    text: "This contact has been judged already, or is not finished. Nothing was changed.",
  }),
  "voice-missing": () => ({
    title: "This computer has no voice for this language",
    text: "The captions carry on. “Sound and voice” in the bar above says how to get one.",
  }),
  "voice-failed": () => ({
    title: "The computer’s voice is not working",
    text: "None of the story is lost: everything said is shown in the captions.",
  }),
  "recording-unusable": () => ({
    title: "A recording cannot be played",
    text: "The computer’s own voice reads that line instead, and the captions show it.",
  }),
  "paper-missing": ({ path }) => ({
    title: "This sheet cannot be found",
    text: `It should have come with the program${at(path)}. Install the program again; the page on screen says the same.`,
  }),
  "paper-unsaved": ({ path }) => ({
    title: "It could not be saved",
    text: `The program is not allowed to write there, or cannot find the folder${at(path)}. You can still open it, or print this page.`,
  }),
  "paper-no-room": ({ path }) => ({
    title: "It was not saved: the disk is full",
    text: `Make some room${at(path)}, then press again. You can still open it, or print this page.`,
  }),
  "nothing-opens": ({ path }) => ({
    title: "This computer has nothing to open it with",
    text: `Open it on another device, or print this page. It is here${at(path)}.`,
  }),
  "not-printed": () => ({
    title: "The print window did not open",
    text: "Save the file to print instead, and print it on another computer or at a copy shop.",
  }),
  "emblem-taken": () => ({
    title: "Somebody here has that one already",
    text: "Choose another animal or another colour, so that you are not mixed up.",
  }),
  "person-not-found": () => ({
    title: "This person is no longer here",
    text: "Nothing was changed. Go back to Home and look again at who uses this computer.",
  }),
  "export-unsaved": ({ path }) => ({
    title: "Your data was not saved",
    text: `The program is not allowed to write there, or the disk is gone${at(path)}. No half-written file is left. Check the folder, then press again.`,
  }),
  "export-no-room": ({ path }) => ({
    title: "Your data was not saved: the disk is full",
    text: `No half-written file is left${at(path)}. Make some room, then press again.`,
  }),
  "results-unread": ({ path }) => ({
    title: "These results cannot be read",
    text: `The folder${at(path)} has none for that year, or a file in it is incomplete. Copy it again, then try once more.`,
  }),
  "not-erased": ({ path }) => ({
    title: "Not everything could be erased",
    text: `Something may still be left in this folder${at(path)}. Make some room on the disk, or allow writing there, then press again.`,
  }),
  "booster-not-due": () => ({
    title: "Nothing is due just now",
    text: "It may have been done in another window. Home shows when the next one comes.",
  }),
  "reminder-failed": () => ({
    title: "This computer does not let us set a reminder",
    text: "Save the days for your calendar instead, or print them.",
  }),
  "room-not-open": () => ({
    title: "No session is open now",
    text: "It may have been ended. Under “Practise together” you can read its report or open a new one.",
  }),
  "room-already-open": () => ({
    title: "A session is open already",
    text: "Go on with it, or end it first.",
  }),
  "room-moved-on": () => ({
    title: "It has moved on already",
    text: "The button may have been pressed twice. What you see now is where the session stands.",
  }),
  "program-not-found": () => ({
    title: "This plan cannot be used",
    text: "The pack does not have it, or not all of it. Choose another plan or a story.",
  }),
  "session-not-found": () => ({
    title: "This session cannot be found",
    text: "It may have been erased. Nothing else has changed.",
  }),
  "session-pack-changed": () => ({
    title: "This session cannot go on",
    text: "The content has changed in the meantime. The votes are still there: end the session and read its report.",
  }),
  "no-network": () => ({
    title: "This computer is not on a network",
    text: "Phones cannot reach it. Hands and cards work all the same; for phone voting, join the hall’s Wi-Fi first. It need not have internet.",
  }),
  "address-gone": () => ({
    title: "This address no longer works",
    text: "The network may have changed. Choose another address from the list and turn on phone voting again.",
  }),
  "port-taken": ({ port }) => ({
    title: "Phone voting could not be turned on",
    text: `Another program is using the port that is needed${port ? ` (${port})` : ""}. Restart the computer and try again; hands and cards work all the same.`,
  }),
  "phones-failed": () => ({
    title: "Phone voting could not be turned on",
    text: "Hands and cards work all the same. You can try again with another address.",
  }),
  "projector-failed": () => ({
    title: "The big screen’s window did not open",
    text: "Press once more. If it still does not open, show this window on the big screen; everybody then sees your notes too.",
  }),
  "visit-moved-on": () => ({
    title: "That step is already over",
    text: "Please go on with the one on the screen.",
  }),
  "door-not-found": () => ({
    title: "This cannot be opened right now",
    text: "Please choose something else, or call staff.",
  }),
  "staff-code-short": () => ({
    title: "The code needs 6 to 12 digits",
    text: "A shorter one is soon guessed. Please choose another.",
  }),
  "staff-code-plain": () => ({
    title: "This code is too easy to guess",
    text: "Please do not use one digit over and over, digits in order, or the same few repeated.",
  }),
  "staff-code-missing": () => ({
    title: "No staff code has been set",
    text: "Please set one first. Without it, nobody could leave the kiosk.",
  }),
  "staff-code-set": () => ({
    title: "A staff code is already set",
    text: "To change it, type the current code first.",
  }),
  "staff-code-wrong": ({ seconds }) => ({
    title: "That is not the code",
    text: seconds ? `Please wait ${seconds} s before you try again.` : "Please try again.",
  }),
  "staff-code-wait": ({ seconds }) => ({
    title: "It cannot be tried again yet",
    text: seconds ? `Please wait ${seconds} s.` : "Please wait a moment.",
  }),
  "staff-gone": () => ({
    title: "You have been signed out",
    text: "Nobody touched the screen for a while. Please type the staff code again.",
  }),
  "kiosk-damaged": () => ({
    title: "The kiosk’s settings file is damaged",
    text: "The kiosk goes on as usual. Whoever looks after this computer can set a new code by following the guide.",
  }),
  "kiosk-unsaved": ({ path }) => ({
    title: "That could not be saved",
    text: `${path ? `This folder cannot be written: ${path}. ` : ""}Please check whether the disk is full, and try again.`,
  }),
  "kiosk-failed": () => ({
    title: "The kiosk did not start",
    text: "Nothing has changed. Please restart the computer and try once more.",
  }),
  "drive-gone": () => ({
    title: "That drive is no longer there",
    text: "Please plug it in again and choose it once more.",
  }),
  "pack-faulty": ({ count }) => ({
    title: "Some content is left out",
    text: `A check found faults in it${count ? ` (${count})` : ""}. Everything else can be practised as usual.`,
  }),
  "pack-file-unread": ({ name }) => ({
    title: "This file cannot be read",
    text: `${name ? `“${name}” is` : "It is"} no longer there, or this computer is not allowed to open it. If it is on a drive, plug it in again and choose the file once more.`,
  }),
  "pack-not-a-pack": ({ name }) => ({
    title: "This is not a pack",
    text: `${name ? `“${name}” is another kind of file.` : "The file is of another kind."} A pack’s name ends in .hufpack. Please choose another file.`,
  }),
  "pack-damaged": ({ name, file }) => ({
    title: "This file is damaged",
    text: `${name ? `“${name}”` : "It"} is cut short or was changed on its way${file ? ` (${file})` : ""}. Nothing was imported. Please get it from its publisher once more.`,
  }),
  "pack-unsafe": ({ name, file }) => ({
    title: "This file is not safe to import",
    text: `${name ? `“${name}”` : "It"} holds something that no honest pack would${file ? ` (${file})` : ""}. Nothing was imported. Tell whoever gave it to you, and do not pass it on.`,
  }),
  "pack-too-large": ({ name, limit }) => ({
    title: "This pack is too large",
    text: `${name ? `“${name}”` : "It"} holds more than a pack may${limit ? ` (${limit})` : ""}. Nothing was imported. Its publisher can make it smaller.`,
  }),
  "pack-signature-wrong": ({ name }) => ({
    title: "The signature does not fit this file",
    text: `${name ? `“${name}”` : "It"} was changed after it was signed, or the signature belongs to another file. Nothing was imported. Please get it from its publisher once more.`,
  }),
  "pack-key-changed": ({ "title.en": title }) => ({
    title: "This is signed with another key than before",
    text: `${title ? `“${title}”` : "This pack"} claims to come from a publisher you know, but the key is not theirs. Nothing was imported. Ask the publisher, by a route you already had, whether they changed their key.`,
  }),
  "pack-id-taken": ({ "title.en": title }) => ({
    title: "Another pack already has this id",
    text: `${title ? `“${title}” is here, and it comes from someone else.` : "It comes from someone else."} Nothing was imported. The publisher of the new pack can give it an id of its own.`,
  }),
  "pack-older": ({ version, offered }) => ({
    title: "A newer version is already here",
    text: `${version && offered ? `Version ${version} is here, and the file holds ${offered}. ` : ""}Nothing was imported. To return to an earlier version, use “Go back to the previous version”.`,
  }),
  "pack-needs-newer": ({ needs, program }) => ({
    title: "This pack needs a newer program",
    text: `${needs && program ? `It needs version ${needs}; this is ${program}. ` : ""}Nothing was imported. Install the newer program first.`,
  }),
  "pack-has-errors": ({ count }) => ({
    title: "The check found errors in this pack",
    text: `${count ? `There are ${count}. ` : ""}Nothing was imported. Its editor can mend them with the findings below.`,
  }),
  "pack-unsigned": ({ name, "title.en": title }) => ({
    title: "This pack is not signed",
    text: `${name ? `“${name}”` : "It"} does not say for certain who made it. ${title ? `“${title}” is here with a signature, and is never replaced by a file without one.` : "A kiosk takes signed packs only."} Ask its publisher for a signed one.`,
  }),
  "pack-publisher-unknown": ({ name }) => ({
    title: "This publisher is not known here yet",
    text: `${name ? `“${name}”` : "It"} is signed, but with a key that nobody has confirmed on this computer. Leave the kiosk and import it in the program first.`,
  }),
  "pack-unsaved": ({ path }) => ({
    title: "The pack could not be saved",
    text: `${path ? `This folder cannot be written: ${path}. ` : ""}What was here before still works.`,
  }),
  "pack-no-room": ({ path }) => ({
    title: "There is no room for the pack",
    text: `${path ? `The disk is full: ${path}. ` : "The disk is full. "}Make some room and import it again. What was here before still works.`,
  }),
  "pack-offer-gone": () => ({
    title: "That file is no longer waiting",
    text: "It was imported already, or another one was chosen since. Please choose the file again.",
  }),
  "plan-pack-missing": ({ pack }) => ({
    title: "This plan needs another pack",
    text: `It takes a story from the pack ${pack ? `“${pack}”` : "of another publisher"}, which is not here or no longer has it. Import that pack, or choose another plan.`,
  }),
  "pack-lost": ({ "title.en": title }) => ({
    title: "This pack cannot be opened",
    text: `${title ? `The file of “${title}”` : "Its file"} is gone or was changed. Import it again, or go back to the previous version.`,
  }),
  "pack-no-earlier": ({ "title.en": title }) => ({
    title: "There is no earlier version",
    text: `${title ? `“${title}” has` : "This pack has"} been imported only once. Nothing was changed.`,
  }),
  "pack-list-damaged": ({ path }) => ({
    title: "The list of packs was damaged",
    text: `It was made anew from the packs that are here${path ? `; what was damaged is kept in ${path}` : ""}. At the next import you will be asked about publishers again.`,
  }),
  "preview-folder-gone": ({ path }) => ({
    title: "The folder is no longer there",
    text: `${path ? `It was here: ${path}. ` : ""}Bring it back, or open another one.`,
  }),
};
