"""The session at a terminal: a line editor with completion, history and keys."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, ThreadedCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from bot.chat.completion import choices
from bot.chat.session import Session
from bot.chat.typed_filters import told

PROMPT = "> "
KEYS = {"pagedown": "/next", "pageup": "/previous", "f1": "/help", "f2": "/context"}
KEYS |= {"f3": "/cite", "f4": "/open"}
_MENU_LINES = 5


def typed_lines(session: Session, history: Path | None = None) -> Iterator[str]:
    """Each line that is typed, until the end of the input. Ctrl-C empties the line.

    ``history`` is the file in which lines are kept; without one they are known until the end.
    """
    editor: PromptSession[str] = PromptSession(
        completer=ThreadedCompleter(_Completer(session)),
        complete_while_typing=True,
        reserve_space_for_menu=_MENU_LINES,
        history=_history(history),
        key_bindings=_bindings(KEYS),
        bottom_toolbar=lambda: _state(session),
    )
    while True:
        try:
            yield editor.prompt(PROMPT)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


class _Completer(Completer):
    """Completes what stands before the cursor from what the session knows."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get_completions(
        self,
        document: Document,
        complete_event: CompleteEvent,  # noqa: ARG002 - prompt_toolkit's signature
    ) -> Iterator[Completion]:
        """What may follow."""
        for choice in choices(self._session, document.text_before_cursor.lstrip()):
            yield Completion(
                choice.text, start_position=-choice.replaces, display_meta=choice.meaning
            )


def _bindings(keys: Mapping[str, str]) -> KeyBindings:
    """Keys that send a command while nothing is typed."""
    bindings = KeyBindings()

    def sends(command: str) -> Callable[[KeyPressEvent], None]:
        def send(event: KeyPressEvent) -> None:
            event.current_buffer.text = command
            event.current_buffer.validate_and_handle()

        return send

    @Condition
    def nothing_typed() -> bool:
        from prompt_toolkit.application import get_app

        return not get_app().current_buffer.text

    for key, command in keys.items():
        bindings.add(key, filter=nothing_typed)(sends(command))
    return bindings


def _state(session: Session) -> str:
    """The line at the bottom: what is asked, and the keys that do something now."""
    parts = [", ".join(session.libraries), told(session.filters)]
    if session.page:
        say = session.say
        parts.append(
            say("PageDown next, F2 context, F3 cite, F4 source")
            if session.answer and session.shown + session.results < len(session.answer.quotations)
            else say("F2 context, F3 cite, F4 source")
        )
    return " · ".join(part for part in parts if part)


def _history(path: Path | None) -> History:
    if path is None:
        return InMemoryHistory()
    path.touch(mode=0o600, exist_ok=True)
    return FileHistory(str(path))
