hidden = Mis mensajes de los últimos dos días ya no están en este chat. Los anteriores, los comienzos de los muy largos y los tuyos se quedan: mantén uno pulsado para borrarlo, o vacía el chat. No se borró nada de lo guardado.
nothing-to-hide = En este chat no hay nada mío que pueda quitar: Telegram me deja hacerlo durante dos días. Mantén un mensaje pulsado para borrarlo, o vacía el chat.
