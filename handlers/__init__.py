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

from handlers import elsewhere, joining, menu, roles
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
    rewording,
    settling,
    starting,
    who_looked,
)
from handlers.hearing import hear
from handlers.pressing import pressed
from handlers.therapist import caseload, inviting, session_notes, sessions
from handlers.typing import located, sent, typed, wordless

FILE = filters.PHOTO | filters.VOICE | filters.AUDIO | filters.VIDEO | filters.VIDEO_NOTE | filters.Document.ALL
TO_ME = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE


def register(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Registers every route; the first that fits takes the update."""
    routes: tuple[BaseHandler[Any, Any, Any], ...] = (
        # Private chats only, so nothing below ever sees a group.
        ChatMemberHandler(hear(elsewhere.membership), ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(~filters.ChatType.PRIVATE, hear(elsewhere.leave)),
        # A correction made in Telegram is not a new reply: it changes the answer that it was.
        MessageHandler(filters.UpdateType.EDITED_MESSAGE, hear(rewording.edited)),
        # Anybody.
        CommandHandler("start", hear(joining.start), filters=TO_ME),
        CommandHandler("help", hear(menu.show_menu), filters=TO_ME),
        CommandHandler("delete_me", hear(roles.for_anybody_joined(leaving.ask)), filters=TO_ME),
        # Clients.
        CommandHandler("settings", hear(roles.for_client(settling.show_or_go_on)), filters=TO_ME),
        CommandHandler("now", hear(roles.for_settled_client(starting.choose)), filters=TO_ME),
        CommandHandler("plan", hear(roles.for_settled_client(planning.show)), filters=TO_ME),
        CommandHandler("log", hear(roles.for_settled_client(mood.ask)), filters=TO_ME),
        CommandHandler("count", hear(roles.for_settled_client(counting.show)), filters=TO_ME),
        CommandHandler("history", hear(roles.for_client(looking_back.show)), filters=TO_ME),
        CommandHandler("charts", hear(roles.for_settled_client(charting.choose)), filters=TO_ME),
        CommandHandler("bring", hear(roles.for_settled_client(bringing.begin)), filters=TO_ME),
        CommandHandler("goals", hear(roles.for_settled_client(aiming.begin)), filters=TO_ME),
        CommandHandler("pause", hear(roles.for_settled_client(pausing.ask)), filters=TO_ME),
        CommandHandler("who_looked", hear(roles.for_client(who_looked.show)), filters=TO_ME),
        # Therapists.
        CommandHandler("clients", hear(roles.for_therapist(caseload.show)), filters=TO_ME),
        CommandHandler("notes", hear(roles.for_therapist(session_notes.choose)), filters=TO_ME),
        CommandHandler("sessions", hear(roles.for_therapist(sessions.show_week)), filters=TO_ME),
        CommandHandler("invite", hear(roles.for_therapist(inviting.ask_label)), filters=TO_ME),
        # A command that is none of these says so: it is no answer to a question.
        MessageHandler(TO_ME & filters.COMMAND, hear(elsewhere.unknown_command)),
        # Replies: a press, a place, words, and all that is none of these.
        CallbackQueryHandler(hear(pressed)),
        MessageHandler(TO_ME & filters.LOCATION, hear(located)),
        MessageHandler(TO_ME & FILE, hear(sent)),
        # Plain lines are taken there by intake.py already: here come those with a link, a quote, and the like.
        MessageHandler(TO_ME & filters.TEXT, hear(typed)),
        MessageHandler(TO_ME & ~filters.StatusUpdate.ALL, hear(wordless)),
    )
    application.add_handlers(routes)
