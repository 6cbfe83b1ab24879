"""The bot speaks as a person does: Telegram's language suggests, and the settings choose among all four."""

import pytest

from tests.running.conftest import Stage


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_client_is_met_in_arabic_and_goes_on_in_spanish(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    await ben.write("/invite")
    await ben.write("Ana")
    ana = await stage.world.person("Ana", language_code="ar")
    await ana.open((await ben.last()).text.split("start=")[1].split()[0])
    assert (await ana.last()).labels == ("نعم، موافقة", "لا، شكرًا", "Deutsch", "English", "Español")
    await ana.press("نعم، موافقة")
    await ana.press("العربية")
    await ana.write("القاهرة")
    for label in ("Cairo, EG", "22:00", "تجربة"):
        await ana.press(label)
    commands = {one["command"]: one["description"] for one in (await ana.view())["commands"]}
    assert commands["help_now"] == "مساعدة الآن، في أزمة"
    await ben.press("Yes, that's right")
    assert "\u2068Ben\u2069" in (await ana.last()).text
    await ana.write("/log")
    assert (await ana.last()).text == "كيف مزاجك الآن؟\n0 = أسوأ ما يكون · 10 = أفضل ما يكون"
    await ana.press("7")
    await ana.write("/settings")
    await ana.press("اللغة")
    assert (await ana.last()).labels == ("العربية", "Deutsch", "English", "Español")
    await ana.press("Español")
    assert "Lo llamo: experimento" in (await ana.last()).text
    commands = {one["command"]: one["description"] for one in (await ana.view())["commands"]}
    assert commands["help_now"] == "Ayuda ahora, en una crisis"
    await ana.write("/history")
    assert (await ana.last()).text.startswith("Tus registros, lo más nuevo primero.")
