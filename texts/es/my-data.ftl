my-data-coming = Estoy reuniéndolo todo. Llega aquí como archivo, solo para ti.
my-data-here =
    Esto es todo lo que se guarda sobre ti: una página para leer, y todo como datos; también tus registros, si los tienes. Vienen fotos y mensajes de voz, primero los más nuevos, hasta donde caben en un archivo que Telegram acepta.

    Quien tenga este archivo puede leerlo. Guárdalo donde solo tú llegues a él.

data-title = Lo que Midweek guarda sobre ti
data-what = Todo, desde el principio
data-you = Tú
data-name = Tu nombre en Telegram: { $name }
data-joined = Aquí desde { $at }
data-zone = Tu zona horaria: { $zone }
data-consents = Lo que aceptaste
data-consent = Desde { $at }, texto { $version }
data-consent-ended = De { $at } a { $ended }, texto { $version }
data-none = Nada.
data-seen-by = Quién puede ver tus registros
data-looks = Quién miró, y qué se hizo de lo tuyo
data-look = { $at }: { $did }
data-nobody = Nadie.
data-more = Qué más hay
data-rows = { $table }: { $count }
data-more-where = Tus ajustes y todo esto están en el archivo about-me, palabra por palabra.
