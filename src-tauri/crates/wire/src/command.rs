//! The one list of commands.

/// The kinds of window; a kiosk window's label carries a number behind its kind (`kiosk-1`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowKind {
    /// Home and facilitator.
    Main,
    /// The unattended kiosk: shows the same page, and may call less.
    Kiosk,
    /// What an audience sees: it looks, and can do nothing but fill its screen.
    Projector,
    /// A pack as its editor sees it, while its files are being written.
    Preview,
}

/// Every kind of window with the pattern of its labels.
pub const WINDOWS: &[(WindowKind, &str)] = &[
    (WindowKind::Main, "main"),
    (WindowKind::Kiosk, "kiosk-*"),
    (WindowKind::Projector, "projector"),
    (WindowKind::Preview, "preview"),
];

/// One row of the list, for those who read it as data: the permissions and the TypeScript map.
#[derive(Clone, Copy, Debug)]
pub struct CommandRow {
    /// The Rust function, `run_choose`; on the wire and in TypeScript the first `_` reads as a dot: `run.choose`.
    pub function: &'static str,
    /// Name of the request's type.
    pub request: &'static str,
    /// Name of the reply's type.
    pub reply: &'static str,
    /// The windows that may call it.
    pub windows: &'static [WindowKind],
}

/// Hands every command to the macro `$each`, as
/// `function: use_cases.method(Request) -> Reply, [Window, …];`
///
/// A row is all there is to a command: the shell generates a function that adds the seat and calls `app.use_cases.method`.
#[macro_export]
macro_rules! for_each_command {
    ($each:ident) => {
        $each! {
            home_look: home.look(HomeLook) -> HomeView, [Main];
            run_start: runs.start(RunStart) -> RunView, [Main];
            run_look: runs.look(RunLook) -> RunView, [Main, Preview];
            run_choose: runs.choose(RunChoose) -> RunView, [Main, Preview];
            run_tap: runs.tap(RunTap) -> RunView, [Main, Preview];
            run_judge: runs.judge(RunJudge) -> RunView, [Main, Preview];
            run_picture: runs.picture(RunPicture) -> Picture, [Main, Preview];
            run_debrief: runs.debrief(RunDebrief) -> Debrief, [Main, Preview];
            quiz_offer: quizzes.offer(QuizOffer) -> QuizOffers, [Main];
            quiz_start: quizzes.start(QuizStart) -> QuizView, [Main];
            quiz_look: quizzes.look(QuizLook) -> QuizView, [Main];
            quiz_judge: quizzes.judge(QuizJudge) -> QuizView, [Main];
            quiz_act: quizzes.act(QuizAct) -> QuizView, [Main];
            quiz_next: quizzes.next(QuizNext) -> QuizView, [Main];
            quiz_result: quizzes.result(QuizResultRead) -> QuizResult, [Main];
            voice_speak: voice.speak(VoiceSpeak) -> VoiceReply, [Main, Preview];
            voice_fall_back: voice.fall_back(VoiceFallBack) -> VoiceReply, [Main, Preview];
            voice_stop: voice.stop(VoiceStop) -> VoiceStopped, [Main, Kiosk, Preview];
            voice_look: voice.look(VoiceLook) -> Voices, [Main, Preview];
            checklist_read: checklist.read(ChecklistRead) -> Checklist, [Main];
            checklist_look: checklist.look(ChecklistLook) -> Entry, [Main];
            checklist_rights: checklist.rights(ChecklistRights) -> Rights, [Main];
            now_read: now.read(NowRead) -> NowList, [Main, Kiosk];
            now_advise: now.advise(NowAdvise) -> NowAdvice, [Main, Kiosk];
            help_read: help.read(HelpRead) -> HelpLines, [Main, Kiosk];
            help_keep: help.keep(HelpKeep) -> OwnHelp, [Main];
            notes_read: notes.read(NotesRead) -> KeptNotes, [Main];
            notes_keep: notes.keep(NotesKeep) -> KeptNotes, [Main];
            notes_erase: notes.erase(NotesErase) -> KeptNotes, [Main];
            papers_look: papers.look(PapersLook) -> Papers, [Main];
            papers_save: papers.save(PaperSave) -> PaperSaved, [Main];
            papers_open: papers.open(PaperOpen) -> PaperShown, [Main];
            papers_folder: papers.folder_open(PaperFolder) -> PaperShown, [Main];
            papers_print: papers.print(PagePrint) -> PaperShown, [Main];
            people_look: people.look(PeopleLook) -> People, [Main];
            people_add: people.add(PeopleAdd) -> People, [Main];
            people_switch: people.switch(PeopleSwitch) -> People, [Main];
            people_remove: people.remove(PeopleRemove) -> People, [Main];
            data_look: data.look(DataLook) -> DataView, [Main];
            data_export: data.export(DataExport) -> DataExported, [Main];
            data_show: data.show(DataShow) -> DataShown, [Main];
            data_erase: data.erase(DataErase) -> DataErased, [Main];
            booster_look: boosters.look(BoosterLook) -> BoosterDue, [Main];
            booster_start: boosters.start(BoosterStart) -> BoosterView, [Main];
            booster_recall: boosters.recall(BoosterRecall) -> BoosterRecalled, [Main];
            booster_judge: boosters.judge(BoosterJudge) -> BoosterView, [Main];
            booster_act: boosters.act(BoosterAct) -> BoosterView, [Main];
            booster_calendar: boosters.calendar(BoosterCalendar) -> PaperSaved, [Main];
            reminder_look: reminders.look(ReminderLook) -> Reminder, [Main];
            reminder_turn: reminders.turn(ReminderTurn) -> Reminder, [Main];
            progress_look: progress.look(ProgressLook) -> Progress, [Main];
            room_offer: rooms.offer(RoomOffer) -> RoomOffers, [Main];
            room_open: rooms.open(RoomOpen) -> RoomView, [Main];
            room_resume: rooms.resume(RoomResume) -> RoomView, [Main];
            room_give_up: rooms.give_up(RoomGiveUp) -> RoomOffers, [Main];
            room_look: rooms.look(RoomLook) -> RoomView, [Main];
            room_press: rooms.press(RoomPress) -> RoomView, [Main];
            room_hands: rooms.hands(RoomHands) -> RoomView, [Main];
            room_show: rooms.show(RoomShow) -> RoomView, [Main];
            room_phones: rooms.phones(RoomPhonesTurn) -> RoomView, [Main];
            room_wifi: rooms.wifi(RoomWifi) -> RoomView, [Main];
            room_project: rooms.project(RoomProject) -> RoomView, [Main];
            room_speak: rooms.speak(RoomSpeak) -> VoiceReply, [Main];
            room_close: rooms.close(RoomClose) -> RoomReport, [Main];
            room_report: rooms.report(RoomReportRead) -> RoomReport, [Main];
            room_save: rooms.save(RoomSave) -> PaperSaved, [Main];
            stage_look: stage.look(StageLook) -> StageView, [Projector];
            stage_picture: stage.picture(StagePicture) -> Picture, [Main, Projector];
            stage_fill: stage.fill(StageFill) -> StageFilled, [Projector];
            kiosk_read: kiosk.read(KioskRead) -> KioskSetup, [Main];
            kiosk_code: kiosk.code(KioskCode) -> KioskSetup, [Main];
            kiosk_pack: kiosk.pack(KioskPack) -> KioskSetup, [Main];
            kiosk_start: kiosk.start(KioskStart) -> KioskSetup, [Main];
            visit_look: visits.look(VisitLook) -> VisitView, [Kiosk];
            visit_begin: visits.begin(VisitBegin) -> VisitView, [Kiosk];
            visit_open: visits.open(VisitOpen) -> VisitView, [Kiosk];
            visit_press: visits.press(VisitPress) -> VisitView, [Kiosk];
            visit_doors: visits.doors(VisitDoors) -> VisitView, [Kiosk];
            visit_end: visits.end(VisitEnd) -> VisitView, [Kiosk];
            visit_beat: visits.beat(VisitBeat) -> VisitPulse, [Kiosk];
            visit_speak: visits.speak(VisitSpeak) -> VoiceReply, [Kiosk];
            visit_picture: visits.picture(VisitPicture) -> Picture, [Kiosk];
            staff_found: staff.found(StaffFound) -> StaffView, [Kiosk];
            staff_enter: staff.enter(StaffEnter) -> StaffView, [Kiosk];
            staff_look: staff.look(StaffLook) -> StaffView, [Kiosk];
            staff_code: staff.code(StaffCode) -> StaffView, [Kiosk];
            staff_set: staff.set(StaffSet) -> StaffView, [Kiosk];
            staff_export: staff.export(StaffExport) -> StaffExported, [Kiosk];
            staff_results: staff.results(StaffResults) -> StaffExported, [Kiosk];
            staff_packs: staff.packs(StaffPacks) -> StaffPackFiles, [Kiosk];
            staff_import: staff.import(StaffImport) -> StaffImported, [Kiosk];
            staff_close: staff.close(StaffClose) -> StaffDone, [Kiosk];
            staff_quit: staff.quit(StaffQuit) -> StaffDone, [Kiosk];
            pack_look: packs.look(PackLook) -> PackShelf, [Main];
            pack_choose: packs.choose(PackChoose) -> PackShelf, [Main];
            pack_import: packs.import(PackImport) -> PackShelf, [Main];
            pack_leave: packs.leave(PackLeave) -> PackShelf, [Main];
            pack_roll_back: packs.roll_back(PackRollBack) -> PackShelf, [Main];
            pack_remove: packs.remove(PackRemove) -> PackShelf, [Main];
            publisher_forget: packs.forget(PublisherForget) -> PackShelf, [Main];
            pack_findings: packs.findings(PackFindingsRead) -> PackFindings, [Main];
            preview_open: previews.open(PreviewOpen) -> PreviewOpened, [Main, Preview];
            preview_look: previews.look(PreviewLook) -> PreviewNews, [Preview];
            preview_read: previews.read(PreviewRead) -> PreviewWhole, [Preview];
            preview_play: previews.play(PreviewPlay) -> RunView, [Preview];
            preview_go_on: previews.go_on(PreviewGoOn) -> RunView, [Preview];
            settings_read: settings.read(SettingsRead) -> Settings, [Main, Preview];
            settings_write: settings.write(SettingsWrite) -> Settings, [Main];
        }
    };
}

macro_rules! rows {
    ($($function:ident: $nouns:ident.$method:ident($request:ident) -> $reply:ident, [$($window:ident),+];)+) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[CommandRow] = &[$(CommandRow {
            function: stringify!($function),
            request: stringify!($request),
            reply: stringify!($reply),
            windows: &[$(WindowKind::$window),+],
        }),+];
    };
}

for_each_command!(rows);
