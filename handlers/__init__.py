"""HEAR: one file per thing a person does; every route is registered here, in the order in which it is tried.

Help now comes before all of these, in intake.py: it must work when nothing else does.
"""

from typing import Any

from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from handlers import agreements, elsewhere, hiding, joining, menu, my_data, roles
from handlers.attending import Callback, hear
from handlers.client import (
    aiming,
    bringing,
    charting,
    counting,
    leaving,
    looking_back,
    mood,
    pausing,
    planning,
    quiet,
    rewording,
    safety,
    settling,
    starting,
    who_looked,
)
from handlers.consenting import with_consent
from handlers.hearing import Does
from handlers.pressing import AIDS, pressed
from handlers.therapist import caseload, inviting, session_notes, sessions
from handlers.typing import located, sent, typed, wordless

FILE = filters.PHOTO | filters.VOICE | filters.AUDIO | filters.VIDEO | filters.VIDEO_NOTE | filters.Document.ALL
TO_ME = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE


def _guarded(does: Does) -> Callback:
    """For whoever has agreed to the text in force; everybody else is asked first, and nothing of theirs is kept."""
    return hear(with_consent(does))


def register(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Registers every route; the first that fits takes the update. All but a few are behind the guard of consents."""
    routes: tuple[BaseHandler[Any, Any, Any], ...] = (
        # Private chats only, so nothing below ever sees a group.
        ChatMemberHandler(hear(elsewhere.membership), ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(~filters.ChatType.PRIVATE, hear(elsewhere.leave)),
        # A correction made in Telegram is not a new reply: it changes the answer that it was.
        MessageHandler(filters.UpdateType.EDITED_MESSAGE, _guarded(rewording.edited)),
        # Anybody; and what is everybody's right, whether or not they have agreed to anything.
        CommandHandler("start", hear(joining.start), filters=TO_ME),
        CommandHandler("help", hear(menu.show_menu), filters=TO_ME),
        CommandHandler("delete_me", hear(roles.for_anybody_joined(leaving.ask)), filters=TO_ME),
        CommandHandler("hide", hear(roles.for_anybody_joined(hiding.hide)), filters=TO_ME),
        CommandHandler("my_data", hear(roles.for_anybody_joined(my_data.ask)), filters=TO_ME),
        CommandHandler("consent", hear(roles.for_anybody_joined(agreements.show)), filters=TO_ME),
        # Clients.
        CommandHandler("settings", _guarded(roles.for_client(settling.show_or_go_on)), filters=TO_ME),
        CommandHandler("now", _guarded(roles.for_settled_client(starting.choose)), filters=TO_ME),
        CommandHandler("plan", _guarded(roles.for_settled_client(planning.show)), filters=TO_ME),
        CommandHandler("log", _guarded(roles.for_settled_client(mood.ask)), filters=TO_ME),
        CommandHandler("count", _guarded(roles.for_settled_client(counting.show)), filters=TO_ME),
        CommandHandler("history", _guarded(roles.for_client(looking_back.show)), filters=TO_ME),
        CommandHandler("charts", _guarded(roles.for_settled_client(charting.choose)), filters=TO_ME),
        CommandHandler("bring", _guarded(roles.for_settled_client(bringing.begin)), filters=TO_ME),
        CommandHandler("goals", _guarded(roles.for_settled_client(aiming.begin)), filters=TO_ME),
        CommandHandler("safety_plan", _guarded(roles.for_client(safety.show)), filters=TO_ME),
        CommandHandler(
            "pause", _guarded(roles.for_settled_client(quiet.instead_of_a_pause(pausing.ask))), filters=TO_ME
        ),
        CommandHandler("who_looked", _guarded(roles.for_client(who_looked.show)), filters=TO_ME),
        # Therapists.
        CommandHandler("clients", _guarded(roles.for_therapist(caseload.show)), filters=TO_ME),
        CommandHandler("notes", _guarded(roles.for_therapist(session_notes.choose)), filters=TO_ME),
        CommandHandler("sessions", _guarded(roles.for_therapist(sessions.show_week)), filters=TO_ME),
        CommandHandler("invite", _guarded(roles.for_therapist(inviting.ask_label)), filters=TO_ME),
        # A command that is none of these says so: it is no answer to a question.
        MessageHandler(TO_ME & filters.COMMAND, _guarded(elsewhere.unknown_command)),
        # Under Help now, which knows no rows.
        *(CallbackQueryHandler(hear(does, in_need=True), pattern=f"^{asked}$") for asked, does in AIDS.items()),
        # Replies: a press, a place, words, and all that is none of these.
        CallbackQueryHandler(hear(pressed)),
        MessageHandler(TO_ME & filters.LOCATION, _guarded(located)),
        MessageHandler(TO_ME & FILE, _guarded(sent)),
        # Plain lines are taken there by intake.py already: here come those with a link, a quote, and the like.
        MessageHandler(TO_ME & filters.TEXT, _guarded(typed)),
        MessageHandler(TO_ME & ~filters.StatusUpdate.ALL, _guarded(wordless)),
    )
    application.add_handlers(routes)
