//! What crosses between Rust and TypeScript, declared once.
//!
//! [`for_each_command`] is the one list: the Tauri functions, their registration, the permissions of each window and the
//! TypeScript map all come from it. Types are split by noun, as the use cases of `app` are.

mod booster;
mod checklist;
mod command;
mod data;
mod entry;
mod export;
mod fact;
mod help;
mod home;
mod kiosk;
mod notes;
mod now;
mod pack;
mod papers;
mod people;
mod phone;
mod preview;
mod progress;
mod quiz;
mod refusal;
mod reminder;
mod room;
mod room_report;
mod run;
mod settings;
mod staff;
mod stage;
mod visit;
mod voice;

pub use booster::{
    BoosterAct, BoosterCalendar, BoosterDay, BoosterDue, BoosterJudge, BoosterLook, BoosterRecall, BoosterRecalled, BoosterScene,
    BoosterStart, BoosterView, DisclosureOption, HolderOption, RecallGiven, RecallTold, RecallView, TacticOption,
};
pub use checklist::{Checklist, ChecklistRead, ChecklistRights, DisclosureName, EntryName, EntryRef, HolderName, RequestName, Rights};
pub use command::{COMMANDS, CommandRow, WINDOWS, WindowKind};
pub use data::{DataErase, DataErased, DataExport, DataExported, DataLook, DataShow, DataShown, DataView, Erase};
pub use debrief::{AskedLine, BetterMove, CallersList, CaughtDetail, Debrief, DebriefStep, Judged, ListCell, NamedTactic, RunDebrief};
pub use entry::{
    ChecklistLook, DisclosureEntry, Entry, EntryLink, HolderEntry, HolderPage, RequestEntry, RouteEntry, RoutePage, TacticEntry,
};
pub use export::export_types;
pub use fact::FactView;
pub use help::{HelpEvent, HelpKeep, HelpLineView, HelpLines, HelpRead, OwnHelp};
pub use home::{HomeLook, HomeView, ScenarioCard, UnfinishedRun};
pub use kiosk::{KioskCode, KioskPack, KioskRead, KioskSetup, KioskStart};
pub use notes::{KeptNotes, NotesErase, NotesKeep, NotesRead};
pub use now::{NowAdvice, NowAdvise, NowList, NowRead};
pub use pack::{
    FindingView, PackCard, PackChanges, PackChoice, PackChoose, PackFindings, PackFindingsRead, PackImport, PackLeave, PackLook, PackOffer,
    PackRefused, PackRemove, PackRollBack, PackShelf, PackSigned, PublisherCard, PublisherForget, Severity,
};
pub use papers::{PagePrint, Paper, PaperFolder, PaperForm, PaperOpen, PaperSave, PaperSaved, PaperShown, Papers, PapersLook, Sheet};
pub use people::{Emblem, People, PeopleAdd, PeopleLook, PeopleRemove, PeopleSwitch, PersonView};
pub use phone::{PhoneHears, PhoneQuestion, PhoneRefusal, PhoneSays, PhoneTold, PhoneView};
pub use preview::{
    PreviewDoubt, PreviewEnding, PreviewFlag, PreviewGoOn, PreviewLook, PreviewNews, PreviewOpen, PreviewOpened, PreviewPlay, PreviewPress,
    PreviewRead, PreviewState, PreviewStep, PreviewStory, PreviewText, PreviewView, PreviewWay, PreviewWhole,
};
pub use progress::{LivedThrough, Progress, ProgressChannel, ProgressCounts, ProgressLook, ProgressSpan, TacticSeen, TacticStory};
pub use quiz::{
    ActionCount, ChannelCount, ItemTold, ItemView, JudgementCount, PastQuiz, QuizAct, QuizJudge, QuizLook, QuizNext, QuizOffer, QuizOffers,
    QuizResult, QuizResultRead, QuizScene, QuizStart, QuizView, SureCount, UnfinishedQuiz,
};
pub use refusal::{Notice, Refusal};
pub use reminder::{Reminder, ReminderLook, ReminderTurn};
pub use room::{
    HandCount, LetterCount, PastSession, PhonesCheck, PhonesOn, PlanCard, Qr, RoomAddress, RoomChanged, RoomClock, RoomClose, RoomCounts,
    RoomGiveUp, RoomHands, RoomLook, RoomOffer, RoomOffers, RoomOpen, RoomPart, RoomPhones, RoomPhonesTurn, RoomPress, RoomProject,
    RoomResume, RoomShow, RoomSpeak, RoomStory, RoomView, RoomWifi, StageFill, StageFilled, UnfinishedSession, WifiShown,
};
pub use room_report::{ReportQuestion, RoomReport, RoomReportRead, RoomSave};
pub use run::{
    Account, AppScreen, Attachment, ChoiceView, DetailView, DoorScreen, EndView, ExitView, Feedback, JudgeView, Line, Picture, RunChoose,
    RunJudge, RunLook, RunPicture, RunStart, RunTap, RunView, Scene, SharedScreen, SmsMessage, Speaker, Spoken, SpokenPart, StepView,
};
pub use settings::{Settings, SettingsRead, SettingsWrite};
pub use staff::{
    DoorCount, Drive, HitCount, HourCount, KioskSettings, StaffClose, StaffCode, StaffDone, StaffEnter, StaffExport, StaffExported,
    StaffFound, StaffImport, StaffImported, StaffLook, StaffPackFile, StaffPackFiles, StaffPacks, StaffQuit, StaffResults, StaffSet,
    StaffView, VisitCounts,
};
pub use stage::{
    OptionTold, QuestionKind, RoomChange, RoomEntry, RoomFigures, RoomOption, RoomQuestion, RoomScene, RoomShares, RoomTold, StageLook,
    StagePicture, StageView,
};
pub use visit::{
    VisitBeat, VisitBegin, VisitDoes, VisitDoors, VisitEnd, VisitLook, VisitOpen, VisitPicture, VisitPress, VisitProgress, VisitPulse,
    VisitScene, VisitSpeak, VisitView,
};
pub use voice::{Heard, System, VoiceFallBack, VoiceLook, VoiceReply, VoiceSpeak, VoiceStop, VoiceStopped, Voices};

mod debrief;
