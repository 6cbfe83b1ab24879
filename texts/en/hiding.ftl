hidden = My messages of the last two days are out of this chat. Older ones, the beginnings of very long ones, and your own stay: press and hold one to delete it, or clear the chat. Nothing that is kept was deleted.
nothing-to-hide = There is nothing from me in this chat that I could take out: Telegram lets me do so for two days. Press and hold a message to delete it, or clear the chat.
