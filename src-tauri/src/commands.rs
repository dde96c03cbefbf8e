//! The commands: one generated function a row of the list in `wire`. Each adds the seat and calls one use case.

use tauri::{
    Runtime, State, WebviewWindow,
    ipc::{Channel, Invoke},
};
use wire::{Refusal, RoomChanged};

use crate::{hearers::Hearers, opening::Opening, seat::seat};

macro_rules! functions {
    ($($function:ident: $nouns:ident.$method:ident($request:ident) -> $reply:ident, [$($window:ident),+];)+) => {
        $(
            #[tauri::command(async)]
            fn $function<R: Runtime>(
                window: WebviewWindow<R>,
                app: State<'_, Opening>,
                request: wire::$request,
            ) -> Result<wire::$reply, Refusal> {
                app.$nouns.$method(seat(window.label(), || app.people.sitting())?, request)
            }
        )+

        /// Every command of the list, registered.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($function,)+ subscribe]
        }
    };
}

/// Tells the window through `channel` whenever the session has changed. Beside the list of `wire`, because a channel is Tauri's and no
/// request; `build.rs` gives it its permission.
#[tauri::command(async)]
fn subscribe<R: Runtime>(window: WebviewWindow<R>, app: State<'_, Opening>, hearers: State<'_, Hearers>, channel: Channel<RoomChanged>) {
    app.rooms
        .watch(hearers.begin(window.label(), move |changed| channel.send(changed).is_ok()));
}

wire::for_each_command!(functions);
