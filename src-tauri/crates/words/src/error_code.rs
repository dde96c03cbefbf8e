//! Codes of what can go wrong. Rust owns the code, the UI owns the sentence, in a table that must cover every code to compile.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What went wrong. A code exists only if somebody acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The request is not of the form its command takes: a fault of the page.
    BadRequest,
    /// This window may not call that command.
    NotAllowed,
    /// No scenario of that pack and id can be played.
    ScenarioNotFound,
    /// The checklist has no such entry.
    EntryNotFound,
    /// No run of that number, or one of another seat.
    RunNotFound,
    /// The run has ended: its debrief can be read, nothing more be chosen.
    RunEnded,
    /// The run has not ended: no debrief yet.
    RunNotEnded,
    /// The choice is not open at this step.
    ChoiceNotOpen,
    /// The detail was not said in a step that was visited.
    DetailNotSaid,
    /// The pack has changed since the run began, so that it can be neither resumed nor explained exactly.
    RunPackChanged,
    /// No quiz of that number, or one of another seat.
    QuizNotFound,
    /// The quiz stands elsewhere by now: that was answered already, perhaps in another window.
    QuizMovedOn,
    /// The quiz was not answered to its end: no result yet.
    QuizNotEnded,
    /// The pack has changed since the quiz began, so that it cannot go on.
    QuizPackChanged,
    /// The pack has no items to ask.
    NothingToAsk,
    /// The records were written by a newer version of the program. Nothing is touched; practice goes on unsaved.
    RecordsTooNew,
    /// The records were damaged. The file was set aside, not deleted, and a new one begun.
    RecordsDamaged,
    /// The records were damaged. The file was set aside, not deleted, and the backup of a day took its place.
    RecordsRestored,
    /// Another copy of the program has the records open. Practice goes on here unsaved.
    RecordsInUse,
    /// The folder of the records cannot be written. Practice goes on unsaved.
    RecordsReadOnly,
    /// The disk is full. Practice goes on unsaved.
    DiskFull,
    /// The records cannot be used for another reason, told in `detail`. Practice goes on unsaved.
    RecordsFailed,
    /// The bundled pack cannot be read at all.
    PackUnreadable,
    /// The run's contact has been judged already, or is not judged at all.
    NotToBeJudged,
    /// The system has no voice for a language: the captions carry on.
    VoiceMissing,
    /// The system's speech does not run, or stopped: the captions carry on.
    VoiceFailed,
    /// A recording of the pack cannot be played; the system's voice takes its place.
    RecordingUnusable,
    /// A paper to take along does not lie where the program was installed.
    PaperMissing,
    /// A paper could not be saved: no folder for it, or one that may not be written.
    PaperUnsaved,
    /// A paper could not be saved: the disk is full.
    PaperNoRoom,
    /// The system has no program that opens this.
    NothingOpens,
    /// The dialog to print with did not open.
    NotPrinted,
    /// Somebody at this computer has that animal in that colour already.
    EmblemTaken,
    /// Nobody of that number sits at this computer.
    PersonNotFound,
    /// The data could not be exported: no folder for it, or one that may not be written or has gone.
    ExportUnsaved,
    /// The data could not be exported: the disk is full.
    ExportNoRoom,
    /// A folder of results cannot be read: it has none of that year, or a file in it is not whole. `path`.
    ResultsUnread,
    /// Not everything could be erased.
    NotErased,
    /// No booster is due, or not this one.
    BoosterNotDue,
    /// The system does not let itself be asked for a reminder at the start of the session.
    ReminderFailed,
    /// No session is open.
    RoomNotOpen,
    /// A session is open already: it goes on, or is ended first.
    RoomAlreadyOpen,
    /// The session stands elsewhere by now: the button was pressed twice, or in another window.
    RoomMovedOn,
    /// No plan or story of that name can be led.
    ProgramNotFound,
    /// No session of that number.
    SessionNotFound,
    /// The pack has changed since the session began, so that it cannot go on.
    SessionPackChanged,
    /// The computer has no network by which phones could reach it. Hands are counted.
    NoNetwork,
    /// The address is not, or no longer, one of this computer's.
    AddressGone,
    /// Another program uses the port.
    PortTaken,
    /// Phones cannot be served for another reason, told in `detail`. Hands are counted.
    PhonesFailed,
    /// The projector's window could not be opened.
    ProjectorFailed,
    /// The visit stands elsewhere by now: the button was pressed twice, or the visit is over.
    VisitMovedOn,
    /// The pack has nothing for that door.
    DoorNotFound,
    /// The staff code has fewer than six digits, or something else than digits.
    StaffCodeShort,
    /// The staff code is one that is guessed first: one digit over and over, or digits in a row.
    StaffCodePlain,
    /// No staff code is set yet: without one nobody could leave the kiosk.
    StaffCodeMissing,
    /// A staff code is set already: it is changed by whoever knows it.
    StaffCodeSet,
    /// The staff code is wrong. `seconds` until it may be tried again.
    StaffCodeWrong,
    /// The staff code may not be tried yet. `seconds` until it may.
    StaffCodeWait,
    /// The staff session is over: the code is asked for again.
    StaffGone,
    /// The file of the kiosk cannot be read: only the system's owner can set a new code.
    KioskDamaged,
    /// What was set for the kiosk could not be written down.
    KioskUnsaved,
    /// The window of the kiosk did not open: the program stays what it is.
    KioskFailed,
    /// The removable drive is not there any more.
    DriveGone,
    /// Some of the pack's content is left out; the findings say what and why.
    PackFaulty,
    /// The file that was chosen cannot be read. `name`, `path`.
    PackFileUnread,
    /// The file is no pack: not a file of packs at all. `name`.
    PackNotAPack,
    /// The file is cut short, or something in it is not what its list says. `name`, `file` where one is known.
    PackDamaged,
    /// The file holds what no honest pack does: a way out of its folder, a link, far more than it seems. `name`, `file`.
    PackUnsafe,
    /// It is larger, or holds more, than a pack may. `name`, `limit`.
    PackTooLarge,
    /// Its signature does not fit it. `name`.
    PackSignatureWrong,
    /// A publisher who is known has signed with another key than before. `title.<language>`.
    PackKeyChanged,
    /// Another publisher's pack has this id, or the bundled one has. `title.<language>`.
    PackIdTaken,
    /// A newer version is there already. `version` there, `offered`.
    PackOlder,
    /// It needs a newer program. `needs`, `program`.
    PackNeedsNewer,
    /// The checker found errors in it. `count`.
    PackHasErrors,
    /// It is not signed, and here only signed packs are taken. `name`.
    PackUnsigned,
    /// Its publisher is not known here, and here only known ones' packs are taken. `name`.
    PackPublisherUnknown,
    /// It could not be written down. `path`.
    PackUnsaved,
    /// There is no room for it. `path`.
    PackNoRoom,
    /// What was offered is not there any more: it was imported meanwhile, or another file was chosen.
    PackOfferGone,
    /// A plan borrows a story of a pack that is not here, or has not that story. `pack`: its id.
    PlanPackMissing,
    /// The pack is not there any more, or its file is not what was installed. `title.<language>` where it is known.
    PackLost,
    /// There is no earlier version to go back to. `title.<language>`.
    PackNoEarlier,
    /// The list of packs was damaged, and was made anew from their files. `path` of what was set aside.
    PackListDamaged,
    /// The folder that is previewed is not there any more. `path`.
    PreviewFolderGone,
}
